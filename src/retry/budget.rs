//! What a client may spend on retries when more and more of its calls fail.

use std::time::Duration;

use super::Class;

/// What another try takes. A throttled one takes less: it waits longer anyway.
const TRANSIENT: u32 = 14;
const THROTTLED: u32 = 5;
/// So many seconds give one back, or a service that is down for long would find a client that never tries again.
const SECONDS: u64 = 10;

/// A bucket of tokens: another try takes some out, a call that succeeds and ten seconds of time put one back. Empty, it
/// allows no retries: a service that fails for everybody is not asked three times by everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    most: u32,
    left: u32,
    /// Up to where time has been paid, in seconds of the monotonic clock.
    paid: u64,
}

impl Budget {
    /// A full one.
    #[must_use]
    pub const fn new(most: u32) -> Self {
        Self {
            most,
            left: most,
            paid: 0,
        }
    }

    /// What is left.
    #[must_use]
    pub const fn left(&self) -> u32 {
        self.left
    }

    /// Puts back what the time until `now`, by the monotonic clock, is worth.
    pub fn pass(&mut self, now: Duration) {
        let now = now.as_secs();
        let steps = now.saturating_sub(self.paid) / SECONDS;
        let room = self.most - self.left;
        match u32::try_from(steps) {
            Ok(steps) if steps < room => {
                self.left += steps;
                self.paid += u64::from(steps) * SECONDS;
            }
            _ => {
                self.left = self.most;
                self.paid = now;
            }
        }
    }

    /// Puts back what a success is worth.
    pub fn succeed(&mut self) {
        self.left = self.most.min(self.left + 1);
    }

    /// Takes out what another try after such a failure costs; false if there is not enough.
    pub(super) fn take(&mut self, class: Class) -> bool {
        let cost = if class == Class::Throttled {
            THROTTLED
        } else {
            TRANSIENT
        };
        let enough = self.left >= cost;
        if enough {
            self.left -= cost;
        }
        enough
    }
}
