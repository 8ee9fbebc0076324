//! What the observer of a client is told, and what retries look like from JavaScript.

use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{core, data, failure, fetch, js, page, seen};

const FLAKY: &str = "(_, number) => number < 3
    ? new Response('', { status: 503, headers: { 'X-Request-Id': 'r-1' } })
    : new Response('{\"jobs\":[]}')";

#[wasm_bindgen_test]
async fn events_are_plain_objects_of_what_is_known() {
    js("globalThis.told = []");
    let fetch = fetch(FLAKY);
    let core = core(
        &fetch,
        "{ retry: { baseMs: 0 }, observer: (event) => { globalThis.told.push(event); throw 'harmless'; } }",
    );
    page(&core, &JsValue::UNDEFINED).await.expect("a page");
    let told = data(&js(
        "globalThis.told.map(({ durationMs, ...event }) => ({ ...event, took: durationMs >= 0 }))",
    ));
    let request = |attempt: u32| json!({ "kind": "request", "call": 1, "attempt": attempt, "offset": 0, "took": false });
    let reply = |attempt: u32| json!({ "kind": "reply", "call": 1, "attempt": attempt, "status": 503, "requestId": "r-1", "bytes": 0, "took": true });
    let retry = |attempt: u32| {
        json!({
            "kind": "retry", "call": 1, "attempt": attempt, "status": 503, "requestId": "r-1", "error": "server",
            "waitMs": 0, "took": true
        })
    };
    assert_eq!(
        told,
        json!([
            request(1), reply(1), retry(1),
            request(2), reply(2), retry(2),
            request(3),
            { "kind": "reply", "call": 1, "attempt": 3, "status": 200, "bytes": 11, "took": true },
        ])
    );
}

#[wasm_bindgen_test]
async fn a_policy_is_that_of_the_call_else_of_the_client_else_the_default() {
    for (client, call, requests) in [
        ("{ retry: { baseMs: 0 } }", "undefined", 3),
        ("{ retry: { baseMs: 0, attempts: 2 } }", "undefined", 2),
        ("{ retry: { baseMs: 0 } }", "{ retry: false }", 1),
        (
            "{ retry: false }",
            "{ retry: { baseMs: 0, attempts: 4 } }",
            4,
        ),
    ] {
        let fetch = fetch("() => new Response('', { status: 500 })");
        let failure = page(&core(&fetch, client), &js(call)).await;
        failure.expect_err("a failure");
        assert_eq!(
            seen(&fetch, "(it) => 1"),
            json!(vec![1; requests]),
            "{client} {call}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_pause_that_is_too_long_is_told_in_milliseconds() {
    let core = core(
        &fetch("() => new Response('', { status: 429, headers: { 'Retry-After-Ms': '60001' } })"),
        "{ retry: {} }",
    );
    let failure = data(&failure(&core).await);
    assert_eq!(
        failure,
        json!({
            "kind": "throttled",
            "message": "the service answered with status 429",
            "status": 429,
            "attempts": 1,
            "retryAfterMs": 60001
        })
    );
}
