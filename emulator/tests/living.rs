//! The batch that lives: what can be followed in it, and that it stays true to the model.

use std::collections::{BTreeMap, BTreeSet};

use drs_batch_jobs_emulator::{Detail, Emulator};
use serde_json::{Value, json};

use crate::data::Census;
use crate::support::{NOW_MS, body, emulator, facts, get_at, records, target};

const SECOND_MS: i64 = 1000;

fn alive() -> Emulator {
    emulator(r#"{"living":true}"#)
}

fn jobs_at(emulator: &mut Emulator, second: i64) -> Vec<Value> {
    let batch = facts(emulator, 24, Detail::Living).async_job_id;
    let page = target(&batch, "?limit=100");
    let page = body(&get_at(emulator, &page, NOW_MS + second * SECOND_MS));
    page["jobs"].as_array().cloned().unwrap()
}

/// A job by its place in the order in which they were made, which its name ends with.
fn job_at(emulator: &mut Emulator, number: usize, second: i64) -> Value {
    let suffix = format!("-{number:04}");
    let has_it = |job: &Value| {
        job["base_info"]["name"]
            .as_str()
            .unwrap()
            .ends_with(&suffix)
    };
    let jobs = jobs_at(emulator, second);
    jobs.into_iter().find(has_it).unwrap()
}

fn delay(job: &Value) -> u64 {
    let text = &job["progress_info"]["incr_trans_delay_millis"];
    text.as_str().unwrap().parse().unwrap()
}

fn count(job: &Value, list: &str) -> usize {
    job.pointer(list)
        .and_then(Value::as_array)
        .map_or(0, Vec::len)
}

#[test]
fn it_comes_first_moves_where_all_else_stands_still_and_is_the_same_for_the_same_moment() {
    let mut emulator = alive();
    let first = emulator.batches().next().cloned().unwrap();
    assert_eq!((first.jobs, first.detail), (24, Detail::Living));
    let others: Vec<_> = emulator.batches().skip(1).map(|facts| facts.jobs).collect();
    assert_eq!(others, [2, 230, 1000, 230, 1000]);
    let still = target(&facts(&emulator, 230, Detail::Rich).async_job_id, "");
    let before = get_at(&mut emulator, &still, NOW_MS).body;
    assert_eq!(
        get_at(&mut emulator, &still, NOW_MS + 100 * SECOND_MS).body,
        before
    );
    assert_ne!(jobs_at(&mut emulator, 100), jobs_at(&mut emulator, 0));
    assert_eq!(jobs_at(&mut emulator, 100), jobs_at(&mut alive(), 100));
}

#[test]
fn its_ids_names_and_order_stay_while_it_moves() {
    let mut emulator = alive();
    let rows = |jobs: Vec<Value>| -> Vec<Value> {
        jobs.iter()
            .map(|job| json!([job["id"], job["create_time"], job["base_info"]]))
            .collect()
    };
    let first = rows(jobs_at(&mut emulator, 0));
    assert_eq!(first.len(), 24);
    for second in [60, 1000, 100_000_000] {
        assert_eq!(rows(jobs_at(&mut emulator, second)), first, "{second}");
    }
}

#[test]
fn at_any_moment_it_has_only_what_the_model_knows() {
    let listed: BTreeMap<String, Vec<Value>> =
        serde_json::from_str(include_str!("fixtures/vocabularies.json")).unwrap();
    let text = |word: &Value| {
        word.as_str()
            .map_or_else(|| word.to_string(), str::to_owned)
    };
    let mut emulator = alive();
    let (records, mut statuses) = (records(), BTreeSet::new());
    for second in (0..1500).step_by(61).chain([86_400, 40_000_000_000]) {
        let jobs = jobs_at(&mut emulator, second);
        statuses.extend(
            jobs.iter()
                .map(|job| job["status"].as_str().unwrap().to_owned()),
        );
        let census = Census::take(&records, &json!({ "jobs": jobs, "total_count": 24 }));
        assert_eq!(census.misfits, BTreeSet::new(), "{second}");
        for (place, words) in &census.words {
            let Some(known) = listed.get(place) else {
                continue;
            };
            let known: BTreeSet<String> = known.iter().map(text).collect();
            let strange: Vec<_> = words.difference(&known).collect();
            assert!(strange.is_empty(), "{second} {place}: {strange:?}");
        }
    }
    assert!(statuses.len() >= 11, "{statuses:?}");
}

#[test]
fn one_job_goes_through_its_whole_life_in_twelve_minutes() {
    let mut emulator = alive();
    let mut seen: Vec<String> = Vec::new();
    for second in (0..720).step_by(10) {
        let status = job_at(&mut emulator, 0, second)["status"]
            .as_str()
            .unwrap()
            .to_owned();
        if seen.last() != Some(&status) {
            seen.push(status);
        }
    }
    assert_eq!(
        seen,
        [
            "CREATING",
            "CONFIGURATION",
            "STARTJOBING",
            "FULL_TRANSFER_STARTED",
            "FULL_TRANSFER_COMPLETE",
            "INCRE_TRANSFER_STARTED",
            "RELEASE_RESOURCE_STARTED",
            "RELEASE_RESOURCE_COMPLETE"
        ]
    );
}

#[test]
fn nothing_of_what_is_past_lies_ahead() {
    let mut emulator = alive();
    for second in [0, 50, 100, 260, 700, 1600] {
        for job in jobs_at(&mut emulator, second) {
            let now = job["metrics"]["time_stamp"].as_str();
            let Some(now) = now else { continue };
            let objects = job["migration_object_progress_info"].as_object().unwrap();
            let items = objects["migration_object_overview"].as_array().unwrap();
            let inner = items.iter().flat_map(|item| item.as_object().unwrap());
            for (name, value) in objects.iter().chain(inner) {
                if name.ends_with("_time") {
                    let time = value.as_str().unwrap();
                    assert!(
                        time <= now,
                        "{second} {}: {name} {time} of {now}",
                        job["base_info"]["name"]
                    );
                }
            }
        }
    }
}

#[test]
fn one_job_fails_a_precheck_with_a_reason_once_the_checks_are_through() {
    let mut emulator = alive();
    let early = job_at(&mut emulator, 1, 20);
    assert_eq!(early["precheck_result"]["process"], "44%");
    let late = job_at(&mut emulator, 1, 60);
    assert_eq!(late["status"], "CONFIGURATION");
    let result = &late["precheck_result"];
    assert_eq!(
        (
            &result["result"],
            &result["process"],
            &result["total_passed_rate"]
        ),
        (&json!(false), &json!("100%"), &json!("83%"))
    );
    let failed = &result["precheck_results"][2];
    assert_eq!(failed["item"], "binlog_format");
    assert_eq!(failed["result"], "FAILED");
    assert_eq!(
        failed["failed_reason"],
        "The binlog of the source database is not row-based."
    );
}

#[test]
fn one_job_falls_behind_and_says_so_and_one_comes_back() {
    let mut emulator = alive();
    let delays: Vec<u64> = [0, 300, 600, 900, 1190, 1319]
        .map(|second| delay(&job_at(&mut emulator, 2, second)))
        .into();
    assert!(delays[..5].is_sorted(), "{delays:?}");
    assert!(delays[4] > 500_000 && delays[5] < 10_000, "{delays:?}");
    let log = job_at(&mut emulator, 2, 300)["logs"].to_string();
    assert!(log.contains("The replication delay is above 60 seconds"));
    let recovering = [80, 100, 151, 240].map(|second| job_at(&mut emulator, 4, second));
    let statuses = recovering
        .each_ref()
        .map(|job| job["status"].as_str().unwrap());
    assert_eq!(
        statuses,
        [
            "INCRE_TRANSFER_STARTED",
            "INCRE_TRANSFER_FAILED",
            "INCRE_TRANSFER_STARTED",
            "INCRE_TRANSFER_STARTED"
        ]
    );
    assert_eq!(
        recovering[1]["progress_info"].get("incr_trans_delay_millis"),
        None
    );
    assert!(delay(&recovering[2]) > 50_000 && delay(&recovering[3]) < 5_000);
}

#[test]
fn one_comparison_runs_and_finds_differences() {
    let mut emulator = alive();
    let statuses = |job: &Value| -> BTreeSet<String> {
        let lines = job["compare_result"]["line_compare_detail_infos"]
            .as_array()
            .unwrap();
        let words = lines
            .iter()
            .map(|line| line["status"].as_str().unwrap().to_owned());
        words.collect()
    };
    let running = job_at(&mut emulator, 3, 15);
    assert!(statuses(&running).contains("WAITING_FOR_COMPARISON"));
    assert_eq!(
        running["compare_result"]["data_compare_task_list"][0]["status"],
        "RUNNING"
    );
    let done = job_at(&mut emulator, 3, 45);
    assert_eq!(
        statuses(&done),
        ["CONSISTENT", "INCONSISTENT"].map(str::to_owned).into()
    );
    let different = done["compare_result"]["line_compare_detail_infos"][3].clone();
    assert_eq!(different["difference_row_num"], "14");
    assert_eq!(
        done["compare_result"]["content_compare_detail_infos"][3]["difference_row_num"],
        14
    );
}

#[test]
fn logs_grow_up_to_a_bound_and_rates_move() {
    let mut emulator = alive();
    let lengths = [60, 600, 3000, 1_000_000, 50_000_000]
        .map(|second| count(&job_at(&mut emulator, 2, second), "/logs"));
    assert!(
        lengths[0] < lengths[1] && lengths[1] < lengths[2],
        "{lengths:?}"
    );
    assert!(lengths.iter().all(|length| *length <= 330), "{lengths:?}");
    let rates: BTreeSet<String> = (0..10)
        .map(|turn| job_at(&mut emulator, 8, turn * 10)["metrics"]["apply_rows_rate"].to_string())
        .collect();
    assert!(rates.len() >= 9, "{rates:?}");
}

#[test]
fn its_time_goes_at_the_speed_that_is_asked_for() {
    let mut fast = emulator(r#"{"living":true,"speed":60}"#);
    let status = |emulator: &mut Emulator, second| job_at(emulator, 0, second)["status"].clone();
    assert_eq!(status(&mut fast, 12), status(&mut alive(), 720));
    let mut own = emulator(r#"{"batches":[{"asyncJobId":"mine","jobs":3,"detail":"living"}]}"#);
    let page = body(&get_at(&mut own, &target("mine", ""), NOW_MS));
    assert_eq!(page["total_count"], 3);
}
