//! The client: one call, from checked arguments to a page.

mod course;
mod page;
mod settings;
mod verdict;

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use crate::error::Result;
use crate::event::{Event, EventKind};
use crate::identifier::{AsyncJobId, Token};
use crate::request::{PageQuery, Request};
use crate::retry::Budget;
use crate::transport::{Clock, Reply, TokenReason, TokenSource, Transport};

use course::{Call, Course, Step};
pub use page::Page;
pub(crate) use page::undecodable;
pub use settings::{CallOptions, Settings};

/// Queries the batches of one project.
///
/// The world around it is given: how to send, how to wait, and where the token comes from. In a browser or Node the
/// npm package gives all three.
#[derive(Debug)]
pub struct Client<T, C, S> {
    transport: T,
    clock: C,
    tokens: S,
    settings: Settings,
    budget: Cell<Budget>,
    calls: Cell<u32>,
    /// The last one that the source gave.
    known: RefCell<Option<Token>>,
}

impl<T: Transport, C: Clock, S: TokenSource> Client<T, C, S> {
    /// Puts a client together. Sends nothing.
    pub fn new(transport: T, clock: C, tokens: S, settings: Settings) -> Self {
        Self {
            transport,
            clock,
            tokens,
            budget: Cell::new(Budget::new(settings.retry_budget)),
            settings,
            calls: Cell::new(0),
            known: RefCell::new(None),
        }
    }

    /// What all its calls have in common.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The clock that it was given.
    pub(crate) fn clock(&self) -> &C {
        &self.clock
    }

    /// Tells the observer, if there is one.
    pub fn tell(&self, event: &Event<'_>) {
        if let Some(observer) = &self.settings.observer {
            observer.tell(event);
        }
    }

    /// One page of a batch, newest jobs first.
    ///
    /// Costs one request, and one more for each attempt that fails and may be [tried again](crate::retry) and for a token
    /// that is not accepted where the source can give another one. Fails with any kind of error, that of the last
    /// attempt; with `InvalidArgument` before anything is sent.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use drs_batch_jobs::{
    ///     AsyncJobId, CallOptions, Client, Clock, Endpoint, PageQuery, ProjectId, Reply, Request, Result, Settings,
    ///     Token, Transport,
    /// };
    ///
    /// /// Where an HTTP client would be.
    /// struct Canned;
    ///
    /// impl Transport for Canned {
    ///     async fn send(&self, request: &Request, _most_bytes: usize) -> Result<Reply> {
    ///         assert!(request.url().ends_with("/v5/project/batch-async-jobs/batch?offset=0&limit=10"));
    ///         let body = br#"{"jobs":[{"id":"a"}],"total_count":1}"#.to_vec();
    ///         Ok(Reply { status: 200, body, ..Reply::default() })
    ///     }
    /// }
    ///
    /// /// Where the timers, the clock and the dice of a runtime would be.
    /// struct Still;
    ///
    /// impl Clock for Still {
    ///     async fn sleep(&self, _: Duration) {
    ///         std::future::pending().await
    ///     }
    ///
    ///     fn monotonic(&self) -> Duration {
    ///         Duration::ZERO
    ///     }
    ///
    ///     fn unix_time(&self) -> Duration {
    ///         Duration::ZERO
    ///     }
    ///
    ///     fn random(&self) -> f64 {
    ///         0.5
    ///     }
    /// }
    ///
    /// # let work = async {
    /// let settings = Settings::new(Endpoint::of_region("cn-north-4")?, ProjectId::parse("project")?);
    /// let client = Client::new(Canned, Still, Some(Token::parse("t0ken")?), settings);
    /// let query = PageQuery { offset: 0, limit: Some(10) };
    /// let page = client.page(&AsyncJobId::parse("batch")?, query, CallOptions::default()).await?;
    /// assert_eq!(page.jobs()?[0].id.as_deref(), Some("a"));
    /// assert_eq!((page.total_count(), page.next_offset()), (Some(1), None));
    /// # Result::Ok(())
    /// # };
    /// # let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    /// # assert!(matches!(std::pin::pin!(work).poll(&mut context), std::task::Poll::Ready(Ok(()))));
    /// ```
    pub async fn page(
        &self,
        batch: &AsyncJobId,
        query: PageQuery,
        call: CallOptions,
    ) -> Result<Page> {
        let (call, mut course) = self.begin(batch, query, call)?;
        let mut work = pin!(None);
        let mut step = course.attempt(course.begun);
        loop {
            // One place to wait for all there is to wait for: each further one would make the code of this future larger.
            let limit = match step {
                Step::Done(result) => return result,
                Step::Pause(pause) => pause,
                Step::Attempt(limit) => {
                    work.set(Some(self.exchange(&call)));
                    limit
                }
            };
            let mut timer = pin!(self.clock.sleep(limit));
            let done = poll_fn(|context| {
                if let Some(work) = work.as_mut().as_pin_mut()
                    && let Poll::Ready(exchange) = work.poll(context)
                {
                    return Poll::Ready(Some(exchange));
                }
                timer.as_mut().poll(context).map(|()| None)
            })
            .await;
            work.set(None);
            step = self.next(&call, &mut course, done);
        }
    }

    #[inline(never)]
    fn begin(
        &self,
        batch: &AsyncJobId,
        query: PageQuery,
        options: CallOptions,
    ) -> Result<(Call, Course)> {
        let own = &self.settings;
        let language = options.language.or(own.language);
        // Built first: a bad argument costs no question for a token.
        let request = Request::new(&own.endpoint, &own.project, batch, query, None, language)?;
        let number = self.calls.get().wrapping_add(1);
        self.calls.set(number);
        let begun = self.clock.monotonic();
        let call = Call {
            number,
            query,
            request,
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

    async fn exchange(&self, call: &Call) -> Result<Reply> {
        let begun = self.clock.monotonic();
        let refused = call.take_refused();
        let token = self.tokens.token(refused.as_ref()).await?;
        let request = self.request(call, token, refused.as_ref(), begun);
        self.transport
            .send(&request, self.settings.most_bytes)
            .await
    }

    /// The request of an attempt that has its token; tells of both.
    #[inline(never)]
    fn request(
        &self,
        call: &Call,
        token: Option<Token>,
        refused: Option<&Token>,
        begun: Duration,
    ) -> Request {
        if self.tokens.renews() {
            let known = self.known.replace(token.clone());
            let same = known.zip(token.clone()).is_some_and(|(a, b)| a.is(&b));
            if !same {
                let mut event = Event::of_call(EventKind::Token, call.number, 0);
                event.attempt = None;
                event.reason = Some(TokenReason::of(refused).as_str());
                event.duration = Some(self.clock.monotonic().saturating_sub(begun));
                self.tell(&event);
            }
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
