//! Flow control (Table 16).

use super::record::record;

record! {
    /// The record SpeedLimitInfo.
    SpeedLimitInfo, " Table 16 of the reference." {
        /// The field `begin`.
        begin: String,
        /// The field `end`.
        end: String,
        /// The field `speed`.
        speed: String,
    }
}
