//! Connection tests and prechecks (Tables 31 to 34).

use super::base_info::JobDirection;
use super::record::{record, vocabulary};

record! {
    /// The record QueryNetworkResult.
    QueryNetworkResult, " Table 31 of the reference.", tally Network {
        /// The field `ip`.
        ip: String,
        /// The field `success`.
        success: bool => Success,
        /// The field `result`.
        result: String,
        /// The field `status`.
        status: NetworkStatus => Outcome,
        /// The field `error_code`.
        error_code: String,
        /// The field `error_msg`.
        error_msg: String,
    }
}

record! {
    /// The record QueryPreCheckResult.
    QueryPreCheckResult, " Table 32 of the reference." {
        /// The field `result`.
        result: bool,
        /// The field `process`.
        process: String,
        /// The field `total_passed_rate`.
        total_passed_rate: String,
        /// The field `rds_instance_id`.
        rds_instance_id: String,
        /// The field `job_direction`.
        job_direction: JobDirection,
        /// The field `precheck_results`.
        precheck_results: Vec<PrecheckResult>,
    }
}

record! {
    /// The record PrecheckResult.
    PrecheckResult, " Table 33 of the reference.", tally Precheck {
        /// The field `item`.
        item: String,
        /// The field `result`.
        result: PrecheckOutcome => Outcome,
        /// The field `failed_reason`.
        failed_reason: String,
        /// The field `data`.
        data: String,
        /// The field `raw_error_msg`.
        raw_error_msg: String,
        /// The field `group`.
        group: String,
        /// The field `is_support_skip`.
        is_support_skip: bool,
        /// The field `is_skipped`.
        is_skipped: bool => Waived,
        /// The field `failed_sub_jobs`.
        failed_sub_jobs: Vec<PrecheckFailSubJobResult>,
    }
}

record! {
    /// The record PrecheckFailSubJobResult.
    PrecheckFailSubJobResult, " Table 34 of the reference." {
        /// The field `id`.
        id: String,
        /// The field `name`.
        name: String,
        /// The field `check_result`.
        check_result: String,
    }
}

vocabulary! {
    /// The vocabulary NetworkStatus.
    NetworkStatus {
        /// `success`.
        Success = "success",
        /// `failed`.
        Failed = "failed",
    }
}

vocabulary! {
    /// The vocabulary PrecheckOutcome.
    PrecheckOutcome {
        /// `PASSED`.
        Passed = "PASSED",
        /// `ALARM`.
        Alarm = "ALARM",
        /// `FAILED`.
        Failed = "FAILED",
    }
}
