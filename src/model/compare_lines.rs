//! The comparison of row counts (Tables 45 and 46).

use super::compare::CompareStatus;
use super::record::record;

record! {
    /// The record LineCompareOverviewInfo.
    LineCompareOverviewInfo, " Table 45 of the reference.", tally LineOverview {
        /// The field `source_db_name`.
        source_db_name: String,
        /// The field `target_db_name`.
        target_db_name: String,
        /// The field `status`.
        status: CompareStatus => Outcome,
    }
}

record! {
    /// The record TableLineCompareDetailInfo.
    TableLineCompareDetailInfo, " Table 46 of the reference.", tally LineDetail {
        /// The field `source_table_name`.
        source_table_name: String,
        /// The field `source_row_num`.
        source_row_num: String,
        /// The field `target_table_name`.
        target_table_name: String,
        /// The field `target_row_num`.
        target_row_num: String,
        /// The field `difference_row_num`.
        difference_row_num: String,
        /// The field `status`.
        status: CompareStatus => Outcome,
        /// The field `message`.
        message: String,
    }
}
