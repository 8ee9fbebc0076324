//! What one call knows between its requests.

use std::time::Duration;

use super::Page;
use crate::error::{Error, Result};
use crate::identifier::Token;
use crate::request::{PageQuery, Request};
use crate::retry::RetryPolicy;

/// The course of one call.
pub(super) struct Course {
    /// Which call of the client, from 1.
    pub(super) number: u32,
    pub(super) query: PageQuery,
    /// Without its token.
    pub(super) request: Request,
    pub(super) retry: RetryPolicy,
    pub(super) timeout: Duration,
    /// Three points of the monotonic clock.
    pub(super) begun: Duration,
    pub(super) attempt_begun: Duration,
    pub(super) end: Duration,
    /// The attempt at hand is cut off by the deadline, not by its own timeout.
    pub(super) cut: bool,
    /// Requests that were sent before the attempt at hand.
    pub(super) sent_before: u32,
    /// Attempts that failed; one whose token was not accepted and is renewed is none.
    pub(super) failures: u32,
    /// A token was refused once.
    pub(super) renewed: bool,
    /// The token to be replaced by the next attempt.
    pub(super) refused: Option<Token>,
    /// Why there is a pause.
    pub(super) failure: Option<Error>,
}

/// What a call does next.
pub(super) enum Step {
    /// It makes an attempt of at most so long.
    Attempt(Duration),
    /// It waits so long.
    Pause(Duration),
    /// It ends.
    Done(Result<Page>),
}

impl Course {
    /// The next attempt, as long as it may take.
    pub(super) fn attempt(&mut self, now: Duration) -> Step {
        let left = self.end.saturating_sub(now);
        self.attempt_begun = now;
        self.cut = left <= self.timeout;
        Step::Attempt(left.min(self.timeout))
    }
}
