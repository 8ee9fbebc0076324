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
    /// One job of the batch, with all that the service knows of it. At `jobs[]`.
    ///
    /// What is there depends on the kind of job, on its state and on what was asked of it: a job that has not been
    /// started has no progress, one without a comparison has no comparison results.
    Job, " Table 5 of the reference." {
        /// The id of the job. Opaque text.
        ///
        /// It looks like a UUID and is none: the ids of the reference's example end in letters such as `jb20r`.
        id: String => Id,
        /// The state that the job is in.
        ///
        /// `phaseOf` in JavaScript and `JobStatus::phase` in Rust sort the 29 known states into five phases.
        status: JobStatus => Status,
        /// When the job was created.
        ///
        /// ISO 8601 in UTC in the reference's example (`2022-11-07T16:15:18Z`). No table names a format, and
        /// version 3 of the service writes the same field as digits: milliseconds since 1970.
        create_time: String => CreateTime,
        /// How many jobs the batch has, once more.
        ///
        /// The reference lists the field here too, as a copy of the one beside `jobs`. Its example does not have
        /// it. Read that of the page.
        total_count: i64,
        /// The id of the main job, where this job is one of several that belong together.
        master_job_id: String,
        /// What the job is: its name, kind, engines and direction.
        base_info: JobBaseInfo,
        /// The databases that data is read from.
        ///
        /// An array; each job of the reference's example has one.
        source_endpoint: Vec<JobEndpointInfo>,
        /// The databases that data is written to.
        ///
        /// An array; each job of the reference's example has one.
        target_endpoint: Vec<JobEndpointInfo>,
        /// Who is told when the job is in trouble. Missing from one job of the reference's example.
        alarm_notify: AlarmNotifyConfig,
        /// The hours of the day in which the transfer is slowed down.
        ///
        /// Without a limit the full phase takes what the source's network gives, and reads from the source's disks
        /// at the same rate.
        speed_limit: Vec<SpeedLimitInfo>,
        /// The database users and roles that are migrated with the data.
        user_migration: UserMigrationInfo,
        /// What is carried over to the destination, and what happens on a conflict.
        policy_config: PolicyConfig,
        /// Parameters of the destination database that are set to those of the source.
        db_param: DbParamInfo,
        /// Advanced settings of the transfer itself.
        tuning_params: TuningParamInfo,
        /// The yearly or monthly order, for jobs that are not paid by use.
        period_order: PeriodOrderInfo,
        /// The instance that does the work: its size, place and state.
        node_info: JobNodeInfo,
        /// What the job has logged.
        logs: Vec<TaskLogInfo>,
        /// The results of the connection tests, one for each address that was tried.
        network_results: Vec<QueryNetworkResult>,
        /// The results of the checks before the start.
        precheck_result: QueryPreCheckResult,
        /// How far the transfer has come.
        progress_info: JobProgressInfo,
        /// How far the transfer has come, by kind of database object.
        migration_object_progress_info: QueryMigrationObjectProgressInfo,
        /// What the node measured last.
        metrics: QueryMetricResult,
        /// The comparisons of source and destination.
        ///
        /// Not to be confused with the Boolean `compare_result` in the overview of a comparison of values.
        compare_result: CompareResultInfo,
        /// What is known of choosing objects by importing a file.
        support_import_file_resp: SupportImportFileResult,
        /// The functions that are on or off for this job, by name.
        ///
        /// The reference calls it a list and types it as a map of text. Values may look like Booleans; they are
        /// kept as text (`"true"`). No name of a function is documented.
        instance_features: BTreeMap<String, String>,
        /// The version of the job, such as `2.0` for jobs of the current console. The reference names no values.
        task_version: String,
        /// Which driver connects to the databases.
        connection_management: ConnectionManagement,
        /// The public addresses (EIPs) that the job was given.
        public_ip_list: Vec<PublicIpConfig>,
        /// Whether the public address could be bound.
        bind_public_ip_state: BindPublicIpState,
        /// The child jobs whose public address could not be bound.
        ///
        /// Not the tree of child jobs, although a field of this name is just that in the service's list of jobs.
        children: Vec<FailedToBindEipChildInfo>,
        /// How far the destination has come in giving up its read-only state.
        ///
        /// A word with a name like a Boolean's: it is no `true` or `false`.
        is_writable: WritableState,
    }
    beyond " Not in the reference; known from the official SDK." {
        /// The results of the diagnoses that were run on the job.
        diagnoses: Vec<QueryDiagnosisResult>,
        /// How far the repair of differing data has come.
        repair_progress_info: JobDetailRespRepairProgressInfo,
        /// The single repairs of differing data.
        repair_detail_info: QueryRepairDetailResp,
        /// How far the export of the repair's SQL file has come.
        repair_export_status: ExportStatus,
        /// The direction in which a disaster recovery copies at this moment.
        ///
        /// The same as `base_info.job_direction`, but the opposite of it while source and destination change
        /// places.
        job_kernel_direction: JobKernelDirection,
        /// At what level the objects to synchronise were chosen.
        sync_mode: SyncMode,
    }
}

record! {
    /// A child job whose public address could not be bound. At `jobs[].children[]`.
    FailedToBindEipChildInfo, " Table 55 of the reference." {
        /// The id of the child job.
        id: String,
        /// The name of the child job.
        name: String,
    }
}

vocabulary! {
    /// Whether a public address could be bound to a job.
    BindPublicIpState {
        /// It is bound.
        Success = "SUCCESS",
        /// It could not be bound.
        Failed = "FAILED",
    }
}

vocabulary! {
    /// How far the destination has come in giving up its read-only state.
    WritableState {
        /// The destination is being made writable.
        Pending = "pending",
        /// The destination is writable.
        Success = "success",
    }
}

vocabulary! {
    /// The direction in which a disaster recovery copies at this moment.
    JobKernelDirection {
        /// Into this cloud, which stands by.
        Up = "up",
        /// Out of this cloud, which is in use.
        Down = "down",
    }
}

vocabulary! {
    /// At what level the objects to synchronise were chosen.
    SyncMode {
        /// Whole databases.
        DbLevel = "DB_LEVEL",
        /// Schemas.
        SchemaLevel = "SCHEMA_LEVEL",
        /// Single tables.
        TableLevel = "TABLE_LEVEL",
        /// By a file that was imported.
        FileImport = "FILE_IMPORT",
        /// Everything in the instance.
        InstanceLevel = "INSTANCE_LEVEL",
    }
}
