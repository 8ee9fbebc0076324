//! What the node measures (Table 39).

use super::record::{record, vocabulary};

record! {
    /// The record QueryMetricResult.
    QueryMetricResult, " Table 39 of the reference." {
        /// The field `job_id`.
        job_id: String,
        /// The field `node_id`.
        node_id: String,
        /// The field `time_stamp`.
        time_stamp: String,
        /// The field `cpu_util`.
        cpu_util: String,
        /// The field `mem_util`.
        mem_util: String,
        /// The field `network_incoming_bytes_rate`.
        network_incoming_bytes_rate: String,
        /// The field `network_outgoing_bytes_rate`.
        network_outgoing_bytes_rate: String,
        /// The field `disk_read_bytes_rate`.
        disk_read_bytes_rate: String,
        /// The field `disk_write_bytes_rate`.
        disk_write_bytes_rate: String,
        /// The field `apply_rows_rate`.
        apply_rows_rate: String,
        /// The field `apply_transactions_rate`.
        apply_transactions_rate: String,
        /// The field `apply_ddl_rate`.
        apply_ddl_rate: String,
        /// The field `apply_average_execute_time`.
        apply_average_execute_time: String,
        /// The field `apply_average_commit_time`.
        apply_average_commit_time: String,
        /// The field `apply_current_state`.
        apply_current_state: ApplyState,
    }
}

vocabulary! {
    /// The vocabulary ApplyState.
    ApplyState {
        /// `succeed`.
        Succeed = "succeed",
        /// `failed`.
        Failed = "failed",
        /// `processing`.
        Processing = "processing",
        /// `waiting`.
        Waiting = "waiting",
    }
}
