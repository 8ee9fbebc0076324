//! Errors on their way to JavaScript: plain data, of which the shell makes the `DrsError`.

use std::fmt;

use js_sys::{Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

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

/// The plain data of an error; what is absent is left out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CoreFailure<'e> {
    kind: &'static str,
    message: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_code: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_msg: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attempts: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after_ms: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'e str>,
}

/// What is thrown to the shell.
pub(super) fn failure(error: &Error) -> JsValue {
    let plain = CoreFailure {
        kind: error.kind.as_str(),
        message: &error.message,
        status: error.status,
        error_code: error.error_code.as_deref(),
        error_msg: error.error_msg.as_deref(),
        request_id: error.request_id.as_deref(),
        attempts: Some(error.attempts).filter(|attempts| *attempts > 0),
        retry_after_ms: error.retry_after.map(|wait| wait.as_secs_f64() * 1000.0),
        path: error.path.as_deref(),
    };
    // Numbers and texts always cross; an empty object says less but loses no error.
    let value = serde_wasm_bindgen::to_value(&plain).unwrap_or_else(|_| Object::new().into());
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
