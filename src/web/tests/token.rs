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
