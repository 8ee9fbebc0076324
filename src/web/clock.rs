//! Time and chance as the platform has them.

use std::time::Duration;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Date, Math};
use wasm_bindgen::prelude::*;

use crate::transport::Clock;

#[wasm_bindgen]
extern "C" {
    /// Goes on while the computer's clock is put forward or back.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// A clock over `setTimeout`, `performance.now`, `Date.now` and `Math.random`.
pub(super) struct Timer;

impl Clock for Timer {
    async fn sleep(&self, duration: Duration) {
        let ms = u32::try_from(duration.as_millis()).unwrap_or(u32::MAX);
        TimeoutFuture::new(ms.max(1)).await;
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
