//! Errors on their way to JavaScript: plain data, of which the shell makes the `DrsError`.

use wasm_bindgen::prelude::*;

use super::plain::{Members, Plain};
use crate::error::Error;

/// What is thrown to the shell.
pub(super) fn failure(error: &Error) -> JsValue {
    Members(&[
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
    .to_object()
}

fn text(text: Option<&String>) -> Option<Plain<'_>> {
    text.map(|text| Plain::Text(text))
}
