//! Who is told when a job is in trouble (Table 15).

use super::long::Long;
use super::record::record;

record! {
    /// The record AlarmNotifyConfig.
    AlarmNotifyConfig, " Table 15 of the reference." {
        /// The field `alarm_to_user`.
        alarm_to_user: bool,
        /// The field `topic_urn`.
        topic_urn: String,
        /// The field `delay_time`.
        delay_time: Long,
        /// The field `rpo_delay`.
        rpo_delay: Long,
        /// The field `rto_delay`.
        rto_delay: Long,
    }
}
