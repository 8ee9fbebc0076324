//! The comparison of values (Tables 47 to 50).

use super::long::Long;
use super::record::{record, vocabulary};

record! {
    /// What the comparison of values says of one database. At
    /// `jobs[].compare_result.content_compare_overview_infos[]`.
    ContentCompareOverviewInfo, " Table 47 of the reference.", tally ContentOverview {
        /// The name of the database at the source. Called `source_db_name` in the comparison of row counts.
        source_db: String,
        /// The name of the database at the destination. Called `target_db_name` in the comparison of row counts.
        target_db: String,
        /// What the comparison found, or how far it has come.
        status: ContentCompareStatus => Outcome,
        /// Whether all values are the same. The reference says no more than that it is the result.
        ///
        /// Not to be confused with the record `compare_result` of the job.
        compare_result: bool => Success,
    }
}

record! {
    /// What the comparison of values says of one table. At `jobs[].compare_result.content_compare_detail_infos[]`.
    ///
    /// The counts are numbers here; the comparison of row counts has text under the same names.
    ContentCompareDetailInfo, " Table 48 of the reference.", tally ContentDetail {
        /// The name of the database at the source.
        source_db: String,
        /// The name of the database at the destination.
        target_db: String,
        /// The name of the table at the source.
        source_table_name: String,
        /// The name of the table at the destination.
        target_table_name: String,
        /// How many rows the table has at the source.
        source_row_num: Long,
        /// How many rows the table has at the destination.
        target_row_num: Long,
        /// How many rows differ.
        difference_row_num: Long,
        /// Whether the table has as many rows on both sides.
        line_compare_result: bool,
        /// Whether the values are the same on both sides.
        content_compare_result: bool => Success,
        /// Why the comparison failed.
        message: String,
    }
}

record! {
    /// The rows whose values differ. At `jobs[].compare_result.content_diff_detail_info`.
    ContentDiffDetailInfo, " Table 49 of the reference." {
        /// How many rows there are in all.
        count: Long,
        /// How many were found at the source alone. A count, whatever its name suggests.
        target_meta_is_null: Long,
        /// How many were found at the destination alone. A count, whatever its name suggests.
        source_meta_is_null: Long,
        /// How many were found on both sides, with different values. A count, whatever its name suggests.
        source_target_meta_not_null: Long,
        /// The single rows.
        contents_infos: Vec<ContentDiffDetailVO>,
    }
}

record! {
    /// One row whose values differ. At `jobs[].compare_result.content_diff_detail_info.contents_infos[]`.
    ///
    /// All fields may hold data of the users' databases.
    ContentDiffDetailVO, " Table 50 of the reference." {
        /// The key of the row at the source, one text for each column of the key.
        source_key_value: Vec<String>,
        /// The key of the row at the destination, one text for each column of the key.
        target_key_value: Vec<String>,
        /// The statement that reads the row at the source.
        source_select_sql: String,
        /// The statement that reads the row at the destination.
        target_select_sql: String,
    }
}

vocabulary! {
    /// What a comparison of values found, or how far it has come.
    ContentCompareStatus {
        /// Both sides are the same.
        Consistent = "CONSISTENT",
        /// They differ.
        Inconsistent = "INCONSISTENT",
        /// They are being compared.
        Comparing = "COMPARING",
        /// They are still to be compared.
        WaitingForComparison = "WAITING_FOR_COMPARISON",
        /// The comparison failed, so nothing is known.
        FailedToCompare = "FAILED_TO_COMPARE",
        /// The destination lacks the database.
        TargetDbNotExist = "TARGET_DB_NOT_EXIST",
        /// They cannot be compared.
        CanNotCompare = "CAN_NOT_COMPARE",
        /// The comparison has been asked for; its result is awaited.
        WaitForCompare = "WAIT_FOR_COMPARE",
        /// It was cancelled. With one L here, with two in the state of a comparison.
        Canceled = "CANCELED",
    }
}
