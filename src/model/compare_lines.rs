//! The comparison of row counts (Tables 45 and 46).

use super::compare::CompareStatus;
use super::record::record;

record! {
    /// What the comparison of row counts says of one database. At
    /// `jobs[].compare_result.line_compare_overview_infos[]`.
    LineCompareOverviewInfo, " Table 45 of the reference.", tally LineOverview {
        /// The name of the database at the source.
        source_db_name: String,
        /// The name of the database at the destination.
        target_db_name: String,
        /// What the comparison found.
        status: CompareStatus => Outcome,
    }
}

record! {
    /// What the comparison of row counts says of one table. At `jobs[].compare_result.line_compare_detail_infos[]`.
    ///
    /// The counts are text here; the comparison of values has numbers under the same names.
    TableLineCompareDetailInfo, " Table 46 of the reference.", tally LineDetail {
        /// The name of the table at the source.
        source_table_name: String,
        /// How many rows the table has at the source, as text.
        source_row_num: String,
        /// The name of the table at the destination.
        target_table_name: String,
        /// How many rows the table has at the destination, as text.
        target_row_num: String,
        /// By how many rows the two differ, as text.
        difference_row_num: String,
        /// What the comparison found.
        status: CompareStatus => Outcome,
        /// What there is to say about it.
        message: String,
    }
}
