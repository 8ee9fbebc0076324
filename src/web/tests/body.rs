//! The body of a reply, as it comes in.

use js_sys::Object;
use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{call, core, data, failure, fetch, get, js, page, seen};

/// A `fetch` whose reply comes in these chunks, an expression of JavaScript; it counts those that were asked for.
fn chunked(chunks: &str) -> JsValue {
    fetch(&format!(
        "(request) => {{
            const chunks = {chunks};
            request.pulls = 0;
            return new Response(new ReadableStream({{
                pull(it) {{
                    if (request.pulls === chunks.length) return it.close();
                    it.enqueue(chunks[request.pulls]);
                    request.pulls += 1;
                }},
            }}, {{ highWaterMark: 0 }}), {{ headers: {{ 'X-Request-Id': 'r-1' }} }});
        }}"
    ))
}

const TEXT: &str = r#"{"jobs":[{"id":"汉😀"}],"total_count":1}"#;

#[wasm_bindgen_test]
async fn a_body_is_put_together_from_its_chunks_wherever_they_are_cut() {
    let bytes = format!("[...new TextEncoder().encode('{TEXT}')]");
    for chunks in [
        format!("{bytes}.map((byte) => Uint8Array.of(byte))"),
        format!("[Uint8Array.from({bytes})]"),
        format!("[new Uint8Array(0), Uint8Array.from({bytes}), new Uint8Array(0)]"),
        // A view of a part of its buffer.
        format!(
            "[Uint8Array.from([1, 2, ...{bytes}, 3]).subarray(2, {})]",
            TEXT.len() + 2
        ),
    ] {
        let core = core(&chunked(&chunks), "{}");
        let page = page(&core, &JsValue::UNDEFINED).await.expect("a page");
        let read = js("({ bytes }) => JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)))");
        let text = call(&read, &page);
        assert_eq!(text, JsValue::from(TEXT), "{chunks}");
    }
}

#[wasm_bindgen_test]
async fn a_reply_that_is_too_large_is_read_no_further_and_aborted() {
    let fetch = chunked("Array.from({ length: 1000 }, () => new Uint8Array(10).fill(32))");
    let core = core(&fetch, "{ maxReplyBytes: 25 }");
    assert_eq!(
        data(&failure(&core).await),
        json!({
            "kind": "too_large",
            "message": "the reply has more bytes than `maxReplyBytes` allows",
            "status": 200,
            "requestId": "r-1",
            "attempts": 1
        })
    );
    assert_eq!(
        seen(&fetch, "(it) => [it.pulls, it.signal.aborted]"),
        json!([[3, true]])
    );
}

#[wasm_bindgen_test]
async fn a_reply_may_have_just_as_many_bytes_as_allowed() {
    let answer = format!("() => new Response('{TEXT}')");
    let length = TEXT.len();
    let enough = core(&fetch(&answer), &format!("{{ maxReplyBytes: {length} }}"));
    page(&enough, &JsValue::UNDEFINED).await.expect("a page");
    let less = format!("{{ maxReplyBytes: {} }}", length - 1);
    let failure = failure(&core(&fetch(&answer), &less)).await;
    assert_eq!(get(&failure, "kind"), JsValue::from("too_large"));
}

#[wasm_bindgen_test]
async fn a_reply_that_breaks_off_is_a_network_error_with_its_status_and_the_cause() {
    let thrown = js("globalThis.brokenReply = new TypeError('terminated')");
    let fetch = fetch(
        "() => new Response(new ReadableStream({ pull: () => { throw globalThis.brokenReply; } }, { highWaterMark: 0 }),
            { headers: { 'X-Request-Id': 'r-1' } })",
    );
    let failure = failure(&core(&fetch, "{}")).await;
    assert_eq!(
        data(&failure),
        json!({
            "kind": "network",
            "message": "the reply broke off",
            "status": 200,
            "requestId": "r-1",
            "attempts": 1,
            "cause": {}
        })
    );
    assert!(Object::is(&get(&failure, "cause"), &thrown));
}

#[wasm_bindgen_test]
async fn a_refusal_whose_body_breaks_off_or_is_too_long_is_a_refusal_all_the_same() {
    for answer in [
        "() => new Response(new ReadableStream({ pull: () => { throw 'gone'; } }), { status: 403 })",
        "() => new Response('{\"error_code\":\"DRS.1\"}', { status: 403 })",
    ] {
        let failure = failure(&core(&fetch(answer), "{ maxReplyBytes: 10 }")).await;
        assert_eq!(
            data(&failure),
            json!({
                "kind": "forbidden",
                "message": "the service answered with status 403",
                "status": 403,
                "attempts": 1
            }),
            "{answer}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_chunk_that_is_no_bytes_is_a_network_error() {
    for chunk in ["'text'", "7", "null", "{ length: 4 }"] {
        let failure = failure(&core(&chunked(&format!("[{chunk}]")), "{}")).await;
        assert_eq!(get(&failure, "kind"), JsValue::from("network"), "{chunk}");
        assert_eq!(
            get(&failure, "message"),
            JsValue::from("the reply broke off")
        );
    }
}

#[wasm_bindgen_test]
async fn no_body_is_an_empty_reply() {
    let failure = failure(&core(&fetch("() => new Response(null)"), "{}")).await;
    assert_eq!(
        data(&failure),
        json!({
            "kind": "decode",
            "message": "the reply is no page of jobs: an empty reply",
            "status": 200,
            "attempts": 1
        })
    );
}
