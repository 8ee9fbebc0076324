//! Pages and their order.

use drs_batch_jobs_emulator::Detail;
use serde_json::Value;

use crate::support::{body, emulator, facts, get, target};

fn ids(page: &Value) -> Vec<String> {
    page["jobs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|job| job["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn pages_follow_one_another_without_gap_or_overlap_and_each_names_the_whole_total() {
    let mut emulator = emulator("{}");
    let batch = facts(&emulator, 230, Detail::Plain).async_job_id;
    let whole = ids(&body(&get(&mut emulator, &target(&batch, "?limit=230"))));
    let mut joined = Vec::new();
    for offset in (0..230).step_by(50) {
        let page = body(&get(
            &mut emulator,
            &target(&batch, &format!("?offset={offset}&limit=50")),
        ));
        assert_eq!(page["total_count"], 230);
        joined.extend(ids(&page));
    }
    assert_eq!(joined, whole);
}

#[test]
fn a_call_without_limit_gets_ten_jobs() {
    let mut emulator = emulator("{}");
    let batch = facts(&emulator, 230, Detail::Plain).async_job_id;
    assert_eq!(
        ids(&body(&get(&mut emulator, &target(&batch, "")))).len(),
        10
    );
}

#[test]
fn an_offset_beyond_the_end_gets_an_empty_page_with_the_total() {
    let mut emulator = emulator("{}");
    let batch = facts(&emulator, 230, Detail::Plain).async_job_id;
    for offset in ["230", "2147483647"] {
        let reply = get(&mut emulator, &target(&batch, &format!("?offset={offset}")));
        assert_eq!(
            String::from_utf8(reply.body).unwrap(),
            r#"{"jobs":[],"total_count":230}"#
        );
    }
}

#[test]
fn jobs_stand_newest_first_and_ties_keep_their_order_from_call_to_call() {
    let mut emulator = emulator("{}");
    let batch = facts(&emulator, 230, Detail::Rich).async_job_id;
    let page = body(&get(&mut emulator, &target(&batch, "?limit=230")));
    let times: Vec<&str> = page["jobs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|job| job["create_time"].as_str().unwrap())
        .collect();
    assert!(times.is_sorted_by(|one, next| one >= next));
    assert!(times.windows(2).any(|pair| pair[0] == pair[1]));
    let again = body(&get(&mut emulator, &target(&batch, "?limit=230")));
    assert_eq!(ids(&again), ids(&page));
}

#[test]
fn a_batch_without_jobs_has_an_empty_page() {
    let mut emulator = emulator(r#"{"batches":[{"asyncJobId":"none","jobs":0}]}"#);
    let reply = get(&mut emulator, &target("none", ""));
    assert_eq!(
        String::from_utf8(reply.body).unwrap(),
        r#"{"jobs":[],"total_count":0}"#
    );
}
