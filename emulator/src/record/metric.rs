//! Load of the instance (Table 39).

use serde_json::Value;

use super::Draw;
use super::fields::Fields;
use super::vocabulary::APPLY_STATE;
use crate::calendar::iso;
use crate::profile::{Profile, nth};

/// A rate with two decimals.
const RATES: &[(&str, u64)] = &[
    ("cpu_util", 100),
    ("mem_util", 100),
    ("network_incoming_bytes_rate", 4_000_000),
    ("network_outgoing_bytes_rate", 9_000_000),
    ("disk_read_bytes_rate", 500_000),
    ("disk_write_bytes_rate", 2_000_000),
    ("apply_rows_rate", 9000),
    ("apply_transactions_rate", 1200),
    ("apply_ddl_rate", 2),
    ("apply_average_execute_time", 40),
    ("apply_average_commit_time", 15),
];

pub(super) fn metrics(profile: &Profile, draw: &mut Draw) -> Value {
    let node_id = draw.random.uuid();
    let state = nth(APPLY_STATE, profile.index);
    let random = &mut draw.random;
    measured(profile, node_id, state, |_name, most| random.below(most))
}

/// Each rate is what `hundredths` says of its name and of its most, both in hundredths.
pub(super) fn measured(
    profile: &Profile,
    node_id: String,
    state: &str,
    mut hundredths: impl FnMut(&str, u64) -> u64,
) -> Value {
    let fields = Fields::new()
        .with("job_id", profile.id.clone())
        .with("node_id", node_id)
        .with("time_stamp", iso(profile.now_ms));
    let rate = |fields: Fields, (name, last): &(&str, u64)| {
        let hundredths = hundredths(name, last * 100);
        fields.with(
            name,
            format!("{}.{:02}", hundredths / 100, hundredths % 100),
        )
    };
    let fields = RATES.iter().fold(fields, rate);
    fields.with("apply_current_state", state).value()
}
