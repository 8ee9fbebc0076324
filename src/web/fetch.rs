//! Sends requests by `fetch`, the global one or the caller's.

use gloo_net::http;
use js_sys::{Array, ArrayBuffer, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader};

use super::cause::caused;
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

/// An exchange as far as it has come. Ends when dropped. It aborts without a reason: gloo-net panics at one that is no
/// Error.
struct Exchange {
    controller: AbortController,
    most_bytes: usize,
    /// Reads the body once there is one.
    reader: Option<ReadableStreamDefaultReader>,
    /// What has come of the body. It stays outside until all of it is there: the module's memory never gives back what it
    /// took, and a buffer that grows takes three times what it comes to hold.
    pieces: Array,
    /// Bytes in the pieces.
    length: usize,
    reply: Reply,
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.controller.abort();
    }
}

type Settled = std::result::Result<JsValue, JsValue>;

impl Transport for Fetch {
    async fn send(&self, request: &Request, most_bytes: usize) -> Result<Reply> {
        let (mut exchange, mut promise) = self.begin(request, most_bytes)?;
        // One place to wait for the response and for each chunk of its body.
        loop {
            let settled = JsFuture::from(promise).await;
            promise = match exchange.go_on(settled)? {
                Some(promise) => promise,
                None => return Ok(std::mem::take(&mut exchange.reply)),
            };
        }
    }
}

impl Fetch {
    #[inline(never)]
    fn begin(&self, request: &Request, most_bytes: usize) -> Result<(Exchange, Promise)> {
        let controller = AbortController::new().map_err(unbuilt)?;
        let built = outgoing(request, &controller.signal())?;
        let exchange = Exchange {
            controller,
            most_bytes,
            pieces: Array::new(),
            length: 0,
            reader: None,
            reply: Reply::default(),
        };
        let called = self.call(&built).map_err(unanswered)?;
        Ok((exchange, Promise::resolve(&called)))
    }

    fn call(&self, request: &web_sys::Request) -> Settled {
        let fetch = match &self.own {
            Some(own) => own.clone(),
            None => Reflect::get(&js_sys::global(), &"fetch".into())?.dyn_into()?,
        };
        fetch.call1(&JsValue::UNDEFINED, request)
    }
}

impl Exchange {
    /// Takes in what came, and says what to wait for next; nothing when the reply is whole.
    #[inline(never)]
    fn go_on(&mut self, settled: Settled) -> Result<Option<Promise>> {
        if self.reader.is_none() {
            return self.open(settled.map_err(unanswered)?);
        }
        match self.read(settled) {
            // What a refusal says beyond its status is a courtesy.
            Err(_) if self.reply.status != 200 => Ok(None),
            Err(mut error) => {
                error.status = Some(self.reply.status);
                error.request_id = self.reply.request_id.take();
                Err(error)
            }
            more => more,
        }
    }

    /// Takes the response.
    fn open(&mut self, response: JsValue) -> Result<Option<Promise>> {
        let response = response_of(response)?;
        let body = response.body();
        let response = http::Response::from(response);
        // Where the platform refuses redirects by itself, none comes here.
        if matches!(response.status(), 301..=303 | 307 | 308) {
            let message = "a redirect came, and none is followed";
            return Err(Error::new(ErrorKind::Network, message));
        }
        let headers = response.headers();
        self.reply = Reply {
            status: response.status(),
            request_id: headers.get("x-request-id"),
            ..Reply::default()
        };
        if self.reply.status != 200 {
            self.reply.retry_after = headers.get("retry-after");
            self.reply.retry_after_ms = headers.get("retry-after-ms");
            self.reply.date = headers.get("date");
        }
        Ok(body.map(|stream| {
            let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
            let first = reader.read();
            self.reader = Some(reader);
            first
        }))
    }

    /// Takes a chunk of the body; more than allowed end the exchange.
    fn read(&mut self, settled: Settled) -> Result<Option<Promise>> {
        let chunk = settled.map_err(broken)?;
        let get = |name: &str| Reflect::get(&chunk, &name.into()).map_err(broken);
        if get("done")?.is_truthy() {
            self.reply.body = joined(&self.pieces, self.length);
            return Ok(None);
        }
        let value = get("value")?;
        if !ArrayBuffer::is_view(&value) {
            return Err(broken(JsValue::UNDEFINED));
        }
        let value: Uint8Array = value.unchecked_into();
        self.length = self.length.saturating_add(value.length() as usize);
        if self.length > self.most_bytes {
            return Err(Error::new(
                ErrorKind::TooLarge,
                "the reply has more bytes than `maxReplyBytes` allows",
            ));
        }
        self.pieces.push(&value);
        Ok(self.reader.as_ref().map(ReadableStreamDefaultReader::read))
    }
}

#[inline(never)]
fn joined(pieces: &Array, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    let mut rest = bytes.as_mut_slice();
    for place in 0..pieces.length() {
        let piece: Uint8Array = pieces.get(place).unchecked_into();
        let Some((room, after)) = rest.split_at_mut_checked(piece.length() as usize) else {
            break;
        };
        piece.copy_to(room);
        rest = after;
    }
    bytes
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
