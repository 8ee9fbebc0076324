//! What the calls of a client have in common, and what one does before it waits.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use super::course::{Call, Course};
use super::{CallOptions, Settings};
use crate::error::Result;
use crate::event::{Event, EventKind};
use crate::identifier::{AsyncJobId, Token};
use crate::request::{PageQuery, Request};
use crate::retry::Budget;
use crate::transport::{Clock, TokenReason};

/// What time it is, and chance: of a [`Clock`] all but the waiting.
pub(crate) trait Dials {
    /// As in [`Clock`].
    fn monotonic(&self) -> Duration;
    /// As in [`Clock`].
    fn unix_time(&self) -> Duration;
    /// As in [`Clock`].
    fn random(&self) -> f64;
    /// Seconds since the beginning of 1970 of a date as HTTP has it.
    fn date(&self, text: &str) -> Option<u64>;
}

impl<C: Clock> Dials for C {
    fn monotonic(&self) -> Duration {
        Clock::monotonic(self)
    }

    fn unix_time(&self) -> Duration {
        Clock::unix_time(self)
    }

    fn random(&self) -> f64 {
        Clock::random(self)
    }

    fn date(&self, text: &str) -> Option<u64> {
        crate::retry::date(text)
    }
}

/// Where calls begin and where it is decided how they go on. It sends nothing and waits for nothing: `Client` does
/// both with futures, and the package of npm in JavaScript.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) settings: Settings,
    pub(super) budget: Cell<Budget>,
    calls: Cell<u32>,
}

impl Desk {
    pub(crate) fn new(settings: Settings) -> Self {
        Self {
            budget: Cell::new(Budget::new(settings.retry_budget)),
            settings,
            calls: Cell::new(0),
        }
    }

    /// Tells the observer, if there is one.
    pub(crate) fn tell(&self, event: &Event<'_>) {
        if let Some(observer) = &self.settings.observer {
            observer.tell(event);
        }
    }

    /// A call, its arguments checked.
    #[inline(never)]
    pub(crate) fn begin(
        &self,
        dials: &impl Dials,
        batch: &AsyncJobId,
        query: PageQuery,
        options: CallOptions,
        renews: bool,
    ) -> Result<(Call, Course)> {
        let own = &self.settings;
        let language = options.language.or(own.language);
        // Built first: a bad argument costs no question for a token.
        let request = Request::new(&own.endpoint, &own.project, batch, query, None, language)?;
        let number = self.calls.get().wrapping_add(1);
        self.calls.set(number);
        let begun = dials.monotonic();
        let call = Call {
            number,
            query,
            request,
            renews,
            sent: Cell::new(0),
            token: RefCell::new(None),
            refused: Cell::new(false),
        };
        let course = Course {
            retry: options.retry.unwrap_or(own.retry),
            timeout: options.timeout.unwrap_or(own.timeout),
            begun,
            attempt_begun: begun,
            end: begun.saturating_add(options.deadline.unwrap_or(own.deadline)),
            cut: false,
            sent_before: 0,
            failures: 0,
            renewed: false,
            failure: None,
        };
        Ok((call, course))
    }

    /// The request of an attempt that has its token; tells of both. A token that was not known before comes with why it
    /// was asked for, and how long that took.
    #[inline(never)]
    pub(crate) fn request(
        &self,
        call: &Call,
        token: Option<Token>,
        asked: Option<(TokenReason, Duration)>,
    ) -> Request {
        if let Some((reason, duration)) = asked {
            let mut event = Event::of_call(EventKind::Token, call.number, 0);
            event.attempt = None;
            event.reason = Some(reason.as_str());
            event.duration = Some(duration);
            self.tell(&event);
        }
        let attempt = call.sent.get() + 1;
        call.sent.set(attempt);
        let mut event = Event::of_call(EventKind::Request, call.number, attempt);
        event.offset = Some(call.query.offset);
        event.limit = call.query.limit;
        self.tell(&event);
        let mut request = call.request.clone();
        request.set_token(token.clone());
        call.token.replace(token);
        request
    }
}
