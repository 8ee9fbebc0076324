//! The table beside a naive one, which reads objects and knows nothing of pages.

mod hostile;
mod naive;
mod scene;

use drs_batch_jobs::decode::{Options, decode};
use drs_batch_jobs::model::JobSummary;
use drs_batch_jobs_table::{ExportQuery, Format, Query, Table};
use proptest::prelude::*;
use serde_json::{Value, json};

use naive::Job;
use scene::{Order, Term, jobs, orders, terms};

/// A table of the jobs, and the same jobs as objects.
fn both(jobs: &[Value]) -> (Table, Vec<Job>) {
    let reply = json!({ "jobs": jobs }).to_string();
    let decoded = decode(reply.into_bytes(), Options::default()).expect("a page of jobs");
    let summaries: Vec<JobSummary> = decoded.summaries.to_vec();
    let page: Value = serde_json::from_slice(&decoded.bytes).expect("JSON");
    let records = page["jobs"].as_array().expect("an array").clone();
    let mut table = Table::new();
    table.load([decoded.into()]).expect("it is a page");
    let jobs = records
        .into_iter()
        .zip(summaries)
        .map(|(record, summary)| Job { record, summary });
    (table, jobs.collect())
}

/// So many cases, unless `PROPTEST_CASES` asks for more.
fn cases(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: if std::env::var_os("PROPTEST_CASES").is_some() {
            default.cases
        } else {
            cases
        },
        failure_persistence: None,
        ..default
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_filter_lets_through_what_a_naive_one_does_and_counts_the_same(
        jobs in jobs(), terms in proptest::collection::vec(terms(), 0..4)
    ) {
        let (table, jobs) = both(&jobs);
        let filter: Vec<String> = terms.iter().map(Term::write).collect();
        let filter = filter.join(" ");
        let view = table.query(Query { filter: &filter, ..Query::default() })
            .map_err(|fault| TestCaseError::fail(format!("{filter}: {fault:?}")))?;
        let expected: Vec<usize> = (0..jobs.len()).filter(|place| terms.iter().all(|term| jobs[*place].holds(term))).collect();
        prop_assert_eq!(&view.places, &expected, "{}", filter);
        prop_assert_eq!((view.total, view.matched), (jobs.len(), expected.len()));
        let (phases, statuses) = naive::states(&jobs, &terms);
        prop_assert_eq!(view.counts.phases, phases, "{}", filter);
        let counted: Vec<(String, usize)> = view.counts.statuses.into_iter().map(|count| (count.value, count.jobs)).collect();
        prop_assert_eq!(counted, statuses, "{}", filter);
        let failing: usize = view.counts.problems.iter().map(|count| count.jobs).sum();
        prop_assert_eq!(failing, naive::failing(&jobs, &expected), "{}", filter);
    }

    #[test]
    fn a_sort_gives_the_order_of_a_naive_one(jobs in jobs(), orders in proptest::collection::vec(orders(), 1..4)) {
        let (table, jobs) = both(&jobs);
        let sort: Vec<String> = orders.iter().map(Order::write).collect();
        let sort = sort.join(",");
        let view = table.query(Query { sort: &sort, ..Query::default() })
            .map_err(|fault| TestCaseError::fail(format!("{sort}: {fault:?}")))?;
        let mut expected: Vec<usize> = (0..jobs.len()).collect();
        expected.sort_by(|one, other| naive::compare(&jobs[*one], &jobs[*other], &orders));
        prop_assert_eq!(view.places, expected, "{}", sort);
    }

    #[test]
    fn exported_records_are_the_records(jobs in jobs()) {
        let (table, jobs) = both(&jobs);
        let records: Vec<&Value> = jobs.iter().map(|job| &job.record).collect();
        let text = |format| -> String {
            table.export(format, ExportQuery::default()).expect("a good query").collect()
        };
        let array: Value = serde_json::from_str(&text(Format::Json)).expect("JSON");
        prop_assert_eq!(&array, &json!(records));
        let lines: Vec<Value> = text(Format::Ndjson).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        prop_assert_eq!(&json!(lines), &json!(records));
    }
}
