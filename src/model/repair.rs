//! Repairs of data that differ, which only the official SDK knows.

use super::long::Long;
use super::record::{record, vocabulary};

record! {
    /// How far a repair of differing data has come. At `jobs[].repair_progress_info`.
    JobDetailRespRepairProgressInfo, " Not in the reference; known from the official SDK." {
        /// How the repair ended.
        status: RepairStatus,
        /// How far the repair has come, in percent, as text.
        progress: String,
        /// Why it failed.
        error_msg: String,
        /// How many there are in all. Of what is not documented.
        count: Long,
        /// The table that is being repaired. One record, although the name is a plural.
        repair_progress_details: JobDetailRespRepairProgressInfoRepairProgressDetails,
    }
}

record! {
    /// How far the repair of one table has come. At `jobs[].repair_progress_info.repair_progress_details`.
    JobDetailRespRepairProgressInfoRepairProgressDetails, " Not in the reference; known from the official SDK." {
        /// The id of the comparison that found the differences.
        query_id: String,
        /// The name of the database.
        db_name: String,
        /// The name of the schema.
        schema_name: String,
        /// The name of the table.
        table_name: String,
        /// How many rows there are to deal with.
        total_row_count: Long,
        /// How many rows have been dealt with.
        complete_row_count: Long,
        /// How many rows were filtered out.
        filter_row_count: Long,
        /// How many rows were repaired.
        repaired_row_count: Long,
        /// How many rows could not be repaired.
        failed_row_count: Long,
        /// The state of the repair, as a number whose meaning is not documented.
        repair_status: i64,
        /// When it began. No format is documented.
        start_time: String,
        /// When this was last brought up to date. No format is documented.
        update_time: String,
    }
}

record! {
    /// The single repairs of differing data. At `jobs[].repair_detail_info`.
    QueryRepairDetailResp, " Not in the reference; known from the official SDK." {
        /// How many repairs there are in all.
        count: Long,
        /// The repairs.
        repair_details: Vec<QueryRepairDetailRespRepairDetails>,
    }
}

record! {
    /// One repair. At `jobs[].repair_detail_info.repair_details[]`.
    ///
    /// Three of the fields may hold data of the users' databases.
    QueryRepairDetailRespRepairDetails, " Not in the reference; known from the official SDK." {
        /// The values that identify the row at the source.
        source_meta: String,
        /// The values that identify the row at the destination.
        target_meta: String,
        /// The state of the statement, as a number whose meaning is not documented.
        repair_sql_state: i64,
        /// The statement that repairs the row.
        repair_sql_info: String,
    }
}

vocabulary! {
    /// How a repair ended.
    ///
    /// Three of the four words sound like success; how they differ is not documented.
    RepairStatus {
        /// It failed.
        Failed = "FAILED",
        /// It succeeded.
        Succeeded = "SUCCEEDED",
        /// It finished.
        Finished = "FINISHED",
        /// It succeeded.
        Success = "SUCCESS",
    }
}
