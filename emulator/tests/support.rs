//! A caller with the token, and the model facts.

use drs_batch_jobs_emulator::{
    BatchFacts, Detail, Emulator, Options, PROJECT_ID, Reply, Request, TOKEN,
};
use serde_json::{Map, Value};

pub(crate) const NOW_MS: i64 = 1_700_000_000_000;

pub(crate) fn emulator(options: &str) -> Emulator {
    Emulator::new(&Options::from_json(options).unwrap(), NOW_MS).unwrap()
}

pub(crate) fn get_at(emulator: &mut Emulator, target: &str, now_ms: i64) -> Reply {
    emulator.answer(&Request {
        method: "GET",
        target,
        headers: &[("x-auth-token", TOKEN)],
        now_ms,
    })
}

pub(crate) fn get(emulator: &mut Emulator, target: &str) -> Reply {
    get_at(emulator, target, NOW_MS)
}

pub(crate) fn target(batch: &str, query: &str) -> String {
    format!("/v5/{PROJECT_ID}/batch-async-jobs/{batch}{query}")
}

pub(crate) fn body(reply: &Reply) -> Value {
    serde_json::from_slice(&reply.body).unwrap()
}

pub(crate) fn header<'a>(reply: &'a Reply, name: &str) -> Option<&'a str> {
    reply
        .headers
        .iter()
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.as_str())
}

pub(crate) fn facts(emulator: &Emulator, jobs: u32, detail: Detail) -> BatchFacts {
    emulator
        .batches()
        .find(|facts| facts.jobs == jobs && facts.detail == detail)
        .cloned()
        .unwrap()
}

/// Every record's fields and their types, by the names of the reference and the official SDK.
pub(crate) fn records() -> Map<String, Value> {
    serde_json::from_str(include_str!("../src/records.json")).unwrap()
}
