//! The request as the platform has it.

use wasm_bindgen::prelude::*;
use web_sys::{AbortSignal, Headers, RequestCache, RequestInit, RequestRedirect};

use super::cause::caused;
use crate::error::{Error, ErrorKind, Result};
use crate::request::Request;

/// Builds it, to be aborted by the signal. Not by gloo-net's builder, which composes the URL anew with `core::fmt`: the
/// package's module has none, and the URL needs no composing.
#[inline(never)]
pub(super) fn outgoing(request: &Request, signal: &AbortSignal) -> Result<web_sys::Request> {
    let headers = Headers::new().map_err(unbuilt)?;
    for (name, value) in request.headers() {
        // The platform's own words may quote a header.
        headers
            .append(name, value)
            .map_err(|_| unbuilt(JsValue::UNDEFINED))?;
    }
    let init = init_of(&headers, signal);
    init.set_redirect(RequestRedirect::Error);
    init.set_cache(RequestCache::NoStore);
    web_sys::Request::new_with_str_and_init(request.url(), &init)
        .or_else(|_| {
            // workerd knows no such redirect, and old versions of it no cache. A redirect that is handed over is refused
            // when it comes.
            let init = init_of(&headers, signal);
            init.set_redirect(RequestRedirect::Manual);
            web_sys::Request::new_with_str_and_init(request.url(), &init)
        })
        .map_err(|_| unbuilt(JsValue::UNDEFINED))
}

fn init_of(headers: &Headers, signal: &AbortSignal) -> RequestInit {
    let init = RequestInit::new();
    init.set_headers(headers);
    init.set_signal(Some(signal));
    init
}

pub(super) fn unbuilt(cause: JsValue) -> Error {
    caused(ErrorKind::Network, "the request could not be built", cause)
}
