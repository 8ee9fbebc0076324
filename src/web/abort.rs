//! The caller's `AbortSignal`, which ends what it was given for.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use super::bell::Bell;
use super::cause::caused;
use super::value::member;
use crate::error::{Error, ErrorKind, Result};

/// Listens to a signal until it is dropped.
struct Listener {
    signal: AbortSignal,
    bell: Bell,
}

impl Listener {
    /// One on the `signal` among the options. A signal of another realm is as good as one of this, so its class is not
    /// looked at.
    #[inline(never)]
    fn on(options: &JsValue) -> Option<Self> {
        let signal: AbortSignal = member(options, "signal")?.unchecked_into();
        let bell = Bell::new();
        // A signal that can't be listened to is looked at whenever something else happens.
        let _: std::result::Result<(), JsValue> =
            signal.add_event_listener_with_callback("abort", bell.function());
        Some(Self { signal, bell })
    }

    #[inline(never)]
    fn error(&self) -> Error {
        caused(
            ErrorKind::Aborted,
            "the call was aborted",
            self.signal.reason(),
        )
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _: std::result::Result<(), JsValue> = self
            .signal
            .remove_event_listener_with_callback("abort", self.bell.function());
    }
}

/// Does the work unless the `signal` among the options is aborted first. The work is dropped then, which ends it.
pub(super) async fn unless_aborted<T>(
    options: &JsValue,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let mut work = pin!(work);
    let mut listener = Listener::on(options);
    poll_fn(|context| {
        if let Some(listener) = &mut listener {
            if listener.signal.aborted() {
                return Poll::Ready(Err(listener.error()));
            }
            // It only wakes: what counts is what the signal says then.
            let _: Poll<()> = Pin::new(&mut listener.bell).poll(context);
        }
        work.as_mut().poll(context)
    })
    .await
}
