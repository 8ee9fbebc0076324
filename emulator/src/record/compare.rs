//! Comparisons of source and destination (Tables 40 to 50).

use serde_json::{Map, Value};

use super::fields::Fields;
use super::vocabulary::{
    COMPARE_JOB_STATUS, COMPARE_OBJECT_TYPE, COMPARE_RESULT, COMPARE_TASK_STATUS, COMPARE_TYPE,
    COMPUTE_TYPE, CONTENT_COMPARE_STATUS, EXPORT_STATUS,
};
use super::{Draw, words};
use crate::calendar::iso;
use crate::profile::{Profile, nth};

pub(super) fn compare_result(profile: &Profile, draw: &mut Draw) -> Value {
    let system = draw.random.pick(words::SYSTEMS);
    let (source, target) = (format!("{system}_db"), format!("{system}_db_copy"));
    let names = Names {
        source: &source,
        target: &target,
    };
    Fields::new()
        .when(
            draw.has(60),
            "objects_compare_overview_info",
            objects_task(profile, draw),
        )
        .when(
            draw.has(30),
            "objects_compare_detail_infos",
            object_details(draw, &names),
        )
        .with("data_compare_task_list", tasks(profile, draw))
        .when(
            draw.has(60),
            "line_compare_overview_infos",
            line_overview(profile, &names),
        )
        .when(
            draw.has(60),
            "line_compare_detail_infos",
            line_details(profile, draw),
        )
        .when(
            draw.has(60),
            "content_compare_overview_infos",
            content_overview(profile, &names),
        )
        .when(
            draw.has(60),
            "content_compare_detail_infos",
            content_details(draw, &names),
        )
        .when(draw.has(25), "content_diff_detail_info", differences(draw))
        .value()
}

struct Names<'a> {
    source: &'a str,
    target: &'a str,
}

/// What a comparison found: mostly the same, sometimes the word whose turn it is.
fn found(profile: &Profile, turn: u64, words: &'static [&'static str]) -> &'static str {
    let place = profile.index + turn;
    if place.is_multiple_of(3) {
        nth(words, place / 3)
    } else {
        "CONSISTENT"
    }
}

fn objects_task(profile: &Profile, draw: &mut Draw) -> Value {
    let status = if draw.random.chance(40) {
        nth(COMPARE_TASK_STATUS, profile.index)
    } else {
        "SUCCESSFUL"
    };
    let results: Vec<Value> = (0..3)
        .map(|turn| {
            let status = found(profile, turn, COMPARE_RESULT);
            let count = draw.random.between(1, 900);
            let missing = if status == "INCONSISTENT" {
                draw.random.between(1, 9).min(count)
            } else {
                0
            };
            Fields::new()
                .with("type", nth(COMPARE_OBJECT_TYPE, profile.index * 3 + turn))
                .with("source_count", count)
                .with("target_count", count - missing)
                .with("status", status)
                .value()
        })
        .collect();
    Fields::new()
        .with("create_time", iso(profile.created_ms + 9_000_000))
        .with("compare_results", results)
        .with("start_time", iso(profile.created_ms + 9_005_000))
        .with("status", status)
        .with("export_status", nth(EXPORT_STATUS, profile.index / 2))
        .with("report_remain_seconds", draw.random.between(0, 259_200))
        .with("compare_job_id", draw.random.uuid())
        .when(
            status == "FAILED" || draw.complete,
            "error_msg",
            "The source database refuses connections.",
        )
        .value()
}

fn object_details(draw: &mut Draw, names: &Names<'_>) -> Vec<Value> {
    let table = draw.random.pick(words::TABLES);
    let detail = Fields::new()
        .with(
            "source_db_value",
            format!("CREATE TABLE `{table}` (`id` bigint NOT NULL, PRIMARY KEY (`id`))"),
        )
        .with("target_db_value", "")
        .with("source_db_name", names.source)
        .with("target_db_name", names.target)
        .with(
            "error_message",
            format!("Table {table} does not exist in the destination database."),
        );
    vec![detail.value()]
}

fn tasks(profile: &Profile, draw: &mut Draw) -> Vec<Value> {
    let task = |turn: u64| {
        let place = profile.index * 2 + turn;
        let status = if place % 3 == 1 {
            nth(COMPARE_JOB_STATUS, place / 3)
        } else {
            "SUCCESSFUL"
        };
        let mut tag = Map::new();
        tag.insert(
            "label".into(),
            draw.random
                .pick(&["nightly", "每日对比", "before switch-over"])
                .into(),
        );
        let mut options = Map::new();
        options.insert(
            "rate_limit".into(),
            draw.random.between(1, 99).to_string().into(),
        );
        let start_ms = profile.created_ms + 10_000_000;
        Fields::new()
            .with("id", draw.random.uuid())
            .with("type", nth(COMPARE_TYPE, place))
            .with("start_time", iso(start_ms))
            .when(
                status == "SUCCESSFUL" || draw.complete,
                "end_time",
                iso(start_ms + 90_000),
            )
            .with("status", status)
            .with("compute_type", nth(COMPUTE_TYPE, place / 2))
            .with("export_status", nth(EXPORT_STATUS, place))
            .with(
                "report_remain_seconds",
                draw.random.between(0, 259_200).to_string(),
            )
            .when(draw.has(30), "compare_job_tag", Value::Object(tag))
            .when(
                status == "FAILED" || draw.complete,
                "error_msg",
                "任务超时，请重试。",
            )
            .when(draw.has(20), "options", Value::Object(options))
            .when(
                draw.has(20),
                "dynamic_compare_delay",
                draw.random.between(1, 60),
            )
            .value()
    };
    (0..2).map(task).collect()
}

fn line_overview(profile: &Profile, names: &Names<'_>) -> Vec<Value> {
    let overview = Fields::new()
        .with("source_db_name", names.source)
        .with("target_db_name", names.target)
        .with("status", found(profile, 1, COMPARE_RESULT));
    vec![overview.value()]
}

fn line_details(profile: &Profile, draw: &mut Draw) -> Vec<Value> {
    let count = draw.random.between(2, 5);
    let detail = |turn| {
        let status = found(profile, turn, COMPARE_RESULT);
        let rows = draw.random.between(1, 90_000_000);
        let missing = if status == "INCONSISTENT" {
            draw.random.between(1, 50).min(rows)
        } else {
            0
        };
        let table = draw.random.pick(words::TABLES);
        Fields::new()
            .with("source_table_name", table)
            .with("source_row_num", rows.to_string())
            .with("target_table_name", table)
            .with("target_row_num", (rows - missing).to_string())
            .with("difference_row_num", missing.to_string())
            .with("status", status)
            .when(
                missing > 0 || draw.complete,
                "message",
                "Rows are missing in the destination table.",
            )
            .value()
    };
    (0..count).map(detail).collect()
}

fn content_overview(profile: &Profile, names: &Names<'_>) -> Vec<Value> {
    let overview = |status: &str| {
        Fields::new()
            .with("source_db", names.source)
            .with("target_db", names.target)
            .with("status", status)
            .with("compare_result", status == "CONSISTENT")
            .value()
    };
    if profile.complete {
        return CONTENT_COMPARE_STATUS
            .iter()
            .map(|status| overview(status))
            .collect();
    }
    vec![overview(found(profile, 2, CONTENT_COMPARE_STATUS))]
}

fn content_details(draw: &mut Draw, names: &Names<'_>) -> Vec<Value> {
    let count = draw.random.between(1, 3);
    let detail = |_| {
        let rows = draw.random.between(1, 90_000_000);
        let different = if draw.random.chance(20) {
            draw.random.between(1, 50).min(rows)
        } else {
            0
        };
        let table = draw.random.pick(words::TABLES);
        Fields::new()
            .with("source_db", names.source)
            .with("target_db", names.target)
            .with("source_table_name", table)
            .with("target_table_name", table)
            .with("source_row_num", rows)
            .with("target_row_num", rows)
            .with("difference_row_num", different)
            .with("line_compare_result", true)
            .with("content_compare_result", different == 0)
            .when(
                different > 0 || draw.complete,
                "message",
                "数据不一致，详见差异明细。",
            )
            .value()
    };
    (0..count).map(detail).collect()
}

fn differences(draw: &mut Draw) -> Value {
    let table = draw.random.pick(words::TABLES);
    let key = draw.random.between(1, 1_000_000).to_string();
    let select = format!("SELECT * FROM `{table}` WHERE `id` = {key}");
    let difference = Fields::new()
        .with(
            "source_key_value",
            vec![key.clone(), "cn-north-4".to_owned()],
        )
        .with("target_key_value", vec![key])
        .with("source_select_sql", select.clone())
        .with("target_select_sql", select);
    Fields::new()
        .with("count", 3)
        .with("target_meta_is_null", 1)
        .with("source_meta_is_null", 1)
        .with("source_target_meta_not_null", 1)
        .with("contents_infos", vec![difference.value()])
        .value()
}
