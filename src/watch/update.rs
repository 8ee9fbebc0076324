//! What a poll comes to.

use std::time::Duration;

use super::snapshot::{ABSENT, BETWEEN, Difference, END, FIELDS};
use crate::decode::push_number;
use crate::error::{Error, ErrorKind, Result};
use crate::model::{Job, JobSummary};
use crate::walk::{WalkPage, WalkSummary};

/// What became of a job from one snapshot to the next.
#[derive(Clone, Debug, PartialEq)]
pub enum JobChange {
    /// It was not there before.
    Added {
        /// Its id.
        id: String,
    },
    /// It is not there any more. That is proven only where the summary of the walk says that nothing was missed.
    Removed {
        /// Its id.
        id: String,
    },
    /// Its summary differs.
    Changed {
        /// Its id.
        id: String,
        /// The fields that differ, by the names of [`FIELDS`].
        fields: Vec<&'static str>,
        /// As it was.
        before: Box<JobSummary>,
        /// As it is.
        after: Box<JobSummary>,
    },
}

/// What a poll comes to: the batch as it is, and what changed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Update {
    /// Every job of the last good snapshot, in the order in which they came.
    pub jobs: Vec<JobSummary>,
    /// What changed since the last good snapshot but one, sorted by id; empty where `error` is set. In the first
    /// snapshot every job was added. Jobs without an id can't be told apart, so nothing is said about them.
    pub changes: Vec<JobChange>,
    /// How many jobs are in each phase, in the order of [`Phase::ALL`](crate::model::Phase::ALL).
    pub counts: [usize; 5],
    /// Whether no job changes any more by itself: none is at work, has a status that is not known, or is due to start
    /// at a time that was set. False if there is no job, and if jobs may have been missed. It says nothing about
    /// success: no status does. That a job which failed is ended after days is left out of account.
    pub settled: bool,
    /// The ids of the jobs that come to no end by themselves: somebody has to start, resume or end them.
    pub stuck: Vec<String>,
    /// What the walk says of itself.
    pub summary: WalkSummary,
    /// The number of the poll, from 1.
    pub sequence: u64,
    /// When the snapshot was whole, since the beginning of 1970; if there is none yet, when the poll failed.
    pub at: Duration,
    /// Set if this poll failed: the rest is the last good snapshot.
    pub error: Option<Error>,
    /// From now to the next poll.
    pub next_poll: Duration,
    pub(super) pages: std::rc::Rc<[WalkPage]>,
}

impl Update {
    /// The whole record of a job, made from the bytes of its page; `None` if the snapshot has no such job.
    ///
    /// Fails with kind `Decode` only if the decoder let something through that the records can't hold.
    #[must_use]
    pub fn job(&self, id: &str) -> Option<Result<Job>> {
        self.pages.iter().find_map(|walked| {
            let mut keys = walked.page.decoded.summaries.keys();
            let place = keys.position(|(known, _)| known == id)?;
            let decoded = &walked.page.decoded;
            let text = decoded.bytes.get(decoded.jobs().get(place)?.clone())?;
            // serde's own words quote values of the reply, so they stay inside.
            let misfit = |_| Error::new(ErrorKind::Decode, "a job does not fit the model");
            Some(serde_json::from_slice(text).map_err(misfit))
        })
    }
}

impl JobChange {
    /// What became of a job, given what differs and the jobs of both snapshots.
    pub(super) fn of(
        difference: Difference,
        before: &[JobSummary],
        after: &[JobSummary],
    ) -> Option<Self> {
        let job = |jobs: &[JobSummary], place: Option<u32>| jobs.get(place? as usize).cloned();
        match (job(before, difference.before), job(after, difference.after)) {
            (Some(before), Some(after)) => Some(Self::Changed {
                id: after.id.clone(),
                fields: names(difference.fields),
                before: Box::new(before),
                after: Box::new(after),
            }),
            (None, Some(after)) => Some(Self::Added { id: after.id }),
            (Some(before), None) => Some(Self::Removed { id: before.id }),
            (None, None) => None,
        }
    }
}

fn names(fields: u32) -> Vec<&'static str> {
    let differing = FIELDS.iter().zip(0..);
    differing
        .filter(|(_, bit)| fields >> bit & 1 == 1)
        .map(|(name, _)| *name)
        .collect()
}

/// Jobs as [`differences`](super::differences) and [`outlooks`](super::outlooks) take them.
#[must_use]
pub fn written(jobs: &[JobSummary]) -> Vec<u8> {
    let mut snapshot = Vec::new();
    for job in jobs {
        line(job, &mut snapshot);
    }
    snapshot
}

/// A summary as a line of a snapshot.
fn line(job: &JobSummary, snapshot: &mut Vec<u8>) {
    // The bits of a number tell it from others as well as its digits would.
    let number = |number: f64| {
        let mut text = String::new();
        push_number(number.to_bits().cast_signed(), &mut text);
        text
    };
    let texts = [
        Some(job.id.clone()),
        job.status.as_ref().map(|word| word.as_str().to_owned()),
        job.task_type.as_ref().map(|word| word.as_str().to_owned()),
        Some(job.phase.as_str().to_owned()),
        job.name.clone(),
        job.engine_type
            .as_ref()
            .map(|word| word.as_str().to_owned()),
        job.create_time.clone(),
        job.remaining_time.clone(),
        job.progress_percent.map(number),
        job.delay_ms.map(number),
        Some(number(job.problems.into())),
    ];
    for (place, text) in texts.into_iter().enumerate() {
        if place > 0 {
            snapshot.push(BETWEEN);
        }
        match text {
            Some(text) => snapshot.extend_from_slice(text.as_bytes()),
            None => snapshot.push(ABSENT),
        }
    }
    snapshot.push(END);
}
