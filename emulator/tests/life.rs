//! Virtual time.

use drs_batch_jobs_emulator::{Detail, REFERENCE_BATCH_ID};
use serde_json::Value;

use crate::support::{NOW_MS, body, emulator, facts, get_at, target};

const HOUR_MS: i64 = 3_600_000;

#[test]
fn at_speed_0_a_batch_is_the_same_at_any_time() {
    let mut emulator = emulator("{}");
    for detail in [Detail::Plain, Detail::Rich] {
        let target = target(&facts(&emulator, 230, detail).async_job_id, "?limit=230");
        let first = get_at(&mut emulator, &target, NOW_MS).body;
        assert_eq!(
            get_at(&mut emulator, &target, NOW_MS + 1000 * HOUR_MS).body,
            first
        );
    }
}

#[test]
fn at_a_speed_jobs_move_while_their_ids_names_and_places_stay() {
    let mut emulator = emulator(r#"{"speed":60}"#);
    let target = target(
        &facts(&emulator, 230, Detail::Rich).async_job_id,
        "?limit=230",
    );
    let before = body(&get_at(&mut emulator, &target, NOW_MS));
    let after = body(&get_at(&mut emulator, &target, NOW_MS + HOUR_MS / 60));
    let column = |page: &Value, path: &str| -> Vec<Value> {
        page["jobs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|job| job.pointer(path).cloned().unwrap_or_default())
            .collect()
    };
    for path in [
        "/id",
        "/create_time",
        "/base_info",
        "/source_endpoint",
        "/policy_config",
        "/logs",
    ] {
        assert_eq!(column(&after, path), column(&before, path), "{path}");
    }
    let (old, new) = (column(&before, "/status"), column(&after, "/status"));
    let moved = old.iter().zip(&new).filter(|(old, new)| old != new).count();
    assert!(
        (60..220).contains(&moved),
        "{moved} of 230 moved in an hour"
    );
    assert_eq!(
        column(&after, "/progress_info/transfer_status")
            .iter()
            .filter(|text| **text == "CREATING")
            .count(),
        0
    );
}

#[test]
fn progress_only_grows_within_a_status() {
    let mut emulator = emulator(r#"{"speed":1}"#);
    let target = target(
        &facts(&emulator, 230, Detail::Plain).async_job_id,
        "?limit=230",
    );
    let mut last: Vec<(String, u64)> = Vec::new();
    for minute in (0..60).step_by(4) {
        let page = body(&get_at(&mut emulator, &target, NOW_MS + minute * 60_000));
        let now: Vec<(String, u64)> = page["jobs"]
            .as_array()
            .unwrap()
            .iter()
            .map(standing)
            .collect();
        for (before, after) in last.iter().zip(&now) {
            assert!(
                before.0 != after.0 || before.1 <= after.1,
                "{before:?} then {after:?}"
            );
        }
        last = now;
    }
}

fn standing(job: &Value) -> (String, u64) {
    let progress = job
        .pointer("/progress_info/progress")
        .and_then(Value::as_str)
        .unwrap_or("0");
    (
        job["status"].as_str().unwrap().to_owned(),
        progress.trim_end_matches('%').parse().unwrap(),
    )
}

#[test]
fn the_example_of_the_reference_stands_still_at_any_speed() {
    let mut emulator = emulator(r#"{"speed":1000}"#);
    let target = target(REFERENCE_BATCH_ID, "");
    let first = get_at(&mut emulator, &target, NOW_MS).body;
    assert_eq!(
        get_at(&mut emulator, &target, NOW_MS + 100 * HOUR_MS).body,
        first
    );
}

#[test]
fn a_clock_at_either_end_of_time_does_no_harm() {
    let mut emulator = emulator(r#"{"speed":1000000}"#);
    let target = target(
        &facts(&emulator, 230, Detail::Rich).async_job_id,
        "?limit=230",
    );
    let first = get_at(&mut emulator, &target, NOW_MS).body;
    // Before the beginning nothing has happened yet.
    assert_eq!(get_at(&mut emulator, &target, i64::MIN).body, first);
    let last = get_at(&mut emulator, &target, i64::MAX);
    assert_eq!(
        (last.status, body(&last)["total_count"].as_u64()),
        (200, Some(230))
    );
}
