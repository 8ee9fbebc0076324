//! The emulator as its callers see it: requests in, replies out.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod data;
mod fault;
mod iam;
mod life;
mod living;
mod paging;
mod reference;
mod refusal;
mod signature;
mod support;
mod switch;
