//! How far a job has come (Tables 35 to 38).

use std::collections::BTreeMap;

use super::base_info::TaskType;
use super::record::{record, vocabulary};
use super::status::JobStatus;

record! {
    /// How far a transfer has come. At `jobs[].progress_info`.
    JobProgressInfo, " Table 35 of the reference." {
        /// How far the migration or comparison has come, in percent, as text.
        ///
        /// Whether a `%` follows the number is not documented.
        progress: String => Progress,
        /// By how many seconds the incremental phase is behind, as text.
        incr_trans_delay: String => DelaySeconds,
        /// By how many milliseconds the incremental phase is behind, as text.
        incr_trans_delay_millis: String => DelayMillis,
        /// The phases that the job goes through.
        ///
        /// Described without values; those of `base_info.task_type` are taken to hold.
        task_mode: TaskType,
        /// The state that the transfer is in, by the words of the job's `status`.
        transfer_status: JobStatus,
        /// How long the transfer has taken, by its description.
        ///
        /// No unit is documented, and version 3 of the service calls the same field a point in time: show it, do
        /// not reckon with it.
        process_time: String,
        /// How long the transfer is expected to take still.
        ///
        /// No unit is documented: show it, do not reckon with it.
        remaining_time: String => RemainingTime,
        /// The progress of the full phase by part.
        ///
        /// No keys are documented here; in version 3 of the service they are `data`, `structure` and `index`.
        progress_map: BTreeMap<String, ProgressCompleteInfo>,
    }
}

record! {
    /// How far one part of the full phase has come. At `jobs[].progress_info.progress_map.*`.
    ProgressCompleteInfo, " Table 36 of the reference." {
        /// How far it has come, presumably in percent, as text.
        completed: String,
        /// How long it is expected to take still.
        ///
        /// No unit is documented: show it, do not reckon with it.
        remaining_time: String,
    }
}

record! {
    /// How far a transfer has come, by kind of database object. At `jobs[].migration_object_progress_info`.
    ///
    /// No format is documented for the times: expect ISO 8601, or digits that count milliseconds or seconds since
    /// 1970. The official SDK takes all but `end_time` for dates without a time of day; here the text stays whole.
    QueryMigrationObjectProgressInfo, " Table 37 of the reference." {
        /// The counts, one record for each kind of object.
        migration_object_overview: Vec<MigrationObjectOverviewInfo>,
        /// When these counts were made.
        create_time: String,
        /// When the full phase began.
        full_start_time: String,
        /// When the full phase was done.
        full_complete_time: String,
        /// When the incremental phase began.
        incr_start_time: String,
        /// When the transfer ended.
        end_time: String,
    }
}

record! {
    /// How far one kind of object has come. At `jobs[].migration_object_progress_info.migration_object_overview[]`.
    MigrationObjectOverviewInfo, " Table 38 of the reference." {
        /// The kind of object.
        ///
        /// In other words than a comparison of objects uses: `DATABASE` is `DB` there.
        r#type: MigrationObjectType,
        /// How many objects of this kind are to be migrated, as text.
        src_count: String,
        /// How many objects of this kind have been migrated, as text.
        dst_count: String,
        /// How far the migration of this kind of object has come.
        status: MigrationObjectStatus,
        /// When its migration began. No format is documented.
        start_time: String,
        /// When its migration ended. No format is documented.
        end_time: String,
    }
}

vocabulary! {
    /// A kind of database object, in the words of a migration.
    MigrationObjectType {
        /// Databases.
        Database = "DATABASE",
        /// Schemas.
        Schema = "SCHEMA",
        /// Packages.
        Package = "PACKAGE",
        /// Tables.
        Table = "TABLE",
        /// Columns.
        Column = "COLUMN",
        /// Views.
        View = "VIEW",
        /// Functions.
        Function = "FUNCTION",
        /// Stored procedures.
        Procedure = "PROCEDURE",
        /// Stored procedures and functions.
        Routine = "ROUTINE",
        /// Triggers.
        Trigger = "TRIGGER",
        /// Indexes.
        Index = "INDEX",
        /// Indexes of tables, other than primary keys and unique indexes.
        TableIndex = "TABLE_INDEX",
        /// Renaming or copying of tables.
        TableRenameOrCopy = "TABLE_RENAME_OR_COPY",
        /// The structure of tables.
        TableStructure = "TABLE_STRUCTURE",
        /// Scheduled events.
        Event = "EVENT",
        /// Synonyms (SQL Server).
        Synonym = "SYNONYM",
        /// Types that the user defined (SQL Server).
        Type = "TYPE",
        /// Rules (SQL Server).
        Rule = "RULE",
        /// Default values (SQL Server).
        Default = "DEFAULT",
        /// Plan guides (SQL Server).
        PlanGuide = "PLAN_GUIDE",
        /// File groups (SQL Server).
        FileGroup = "FILE_GROUP",
        /// Partition functions (SQL Server).
        PartitionFunction = "PARTITION_FUNCTION",
        /// Shard keys (MongoDB).
        ShardKey = "SHARD_KEY",
        /// Validators of documents (MongoDB).
        Validator = "VALIDATOR",
        /// Sequences.
        Sequence = "SEQUENCE",
        /// Materialised views. For PostgreSQL there is `MATERIALIZED_VIEW` as well.
        Matview = "MATVIEW",
        /// Partition schemes (SQL Server).
        PartitionScheme = "PARTITION_SCHEME",
        /// Accounts.
        Account = "ACCOUNT",
        /// Extensions (PostgreSQL).
        Extension = "EXTENSION",
        /// Aggregate functions (PostgreSQL).
        Aggregate = "AGGREGATE",
        /// Materialised views (PostgreSQL).
        MaterializedView = "MATERIALIZED_VIEW",
        /// Dictionaries of text search (PostgreSQL).
        TextSearchDictionary = "TEXT_SEARCH_DICTIONARY",
        /// Conversions between encodings (PostgreSQL).
        Conversion = "CONVERSION",
        /// Data types (PostgreSQL).
        DataType = "DATA_TYPE",
        /// Configurations of text search (PostgreSQL).
        TextSearchConfiguration = "TEXT_SEARCH_CONFIGURATION",
        /// Extended statistics (PostgreSQL).
        StatisticsExtension = "STATISTICS_EXTENSION",
        /// Membership of roles (PostgreSQL).
        Membership = "MEMBERSHIP",
        /// Event triggers (PostgreSQL).
        EventTrigger = "EVENT_TRIGGER",
        /// Collations (PostgreSQL).
        Collation = "COLLATION",
        /// Parsers of text search (PostgreSQL).
        TextSearchParser = "TEXT_SEARCH_PARSER",
        /// Privileges (PostgreSQL).
        Privileges = "PRIVILEGES",
        /// Foreign keys (PostgreSQL).
        ForeignKey = "FOREIGN_KEY",
        /// Roles.
        Role = "ROLE",
    }
}

vocabulary! {
    /// How far the migration of a kind of object has come.
    MigrationObjectStatus {
        /// It has not begun.
        NotStart = "NOT_START",
        /// It is under way. Spelt so on the wire.
        Transfering = "TRANSFERING",
        /// It is done.
        Completed = "COMPLETED",
        /// It failed.
        Failed = "FAILED",
        /// It comes when the job is ended.
        TransferWhenEnd = "TRANSFER_WHEN_END",
    }
}
