//! Waits by the platform's timers.

use std::time::Duration;

use gloo_timers::future::TimeoutFuture;

use crate::transport::Clock;

/// A clock over `setTimeout`.
pub(super) struct Timer;

impl Clock for Timer {
    async fn sleep(&self, duration: Duration) {
        let ms = u32::try_from(duration.as_millis()).unwrap_or(u32::MAX);
        TimeoutFuture::new(ms.max(1)).await;
    }
}
