//! IAM, as far as a password login goes: `POST /v3/auth/tokens`.

use serde_json::{Value, json};

use crate::access::TOKEN;
use crate::calendar::iso_micros;
use crate::route::PROJECT_ID;

/// Where logins are taken.
pub(crate) const PATH: &str = "/v3/auth/tokens";

/// The one login that is accepted. All of it is public, as the token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Login {
    /// Name of the account.
    pub domain: &'static str,
    /// Name of the user.
    pub user: &'static str,
    /// Its password.
    pub password: &'static str,
    /// Name of the project that the token is for.
    pub project: &'static str,
}

/// The login that the emulator knows.
pub const LOGIN: Login = Login {
    domain: "drs-emulator-account",
    user: "drs-emulator-user",
    password: "drs-emulator-password",
    project: "cn-north-4",
};

/// How long a token lives.
const LIFE_MS: i64 = 24 * 60 * 60 * 1000;

/// A reply of IAM.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Value,
}

/// Answers a login at the service's time. Every token is the one that the emulator takes.
pub(crate) fn answer(method: &str, body: &[u8], now_ms: i64) -> Answer {
    if method != "POST" {
        let mut answer = refusal(
            405,
            "The method is not allowed for the requested URL.",
            "Method Not Allowed",
        );
        answer.headers.push(("Allow", "POST".into()));
        return answer;
    }
    let Ok(asked) = serde_json::from_slice::<Value>(body) else {
        return refusal(400, "The request body is invalid.", "Bad Request");
    };
    let text = |pointer: &str| asked.pointer(pointer).and_then(Value::as_str);
    let user = "/auth/identity/password/user";
    let (Some("password"), Some(domain), Some(name), Some(password), Some(project)) = (
        text("/auth/identity/methods/0"),
        text(&format!("{user}/domain/name")),
        text(&format!("{user}/name")),
        text(&format!("{user}/password")),
        text("/auth/scope/project/name"),
    ) else {
        return refusal(400, "The request body is invalid.", "Bad Request");
    };
    if (domain, name, password) != (LOGIN.domain, LOGIN.user, LOGIN.password) {
        return refusal(401, "The username or password is wrong.", "Unauthorized");
    }
    if project != LOGIN.project {
        return refusal(401, "The project does not exist.", "Unauthorized");
    }
    let domain = json!({ "id": "drs-emulator-account-id", "name": LOGIN.domain });
    Answer {
        status: 201,
        headers: vec![("X-Subject-Token", TOKEN.into())],
        body: json!({ "token": {
            "methods": ["password"],
            "expires_at": iso_micros(now_ms + LIFE_MS),
            "issued_at": iso_micros(now_ms),
            "user": { "id": "drs-emulator-user-id", "name": LOGIN.user, "password_expires_at": "", "domain": domain },
            "project": { "id": PROJECT_ID, "name": LOGIN.project, "domain": domain },
            "roles": [{ "id": "0", "name": "te_admin" }],
            "catalog": [],
        } }),
    }
}

fn refusal(status: u16, message: &str, title: &str) -> Answer {
    Answer {
        status,
        headers: Vec::new(),
        body: json!({ "error": { "code": status, "message": message, "title": title } }),
    }
}
