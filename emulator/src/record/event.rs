//! Log lines (Table 30) and diagnoses (official SDK only).

use serde_json::Value;

use super::fields::Fields;
use super::vocabulary::DIAGNOSIS_STATUS;
use super::{Draw, words};
use crate::calendar::iso;
use crate::profile::{Profile, nth};

pub(super) fn logs(profile: &Profile, draw: &mut Draw) -> Vec<Value> {
    let count = draw.random.between(2, 7);
    let mut at_ms = profile.created_ms;
    let line = |turn| {
        at_ms += i64::try_from(draw.random.between(1, 600)).unwrap_or(1) * 1000;
        let index = usize::try_from(draw.random.below(words::LOGS.len() as u64)).unwrap_or(0);
        // The complete job has a line of each level at its head.
        let index = if draw.complete {
            [0, 5, 8]
                .get(usize::try_from(turn).unwrap_or(9))
                .copied()
                .unwrap_or(index)
        } else {
            index
        };
        let (level, message) = words::LOGS.get(index).copied().unwrap_or_default();
        Fields::new()
            .with("level", level)
            .with("message", message)
            .with("create_time", iso(at_ms))
            .value()
    };
    (0..count).map(line).collect()
}

pub(super) fn diagnoses(profile: &Profile, draw: &mut Draw) -> Vec<Value> {
    let score = draw.random.between(40, 100);
    let result = |key: &str, value: String, level: &str| {
        Fields::new()
            .with("key", key)
            .with("value", value)
            .with("is_multi_language", false)
            .with("module_name", "source_db")
            .with("level", level)
            .value()
    };
    let item = Fields::new()
        .with("category", "network")
        .with("name", "source_delay")
        .with("weight", 0.25)
        .value();
    let suggestion = "Check the bandwidth between the source database and the instance.";
    let delay = draw.random.between(1, 400);
    let diagnosis = Fields::new()
        .with("item", item)
        .with("state", draw.random.pick(&["normal", "abnormal", "alarm"]))
        .with(
            "result_list",
            vec![result(
                "delay_ms",
                delay.to_string(),
                if delay > 200 { "warn" } else { "info" },
            )],
        )
        .with(
            "suggestion_list",
            vec![Fields::new().with("content", suggestion).value()],
        )
        .with("score", score)
        .with("time", iso(profile.created_ms + 7_260_000));
    let status = nth(DIAGNOSIS_STATUS, profile.index);
    let fields = Fields::new()
        .with("score", score)
        .with("status", status)
        .with(
            "progress",
            if status == "RUNNING" {
                draw.random.between(1, 99)
            } else {
                100
            },
        )
        .when(
            status == "FAILED" || draw.complete,
            "error_msg",
            "The source database cannot be reached.",
        )
        .with("start_time", iso(profile.created_ms + 7_200_000))
        .with("end_time", iso(profile.created_ms + 7_290_000));
    let counts = [
        ("total", 12),
        ("normal_count", 9),
        ("abnormal_count", 1),
        ("alarm_count", 1),
        ("failure_count", 1),
        ("timeout_count", 0),
    ];
    let fields = counts
        .iter()
        .fold(fields, |fields, (name, count)| fields.with(name, *count));
    vec![
        fields
            .with("diagnosis_results", vec![diagnosis.value()])
            .value(),
    ]
}
