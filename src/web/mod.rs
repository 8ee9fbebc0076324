//! The edge to JavaScript: the only place that names wasm-bindgen, js-sys, web-sys or gloo.

#![expect(
    unreachable_pub,
    reason = "wasm-bindgen exports only what is `pub`, though no Rust crate sees it"
)]

#[cfg(feature = "promises")]
mod abort;
#[cfg(feature = "promises")]
mod arguments;
#[cfg(feature = "promises")]
mod bell;
mod call;
#[cfg(feature = "promises")]
mod cause;
#[cfg(feature = "promises")]
mod client;
mod clock;
mod desk;
mod event;
mod failure;
#[cfg(feature = "promises")]
mod fetch;
#[cfg(feature = "allocator")]
mod memory;
#[cfg(feature = "promises")]
mod outgoing;
mod page;
mod plain;
#[cfg(feature = "promises")]
mod queue;
#[cfg(feature = "promises")]
mod race;
mod route;
mod summary;
#[cfg(all(test, feature = "promises"))]
mod tests;
#[cfg(feature = "promises")]
mod timer;
#[cfg(feature = "promises")]
mod token;
#[cfg(feature = "promises")]
mod value;
#[cfg(feature = "promises")]
mod walk;
mod watch;

use wasm_bindgen::prelude::*;

use crate::client::undecodable;
use failure::failure;
use page::CorePage;

/// The decode path by itself: what `page` does with the body of a reply. `options` has `decode` and `secrets`.
#[cfg(feature = "promises")]
#[wasm_bindgen]
pub fn decode(bytes: Vec<u8>, options: &JsValue) -> Result<CorePage, JsValue> {
    decoded(bytes, value::decode_options(options)).map(|page| page::by_itself(&page))
}

/// The decode path by itself: what `page` does with the body of a reply, which then is the page's.
#[cfg(not(feature = "promises"))]
#[wasm_bindgen]
pub fn decode(
    reply: &js_sys::Uint8Array,
    strict: bool,
    reveals: bool,
) -> Result<CorePage, JsValue> {
    decoded(reply.to_vec(), page::reading(strict, reveals)).map(|page| page::in_reply(&page, reply))
}

fn decoded(
    bytes: Vec<u8>,
    options: crate::decode::Options,
) -> Result<crate::decode::Decoded, JsValue> {
    crate::decode::decode(bytes, options).map_err(|fault| failure(&undecodable(fault)))
}
