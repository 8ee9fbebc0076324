//! Connection tests and prechecks (Tables 31 to 34).

use super::base_info::JobDirection;
use super::record::{record, vocabulary};

record! {
    /// The result of one connection test. At `jobs[].network_results[]`.
    ///
    /// The outcome is said up to three times: believe `success`, and `status` where it is absent.
    QueryNetworkResult, " Table 31 of the reference.", tally Network {
        /// The address that was tried.
        ip: String,
        /// Whether the connection worked.
        success: bool => Success,
        /// The result in words. No values are documented.
        result: String,
        /// Whether the connection worked, as a word.
        status: NetworkStatus => Outcome,
        /// The code of the error, where it did not work.
        error_code: String,
        /// The error in words, where it did not work.
        error_msg: String,
    }
}

record! {
    /// The checks before the start. At `jobs[].precheck_result`.
    QueryPreCheckResult, " Table 32 of the reference." {
        /// Whether all checks passed.
        result: bool,
        /// How far the checks have come, in percent, as text.
        ///
        /// Whether a `%` follows the number is not documented.
        process: String,
        /// How many of the checks passed, in percent, as text.
        ///
        /// Whether a `%` follows the number is not documented.
        total_passed_rate: String,
        /// The id of the database instance.
        rds_instance_id: String,
        /// The direction of the job.
        ///
        /// Described without values; those of `base_info.job_direction` are taken to hold.
        job_direction: JobDirection,
        /// The single checks.
        precheck_results: Vec<PrecheckResult>,
    }
}

record! {
    /// One check before the start. At `jobs[].precheck_result.precheck_results[]`.
    PrecheckResult, " Table 33 of the reference.", tally Precheck {
        /// What was checked. No values are documented.
        item: String,
        /// How the check ended.
        ///
        /// A word, while the `result` of all checks together is a Boolean.
        result: PrecheckOutcome => Outcome,
        /// Why it failed.
        failed_reason: String,
        /// The data on which it failed.
        data: String,
        /// The error as the database gave it. It may quote SQL, addresses or names.
        raw_error_msg: String,
        /// The group that the check belongs to. No values are documented.
        group: String,
        /// Whether the check may be skipped.
        is_support_skip: bool,
        /// Whether the user chose to skip it. A failure that was skipped does not keep the job from starting.
        is_skipped: bool => Waived,
        /// The child jobs in which it failed.
        failed_sub_jobs: Vec<PrecheckFailSubJobResult>,
    }
}

record! {
    /// A child job in which a check failed. At `jobs[].precheck_result.precheck_results[].failed_sub_jobs[]`.
    PrecheckFailSubJobResult, " Table 34 of the reference." {
        /// The id of the child job.
        id: String,
        /// The name of the child job.
        name: String,
        /// How the check ended in it.
        ///
        /// No values are documented; presumably those of the check's own `result`.
        check_result: String,
    }
}

vocabulary! {
    /// Whether a connection worked.
    NetworkStatus {
        /// It did.
        Success = "success",
        /// It did not.
        Failed = "failed",
    }
}

vocabulary! {
    /// How a check ended.
    PrecheckOutcome {
        /// All is well.
        Passed = "PASSED",
        /// There is something to look at; the job may start.
        Alarm = "ALARM",
        /// The job may not start until it is put right or skipped.
        Failed = "FAILED",
    }
}
