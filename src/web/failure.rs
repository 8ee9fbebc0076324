//! Errors on their way to JavaScript: plain data, of which the shell makes the `DrsError`.

use std::fmt;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::plain::{Members, Plain};
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

/// What is thrown to the shell.
pub(super) fn failure(error: &Error) -> JsValue {
    let value = Members(&[
        ("kind", Some(Plain::Text(error.kind.as_str()))),
        ("message", Some(Plain::Text(&error.message))),
        (
            "status",
            error.status.map(|status| Plain::Number(status.into())),
        ),
        ("errorCode", text(error.error_code.as_ref())),
        ("errorMsg", text(error.error_msg.as_ref())),
        ("requestId", text(error.request_id.as_ref())),
        (
            "attempts",
            Some(error.attempts)
                .filter(|attempts| *attempts > 0)
                .map(|attempts| Plain::Number(attempts.into())),
        ),
        (
            "retryAfterMs",
            error
                .retry_after
                .map(|wait| Plain::Number(wait.as_secs_f64() * 1000.0)),
        ),
        ("path", text(error.path.as_ref())),
    ])
    .to_object();
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

fn text(text: Option<&String>) -> Option<Plain<'_>> {
    text.map(|text| Plain::Text(text))
}
