//! Logins.

use drs_batch_jobs_emulator::{LOGIN, PROJECT_ID, Request, TOKEN};
use serde_json::{Value, json};

use crate::support::{NOW_MS, body, emulator, header};

fn log_in(method: &str, sent: &str) -> (u16, Option<String>, Value) {
    let reply = emulator("{}").answer_with(
        &Request {
            method,
            target: "/v3/auth/tokens",
            headers: &[("Content-Type", "application/json")],
            now_ms: NOW_MS,
        },
        sent.as_bytes(),
    );
    let token = header(&reply, "X-Subject-Token").map(str::to_owned);
    (reply.status, token, body(&reply))
}

fn login(domain: &str, user: &str, password: &str, project: &str) -> String {
    json!({ "auth": {
        "identity": { "methods": ["password"], "password": { "user": {
            "domain": { "name": domain }, "name": user, "password": password,
        } } },
        "scope": { "project": { "name": project } },
    } })
    .to_string()
}

#[test]
fn the_one_login_gives_the_one_token_for_a_day() {
    let sent = login(LOGIN.domain, LOGIN.user, LOGIN.password, LOGIN.project);
    let (status, token, body) = log_in("POST", &sent);
    assert_eq!((status, token.as_deref()), (201, Some(TOKEN)));
    let body = &body["token"];
    assert_eq!(body["issued_at"], json!("2023-11-14T22:13:20.000000Z"));
    assert_eq!(body["expires_at"], json!("2023-11-15T22:13:20.000000Z"));
    assert_eq!(body["project"]["id"], json!(PROJECT_ID));
}

#[test]
fn another_login_is_refused_with_401_and_no_token() {
    let wrong = "The username or password is wrong.";
    for (domain, user, password, project, message) in [
        ("x", LOGIN.user, LOGIN.password, LOGIN.project, wrong),
        (LOGIN.domain, "x", LOGIN.password, LOGIN.project, wrong),
        (LOGIN.domain, LOGIN.user, "x", LOGIN.project, wrong),
        (
            LOGIN.domain,
            LOGIN.user,
            LOGIN.password,
            "x",
            "The project does not exist.",
        ),
    ] {
        let (status, token, body) = log_in("POST", &login(domain, user, password, project));
        assert_eq!((status, token), (401, None));
        assert_eq!(
            body,
            json!({ "error": { "code": 401, "message": message, "title": "Unauthorized" } })
        );
    }
}

#[test]
fn what_is_no_login_is_refused_with_400_and_what_is_no_post_with_405() {
    for sent in [
        "",
        "{}",
        "[]",
        "{\"auth\":{\"identity\":{\"methods\":[\"token\"]}}}",
    ] {
        assert_eq!(log_in("POST", sent).0, 400, "{sent}");
    }
    for method in ["GET", "PUT", "DELETE"] {
        assert_eq!(log_in(method, "").0, 405, "{method}");
    }
}
