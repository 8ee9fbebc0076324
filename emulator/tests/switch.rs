//! What is switched on and off by options.

use drs_batch_jobs_emulator::{Detail, Emulator, REFERENCE_BATCH_ID, Reply, Request};
use serde_json::{Value, json};

use crate::support::{NOW_MS, body, emulator, facts, get, header, records, target};

fn preflight(emulator: &mut Emulator) -> Reply {
    let headers = [
        ("Origin", "http://localhost:5173"),
        ("Access-Control-Request-Method", "GET"),
        (
            "Access-Control-Request-Headers",
            "content-type,x-auth-token,x-language",
        ),
    ];
    let target = target(REFERENCE_BATCH_ID, "");
    emulator.answer(&Request {
        method: "OPTIONS",
        target: &target,
        headers: &headers,
        now_ms: NOW_MS,
    })
}

#[test]
fn a_preflight_is_answered_and_every_reply_may_be_read_across_origins() {
    let mut emulator = emulator("{}");
    let reply = preflight(&mut emulator);
    assert_eq!((reply.status, reply.body.as_slice()), (204, &[][..]));
    assert_eq!(header(&reply, "Access-Control-Allow-Origin"), Some("*"));
    assert_eq!(
        header(&reply, "Access-Control-Allow-Methods"),
        Some("GET, POST, OPTIONS")
    );
    let allowed = header(&reply, "Access-Control-Allow-Headers").unwrap();
    for name in [
        "Authorization",
        "Content-Type",
        "X-Auth-Token",
        "X-Language",
        "X-Sdk-Date",
    ] {
        assert!(allowed.split(", ").any(|word| word == name), "{name}");
    }
    for target in [target(REFERENCE_BATCH_ID, ""), "/unknown".to_owned()] {
        let reply = get(&mut emulator, &target);
        assert_eq!(header(&reply, "Access-Control-Allow-Origin"), Some("*"));
        assert_eq!(
            header(&reply, "Access-Control-Expose-Headers"),
            Some("Date, Retry-After, Retry-After-Ms, X-Request-Id, X-Subject-Token")
        );
    }
}

#[test]
fn without_cors_a_preflight_is_a_method_that_is_not_known() {
    let mut emulator = emulator(r#"{"cors":false}"#);
    let reply = preflight(&mut emulator);
    assert_eq!((reply.status, header(&reply, "Allow")), (405, Some("GET")));
    let names = reply.headers.iter().map(|(name, _)| *name);
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["X-Request-Id", "Date", "Content-Type", "Allow"]
    );
}

#[test]
fn a_page_is_cut_to_the_largest_one_or_refused() {
    let mut cut = emulator(r#"{"maxLimit":7}"#);
    let batch = facts(&cut, 230, Detail::Plain).async_job_id;
    for query in ["?limit=50", "?limit=7", ""] {
        assert_eq!(
            body(&get(&mut cut, &target(&batch, query)))["jobs"]
                .as_array()
                .unwrap()
                .len(),
            7,
            "{query}"
        );
    }
    let mut refuse = emulator(r#"{"maxLimit":7,"overLimit":"refuse"}"#);
    let reply = get(&mut refuse, &target(&batch, "?limit=8"));
    let text = "Failed. The parameter limit must be an integer from 1 to 7.";
    assert_eq!(
        (reply.status, body(&reply)),
        (
            400,
            json!({ "error_code": "DRS.10000001", "error_msg": text })
        )
    );
}

#[test]
fn with_nulls_every_record_has_every_field_and_without_them_the_same_values() {
    let read = |options: &str| {
        let mut emulator = emulator(options);
        let batch = facts(&emulator, 230, Detail::Rich).async_job_id;
        body(&get(&mut emulator, &target(&batch, "?limit=230")))
    };
    let mut filled = read(r#"{"nulls":true}"#);
    for job in filled["jobs"].as_array().unwrap() {
        assert_eq!(
            job.as_object().unwrap().len(),
            records()["JobDetailResp"].as_object().unwrap().len()
        );
    }
    drop_nulls(&mut filled);
    assert_eq!(filled, read("{}"));
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.retain(|_, inner| !inner.is_null());
            object.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

#[test]
fn two_batches_cannot_share_an_id() {
    let options = drs_batch_jobs_emulator::Options::from_json(
        r#"{"batches":[{"asyncJobId":"b","jobs":1},{"asyncJobId":"b","jobs":2}]}"#,
    );
    assert_eq!(
        options.unwrap_err().to_string(),
        "option `batches[1].asyncJobId` is taken"
    );
}
