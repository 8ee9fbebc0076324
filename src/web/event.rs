//! Events on their way to the caller's observer.

use std::time::Duration;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::plain::{Members, Plain};
use crate::error::ErrorKind;
use crate::event::{Event, Observer};

/// The option `observer`, which the shell has made harmless.
pub(super) fn observer(function: Function) -> Observer {
    Observer::new(move |event| {
        let _: Result<JsValue, JsValue> = function.call1(&JsValue::UNDEFINED, &plain(event));
    })
}

#[inline(never)]
fn plain(event: &Event<'_>) -> JsValue {
    let number = |number: Option<u32>| number.map(|number| Plain::Number(number.into()));
    let ms = |time: Option<Duration>| time.map(|time| Plain::Number(time.as_secs_f64() * 1000.0));
    #[expect(
        clippy::cast_precision_loss,
        reason = "the decoder lets no integer through that a float would round"
    )]
    let total = event.total_count.map(|total| Plain::Number(total as f64));
    Members(&[
        ("kind", Some(Plain::Text(event.kind.as_str()))),
        ("call", number(event.call)),
        ("attempt", number(event.attempt)),
        ("offset", number(event.offset)),
        ("limit", number(event.limit)),
        ("status", number(event.status.map(u32::from))),
        ("requestId", event.request_id.map(Plain::Text)),
        ("bytes", number(event.bytes)),
        ("error", event.error.map(ErrorKind::as_str).map(Plain::Text)),
        ("reason", event.reason.map(Plain::Text)),
        ("durationMs", ms(event.duration)),
        ("waitMs", ms(event.wait)),
        ("jobs", number(event.jobs)),
        ("total_count", total),
        ("sequence", number(event.sequence)),
        ("changes", number(event.changes)),
    ])
    .to_object()
}
