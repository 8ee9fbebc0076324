//! The records of the service's reference, one Rust type a table.
//!
//! | Table | Type | File |
//! |---|---|---|
//! | 4 | [`ListAsyncJobDetailResponse`] | `page.rs` |
//! | 5 | [`Job`] | `job.rs` |
//! | 6 | [`JobBaseInfo`] | `base_info.rs` |
//! | 7 | [`ResourceTag`] | `base_info.rs` |
//! | 8 | [`JobEndpointInfo`] | `endpoint.rs` |
//! | 9 | [`BaseEndpoint`] | `endpoint.rs` |
//! | 10 | [`CloudBaseInfo`] | `endpoint.rs` |
//! | 11 | [`CloudVpcInfo`] | `endpoint.rs` |
//! | 12 | [`BaseEndpointConfig`] | `endpoint.rs` |
//! | 13 | [`EndpointSslConfig`] | `endpoint.rs` |
//! | 14 | [`CustomizedDns`] | `endpoint.rs` |
//! | 15 | [`AlarmNotifyConfig`] | `alarm.rs` |
//! | 16 | [`SpeedLimitInfo`] | `speed_limit.rs` |
//! | 17 | [`UserMigrationInfo`] | `user_migration.rs` |
//! | 18 | [`UserMigrationList`] | `user_migration.rs` |
//! | 19 | [`UserMigrationRole`] | `user_migration.rs` |
//! | 20 | [`PolicyConfig`] | `policy.rs` |
//! | 21 | [`DbParamInfo`] | `parameter.rs` |
//! | 22 | [`DbParam`] | `parameter.rs` |
//! | 23 | [`TuningParamInfo`] | `parameter.rs` |
//! | 24 | [`TuningParameter`] | `parameter.rs` |
//! | 25 | [`PeriodOrderInfo`] | `order.rs` |
//! | 26 | [`JobNodeInfo`] | `node.rs` |
//! | 27 | [`JobNodeSpecInfo`] | `node.rs` |
//! | 28 | [`JobNodeVpcInfo`] | `node.rs` |
//! | 29 | [`JobNodeBaseInfo`] | `node.rs` |
//! | 30 | [`TaskLogInfo`] | `node.rs` |
//! | 31 | [`QueryNetworkResult`] | `check.rs` |
//! | 32 | [`QueryPreCheckResult`] | `check.rs` |
//! | 33 | [`PrecheckResult`] | `check.rs` |
//! | 34 | [`PrecheckFailSubJobResult`] | `check.rs` |
//! | 35 | [`JobProgressInfo`] | `progress.rs` |
//! | 36 | [`ProgressCompleteInfo`] | `progress.rs` |
//! | 37 | [`QueryMigrationObjectProgressInfo`] | `progress.rs` |
//! | 38 | [`MigrationObjectOverviewInfo`] | `progress.rs` |
//! | 39 | [`QueryMetricResult`] | `metric.rs` |
//! | 40 | [`CompareResultInfo`] | `compare.rs` |
//! | 41 | [`ObjectsCompareTaskInfo`] | `compare.rs` |
//! | 42 | [`ObjectsCompareOverviewInfo`] | `compare.rs` |
//! | 43 | [`ObjectsCompareDetailInfo`] | `compare.rs` |
//! | 44 | [`CompareJobInfo`] | `compare.rs` |
//! | 45 | [`LineCompareOverviewInfo`] | `compare_lines.rs` |
//! | 46 | [`TableLineCompareDetailInfo`] | `compare_lines.rs` |
//! | 47 | [`ContentCompareOverviewInfo`] | `compare_contents.rs` |
//! | 48 | [`ContentCompareDetailInfo`] | `compare_contents.rs` |
//! | 49 | [`ContentDiffDetailInfo`] | `compare_contents.rs` |
//! | 50 | [`ContentDiffDetailVO`] | `compare_contents.rs` |
//! | 51 | [`ConnectionManagement`] | `connection.rs` |
//! | 52 | [`DriverManagement`] | `connection.rs` |
//! | 53 | [`SupportImportFileResult`] | `connection.rs` |
//! | 54 | [`PublicIpConfig`] | `connection.rs` |
//! | 55 | [`FailedToBindEipChildInfo`] | `job.rs` |
//! | 56 | [`ErrorResponse`] | `page.rs` |
//! | SDK | [`QueryDiagnosisResult`] | `diagnosis.rs` |
//! | SDK | [`JobDetailRespRepairProgressInfo`] | `repair.rs` |
//! | SDK | [`QueryRepairDetailResp`] | `repair.rs` |
//! | SDK | [`QueryDiagnosisResultDiagnosisResults`] | `diagnosis.rs` |
//! | SDK | [`JobDetailRespRepairProgressInfoRepairProgressDetails`] | `repair.rs` |
//! | SDK | [`QueryRepairDetailRespRepairDetails`] | `repair.rs` |
//! | SDK | [`QueryDiagnosisResultItem`] | `diagnosis.rs` |
//! | SDK | [`QueryDiagnosisResultResultList`] | `diagnosis.rs` |
//! | SDK | [`QueryDiagnosisResultSuggestionList`] | `diagnosis.rs` |
//!
//! `SDK` marks what the reference lacks and the official SDK has. The vocabularies stand in the file of the record
//! that uses them first, but for [`JobStatus`] (`status.rs`) and [`Region`] (`region.rs`).
//!
//! Names of records and fields are those of the wire. Every field may be absent, and `null` is absent. What the
//! reference types as text stays text, even where it holds a number: the documentation of the field says what is in
//! it and in which unit.

mod alarm;
mod base_info;
mod check;
mod compare;
mod compare_contents;
mod compare_lines;
mod connection;
mod declared;
mod diagnosis;
mod endpoint;
mod job;
mod language;
mod long;
mod metric;
mod node;
mod order;
mod page;
mod parameter;
mod policy;
mod progress;
pub(crate) mod record;
mod region;
mod repair;
mod secret;
pub mod shape;
mod speed_limit;
mod status;
mod summary;
mod user_migration;

pub use alarm::AlarmNotifyConfig;
pub use base_info::{
    ChargingMode, EngineType, JobBaseInfo, JobDirection, JobType, NetType, ResourceTag, TaskType,
};
pub use check::{
    NetworkStatus, PrecheckFailSubJobResult, PrecheckOutcome, PrecheckResult, QueryNetworkResult,
    QueryPreCheckResult,
};
pub use compare::{
    CompareJobInfo, CompareJobStatus, CompareObjectType, CompareResultInfo, CompareStatus,
    CompareType, ComputeType, ExportStatus, ObjectsCompareDetailInfo, ObjectsCompareOverviewInfo,
    ObjectsCompareTaskInfo, ObjectsCompareTaskStatus,
};
pub use compare_contents::{
    ContentCompareDetailInfo, ContentCompareOverviewInfo, ContentCompareStatus,
    ContentDiffDetailInfo, ContentDiffDetailVO,
};
pub use compare_lines::{LineCompareOverviewInfo, TableLineCompareDetailInfo};
pub use connection::{
    ConnectionManagement, DriverManagement, PublicIpConfig, PublicIpType, SupportImportFileResult,
};
pub use declared::{Declared, declarations};
pub use diagnosis::{
    DiagnosisStatus, QueryDiagnosisResult, QueryDiagnosisResultDiagnosisResults,
    QueryDiagnosisResultItem, QueryDiagnosisResultResultList, QueryDiagnosisResultSuggestionList,
};
pub use endpoint::{
    BaseEndpoint, BaseEndpointConfig, CloudBaseInfo, CloudVpcInfo, CustomizedDns, DbType,
    DnsAction, EndpointName, EndpointRole, EndpointSslConfig, EndpointType, JobEndpointInfo,
};
pub use job::{
    BindPublicIpState, FailedToBindEipChildInfo, Job, JobKernelDirection, SyncMode, WritableState,
};
pub use language::Language;
pub use long::Long;
pub use metric::{ApplyState, QueryMetricResult};
pub use node::{
    CpuArch, InstanceType, JobNodeBaseInfo, JobNodeInfo, JobNodeSpecInfo, JobNodeVpcInfo, LogLevel,
    NodeStatus, NodeType, TaskLogInfo,
};
pub use order::{AutoRenew, PeriodOrderInfo, PeriodType};
pub use page::{ErrorResponse, ListAsyncJobDetailResponse};
pub use parameter::{DbParam, DbParamInfo, DbParamKey, TuningParamInfo, TuningParameter};
pub use policy::{
    ConflictPolicy, DataSyncTopology, FilterDdlPolicy, IncrementReadMode, PolicyConfig,
    SupportDdlInfo, SyncTypePolicy,
};
pub use progress::{
    JobProgressInfo, MigrationObjectOverviewInfo, MigrationObjectStatus, MigrationObjectType,
    ProgressCompleteInfo, QueryMigrationObjectProgressInfo,
};
pub use region::{Region, endpoint_of};
pub use repair::{
    JobDetailRespRepairProgressInfo, JobDetailRespRepairProgressInfoRepairProgressDetails,
    QueryRepairDetailResp, QueryRepairDetailRespRepairDetails, RepairStatus,
};
pub use secret::Secret;
pub use speed_limit::SpeedLimitInfo;
pub(crate) use status::phase_of_bytes;
pub use status::{JobStatus, Phase, phase_of};
pub use summary::JobSummary;
pub use user_migration::{UserMigrationInfo, UserMigrationList, UserMigrationRole};

/// Numbers the records, for the packed tables. One that is missing here does not compile.
macro_rules! records {
    ($($name:ident),* $(,)?) => {
        /// The place of a record in [`RECORDS`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[expect(missing_docs, reason = "each is the record of the same name")]
        pub enum RecordId {
            $($name),*
        }

        /// All records, in the order of the reference.
        pub static RECORDS: &[&shape::Record] = &[$(<$name as shape::Tabled>::RECORD),*];
    };
}

records! {
    ListAsyncJobDetailResponse,
    Job,
    JobBaseInfo,
    ResourceTag,
    JobEndpointInfo,
    BaseEndpoint,
    CloudBaseInfo,
    CloudVpcInfo,
    BaseEndpointConfig,
    EndpointSslConfig,
    CustomizedDns,
    AlarmNotifyConfig,
    SpeedLimitInfo,
    UserMigrationInfo,
    UserMigrationList,
    UserMigrationRole,
    PolicyConfig,
    DbParamInfo,
    DbParam,
    TuningParamInfo,
    TuningParameter,
    PeriodOrderInfo,
    JobNodeInfo,
    JobNodeSpecInfo,
    JobNodeVpcInfo,
    JobNodeBaseInfo,
    TaskLogInfo,
    QueryNetworkResult,
    QueryPreCheckResult,
    PrecheckResult,
    PrecheckFailSubJobResult,
    JobProgressInfo,
    ProgressCompleteInfo,
    QueryMigrationObjectProgressInfo,
    MigrationObjectOverviewInfo,
    QueryMetricResult,
    CompareResultInfo,
    ObjectsCompareTaskInfo,
    ObjectsCompareOverviewInfo,
    ObjectsCompareDetailInfo,
    CompareJobInfo,
    LineCompareOverviewInfo,
    TableLineCompareDetailInfo,
    ContentCompareOverviewInfo,
    ContentCompareDetailInfo,
    ContentDiffDetailInfo,
    ContentDiffDetailVO,
    ConnectionManagement,
    DriverManagement,
    SupportImportFileResult,
    PublicIpConfig,
    FailedToBindEipChildInfo,
    ErrorResponse,
    QueryDiagnosisResult,
    JobDetailRespRepairProgressInfo,
    QueryRepairDetailResp,
    QueryDiagnosisResultDiagnosisResults,
    JobDetailRespRepairProgressInfoRepairProgressDetails,
    QueryRepairDetailRespRepairDetails,
    QueryDiagnosisResultItem,
    QueryDiagnosisResultResultList,
    QueryDiagnosisResultSuggestionList,
}
