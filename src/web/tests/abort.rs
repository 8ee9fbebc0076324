//! The caller's signal.

use js_sys::Object;
use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{PAGE, call, core, data, fetch, get, js, page, seen, settled};

/// What a caller may give as the reason; the last is of the kind that another realm gives: no Error of this one.
const REASONS: [&str; 6] = [
    "new RangeError('enough')",
    "'enough'",
    "undefined",
    "null",
    "0",
    "Object.assign(Object.create(null), { name: 'AbortError' })",
];

/// That the failure is of kind `aborted` and its cause the reason of the signal, the very same value.
fn assert_aborted(failure: &JsValue, signal: &JsValue, reason: &str) {
    let (kind, cause) = (get(failure, "kind"), get(failure, "cause"));
    assert_eq!(kind, JsValue::from("aborted"), "{reason}");
    assert!(Object::is(&cause, &get(signal, "reason")), "{reason}");
    let message = get(failure, "message");
    assert_eq!(message, JsValue::from("the call was aborted"), "{reason}");
}

/// A controller, and the options of a call that listens to it.
fn controller() -> (JsValue, JsValue) {
    let controller = js("new AbortController()");
    let options = call(&js("({ signal }) => ({ signal })"), &controller);
    (controller, options)
}

fn abort(controller: &JsValue, reason: &str) {
    let function = format!("(controller) => controller.abort({reason})");
    call(&js(&function), controller);
}

#[wasm_bindgen_test]
async fn whatever_the_reason_the_call_is_aborted_and_its_request_too() {
    for reason in REASONS {
        let fetch = fetch("() => new Promise(() => {})");
        let core = core(&fetch, "{}");
        let (controller, options) = controller();
        let promise = core.page("b".into(), JsValue::UNDEFINED, options);
        // One turn of the loop, after which the request is out.
        settled(js("Promise.resolve()").unchecked_into())
            .await
            .expect("a turn");
        assert_eq!(seen(&fetch, "(it) => it.signal.aborted"), json!([false]));
        abort(&controller, reason);
        let failure = settled(promise).await.expect_err("a failure");
        assert_aborted(&failure, &get(&controller, "signal"), reason);
        assert_eq!(seen(&fetch, "(it) => it.signal.aborted"), json!([true]));
    }
}

#[wasm_bindgen_test]
async fn a_call_whose_signal_is_aborted_already_sends_nothing() {
    for reason in REASONS {
        let fetch = fetch(PAGE);
        let core = core(&fetch, "{}");
        let (controller, options) = controller();
        abort(&controller, reason);
        let failure = page(&core, &options).await.expect_err("a failure");
        assert_aborted(&failure, &get(&controller, "signal"), reason);
        assert_eq!(seen(&fetch, "(it) => it.url"), json!([]));
        page(&core, &JsValue::UNDEFINED).await.expect("a page");
    }
}

#[wasm_bindgen_test]
async fn a_call_is_aborted_while_the_body_comes_in() {
    let fetch = fetch(
        "() => new Response(new ReadableStream({ start: (it) => it.enqueue(new TextEncoder().encode('{\"jobs\":[')) }))",
    );
    let core = core(&fetch, "{}");
    let (controller, options) = controller();
    let promise = core.page("b".into(), JsValue::UNDEFINED, options);
    for _ in 0..20 {
        settled(js("Promise.resolve()").unchecked_into())
            .await
            .expect("a turn");
    }
    abort(&controller, "'enough'");
    let failure = settled(promise).await.expect_err("a failure");
    assert_aborted(&failure, &get(&controller, "signal"), "'enough'");
    assert_eq!(seen(&fetch, "(it) => it.signal.aborted"), json!([true]));
}

/// A signal may live as long as the page: calls that are over must not stay with it.
#[wasm_bindgen_test]
async fn a_call_that_is_over_listens_no_more() {
    let counted = js("(() => {
        const controller = new AbortController();
        const { signal } = controller;
        const counts = { added: 0, removed: 0 };
        const listeners = new Set();
        signal.addEventListener = (type, it) => { counts.added += 1; listeners.add(it); };
        signal.removeEventListener = (type, it) => { counts.removed += Number(listeners.delete(it)); };
        return { signal, counts };
    })()");
    let core = core(&fetch(PAGE), "{}");
    for _ in 0..3 {
        page(&core, &counted).await.expect("a page");
    }
    assert_eq!(
        data(&get(&counted, "counts")),
        json!({ "added": 3, "removed": 3 })
    );
}

#[wasm_bindgen_test]
async fn a_walk_that_is_aborted_is_over() {
    let fetch = fetch("() => new Promise(() => {})");
    let core = core(&fetch, "{}");
    let (controller, options) = controller();
    let Ok(walk) = core.walk(&"b".into(), options) else {
        wasm_bindgen::throw_str("a walk");
    };
    let promise = walk.next();
    abort(&controller, "'enough'");
    let failure = settled(promise).await.expect_err("a failure");
    assert_aborted(&failure, &get(&controller, "signal"), "'enough'");
    assert!(settled(walk.next()).await.expect("the end").is_undefined());
    assert_eq!(get(&walk.summary(), "reason"), JsValue::from("stopped"));
}
