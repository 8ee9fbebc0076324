//! Repairs of data that differ, which only the official SDK knows.

use super::long::Long;
use super::record::{record, vocabulary};

record! {
    /// The record JobDetailRespRepairProgressInfo.
    JobDetailRespRepairProgressInfo, " Not in the reference; known from the official SDK." {
        /// The field `status`.
        status: RepairStatus,
        /// The field `progress`.
        progress: String,
        /// The field `error_msg`.
        error_msg: String,
        /// The field `count`.
        count: Long,
        /// The field `repair_progress_details`.
        repair_progress_details: JobDetailRespRepairProgressInfoRepairProgressDetails,
    }
}

record! {
    /// The record JobDetailRespRepairProgressInfoRepairProgressDetails.
    JobDetailRespRepairProgressInfoRepairProgressDetails, " Not in the reference; known from the official SDK." {
        /// The field `query_id`.
        query_id: String,
        /// The field `db_name`.
        db_name: String,
        /// The field `schema_name`.
        schema_name: String,
        /// The field `table_name`.
        table_name: String,
        /// The field `total_row_count`.
        total_row_count: Long,
        /// The field `complete_row_count`.
        complete_row_count: Long,
        /// The field `filter_row_count`.
        filter_row_count: Long,
        /// The field `repaired_row_count`.
        repaired_row_count: Long,
        /// The field `failed_row_count`.
        failed_row_count: Long,
        /// The field `repair_status`.
        repair_status: i64,
        /// The field `start_time`.
        start_time: String,
        /// The field `update_time`.
        update_time: String,
    }
}

record! {
    /// The record QueryRepairDetailResp.
    QueryRepairDetailResp, " Not in the reference; known from the official SDK." {
        /// The field `count`.
        count: Long,
        /// The field `repair_details`.
        repair_details: Vec<QueryRepairDetailRespRepairDetails>,
    }
}

record! {
    /// The record QueryRepairDetailRespRepairDetails.
    QueryRepairDetailRespRepairDetails, " Not in the reference; known from the official SDK." {
        /// The field `source_meta`.
        source_meta: String,
        /// The field `target_meta`.
        target_meta: String,
        /// The field `repair_sql_state`.
        repair_sql_state: i64,
        /// The field `repair_sql_info`.
        repair_sql_info: String,
    }
}

vocabulary! {
    /// The vocabulary RepairStatus.
    RepairStatus {
        /// `FAILED`.
        Failed = "FAILED",
        /// `SUCCEEDED`.
        Succeeded = "SUCCEEDED",
        /// `FINISHED`.
        Finished = "FINISHED",
        /// `SUCCESS`.
        Success = "SUCCESS",
    }
}
