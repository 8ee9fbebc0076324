//! Alarms, flow control, policies and orders (Tables 15, 16, 20 and 25).

use serde_json::Value;

use super::Draw;
use super::fields::Fields;
use super::vocabulary::{CONFLICT_POLICY, DDL, READ_MODE, SYNC_TYPE, TOPOLOGY};
use crate::profile::{Engine, Profile, nth};

pub(super) fn alarm(profile: &Profile, draw: &mut Draw) -> Value {
    let is_on = draw.has(60);
    let urn = format!(
        "urn:smn:{}:{}:drs-alarms",
        profile.region,
        draw.random.hex(32)
    );
    let is_disaster_recovery = profile.job_type == "cloudDataGuard" || draw.complete;
    Fields::new()
        .with("alarm_to_user", is_on)
        .when(is_on, "topic_urn", urn)
        .with(
            "delay_time",
            if is_on {
                draw.random.between(1, 3600)
            } else {
                0
            },
        )
        .when(
            is_disaster_recovery,
            "rpo_delay",
            draw.random.between(1, 3600),
        )
        .when(
            is_disaster_recovery,
            "rto_delay",
            draw.random.between(1, 3600),
        )
        .value()
}

pub(super) fn speed_limits(draw: &mut Draw) -> Vec<Value> {
    let window = |begin: &str, end: &str, speed: u64| {
        Fields::new()
            .with("begin", begin)
            .with("end", end)
            .with("speed", speed.to_string())
            .value()
    };
    let speed = draw.random.between(1, 200);
    if draw.random.chance(50) {
        // All day long: the window begins after it ends, and so passes midnight.
        return vec![window("16:00", "15:59", speed)];
    }
    vec![
        window("00:00", "07:59", speed),
        window("10:00", "15:59", draw.random.between(200, 9999)),
    ]
}

pub(super) fn policy_config(profile: &Profile, draw: &mut Draw) -> Value {
    let ddl = set(DDL, draw, 2);
    let sync_types = if draw.random.chance(50) {
        "supportAllType".into()
    } else {
        set(SYNC_TYPE.get(1..).unwrap_or_default(), draw, 1)
    };
    let dml = draw
        .random
        .pick(&["insert", "insert,update", "insert,update,delete"]);
    let is_oracle = profile.engine == Engine::OracleToGaussDb || draw.complete;
    let is_redis = profile.engine.is_redis() && !draw.complete;
    let fields = Fields::new().with("ddl_trans", draw.random.chance(60));
    if is_redis {
        return fields
            .when(
                draw.has(30),
                "conflict_policy",
                nth(CONFLICT_POLICY, profile.index),
            )
            .value();
    }
    fields
        .when(draw.has(60), "filter_ddl_policy", "drop_database")
        .with("conflict_policy", nth(CONFLICT_POLICY, profile.index))
        .with("index_trans", draw.random.chance(90))
        .when(
            draw.has(60),
            "data_sync_topology_type",
            nth(TOPOLOGY, profile.index),
        )
        .when(draw.has(40), "support_ddl_info", ddl)
        .when(draw.has(40), "sync_type_policy", sync_types)
        .when(
            is_oracle,
            "increment_read_mode",
            nth(READ_MODE, profile.index),
        )
        .when(draw.has(40), "dml_types", dml)
        .when(
            draw.has(30),
            "is_create_table_with_index",
            draw.random.chance(50),
        )
        .value()
}

/// Some of the words, at least the one whose turn it is, joined by commas.
fn set(words: &'static [&'static str], draw: &mut Draw, one_in: u64) -> String {
    let first = draw.random.pick(words);
    let chosen: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| *word == first || draw.random.below(one_in + 1) == 0)
        .collect();
    chosen.join(",")
}

pub(super) fn period_order(draw: &mut Draw) -> Value {
    let is_yearly = draw.random.chance(40);
    Fields::new()
        .with("period_type", if is_yearly { 3 } else { 2 })
        .with(
            "period_num",
            draw.random.between(1, if is_yearly { 3 } else { 9 }),
        )
        .with("is_auto_renew", draw.random.below(2))
        .value()
}
