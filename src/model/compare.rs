//! Comparisons of source and destination, and that of objects (Tables 40 to 44).

use std::collections::BTreeMap;

use super::compare_contents::{
    ContentCompareDetailInfo, ContentCompareOverviewInfo, ContentDiffDetailInfo,
};
use super::compare_lines::{LineCompareOverviewInfo, TableLineCompareDetailInfo};
use super::long::Long;
use super::record::{record, vocabulary};

record! {
    /// The comparisons of source and destination. At `jobs[].compare_result`.
    ///
    /// There are three kinds: of objects (are they all there), of lines (has each table as many rows) and of
    /// contents (are the values the same).
    CompareResultInfo, " Table 40 of the reference." {
        /// The comparison of objects, as a whole and by kind.
        objects_compare_overview_info: ObjectsCompareTaskInfo,
        /// The comparison of objects, object by object.
        objects_compare_detail_infos: Vec<ObjectsCompareDetailInfo>,
        /// The comparisons that were run, of all three kinds.
        data_compare_task_list: Vec<CompareJobInfo>,
        /// The comparison of row counts, by database.
        line_compare_overview_infos: Vec<LineCompareOverviewInfo>,
        /// The comparison of row counts, by table.
        line_compare_detail_infos: Vec<TableLineCompareDetailInfo>,
        /// The comparison of values, by database.
        content_compare_overview_infos: Vec<ContentCompareOverviewInfo>,
        /// The comparison of values, by table.
        content_compare_detail_infos: Vec<ContentCompareDetailInfo>,
        /// The rows whose values differ.
        content_diff_detail_info: ContentDiffDetailInfo,
    }
}

record! {
    /// A comparison of objects. At `jobs[].compare_result.objects_compare_overview_info`.
    ObjectsCompareTaskInfo, " Table 41 of the reference." {
        /// When the comparison was asked for. No format is documented.
        create_time: String,
        /// The result for each kind of object.
        compare_results: Vec<ObjectsCompareOverviewInfo>,
        /// When the comparison began. No format is documented.
        start_time: String,
        /// The state of the comparison. That it finished does not say that all is the same.
        status: ObjectsCompareTaskStatus,
        /// How far the export of the result has come.
        ///
        /// Described without values; those of `data_compare_task_list[].export_status` are taken to hold.
        export_status: ExportStatus,
        /// For how many seconds the exported result is kept still.
        ///
        /// A number here and text in `data_compare_task_list[]`.
        report_remain_seconds: Long,
        /// The id of the comparison.
        compare_job_id: String,
        /// Why it failed.
        error_msg: String,
    }
}

record! {
    /// What the comparison says of one kind of object. At
    /// `jobs[].compare_result.objects_compare_overview_info.compare_results[]`.
    ObjectsCompareOverviewInfo, " Table 42 of the reference.", tally Objects {
        /// The kind of object.
        ///
        /// In other words than a migration uses: `DB` is `DATABASE` there.
        r#type: CompareObjectType,
        /// How many objects of this kind the source has.
        source_count: Long,
        /// How many objects of this kind the destination has.
        target_count: Long,
        /// What the comparison found.
        status: CompareStatus => Outcome,
    }
}

record! {
    /// What the comparison says of one object. At `jobs[].compare_result.objects_compare_detail_infos[]`.
    ObjectsCompareDetailInfo, " Table 43 of the reference." {
        /// What was compared, at the source.
        source_db_value: String,
        /// What was compared, at the destination.
        target_db_value: String,
        /// The name of the database at the source.
        source_db_name: String,
        /// The name of the database at the destination.
        target_db_name: String,
        /// Why the comparison failed. Called `error_msg` in other records.
        error_message: String,
    }
}

record! {
    /// A comparison that was run. At `jobs[].compare_result.data_compare_task_list[]`.
    CompareJobInfo, " Table 44 of the reference." {
        /// The id of the comparison.
        id: String,
        /// What was compared: objects, row counts or values.
        r#type: CompareType,
        /// When the comparison began. No format is documented.
        start_time: String,
        /// When the comparison ended. No format is documented.
        end_time: String,
        /// The state of the comparison. That it finished does not say that all is the same.
        status: CompareJobStatus,
        /// Where the comparison is computed.
        compute_type: ComputeType,
        /// How far the export of the result has come.
        export_status: ExportStatus,
        /// For how many seconds the exported result is kept still, as text.
        ///
        /// A number in `objects_compare_overview_info`; the official SDK has a number in both.
        report_remain_seconds: String,
        /// Tags of the comparison, by name. No names are documented.
        compare_job_tag: BTreeMap<String, String>,
        /// Why it failed.
        error_msg: String,
    }
    beyond " Not in the reference; known from the official SDK." {
        /// Options of the comparison, by name. No names are documented.
        options: BTreeMap<String, String>,
        /// The delay of a comparison that follows the changes. No unit is documented.
        dynamic_compare_delay: i64,
    }
}

vocabulary! {
    /// The state of a comparison of objects.
    ObjectsCompareTaskStatus {
        /// It is under way.
        Running = "RUNNING",
        /// It waits for its turn.
        WaitingForRunning = "WAITING_FOR_RUNNING",
        /// It finished, whatever it found.
        Successful = "SUCCESSFUL",
        /// It failed.
        Failed = "FAILED",
        /// It was cancelled.
        Cancelled = "CANCELLED",
    }
}

vocabulary! {
    /// How far an export has come.
    ExportStatus {
        /// It has not begun.
        Init = "INIT",
        /// It is under way.
        Exporting = "EXPORTING",
        /// It is done.
        ExportComplete = "EXPORT_COMPLETE",
        /// It failed.
        ExportCommonFailed = "EXPORT_COMMON_FAILED",
    }
}

vocabulary! {
    /// A kind of database object, in the words of a comparison.
    CompareObjectType {
        /// Databases.
        Db = "DB",
        /// Tables.
        Table = "TABLE",
        /// Views.
        View = "VIEW",
        /// Scheduled events.
        Event = "EVENT",
        /// Stored procedures and functions.
        Routine = "ROUTINE",
        /// Indexes.
        Index = "INDEX",
        /// Triggers.
        Trigger = "TRIGGER",
        /// Synonyms.
        Synonym = "SYNONYM",
        /// Functions.
        Function = "FUNCTION",
        /// Stored procedures.
        Procedure = "PROCEDURE",
        /// Types that the user defined.
        Type = "TYPE",
        /// Rules.
        Rule = "RULE",
        /// Default values.
        DefaultType = "DEFAULT_TYPE",
        /// Plan guides.
        PlanGuide = "PLAN_GUIDE",
        /// Constraints.
        Constraint = "CONSTRAINT",
        /// File groups.
        FileGroup = "FILE_GROUP",
        /// Partition functions.
        PartitionFunction = "PARTITION_FUNCTION",
        /// Partition schemes.
        PartitionScheme = "PARTITION_SCHEME",
        /// Collations of tables.
        TableCollation = "TABLE_COLLATION",
        /// Extensions.
        Extensions = "EXTENSIONS",
    }
}

vocabulary! {
    /// What a comparison of objects or of row counts found.
    CompareStatus {
        /// Both sides are the same.
        Consistent = "CONSISTENT",
        /// They differ.
        Inconsistent = "INCONSISTENT",
        /// They are being compared.
        Comparing = "COMPARING",
        /// They are still to be compared.
        WaitingForComparison = "WAITING_FOR_COMPARISON",
        /// The comparison failed, so nothing is known.
        FailedToCompare = "FAILED_TO_COMPARE",
        /// The destination lacks the database.
        TargetDbNotExist = "TARGET_DB_NOT_EXIST",
        /// They cannot be compared.
        CanNotCompare = "CAN_NOT_COMPARE",
    }
}

vocabulary! {
    /// What is compared.
    CompareType {
        /// Whether all objects are there.
        Object = "object",
        /// How many rows the tables have.
        Lines = "lines",
        /// The values in the rows.
        Contents = "contents",
    }
}

vocabulary! {
    /// The state of a comparison.
    CompareJobStatus {
        /// It is under way.
        Running = "RUNNING",
        /// It waits for its turn.
        WaitingForRunning = "WAITING_FOR_RUNNING",
        /// It finished, whatever it found.
        Successful = "SUCCESSFUL",
        /// It failed.
        Failed = "FAILED",
        /// It was cancelled.
        Cancelled = "CANCELLED",
        /// It took too long and was broken off.
        TimeoutInterrupt = "TIMEOUT_INTERRUPT",
        /// All rows are being compared.
        FullDoing = "FULL_DOING",
        /// The rows that changed since are being compared.
        IncreDoing = "INCRE_DOING",
    }
}

vocabulary! {
    /// Where a comparison is computed.
    ComputeType {
        /// In the databases.
        Db = "db",
        /// In the instance of the job.
        Drs = "drs",
    }
}
