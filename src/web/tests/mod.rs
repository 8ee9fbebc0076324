//! The edge against functions of JavaScript, in Node and in a browser: no network, no server.

#![expect(clippy::expect_used, reason = "a test may panic")]

mod abort;
mod body;
mod decode;
mod event;
mod fetch;
mod token;
mod walk;

use js_sys::{Function, JSON, Promise, Reflect};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::client::Core;

/// The value of a JavaScript expression.
fn js(expression: &str) -> JsValue {
    js_sys::eval(&["(", expression, ")"].concat()).expect(expression)
}

fn call(function: &JsValue, argument: &JsValue) -> JsValue {
    let function: &Function = function.unchecked_ref();
    function
        .call1(&JsValue::UNDEFINED, argument)
        .expect("a function that does not throw")
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

/// What `JSON.stringify` makes of a value; an Error in it is an empty object.
fn data(value: &JsValue) -> Value {
    let text = JSON::stringify(value).expect("a value without circles");
    serde_json::from_str(&String::from(text)).expect("JSON")
}

/// A `fetch` that keeps the requests in `seen` and answers by this function of the request and its number from 1.
fn fetch(answer: &str) -> JsValue {
    js(&format!(
        "(() => {{
            const stub = (request) => {{
                stub.seen.push(request);
                return ({answer})(request, stub.seen.length);
            }};
            stub.seen = [];
            return stub;
        }})()"
    ))
}

/// The requests that it saw, each as this function has it.
fn seen(fetch: &JsValue, shown: &str) -> Value {
    data(&call(
        &js(&format!("(fetch) => fetch.seen.map({shown})")),
        fetch,
    ))
}

/// A client with this `fetch` and these further options, without retries where they do not say otherwise.
fn core(fetch: &JsValue, further: &str) -> Core {
    let options = js(&format!(
        "(fetch) => ({{ projectId: 'p', endpoint: 'https://example.com', token: 't0ken', fetch, retry: false, ...{further} }})"
    ));
    match Core::new(&call(&options, fetch)) {
        Ok(core) => core,
        Err(failure) => wasm_bindgen::throw_val(failure),
    }
}

async fn settled(promise: Promise) -> Result<JsValue, JsValue> {
    JsFuture::from(promise).await
}

/// One page of batch `b`.
async fn page(core: &Core, call: &JsValue) -> Result<JsValue, JsValue> {
    settled(core.page("b".into(), JsValue::UNDEFINED, call.clone())).await
}

/// The failure of one page of batch `b`, as the shell gets it.
async fn failure(core: &Core) -> JsValue {
    page(core, &JsValue::UNDEFINED)
        .await
        .expect_err("a failure")
}

/// A function that answers with a page of one job.
const PAGE: &str = r#"() => new Response('{"jobs":[{"id":"a"}],"total_count":1}', { headers: { "X-Request-Id": "r-1" } })"#;
