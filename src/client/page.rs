//! One page of a batch.

use crate::decode::{Decoded, Fault};
use crate::error::{Error, ErrorKind, Result};
use crate::model::{Job, JobSummary};

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
        let jobs = self.decoded.jobs().into_iter();
        let texts = jobs.map(|job| self.decoded.bytes.get(job).unwrap_or_default());
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

/// The error for a reply that is no page.
pub(crate) fn undecodable(fault: Fault) -> Error {
    let place = if fault.path.is_empty() {
        String::new()
    } else {
        crate::sentence::joined(&[" at `", &fault.path, "`"])
    };
    let message =
        crate::sentence::joined(&["the reply is no page of jobs", &place, ": ", &fault.problem]);
    let mut error = Error::new(ErrorKind::Decode, message);
    error.path = Some(fault.path).filter(|path| !path.is_empty());
    error
}
