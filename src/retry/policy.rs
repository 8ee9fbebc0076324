//! How often a call is tried, and how long it waits in between.

use std::time::Duration;

use super::{Class, Failed};
use crate::error::{Error, Result};

/// The most milliseconds of a pause, as everywhere where milliseconds are given.
const MOST_MS: u32 = i32::MAX.cast_unsigned();
const MS: &str = "a number from 0 to 2147483647";

/// How often a call is tried, and how long it waits in between.
///
/// By default 3 attempts. The pause before the next one is a random part of a ceiling, which is 50 ms after the first
/// failure (1 s after a 429), doubles with each further one, and is never more than 20 s.
///
/// ```
/// use std::time::Duration;
///
/// use drs_batch_jobs::{Result, RetryPolicy};
///
/// # fn main() -> Result<()> {
/// let patient = RetryPolicy::new(5, Duration::from_millis(200), Duration::from_secs(2), Duration::from_secs(30))?;
/// assert_eq!(patient.attempts(), 5);
/// assert_eq!(patient.at_most(2).attempts(), 2);
/// assert_eq!(RetryPolicy::OFF.attempts(), 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) base_ms: u32,
    pub(crate) throttled_base_ms: u32,
    pub(crate) cap_ms: u32,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            attempts: 3,
            base_ms: 50,
            throttled_base_ms: 1000,
            cap_ms: 20_000,
        }
    }
}

impl RetryPolicy {
    /// One attempt. A token that the service does not accept is renewed all the same.
    pub const OFF: Self = Self {
        attempts: 1,
        base_ms: 0,
        throttled_base_ms: 0,
        cap_ms: 0,
    };

    /// A policy of so many attempts, the first one included, with these ceilings of the pause: after the first transient
    /// failure, after the first 429, and ever.
    ///
    /// Fails with kind `InvalidArgument` unless there are 1 to 10 attempts and each ceiling is at most 2,147,483,647 ms.
    pub fn new(
        attempts: u32,
        base: Duration,
        throttled_base: Duration,
        cap: Duration,
    ) -> Result<Self> {
        if !(1..=10).contains(&attempts) {
            return Err(Error::argument("attempts", "an integer from 1 to 10"));
        }
        let ms = |name: &str, ceiling: Duration| {
            u32::try_from(ceiling.as_millis())
                .ok()
                .filter(|ms| *ms <= MOST_MS)
                .ok_or_else(|| Error::argument(name, MS))
        };
        Ok(Self {
            attempts,
            base_ms: ms("baseMs", base)?,
            throttled_base_ms: ms("throttledBaseMs", throttled_base)?,
            cap_ms: ms("capMs", cap)?,
        })
    }

    /// All tries of one call, the first one included.
    #[must_use]
    pub const fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The same with no more attempts than these, of which there is one at least.
    #[must_use]
    pub fn at_most(mut self, attempts: u32) -> Self {
        self.attempts = self.attempts.min(attempts).max(1);
        self
    }

    /// The pause after a failure: its part of the ceiling.
    pub(super) fn pause(&self, failed: &Failed) -> Duration {
        let base = if failed.class == Class::Throttled {
            self.throttled_base_ms
        } else {
            self.base_ms
        };
        // At most ten attempts, so nothing is shifted out.
        let doubled = u64::from(base) << failed.failures.saturating_sub(1).min(31);
        let ceiling = doubled.min(self.cap_ms.into());
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a part of less than 2^32 ms, in whole ones as timers count them"
        )]
        let part = (ceiling as f64 * failed.dice) as u64;
        Duration::from_millis(part)
    }
}
