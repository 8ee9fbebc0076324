//! The yearly or monthly order (Table 25).

use super::record::{numeric_vocabulary, record};

record! {
    /// The record PeriodOrderInfo.
    PeriodOrderInfo, " Table 25 of the reference." {
        /// The field `period_type`.
        period_type: PeriodType,
        /// The field `period_num`.
        period_num: i64,
        /// The field `is_auto_renew`.
        is_auto_renew: AutoRenew,
    }
}

numeric_vocabulary! {
    /// The vocabulary PeriodType.
    PeriodType {
        /// `2`.
        Months = 2,
        /// `3`.
        Years = 3,
    }
}

numeric_vocabulary! {
    /// The vocabulary AutoRenew.
    AutoRenew {
        /// `0`.
        Off = 0,
        /// `1`.
        On = 1,
    }
}
