//! Whatever the refusal: what `tests/host/refused.rs` says of every error.

#![no_main]

#[path = "../../tests/host/refused.rs"]
mod refused;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| refused::hold(bytes));
