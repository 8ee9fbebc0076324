//! Comparisons of source and destination, and that of objects (Tables 40 to 44).

use std::collections::BTreeMap;

use super::compare_contents::{
    ContentCompareDetailInfo, ContentCompareOverviewInfo, ContentDiffDetailInfo,
};
use super::compare_lines::{LineCompareOverviewInfo, TableLineCompareDetailInfo};
use super::long::Long;
use super::record::{record, vocabulary};

record! {
    /// The record CompareResultInfo.
    CompareResultInfo, " Table 40 of the reference." {
        /// The field `objects_compare_overview_info`.
        objects_compare_overview_info: ObjectsCompareTaskInfo,
        /// The field `objects_compare_detail_infos`.
        objects_compare_detail_infos: Vec<ObjectsCompareDetailInfo>,
        /// The field `data_compare_task_list`.
        data_compare_task_list: Vec<CompareJobInfo>,
        /// The field `line_compare_overview_infos`.
        line_compare_overview_infos: Vec<LineCompareOverviewInfo>,
        /// The field `line_compare_detail_infos`.
        line_compare_detail_infos: Vec<TableLineCompareDetailInfo>,
        /// The field `content_compare_overview_infos`.
        content_compare_overview_infos: Vec<ContentCompareOverviewInfo>,
        /// The field `content_compare_detail_infos`.
        content_compare_detail_infos: Vec<ContentCompareDetailInfo>,
        /// The field `content_diff_detail_info`.
        content_diff_detail_info: ContentDiffDetailInfo,
    }
}

record! {
    /// The record ObjectsCompareTaskInfo.
    ObjectsCompareTaskInfo, " Table 41 of the reference." {
        /// The field `create_time`.
        create_time: String,
        /// The field `compare_results`.
        compare_results: Vec<ObjectsCompareOverviewInfo>,
        /// The field `start_time`.
        start_time: String,
        /// The field `status`.
        status: ObjectsCompareTaskStatus,
        /// The field `export_status`.
        export_status: ExportStatus,
        /// The field `report_remain_seconds`.
        report_remain_seconds: Long,
        /// The field `compare_job_id`.
        compare_job_id: String,
        /// The field `error_msg`.
        error_msg: String,
    }
}

record! {
    /// The record ObjectsCompareOverviewInfo.
    ObjectsCompareOverviewInfo, " Table 42 of the reference.", tally Objects {
        /// The field `type`.
        r#type: CompareObjectType,
        /// The field `source_count`.
        source_count: Long,
        /// The field `target_count`.
        target_count: Long,
        /// The field `status`.
        status: CompareStatus => Outcome,
    }
}

record! {
    /// The record ObjectsCompareDetailInfo.
    ObjectsCompareDetailInfo, " Table 43 of the reference." {
        /// The field `source_db_value`.
        source_db_value: String,
        /// The field `target_db_value`.
        target_db_value: String,
        /// The field `source_db_name`.
        source_db_name: String,
        /// The field `target_db_name`.
        target_db_name: String,
        /// The field `error_message`.
        error_message: String,
    }
}

record! {
    /// The record CompareJobInfo.
    CompareJobInfo, " Table 44 of the reference." {
        /// The field `id`.
        id: String,
        /// The field `type`.
        r#type: CompareType,
        /// The field `start_time`.
        start_time: String,
        /// The field `end_time`.
        end_time: String,
        /// The field `status`.
        status: CompareJobStatus,
        /// The field `compute_type`.
        compute_type: ComputeType,
        /// The field `export_status`.
        export_status: ExportStatus,
        /// The field `report_remain_seconds`.
        report_remain_seconds: String,
        /// The field `compare_job_tag`.
        compare_job_tag: BTreeMap<String, String>,
        /// The field `error_msg`.
        error_msg: String,
    }
    beyond " Not in the reference; known from the official SDK." {
        /// The field `options`.
        options: BTreeMap<String, String>,
        /// The field `dynamic_compare_delay`.
        dynamic_compare_delay: i64,
    }
}

vocabulary! {
    /// The vocabulary ObjectsCompareTaskStatus.
    ObjectsCompareTaskStatus {
        /// `RUNNING`.
        Running = "RUNNING",
        /// `WAITING_FOR_RUNNING`.
        WaitingForRunning = "WAITING_FOR_RUNNING",
        /// `SUCCESSFUL`.
        Successful = "SUCCESSFUL",
        /// `FAILED`.
        Failed = "FAILED",
        /// `CANCELLED`.
        Cancelled = "CANCELLED",
    }
}

vocabulary! {
    /// The vocabulary ExportStatus.
    ExportStatus {
        /// `INIT`.
        Init = "INIT",
        /// `EXPORTING`.
        Exporting = "EXPORTING",
        /// `EXPORT_COMPLETE`.
        ExportComplete = "EXPORT_COMPLETE",
        /// `EXPORT_COMMON_FAILED`.
        ExportCommonFailed = "EXPORT_COMMON_FAILED",
    }
}

vocabulary! {
    /// The vocabulary CompareObjectType.
    CompareObjectType {
        /// `DB`.
        Db = "DB",
        /// `TABLE`.
        Table = "TABLE",
        /// `VIEW`.
        View = "VIEW",
        /// `EVENT`.
        Event = "EVENT",
        /// `ROUTINE`.
        Routine = "ROUTINE",
        /// `INDEX`.
        Index = "INDEX",
        /// `TRIGGER`.
        Trigger = "TRIGGER",
        /// `SYNONYM`.
        Synonym = "SYNONYM",
        /// `FUNCTION`.
        Function = "FUNCTION",
        /// `PROCEDURE`.
        Procedure = "PROCEDURE",
        /// `TYPE`.
        Type = "TYPE",
        /// `RULE`.
        Rule = "RULE",
        /// `DEFAULT_TYPE`.
        DefaultType = "DEFAULT_TYPE",
        /// `PLAN_GUIDE`.
        PlanGuide = "PLAN_GUIDE",
        /// `CONSTRAINT`.
        Constraint = "CONSTRAINT",
        /// `FILE_GROUP`.
        FileGroup = "FILE_GROUP",
        /// `PARTITION_FUNCTION`.
        PartitionFunction = "PARTITION_FUNCTION",
        /// `PARTITION_SCHEME`.
        PartitionScheme = "PARTITION_SCHEME",
        /// `TABLE_COLLATION`.
        TableCollation = "TABLE_COLLATION",
        /// `EXTENSIONS`.
        Extensions = "EXTENSIONS",
    }
}

vocabulary! {
    /// The vocabulary CompareStatus.
    CompareStatus {
        /// `CONSISTENT`.
        Consistent = "CONSISTENT",
        /// `INCONSISTENT`.
        Inconsistent = "INCONSISTENT",
        /// `COMPARING`.
        Comparing = "COMPARING",
        /// `WAITING_FOR_COMPARISON`.
        WaitingForComparison = "WAITING_FOR_COMPARISON",
        /// `FAILED_TO_COMPARE`.
        FailedToCompare = "FAILED_TO_COMPARE",
        /// `TARGET_DB_NOT_EXIST`.
        TargetDbNotExist = "TARGET_DB_NOT_EXIST",
        /// `CAN_NOT_COMPARE`.
        CanNotCompare = "CAN_NOT_COMPARE",
    }
}

vocabulary! {
    /// The vocabulary CompareType.
    CompareType {
        /// `object`.
        Object = "object",
        /// `lines`.
        Lines = "lines",
        /// `contents`.
        Contents = "contents",
    }
}

vocabulary! {
    /// The vocabulary CompareJobStatus.
    CompareJobStatus {
        /// `RUNNING`.
        Running = "RUNNING",
        /// `WAITING_FOR_RUNNING`.
        WaitingForRunning = "WAITING_FOR_RUNNING",
        /// `SUCCESSFUL`.
        Successful = "SUCCESSFUL",
        /// `FAILED`.
        Failed = "FAILED",
        /// `CANCELLED`.
        Cancelled = "CANCELLED",
        /// `TIMEOUT_INTERRUPT`.
        TimeoutInterrupt = "TIMEOUT_INTERRUPT",
        /// `FULL_DOING`.
        FullDoing = "FULL_DOING",
        /// `INCRE_DOING`.
        IncreDoing = "INCRE_DOING",
    }
}

vocabulary! {
    /// The vocabulary ComputeType.
    ComputeType {
        /// `db`.
        Db = "db",
        /// `drs`.
        Drs = "drs",
    }
}
