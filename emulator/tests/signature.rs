//! Calls that are signed. The signatures were made by another program, from the service's own description.

use drs_batch_jobs_emulator::{REFERENCE_BATCH_ID, Request, SECURITY_TOKEN};
use serde_json::json;

use crate::support::{NOW_MS, body, emulator, target};

/// At `NOW_MS`, of `?offset=1&limit=1`, over `host` and `x-sdk-date`.
const SIGNATURE: &str = "44ce2bf233f0e095a4681f5110d606c78224418d2db4be65fe08c5b5dff671d8";

const STAMP: (&str, &str) = ("X-Sdk-Date", "20231114T221320Z");
const HOST: (&str, &str) = ("Host", "drs.example");

fn authorization(key: &str, names: &str, signature: &str) -> String {
    format!("SDK-HMAC-SHA256 Access={key}, SignedHeaders={names}, Signature={signature}")
}

/// Status, and the text of a refusal or the number of jobs.
fn answer(
    query: &str,
    authorization: &str,
    headers: &[(&str, &str)],
    sent: &[u8],
) -> (u16, String) {
    let mut all = vec![("Authorization", authorization)];
    all.extend(headers);
    let target = target(REFERENCE_BATCH_ID, query);
    let reply = emulator("{}").answer_with(
        &Request {
            method: "GET",
            target: &target,
            headers: &all,
            now_ms: NOW_MS,
        },
        sent,
    );
    let body = body(&reply);
    let said = if let Some(jobs) = body.get("jobs") {
        jobs.as_array().unwrap().len().to_string()
    } else {
        assert_eq!(body["error_code"], json!("APIGW.0301"));
        let text = body["error_msg"].as_str().unwrap();
        let reason = text.strip_prefix("Incorrect IAM authentication information: ");
        reason.unwrap().to_owned()
    };
    (reply.status, said)
}

fn refused(reason: &str) -> (u16, String) {
    (401, reason.to_owned())
}

#[test]
fn a_call_that_is_signed_by_the_key_is_let_in_in_any_order_of_its_query() {
    let key = "DRSEMULATORACCESSKEY";
    let signed = authorization(key, "host;x-sdk-date", SIGNATURE);
    for query in [
        "?offset=1&limit=1",
        "?limit=1&offset=1",
        "?limit=%31&offset=1",
    ] {
        let page = answer(query, &signed, &[HOST, STAMP], b"");
        assert_eq!(page, (200, "1".into()), "{query}");
    }
}

#[test]
fn whatever_differs_from_what_was_signed_is_refused() {
    let key = "DRSEMULATORACCESSKEY";
    let signed = authorization(key, "host;x-sdk-date", SIGNATURE);
    let query = "?offset=1&limit=1";
    let wrong = refused("verify signature fail");
    assert_eq!(
        answer("?offset=0&limit=1", &signed, &[HOST, STAMP], b""),
        wrong
    );
    assert_eq!(
        answer(query, &signed, &[("Host", "evil.example"), STAMP], b""),
        wrong
    );
    assert_eq!(answer(query, &signed, &[STAMP], b""), wrong);
    assert_eq!(answer(query, &signed, &[HOST, STAMP], b"{}"), wrong);
    let later = ("X-Sdk-Date", "20231114T221321Z");
    assert_eq!(answer(query, &signed, &[HOST, later], b""), wrong);
    // What is sent for a purpose must be signed.
    let token = ("X-Security-Token", SECURITY_TOKEN);
    assert_eq!(answer(query, &signed, &[HOST, STAMP, token], b""), wrong);
    let project = ("X-Project-Id", "p");
    assert_eq!(answer(query, &signed, &[HOST, STAMP, project], b""), wrong);
    let unbound = authorization(key, "x-sdk-date", SIGNATURE);
    assert_eq!(answer(query, &unbound, &[HOST, STAMP], b""), wrong);
    let stranger = authorization("AK", "host;x-sdk-date", SIGNATURE);
    assert_eq!(
        answer(query, &stranger, &[HOST, STAMP], b""),
        refused("access key not found")
    );
    let broken = authorization(key, "host;x-sdk-date", "xy");
    assert_eq!(
        answer(query, &broken, &[HOST, STAMP], b""),
        refused("signature format error")
    );
    assert_eq!(
        answer(query, &signed, &[HOST], b""),
        refused("signature format error")
    );
}

#[test]
fn a_signature_lives_a_quarter_of_an_hour() {
    let key = "DRSEMULATORACCESSKEY";
    let query = "?offset=1&limit=1";
    let last = authorization(
        key,
        "host;x-sdk-date",
        "cfe50d9f4263fbefdf6d0e8ac5ad7d370377d993e5549b9ec9e6d1497522762e",
    );
    let page = answer(
        query,
        &last,
        &[HOST, ("X-Sdk-Date", "20231114T215820Z")],
        b"",
    );
    assert_eq!(page, (200, "1".into()));
    let older = authorization(
        key,
        "host;x-sdk-date",
        "4297adb870c91fd3117bcbe8b39f676355ebd2439ba1b4aa16289b81dea52e64",
    );
    let reply = answer(
        query,
        &older,
        &[HOST, ("X-Sdk-Date", "20231114T215819Z")],
        b"",
    );
    assert_eq!(reply, refused("signature expired"));
}

#[test]
fn the_token_of_temporary_credentials_is_checked_with_the_signature() {
    let signed = authorization(
        "DRSEMULATORACCESSKEY",
        "host;x-sdk-date;x-security-token",
        "2e7830aceb32b82758bc477499004fd1afa5b6289c92ab4616ff1ded655a3459",
    );
    let query = "?offset=1&limit=1";
    let token = ("X-Security-Token", SECURITY_TOKEN);
    assert_eq!(
        answer(query, &signed, &[HOST, STAMP, token], b""),
        (200, "1".into())
    );
    let other = ("X-Security-Token", "other");
    assert_eq!(
        answer(query, &signed, &[HOST, STAMP, other], b""),
        refused("verify signature fail")
    );
}
