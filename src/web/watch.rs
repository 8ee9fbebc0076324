//! The decisions of a watch for the shell, which polls, waits and listens to the platform.

use js_sys::Uint32Array;
use wasm_bindgen::prelude::*;

use super::clock::Ticks;
use crate::client::Dials;
use crate::watch::{Moment, Schedule, differences, ends, outlooks};

/// When to poll, and what changed.
#[wasm_bindgen]
pub struct CoreWatch {
    schedule: Schedule,
    /// A poll has succeeded.
    begun: bool,
}

#[inline(never)]
fn moment(visible: bool, online: bool) -> Moment {
    let ms = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
    Moment {
        now_ms: ms(Ticks.monotonic()),
        wall_ms: ms(Ticks.unix_time()),
        visible,
        online,
        random: Ticks.random(),
    }
}

#[wasm_bindgen]
impl CoreWatch {
    /// A watch that has not polled.
    #[wasm_bindgen(constructor)]
    pub fn new(interval_ms: f64) -> CoreWatch {
        CoreWatch {
            schedule: Schedule::new(interval_ms),
            begun: false,
        }
    }

    /// How long to wait before asking again, in milliseconds: 0 says to poll now, −1 to wait until the page is seen or
    /// there is a network.
    pub fn wait(&mut self, visible: bool, online: bool) -> f64 {
        let wait_ms = self.schedule.wait_ms(moment(visible, online));
        wait_ms.unwrap_or(-1.0)
    }

    /// A poll has ended: well, or by an error of this kind, and the service asked to wait so long, or 0. Gives the
    /// milliseconds to the next, −1 if there is none.
    pub fn ended(&mut self, kind: &str, retry_after_ms: f64) -> f64 {
        if ends(kind, self.begun) {
            return -1.0;
        }
        self.schedule
            .ended(moment(true, true), !kind.is_empty(), retry_after_ms)
    }

    /// Another tab has polled, and will again after so many milliseconds.
    pub fn heard(&mut self, next_ms: f64) {
        self.schedule.heard(moment(true, true), next_ms);
    }

    /// A snapshot is whole, and what was whole before it: both as `crate::watch::differences` takes them. Gives for each
    /// job what becomes of it if nobody acts (0 it moves, 1 it goes on for ever, 2 it starts if a time is set, 3 it is
    /// stuck, 4 it is over); then three numbers for each job that differs: its places before and after (4294967295 for
    /// none), and the fields that do.
    pub fn compare(&mut self, older: &str, newer: &str) -> Uint32Array {
        self.begun = true;
        let mut numbers = Vec::new();
        for outlook in outlooks(newer.as_bytes()) {
            note(&mut numbers, outlook as u32);
        }
        for difference in differences(older.as_bytes(), newer.as_bytes()) {
            note(&mut numbers, difference.before.unwrap_or(u32::MAX));
            note(&mut numbers, difference.after.unwrap_or(u32::MAX));
            note(&mut numbers, difference.fields);
        }
        Uint32Array::from(numbers.as_slice())
    }
}

#[inline(never)]
fn note(numbers: &mut Vec<u32>, number: u32) {
    numbers.push(number);
}
