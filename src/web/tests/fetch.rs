//! What `fetch` is given, and what is made of whatever it does.

use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{PAGE, call, core, data, failure, fetch, get, js, page, seen};

const SHOWN: &str =
    "(it) => [it instanceof Request, it.method, it.url, it.redirect, it.cache, [...it.headers]]";

#[wasm_bindgen_test]
async fn fetch_is_given_one_request_that_follows_no_redirect_and_asks_no_cache() {
    let fetch = fetch(PAGE);
    let core = core(&fetch, "{ language: 'zh-cn' }");
    let page = page(&core, &JsValue::UNDEFINED).await.expect("a page");
    let headers = json!([
        ["content-type", "application/json"],
        ["x-auth-token", "t0ken"],
        ["x-language", "zh-cn"]
    ]);
    let url = "https://example.com/v5/p/batch-async-jobs/b?offset=0";
    assert_eq!(
        seen(&fetch, SHOWN),
        json!([[true, "GET", url, "error", "no-store", headers]])
    );
    let shown = call(
        &js(
            "({ bytes, spans, totalCount, summaryText, summaryCells, warnings, warningsOmitted, offset, nextOffset, \
             requestId, attempts, fresh }) => ({ text: new TextDecoder().decode(bytes), spans: [...spans], totalCount, \
             summaryText, cells: [...summaryCells].map(String), warnings, warningsOmitted, offset, nextOffset, \
             requestId, attempts, fresh })",
        ),
        &page,
    );
    assert_eq!(
        data(&shown),
        json!({
            "text": "{\"jobs\":[{\"id\":\"a\"}],\"total_count\":1}",
            "spans": [8, 20, 9, 19],
            "totalCount": 1,
            "summaryText": "a",
            "cells": ["1", "-1", "-1", "-1", "-1", "-1", "-1", "4", "NaN", "NaN", "0"],
            "warningsOmitted": 0,
            "offset": 0,
            "requestId": "r-1",
            "attempts": 1
        })
    );
}

#[wasm_bindgen_test]
async fn without_a_token_there_is_no_header_for_one() {
    let fetch = fetch(PAGE);
    let core = core(&fetch, "{ token: undefined }");
    page(&core, &JsValue::UNDEFINED).await.expect("a page");
    assert_eq!(
        seen(&fetch, "(it) => [...it.headers]"),
        json!([[["content-type", "application/json"]]])
    );
}

#[wasm_bindgen_test]
async fn the_global_fetch_is_looked_up_at_each_call() {
    let fetch = fetch(PAGE);
    let core = core(&JsValue::UNDEFINED, "{}");
    let restore = call(
        &js(
            "(stub) => { const own = globalThis.fetch; globalThis.fetch = stub; return () => { globalThis.fetch = own; }; }",
        ),
        &fetch,
    );
    let got = page(&core, &JsValue::UNDEFINED).await;
    call(&restore, &JsValue::UNDEFINED);
    got.expect("a page");
    assert_eq!(seen(&fetch, "(it) => it.method"), json!(["GET"]));
}

#[wasm_bindgen_test]
async fn arguments_that_break_a_rule_never_reach_fetch() {
    let fetch = fetch(PAGE);
    let core = core(&fetch, "{}");
    for (id, query) in [
        ("'..'", "{}"),
        ("'a/b'", "{}"),
        ("''", "{}"),
        ("7", "{}"),
        ("undefined", "{}"),
        ("'b'", "{ limit: 0 }"),
        ("'b'", "{ limit: -1 }"),
        ("'b'", "{ limit: 1.5 }"),
        ("'b'", "{ limit: NaN }"),
        ("'b'", "{ limit: Infinity }"),
        ("'b'", "{ limit: 4294967296 }"),
        ("'b'", "{ limit: '10' }"),
        ("'b'", "{ offset: -1 }"),
        ("'b'", "{ offset: 2 ** 32 }"),
        ("'b'", "7"),
    ] {
        let promise = core.page(js(id), js(query), JsValue::UNDEFINED);
        let failure = super::settled(promise).await.expect_err("a failure");
        assert_eq!(
            get(&failure, "kind"),
            JsValue::from("invalid_argument"),
            "{id} {query}"
        );
    }
    assert_eq!(seen(&fetch, "(it) => it.url"), json!([]));
}

const UNANSWERED: &str =
    "no reply came: the host can't be reached, or the browser refuses (possibly CORS)";

#[wasm_bindgen_test]
async fn a_fetch_that_throws_or_rejects_is_a_network_error_with_what_it_gave_as_the_cause() {
    for (answer, cause) in [
        ("() => { throw 'sync'; }", json!("sync")),
        ("() => Promise.reject('async')", json!("async")),
        ("() => Promise.reject(new TypeError('x'))", json!({})),
        ("() => Promise.reject(null)", json!(null)),
        ("async () => { throw 7; }", json!(7)),
    ] {
        let failure = failure(&core(&fetch(answer), "{}")).await;
        assert_eq!(
            data(&failure),
            json!({ "kind": "network", "message": UNANSWERED, "attempts": 1, "cause": cause }),
            "{answer}"
        );
    }
}

#[wasm_bindgen_test]
async fn what_is_no_response_is_a_network_error() {
    for answer in [
        "() => undefined",
        "() => null",
        "() => 7",
        "() => 'text'",
        "() => ({})",
        "() => ({ status: 200, headers: {}, body: null })",
        "() => ({ status: '200', headers: new Headers(), body: null })",
        "() => ({ status: 200, headers: new Headers(), body: 'text' })",
        "() => { const it = new Response('{}'); it.body.getReader(); return it; }",
    ] {
        let failure = failure(&core(&fetch(answer), "{}")).await;
        let message = "`fetch` gave no Response, or one that is being read already";
        assert_eq!(
            data(&failure),
            json!({ "kind": "network", "message": message, "attempts": 1 }),
            "{answer}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_response_that_is_no_promise_or_of_another_realm_will_do() {
    for answer in [
        PAGE,
        "async () => new Response('{\"jobs\":[]}')",
        "() => { const { status, headers, body } = new Response('{\"jobs\":[]}'); return { status, headers, body }; }",
    ] {
        assert!(
            page(&core(&fetch(answer), "{}"), &JsValue::UNDEFINED)
                .await
                .is_ok(),
            "{answer}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_refusal_says_all_that_the_service_said_and_not_the_token() {
    let answer = r#"() => new Response('{"error_code":"DRS.1","error_msg":"t0ken is bad"}',
        { status: 429, headers: { "X-Request-Id": "r-1", "Retry-After": "7" } })"#;
    let failure = failure(&core(&fetch(answer), "{}")).await;
    assert_eq!(
        data(&failure),
        json!({
            "kind": "throttled",
            "message": "the service answered with status 429: DRS.1: ****** is bad",
            "status": 429,
            "errorCode": "DRS.1",
            "errorMsg": "****** is bad",
            "requestId": "r-1",
            "attempts": 1,
            "retryAfterMs": 7000
        })
    );
}

#[wasm_bindgen_test]
async fn a_request_that_takes_too_long_is_aborted_and_the_client_works_on() {
    let fetch =
        fetch("(_, number) => number < 3 ? new Promise(() => {}) : new Response('{\"jobs\":[]}')");
    let core = core(&fetch, "{}");
    for (options, message) in [
        ("{ timeoutMs: 1 }", "no whole reply came in time"),
        ("{ deadlineMs: 1 }", "no page came before the deadline"),
    ] {
        let failure = page(&core, &js(options)).await.expect_err("a timeout");
        assert_eq!(
            data(&failure),
            json!({ "kind": "timeout", "message": message, "attempts": 1 })
        );
    }
    page(&core, &JsValue::UNDEFINED).await.expect("a page");
    assert_eq!(
        seen(&fetch, "(it) => it.signal.aborted"),
        json!([true, true, true]),
        "whatever is over is aborted, which ends what it may have left open"
    );
}

#[wasm_bindgen_test]
async fn where_the_platform_refuses_no_redirect_itself_one_that_comes_is_refused() {
    // As in workerd: neither the redirect nor, in old versions, the cache is known to it.
    let restore = js("(() => {
            const own = globalThis.Request;
            globalThis.Request = class extends own {
                constructor(input, init) {
                    if (init?.redirect === 'error' || init?.cache) throw new TypeError('not implemented');
                    super(input, init);
                }
            };
            return () => { globalThis.Request = own; };
        })()");
    let headers = "{ Location: 'https://elsewhere.example/' }";
    let mut results = Vec::new();
    for status in [301, 302, 303, 307, 308] {
        let fetch = fetch(&format!(
            "() => new Response(null, {{ status: {status}, headers: {headers} }})"
        ));
        let failure = failure(&core(&fetch, "{}")).await;
        results.push((
            data(&failure),
            seen(
                &fetch,
                "(it) => [it.redirect, it.headers.get('x-auth-token')]",
            ),
        ));
    }
    call(&restore, &JsValue::UNDEFINED);
    let message = "a redirect came, and none is followed";
    let refused = (
        json!({ "kind": "network", "message": message, "attempts": 1 }),
        json!([["manual", "t0ken"]]),
    );
    assert_eq!(results, vec![refused; 5]);
}
