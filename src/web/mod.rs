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
use page::{CorePage, core_page};

/// The decode path by itself: what `page` does with the body of a reply. `options` has `decode` and `secrets`.
#[cfg(feature = "promises")]
#[wasm_bindgen]
pub fn decode(bytes: Vec<u8>, options: &JsValue) -> Result<CorePage, JsValue> {
    decoded(bytes, value::decode_options(options))
}

/// The decode path by itself: what `page` does with the body of a reply.
#[cfg(not(feature = "promises"))]
#[wasm_bindgen]
pub fn decode(bytes: Vec<u8>, strict: bool, reveals: bool) -> Result<CorePage, JsValue> {
    decoded(bytes, page::reading(strict, reveals))
}

fn decoded(bytes: Vec<u8>, options: crate::decode::Options) -> Result<CorePage, JsValue> {
    crate::decode::decode(bytes, options)
        .map(|page| core_page(&page))
        .map_err(|fault| failure(&undecodable(fault)))
}
