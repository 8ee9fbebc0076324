//! What fails, by name.

use drs_batch_jobs::decode::{Options, decode};
use drs_batch_jobs_table::{Problem, ProblemKind, Table};
use serde_json::json;

use crate::batch::{rich, table};

fn problem(
    kind: ProblemKind,
    name: &str,
    subject: Option<&str>,
    result: &str,
    reason: Option<&str>,
) -> Problem {
    Problem {
        kind,
        name: name.to_owned(),
        subject: subject.map(str::to_owned),
        result: result.to_owned(),
        reason: reason.map(str::to_owned),
    }
}

#[test]
fn each_check_that_fails_is_told_with_its_reason() {
    use ProblemKind::{Comparison, Network, Precheck};
    let jobs = table(&json!([{
        "precheck_result": { "precheck_results": [
            { "item": "binlog", "result": "failed", "failed_reason": "it is off", "raw_error_msg": "1236" },
            { "item": "disk", "result": "FAILED", "failed_reason": "", "raw_error_msg": "full" },
            { "item": "alarm", "result": "ALARM" },
            { "item": "skipped", "result": "FAILED", "is_skipped": true },
        ] },
        "network_results": [
            { "ip": "10.0.0.1", "success": false, "status": "success", "error_code": "DRS.K1", "error_msg": "closed" },
            { "ip": "10.0.0.2", "status": "failed", "result": "no route" },
            { "ip": "10.0.0.3", "success": true, "status": "failed" },
        ],
        "compare_result": {
            "objects_compare_overview_info": { "compare_results": [
                { "type": "TABLE", "status": "INCONSISTENT" }, { "type": "VIEW", "status": "CONSISTENT" },
            ] },
            "line_compare_overview_infos": [
                { "source_db_name": "d1", "status": "INCONSISTENT" }, { "source_db_name": "d2", "status": "INCONSISTENT" },
            ],
            "line_compare_detail_infos": [{ "source_table_name": "t", "status": "INCONSISTENT", "message": "one less" }],
            "content_compare_overview_infos": [{ "source_db": "d", "status": "INCONSISTENT" }],
            "content_compare_detail_infos": [
                { "source_db": "d", "source_table_name": "t", "content_compare_result": false, "message": "differs" },
            ],
        },
    }]));
    let expected = [
        problem(Precheck, "binlog", None, "failed", Some("it is off")),
        problem(Precheck, "disk", None, "FAILED", Some("full")),
        problem(Network, "DRS.K1", Some("10.0.0.1"), "false", Some("closed")),
        problem(
            Network,
            "connection",
            Some("10.0.0.2"),
            "failed",
            Some("no route"),
        ),
        problem(Comparison, "objects", Some("TABLE"), "INCONSISTENT", None),
        problem(Comparison, "lines", Some("d1"), "INCONSISTENT", None),
        problem(Comparison, "lines", Some("d2"), "INCONSISTENT", None),
        problem(
            Comparison,
            "contents",
            Some("d.t"),
            "false",
            Some("differs"),
        ),
    ];
    assert_eq!(jobs.problems(0).as_deref(), Some(&expected[..]));
    assert_eq!(jobs.summary(0).map(|row| row.problems), Some(8));
}

#[test]
fn there_are_as_many_as_the_summaries_of_a_thousand_rich_jobs_say() {
    let decoded = decode(rich(1000, 7), Options::default()).expect("a page");
    let summaries = decoded.summaries.to_vec();
    let mut table = Table::new();
    assert_eq!(table.load([decoded.into()]), Ok(1000));
    let mut all = 0;
    for (place, summary) in summaries.iter().enumerate() {
        let problems = table.problems(place).expect("a row");
        assert_eq!(problems.len(), summary.problems as usize, "{}", summary.id);
        assert_eq!(table.summary(place).as_ref(), Some(summary));
        all += problems.len();
    }
    assert!(all > 300, "there are {all} only");
}
