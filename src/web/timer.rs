//! A clock that waits by `setTimeout`.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::bell::Bell;
use super::clock::{Ticks, whole_ms};
use crate::client::Dials;
use crate::transport::Clock;

#[wasm_bindgen]
extern "C" {
    /// Gives a number, or in Node an object.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(function: &Function, ms: f64) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timeout: &JsValue);
}

/// A clock over `setTimeout` and [`Ticks`].
pub(super) struct Timer;

/// A timer that runs; freed when dropped.
struct Timeout {
    bell: Bell,
    timeout: JsValue,
}

impl Future for Timeout {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        Pin::new(&mut self.bell).poll(context)
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        clear_timeout(&self.timeout);
    }
}

impl Clock for Timer {
    fn sleep(&self, duration: Duration) -> impl Future<Output = ()> {
        let bell = Bell::new();
        let timeout = set_timeout(bell.function(), whole_ms(duration));
        Timeout { bell, timeout }
    }

    fn monotonic(&self) -> Duration {
        Ticks.monotonic()
    }

    fn unix_time(&self) -> Duration {
        Ticks.unix_time()
    }

    fn random(&self) -> f64 {
        Ticks.random()
    }
}
