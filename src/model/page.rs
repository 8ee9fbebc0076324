//! The body of a reply (Tables 4 and 56).

use super::job::Job;
use super::record::record;

record! {
    /// The record ListAsyncJobDetailResponse.
    ListAsyncJobDetailResponse, " Table 4 of the reference." {
        /// The field `total_count`.
        total_count: i64 => Total,
        /// The field `jobs`.
        jobs: Vec<Job> => Jobs,
    }
}

record! {
    /// The record ErrorResponse.
    ErrorResponse, " Table 56 of the reference." {
        /// The field `error_code`.
        error_code: String,
        /// The field `error_msg`.
        error_msg: String,
    }
}
