//! What one call knows between its requests.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use super::Page;
use crate::error::{Error, Result};
use crate::identifier::Token;
use crate::request::{PageQuery, Request};
use crate::retry::RetryPolicy;

/// What an attempt has to know and what it leaves behind, also when it is cut off.
pub(crate) struct Call {
    /// Which call of the client, from 1.
    pub(crate) number: u32,
    pub(crate) query: PageQuery,
    /// Without its token.
    pub(crate) request: Request,
    /// Whether asking for the token again can give another one.
    pub(crate) renews: bool,
    /// Requests that were sent.
    pub(crate) sent: Cell<u32>,
    /// The token of the last request.
    pub(crate) token: RefCell<Option<Token>>,
    /// It was refused, and the next attempt is to replace it.
    pub(crate) refused: Cell<bool>,
}

impl Call {
    pub(crate) fn take_refused(&self) -> Option<Token> {
        if self.refused.take() {
            self.token.take()
        } else {
            None
        }
    }
}

/// The course of one call.
pub(crate) struct Course {
    pub(crate) retry: RetryPolicy,
    pub(crate) timeout: Duration,
    /// Three points of the monotonic clock.
    pub(crate) begun: Duration,
    pub(crate) attempt_begun: Duration,
    pub(crate) end: Duration,
    /// The attempt at hand is cut off by the deadline, not by its own timeout.
    pub(crate) cut: bool,
    /// Requests that were sent before the attempt at hand.
    pub(crate) sent_before: u32,
    /// Attempts that failed; one whose token was not accepted and is renewed is none.
    pub(crate) failures: u32,
    /// A token was refused once.
    pub(crate) renewed: bool,
    /// Why there is a pause.
    pub(crate) failure: Option<Error>,
}

/// What a call does next.
pub(crate) enum Step {
    /// It makes an attempt of at most so long.
    Attempt(Duration),
    /// It waits so long.
    Pause(Duration),
    /// It ends.
    Done(Result<Page>),
}

impl Course {
    /// The next attempt, as long as it may take.
    pub(crate) fn attempt(&mut self, now: Duration) -> Step {
        let left = self.end.saturating_sub(now);
        self.attempt_begun = now;
        self.cut = left <= self.timeout;
        Step::Attempt(left.min(self.timeout))
    }
}
