//! What differs between two snapshots.

use std::collections::BTreeMap;

use drs_batch_jobs::model::JobSummary;
use drs_batch_jobs::watch::{Difference, FIELDS, differences};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::outlook::{snapshot, summaries};

fn fields(names: &[&str]) -> u32 {
    let bits = FIELDS.iter().enumerate();
    bits.filter(|(_, name)| names.contains(name))
        .map(|(bit, _)| 1 << bit)
        .sum()
}

fn changed(before: u32, after: u32, names: &[&str]) -> Difference {
    Difference {
        before: Some(before),
        after: Some(after),
        fields: fields(names),
    }
}

fn added(after: u32) -> Difference {
    Difference {
        before: None,
        after: Some(after),
        fields: 0,
    }
}

fn gone(before: u32) -> Difference {
    Difference {
        before: Some(before),
        after: None,
        fields: 0,
    }
}

#[test]
fn a_snapshot_differs_from_itself_in_nothing_and_from_none_in_everything() {
    let one = snapshot(&json!([{ "id": "b" }, { "id": "a", "status": "CREATING" }]));
    assert_eq!(differences(&one, &one), []);
    assert_eq!(differences(&[], &one), [added(1), added(0)]);
    assert_eq!(differences(&one, &[]), [gone(1), gone(0)]);
}

#[test]
fn jobs_that_came_went_and_changed_are_told_in_the_order_of_their_ids() {
    let older = snapshot(&json!([
        { "id": "c", "status": "CREATING" },
        { "id": "b" },
        { "id": "a", "base_info": { "name": "one" } },
    ]));
    let newer = snapshot(&json!([
        { "id": "d" },
        { "id": "c", "status": "CONFIGURATION" },
        { "id": "a", "base_info": { "name": "one" } },
    ]));
    assert_eq!(
        differences(&older, &newer),
        [gone(1), changed(0, 1, &["status", "phase"]), added(0)]
    );
}

#[test]
fn each_field_of_a_summary_is_told_by_its_name() {
    let base = json!({
        "id": "ä",
        "status": "FULL_TRANSFER_STARTED",
        "create_time": "2024-01-01",
        "base_info": { "name": "日本", "engine_type": "mysql-to-mysql", "task_type": "FULL_TRANS" },
        "progress_info": { "progress": "5", "incr_trans_delay": "1", "remaining_time": "9" },
    });
    let cases: [(&str, Value, &[&str]); 10] = [
        ("/base_info/name", json!("😀本"), &["name"]),
        ("/status", json!("STARTJOBING"), &["status"]),
        ("/status", json!("DELETED"), &["status", "phase"]),
        ("/base_info/engine_type", json!("x"), &["engine_type"]),
        ("/base_info/task_type", json!("INCR_TRANS"), &["task_type"]),
        ("/create_time", json!("2024-01-02"), &["create_time"]),
        (
            "/progress_info/remaining_time",
            json!(""),
            &["remaining_time"],
        ),
        ("/progress_info/progress", json!("6"), &["progressPercent"]),
        ("/progress_info/progress", json!("?"), &["progressPercent"]),
        ("/progress_info/incr_trans_delay", Value::Null, &["delayMs"]),
    ];
    for (pointer, value, names) in cases {
        let mut other = base.clone();
        *other.pointer_mut(pointer).expect("a place") = value;
        assert_eq!(
            differences(&snapshot(&json!([base])), &snapshot(&json!([other]))),
            [changed(0, 0, names)],
            "{pointer}"
        );
    }
    let mut worse = base.clone();
    worse["network_results"] = json!([{ "success": false }]);
    let problems = summaries(&json!([worse])).to_vec()[0].problems;
    assert_eq!(problems, 1, "the job that is worse");
    assert_eq!(
        differences(&snapshot(&json!([base])), &snapshot(&json!([worse]))),
        [changed(0, 0, &["problems"])]
    );
}

/// Texts stand in one line: what one loses another must not gain unnoticed.
#[test]
fn a_letter_that_moves_from_one_text_to_the_next_is_a_change_of_both() {
    let job = |name: &str, engine: &str| {
        snapshot(&json!([{ "id": "a", "base_info": { "name": name, "engine_type": engine } }]))
    };
    assert_eq!(
        differences(&job("a", "bc"), &job("ab", "c")),
        [changed(0, 0, &["name", "engine_type"])]
    );
}

#[test]
fn of_jobs_with_one_id_the_first_is_compared_and_of_those_without_one_none() {
    let jobs = json!([{ "id": "b" }, {}, { "id": "b", "status": "DELETED" }, { "id": "é" }]);
    let one = snapshot(&jobs);
    assert_eq!(differences(&[], &one), [added(0), added(3)]);
    let other = snapshot(&json!([{ "id": "b" }, { "id": "é" }]));
    assert_eq!(differences(&other, &one), []);
}

fn jobs() -> impl Strategy<Value = Vec<Value>> {
    let job = (
        "[a-f]{1,2}",
        "[aé😀]{0,2}",
        0..3_usize,
        proptest::option::of(0..100u8),
    );
    let job = job.prop_map(|(id, name, status, progress)| {
        let status = ["CREATING", "DELETED", "ODD"][status];
        json!({
            "id": id,
            "status": status,
            "base_info": { "name": name },
            "progress_info": { "progress": progress.map(|number| number.to_string()) },
        })
    });
    proptest::collection::vec(job, 0..24)
}

/// What is known of each id: the first job that has it.
fn by_id(jobs: &Value) -> BTreeMap<String, JobSummary> {
    let rows = summaries(jobs).to_vec();
    rows.into_iter()
        .rev()
        .map(|row| (row.id.clone(), row))
        .collect()
}

proptest! {
    /// The promise that a reader of changes lives on: what was, with what changed, is what is.
    #[test]
    fn changes_applied_to_the_older_snapshot_give_the_newer_one(before in jobs(), after in jobs()) {
        let (before, after) = (Value::from(before), Value::from(after));
        let (older, newer) = (snapshot(&before), snapshot(&after));
        let (old, new) = (by_id(&before), by_id(&after));
        let id = |jobs: &Value, place: u32| {
            jobs[place as usize]["id"].as_str().expect("an id").to_owned()
        };
        let mut applied = old.clone();
        for difference in differences(&older, &newer) {
            match (difference.before, difference.after) {
                (Some(gone), None) => prop_assert!(applied.remove(&id(&before, gone)).is_some()),
                (known, Some(place)) => {
                    let id = id(&after, place);
                    prop_assert_eq!(known.is_some(), old.contains_key(&id));
                    prop_assert_eq!(known.is_some(), difference.fields != 0);
                    prop_assert!(known.is_none() || old[&id] != new[&id]);
                    applied.insert(id.clone(), new[&id].clone());
                }
                (None, None) => prop_assert!(false, "a change of nothing"),
            }
        }
        prop_assert_eq!(applied, new);
    }
}
