//! The words that the reference and the official SDK list for a field.

/// `JobDetailResp.status`.
pub(crate) const JOB_STATUS: &[&str] = &[
    "CREATING",
    "CREATE_FAILED",
    "CONFIGURATION",
    "STARTJOBING",
    "WAITING_FOR_START",
    "START_JOB_FAILED",
    "PAUSING",
    "FULL_TRANSFER_STARTED",
    "FULL_TRANSFER_FAILED",
    "FULL_TRANSFER_COMPLETE",
    "INCRE_TRANSFER_STARTED",
    "INCRE_TRANSFER_FAILED",
    "RELEASE_RESOURCE_STARTED",
    "RELEASE_RESOURCE_FAILED",
    "RELEASE_RESOURCE_COMPLETE",
    "REBUILD_NODE_STARTED",
    "REBUILD_NODE_FAILED",
    "CHANGE_JOB_STARTED",
    "CHANGE_JOB_FAILED",
    "DELETED",
    "CHILD_TRANSFER_STARTING",
    "CHILD_TRANSFER_STARTED",
    "CHILD_TRANSFER_COMPLETE",
    "CHILD_TRANSFER_FAILED",
    "RELEASE_CHILD_TRANSFER_STARTED",
    "RELEASE_CHILD_TRANSFER_COMPLETE",
    "NODE_UPGRADE_START",
    "NODE_UPGRADE_COMPLETE",
    "NODE_UPGRADE_FAILED",
];

/// `JobDetailResp.bind_public_ip_state`.
pub(crate) const BIND_STATE: &[&str] = &["SUCCESS", "FAILED"];

/// `JobDetailResp.is_writable`.
pub(crate) const IS_WRITABLE: &[&str] = &["pending", "success"];

/// `JobDetailResp.repair_export_status`.
pub(crate) const EXPORT_STATUS: &[&str] = &[
    "INIT",
    "EXPORTING",
    "EXPORT_COMPLETE",
    "EXPORT_COMMON_FAILED",
];

/// `JobDetailResp.sync_mode`.
pub(crate) const SYNC_MODE: &[&str] = &[
    "DB_LEVEL",
    "SCHEMA_LEVEL",
    "TABLE_LEVEL",
    "FILE_IMPORT",
    "INSTANCE_LEVEL",
];

/// `JobBaseInfo.net_type`.
pub(crate) const NET_TYPE: &[&str] = &["eip", "vpc", "vpn"];

/// `JobBaseInfo.charging_mode`.
pub(crate) const CHARGING_MODE: &[&str] = &["period", "on_demand"];

/// `CustomizedDns.set_dns_action`.
pub(crate) const DNS_ACTION: &[&str] = &["add", "keep", "update", "recover"];

/// `PolicyConfig.conflict_policy`.
pub(crate) const CONFLICT_POLICY: &[&str] = &["ignore", "stop", "overwrite"];

/// `PolicyConfig.data_sync_topology_type`.
pub(crate) const TOPOLOGY: &[&str] = &["one2one", "one2many", "many2one"];

/// `PolicyConfig.support_ddl_info`.
pub(crate) const DDL: &[&str] = &[
    "CREATE_TABLE",
    "ADD_COLUMN",
    "MODIFY_COLUMN",
    "CHANGE_COLUMN",
    "DROP_INDEX",
    "ADD_INDEX",
    "CREATE_INDEX",
    "RENAME_INDEX",
];

/// `PolicyConfig.sync_type_policy`.
pub(crate) const SYNC_TYPE: &[&str] = &[
    "supportAllType",
    "tableData",
    "tableStructure",
    "constraintData",
];

/// `PolicyConfig.increment_read_mode`.
pub(crate) const READ_MODE: &[&str] = &["logminer", "xstream"];

/// `DbParam.key`.
pub(crate) const DB_PARAM: &[&str] = &[
    "binlog_cache_size",
    "binlog_stmt_cache_size",
    "bulk_insert_buffer_size",
    "innodb_buffer_pool_size",
    "key_buffer_size",
    "long_query_time",
    "query_cache_type",
    "read_buffer_size",
    "read_rnd_buffer_size",
    "sort_buffer_size",
    "sync_binlog",
    "innodb_buffer_pool_instances",
];

/// `JobNodeSpecInfo.node_type`.
pub(crate) const NODE_TYPE: &[&str] = &["micro", "small", "medium", "high"];

/// `JobNodeBaseInfo.instance_type`.
pub(crate) const INSTANCE_TYPE: &[&str] = &["single", "ha"];

/// `JobNodeBaseInfo.arch`.
pub(crate) const ARCH: &[&str] = &["x86", "arm"];

/// `JobNodeBaseInfo.status`.
pub(crate) const NODE_STATUS: &[&str] = &[
    "CREATING",
    "CREATE_FAILED",
    "CONFIGURATION",
    "WAITING_FOR_START",
    "FULL_TRANSFER_STARTED",
    "FULL_TRANSFER_FAILED",
    "FULL_TRANSFER_COMPLETE",
    "INCRE_TRANSFER_STARTED",
    "INCRE_TRANSFER_FAILED",
    "RELEASE_RESOURCE_COMPLETE",
    "DELETED",
    "PAUSING",
];

/// `PrecheckResult.result`.
pub(crate) const PRECHECK_RESULT: &[&str] = &["PASSED", "ALARM", "FAILED"];

/// `MigrationObjectOverviewInfo.type`.
pub(crate) const OBJECT_TYPE: &[&str] = &[
    "DATABASE",
    "SCHEMA",
    "PACKAGE",
    "TABLE",
    "COLUMN",
    "VIEW",
    "FUNCTION",
    "PROCEDURE",
    "ROUTINE",
    "TRIGGER",
    "INDEX",
    "TABLE_INDEX",
    "TABLE_RENAME_OR_COPY",
    "TABLE_STRUCTURE",
    "EVENT",
    "SYNONYM",
    "TYPE",
    "RULE",
    "DEFAULT",
    "PLAN_GUIDE",
    "FILE_GROUP",
    "PARTITION_FUNCTION",
    "SHARD_KEY",
    "VALIDATOR",
    "SEQUENCE",
    "MATVIEW",
    "PARTITION_SCHEME",
    "ACCOUNT",
    "EXTENSION",
    "AGGREGATE",
    "MATERIALIZED_VIEW",
    "TEXT_SEARCH_DICTIONARY",
    "CONVERSION",
    "DATA_TYPE",
    "TEXT_SEARCH_CONFIGURATION",
    "STATISTICS_EXTENSION",
    "MEMBERSHIP",
    "EVENT_TRIGGER",
    "COLLATION",
    "TEXT_SEARCH_PARSER",
    "PRIVILEGES",
    "FOREIGN_KEY",
    "ROLE",
];

/// `MigrationObjectOverviewInfo.status`.
pub(crate) const OBJECT_STATUS: &[&str] = &[
    "NOT_START",
    "TRANSFERING",
    "COMPLETED",
    "FAILED",
    "TRANSFER_WHEN_END",
];

/// `QueryMetricResult.apply_current_state`.
pub(crate) const APPLY_STATE: &[&str] = &["succeed", "failed", "processing", "waiting"];

/// `ObjectsCompareTaskInfo.status`.
pub(crate) const COMPARE_TASK_STATUS: &[&str] = &[
    "RUNNING",
    "WAITING_FOR_RUNNING",
    "SUCCESSFUL",
    "FAILED",
    "CANCELLED",
];

/// `ObjectsCompareOverviewInfo.type`.
pub(crate) const COMPARE_OBJECT_TYPE: &[&str] = &[
    "DB",
    "TABLE",
    "VIEW",
    "EVENT",
    "ROUTINE",
    "INDEX",
    "TRIGGER",
    "SYNONYM",
    "FUNCTION",
    "PROCEDURE",
    "TYPE",
    "RULE",
    "DEFAULT_TYPE",
    "PLAN_GUIDE",
    "CONSTRAINT",
    "FILE_GROUP",
    "PARTITION_FUNCTION",
    "PARTITION_SCHEME",
    "TABLE_COLLATION",
    "EXTENSIONS",
];

/// `ObjectsCompareOverviewInfo.status`.
pub(crate) const COMPARE_RESULT: &[&str] = &[
    "CONSISTENT",
    "INCONSISTENT",
    "COMPARING",
    "WAITING_FOR_COMPARISON",
    "FAILED_TO_COMPARE",
    "TARGET_DB_NOT_EXIST",
    "CAN_NOT_COMPARE",
];

/// `CompareJobInfo.type`.
pub(crate) const COMPARE_TYPE: &[&str] = &["object", "lines", "contents"];

/// `CompareJobInfo.status`.
pub(crate) const COMPARE_JOB_STATUS: &[&str] = &[
    "RUNNING",
    "WAITING_FOR_RUNNING",
    "SUCCESSFUL",
    "FAILED",
    "CANCELLED",
    "TIMEOUT_INTERRUPT",
    "FULL_DOING",
    "INCRE_DOING",
];

/// `CompareJobInfo.compute_type`.
pub(crate) const COMPUTE_TYPE: &[&str] = &["db", "drs"];

/// `ContentCompareOverviewInfo.status`.
pub(crate) const CONTENT_COMPARE_STATUS: &[&str] = &[
    "CONSISTENT",
    "INCONSISTENT",
    "COMPARING",
    "WAITING_FOR_COMPARISON",
    "FAILED_TO_COMPARE",
    "TARGET_DB_NOT_EXIST",
    "CAN_NOT_COMPARE",
    "WAIT_FOR_COMPARE",
    "CANCELED",
];

/// `QueryDiagnosisResult.status`.
pub(crate) const DIAGNOSIS_STATUS: &[&str] = &["INIT", "RUNNING", "SUCCESS", "FAILED"];

/// `JobDetailRespRepairProgressInfo.status`.
pub(crate) const REPAIR_STATUS: &[&str] = &["FAILED", "SUCCEEDED", "FINISHED", "SUCCESS"];

/// `BaseEndpoint.endpoint_name`.
pub(crate) const ENDPOINT_NAME: &[&str] = &[
    "oracle",
    "ecs_oracle",
    "cloud_gaussdbv5",
    "mysql",
    "ecs_mysql",
    "cloud_mysql",
    "redis",
    "ecs_redis",
    "rediscluster",
    "ecs_rediscluster",
    "cloud_gaussdb_redis",
    "postgresql",
    "ecs_postgresql",
    "cloud_postgresql",
    "mongodb",
    "ecs_mongodb",
    "cloud_mongodb",
];
