//! The table on the host: what it gives for pages that are written down, and for those of the emulator.

// Tools that test for wasm build this too.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod batch;
mod count;
mod export;
mod fault;
mod filter;
mod load;
mod order;
mod problem;
mod property;
