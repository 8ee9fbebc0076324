//! The edge to JavaScript: the only place that names wasm-bindgen, js-sys, web-sys or gloo.

#![expect(
    unreachable_pub,
    reason = "wasm-bindgen exports only what is `pub`, though no Rust crate sees it"
)]

mod page;

use wasm_bindgen::prelude::*;

use crate::decode::{Mode, Options, Secrets};
use page::{CorePage, core_page};

/// The decode path by itself.
#[wasm_bindgen]
pub fn decode(bytes: Vec<u8>, strict: bool, reveal: bool) -> Result<CorePage, JsValue> {
    let options = Options {
        mode: if strict { Mode::Strict } else { Mode::Lenient },
        secrets: if reveal {
            Secrets::Reveal
        } else {
            Secrets::Mask
        },
    };
    match crate::decode::decode(bytes, options) {
        Ok(page) => Ok(core_page(&page)),
        Err(fault) => Err(JsValue::from_str(&fault.problem)),
    }
}
