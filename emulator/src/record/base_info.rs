//! What a task is (Tables 6 and 7).

use serde_json::Value;

use super::fields::Fields;
use super::{Draw, words};
use crate::profile::{Engine, Profile};

pub(super) fn base_info(
    profile: &Profile,
    draw: &mut Draw,
    expired_days: impl Into<Value>,
) -> Value {
    let is_disaster_recovery = profile.job_type == "cloudDataGuard";
    let is_mysql = profile.engine == Engine::MysqlToMysql;
    let system = draw.random.pick(words::SYSTEMS);
    let start_ms = profile.created_ms + 3_600_000;
    let fields = Fields::new()
        .with("name", format!("DRS-{system}-{:04}", profile.index))
        .with("job_type", profile.job_type)
        .when(
            is_disaster_recovery || draw.complete,
            "multi_write",
            draw.random.chance(50),
        )
        .with("engine_type", profile.engine.engine_type())
        .with("job_direction", profile.job_direction)
        .with("task_type", profile.task_type)
        .with("net_type", profile.net_type)
        .with("charging_mode", profile.charging_mode)
        .with("enterprise_project_id", "0")
        .with("description", draw.random.pick(words::DESCRIPTIONS))
        // Milliseconds since 1970 as text: no table names a form, the older interface of the service uses this one.
        .when(
            profile.is_scheduled || draw.complete,
            "start_time",
            start_ms.to_string(),
        )
        .with("expired_days", expired_days);
    let tags = tags(draw, system);
    fields
        .with("tags", tags)
        .when(
            is_mysql || draw.complete,
            "is_open_fast_clean",
            draw.random.chance(20),
        )
        .value()
}

fn tags(draw: &mut Draw, system: &str) -> Vec<Value> {
    let tag = |key: &str, value: &str| Fields::new().with("key", key).with("value", value).value();
    let stage = draw.random.pick(&["test", "staging", "production"]);
    let mut tags = vec![tag("stage", stage)];
    if draw.has(50) {
        tags.push(tag("system", system));
    }
    tags
}
