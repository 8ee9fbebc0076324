//! Flow control (Table 16).

use super::record::record;

record! {
    /// Hours of the day in which the transfer is slowed down. At `jobs[].speed_limit[]`.
    ///
    /// Where `begin` is later than `end` the hours pass midnight: `16:00` to `15:59`, as in the reference's
    /// example, is the whole day, from midnight to midnight in UTC+8.
    SpeedLimitInfo, " Table 16 of the reference." {
        /// The first hour, in UTC, as `hh:mm`. The minutes are ignored.
        begin: String,
        /// The last minute, in UTC, as `hh:mm`. It ends in `59`.
        end: String,
        /// The most that is transferred in these hours. 1 to 9,999 MB/s, as text.
        speed: String,
    }
}
