//! Who is told when a job is in trouble (Table 15).

use super::long::Long;
use super::record::record;

record! {
    /// Who is told when a job is in trouble. At `jobs[].alarm_notify`.
    ///
    /// A threshold counts once it has been exceeded for 6 minutes. The large delay in which an incremental phase
    /// begins raises no alarm.
    AlarmNotifyConfig, " Table 15 of the reference." {
        /// Whether anyone is told. Default `false`.
        alarm_to_user: bool,
        /// The topic of the notification service (SMN) to which messages go, such as `urn:smn:cn-north-4:…:test`.
        topic_urn: String,
        /// From which delay between source and destination on there is an alarm. 1 to 3,600 seconds; 0, the
        /// default, is not set.
        ///
        /// Only for jobs with a full and an incremental phase. The range and the default are the official SDK's.
        delay_time: Long,
        /// From which delay between the database in use and the job on there is an alarm. 1 to 3,600 seconds; 0,
        /// the default, is not set.
        ///
        /// For disaster recovery (RPO, what may be lost). The range and the default are the official SDK's.
        rpo_delay: Long,
        /// From which delay between the job and the database that stands by on there is an alarm. 1 to 3,600
        /// seconds; 0, the default, is not set.
        ///
        /// For disaster recovery (RTO, how long it takes to change over). The range and the default are the
        /// official SDK's.
        rto_delay: Long,
    }
}
