//! A watch on a batch, over a client.

use std::future::{Future, pending, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use super::outlook::Outlook;
use super::presence::Presence;
use super::schedule::{DEFAULT_INTERVAL_MS, Moment, SHORTEST_INTERVAL_MS, Schedule};
use super::snapshot::{differences, outlooks};
use super::update::{JobChange, Update, written};
use super::{ends, whole};
use crate::client::{CallOptions, Client};
use crate::error::{Error, ErrorKind, Result};
use crate::event::{Event, EventKind};
use crate::identifier::AsyncJobId;
use crate::model::{JobSummary, Phase};
use crate::transport::{Clock, TokenSource, Transport};
use crate::walk::{Incomplete, WalkOptions, WalkPage, WalkSummary};

/// How to watch a batch.
#[derive(Clone, Copy, Debug)]
pub struct WatchOptions {
    /// From the end of a poll to the next, at least 3 s. Default 10 s. It strays by a tenth to either side, and
    /// failures in a row double it up to 120 s.
    pub interval: Duration,
    /// The largest `limit` that is sent, from 1. Default: as [`WalkOptions`] says.
    pub page_size: Option<u32>,
    /// Whether to end once no job changes any more by itself. Default no.
    pub until_settled: bool,
    /// For each page. A poll tries a page twice at most: the next one is not far.
    pub call: CallOptions,
}

impl Default for WatchOptions {
    fn default() -> Self {
        let walk = WalkOptions::default();
        Self {
            interval: duration(DEFAULT_INTERVAL_MS),
            page_size: walk.page_size,
            until_settled: false,
            call: walk.call,
        }
    }
}

/// A watch on a batch: polls it again and again, and says what changed.
///
/// It polls only while somebody waits for [`Self::next`], one poll at a time. Dropping it ends it, and dropping the
/// future of `next` ends the poll at hand.
#[derive(Debug)]
pub struct Watch<'c, T, C, S> {
    client: &'c Client<T, C, S>,
    batch: AsyncJobId,
    options: WatchOptions,
    schedule: Schedule,
    presence: Presence,
    snapshot: Vec<u8>,
    jobs: Vec<JobSummary>,
    pages: Rc<[WalkPage]>,
    summary: Option<WalkSummary>,
    at: Duration,
    sequence: u64,
    over: bool,
}

impl<T: Transport, C: Clock, S: TokenSource> Client<T, C, S> {
    /// Polls a batch and says what changed. Sends nothing until the first update is asked for. Fails if the interval
    /// is below 3 s or the page size is 0.
    ///
    /// ```
    /// use drs_batch_jobs::{AsyncJobId, Client, Clock, Result, TokenSource, Transport, WatchOptions};
    ///
    /// /// Waits until no job of a batch changes any more by itself, and gives how many need somebody to act.
    /// async fn settled<T: Transport, C: Clock, S: TokenSource>(
    ///     client: &Client<T, C, S>,
    ///     batch: &AsyncJobId,
    /// ) -> Result<usize> {
    ///     let mut watch = client.watch(batch, WatchOptions { until_settled: true, ..WatchOptions::default() })?;
    ///     let mut stuck = 0;
    ///     while let Some(update) = watch.next().await? {
    ///         stuck = update.stuck.len();
    ///     }
    ///     Ok(stuck)
    /// }
    /// ```
    pub fn watch(&self, batch: &AsyncJobId, options: WatchOptions) -> Result<Watch<'_, T, C, S>> {
        let interval_ms = options.interval.as_secs_f64() * 1000.0;
        if interval_ms < SHORTEST_INTERVAL_MS {
            return Err(Error::argument("interval", "a time of at least 3 seconds"));
        }
        // Tells of a page size that is none before anything is sent.
        self.pages(batch, walk_options(options))?;
        Ok(Watch {
            client: self,
            batch: batch.clone(),
            options,
            schedule: Schedule::new(interval_ms),
            presence: Presence::default(),
            snapshot: Vec::new(),
            jobs: Vec::new(),
            pages: Rc::new([]),
            summary: None,
            at: Duration::ZERO,
            sequence: 0,
            over: false,
        })
    }
}

fn walk_options(options: WatchOptions) -> WalkOptions {
    WalkOptions {
        page_size: options.page_size,
        call: options.call,
        ..WalkOptions::default()
    }
}

impl<T: Transport, C: Clock, S: TokenSource> Watch<'_, T, C, S> {
    /// To tell the watch whether anybody looks, and whether there is a network.
    #[must_use]
    pub fn presence(&self) -> Presence {
        self.presence.clone()
    }

    /// What the next poll comes to, once it is due; `None` when the watch is over.
    ///
    /// A poll that fails is an update with an `error`. Only what ends the watch is an error of this: a token that is
    /// refused, and before the first snapshot what no waiting heals.
    pub async fn next(&mut self) -> Result<Option<Update>> {
        if self.over {
            return Ok(None);
        }
        self.due().await;
        let polled = self.poll().await;
        self.sequence += 1;
        let kind = polled.as_ref().err().map(|error| error.kind);
        let update = match polled {
            Ok((pages, summary)) => Ok(self.take_in(pages, summary)),
            Err(error) => self.fail(error),
        };
        self.tell(kind, update.as_ref().ok());
        update.map(Some)
    }

    fn tell(&self, error: Option<ErrorKind>, update: Option<&Update>) {
        let count = |count: usize| u32::try_from(count).ok();
        self.client.tell(&Event {
            kind: EventKind::Poll,
            sequence: u32::try_from(self.sequence).ok(),
            jobs: update.and_then(|update| count(update.jobs.len())),
            changes: update.and_then(|update| count(update.changes.len())),
            error,
            wait: update.map(|update| update.next_poll),
            ..Event::default()
        });
    }

    /// Waits until the next poll is due.
    async fn due(&mut self) {
        loop {
            let wait = self.schedule.wait_ms(self.moment());
            if wait.is_some_and(|ms| ms <= 0.0) {
                return;
            }
            let known = self.presence.get();
            let mut timer = pin!(async {
                match wait {
                    Some(ms) => self.client.clock().sleep(duration(ms)).await,
                    None => pending().await,
                }
            });
            poll_fn(|context| {
                self.presence.wait(context.waker());
                if self.presence.get() == known {
                    timer.as_mut().poll(context)
                } else {
                    Poll::Ready(())
                }
            })
            .await;
        }
    }

    /// One whole walk.
    async fn poll(&self) -> Result<(Vec<WalkPage>, WalkSummary)> {
        let mut options = walk_options(self.options);
        let retry = options.call.retry.unwrap_or(self.client.settings().retry);
        options.call.retry = Some(retry.at_most(2));
        let mut walk = self.client.pages(&self.batch, options)?;
        let mut pages = Vec::new();
        while let Some(page) = walk.next().await? {
            pages.push(page);
        }
        Ok((pages, walk.summary().unwrap_or(NOTHING)))
    }

    /// A poll that ended well takes the place of the last snapshot.
    fn take_in(&mut self, pages: Vec<WalkPage>, summary: WalkSummary) -> Update {
        let mut jobs = Vec::new();
        for WalkPage { page, fresh } in &pages {
            let summaries = page.summaries();
            let new = fresh
                .iter()
                .filter_map(|place| summaries.get(*place as usize));
            jobs.extend(new.cloned());
        }
        let newer = written(&jobs);
        let differences = differences(&self.snapshot, &newer);
        let change = |difference| JobChange::of(difference, &self.jobs, &jobs);
        let changes = differences.into_iter().filter_map(change).collect();
        self.jobs = jobs;
        self.snapshot = newer;
        self.pages = pages.into();
        self.summary = Some(summary);
        self.at = self.client.clock().unix_time();
        let next_ms = self.schedule.succeeded(self.moment());
        let update = self.update(changes, None, next_ms);
        self.over = self.options.until_settled && update.settled;
        update
    }

    /// A poll that failed leaves the last good snapshot as it was.
    fn fail(&mut self, error: Error) -> Result<Update> {
        if ends(error.kind.as_str(), self.summary.is_some()) {
            self.over = true;
            return Err(error);
        }
        let wait_ms = error.retry_after.unwrap_or_default().as_secs_f64() * 1000.0;
        let next_ms = self.schedule.failed(self.moment(), wait_ms);
        if self.summary.is_none() {
            self.at = self.client.clock().unix_time();
        }
        Ok(self.update(Vec::new(), Some(error), next_ms))
    }

    fn update(&self, changes: Vec<JobChange>, error: Option<Error>, next_ms: f64) -> Update {
        let summary = self.summary.unwrap_or(NOTHING);
        let mut update = Update {
            changes,
            counts: Phase::ALL
                .map(|phase| self.jobs.iter().filter(|job| job.phase == phase).count()),
            settled: whole(summary.incomplete.map_or("", Incomplete::as_str))
                && !self.jobs.is_empty(),
            stuck: Vec::new(),
            jobs: self.jobs.clone(),
            summary,
            sequence: self.sequence,
            at: self.at,
            error,
            next_poll: duration(next_ms),
            pages: Rc::clone(&self.pages),
        };
        for (job, outlook) in self.jobs.iter().zip(outlooks(&self.snapshot)) {
            match outlook {
                Outlook::Over => {}
                Outlook::Moves => update.settled = false,
                Outlook::Starts if starts_by_itself(&update, &job.id) => update.settled = false,
                Outlook::Starts | Outlook::Endless | Outlook::Stuck => {
                    update.settled &= outlook != Outlook::Endless;
                    update.stuck.push(job.id.clone());
                }
            }
        }
        update
    }

    fn moment(&self) -> Moment {
        let clock = self.client.clock();
        let (visible, online) = self.presence.get();
        Moment {
            now_ms: clock.monotonic().as_secs_f64() * 1000.0,
            wall_ms: clock.unix_time().as_secs_f64() * 1000.0,
            visible,
            online,
            random: clock.random(),
        }
    }
}

/// What can be said of a walk that was none.
const NOTHING: WalkSummary = WalkSummary {
    incomplete: Some(Incomplete::Stopped),
    jobs: 0,
    requests: 0,
    duplicates: 0,
    total_count: None,
};

/// Whether a job that is set up has a time at which it starts.
fn starts_by_itself(update: &Update, id: &str) -> bool {
    let job = update.job(id).and_then(Result::ok);
    let time = job.and_then(|job| job.base_info?.start_time);
    time.is_some_and(|time| !time.is_empty())
}

fn duration(ms: f64) -> Duration {
    Duration::try_from_secs_f64(ms / 1000.0).unwrap_or(Duration::MAX)
}
