//! Repairs of differences (official SDK only).

use serde_json::Value;

use super::fields::Fields;
use super::vocabulary::REPAIR_STATUS;
use super::{Draw, words};
use crate::calendar::iso;
use crate::profile::{Profile, nth};

pub(super) fn progress(profile: &Profile, draw: &mut Draw) -> Value {
    let total = draw.random.between(10, 5000);
    let failed = draw.random.below(5);
    let status = nth(REPAIR_STATUS, profile.index);
    let details = Fields::new()
        .with("query_id", draw.random.uuid())
        .with(
            "db_name",
            format!("{}_db", draw.random.pick(words::SYSTEMS)),
        )
        .with("schema_name", "public")
        .with("table_name", draw.random.pick(words::TABLES))
        .with("total_row_count", total)
        .with("complete_row_count", total)
        .with("filter_row_count", 0)
        .with("repaired_row_count", total - failed)
        .with("failed_row_count", failed)
        .with("repair_status", draw.random.below(3))
        .with("start_time", iso(profile.created_ms + 11_000_000))
        .with("update_time", iso(profile.created_ms + 11_060_000));
    Fields::new()
        .with("status", status)
        .with("progress", "100")
        .when(
            status == "FAILED" || draw.complete,
            "error_msg",
            "The destination table is locked.",
        )
        .with("count", 1)
        .with("repair_progress_details", details.value())
        .value()
}

pub(super) fn details(draw: &mut Draw) -> Value {
    let table = draw.random.pick(words::TABLES);
    let id = draw.random.between(1, 1_000_000);
    let detail = Fields::new()
        .with("source_meta", format!(r#"{{"id":{id},"state":"paid"}}"#))
        .with("target_meta", format!(r#"{{"id":{id},"state":"new"}}"#))
        .with("repair_sql_state", draw.random.below(3))
        .with(
            "repair_sql_info",
            format!("UPDATE `{table}` SET `state` = 'paid' WHERE `id` = {id}"),
        );
    Fields::new()
        .with("count", 1)
        .with("repair_details", vec![detail.value()])
        .value()
}
