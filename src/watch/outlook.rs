//! What becomes of a job if nobody acts.

use super::snapshot::cut;

/// What becomes of a job if nobody acts.
///
/// Read from its status, and where that does not say enough from its kind. No status says that a job succeeded, so
/// neither does any of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It goes on by itself and comes to an end or to where somebody has to act. A status that this version does not
    /// know counts as that.
    Moves,
    /// It goes on by itself and comes to no end: it carries changes over until somebody ends it.
    Endless,
    /// It is set up, and starts when somebody starts it or at the time that was set: `base_info.start_time`.
    Starts,
    /// It stands still until somebody acts: it waits, it was paused, or a step of it failed.
    Stuck,
    /// Nothing comes any more: it is ended or deleted, or could not be created.
    Over,
}

/// The statuses that say more than their phase.
const STATUSES: &[u8] =
    b"INCRE_TRANSFER_STARTED WAITING_FOR_START CREATE_FAILED FULL_TRANSFER_COMPLETE";

impl Outlook {
    /// The outlook for a status, a kind of job, and what begins with the [phase](crate::model::Phase::as_str).
    pub(super) fn of(phase: &[u8], status: &[u8], task_type: &[u8]) -> Self {
        let mut words = STATUSES;
        let mut place = 0;
        while !words.is_empty() && cut(&mut words, b' ') != status {
            place += 1;
        }
        match (place, phase.first()) {
            (0, _) => Self::Endless,
            (1, _) => Self::Starts,
            (2, _) | (_, Some(b'e')) => Self::Over,
            // A full phase that is done is passed through where an incremental one follows.
            (3, _) if task_type == b"FULL_INCR_TRANS" => Self::Moves,
            (_, Some(b'w' | b'f')) => Self::Stuck,
            _ => Self::Moves,
        }
    }
}
