//! Time and chance as the platform has them.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use js_sys::{Date, Function, Math};
use wasm_bindgen::prelude::*;

use super::bell::Bell;
use crate::transport::Clock;

#[wasm_bindgen]
extern "C" {
    /// Goes on while the computer's clock is put forward or back.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;

    /// Gives a number, or in Node an object.
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(function: &Function, ms: u32) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timeout: &JsValue);
}

/// The longest time that `setTimeout` takes; a longer one would be none.
const LONGEST_MS: u64 = i32::MAX.cast_unsigned() as u64;

/// A clock over `setTimeout`, `performance.now`, `Date.now` and `Math.random`.
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
        begin(duration)
    }

    fn monotonic(&self) -> Duration {
        since(performance_now())
    }

    fn unix_time(&self) -> Duration {
        since(Date::now())
    }

    fn random(&self) -> f64 {
        Math::random()
    }
}

#[inline(never)]
fn begin(duration: Duration) -> Timeout {
    let bell = Bell::new();
    // Whole milliseconds, as timers count them; no wait is longer than 2^31 ms.
    let seconds = duration.as_secs().min(LONGEST_MS / 1000);
    let ms = seconds * 1000 + u64::from(duration.subsec_millis());
    let ms = u32::try_from(ms.min(LONGEST_MS)).unwrap_or_default();
    let timeout = set_timeout(bell.function(), ms);
    Timeout { bell, timeout }
}

/// Whole milliseconds: the platforms blur what is finer. A clock that stands before its beginning stands at it.
fn since(ms: f64) -> Duration {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is no number of milliseconds is made the nearest"
    )]
    let whole = ms as u64;
    Duration::from_millis(whole)
}
