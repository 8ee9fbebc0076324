//! What a row of a table shows of a job.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{Declared, EngineType, JobStatus, Phase, TaskType};

/// What a row of a table shows of a job. Every value is taken from the job; none is made up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Tsify)]
#[serde(default)]
#[non_exhaustive]
pub struct JobSummary {
    /// `id` of the job; empty if it has none.
    pub id: String,
    /// `base_info.name`.
    #[tsify(optional)]
    pub name: Option<String>,
    /// `status` of the job.
    #[tsify(optional)]
    pub status: Option<JobStatus>,
    /// What the status means, in one of five words. No status says that a job succeeded, so no phase does.
    pub phase: Phase,
    /// `base_info.engine_type`.
    #[tsify(optional)]
    pub engine_type: Option<EngineType>,
    /// `base_info.task_type`.
    #[tsify(optional)]
    pub task_type: Option<TaskType>,
    /// `create_time` of the job, as sent: ISO 8601 in UTC in the reference's example.
    #[tsify(optional)]
    pub create_time: Option<String>,
    /// 0 to 100, from `progress_info.progress` with or without a percent sign; absent if that is no such number.
    #[serde(rename = "progressPercent")]
    #[tsify(optional)]
    pub progress_percent: Option<f64>,
    /// Incremental delay in milliseconds, from `progress_info.incr_trans_delay_millis`, else from
    /// `progress_info.incr_trans_delay`, which is in seconds; absent if neither is a number.
    #[serde(rename = "delayMs")]
    #[tsify(optional)]
    pub delay_ms: Option<f64>,
    /// `progress_info.remaining_time`, as sent: its unit is not stated.
    #[tsify(optional)]
    pub remaining_time: Option<String>,
    /// Failed prechecks that were not skipped, failed network tests, and inconsistent comparisons. Where a
    /// comparison has an overview by database and details by table, the larger count stands for both.
    pub problems: u32,
}

impl Declared for JobSummary {
    const DECLARATION: &'static str = <Self as Tsify>::DECL;
}
