//! Pages to load a table with.

use drs_batch_jobs::decode::{Options, decode};
use drs_batch_jobs_emulator as emulator;
use drs_batch_jobs_table::{EncodedPage, Query, Table};
use serde_json::{Value, json};

/// A page as the client's decoder leaves it.
pub(crate) fn page(jobs: &Value) -> EncodedPage {
    let reply = json!({ "jobs": jobs }).to_string();
    decode(reply.into_bytes(), Options::default())
        .expect("a page of jobs")
        .into()
}

/// A table of one page.
pub(crate) fn table(jobs: &Value) -> Table {
    let mut table = Table::new();
    table.load([page(jobs)]).expect("it is a page");
    table
}

/// The records of so many rich jobs of the emulator.
pub(crate) fn rich(jobs: u32, seed: u64) -> Vec<u8> {
    let mut options = emulator::Options::from_json(
        &json!({ "seed": seed, "batches": [{ "asyncJobId": "b", "jobs": jobs, "detail": "rich" }], "maxLimit": 1000 })
            .to_string(),
    )
    .expect("options of the emulator");
    options.scenarios.clear();
    let mut service = emulator::Emulator::new(&options, 0).expect("an emulator");
    let target = format!(
        "/v5/{}/batch-async-jobs/b?limit={jobs}",
        emulator::PROJECT_ID
    );
    let reply = service.answer(&emulator::Request {
        method: "GET",
        target: &target,
        headers: &[("X-Auth-Token", emulator::TOKEN)],
        now_ms: 0,
    });
    assert_eq!(reply.status, 200);
    reply.body
}

/// The ids of the rows that a filter lets through.
pub(crate) fn ids(table: &Table, filter: &str) -> Vec<String> {
    ask(
        table,
        Query {
            filter,
            ..Query::default()
        },
    )
}

/// The ids of the rows of a query.
pub(crate) fn ask(table: &Table, query: Query<'_>) -> Vec<String> {
    let view = table.query(query).expect("a query that keeps the rules");
    let summary = |place: &usize| table.summary(*place).expect("a row").id;
    view.places.iter().map(summary).collect()
}
