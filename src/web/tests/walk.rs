//! A walk, called from JavaScript: out of turn, in advance, and after its end.

use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{call, core, data, fetch, get, js, seen, settled};
use crate::web::client::Core;
use crate::web::walk::CoreWalk;

/// Answers by offset and limit with jobs of a batch of five.
const FIVE: &str = "async (request) => {
    const query = new URL(request.url).searchParams;
    const offset = Number(query.get('offset'));
    const jobs = [0, 1, 2, 3, 4].slice(offset, offset + Number(query.get('limit'))).map((id) => ({ id: `job-${id}` }));
    return new Response(JSON.stringify({ jobs, total_count: 5 }));
}";

const QUERIES: &str = "(it) => new URL(it.url).search";

fn walk(core: &Core, options: &str) -> CoreWalk {
    match core.walk(&"b".into(), js(options)) {
        Ok(walk) => walk,
        Err(failure) => wasm_bindgen::throw_val(failure),
    }
}

#[wasm_bindgen_test]
async fn calls_that_do_not_wait_for_each_other_are_answered_in_order_one_request_at_a_time() {
    let fetch = fetch(FIVE);
    let core = core(&fetch, "{}");
    let walk = walk(&core, "{ pageSize: 4 }");
    assert!(walk.summary().is_undefined());
    let promises = [walk.next(), walk.next(), walk.next(), walk.next()];
    let mut given = Vec::new();
    for promise in promises {
        let page = settled(promise).await.expect("a page or the end");
        given.push(data(&call(
            &js("(page) => page === undefined ? null : [page.offset, page.nextOffset ?? null, page.fresh ? [...page.fresh] : null]"),
            &page,
        )));
    }
    assert_eq!(
        given,
        [
            json!([0, 4, null]),
            json!([3, null, [1]]),
            json!(null),
            json!(null)
        ]
    );
    assert_eq!(
        seen(&fetch, QUERIES),
        json!(["?offset=0&limit=4", "?offset=3&limit=4"])
    );
    assert_eq!(
        data(&walk.summary()),
        json!({ "complete": true, "jobs": 5, "requests": 2, "duplicates": 0, "total_count": 5 })
    );
}

#[wasm_bindgen_test]
async fn a_walk_that_is_cancelled_ends_for_all_who_wait_and_aborts_its_request() {
    let fetch = fetch("() => new Promise(() => {})");
    let core = core(&fetch, "{}");
    let walk = walk(&core, "{}");
    let waiting = [walk.next(), walk.next()];
    settled(js("Promise.resolve()").unchecked_into())
        .await
        .expect("a turn");
    walk.cancel();
    for promise in waiting {
        assert!(settled(promise).await.expect("the end").is_undefined());
    }
    assert!(settled(walk.next()).await.expect("the end").is_undefined());
    walk.cancel();
    assert_eq!(seen(&fetch, "(it) => it.signal.aborted"), json!([true]));
    assert_eq!(
        data(&walk.summary()),
        json!({ "complete": false, "reason": "stopped", "jobs": 0, "requests": 0, "duplicates": 0 })
    );
}

#[wasm_bindgen_test]
async fn an_error_ends_a_walk() {
    let fetch = fetch("() => new Response('', { status: 500 })");
    let core = core(&fetch, "{}");
    let walk = walk(&core, "{}");
    let (first, second) = (walk.next(), walk.next());
    let failure = settled(first).await.expect_err("a failure");
    assert_eq!(get(&failure, "kind"), JsValue::from("server"));
    assert!(settled(second).await.expect("the end").is_undefined());
    assert_eq!(
        data(&walk.summary()),
        json!({ "complete": false, "reason": "stopped", "jobs": 0, "requests": 1, "duplicates": 0 })
    );
}

#[wasm_bindgen_test]
fn options_that_break_a_rule_are_thrown_at_once() {
    let core = core(&fetch(FIVE), "{}");
    for options in [
        "{ pageSize: 0 }",
        "{ pageSize: 1.5 }",
        "{ offset: -1 }",
        "{ prefetch: 17 }",
        "{ timeoutMs: 0 }",
        "{ deadlineMs: 2 ** 31 }",
        "{ language: 'en' }",
        "7",
    ] {
        let failure = core.walk(&"b".into(), js(options)).err();
        let kind = failure.map(|failure| get(&failure, "kind"));
        assert_eq!(kind, Some("invalid_argument".into()), "{options}");
    }
}
