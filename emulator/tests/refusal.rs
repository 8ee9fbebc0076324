//! Calls that are refused, and how.

use drs_batch_jobs_emulator::{REFERENCE_BATCH_ID, Request, TOKEN};
use serde_json::{Value, json};

use crate::support::{NOW_MS, body, emulator, get, header, target};

fn call(method: &str, target: &str, headers: &[(&str, &str)]) -> (u16, Value, Option<String>) {
    let reply = emulator("{}").answer(&Request {
        method,
        target,
        headers,
        now_ms: NOW_MS,
    });
    assert_eq!(header(&reply, "Content-Type"), Some("application/json"));
    assert_eq!(
        header(&reply, "Date"),
        Some("Tue, 14 Nov 2023 22:13:20 GMT")
    );
    assert_eq!(header(&reply, "X-Request-Id").map(str::len), Some(32));
    (
        reply.status,
        body(&reply),
        header(&reply, "Allow").map(str::to_owned),
    )
}

fn code_and_text(body: &Value) -> (&str, &str) {
    (
        body["error_code"].as_str().unwrap(),
        body["error_msg"].as_str().unwrap(),
    )
}

#[test]
fn a_call_without_the_token_is_refused_with_401_and_the_id_of_the_request() {
    let target = target(REFERENCE_BATCH_ID, "");
    let reply = emulator("{}").answer(&Request {
        method: "GET",
        target: &target,
        headers: &[],
        now_ms: NOW_MS,
    });
    assert_eq!(reply.status, 401);
    assert_eq!(
        body(&reply),
        json!({
            "error_code": "APIGW.0301",
            "error_msg": "Incorrect IAM authentication information: x-auth-token not found",
            "request_id": header(&reply, "X-Request-Id"),
        })
    );
    let (status, wrong, _) = call("GET", &target, &[("X-Auth-Token", "wrong")]);
    assert_eq!(status, 401);
    assert_eq!(
        code_and_text(&wrong),
        (
            "APIGW.0301",
            "Incorrect IAM authentication information: decrypt token fail"
        )
    );
    let (_, chinese, _) = call("GET", &target, &[("X-Language", "zh-cn")]);
    assert_eq!(
        code_and_text(&chinese),
        ("APIGW.0301", "IAM认证信息不正确：缺少x-auth-token")
    );
}

#[test]
fn an_unknown_project_or_batch_is_refused_with_400_in_the_language_asked_for() {
    let token = ("X-Auth-Token", TOKEN);
    let elsewhere = format!("/v5/0000/batch-async-jobs/{REFERENCE_BATCH_ID}");
    let (status, english, _) = call("GET", &elsewhere, &[token]);
    assert_eq!(
        (status, code_and_text(&english)),
        (400, ("DRS.10000001", "Failed. The project does not exist."))
    );
    let (status, chinese, _) = call(
        "GET",
        &target("0000", ""),
        &[token, ("x-language", "zh-cn")],
    );
    assert_eq!(
        (status, code_and_text(&chinese)),
        (400, ("DRS.10000001", "请求失败。批量异步任务不存在。"))
    );
}

#[test]
fn a_bad_offset_or_limit_is_refused_with_400_and_its_name() {
    for (query, text) in [
        (
            "?limit=0",
            "Failed. The parameter limit must be an integer from 1 to 2147483647.",
        ),
        (
            "?limit=-5",
            "Failed. The parameter limit must be an integer from 1 to 2147483647.",
        ),
        (
            "?limit=1.5",
            "Failed. The parameter limit must be an integer from 1 to 2147483647.",
        ),
        (
            "?limit=all",
            "Failed. The parameter limit must be an integer from 1 to 2147483647.",
        ),
        (
            "?limit=4294967296",
            "Failed. The parameter limit must be an integer from 1 to 2147483647.",
        ),
        (
            "?offset=-1",
            "Failed. The parameter offset must be an integer from 0 to 2147483647.",
        ),
        (
            "?offset=",
            "Failed. The parameter offset must be an integer from 0 to 2147483647.",
        ),
        (
            "?limit=1&limit=1",
            "Failed. The parameter limit is given more than once.",
        ),
    ] {
        let (status, body, _) = call(
            "GET",
            &target(REFERENCE_BATCH_ID, query),
            &[("X-Auth-Token", TOKEN)],
        );
        assert_eq!(
            (status, code_and_text(&body)),
            (400, ("DRS.10000001", text)),
            "{query}"
        );
    }
}

#[test]
fn an_unknown_path_is_refused_with_404_and_its_name_even_without_a_token() {
    let (status, body, _) = call("GET", "/v5/p/jobs?x=1", &[]);
    assert_eq!(
        (status, code_and_text(&body)),
        (404, ("APIGW.0101", "The API does not exist: /v5/p/jobs"))
    );
    let (status, body, _) = call("POST", "/", &[]);
    assert_eq!(
        (status, code_and_text(&body)),
        (404, ("APIGW.0101", "The API does not exist: /"))
    );
}

#[test]
fn other_methods_are_refused_with_405_and_the_allowed_ones() {
    for method in ["POST", "PUT", "DELETE", "PATCH", "HEAD"] {
        let (status, body, allow) = call(
            method,
            &target(REFERENCE_BATCH_ID, ""),
            &[("X-Auth-Token", TOKEN)],
        );
        let text = format!("The API does not support the method {method}.");
        assert_eq!(
            (status, code_and_text(&body)),
            (405, ("APIGW.0101", text.as_str()))
        );
        assert_eq!(allow.as_deref(), Some("GET, OPTIONS"));
    }
}

#[test]
fn each_reply_has_a_request_id_of_its_own_and_the_same_seed_counts_the_same() {
    let ids = || {
        let mut emulator = emulator("{}");
        [(); 3].map(|()| {
            header(&get(&mut emulator, "/"), "X-Request-Id")
                .unwrap()
                .to_owned()
        })
    };
    let [first, second, third] = ids();
    assert!(first != second && second != third && first != third);
    assert_eq!(ids(), [first, second, third]);
}
