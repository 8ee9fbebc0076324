//! A token that is asked for.

use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{PAGE, core, data, failure, fetch, get, js, page, seen, settled};

const TOKENS_SENT: &str = "(it) => it.headers.get('x-auth-token')";

/// An option `token`: a function that keeps why it was asked in `globalThis.<name>`, and gives what this expression
/// of the number of the question, from 1, says.
fn asked(name: &str, given: &str) -> String {
    js(&format!("globalThis.{name} = []"));
    format!(
        "{{ token: ({{ reason, signal }}) => {{
            const number = globalThis.{name}.push([reason, signal instanceof AbortSignal]);
            return {given};
        }} }}"
    )
}

#[wasm_bindgen_test]
async fn calls_that_wait_for_a_token_share_one_answer_and_later_ones_too() {
    let token = asked("askedShared", "Promise.resolve('token-' + number)");
    let fetch = fetch(PAGE);
    let core = core(&fetch, &token);
    let call = || core.page("b".into(), JsValue::UNDEFINED, JsValue::UNDEFINED);
    let (first, second) = (call(), call());
    settled(first).await.expect("a page");
    settled(second).await.expect("a page");
    settled(call()).await.expect("a page");
    assert_eq!(
        seen(&fetch, TOKENS_SENT),
        json!(["token-1", "token-1", "token-1"])
    );
    assert_eq!(
        data(&js("globalThis.askedShared")),
        json!([["first", true]])
    );
}

#[wasm_bindgen_test]
async fn a_token_that_is_not_accepted_is_asked_for_once_more() {
    let fetch = fetch(
        "(_, number) => number < 2 ? new Response('', { status: 401 }) : new Response('{\"jobs\":[]}')",
    );
    let core = core(&fetch, &asked("askedAgain", "'token-' + number"));
    let page = page(&core, &JsValue::UNDEFINED).await.expect("a page");
    assert_eq!(get(&page, "attempts"), JsValue::from(2));
    assert_eq!(seen(&fetch, TOKENS_SENT), json!(["token-1", "token-2"]));
    assert_eq!(
        data(&js("globalThis.askedAgain")),
        json!([["first", true], ["unauthorized", true]])
    );
}

/// So many calls at once, and how they ended: `true` for a page.
async fn at_once(core: &crate::web::client::Core, count: usize) -> Vec<bool> {
    let call = || core.page("b".into(), JsValue::UNDEFINED, JsValue::UNDEFINED);
    let promises: Vec<_> = (0..count).map(|_| call()).collect();
    let mut ends = Vec::new();
    for promise in promises {
        ends.push(settled(promise).await.is_ok());
    }
    ends
}

#[wasm_bindgen_test]
async fn r12_fifty_calls_at_once_ask_one_question() {
    let given = "new Promise((resolve) => setTimeout(resolve, 1, 'token-' + number))";
    let token = asked("askedFifty", given);
    let fetch = fetch(PAGE);
    assert_eq!(at_once(&core(&fetch, &token), 50).await, [true; 50]);
    assert_eq!(seen(&fetch, TOKENS_SENT), json!(vec!["token-1"; 50]));
    assert_eq!(data(&js("globalThis.askedFifty")), json!([["first", true]]));
}

#[wasm_bindgen_test]
async fn r12_fifty_calls_that_are_refused_ask_one_question_more_and_who_comes_later_none() {
    // The same text again, as from a cache: it is a new answer all the same.
    for text in ["'token-' + number", "'token'"] {
        let given = format!("new Promise((resolve) => setTimeout(resolve, number, {text}))");
        let token = asked("askedRefused", &given);
        let fetch = fetch(
            "async (_, number) => {
                // Refusals come one after the other, the last ones when there is a new token already.
                if (number <= 50) await new Promise((resolve) => setTimeout(resolve, number / 5));
                return number <= 50 ? new Response('', { status: 401 }) : new Response('{\"jobs\":[]}');
            }",
        );
        let core = core(&fetch, &token);
        assert_eq!(at_once(&core, 50).await, [true; 50], "{text}");
        assert_eq!(at_once(&core, 1).await, [true], "{text}");
        assert_eq!(
            data(&js("globalThis.askedRefused")),
            json!([["first", true], ["unauthorized", true]]),
            "{text}"
        );
        assert_eq!(seen(&fetch, "(it) => 1"), json!(vec![1; 101]));
    }
}

#[wasm_bindgen_test]
async fn r12_a_fixed_token_that_is_refused_is_the_error_after_one_request() {
    let fetch = fetch("() => new Response('', { status: 401 })");
    let failure = failure(&core(&fetch, "{ retry: {} }")).await;
    assert_eq!(get(&failure, "kind"), JsValue::from("unauthorized"));
    assert_eq!(seen(&fetch, TOKENS_SENT), json!(["t0ken"]));
}

#[wasm_bindgen_test]
async fn r12_a_function_that_never_answers_is_a_timeout_and_told_when_the_last_one_is_gone() {
    let token = asked(
        "askedHanging",
        "number > 1 ? 'token' : new Promise(() => { globalThis.hangingSignal = signal; })",
    );
    let fetch = fetch(PAGE);
    let core = core(&fetch, &token);
    let (short, long) = (js("{ timeoutMs: 1 }"), js("{ timeoutMs: 30 }"));
    let call = |options: &JsValue| core.page("b".into(), JsValue::UNDEFINED, options.clone());
    let (first, last) = (call(&short), call(&long));
    let expected = json!({ "kind": "timeout", "message": "no token came in time" });
    assert_eq!(
        data(&settled(first).await.expect_err("a timeout")),
        expected
    );
    assert_eq!(js("globalThis.hangingSignal.aborted"), JsValue::FALSE);
    assert_eq!(data(&settled(last).await.expect_err("a timeout")), expected);
    assert_eq!(js("globalThis.hangingSignal.aborted"), JsValue::TRUE);
    // Nobody waits for the old question, so the next call asks a new one.
    settled(call(&JsValue::UNDEFINED)).await.expect("a page");
    assert_eq!(
        data(&js("globalThis.askedHanging")),
        json!([["first", true], ["first", true]])
    );
}

#[wasm_bindgen_test]
async fn r12_a_function_that_fails_fails_all_who_wait_each_with_its_cause() {
    let token = asked("askedFailing", "Promise.reject('locked')");
    let fetch = fetch(PAGE);
    let core = core(&fetch, &token);
    let call = || core.page("b".into(), JsValue::UNDEFINED, JsValue::UNDEFINED);
    for promise in [call(), call(), call()] {
        assert_eq!(
            data(&settled(promise).await.expect_err("a failure")),
            json!({ "kind": "unauthorized", "message": "the token could not be had", "cause": "locked" })
        );
    }
    assert_eq!(
        data(&js("globalThis.askedFailing")),
        json!([["first", true]])
    );
    assert_eq!(seen(&fetch, "(it) => it.url"), json!([]));
}

#[wasm_bindgen_test]
async fn a_function_that_fails_is_asked_once_a_call_and_again_by_the_next() {
    let fetch = fetch(PAGE);
    let given = "number < 3 ? Promise.reject('locked') : 'token-' + number";
    let core = core(&fetch, &asked("askedInVain", given));
    for _ in 0..2 {
        assert_eq!(
            data(&failure(&core).await),
            json!({ "kind": "unauthorized", "message": "the token could not be had", "cause": "locked" })
        );
    }
    page(&core, &JsValue::UNDEFINED).await.expect("a page");
    assert_eq!(
        data(&js("globalThis.askedInVain")),
        json!([["first", true], ["first", true], ["first", true]])
    );
    assert_eq!(seen(&fetch, TOKENS_SENT), json!(["token-3"]));
}

#[wasm_bindgen_test]
async fn what_is_no_token_is_refused_without_being_quoted() {
    for (given, rule) in [
        ("7", "given as text by its function"),
        ("undefined", "given as text by its function"),
        ("'se cret'", "1 to 16384 visible ASCII characters"),
        ("'secret\\n'", "1 to 16384 visible ASCII characters"),
        ("''", "1 to 16384 visible ASCII characters"),
    ] {
        let fetch = fetch(PAGE);
        let core = core(&fetch, &format!("{{ token: () => {given} }}"));
        let message = format!("`token` must be {rule}");
        assert_eq!(
            data(&failure(&core).await),
            json!({ "kind": "invalid_argument", "message": message }),
            "{given}"
        );
        assert_eq!(seen(&fetch, "(it) => it.url"), json!([]));
    }
}
