//! How far a job has come (Tables 35 to 38).

use std::collections::BTreeMap;

use super::base_info::TaskType;
use super::record::{record, vocabulary};
use super::status::JobStatus;

record! {
    /// The record JobProgressInfo.
    JobProgressInfo, " Table 35 of the reference." {
        /// The field `progress`.
        progress: String => Progress,
        /// The field `incr_trans_delay`.
        incr_trans_delay: String => DelaySeconds,
        /// The field `incr_trans_delay_millis`.
        incr_trans_delay_millis: String => DelayMillis,
        /// The field `task_mode`.
        task_mode: TaskType,
        /// The field `transfer_status`.
        transfer_status: JobStatus,
        /// The field `process_time`.
        process_time: String,
        /// The field `remaining_time`.
        remaining_time: String => RemainingTime,
        /// The field `progress_map`.
        progress_map: BTreeMap<String, ProgressCompleteInfo>,
    }
}

record! {
    /// The record ProgressCompleteInfo.
    ProgressCompleteInfo, " Table 36 of the reference." {
        /// The field `completed`.
        completed: String,
        /// The field `remaining_time`.
        remaining_time: String,
    }
}

record! {
    /// The record QueryMigrationObjectProgressInfo.
    QueryMigrationObjectProgressInfo, " Table 37 of the reference." {
        /// The field `migration_object_overview`.
        migration_object_overview: Vec<MigrationObjectOverviewInfo>,
        /// The field `create_time`.
        create_time: String,
        /// The field `full_start_time`.
        full_start_time: String,
        /// The field `full_complete_time`.
        full_complete_time: String,
        /// The field `incr_start_time`.
        incr_start_time: String,
        /// The field `end_time`.
        end_time: String,
    }
}

record! {
    /// The record MigrationObjectOverviewInfo.
    MigrationObjectOverviewInfo, " Table 38 of the reference." {
        /// The field `type`.
        r#type: MigrationObjectType,
        /// The field `src_count`.
        src_count: String,
        /// The field `dst_count`.
        dst_count: String,
        /// The field `status`.
        status: MigrationObjectStatus,
        /// The field `start_time`.
        start_time: String,
        /// The field `end_time`.
        end_time: String,
    }
}

vocabulary! {
    /// The vocabulary MigrationObjectType.
    MigrationObjectType {
        /// `DATABASE`.
        Database = "DATABASE",
        /// `SCHEMA`.
        Schema = "SCHEMA",
        /// `PACKAGE`.
        Package = "PACKAGE",
        /// `TABLE`.
        Table = "TABLE",
        /// `COLUMN`.
        Column = "COLUMN",
        /// `VIEW`.
        View = "VIEW",
        /// `FUNCTION`.
        Function = "FUNCTION",
        /// `PROCEDURE`.
        Procedure = "PROCEDURE",
        /// `ROUTINE`.
        Routine = "ROUTINE",
        /// `TRIGGER`.
        Trigger = "TRIGGER",
        /// `INDEX`.
        Index = "INDEX",
        /// `TABLE_INDEX`.
        TableIndex = "TABLE_INDEX",
        /// `TABLE_RENAME_OR_COPY`.
        TableRenameOrCopy = "TABLE_RENAME_OR_COPY",
        /// `TABLE_STRUCTURE`.
        TableStructure = "TABLE_STRUCTURE",
        /// `EVENT`.
        Event = "EVENT",
        /// `SYNONYM`.
        Synonym = "SYNONYM",
        /// `TYPE`.
        Type = "TYPE",
        /// `RULE`.
        Rule = "RULE",
        /// `DEFAULT`.
        Default = "DEFAULT",
        /// `PLAN_GUIDE`.
        PlanGuide = "PLAN_GUIDE",
        /// `FILE_GROUP`.
        FileGroup = "FILE_GROUP",
        /// `PARTITION_FUNCTION`.
        PartitionFunction = "PARTITION_FUNCTION",
        /// `SHARD_KEY`.
        ShardKey = "SHARD_KEY",
        /// `VALIDATOR`.
        Validator = "VALIDATOR",
        /// `SEQUENCE`.
        Sequence = "SEQUENCE",
        /// `MATVIEW`.
        Matview = "MATVIEW",
        /// `PARTITION_SCHEME`.
        PartitionScheme = "PARTITION_SCHEME",
        /// `ACCOUNT`.
        Account = "ACCOUNT",
        /// `EXTENSION`.
        Extension = "EXTENSION",
        /// `AGGREGATE`.
        Aggregate = "AGGREGATE",
        /// `MATERIALIZED_VIEW`.
        MaterializedView = "MATERIALIZED_VIEW",
        /// `TEXT_SEARCH_DICTIONARY`.
        TextSearchDictionary = "TEXT_SEARCH_DICTIONARY",
        /// `CONVERSION`.
        Conversion = "CONVERSION",
        /// `DATA_TYPE`.
        DataType = "DATA_TYPE",
        /// `TEXT_SEARCH_CONFIGURATION`.
        TextSearchConfiguration = "TEXT_SEARCH_CONFIGURATION",
        /// `STATISTICS_EXTENSION`.
        StatisticsExtension = "STATISTICS_EXTENSION",
        /// `MEMBERSHIP`.
        Membership = "MEMBERSHIP",
        /// `EVENT_TRIGGER`.
        EventTrigger = "EVENT_TRIGGER",
        /// `COLLATION`.
        Collation = "COLLATION",
        /// `TEXT_SEARCH_PARSER`.
        TextSearchParser = "TEXT_SEARCH_PARSER",
        /// `PRIVILEGES`.
        Privileges = "PRIVILEGES",
        /// `FOREIGN_KEY`.
        ForeignKey = "FOREIGN_KEY",
        /// `ROLE`.
        Role = "ROLE",
    }
}

vocabulary! {
    /// The vocabulary MigrationObjectStatus.
    MigrationObjectStatus {
        /// `NOT_START`.
        NotStart = "NOT_START",
        /// `TRANSFERING`.
        Transfering = "TRANSFERING",
        /// `COMPLETED`.
        Completed = "COMPLETED",
        /// `FAILED`.
        Failed = "FAILED",
        /// `TRANSFER_WHEN_END`.
        TransferWhenEnd = "TRANSFER_WHEN_END",
    }
}
