//! A pass over all pages of a batch: where to go next, what has been seen, and when it is over.

use crate::client::{CallOptions, Client, Page};
use crate::error::{Error, Result};
use crate::identifier::AsyncJobId;
use crate::request::PageQuery;
use crate::transport::{Clock, TokenSource, Transport};

/// How to walk over a batch.
#[derive(Clone, Copy, Debug)]
pub struct WalkOptions {
    /// `limit` of each request, from 1. Default 50.
    pub page_size: u32,
    /// Jobs to skip at the beginning. Default 0.
    pub offset: u32,
    /// For each page.
    pub call: CallOptions,
}

impl Default for WalkOptions {
    fn default() -> Self {
        Self {
            page_size: 50,
            offset: 0,
            call: CallOptions::default(),
        }
    }
}

/// Why a walk can't claim to have seen every job. The later in this list, the more it weighs: one is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Incomplete {
    /// Fewer distinct ids were seen than `total_count` says.
    RowsMissing,
    /// `total_count` changed meanwhile, or says less than was seen.
    TotalChanged,
    /// The service sent no `total_count`.
    NoTotal,
    /// The service sent the same jobs again and again.
    NoProgress,
    /// The walk was ended early, failed, or began at an offset.
    Stopped,
}

impl Incomplete {
    /// The word in JavaScript.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TotalChanged => "total_changed",
            Self::RowsMissing => "rows_missing",
            Self::NoTotal => "no_total",
            Self::NoProgress => "no_progress",
            Self::Stopped => "stopped",
        }
    }
}

/// What a walk can say about itself once it has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WalkSummary {
    /// Why it may not have seen every job; `None` only if that it did is proven: `total_count` stood still, and as
    /// many distinct ids were seen.
    pub incomplete: Option<Incomplete>,
    /// Distinct jobs that were seen.
    pub jobs: u64,
    /// Requests that were sent; one that was given up before its reply came is not counted.
    pub requests: u64,
    /// Jobs that came again.
    pub duplicates: u64,
    /// The last `total_count`.
    pub total_count: Option<u64>,
}

/// Pages in a row without a new job after which the walk gives up: a list that grows may fill one with known jobs.
const MOST_STALE_PAGES: u32 = 3;

/// The state of a walk. It sends nothing: it says what to ask for, and is told what came.
#[derive(Debug)]
pub struct Route {
    options: WalkOptions,
    next: Option<u32>,
    /// Their ids, sorted. For some thousand of them as quick as a tree, and a fraction of its code.
    seen: Vec<Box<str>>,
    /// Jobs without an id: they can't be told apart, so each counts as new.
    nameless: u64,
    stale: u32,
    requests: u64,
    duplicates: u64,
    total: Option<u64>,
    flaw: Option<Incomplete>,
}

impl Route {
    /// A walk that has not begun. Fails if the page size is 0.
    pub fn new(options: WalkOptions) -> Result<Self> {
        if options.page_size == 0 {
            return Err(Error::argument(
                "pageSize",
                "an integer from 1 to 4294967295",
            ));
        }
        Ok(Self {
            next: Some(options.offset),
            options,
            seen: Vec::new(),
            nameless: 0,
            stale: 0,
            requests: 0,
            duplicates: 0,
            total: None,
            flaw: (options.offset > 0).then_some(Incomplete::Stopped),
        })
    }

    /// What to ask for next; `None` when the walk is over.
    #[must_use]
    pub fn query(&self) -> Option<PageQuery> {
        self.next.map(|offset| PageQuery {
            offset,
            limit: Some(self.options.page_size),
        })
    }

    /// Takes a page in; gives the places on it of the jobs that no earlier page had.
    pub fn accept(&mut self, page: &Page) -> Vec<u32> {
        self.requests += u64::from(page.attempts);
        self.count(page.total_count());
        let before = self.seen.len();
        let mut fresh = Vec::new();
        for (place, id) in (0..).zip(page.decoded.summaries.ids()) {
            if id.is_empty() {
                self.nameless += 1;
                fresh.push(place);
            } else if self.see(id) {
                fresh.push(place);
            } else {
                self.duplicates += 1;
            }
        }
        self.stale = if self.seen.len() == before {
            self.stale + 1
        } else {
            0
        };
        self.next = page.next_offset();
        if self.stale >= MOST_STALE_PAGES && self.next.is_some() {
            self.mar(Incomplete::NoProgress);
            self.next = None;
        }
        fresh
    }

    /// Whether the id was not seen before; from now on it was.
    fn see(&mut self, id: &str) -> bool {
        let place = self.seen.binary_search_by(|known| known.as_ref().cmp(id));
        if let Err(place) = place {
            self.seen.insert(place, id.into());
        }
        place.is_err()
    }

    fn count(&mut self, total: Option<u64>) {
        if total.is_none() {
            self.mar(Incomplete::NoTotal);
        } else if self.total.is_some() && self.total != total {
            self.mar(Incomplete::TotalChanged);
        }
        self.total = total.or(self.total);
    }

    /// Notes a reason for which the walk proves nothing.
    fn mar(&mut self, reason: Incomplete) {
        self.flaw = self.flaw.max(Some(reason));
    }

    /// Takes an error in, which ends the walk.
    pub fn fail(&mut self, error: &Error) {
        self.requests += u64::from(error.attempts);
        self.stop();
    }

    /// Ends the walk before its end.
    pub fn stop(&mut self) {
        if self.next.take().is_some() {
            self.mar(Incomplete::Stopped);
        }
    }

    /// What can be said about the walk once it has ended; `None` before.
    #[must_use]
    pub fn summary(&self) -> Option<WalkSummary> {
        if self.next.is_some() {
            return None;
        }
        let jobs = u64::try_from(self.seen.len()).unwrap_or(u64::MAX);
        let missing = match self.total {
            Some(total) if total < jobs => Some(Incomplete::TotalChanged),
            Some(total) if total > jobs => Some(Incomplete::RowsMissing),
            _ => None,
        };
        let incomplete = self.flaw.max(missing);
        Some(WalkSummary {
            incomplete,
            jobs: jobs + self.nameless,
            requests: self.requests,
            duplicates: self.duplicates,
            total_count: self.total,
        })
    }
}

/// A page of a walk, and which of its jobs are new.
#[derive(Clone, Debug)]
pub struct WalkPage {
    /// The page.
    pub page: Page,
    /// The places on it of the jobs that no earlier page had.
    pub fresh: Vec<u32>,
}

/// One pass over a batch, page by page.
#[derive(Debug)]
pub struct Walk<'c, T, C, S> {
    client: &'c Client<T, C, S>,
    batch: AsyncJobId,
    route: Route,
}

impl<T: Transport, C: Clock, S: TokenSource> Client<T, C, S> {
    /// Every page of a batch. Sends nothing until the first one is asked for. Fails if the page size is 0.
    ///
    /// ```
    /// use drs_batch_jobs::{AsyncJobId, Client, Clock, Result, TokenSource, Transport, WalkOptions};
    ///
    /// /// The ids of all jobs of a batch, and whether it is proven that none is missing.
    /// async fn ids<T: Transport, C: Clock, S: TokenSource>(
    ///     client: &Client<T, C, S>,
    ///     batch: &AsyncJobId,
    /// ) -> Result<(Vec<String>, bool)> {
    ///     let mut walk = client.pages(batch, WalkOptions { page_size: 100, ..WalkOptions::default() })?;
    ///     let mut ids = Vec::new();
    ///     while let Some(next) = walk.next().await? {
    ///         let summaries = next.page.summaries();
    ///         ids.extend(next.fresh.iter().map(|place| summaries[*place as usize].id.clone()));
    ///     }
    ///     let complete = walk.summary().is_some_and(|summary| summary.incomplete.is_none());
    ///     Ok((ids, complete))
    /// }
    /// ```
    pub fn pages(&self, batch: &AsyncJobId, options: WalkOptions) -> Result<Walk<'_, T, C, S>> {
        Ok(Walk {
            client: self,
            batch: batch.clone(),
            route: Route::new(options)?,
        })
    }
}

impl<T: Transport, C: Clock, S: TokenSource> Walk<'_, T, C, S> {
    /// The next page, by one request; `None` at the end. After an error the walk is over.
    pub async fn next(&mut self) -> Result<Option<WalkPage>> {
        let Some(query) = self.route.query() else {
            return Ok(None);
        };
        match self
            .client
            .page(&self.batch, query, self.route.options.call)
            .await
        {
            Ok(page) => {
                let fresh = self.route.accept(&page);
                Ok(Some(WalkPage { page, fresh }))
            }
            Err(error) => {
                self.route.fail(&error);
                Err(error)
            }
        }
    }

    /// What can be said about the walk once it has ended.
    #[must_use]
    pub fn summary(&self) -> Option<WalkSummary> {
        self.route.summary()
    }
}
