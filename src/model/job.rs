//! One job of the batch (Tables 5 and 55).

use std::collections::BTreeMap;

use super::alarm::AlarmNotifyConfig;
use super::base_info::JobBaseInfo;
use super::check::{QueryNetworkResult, QueryPreCheckResult};
use super::compare::{CompareResultInfo, ExportStatus};
use super::connection::{ConnectionManagement, PublicIpConfig, SupportImportFileResult};
use super::diagnosis::QueryDiagnosisResult;
use super::endpoint::JobEndpointInfo;
use super::metric::QueryMetricResult;
use super::node::{JobNodeInfo, TaskLogInfo};
use super::order::PeriodOrderInfo;
use super::parameter::{DbParamInfo, TuningParamInfo};
use super::policy::PolicyConfig;
use super::progress::{JobProgressInfo, QueryMigrationObjectProgressInfo};
use super::record::{record, vocabulary};
use super::repair::{JobDetailRespRepairProgressInfo, QueryRepairDetailResp};
use super::speed_limit::SpeedLimitInfo;
use super::status::JobStatus;
use super::user_migration::UserMigrationInfo;

record! {
    /// The record Job.
    Job, " Table 5 of the reference." {
        /// The field `id`.
        id: String => Id,
        /// The field `status`.
        status: JobStatus => Status,
        /// The field `create_time`.
        create_time: String => CreateTime,
        /// The field `total_count`.
        total_count: i64,
        /// The field `master_job_id`.
        master_job_id: String,
        /// The field `base_info`.
        base_info: JobBaseInfo,
        /// The field `source_endpoint`.
        source_endpoint: Vec<JobEndpointInfo>,
        /// The field `target_endpoint`.
        target_endpoint: Vec<JobEndpointInfo>,
        /// The field `alarm_notify`.
        alarm_notify: AlarmNotifyConfig,
        /// The field `speed_limit`.
        speed_limit: Vec<SpeedLimitInfo>,
        /// The field `user_migration`.
        user_migration: UserMigrationInfo,
        /// The field `policy_config`.
        policy_config: PolicyConfig,
        /// The field `db_param`.
        db_param: DbParamInfo,
        /// The field `tuning_params`.
        tuning_params: TuningParamInfo,
        /// The field `period_order`.
        period_order: PeriodOrderInfo,
        /// The field `node_info`.
        node_info: JobNodeInfo,
        /// The field `logs`.
        logs: Vec<TaskLogInfo>,
        /// The field `network_results`.
        network_results: Vec<QueryNetworkResult>,
        /// The field `precheck_result`.
        precheck_result: QueryPreCheckResult,
        /// The field `progress_info`.
        progress_info: JobProgressInfo,
        /// The field `migration_object_progress_info`.
        migration_object_progress_info: QueryMigrationObjectProgressInfo,
        /// The field `metrics`.
        metrics: QueryMetricResult,
        /// The field `compare_result`.
        compare_result: CompareResultInfo,
        /// The field `support_import_file_resp`.
        support_import_file_resp: SupportImportFileResult,
        /// The field `instance_features`.
        instance_features: BTreeMap<String, String>,
        /// The field `task_version`.
        task_version: String,
        /// The field `connection_management`.
        connection_management: ConnectionManagement,
        /// The field `public_ip_list`.
        public_ip_list: Vec<PublicIpConfig>,
        /// The field `bind_public_ip_state`.
        bind_public_ip_state: BindPublicIpState,
        /// The field `children`.
        children: Vec<FailedToBindEipChildInfo>,
        /// The field `is_writable`.
        is_writable: WritableState,
    }
    beyond " Not in the reference; known from the official SDK." {
        /// The field `diagnoses`.
        diagnoses: Vec<QueryDiagnosisResult>,
        /// The field `repair_progress_info`.
        repair_progress_info: JobDetailRespRepairProgressInfo,
        /// The field `repair_detail_info`.
        repair_detail_info: QueryRepairDetailResp,
        /// The field `repair_export_status`.
        repair_export_status: ExportStatus,
        /// The field `job_kernel_direction`.
        job_kernel_direction: JobKernelDirection,
        /// The field `sync_mode`.
        sync_mode: SyncMode,
    }
}

record! {
    /// The record FailedToBindEipChildInfo.
    FailedToBindEipChildInfo, " Table 55 of the reference." {
        /// The field `id`.
        id: String,
        /// The field `name`.
        name: String,
    }
}

vocabulary! {
    /// The vocabulary BindPublicIpState.
    BindPublicIpState {
        /// `SUCCESS`.
        Success = "SUCCESS",
        /// `FAILED`.
        Failed = "FAILED",
    }
}

vocabulary! {
    /// The vocabulary WritableState.
    WritableState {
        /// `pending`.
        Pending = "pending",
        /// `success`.
        Success = "success",
    }
}

vocabulary! {
    /// The vocabulary JobKernelDirection.
    JobKernelDirection {
        /// `up`.
        Up = "up",
        /// `down`.
        Down = "down",
    }
}

vocabulary! {
    /// The vocabulary SyncMode.
    SyncMode {
        /// `DB_LEVEL`.
        DbLevel = "DB_LEVEL",
        /// `SCHEMA_LEVEL`.
        SchemaLevel = "SCHEMA_LEVEL",
        /// `TABLE_LEVEL`.
        TableLevel = "TABLE_LEVEL",
        /// `FILE_IMPORT`.
        FileImport = "FILE_IMPORT",
        /// `INSTANCE_LEVEL`.
        InstanceLevel = "INSTANCE_LEVEL",
    }
}
