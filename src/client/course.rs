//! What one call knows between its requests.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use super::Page;
use crate::error::{Error, Result};
use crate::identifier::Token;
use crate::request::{PageQuery, Request};
use crate::retry::RetryPolicy;

/// What an attempt has to know and what it leaves behind, also when it is cut off.
pub(super) struct Call {
    /// Which call of the client, from 1.
    pub(super) number: u32,
    pub(super) query: PageQuery,
    /// Without its token.
    pub(super) request: Request,
    /// Requests that were sent.
    pub(super) sent: Cell<u32>,
    /// The token of the last request.
    pub(super) token: RefCell<Option<Token>>,
    /// It was refused, and the next attempt is to replace it.
    pub(super) refused: Cell<bool>,
}

impl Call {
    pub(super) fn take_refused(&self) -> Option<Token> {
        if self.refused.take() {
            self.token.take()
        } else {
            None
        }
    }
}

/// The course of one call.
pub(super) struct Course {
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
