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

use course::{Course, Step};
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

/// What came of asking for a token and sending a request with it.
struct Exchange {
    token: Option<Token>,
    reply: Result<Reply>,
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
        let mut course = self.begin(batch, query, call)?;
        let sent = Cell::new(0);
        let mut work = pin!(None);
        let mut step = course.attempt(course.begun);
        loop {
            // One place to wait for all there is to wait for: each further one would make the code of this future larger.
            let limit = match step {
                Step::Done(result) => return result,
                Step::Pause(pause) => pause,
                Step::Attempt(limit) => {
                    let refused = course.refused.take();
                    let request = course.request.clone();
                    work.set(Some(self.exchange(
                        request,
                        refused,
                        course.number,
                        query,
                        &sent,
                    )));
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
            step = self.next(&mut course, sent.get(), done);
        }
    }

    #[inline(never)]
    fn begin(&self, batch: &AsyncJobId, query: PageQuery, call: CallOptions) -> Result<Course> {
        let own = &self.settings;
        let language = call.language.or(own.language);
        // Built first: a bad argument costs no question for a token.
        let request = Request::new(&own.endpoint, &own.project, batch, query, None, language)?;
        let number = self.calls.get().wrapping_add(1);
        self.calls.set(number);
        let begun = self.clock.monotonic();
        Ok(Course {
            number,
            query,
            request,
            retry: call.retry.unwrap_or(own.retry),
            timeout: call.timeout.unwrap_or(own.timeout),
            begun,
            attempt_begun: begun,
            end: begun.saturating_add(call.deadline.unwrap_or(own.deadline)),
            cut: false,
            sent_before: 0,
            failures: 0,
            renewed: false,
            refused: None,
            failure: None,
        })
    }

    async fn exchange(
        &self,
        mut request: Request,
        refused: Option<Token>,
        call: u32,
        query: PageQuery,
        sent: &Cell<u32>,
    ) -> Exchange {
        let begun = self.clock.monotonic();
        let token = match self.tokens.token(refused.as_ref()).await {
            Ok(token) => token,
            Err(error) => {
                return Exchange {
                    token: None,
                    reply: Err(error),
                };
            }
        };
        self.know(token.as_ref(), refused.as_ref(), call, begun);
        request.set_token(token.clone());
        sent.set(sent.get() + 1);
        let mut event = Event::of_call(EventKind::Request, call, sent.get());
        event.offset = Some(query.offset);
        event.limit = query.limit;
        self.tell(&event);
        let reply = self
            .transport
            .send(&request, self.settings.most_bytes)
            .await;
        Exchange { token, reply }
    }

    /// Tells of a token that was not known before.
    #[inline(never)]
    fn know(&self, token: Option<&Token>, refused: Option<&Token>, call: u32, begun: Duration) {
        if !self.tokens.renews() {
            return;
        }
        let known = self.known.replace(token.cloned());
        if let Some(token) = token
            && !known.is_some_and(|known| known.is(token))
        {
            let mut event = Event::of_call(EventKind::Token, call, 0);
            event.attempt = None;
            event.reason = Some(TokenReason::of(refused).as_str());
            event.duration = Some(self.clock.monotonic().saturating_sub(begun));
            self.tell(&event);
        }
    }
}
