//! The reference's own example.

use drs_batch_jobs_emulator::{Detail, REFERENCE_BATCH_ID};
use serde_json::Value;

use crate::support::{body, emulator, get, target};

/// The example as the reference prints it, spaces and all.
const PRINTED: &str = include_str!("fixtures/reference-example.txt");

#[test]
fn the_example_comes_out_equal_in_every_value_and_in_the_order_of_its_fields() {
    let mut emulator = emulator("{}");
    let reply = get(
        &mut emulator,
        "/v5/054ba152d480d55b2f5dc0069e7ddef0/batch-async-jobs/bd4193aa-072d-4ce6-beec-adffc7252341",
    );
    let printed: Value = serde_json::from_str(PRINTED).unwrap();
    assert_eq!(reply.status, 200);
    assert_eq!(String::from_utf8(reply.body).unwrap(), printed.to_string());
}

#[test]
fn the_example_can_be_paged_too() {
    let mut emulator = emulator("{}");
    let printed: Value = serde_json::from_str(PRINTED).unwrap();
    for index in 0..2 {
        let reply = get(
            &mut emulator,
            &target(REFERENCE_BATCH_ID, &format!("?limit=1&offset={index}")),
        );
        let page = body(&reply);
        assert_eq!(
            page["jobs"],
            Value::from(vec![printed["jobs"][index].clone()])
        );
        assert_eq!(page["total_count"], 2);
    }
}

#[test]
fn the_default_batches_are_the_example_and_230_and_1000_jobs_plain_and_rich() {
    let emulator = emulator("{}");
    let sizes: Vec<(u32, Detail)> = emulator
        .batches()
        .map(|facts| (facts.jobs, facts.detail))
        .collect();
    assert_eq!(
        sizes,
        [
            (2, Detail::Reference),
            (230, Detail::Plain),
            (1000, Detail::Plain),
            (230, Detail::Rich),
            (1000, Detail::Rich)
        ]
    );
}
