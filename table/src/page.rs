//! What a table is loaded with.

use drs_batch_jobs::decode::Decoded;

use crate::fault::Fault;

/// Numbers that a job has in `cells`.
pub(crate) const CELLS: usize = 11;

/// A page as the client's decoder left it, in plain memory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EncodedPage {
    /// JSON in UTF-8, normalised and masked.
    pub bytes: Vec<u8>,
    /// Byte offsets: start and end of the array of jobs, then start and end of each job.
    pub spans: Vec<u32>,
    /// The texts of all summaries, one after the other.
    pub text: String,
    /// Eleven numbers a job, as [`Summaries`](drs_batch_jobs::decode::Summaries) has them.
    pub cells: Vec<f64>,
    /// Which jobs count, by place: in a walk those that no earlier page had. All, if it is `None`.
    pub fresh: Option<Vec<u32>>,
}

impl From<Decoded> for EncodedPage {
    fn from(decoded: Decoded) -> Self {
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let ranges = std::iter::once(decoded.array()).chain(decoded.jobs());
        Self {
            spans: ranges
                .flat_map(|range| [place(range.start), place(range.end)])
                .collect(),
            bytes: decoded.bytes.into(),
            text: decoded.summaries.text,
            cells: decoded.summaries.cells,
            fresh: None,
        }
    }
}

impl EncodedPage {
    /// Jobs on it, those that do not count included.
    pub(crate) fn jobs(&self) -> usize {
        (self.spans.len() / 2).saturating_sub(1)
    }

    /// Refuses what is no page: parts that do not belong together.
    pub(crate) fn check(&self, place: usize) -> Result<(), Fault> {
        let jobs = self.jobs();
        let even = self.spans.len() == 2 * jobs + 2;
        let inside = |at: &u32| (*at as usize) <= self.bytes.len();
        let counted = |fresh: &Vec<u32>| fresh.iter().all(|index| (*index as usize) < jobs);
        let whole = even
            && self.cells.len() == jobs * CELLS
            && self.spans.iter().all(inside)
            && self.fresh.as_ref().is_none_or(counted);
        if whole {
            Ok(())
        } else {
            Err(Fault::new("pages", place, &["no encoded page"]))
        }
    }
}
