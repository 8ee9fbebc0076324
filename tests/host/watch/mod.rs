//! Watching: when polls are due, what changed between two of them, and what a watch over a client gives.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may panic, and the numbers here are exact"
)]

mod outlook;
mod poll;
mod presence;
mod schedule;
mod snapshot;
mod storm;
