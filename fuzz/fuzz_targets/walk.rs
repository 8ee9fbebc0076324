//! Whatever the replies: what `tests/host/walking/tape.rs` says of every walk.

#![no_main]

#[path = "../../tests/host/walking/still.rs"]
mod still;
#[path = "../../tests/host/walking/tape.rs"]
mod tape;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tape::hold(bytes));
