//! The order of rows.

use drs_batch_jobs_table::Query;
use serde_json::json;

use crate::batch::{ask, table};

fn sorted(jobs: &serde_json::Value, sort: &str) -> String {
    ask(
        &table(jobs),
        Query {
            sort,
            ..Query::default()
        },
    )
    .concat()
}

#[test]
fn numbers_within_names_count_as_numbers_and_letter_case_does_not() {
    let named = |id: &str, name: &str| json!({ "id": id, "base_info": { "name": name } });
    let jobs = json!([
        named("a", "job-10"), named("b", "job-9"), named("c", "Job-9b"), named("d", "job-009"), { "id": "e" },
        named("f", "a"), named("g", "B"), named("h", "客户"), named("i", "99"), named("j", "100"), named("k", "job"),
    ]);
    assert_eq!(sorted(&jobs, "name"), "ijfgkdbcahe");
    assert_eq!(sorted(&jobs, "-name"), "hacbdkgfjie");
}

#[test]
fn absent_values_come_last_either_way_and_equals_stay_as_they_were() {
    let progress =
        |id: &str, text: &str| json!({ "id": id, "progress_info": { "progress": text } });
    let jobs = json!([
        { "id": "a" }, progress("b", "5"), progress("c", "100%"), { "id": "d" }, progress("e", "5.0"), progress("f", "40"),
    ]);
    assert_eq!(sorted(&jobs, "progress"), "befcad");
    assert_eq!(sorted(&jobs, "-progress"), "cfbead");
    assert_eq!(sorted(&jobs, ""), "abcdef");
    assert_eq!(sorted(&jobs, "progress,-id"), "ebfcda");
}

#[test]
fn times_are_sorted_as_times_before_what_is_none() {
    let at = |id: &str, time: &str| json!({ "id": id, "create_time": time });
    let jobs = json!([
        at("a", "2026-11-02T00:00:00+08:00"),
        at("b", "2026-11-01T17:00:00Z"),
        at("c", "soon"),
        at("d", "1793523600000"),
    ]);
    assert_eq!(sorted(&jobs, "create_time"), "dabc");
    assert_eq!(sorted(&jobs, "-create_time"), "cbad");
}

#[test]
fn phases_are_in_the_order_of_a_life() {
    let jobs = json!([
        { "id": "a", "status": "DELETED" }, { "id": "b", "status": "CREATE_FAILED" }, { "id": "c", "status": "?" },
        { "id": "d", "status": "CREATING" }, { "id": "e", "status": "PAUSING" },
    ]);
    assert_eq!(sorted(&jobs, "phase"), "debac");
}

#[test]
fn a_path_is_sorted_by_its_first_value() {
    let logs = |id: &str, times: &[&str]| {
        let tags: Vec<_> = times.iter().map(|time| json!({ "value": time })).collect();
        json!({ "id": id, "base_info": { "tags": tags } })
    };
    let jobs = json!([
        logs("a", &["20", "1"]),
        logs("b", &["3"]),
        logs("c", &[]),
        logs("d", &["x"])
    ]);
    assert_eq!(sorted(&jobs, "base_info.tags.value"), "badc");
}

#[test]
fn offset_and_limit_cut_what_is_sorted() {
    let jobs = json!([{ "id": "c" }, { "id": "a" }, { "id": "b" }]);
    let cut = |offset, limit| {
        let query = Query {
            filter: "",
            sort: "id",
            offset,
            limit,
        };
        let view = table(&jobs).query(query).expect("a good query");
        assert_eq!((view.total, view.matched), (3, 3));
        view.places
    };
    assert_eq!(cut(0, None), [1, 2, 0]);
    assert_eq!(cut(1, Some(1)), [2]);
    assert_eq!(cut(2, Some(9)), [0]);
    assert_eq!(cut(9, Some(9)), [0; 0]);
    assert_eq!(cut(0, Some(0)), [0; 0]);
}
