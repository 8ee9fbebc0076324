//! The client: one call, from checked arguments to a page.

use std::cell::Cell;
use std::pin::pin;
use std::time::Duration;

use crate::decode::{self, Decoded, Fault};
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind, Result};
use crate::identifier::{AsyncJobId, ProjectId, Token};
use crate::model::{Job, JobSummary, Language};
use crate::race::{First, race};
use crate::refusal::refusal;
use crate::request::{PageQuery, Request};
use crate::transport::{Clock, Reply, TokenReason, TokenSource, Transport};

/// What all calls of a client have in common.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Where requests go.
    pub endpoint: Endpoint,
    /// The project in their path.
    pub project: ProjectId,
    /// Sent as `X-Language`; `None` leaves the header out, which means English.
    pub language: Option<Language>,
    /// For one request and its reply, body included. Default 10 s.
    pub timeout: Duration,
    /// For one call with all it does. Default 60 s.
    pub deadline: Duration,
    /// How replies are read.
    pub decode: decode::Options,
    /// Bytes that one reply may have once it is unpacked. Default 32 MiB.
    pub most_bytes: usize,
}

impl Settings {
    /// The defaults for an endpoint and a project.
    #[must_use]
    pub fn new(endpoint: Endpoint, project: ProjectId) -> Self {
        Self {
            endpoint,
            project,
            language: None,
            timeout: Duration::from_secs(10),
            deadline: Duration::from_mins(1),
            decode: decode::Options::default(),
            most_bytes: 32 << 20,
        }
    }
}

/// What may differ for one call; `None` is as the client has it.
#[derive(Clone, Copy, Debug, Default)]
pub struct CallOptions {
    /// As in [`Settings`].
    pub timeout: Option<Duration>,
    /// As in [`Settings`].
    pub deadline: Option<Duration>,
    /// As in [`Settings`].
    pub language: Option<Language>,
}

/// One page of a batch.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page {
    /// What the reply holds, checked and normalised.
    pub decoded: Box<Decoded>,
    /// Jobs that were skipped before it.
    pub offset: u32,
    /// The header `X-Request-Id` of the reply.
    pub request_id: Option<String>,
    /// Requests that were sent for it.
    pub attempts: u32,
}

impl Page {
    /// Jobs of the whole batch, if the service said so with a number that can be one.
    #[must_use]
    pub fn total_count(&self) -> Option<u64> {
        self.decoded
            .total_count
            .and_then(|total| u64::try_from(total).ok())
    }

    /// Where the next page begins; `None` at the end: no rows, or as many as `total_count` says.
    #[must_use]
    pub fn next_offset(&self) -> Option<u32> {
        let rows = u32::try_from(self.decoded.rows).ok()?;
        let next = self.offset.checked_add(rows)?;
        let at_end = rows == 0
            || self
                .total_count()
                .is_some_and(|total| u64::from(next) >= total);
        (!at_end).then_some(next)
    }

    /// The jobs as typed records.
    ///
    /// Fails with kind `Decode` only if the decoder let something through that the records can't hold.
    pub fn jobs(&self) -> Result<Vec<Job>> {
        let texts = self
            .decoded
            .jobs
            .iter()
            .map(|job| self.decoded.bytes.get(job.clone()).unwrap_or_default());
        // serde's own words quote values of the reply, so they stay inside.
        let misfit = |_| Error::new(ErrorKind::Decode, "a job does not fit the model");
        texts
            .map(|text| serde_json::from_slice(text).map_err(misfit))
            .collect()
    }

    /// What a table shows of each job.
    #[must_use]
    pub fn summaries(&self) -> Vec<JobSummary> {
        self.decoded.summaries.to_vec()
    }
}

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
}

impl<T: Transport, C: Clock, S: TokenSource> Client<T, C, S> {
    /// Puts a client together. Sends nothing.
    pub fn new(transport: T, clock: C, tokens: S, settings: Settings) -> Self {
        Self {
            transport,
            clock,
            tokens,
            settings,
        }
    }

    /// One page of a batch, newest jobs first.
    ///
    /// Sends one request; a second one if the service does not accept the token and the source can give another.
    /// Fails with any kind of error; with `InvalidArgument` before anything is sent.
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
        let deadline = call.deadline.unwrap_or(self.settings.deadline);
        let attempts = Cell::new(0);
        let work = pin!(self.attempts(batch, query, call, &attempts));
        let result = match race(work, pin!(self.clock.sleep(deadline))).await {
            First::One(result) => result,
            First::Other(()) => Err(Error::new(
                ErrorKind::Timeout,
                "no page came before the deadline",
            )),
        };
        result.map_err(|mut error| {
            error.attempts = attempts.get();
            error
        })
    }

    async fn attempts(
        &self,
        batch: &AsyncJobId,
        query: PageQuery,
        call: CallOptions,
        attempts: &Cell<u32>,
    ) -> Result<Page> {
        let first = self
            .attempt(batch, query, call, TokenReason::First, attempts)
            .await;
        match first {
            // A source that failed has no status: asking it why a token is bad would be a lie.
            Err(error) if error.status == Some(401) && self.tokens.renews() => {
                self.attempt(batch, query, call, TokenReason::Unauthorized, attempts)
                    .await
            }
            result => result,
        }
    }

    async fn attempt(
        &self,
        batch: &AsyncJobId,
        query: PageQuery,
        call: CallOptions,
        reason: TokenReason,
        attempts: &Cell<u32>,
    ) -> Result<Page> {
        let Settings {
            endpoint, project, ..
        } = &self.settings;
        let language = call.language.or(self.settings.language);
        // Checked once without the token, so that a bad argument costs no question for one.
        Request::new(endpoint, project, batch, query, None, language)?;
        let token = self.tokens.token(reason).await?;
        let request = Request::new(endpoint, project, batch, query, token.clone(), language)?;
        attempts.set(attempts.get() + 1);
        let timeout = call.timeout.unwrap_or(self.settings.timeout);
        let exchange = pin!(self.transport.send(&request, self.settings.most_bytes));
        let reply = match race(exchange, pin!(self.clock.sleep(timeout))).await {
            First::One(reply) => reply?,
            First::Other(()) => {
                return Err(Error::new(
                    ErrorKind::Timeout,
                    "no whole reply came in time",
                ));
            }
        };
        self.read(reply, query, token.as_ref(), attempts.get())
    }

    // One pointer goes through the futures, not a page.
    #[inline(never)]
    fn read(
        &self,
        mut reply: Reply,
        query: PageQuery,
        token: Option<&Token>,
        attempts: u32,
    ) -> Result<Page> {
        let request_id = reply.request_id.take();
        if reply.status != 200 {
            let mut error = refusal(&reply, token.map(Token::reveal));
            error.request_id = request_id;
            return Err(error);
        }
        match decode::decode(reply.body, self.settings.decode) {
            Ok(decoded) => Ok(Page {
                decoded: Box::new(decoded),
                offset: query.offset,
                request_id,
                attempts,
            }),
            Err(fault) => {
                let mut error = undecodable(fault);
                error.status = Some(reply.status);
                error.request_id = request_id;
                Err(error)
            }
        }
    }
}

/// The error for a reply that is no page.
pub(crate) fn undecodable(fault: Fault) -> Error {
    let place = if fault.path.is_empty() {
        String::new()
    } else {
        [" at `", &fault.path, "`"].concat()
    };
    let message = ["the reply is no page of jobs", &place, ": ", &fault.problem].concat();
    let mut error = Error::new(ErrorKind::Decode, message);
    error.path = Some(fault.path).filter(|path| !path.is_empty());
    error
}
