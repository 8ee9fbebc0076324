//! Reads members of objects that JavaScript gave.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::page::reading;
use crate::decode;

/// A member of an object; `None` where there is no object, no such member, or `undefined`.
pub(super) fn member(options: &JsValue, name: &str) -> Option<JsValue> {
    if !options.is_object() {
        return None;
    }
    Reflect::get(options, &name.into())
        .ok()
        .filter(|value| !value.is_undefined())
}

/// How replies are read, from `decode` and `secrets`.
pub(super) fn decode_options(options: &JsValue) -> decode::Options {
    let says = |name: &str, word: &str| known_text(options, name).is_some_and(|text| text == word);
    reading(says("decode", "strict"), says("secrets", "reveal"))
}

/// A text among options that the shell has checked.
pub(super) fn known_text(options: &JsValue, name: &str) -> Option<String> {
    member(options, name)?.as_string()
}
