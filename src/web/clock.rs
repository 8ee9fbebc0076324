//! Time and chance as the platform has them, but for waiting.

use std::time::Duration;

use js_sys::{Date, Math};
use wasm_bindgen::prelude::*;

use crate::client::Dials;

#[wasm_bindgen]
extern "C" {
    /// Goes on while the computer's clock is put forward or back.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// `performance.now`, `Date.now` and `Math.random`.
pub(super) struct Ticks;

impl Dials for Ticks {
    fn monotonic(&self) -> Duration {
        since(performance_now())
    }

    fn unix_time(&self) -> Duration {
        since(Date::now())
    }

    fn random(&self) -> f64 {
        Math::random()
    }

    fn date(&self, text: &str) -> Option<u64> {
        // JavaScript reads many forms; that of HTTP is the one of this length which ends so.
        let is_of_http = text.len() == 29 && text.ends_with(" GMT");
        let ms = if is_of_http { Date::parse(text) } else { -1.0 };
        (ms >= 0.0).then(|| since(ms).as_secs())
    }
}

/// The longest time that `setTimeout` takes; a longer one would be none.
const LONGEST_MS: f64 = 2_147_483_647.0;

/// Whole milliseconds, as timers count them.
pub(super) fn whole_ms(time: Duration) -> f64 {
    let ms = u32::try_from(time.as_millis()).unwrap_or(u32::MAX);
    f64::from(ms).min(LONGEST_MS)
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
