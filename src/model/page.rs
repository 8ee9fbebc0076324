//! The body of a reply (Tables 4 and 56).

use super::job::Job;
use super::record::record;

record! {
    /// One page of a batch: the body of a reply with status 200.
    ListAsyncJobDetailResponse, " Table 4 of the reference." {
        /// How many jobs the whole batch has, whichever page this is.
        ///
        /// Zero for an empty batch. The service sends it with each page; jobs may be added or deleted between two
        /// pages.
        total_count: i64 => Total,
        /// The jobs on this page, newest `create_time` first.
        ///
        /// The order cannot be chosen. Nothing is said about the order of jobs that were created in the same
        /// second.
        jobs: Vec<Job> => Jobs,
    }
}

record! {
    /// Why the service refused a request: the body of a reply with status 400.
    ///
    /// The reference describes this one error status. Gateways in front of the service use other bodies, which the
    /// client reads too; see `DrsError`.
    ErrorResponse, " Table 56 of the reference." {
        /// The code of the error, such as `DRS.10000001`.
        ///
        /// The reference gives it exactly 12 characters. Codes of the gateway are shorter (`APIGW.0301`), so the
        /// length is not checked.
        error_code: String,
        /// The error in words, in the language of the request. 1 to 512 characters.
        error_msg: String,
    }
}
