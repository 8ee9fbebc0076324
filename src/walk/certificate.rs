//! What a walk may claim, and on what evidence.

/// Why a walk can't claim to have seen every job. The later in this list, the more it weighs: one is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Incomplete {
    /// Fewer distinct ids were seen in one pass than `total_count` says, or some row had no id.
    RowsMissing,
    /// The batch changed meanwhile: `total_count` did, or jobs moved from place to place, or there were more of them
    /// than it says.
    TotalChanged,
    /// A reply had no `total_count`.
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
    /// Why it may not have seen every job. `None` is the certificate: every job that was in the batch throughout the
    /// walk was given. [The module](super) says on what evidence.
    pub incomplete: Option<Incomplete>,
    /// Distinct jobs that were seen, and rows without an id.
    pub jobs: u64,
    /// Requests that were sent; one that was given up before its reply came is not counted.
    pub requests: u64,
    /// Jobs that came again at another place than before: the list moved, or the service repeats itself. Rows that the
    /// walk asks for twice to recognise them are not counted.
    pub duplicates: u64,
    /// The last `total_count`.
    pub total_count: Option<u64>,
}

const FEW_PAGES: u32 = 3;

/// One pass over the list from its beginning to its end: the evidence.
#[derive(Clone, Copy, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "pieces of evidence, each by itself"
)]
pub(super) struct Pass {
    /// From 1.
    pub(super) number: u32,
    /// Where the places end that were seen, the last page's being right.
    pub(super) end: u32,
    /// Distinct ids.
    pub(super) distinct: u64,
    /// Of these, how many the pass before had.
    pub(super) again: u64,
    /// Rows that no page before had.
    pub(super) fresh: usize,
    /// The last `total_count`.
    pub(super) total: Option<u64>,
    /// What is wrong with the totals.
    pub(super) flaw: Option<Incomplete>,
    /// A job was at two places, or a place had two jobs.
    pub(super) moved: bool,
    /// Two pages had no row in common by which they could be joined.
    pub(super) loose: bool,
    /// Two pages were joined between jobs of the same second.
    pub(super) tied: bool,
    /// Pages that were joined.
    pub(super) pages: u32,
    /// Pages without a job that was new to the pass, in a row.
    pub(super) stale: u32,
    /// An empty page before the total was asked for again.
    pub(super) rechecked: bool,
}

impl Pass {
    /// A pass that begins at the offset.
    pub(super) fn new(number: u32, start: u32) -> Self {
        Self {
            number,
            end: start,
            ..Self::default()
        }
    }

    pub(super) fn count(&mut self, total: Option<u64>) {
        let flaw = match (self.total, total) {
            (_, None) => Some(Incomplete::NoTotal),
            (Some(before), Some(total)) if before != total => Some(Incomplete::TotalChanged),
            _ => None,
        };
        self.flaw = self.flaw.max(flaw);
        self.total = total.or(self.total);
    }

    /// How many jobs it saw, if those are all that every reply spoke of: with that the next pass may be compared.
    pub(super) fn whole(&self) -> Option<u64> {
        self.total
            .filter(|total| self.flaw.is_none() && *total == self.distinct)
    }

    /// Why it proves nothing. `before` is what [`Self::whole`] says of the pass before.
    pub(super) fn verdict(&self, before: Option<u64>) -> Option<Incomplete> {
        let Some(total) = self.total else {
            return Some(Incomplete::NoTotal);
        };
        let missing = if self.distinct < total {
            Some(Incomplete::RowsMissing)
        } else if self.distinct > total {
            Some(Incomplete::TotalChanged)
        } else if before == Some(total) && self.again == total {
            // Each job was seen before the end of the last pass and after it: at that moment they all were there, and no
            // other, in whatever order.
            None
        } else if self.moved {
            Some(Incomplete::TotalChanged)
        } else {
            // If the order of ties changes with each request, a pass of many pages shows it, one of few may not.
            let weak = self.loose || self.tied && self.pages <= FEW_PAGES;
            weak.then_some(Incomplete::RowsMissing)
        };
        self.flaw.max(missing)
    }
}
