//! The comparison of values (Tables 47 to 50).

use super::long::Long;
use super::record::{record, vocabulary};

record! {
    /// The record ContentCompareOverviewInfo.
    ContentCompareOverviewInfo, " Table 47 of the reference.", tally ContentOverview {
        /// The field `source_db`.
        source_db: String,
        /// The field `target_db`.
        target_db: String,
        /// The field `status`.
        status: ContentCompareStatus => Outcome,
        /// The field `compare_result`.
        compare_result: bool => Success,
    }
}

record! {
    /// The record ContentCompareDetailInfo.
    ContentCompareDetailInfo, " Table 48 of the reference.", tally ContentDetail {
        /// The field `source_db`.
        source_db: String,
        /// The field `target_db`.
        target_db: String,
        /// The field `source_table_name`.
        source_table_name: String,
        /// The field `target_table_name`.
        target_table_name: String,
        /// The field `source_row_num`.
        source_row_num: Long,
        /// The field `target_row_num`.
        target_row_num: Long,
        /// The field `difference_row_num`.
        difference_row_num: Long,
        /// The field `line_compare_result`.
        line_compare_result: bool,
        /// The field `content_compare_result`.
        content_compare_result: bool => Success,
        /// The field `message`.
        message: String,
    }
}

record! {
    /// The record ContentDiffDetailInfo.
    ContentDiffDetailInfo, " Table 49 of the reference." {
        /// The field `count`.
        count: Long,
        /// The field `target_meta_is_null`.
        target_meta_is_null: Long,
        /// The field `source_meta_is_null`.
        source_meta_is_null: Long,
        /// The field `source_target_meta_not_null`.
        source_target_meta_not_null: Long,
        /// The field `contents_infos`.
        contents_infos: Vec<ContentDiffDetailVO>,
    }
}

record! {
    /// The record ContentDiffDetailVO.
    ContentDiffDetailVO, " Table 50 of the reference." {
        /// The field `source_key_value`.
        source_key_value: Vec<String>,
        /// The field `target_key_value`.
        target_key_value: Vec<String>,
        /// The field `source_select_sql`.
        source_select_sql: String,
        /// The field `target_select_sql`.
        target_select_sql: String,
    }
}

vocabulary! {
    /// The vocabulary ContentCompareStatus.
    ContentCompareStatus {
        /// `CONSISTENT`.
        Consistent = "CONSISTENT",
        /// `INCONSISTENT`.
        Inconsistent = "INCONSISTENT",
        /// `COMPARING`.
        Comparing = "COMPARING",
        /// `WAITING_FOR_COMPARISON`.
        WaitingForComparison = "WAITING_FOR_COMPARISON",
        /// `FAILED_TO_COMPARE`.
        FailedToCompare = "FAILED_TO_COMPARE",
        /// `TARGET_DB_NOT_EXIST`.
        TargetDbNotExist = "TARGET_DB_NOT_EXIST",
        /// `CAN_NOT_COMPARE`.
        CanNotCompare = "CAN_NOT_COMPARE",
        /// `WAIT_FOR_COMPARE`.
        WaitForCompare = "WAIT_FOR_COMPARE",
        /// `CANCELED`.
        Canceled = "CANCELED",
    }
}
