//! Comparisons of a job that plays a part: they run, and find differences (Tables 40 to 50).

use serde_json::Value;

use super::fields::Fields;
use super::{Draw, words};
use crate::calendar::iso;
use crate::living::Scene;
use crate::profile::Profile;

/// Comparisons are made anew so often, and take so long, in ms.
const AGAIN_MS: u64 = 600_000;
const TAKES_MS: u64 = 40_000;

/// The tables that differ, by their place, and by how many rows.
const DIFFERENCES: &[(u64, u64)] = &[(3, 14), (8, 2)];

pub(super) fn found(profile: &Profile, draw: &mut Draw, scene: &Scene) -> Value {
    let at_ms = scene.elapsed_ms % AGAIN_MS;
    let comparison = Comparison {
        since_ms: profile.now_ms - i64::try_from(at_ms).unwrap_or(0),
        share: (at_ms * 100 / TAKES_MS).min(100),
        minutes: scene.elapsed_ms / 60_000,
        source: "orders_db",
        target: "orders_db_copy",
    };
    let lines = comparison.lines();
    let fields = Fields::new()
        .with("objects_compare_overview_info", comparison.objects(draw))
        .with("data_compare_task_list", comparison.tasks(draw))
        .with(
            "line_compare_overview_infos",
            vec![comparison.line_overview()],
        )
        .with("line_compare_detail_infos", lines);
    let done = comparison.is_done();
    fields
        .with(
            "content_compare_overview_infos",
            vec![comparison.content_overview()],
        )
        .when(done, "content_compare_detail_infos", comparison.contents())
        .value()
}

struct Comparison<'a> {
    since_ms: i64,
    /// Of what is to be compared, in percent.
    share: u64,
    /// Since the beginning: rows keep coming.
    minutes: u64,
    source: &'a str,
    target: &'a str,
}

impl Comparison<'_> {
    fn is_done(&self) -> bool {
        self.share == 100
    }

    /// What the table at this place was found to be.
    fn status(&self, place: u64) -> &'static str {
        let count = words::TABLES.len() as u64;
        match place * 100 / count {
            _ if self.is_done() && missing(place) > 0 => "INCONSISTENT",
            _ if self.is_done() => "CONSISTENT",
            begin if begin > self.share => "WAITING_FOR_COMPARISON",
            begin if begin + 100 / count > self.share => "COMPARING",
            _ if missing(place) > 0 => "INCONSISTENT",
            _ => "CONSISTENT",
        }
    }

    fn whole_status(&self) -> &'static str {
        if self.is_done() {
            "INCONSISTENT"
        } else {
            "COMPARING"
        }
    }

    fn task_status(&self) -> &'static str {
        if self.is_done() {
            "SUCCESSFUL"
        } else {
            "RUNNING"
        }
    }

    fn objects(&self, draw: &mut Draw) -> Value {
        let kind = |kind: &str, source: u64, target: u64| {
            let status = if source == target {
                "CONSISTENT"
            } else {
                "INCONSISTENT"
            };
            Fields::new()
                .with("type", kind)
                .with("source_count", source)
                .with("target_count", target)
                .with("status", status)
                .value()
        };
        let kinds = vec![
            kind("DB", 1, 1),
            kind("TABLE", 128, 128),
            kind("INDEX", 341, 339),
            kind("VIEW", 12, 12),
        ];
        Fields::new()
            .with("create_time", iso(self.since_ms))
            .with("compare_results", kinds)
            .with("start_time", iso(self.since_ms + 2000))
            .with("status", self.task_status())
            .with("export_status", "INIT")
            .with("report_remain_seconds", 259_200)
            .with("compare_job_id", draw.random.uuid())
            .value()
    }

    fn tasks(&self, draw: &mut Draw) -> Vec<Value> {
        let end_ms = self.since_ms + i64::try_from(TAKES_MS).unwrap_or(0);
        let mut task = |kind: &str| {
            Fields::new()
                .with("id", draw.random.uuid())
                .with("type", kind)
                .with("start_time", iso(self.since_ms + 2000))
                .when(self.is_done(), "end_time", iso(end_ms))
                .with("status", self.task_status())
                .with("compute_type", "drs")
                .with("export_status", "INIT")
                .with("report_remain_seconds", "259200")
                .value()
        };
        vec![task("object"), task("lines"), task("contents")]
    }

    fn line_overview(&self) -> Value {
        Fields::new()
            .with("source_db_name", self.source)
            .with("target_db_name", self.target)
            .with("status", self.whole_status())
            .value()
    }

    fn lines(&self) -> Vec<Value> {
        let detail = |(table, place): (&&str, u64)| {
            let rows = self.rows(place);
            let status = self.status(place);
            let differs = status == "INCONSISTENT";
            let missing = if differs { missing(place) } else { 0 };
            Fields::new()
                .with("source_table_name", *table)
                .with("source_row_num", rows.to_string())
                .with("target_table_name", *table)
                .with("target_row_num", (rows - missing).to_string())
                .with("difference_row_num", missing.to_string())
                .with("status", status)
                .when(
                    differs,
                    "message",
                    "Rows are missing in the destination table.",
                )
                .value()
        };
        words::TABLES.iter().zip(0..).map(detail).collect()
    }

    fn content_overview(&self) -> Value {
        Fields::new()
            .with("source_db", self.source)
            .with("target_db", self.target)
            .with("status", self.whole_status())
            .when(self.is_done(), "compare_result", false)
            .value()
    }

    fn contents(&self) -> Vec<Value> {
        let detail = |(table, place): (&&str, u64)| {
            let (rows, missing) = (self.rows(place), missing(place));
            Fields::new()
                .with("source_db", self.source)
                .with("target_db", self.target)
                .with("source_table_name", *table)
                .with("target_table_name", *table)
                .with("source_row_num", rows)
                .with("target_row_num", rows - missing)
                .with("difference_row_num", missing)
                .with("line_compare_result", missing == 0)
                .with("content_compare_result", missing == 0)
                .when(missing > 0, "message", "数据不一致，详见差异明细。")
                .value()
        };
        words::TABLES.iter().zip(0..).map(detail).collect()
    }

    fn rows(&self, place: u64) -> u64 {
        1_000_000 / (place + 1) * (place % 5 + 1) + self.minutes * 37
    }
}

fn missing(place: u64) -> u64 {
    let found = DIFFERENCES.iter().find(|(table, _)| *table == place);
    found.map_or(0, |(_, rows)| *rows)
}
