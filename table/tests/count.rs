//! Counts beside the rows.

use drs_batch_jobs_table::{Count, Counts, ProblemCount, ProblemKind, Query};
use serde_json::json;

use crate::batch::table;

fn counted(filter: &str) -> (usize, Counts) {
    let job = |id: &str, status: &str, engine: &str, task: &str, failed: &[&str]| {
        let items: Vec<_> = failed
            .iter()
            .map(|item| json!({ "item": item, "result": "FAILED" }))
            .collect();
        json!({
            "id": id, "status": status, "base_info": { "engine_type": engine, "task_type": task },
            "precheck_result": { "precheck_results": items },
        })
    };
    let jobs = table(&json!([
        job("1", "CREATING", "x", "t", &["disk", "disk"]),
        job("2", "CREATE_FAILED", "x", "u", &["disk", "binlog"]),
        job("3", "CREATE_FAILED", "y", "u", &[]),
        { "id": "4", "network_results": [{ "success": false }] },
    ]));
    let view = jobs
        .query(Query {
            filter,
            ..Query::default()
        })
        .expect("a good query");
    assert_eq!(view.total, 4);
    (view.matched, view.counts)
}

fn counts(list: &[(&str, usize)]) -> Vec<Count> {
    list.iter()
        .map(|(value, jobs)| Count {
            value: (*value).to_owned(),
            jobs: *jobs,
        })
        .collect()
}

fn problems(list: &[(ProblemKind, &str, usize)]) -> Vec<ProblemCount> {
    list.iter()
        .map(|(kind, name, jobs)| ProblemCount {
            kind: *kind,
            name: (*name).to_owned(),
            jobs: *jobs,
        })
        .collect()
}

use ProblemKind::{Network, Precheck};

#[test]
fn all_rows_are_counted_and_a_check_that_fails_twice_in_a_job_once() {
    let expected = Counts {
        phases: [1, 0, 2, 0, 1],
        statuses: counts(&[("CREATE_FAILED", 2), ("CREATING", 1)]),
        engine_types: counts(&[("x", 2), ("y", 1)]),
        task_types: counts(&[("u", 2), ("t", 1)]),
        problems: problems(&[
            (Precheck, "disk", 2),
            (Precheck, "binlog", 1),
            (Network, "connection", 1),
        ]),
    };
    assert_eq!(counted(""), (4, expected));
}

#[test]
fn phases_and_statuses_are_counted_as_if_none_was_chosen() {
    let expected = Counts {
        phases: [1, 0, 1, 0, 0],
        statuses: counts(&[("CREATE_FAILED", 1), ("CREATING", 1)]),
        engine_types: counts(&[("x", 1), ("y", 1)]),
        task_types: counts(&[("u", 1)]),
        problems: problems(&[(Precheck, "binlog", 1), (Precheck, "disk", 1)]),
    };
    assert_eq!(
        counted("phase:failed -status:DELETED engine:x"),
        (1, expected)
    );
}

#[test]
fn tasks_are_counted_as_if_none_was_chosen() {
    let (matched, counted) = counted("task:t");
    assert_eq!(matched, 1);
    assert_eq!(counted.task_types, counts(&[("u", 2), ("t", 1)]));
    assert_eq!(counted.phases, [1, 0, 0, 0, 0]);
}

#[test]
fn any_other_term_counts_everywhere() {
    let (matched, counted) = counted("precheck:binlog");
    assert_eq!((matched, counted.phases), (1, [0, 0, 1, 0, 0]));
    assert_eq!(counted.statuses, counts(&[("CREATE_FAILED", 1)]));
}
