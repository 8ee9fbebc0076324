//! The yearly or monthly order (Table 25).

use super::record::{numeric_vocabulary, record};

record! {
    /// The yearly or monthly order. At `jobs[].period_order`.
    PeriodOrderInfo, " Table 25 of the reference." {
        /// The unit of the period: months or years. Default 3, years.
        period_type: PeriodType,
        /// How many months or years were ordered, by `period_type`.
        period_num: i64,
        /// Whether the order renews itself. Default 0, no.
        ///
        /// A number with a name like a Boolean's.
        is_auto_renew: AutoRenew,
    }
}

numeric_vocabulary! {
    /// The unit of an order's period.
    PeriodType {
        /// Months.
        Months = 2,
        /// Years.
        Years = 3,
    }
}

numeric_vocabulary! {
    /// Whether an order renews itself.
    AutoRenew {
        /// No: each renewal is paid by hand.
        Off = 0,
        /// Yes: each renewal is paid automatically.
        On = 1,
    }
}
