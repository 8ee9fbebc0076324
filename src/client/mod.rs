//! The client: one call, from checked arguments to a page.

mod course;
mod desk;
mod page;
mod settings;
mod verdict;

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use crate::error::Result;
use crate::event::Event;
use crate::identifier::{AsyncJobId, Token};
use crate::request::PageQuery;
use crate::transport::{Clock, Reply, TokenReason, TokenSource, Transport};

#[cfg(all(target_arch = "wasm32", feature = "web"))]
pub(crate) use course::Course;
pub(crate) use course::{Call, Step};
pub(crate) use desk::Desk;
#[cfg(all(target_arch = "wasm32", feature = "web"))]
pub(crate) use desk::Dials;
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
    desk: Desk,
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
            desk: Desk::new(settings),
            known: RefCell::new(None),
        }
    }

    /// What all its calls have in common.
    pub fn settings(&self) -> &Settings {
        &self.desk.settings
    }

    /// What its calls have in common.
    pub(crate) fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The clock that it was given.
    pub(crate) fn clock(&self) -> &C {
        &self.clock
    }

    /// Tells the observer, if there is one.
    pub fn tell(&self, event: &Event<'_>) {
        self.desk.tell(event);
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
        let renews = self.tokens.renews();
        let begun = self.desk.begin(&self.clock, batch, query, call, renews);
        let (call, mut course) = begun?;
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
            step = self.desk.next(&self.clock, &call, &mut course, done);
        }
    }

    async fn exchange(&self, call: &Call) -> Result<Reply> {
        let begun = self.clock.monotonic();
        let refused = call.take_refused();
        let token = self.tokens.token(refused.as_ref()).await?;
        let asked = self.is_new(call, token.as_ref()).then(|| {
            let took = self.clock.monotonic().saturating_sub(begun);
            (TokenReason::of(refused.as_ref()), took)
        });
        let request = self.desk.request(call, token, asked);
        self.transport
            .send(&request, self.settings().most_bytes)
            .await
    }

    /// Whether the source has just made the token.
    fn is_new(&self, call: &Call, token: Option<&Token>) -> bool {
        if !call.renews {
            return false;
        }
        let known = self.known.replace(token.cloned());
        !known.zip(token).is_some_and(|(a, b)| a.is(b))
    }
}
