//! Checks before a task starts (Tables 32 to 34).

use serde_json::Value;

use super::Draw;
use super::fields::Fields;
use super::vocabulary::PRECHECK_RESULT;
use crate::profile::{Profile, job_id, nth};

/// A check, and what it says when it does not pass.
struct Item {
    name: &'static str,
    group: &'static str,
    failed_reason: &'static str,
    data: &'static str,
    raw_error_msg: &'static str,
}

const ITEMS: [Item; 6] = [
    Item {
        name: "src_connect",
        group: "network",
        failed_reason: "源库连接失败，请检查网络。",
        data: "10.154.3.7",
        raw_error_msg: "java.net.ConnectException: Connection refused",
    },
    Item {
        name: "src_privilege",
        group: "permission",
        failed_reason: "The account of the source database lacks privileges.",
        data: "missing: REPLICATION SLAVE, SHOW VIEW",
        raw_error_msg: "java.sql.SQLException: Access denied for user 'drs_sync'@'10.154.3.7'",
    },
    Item {
        name: "binlog_format",
        group: "configuration",
        failed_reason: "The binlog of the source database is not row-based.",
        data: "binlog_format=STATEMENT",
        raw_error_msg: "binlog_format: expected ROW, got STATEMENT",
    },
    Item {
        name: "character_set",
        group: "consistency",
        failed_reason: "源库与目标库字符集不一致。",
        data: "utf8mb4 / latin1",
        raw_error_msg: "character_set_server: utf8mb4 <> latin1",
    },
    Item {
        name: "dst_disk_space",
        group: "resource",
        failed_reason: "The destination database has too little free space.",
        data: "free: 12 GB, wanted: 40 GB",
        raw_error_msg: "disk usage 92.4 % > 80 %",
    },
    Item {
        name: "object_dependency",
        group: "object",
        failed_reason: "A selected view needs a table that is not selected.",
        data: "v_orders -> t_customer",
        raw_error_msg: "dependency not selected: `orders`.`t_customer`",
    },
];

pub(super) fn precheck(profile: &Profile, draw: &mut Draw) -> Value {
    let first = draw.random.below(4);
    let items = ITEMS
        .iter()
        .zip(0..)
        .skip(usize::try_from(first).unwrap_or(0))
        .take(3);
    let results: Vec<Value> = items
        .map(|(item, place)| check(draw, item, place))
        .collect();
    outcome(profile, draw, results, 100)
}

/// The checks that are done, in their order, by their results; `process` is in percent.
pub(super) fn told(
    profile: &Profile,
    draw: &mut Draw,
    done: &[&'static str],
    process: u64,
) -> Value {
    let results: Vec<Value> = ITEMS
        .iter()
        .zip(done)
        .map(|(item, result)| checked(draw, item, result))
        .collect();
    outcome(profile, draw, results, process)
}

fn outcome(profile: &Profile, draw: &mut Draw, results: Vec<Value>, process: u64) -> Value {
    let failed = results
        .iter()
        .filter(|result| result.get("result").is_some_and(|word| word == "FAILED"))
        .count();
    let rate = (results.len() - failed) * 100 / results.len().max(1);
    let instance_id = format!("{}in14", draw.random.hex(32));
    Fields::new()
        .with("result", failed == 0 && process == 100)
        .with("process", format!("{process}%"))
        .with("total_passed_rate", format!("{rate}%"))
        .when(draw.has(60), "rds_instance_id", instance_id)
        .with("job_direction", profile.job_direction)
        .with("precheck_results", results)
        .value()
}

fn check(draw: &mut Draw, item: &Item, place: u64) -> Value {
    let drawn = draw
        .random
        .pick(&["PASSED", "PASSED", "PASSED", "PASSED", "ALARM", "FAILED"]);
    // The complete job has one of each result.
    let result = if draw.complete {
        nth(PRECHECK_RESULT, place)
    } else {
        drawn
    };
    checked(draw, item, result)
}

fn checked(draw: &mut Draw, item: &Item, result: &str) -> Value {
    let (passed, failed) = (result == "PASSED", result == "FAILED");
    let failed_job = Fields::new()
        .with("id", job_id(&mut draw.random))
        .with("name", format!("DRS-sub-{}", draw.random.between(1, 16)))
        .with("check_result", "FAILED");
    Fields::new()
        .with("item", item.name)
        .with("result", result)
        .when(!passed, "failed_reason", item.failed_reason)
        .when(!passed, "data", item.data)
        .when(failed, "raw_error_msg", item.raw_error_msg)
        .with("group", item.group)
        .with("is_support_skip", result == "ALARM")
        .with("is_skipped", result == "ALARM" && draw.random.chance(50))
        .when(failed, "failed_sub_jobs", vec![failed_job.value()])
        .value()
}
