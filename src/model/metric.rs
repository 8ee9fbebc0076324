//! What the node measures (Table 39).

use super::record::{record, vocabulary};

record! {
    /// What the node measured last. At `jobs[].metrics`.
    ///
    /// All values are text. Apart from the rates of the destination no unit is written in the reference; those
    /// below follow from the names and from the service's catalogue of metrics.
    QueryMetricResult, " Table 39 of the reference." {
        /// The id of the job.
        job_id: String,
        /// The id of the instance.
        node_id: String,
        /// When this was measured.
        ///
        /// No format is documented. The official SDK takes it for a date without a time of day; here the text stays
        /// whole.
        time_stamp: String,
        /// How busy the processors are, in percent.
        ///
        /// Whether a `%` follows the number is not documented.
        cpu_util: String,
        /// How much of the memory is in use, in percent.
        ///
        /// Whether a `%` follows the number is not documented.
        mem_util: String,
        /// What comes in from the network, in bytes per second.
        network_incoming_bytes_rate: String,
        /// What goes out to the network, in bytes per second.
        network_outgoing_bytes_rate: String,
        /// What is read from disk, in bytes per second.
        disk_read_bytes_rate: String,
        /// What is written to disk, in bytes per second.
        disk_write_bytes_rate: String,
        /// How many rows are written to the destination per second.
        apply_rows_rate: String,
        /// How many transactions that change rows are replayed per second.
        apply_transactions_rate: String,
        /// How many statements that change structure are replayed per second.
        apply_ddl_rate: String,
        /// How long a transaction takes to execute on average, in milliseconds.
        apply_average_execute_time: String,
        /// How long a transaction takes to commit on average, in milliseconds.
        apply_average_commit_time: String,
        /// The state of the replay at the destination.
        apply_current_state: ApplyState,
    }
}

vocabulary! {
    /// The state of the replay at the destination.
    ApplyState {
        /// In step with the source.
        Succeed = "succeed",
        /// It failed.
        Failed = "failed",
        /// It is under way.
        Processing = "processing",
        /// It waits.
        Waiting = "waiting",
    }
}
