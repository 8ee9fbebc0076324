//! What JavaScript threw, kept with the error that it caused.

use std::fmt;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::failure::failure;
use crate::error::{Error, ErrorKind};

/// What JavaScript gave as the reason of a failure.
#[derive(Debug)]
pub(super) struct Cause(pub(super) JsValue);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JavaScript value")
    }
}

impl std::error::Error for Cause {}

/// An error caused by what JavaScript threw.
pub(super) fn caused(kind: ErrorKind, message: &str, cause: JsValue) -> Error {
    Error::new(kind, message).with_source(Box::new(Cause(cause)))
}

/// What is thrown to JavaScript, its cause included.
pub(super) fn failure_and_cause(error: &Error) -> JsValue {
    let value = failure(error);
    if let Some(Cause(cause)) = error
        .source
        .as_ref()
        .and_then(|source| source.downcast_ref())
    {
        // Setting a property of an object that was just made can't fail.
        let _: Result<bool, JsValue> = Reflect::set(&value, &"cause".into(), cause);
    }
    value
}
