//! Database and tuning parameters (Tables 21 to 24).

use serde_json::Value;

use super::Draw;
use super::fields::Fields;
use super::vocabulary::DB_PARAM;
use crate::profile::{Profile, nth};

pub(super) fn db_param(profile: &Profile, draw: &mut Draw) -> Value {
    let mut param = |turn: u64| {
        let key = nth(DB_PARAM, turn);
        let value = if key == "query_cache_type" {
            "OFF".into()
        } else {
            draw.random.between(1, 1 << 28).to_string()
        };
        Fields::new()
            .with("key", key)
            .with("target_value", value)
            .value()
    };
    let common: Vec<Value> = (0..2).map(|turn| param(profile.index + turn)).collect();
    let performance: Vec<Value> = (0..3).map(|turn| param(profile.index + 5 + turn)).collect();
    Fields::new()
        .with("common", common)
        .with("performance", performance)
        .value()
}

pub(super) fn tuning_params(draw: &mut Draw) -> Value {
    let mut one = |name: &str, last: u64| {
        let param = Fields::new()
            .with("param_name", name)
            .with("param_value", draw.random.between(1, last).to_string())
            .with("availability", draw.random.chance(90));
        vec![param.value()]
    };
    Fields::new()
        .with("full_sync", one("full.sync.thread.num", 64))
        .with("incre_capture", one("capture.fetch.batch.size", 4096))
        .with("incre_apply", one("apply.thread.num", 32))
        .with("incre_relay", one("relay.queue.size", 100_000))
        .value()
}
