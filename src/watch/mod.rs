//! Watching a batch: polls that never overlap, and what changed from one to the next.
//!
//! Each poll is a whole [walk](crate::walk). What decides anything here is pure: [`Schedule`] says when to poll,
//! [`differences`] what changed, [`Outlook`] what becomes of a job if nobody acts, [`ends`] which
//! failures end a watch. [`Watch`] drives them over a [`Client`](crate::Client); the edge to JavaScript drives the
//! same ones.

mod outlook;
mod poll;
mod presence;
mod schedule;
mod snapshot;
mod update;

pub use outlook::Outlook;
pub use poll::{Watch, WatchOptions};
pub use presence::Presence;
pub use schedule::{
    DEFAULT_INTERVAL_MS, LONGEST_BACKOFF_MS, LONGEST_PAUSE_MS, Moment, SHORTEST_INTERVAL_MS,
    Schedule,
};
pub use snapshot::{Difference, FIELDS, differences, outlooks};
pub use update::{JobChange, Update, written};

/// Whether a failure of this [kind](crate::ErrorKind::as_str) ends a watch, which `begun` if a poll has succeeded.
///
/// A token that is refused does: the source was asked for a better one already. So does, before anything was seen,
/// what no waiting heals: a mistake of the caller, or a batch that may not be seen or is not there. Everything else
/// is told, and polled again.
#[must_use]
pub fn ends(kind: &str, begun: bool) -> bool {
    let kinds = [
        "unauthorized",
        "invalid_argument",
        "forbidden",
        "not_found",
        "api",
    ];
    let at_any_time = kinds.len() - 3;
    let counted = if begun { at_any_time } else { kinds.len() };
    kinds.iter().take(counted).any(|known| *known == kind)
}

/// Whether a snapshot may be taken for the whole batch, though its walk is [incomplete](crate::Incomplete::as_str) for
/// this reason, or for none
/// where that is empty. A service that sends no total can't be held to one; any other reason says that jobs may be missing.
#[must_use]
pub fn whole(reason: &str) -> bool {
    matches!(reason, "" | "no_total")
}
