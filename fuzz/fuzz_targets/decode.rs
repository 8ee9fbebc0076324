//! Whatever the bytes: no panic, and what `tests/host/invariant.rs` says of every reply.

#![no_main]

#[path = "../../tests/host/invariant.rs"]
mod invariant;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariant::hold(bytes));
