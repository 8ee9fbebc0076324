//! Sends requests by `fetch`, the global one or the caller's.

use gloo_net::http;
use js_sys::{ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader};

use super::failure::caused;
use super::outgoing::{outgoing, unbuilt};
use super::value::member;
use crate::error::{Error, ErrorKind, Result};
use crate::request::Request;
use crate::transport::{Reply, Transport};

/// A transport over `fetch`.
pub(super) struct Fetch {
    /// The caller's own; the global one is looked up at each call, so that it can be replaced.
    pub(super) own: Option<Function>,
}

/// Ends the exchange when dropped. It aborts without a reason: gloo-net panics at one that is no Error.
struct Exchange(AbortController);

impl Drop for Exchange {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Transport for Fetch {
    async fn send(&self, request: &Request, most_bytes: usize) -> Result<Reply> {
        let exchange = Exchange(AbortController::new().map_err(unbuilt)?);
        let built = outgoing(request, &exchange.0.signal())?;
        let response = settled(self.call(&built)).await.map_err(unanswered)?;
        let response = http::Response::from(response_of(response)?);
        let headers = response.headers();
        let mut reply = Reply {
            status: response.status(),
            request_id: headers.get("x-request-id"),
            retry_after: headers.get("retry-after"),
            retry_after_ms: headers.get("retry-after-ms"),
            date: headers.get("date"),
            body: Vec::new(),
        };
        match body(&response.into(), most_bytes).await {
            Ok(bytes) => reply.body = bytes,
            Err(mut error) => {
                error.status = Some(reply.status);
                error.request_id = reply.request_id;
                return Err(error);
            }
        }
        Ok(reply)
    }
}

impl Fetch {
    fn call(&self, request: &web_sys::Request) -> std::result::Result<JsValue, JsValue> {
        let fetch = match &self.own {
            Some(own) => own.clone(),
            None => Reflect::get(&js_sys::global(), &"fetch".into())?.dyn_into()?,
        };
        fetch.call1(&JsValue::UNDEFINED, request)
    }
}

/// What a call comes to, be it a promise or not.
async fn settled(
    called: std::result::Result<JsValue, JsValue>,
) -> std::result::Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&called?)).await
}

/// What a caller's `fetch` gave, if it can be read: what is missing would be thrown past the destructors. It is known
/// by its shape, as a response of another realm is as good as one of this.
fn response_of(value: JsValue) -> Result<web_sys::Response> {
    let has =
        |object: &JsValue, name: &str| member(object, name).is_some_and(|it| it.is_function());
    let status = member(&value, "status").is_some_and(|status| status.as_f64().is_some());
    let headers = member(&value, "headers").is_some_and(|headers| has(&headers, "get"));
    let body = member(&value, "body").is_some_and(|body| {
        let locked = || member(&body, "locked").is_some_and(|locked| locked.is_truthy());
        body.is_null() || has(&body, "getReader") && !locked()
    });
    if status && headers && body {
        Ok(value.unchecked_into())
    } else {
        let message = "`fetch` gave no Response, or one that is being read already";
        Err(Error::new(ErrorKind::Network, message))
    }
}

fn unanswered(cause: JsValue) -> Error {
    caused(
        ErrorKind::Network,
        "no reply came: the host can't be reached, or the browser refuses (possibly CORS)",
        cause,
    )
}

fn broken(cause: JsValue) -> Error {
    caused(ErrorKind::Network, "the reply broke off", cause)
}

/// The bytes of a body as they come in; more than allowed end the exchange.
async fn body(response: &web_sys::Response, most_bytes: usize) -> Result<Vec<u8>> {
    let Some(stream) = response.body() else {
        return Ok(Vec::new());
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(broken)?;
        if Reflect::get(&chunk, &"done".into())
            .map_err(broken)?
            .is_truthy()
        {
            return Ok(bytes);
        }
        let value = Reflect::get(&chunk, &"value".into()).map_err(broken)?;
        if !ArrayBuffer::is_view(&value) {
            return Err(broken(JsValue::UNDEFINED));
        }
        let value: Uint8Array = value.unchecked_into();
        let length = value.length() as usize;
        let start = bytes.len();
        if start.saturating_add(length) > most_bytes {
            return Err(Error::new(
                ErrorKind::TooLarge,
                "the reply has more bytes than `maxReplyBytes` allows",
            ));
        }
        bytes.resize(start + length, 0);
        if let Some(room) = bytes.get_mut(start..) {
            value.copy_to(room);
        }
    }
}
