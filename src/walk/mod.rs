//! A pass over all pages of a batch: what to ask for next, which jobs are new, when it is over, and what may be claimed.
//!
//! The list moves while it is read. Pages are counted by offset, newest jobs first, so a job that is created pushes known
//! ones onto the next page, and one that is deleted draws unknown ones past it: those would never be seen. A walk
//! therefore
//!
//! - asks for a tenth of each page again with the next one, at least one row, and goes back by a page if it knows none of
//!   the rows that come, or if none come;
//! - gives each id once, the first time it is seen;
//! - goes on after the rows that came, not after those it asked for, so the service's own limit need not be known;
//! - ends at the total if the last page is shorter than a page can be, else at an empty page or a refused offset (400); an
//!   empty page before the total is asked for once more;
//! - passes over the list again, up to three times, if the pass before proved nothing and another one may, and gives only
//!   jobs that are new;
//! - gives up after three pages in a row without a job that is new to the pass;
//! - has up to `concurrency` requests under way, twice as many with each page that is joined, and one again after any
//!   surprise, where it gives up what it had asked for ahead.
//!
//! A walk sends at most `4 × ceil(jobs / step) + 4` requests, where `step` is a page without what is asked for twice: the
//! page size, or what the service gives of it. Over a list that stands still it sends `ceil((jobs − overlap) / step)`, one
//! more if the last page is full, and twice as many where the order of jobs of one second could deceive it (see below).
//!
//! # The certificate
//!
//! [`WalkSummary::incomplete`] is `None` only if, in one pass from offset 0, every reply told the same `total_count`, as
//! many distinct ids came and no row without one, and either
//!
//! - each page had a row of the one before it, no job stood at two places and no place held two jobs; not so if the pass
//!   had three pages or fewer and the rows that two of them share, three or fewer, are of one second with the next row, as
//!   chance may have put them there; or
//! - the pass before saw just the same jobs under the same total, so that at the moment between the two all were there.
//!
//! What it claims: every job that was in the batch from the first request to the last was given. It says nothing of jobs
//! that came or went meanwhile.
//!
//! What it takes on trust: a total that agrees with a page shorter than was asked for (else each small batch would cost a
//! second request); ids that never name two jobs; and, where it has one pass only, one of two: that jobs keep their order
//! between two requests, or that no job goes while another comes between the very same two, so that the total does not
//! tell. The second pass needs neither. Where pages have one row only, none in common, all rests on the total.

mod certificate;
mod flights;
mod ledger;
mod options;
mod route;

pub use certificate::{Incomplete, WalkSummary};
pub(crate) use flights::Flights;
pub use options::WalkOptions;
pub use route::Route;

use crate::client::{CallOptions, Client, Desk, Page};
use crate::error::Result;
use crate::event::{Event, EventKind};
use crate::identifier::AsyncJobId;
use crate::model::Job;
use crate::transport::{Clock, TokenSource, Transport};

/// A page of a walk, and which of its jobs are new.
#[derive(Clone, Debug)]
pub struct WalkPage {
    /// The page, with rows that came before: of the same job the last one is the latest.
    pub page: Page,
    /// The places on it of the jobs that no earlier page had.
    pub fresh: Vec<u32>,
}

impl WalkPage {
    /// The new jobs as typed records. Fails as [`Page::jobs`] does.
    pub fn jobs(&self) -> Result<Vec<Job>> {
        let jobs = (0..).zip(self.page.jobs()?);
        Ok(jobs
            .filter(|(place, _)| self.fresh.contains(place))
            .map(|(_, job)| job)
            .collect())
    }
}

/// One walk over a batch, page by page.
#[derive(Debug)]
pub struct Walk<'c, T, C, S> {
    client: &'c Client<T, C, S>,
    batch: AsyncJobId,
    call: CallOptions,
    route: Route,
    flights: Flights<'c>,
}

impl Desk {
    /// Tells that a walk took a page in.
    #[inline(never)]
    pub(crate) fn tell_page(&self, page: &Page) {
        self.tell(&Event {
            kind: EventKind::Page,
            offset: Some(page.offset),
            jobs: u32::try_from(page.decoded.rows).ok(),
            total_count: page.total_count(),
            ..Event::default()
        });
    }
}

impl<T: Transport, C: Clock, S: TokenSource> Client<T, C, S> {
    /// Every page of a batch, each job once as new. Sends nothing until the first one is asked for. Fails if the page size is 0.
    ///
    /// ```
    /// use drs_batch_jobs::{AsyncJobId, Client, Clock, Result, TokenSource, Transport, WalkOptions};
    ///
    /// /// The ids of all jobs of a batch, and whether it is proven that none is missing.
    /// async fn ids<T: Transport, C: Clock, S: TokenSource>(
    ///     client: &Client<T, C, S>,
    ///     batch: &AsyncJobId,
    /// ) -> Result<(Vec<String>, bool)> {
    ///     let mut walk = client.pages(batch, WalkOptions { page_size: Some(100), ..WalkOptions::default() })?;
    ///     let mut ids = Vec::new();
    ///     while let Some(next) = walk.next().await? {
    ///         ids.extend(next.jobs()?.into_iter().filter_map(|job| job.id));
    ///     }
    ///     let complete = walk.summary().is_some_and(|summary| summary.incomplete.is_none());
    ///     Ok((ids, complete))
    /// }
    /// ```
    pub fn pages(&self, batch: &AsyncJobId, options: WalkOptions) -> Result<Walk<'_, T, C, S>> {
        Ok(Walk {
            client: self,
            batch: batch.clone(),
            call: options.call,
            route: Route::new(options)?,
            flights: Flights::default(),
        })
    }
}

impl<T: Transport, C: Clock, S: TokenSource> Walk<'_, T, C, S> {
    /// The next page, by one request, two where the first one was refused for its offset or limit; `None` at the end.
    /// After an error the walk is over.
    ///
    /// With a `concurrency` above 1, requests behind it are under way as well. They come nearer only while this is awaited:
    /// work that takes longer than a timeout between two pages makes them time out and be tried again.
    pub async fn next(&mut self) -> Result<Option<WalkPage>> {
        loop {
            let plan = self.route.queries();
            let (client, batch, call) = (self.client, &self.batch, self.call);
            let given_up = self.flights.follow(&plan, |query| {
                let batch = batch.clone();
                Box::pin(async move { client.page(&batch, query, call).await })
            });
            self.route.give_up(given_up);
            if plan.is_empty() {
                return Ok(None);
            }
            match self.flights.first().await {
                Ok(page) => {
                    self.client.desk().tell_page(&page);
                    let fresh = self.route.accept(&page);
                    return Ok(Some(WalkPage { page, fresh }));
                }
                Err(error) if self.route.fail(&error) => {}
                Err(error) => {
                    self.route.give_up(self.flights.end());
                    return Err(error);
                }
            }
        }
    }

    /// What can be said about the walk once it has ended.
    #[must_use]
    pub fn summary(&self) -> Option<WalkSummary> {
        self.route.summary()
    }
}
