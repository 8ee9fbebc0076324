//! When to poll next: pure decisions, told what time it is and what the dice say.

/// The interval of a watch that names none, in milliseconds.
pub const DEFAULT_INTERVAL_MS: f64 = 10_000.0;
/// The shortest interval, in milliseconds.
pub const SHORTEST_INTERVAL_MS: f64 = 3_000.0;
/// How far failures stretch an interval, in milliseconds. One that is longer by itself is not stretched.
pub const LONGEST_BACKOFF_MS: f64 = 120_000.0;
/// The longest pause before the first poll after a time without any, in milliseconds.
pub const LONGEST_PAUSE_MS: f64 = 2_000.0;

/// How far an interval strays to either side, so that clients that began together part.
const JITTER: f64 = 0.1;

/// What a decision is made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// A clock that is never put forward or back, in milliseconds since any point.
    pub now_ms: f64,
    /// The clock that people see, in milliseconds since 1970. It shows a sleep that stops the other one.
    pub wall_ms: f64,
    /// Whether anybody can see the result. A hidden page does not poll.
    pub visible: bool,
    /// Whether there is a network to poll over.
    pub online: bool,
    /// The dice: from 0 to below 1.
    pub random: f64,
}

/// When the polls of one watch are due.
///
/// It waits for nothing and sends nothing. Whoever drives it asks [`Self::wait_ms`], waits, asks again, polls when that
/// is 0, and tells how the poll ended. Polls can't overlap, since the next is planned when the last has ended.
///
/// ```
/// use drs_batch_jobs::watch::{Moment, Schedule};
///
/// let mut moment = Moment { now_ms: 0.0, wall_ms: 0.0, visible: true, online: true, random: 0.5 };
/// let mut schedule = Schedule::new(10_000.0);
/// assert_eq!(schedule.wait_ms(moment), Some(0.0));
/// assert_eq!(schedule.succeeded(moment), 10_000.0);
/// assert_eq!(schedule.wait_ms(moment), Some(10_000.0));
/// moment.visible = false;
/// assert_eq!(schedule.wait_ms(moment), None);
/// ```
#[derive(Clone, Debug)]
pub struct Schedule {
    interval_ms: f64,
    /// Polls that failed since the last one that did not.
    failures: u32,
    /// When the last poll ended, by both clocks; before it long ago.
    last_ms: f64,
    last_wall_ms: f64,
    /// What was planned from there to the next.
    delay_ms: f64,
    /// What would have been planned had nothing failed.
    plain_ms: f64,
    due_ms: f64,
    /// Until then the service asked not to be bothered.
    not_before_ms: f64,
    hidden: bool,
    offline: bool,
    /// The pause after a sleep was planned.
    woken: bool,
}

impl Schedule {
    /// The plan of a watch that has not polled; the first poll is due at once. A shorter interval than
    /// [`SHORTEST_INTERVAL_MS`] counts as that.
    #[must_use]
    pub fn new(interval_ms: f64) -> Self {
        Self {
            interval_ms: interval_ms.max(SHORTEST_INTERVAL_MS),
            failures: 0,
            last_ms: f64::INFINITY,
            last_wall_ms: f64::INFINITY,
            delay_ms: 0.0,
            plain_ms: 0.0,
            due_ms: f64::NEG_INFINITY,
            not_before_ms: f64::NEG_INFINITY,
            hidden: false,
            offline: false,
            woken: false,
        }
    }

    /// How long to wait before asking again; 0 says to poll now, `None` to wait until somebody looks and there is a
    /// network.
    ///
    /// After a time without polls that was not planned (hidden, offline, asleep for more than two intervals) many
    /// clients come back at once, so a pause of 0 to 2 s comes first.
    pub fn wait_ms(&mut self, moment: Moment) -> Option<f64> {
        let Moment {
            now_ms, wall_ms, ..
        } = moment;
        self.hidden |= !moment.visible;
        self.offline |= !moment.online;
        if !moment.visible || !moment.online {
            return None;
        }
        let gap_ms = (now_ms - self.last_ms).max(wall_ms - self.last_wall_ms);
        let slept = !self.woken && gap_ms > 2.0 * self.delay_ms;
        if self.offline {
            // What failed while there was no network says nothing about the service.
            self.failures = 0;
            self.due_ms = self.due_ms.min(self.last_ms + self.plain_ms);
        }
        if slept {
            self.due_ms = self.due_ms.min(now_ms);
        }
        if slept || self.hidden || self.offline {
            let back_ms = now_ms + LONGEST_PAUSE_MS * moment.random;
            self.due_ms = self.due_ms.max(self.not_before_ms).max(back_ms);
            self.woken = true;
            self.hidden = false;
            self.offline = false;
        }
        Some((self.due_ms - now_ms).max(0.0))
    }

    /// A poll has ended well. Gives the time to the next.
    pub fn succeeded(&mut self, moment: Moment) -> f64 {
        self.ended(moment, false, 0.0)
    }

    /// A poll has failed, and the service asked to wait so long, or 0. Gives the time to the next: each failure in a
    /// row doubles the interval up to 120 s, and what the service asks for wins where it is longer.
    pub fn failed(&mut self, moment: Moment, retry_after_ms: f64) -> f64 {
        self.ended(moment, true, retry_after_ms)
    }

    /// Somebody else has polled, for this watch too, and will again after so long.
    pub fn heard(&mut self, moment: Moment, next_ms: f64) {
        self.end(moment, next_ms);
        self.plain_ms = next_ms.min(self.interval_ms);
    }

    /// A poll has ended, well or not. Gives the time to the next.
    pub fn ended(&mut self, moment: Moment, failed: bool, retry_after_ms: f64) -> f64 {
        let stray = 1.0 + JITTER * (2.0 * moment.random - 1.0);
        self.plain_ms = (self.interval_ms * stray).max(SHORTEST_INTERVAL_MS);
        self.failures = if failed { self.failures + 1 } else { 0 };
        let mut delay_ms = self.plain_ms;
        if failed {
            let longest_ms = LONGEST_BACKOFF_MS.max(self.interval_ms);
            let mut stretched_ms = self.interval_ms;
            for _ in 0..self.failures.min(16) {
                stretched_ms = (stretched_ms * 2.0).min(longest_ms);
            }
            delay_ms = (stretched_ms * stray).min(longest_ms);
        }
        // Many are told the same time to wait, so it strays to the later side.
        let asked_ms = retry_after_ms * (1.0 + JITTER * moment.random);
        self.end(moment, delay_ms.max(asked_ms));
        self.not_before_ms = moment.now_ms + retry_after_ms;
        self.delay_ms
    }

    fn end(&mut self, moment: Moment, delay_ms: f64) {
        self.last_ms = moment.now_ms;
        self.last_wall_ms = moment.wall_ms;
        self.delay_ms = delay_ms;
        self.due_ms = moment.now_ms + delay_ms;
        self.not_before_ms = moment.now_ms;
        self.woken = false;
    }
}
