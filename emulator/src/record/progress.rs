//! How far a task has come (Tables 35 to 38).

use serde_json::{Map, Value};

use super::fields::Fields;
use super::vocabulary::{OBJECT_STATUS, OBJECT_TYPE};
use super::{Draw, words};
use crate::calendar::iso;
use crate::profile::{Profile, nth};

pub(super) fn progress(profile: &Profile, draw: &mut Draw, rich: bool) -> Value {
    let percent = profile.percent();
    let left = (100 - percent) * 18;
    let longest = if draw.random.chance(80) { 2500 } else { 90_000 };
    let drawn_ms = draw.random.between(12, longest);
    let delay_ms = profile.delay_ms.unwrap_or(drawn_ms);
    // With or without the sign: the reference does not say which, so both occur.
    let sign = if profile.engine.is_redis() { "%" } else { "" };
    let has_delay = profile.is_incremental() || draw.complete;
    let mut parts = Map::new();
    for (name, lead) in [("structure", 60), ("data", 0), ("index", 10)] {
        let done = (percent + lead).min(100);
        let part = Fields::new()
            .with("completed", format!("{done}{sign}"))
            .with("remaining_time", words::span(left * (100 - done) / 100));
        parts.insert(name.into(), part.value());
    }
    Fields::new()
        .with("progress", format!("{percent}{sign}"))
        .when(has_delay, "incr_trans_delay", (delay_ms / 1000).to_string())
        .when(has_delay, "incr_trans_delay_millis", delay_ms.to_string())
        .with("task_mode", profile.task_type)
        .with("transfer_status", profile.status())
        .when(
            rich && draw.has(60),
            "process_time",
            words::span(draw.random.between(60, 90_000)),
        )
        .with("remaining_time", words::span(left))
        .when(rich, "progress_map", Value::Object(parts))
        .value()
}

pub(super) fn objects(profile: &Profile, draw: &mut Draw) -> Value {
    let created = profile.created_ms;
    let is_over = profile.percent() == 100 || draw.complete;
    let count = draw.random.between(3, 8);
    let overview: Vec<Value> = (0..count).map(|turn| object(profile, draw, turn)).collect();
    Fields::new()
        .with("migration_object_overview", overview)
        .with("create_time", iso(profile.now_ms))
        .with("full_start_time", iso(created + 600_000))
        .when(is_over, "full_complete_time", iso(created + 4_200_000))
        .when(
            profile.is_incremental() || draw.complete,
            "incr_start_time",
            iso(created + 4_260_000),
        )
        .when(
            profile.status() == "RELEASE_RESOURCE_COMPLETE" || draw.complete,
            "end_time",
            iso(created + 90_000_000),
        )
        .value()
}

fn object(profile: &Profile, draw: &mut Draw, turn: u64) -> Value {
    let source = draw.random.between(1, 4000);
    let done = source * profile.percent() / 100;
    // Every seventh takes its turn through all the words, the others say what the counts say.
    let status = match profile.index + turn {
        place if place % 7 == 3 && profile.delay_ms.is_none() => nth(OBJECT_STATUS, place / 7),
        _ if done == source => "COMPLETED",
        _ if done == 0 => "NOT_START",
        _ => "TRANSFERING",
    };
    Fields::new()
        .with("type", nth(OBJECT_TYPE, profile.index * 5 + turn))
        .with("src_count", source.to_string())
        .with("dst_count", done.to_string())
        .with("status", status)
        .when(
            status != "NOT_START" || draw.complete,
            "start_time",
            iso(profile.created_ms + 600_000),
        )
        .when(
            status == "COMPLETED" || draw.complete,
            "end_time",
            iso(profile.created_ms + 4_200_000),
        )
        .value()
}
