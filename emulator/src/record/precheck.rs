//! Checks before a task starts (Tables 32 to 34).

use serde_json::Value;

use super::Draw;
use super::fields::Fields;
use super::vocabulary::PRECHECK_RESULT;
use crate::profile::{Profile, job_id};

const ITEMS: &[(&str, &str)] = &[
    ("src_connect", "network"),
    ("dst_connect", "network"),
    ("src_privilege", "permission"),
    ("dst_privilege", "permission"),
    ("binlog_format", "configuration"),
    ("character_set", "consistency"),
    ("dst_disk_space", "resource"),
    ("object_dependency", "object"),
];

pub(super) fn precheck(profile: &Profile, draw: &mut Draw) -> Value {
    let first = draw.random.below(5);
    let results: Vec<Value> = (0..3)
        .filter_map(|turn| {
            ITEMS
                .get(usize::try_from(first + turn).unwrap_or(0))
                .map(|item| (turn, item))
        })
        .map(|(turn, (item, group))| {
            // The complete job has one of each result.
            let word = if draw.complete {
                PRECHECK_RESULT
                    .get(usize::try_from(turn).unwrap_or(0))
                    .copied()
                    .unwrap_or("PASSED")
            } else {
                draw.random
                    .pick(&["PASSED", "PASSED", "PASSED", "PASSED", "ALARM", "FAILED"])
            };
            check(draw, item, group, word)
        })
        .collect();
    let failed = results
        .iter()
        .filter(|result| result.get("result").is_some_and(|word| word == "FAILED"))
        .count();
    let passed = results.len() - failed;
    let rate = passed * 100 / results.len().max(1);
    Fields::new()
        .with("result", failed == 0)
        .with("process", "100%")
        .with("total_passed_rate", format!("{rate}%"))
        .when(
            draw.has(60),
            "rds_instance_id",
            format!("{}in14", draw.random.hex(32)),
        )
        .with("job_direction", profile.job_direction)
        .with("precheck_results", results)
        .value()
}

fn check(draw: &mut Draw, item: &str, group: &str, word: &str) -> Value {
    let passed = word == "PASSED";
    let raw = "java.sql.SQLException: Access denied for user 'drs_sync'@'10.154.3.7'";
    let failed_job = Fields::new()
        .with("id", job_id(&mut draw.random))
        .with("name", format!("DRS-sub-{}", draw.random.between(1, 16)))
        .with("check_result", "FAILED");
    Fields::new()
        .with("item", item)
        .with("result", word)
        .when(
            !passed,
            "failed_reason",
            draw.random
                .pick(&["The account lacks privileges.", "字符集不一致。"]),
        )
        .when(!passed, "data", "missing: REPLICATION SLAVE, SHOW VIEW")
        .when(word == "FAILED", "raw_error_msg", raw)
        .with("group", group)
        .with("is_support_skip", word == "ALARM")
        .with("is_skipped", word == "ALARM" && draw.random.chance(50))
        .when(
            word == "FAILED",
            "failed_sub_jobs",
            vec![failed_job.value()],
        )
        .value()
}
