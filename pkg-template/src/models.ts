// Generated from the Rust models; `cargo xtask check --accept` rewrites it.

/**
 * The record ListAsyncJobDetailResponse.
 *
 * Table 4 of the reference.
 */
export interface ListAsyncJobDetailResponse {
  /**
   * The field `total_count`.
   *
   * Table 4 of the reference.
   */
  total_count?: number;
  /**
   * The field `jobs`.
   *
   * Table 4 of the reference.
   */
  jobs?: Job[];
}

/**
 * The record Job.
 *
 * Table 5 of the reference.
 */
export interface Job {
  /**
   * The field `id`.
   *
   * Table 5 of the reference.
   */
  id?: string;
  /**
   * The field `status`.
   *
   * Table 5 of the reference.
   */
  status?: JobStatus;
  /**
   * The field `create_time`.
   *
   * Table 5 of the reference.
   */
  create_time?: string;
  /**
   * The field `total_count`.
   *
   * Table 5 of the reference.
   */
  total_count?: number;
  /**
   * The field `master_job_id`.
   *
   * Table 5 of the reference.
   */
  master_job_id?: string;
  /**
   * The field `base_info`.
   *
   * Table 5 of the reference.
   */
  base_info?: JobBaseInfo;
  /**
   * The field `source_endpoint`.
   *
   * Table 5 of the reference.
   */
  source_endpoint?: JobEndpointInfo[];
  /**
   * The field `target_endpoint`.
   *
   * Table 5 of the reference.
   */
  target_endpoint?: JobEndpointInfo[];
  /**
   * The field `alarm_notify`.
   *
   * Table 5 of the reference.
   */
  alarm_notify?: AlarmNotifyConfig;
  /**
   * The field `speed_limit`.
   *
   * Table 5 of the reference.
   */
  speed_limit?: SpeedLimitInfo[];
  /**
   * The field `user_migration`.
   *
   * Table 5 of the reference.
   */
  user_migration?: UserMigrationInfo;
  /**
   * The field `policy_config`.
   *
   * Table 5 of the reference.
   */
  policy_config?: PolicyConfig;
  /**
   * The field `db_param`.
   *
   * Table 5 of the reference.
   */
  db_param?: DbParamInfo;
  /**
   * The field `tuning_params`.
   *
   * Table 5 of the reference.
   */
  tuning_params?: TuningParamInfo;
  /**
   * The field `period_order`.
   *
   * Table 5 of the reference.
   */
  period_order?: PeriodOrderInfo;
  /**
   * The field `node_info`.
   *
   * Table 5 of the reference.
   */
  node_info?: JobNodeInfo;
  /**
   * The field `logs`.
   *
   * Table 5 of the reference.
   */
  logs?: TaskLogInfo[];
  /**
   * The field `network_results`.
   *
   * Table 5 of the reference.
   */
  network_results?: QueryNetworkResult[];
  /**
   * The field `precheck_result`.
   *
   * Table 5 of the reference.
   */
  precheck_result?: QueryPreCheckResult;
  /**
   * The field `progress_info`.
   *
   * Table 5 of the reference.
   */
  progress_info?: JobProgressInfo;
  /**
   * The field `migration_object_progress_info`.
   *
   * Table 5 of the reference.
   */
  migration_object_progress_info?: QueryMigrationObjectProgressInfo;
  /**
   * The field `metrics`.
   *
   * Table 5 of the reference.
   */
  metrics?: QueryMetricResult;
  /**
   * The field `compare_result`.
   *
   * Table 5 of the reference.
   */
  compare_result?: CompareResultInfo;
  /**
   * The field `support_import_file_resp`.
   *
   * Table 5 of the reference.
   */
  support_import_file_resp?: SupportImportFileResult;
  /**
   * The field `instance_features`.
   *
   * Table 5 of the reference.
   */
  instance_features?: Record<string, string>;
  /**
   * The field `task_version`.
   *
   * Table 5 of the reference.
   */
  task_version?: string;
  /**
   * The field `connection_management`.
   *
   * Table 5 of the reference.
   */
  connection_management?: ConnectionManagement;
  /**
   * The field `public_ip_list`.
   *
   * Table 5 of the reference.
   */
  public_ip_list?: PublicIpConfig[];
  /**
   * The field `bind_public_ip_state`.
   *
   * Table 5 of the reference.
   */
  bind_public_ip_state?: BindPublicIpState;
  /**
   * The field `children`.
   *
   * Table 5 of the reference.
   */
  children?: FailedToBindEipChildInfo[];
  /**
   * The field `is_writable`.
   *
   * Table 5 of the reference.
   */
  is_writable?: WritableState;
  /**
   * The field `diagnoses`.
   *
   * Not in the reference; known from the official SDK.
   */
  diagnoses?: QueryDiagnosisResult[];
  /**
   * The field `repair_progress_info`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_progress_info?: JobDetailRespRepairProgressInfo;
  /**
   * The field `repair_detail_info`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_detail_info?: QueryRepairDetailResp;
  /**
   * The field `repair_export_status`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_export_status?: ExportStatus;
  /**
   * The field `job_kernel_direction`.
   *
   * Not in the reference; known from the official SDK.
   */
  job_kernel_direction?: JobKernelDirection;
  /**
   * The field `sync_mode`.
   *
   * Not in the reference; known from the official SDK.
   */
  sync_mode?: SyncMode;
}

/**
 * The vocabulary JobStatus.
 *
 * - `CREATING`: `CREATING`.
 * - `CREATE_FAILED`: `CREATE_FAILED`.
 * - `CONFIGURATION`: `CONFIGURATION`.
 * - `STARTJOBING`: `STARTJOBING`.
 * - `WAITING_FOR_START`: `WAITING_FOR_START`.
 * - `START_JOB_FAILED`: `START_JOB_FAILED`.
 * - `PAUSING`: `PAUSING`.
 * - `FULL_TRANSFER_STARTED`: `FULL_TRANSFER_STARTED`.
 * - `FULL_TRANSFER_FAILED`: `FULL_TRANSFER_FAILED`.
 * - `FULL_TRANSFER_COMPLETE`: `FULL_TRANSFER_COMPLETE`.
 * - `INCRE_TRANSFER_STARTED`: `INCRE_TRANSFER_STARTED`.
 * - `INCRE_TRANSFER_FAILED`: `INCRE_TRANSFER_FAILED`.
 * - `RELEASE_RESOURCE_STARTED`: `RELEASE_RESOURCE_STARTED`.
 * - `RELEASE_RESOURCE_FAILED`: `RELEASE_RESOURCE_FAILED`.
 * - `RELEASE_RESOURCE_COMPLETE`: `RELEASE_RESOURCE_COMPLETE`.
 * - `REBUILD_NODE_STARTED`: `REBUILD_NODE_STARTED`.
 * - `REBUILD_NODE_FAILED`: `REBUILD_NODE_FAILED`.
 * - `CHANGE_JOB_STARTED`: `CHANGE_JOB_STARTED`.
 * - `CHANGE_JOB_FAILED`: `CHANGE_JOB_FAILED`.
 * - `DELETED`: `DELETED`.
 * - `CHILD_TRANSFER_STARTING`: `CHILD_TRANSFER_STARTING`.
 * - `CHILD_TRANSFER_STARTED`: `CHILD_TRANSFER_STARTED`.
 * - `CHILD_TRANSFER_COMPLETE`: `CHILD_TRANSFER_COMPLETE`.
 * - `CHILD_TRANSFER_FAILED`: `CHILD_TRANSFER_FAILED`.
 * - `RELEASE_CHILD_TRANSFER_STARTED`: `RELEASE_CHILD_TRANSFER_STARTED`.
 * - `RELEASE_CHILD_TRANSFER_COMPLETE`: `RELEASE_CHILD_TRANSFER_COMPLETE`.
 * - `NODE_UPGRADE_START`: `NODE_UPGRADE_START`.
 * - `NODE_UPGRADE_COMPLETE`: `NODE_UPGRADE_COMPLETE`.
 * - `NODE_UPGRADE_FAILED`: `NODE_UPGRADE_FAILED`.
 */
export type JobStatus = "CREATING" | "CREATE_FAILED" | "CONFIGURATION" | "STARTJOBING" | "WAITING_FOR_START" | "START_JOB_FAILED" | "PAUSING" | "FULL_TRANSFER_STARTED" | "FULL_TRANSFER_FAILED" | "FULL_TRANSFER_COMPLETE" | "INCRE_TRANSFER_STARTED" | "INCRE_TRANSFER_FAILED" | "RELEASE_RESOURCE_STARTED" | "RELEASE_RESOURCE_FAILED" | "RELEASE_RESOURCE_COMPLETE" | "REBUILD_NODE_STARTED" | "REBUILD_NODE_FAILED" | "CHANGE_JOB_STARTED" | "CHANGE_JOB_FAILED" | "DELETED" | "CHILD_TRANSFER_STARTING" | "CHILD_TRANSFER_STARTED" | "CHILD_TRANSFER_COMPLETE" | "CHILD_TRANSFER_FAILED" | "RELEASE_CHILD_TRANSFER_STARTED" | "RELEASE_CHILD_TRANSFER_COMPLETE" | "NODE_UPGRADE_START" | "NODE_UPGRADE_COMPLETE" | "NODE_UPGRADE_FAILED" | (string & {});

/**
 * The vocabulary BindPublicIpState.
 *
 * - `SUCCESS`: `SUCCESS`.
 * - `FAILED`: `FAILED`.
 */
export type BindPublicIpState = "SUCCESS" | "FAILED" | (string & {});

/**
 * The vocabulary WritableState.
 *
 * - `pending`: `pending`.
 * - `success`: `success`.
 */
export type WritableState = "pending" | "success" | (string & {});

/**
 * The vocabulary ExportStatus.
 *
 * - `INIT`: `INIT`.
 * - `EXPORTING`: `EXPORTING`.
 * - `EXPORT_COMPLETE`: `EXPORT_COMPLETE`.
 * - `EXPORT_COMMON_FAILED`: `EXPORT_COMMON_FAILED`.
 */
export type ExportStatus = "INIT" | "EXPORTING" | "EXPORT_COMPLETE" | "EXPORT_COMMON_FAILED" | (string & {});

/**
 * The vocabulary JobKernelDirection.
 *
 * - `up`: `up`.
 * - `down`: `down`.
 */
export type JobKernelDirection = "up" | "down" | (string & {});

/**
 * The vocabulary SyncMode.
 *
 * - `DB_LEVEL`: `DB_LEVEL`.
 * - `SCHEMA_LEVEL`: `SCHEMA_LEVEL`.
 * - `TABLE_LEVEL`: `TABLE_LEVEL`.
 * - `FILE_IMPORT`: `FILE_IMPORT`.
 * - `INSTANCE_LEVEL`: `INSTANCE_LEVEL`.
 */
export type SyncMode = "DB_LEVEL" | "SCHEMA_LEVEL" | "TABLE_LEVEL" | "FILE_IMPORT" | "INSTANCE_LEVEL" | (string & {});

/**
 * The record JobBaseInfo.
 *
 * Table 6 of the reference.
 */
export interface JobBaseInfo {
  /**
   * The field `name`.
   *
   * Table 6 of the reference.
   */
  name?: string;
  /**
   * The field `job_type`.
   *
   * Table 6 of the reference.
   */
  job_type?: JobType;
  /**
   * The field `multi_write`.
   *
   * Table 6 of the reference.
   */
  multi_write?: boolean;
  /**
   * The field `engine_type`.
   *
   * Table 6 of the reference.
   */
  engine_type?: EngineType;
  /**
   * The field `job_direction`.
   *
   * Table 6 of the reference.
   */
  job_direction?: JobDirection;
  /**
   * The field `task_type`.
   *
   * Table 6 of the reference.
   */
  task_type?: TaskType;
  /**
   * The field `net_type`.
   *
   * Table 6 of the reference.
   */
  net_type?: NetType;
  /**
   * The field `charging_mode`.
   *
   * Table 6 of the reference.
   */
  charging_mode?: ChargingMode;
  /**
   * The field `enterprise_project_id`.
   *
   * Table 6 of the reference.
   */
  enterprise_project_id?: string;
  /**
   * The field `description`.
   *
   * Table 6 of the reference.
   */
  description?: string;
  /**
   * The field `start_time`.
   *
   * Table 6 of the reference.
   */
  start_time?: string;
  /**
   * The field `expired_days`.
   *
   * Table 6 of the reference.
   */
  expired_days?: string;
  /**
   * The field `tags`.
   *
   * Table 6 of the reference.
   */
  tags?: ResourceTag[];
  /**
   * The field `is_open_fast_clean`.
   *
   * Table 6 of the reference.
   */
  is_open_fast_clean?: boolean;
}

/**
 * The vocabulary JobType.
 *
 * - `migration`: `migration`.
 * - `sync`: `sync`.
 * - `cloudDataGuard`: `cloudDataGuard`.
 */
export type JobType = "migration" | "sync" | "cloudDataGuard" | (string & {});

/**
 * The vocabulary EngineType.
 *
 * - `oracle-to-gaussdbv5`: `oracle-to-gaussdbv5`.
 * - `redis-to-gaussredis`: `redis-to-gaussredis`.
 * - `rediscluster-to-gaussredis`: `rediscluster-to-gaussredis`.
 * - `mysql-to-mysql`: `mysql-to-mysql`.
 */
export type EngineType = "oracle-to-gaussdbv5" | "redis-to-gaussredis" | "rediscluster-to-gaussredis" | "mysql-to-mysql" | (string & {});

/**
 * The vocabulary JobDirection.
 *
 * - `up`: `up`.
 * - `down`: `down`.
 * - `non-dbs`: `non-dbs`.
 */
export type JobDirection = "up" | "down" | "non-dbs" | (string & {});

/**
 * The vocabulary TaskType.
 *
 * - `FULL_TRANS`: `FULL_TRANS`.
 * - `FULL_INCR_TRANS`: `FULL_INCR_TRANS`.
 * - `INCR_TRANS`: `INCR_TRANS`.
 */
export type TaskType = "FULL_TRANS" | "FULL_INCR_TRANS" | "INCR_TRANS" | (string & {});

/**
 * The vocabulary NetType.
 *
 * - `eip`: `eip`.
 * - `vpc`: `vpc`.
 * - `vpn`: `vpn`.
 */
export type NetType = "eip" | "vpc" | "vpn" | (string & {});

/**
 * The vocabulary ChargingMode.
 *
 * - `period`: `period`.
 * - `on_demand`: `on_demand`.
 */
export type ChargingMode = "period" | "on_demand" | (string & {});

/**
 * The record ResourceTag.
 *
 * Table 7 of the reference.
 */
export interface ResourceTag {
  /**
   * The field `key`.
   *
   * Table 7 of the reference.
   */
  key?: string;
  /**
   * The field `value`.
   *
   * Table 7 of the reference.
   */
  value?: string;
}

/**
 * The record JobEndpointInfo.
 *
 * Table 8 of the reference.
 */
export interface JobEndpointInfo {
  /**
   * The field `db_type`.
   *
   * Table 8 of the reference.
   */
  db_type?: DbType;
  /**
   * The field `endpoint_type`.
   *
   * Table 8 of the reference.
   */
  endpoint_type?: EndpointType;
  /**
   * The field `endpoint_role`.
   *
   * Table 8 of the reference.
   */
  endpoint_role?: EndpointRole;
  /**
   * The field `endpoint`.
   *
   * Table 8 of the reference.
   */
  endpoint?: BaseEndpoint;
  /**
   * The field `cloud`.
   *
   * Table 8 of the reference.
   */
  cloud?: CloudBaseInfo;
  /**
   * The field `vpc`.
   *
   * Table 8 of the reference.
   */
  vpc?: CloudVpcInfo;
  /**
   * The field `config`.
   *
   * Table 8 of the reference.
   */
  config?: BaseEndpointConfig;
  /**
   * The field `ssl`.
   *
   * Table 8 of the reference.
   */
  ssl?: EndpointSslConfig;
  /**
   * The field `customized_dns`.
   *
   * Table 8 of the reference.
   */
  customized_dns?: CustomizedDns;
}

/**
 * The vocabulary DbType.
 *
 * - `oracle`: `oracle`.
 * - `gaussdbv5`: `gaussdbv5`.
 * - `redis`: `redis`.
 * - `rediscluster`: `rediscluster`.
 * - `gaussredis`: `gaussredis`.
 * - `mysql`: `mysql`.
 */
export type DbType = "oracle" | "gaussdbv5" | "redis" | "rediscluster" | "gaussredis" | "mysql" | (string & {});

/**
 * The vocabulary EndpointType.
 *
 * - `offline`: `offline`.
 * - `ecs`: `ecs`.
 * - `cloud`: `cloud`.
 */
export type EndpointType = "offline" | "ecs" | "cloud" | (string & {});

/**
 * The vocabulary EndpointRole.
 *
 * - `so`: `so`.
 * - `ta`: `ta`.
 */
export type EndpointRole = "so" | "ta" | (string & {});

/**
 * The record BaseEndpoint.
 *
 * Table 9 of the reference.
 */
export interface BaseEndpoint {
  /**
   * The field `id`.
   *
   * Table 9 of the reference.
   */
  id?: string;
  /**
   * The field `endpoint_name`.
   *
   * Table 9 of the reference.
   */
  endpoint_name?: EndpointName;
  /**
   * The field `ip`.
   *
   * Table 9 of the reference.
   */
  ip?: string;
  /**
   * The field `db_port`.
   *
   * Table 9 of the reference.
   */
  db_port?: string;
  /**
   * The field `db_user`.
   *
   * Table 9 of the reference.
   */
  db_user?: string;
  /**
   * The field `db_password`.
   *
   * Table 9 of the reference.
   */
  db_password?: Secret;
  /**
   * The field `instance_id`.
   *
   * Table 9 of the reference.
   */
  instance_id?: string;
  /**
   * The field `instance_name`.
   *
   * Table 9 of the reference.
   */
  instance_name?: string;
  /**
   * The field `db_name`.
   *
   * Table 9 of the reference.
   */
  db_name?: string;
  /**
   * The field `source_sharding`.
   *
   * Table 9 of the reference.
   */
  source_sharding?: BaseEndpoint[];
}

/**
 * The vocabulary EndpointName.
 *
 * - `oracle`: `oracle`.
 * - `ecs_oracle`: `ecs_oracle`.
 * - `cloud_gaussdbv5`: `cloud_gaussdbv5`.
 * - `mysql`: `mysql`.
 * - `ecs_mysql`: `ecs_mysql`.
 * - `cloud_mysql`: `cloud_mysql`.
 * - `redis`: `redis`.
 * - `ecs_redis`: `ecs_redis`.
 * - `rediscluster`: `rediscluster`.
 * - `ecs_rediscluster`: `ecs_rediscluster`.
 * - `cloud_gaussdb_redis`: `cloud_gaussdb_redis`.
 * - `postgresql`: `postgresql`.
 * - `ecs_postgresql`: `ecs_postgresql`.
 * - `cloud_postgresql`: `cloud_postgresql`.
 * - `mongodb`: `mongodb`.
 * - `ecs_mongodb`: `ecs_mongodb`.
 * - `cloud_mongodb`: `cloud_mongodb`.
 */
export type EndpointName = "oracle" | "ecs_oracle" | "cloud_gaussdbv5" | "mysql" | "ecs_mysql" | "cloud_mysql" | "redis" | "ecs_redis" | "rediscluster" | "ecs_rediscluster" | "cloud_gaussdb_redis" | "postgresql" | "ecs_postgresql" | "cloud_postgresql" | "mongodb" | "ecs_mongodb" | "cloud_mongodb" | (string & {});

/**
 * The record CloudBaseInfo.
 *
 * Table 10 of the reference.
 */
export interface CloudBaseInfo {
  /**
   * The field `region`.
   *
   * Table 10 of the reference.
   */
  region?: string;
  /**
   * The field `project_id`.
   *
   * Table 10 of the reference.
   */
  project_id?: string;
  /**
   * The field `az_code`.
   *
   * Table 10 of the reference.
   */
  az_code?: string;
}

/**
 * The record CloudVpcInfo.
 *
 * Table 11 of the reference.
 */
export interface CloudVpcInfo {
  /**
   * The field `vpc_id`.
   *
   * Table 11 of the reference.
   */
  vpc_id?: string;
  /**
   * The field `subnet_id`.
   *
   * Table 11 of the reference.
   */
  subnet_id?: string;
  /**
   * The field `security_group_id`.
   *
   * Table 11 of the reference.
   */
  security_group_id?: string;
}

/**
 * The record BaseEndpointConfig.
 *
 * Table 12 of the reference.
 */
export interface BaseEndpointConfig {
  /**
   * The field `is_target_readonly`.
   *
   * Table 12 of the reference.
   */
  is_target_readonly?: boolean;
  /**
   * The field `node_num`.
   *
   * Table 12 of the reference.
   */
  node_num?: number;
}

/**
 * The record EndpointSslConfig.
 *
 * Table 13 of the reference.
 */
export interface EndpointSslConfig {
  /**
   * The field `ssl_link`.
   *
   * Table 13 of the reference.
   */
  ssl_link?: boolean;
  /**
   * The field `ssl_cert_name`.
   *
   * Table 13 of the reference.
   */
  ssl_cert_name?: string;
  /**
   * The field `ssl_cert_key`.
   *
   * Table 13 of the reference.
   */
  ssl_cert_key?: Secret;
  /**
   * The field `ssl_cert_check_sum`.
   *
   * Table 13 of the reference.
   */
  ssl_cert_check_sum?: string;
  /**
   * The field `ssl_cert_password`.
   *
   * Table 13 of the reference.
   */
  ssl_cert_password?: Secret;
}

/**
 * The record CustomizedDns.
 *
 * Table 14 of the reference.
 */
export interface CustomizedDns {
  /**
   * The field `is_set_dns`.
   *
   * Table 14 of the reference.
   */
  is_set_dns?: boolean;
  /**
   * The field `set_dns_action`.
   *
   * Table 14 of the reference.
   */
  set_dns_action?: DnsAction;
  /**
   * The field `dns_ip`.
   *
   * Table 14 of the reference.
   */
  dns_ip?: string;
}

/**
 * The vocabulary DnsAction.
 *
 * - `add`: `add`.
 * - `keep`: `keep`.
 * - `update`: `update`.
 * - `recover`: `recover`.
 */
export type DnsAction = "add" | "keep" | "update" | "recover" | (string & {});

/**
 * The record AlarmNotifyConfig.
 *
 * Table 15 of the reference.
 */
export interface AlarmNotifyConfig {
  /**
   * The field `alarm_to_user`.
   *
   * Table 15 of the reference.
   */
  alarm_to_user?: boolean;
  /**
   * The field `topic_urn`.
   *
   * Table 15 of the reference.
   */
  topic_urn?: string;
  /**
   * The field `delay_time`.
   *
   * Table 15 of the reference.
   */
  delay_time?: Long;
  /**
   * The field `rpo_delay`.
   *
   * Table 15 of the reference.
   */
  rpo_delay?: Long;
  /**
   * The field `rto_delay`.
   *
   * Table 15 of the reference.
   */
  rto_delay?: Long;
}

/**
 * The record SpeedLimitInfo.
 *
 * Table 16 of the reference.
 */
export interface SpeedLimitInfo {
  /**
   * The field `begin`.
   *
   * Table 16 of the reference.
   */
  begin?: string;
  /**
   * The field `end`.
   *
   * Table 16 of the reference.
   */
  end?: string;
  /**
   * The field `speed`.
   *
   * Table 16 of the reference.
   */
  speed?: string;
}

/**
 * The record UserMigrationInfo.
 *
 * Table 17 of the reference.
 */
export interface UserMigrationInfo {
  /**
   * The field `is_migrate_user`.
   *
   * Table 17 of the reference.
   */
  is_migrate_user?: boolean;
  /**
   * The field `is_set_password`.
   *
   * Table 17 of the reference.
   */
  is_set_password?: boolean;
  /**
   * The field `password`.
   *
   * Table 17 of the reference.
   */
  password?: Secret;
  /**
   * The field `user_list`.
   *
   * Table 17 of the reference.
   */
  user_list?: UserMigrationList[];
  /**
   * The field `role_list`.
   *
   * Table 17 of the reference.
   */
  role_list?: UserMigrationRole[];
}

/**
 * The record UserMigrationList.
 *
 * Table 18 of the reference.
 */
export interface UserMigrationList {
  /**
   * The field `id`.
   *
   * Table 18 of the reference.
   */
  id?: string;
  /**
   * The field `account`.
   *
   * Table 18 of the reference.
   */
  account?: string;
  /**
   * The field `is_set_password`.
   *
   * Table 18 of the reference.
   */
  is_set_password?: boolean;
  /**
   * The field `password`.
   *
   * Table 18 of the reference.
   */
  password?: Secret;
}

/**
 * The record UserMigrationRole.
 *
 * Table 19 of the reference; its one field is known from the official SDK.
 */
export interface UserMigrationRole {
  /**
   * The field `role`.
   *
   * Table 19 of the reference; its one field is known from the official SDK.
   */
  role?: string;
}

/**
 * The record PolicyConfig.
 *
 * Table 20 of the reference.
 */
export interface PolicyConfig {
  /**
   * The field `filter_ddl_policy`.
   *
   * Table 20 of the reference.
   */
  filter_ddl_policy?: FilterDdlPolicy;
  /**
   * The field `conflict_policy`.
   *
   * Table 20 of the reference.
   */
  conflict_policy?: ConflictPolicy;
  /**
   * The field `index_trans`.
   *
   * Table 20 of the reference.
   */
  index_trans?: boolean;
  /**
   * The field `ddl_trans`.
   *
   * Table 20 of the reference.
   */
  ddl_trans?: boolean;
  /**
   * The field `data_sync_topology_type`.
   *
   * Table 20 of the reference.
   */
  data_sync_topology_type?: DataSyncTopology;
  /**
   * The field `support_ddl_info`.
   *
   * Table 20 of the reference.
   */
  support_ddl_info?: SupportDdlInfo;
  /**
   * The field `sync_type_policy`.
   *
   * Table 20 of the reference.
   */
  sync_type_policy?: SyncTypePolicy;
  /**
   * The field `increment_read_mode`.
   *
   * Table 20 of the reference.
   */
  increment_read_mode?: IncrementReadMode;
  /**
   * The field `dml_types`.
   *
   * Table 20 of the reference.
   */
  dml_types?: string;
  /**
   * The field `is_create_table_with_index`.
   *
   * Not in the reference; known from the official SDK.
   */
  is_create_table_with_index?: boolean;
}

/**
 * The vocabulary FilterDdlPolicy.
 *
 * - `drop_database`: `drop_database`.
 */
export type FilterDdlPolicy = "drop_database" | (string & {});

/**
 * The vocabulary ConflictPolicy.
 *
 * - `ignore`: `ignore`.
 * - `stop`: `stop`.
 * - `overwrite`: `overwrite`.
 */
export type ConflictPolicy = "ignore" | "stop" | "overwrite" | (string & {});

/**
 * The vocabulary DataSyncTopology.
 *
 * - `one2one`: `one2one`.
 * - `one2many`: `one2many`.
 * - `many2one`: `many2one`.
 */
export type DataSyncTopology = "one2one" | "one2many" | "many2one" | (string & {});

/**
 * The vocabulary SupportDdlInfo.
 *
 * - `CREATE_TABLE`: `CREATE_TABLE`.
 * - `ADD_COLUMN`: `ADD_COLUMN`.
 * - `MODIFY_COLUMN`: `MODIFY_COLUMN`.
 * - `CHANGE_COLUMN`: `CHANGE_COLUMN`.
 * - `DROP_INDEX`: `DROP_INDEX`.
 * - `ADD_INDEX`: `ADD_INDEX`.
 * - `CREATE_INDEX`: `CREATE_INDEX`.
 * - `RENAME_INDEX`: `RENAME_INDEX`.
 */
export type SupportDdlInfo = "CREATE_TABLE" | "ADD_COLUMN" | "MODIFY_COLUMN" | "CHANGE_COLUMN" | "DROP_INDEX" | "ADD_INDEX" | "CREATE_INDEX" | "RENAME_INDEX" | (string & {});

/**
 * The vocabulary SyncTypePolicy.
 *
 * - `supportAllType`: `supportAllType`.
 * - `tableData`: `tableData`.
 * - `tableStructure`: `tableStructure`.
 * - `constraintData`: `constraintData`.
 */
export type SyncTypePolicy = "supportAllType" | "tableData" | "tableStructure" | "constraintData" | (string & {});

/**
 * The vocabulary IncrementReadMode.
 *
 * - `logminer`: `logminer`.
 * - `xstream`: `xstream`.
 */
export type IncrementReadMode = "logminer" | "xstream" | (string & {});

/**
 * The record DbParamInfo.
 *
 * Table 21 of the reference.
 */
export interface DbParamInfo {
  /**
   * The field `common`.
   *
   * Table 21 of the reference.
   */
  common?: DbParam[];
  /**
   * The field `performance`.
   *
   * Table 21 of the reference.
   */
  performance?: DbParam[];
}

/**
 * The record DbParam.
 *
 * Table 22 of the reference.
 */
export interface DbParam {
  /**
   * The field `key`.
   *
   * Table 22 of the reference.
   */
  key?: DbParamKey;
  /**
   * The field `target_value`.
   *
   * Table 22 of the reference.
   */
  target_value?: string;
}

/**
 * The vocabulary DbParamKey.
 *
 * - `binlog_cache_size`: `binlog_cache_size`.
 * - `binlog_stmt_cache_size`: `binlog_stmt_cache_size`.
 * - `bulk_insert_buffer_size`: `bulk_insert_buffer_size`.
 * - `innodb_buffer_pool_size`: `innodb_buffer_pool_size`.
 * - `key_buffer_size`: `key_buffer_size`.
 * - `long_query_time`: `long_query_time`.
 * - `query_cache_type`: `query_cache_type`.
 * - `read_buffer_size`: `read_buffer_size`.
 * - `read_rnd_buffer_size`: `read_rnd_buffer_size`.
 * - `sort_buffer_size`: `sort_buffer_size`.
 * - `sync_binlog`: `sync_binlog`.
 * - `innodb_buffer_pool_instances`: `innodb_buffer_pool_instances`.
 */
export type DbParamKey = "binlog_cache_size" | "binlog_stmt_cache_size" | "bulk_insert_buffer_size" | "innodb_buffer_pool_size" | "key_buffer_size" | "long_query_time" | "query_cache_type" | "read_buffer_size" | "read_rnd_buffer_size" | "sort_buffer_size" | "sync_binlog" | "innodb_buffer_pool_instances" | (string & {});

/**
 * The record TuningParamInfo.
 *
 * Table 23 of the reference.
 */
export interface TuningParamInfo {
  /**
   * The field `full_sync`.
   *
   * Table 23 of the reference.
   */
  full_sync?: TuningParameter[];
  /**
   * The field `incre_capture`.
   *
   * Table 23 of the reference.
   */
  incre_capture?: TuningParameter[];
  /**
   * The field `incre_apply`.
   *
   * Table 23 of the reference.
   */
  incre_apply?: TuningParameter[];
  /**
   * The field `incre_relay`.
   *
   * Table 23 of the reference.
   */
  incre_relay?: TuningParameter[];
}

/**
 * The record TuningParameter.
 *
 * Table 24 of the reference.
 */
export interface TuningParameter {
  /**
   * The field `param_name`.
   *
   * Table 24 of the reference.
   */
  param_name?: string;
  /**
   * The field `param_value`.
   *
   * Table 24 of the reference.
   */
  param_value?: string;
  /**
   * The field `availability`.
   *
   * Table 24 of the reference.
   */
  availability?: boolean;
}

/**
 * The record PeriodOrderInfo.
 *
 * Table 25 of the reference.
 */
export interface PeriodOrderInfo {
  /**
   * The field `period_type`.
   *
   * Table 25 of the reference.
   */
  period_type?: PeriodType;
  /**
   * The field `period_num`.
   *
   * Table 25 of the reference.
   */
  period_num?: number;
  /**
   * The field `is_auto_renew`.
   *
   * Table 25 of the reference.
   */
  is_auto_renew?: AutoRenew;
}

/**
 * The vocabulary PeriodType.
 *
 * - `2`: `2`.
 * - `3`: `3`.
 */
export type PeriodType = 2 | 3 | (number & {});

/**
 * The vocabulary AutoRenew.
 *
 * - `0`: `0`.
 * - `1`: `1`.
 */
export type AutoRenew = 0 | 1 | (number & {});

/**
 * The record JobNodeInfo.
 *
 * Table 26 of the reference.
 */
export interface JobNodeInfo {
  /**
   * The field `spec`.
   *
   * Table 26 of the reference.
   */
  spec?: JobNodeSpecInfo;
  /**
   * The field `vpc`.
   *
   * Table 26 of the reference.
   */
  vpc?: JobNodeVpcInfo;
  /**
   * The field `base_info`.
   *
   * Table 26 of the reference.
   */
  base_info?: JobNodeBaseInfo;
}

/**
 * The record JobNodeSpecInfo.
 *
 * Table 27 of the reference.
 */
export interface JobNodeSpecInfo {
  /**
   * The field `node_type`.
   *
   * Table 27 of the reference.
   */
  node_type?: NodeType;
}

/**
 * The vocabulary NodeType.
 *
 * - `micro`: `micro`.
 * - `small`: `small`.
 * - `medium`: `medium`.
 * - `high`: `high`.
 */
export type NodeType = "micro" | "small" | "medium" | "high" | (string & {});

/**
 * The record JobNodeVpcInfo.
 *
 * Table 28 of the reference.
 */
export interface JobNodeVpcInfo {
  /**
   * The field `vpc_id`.
   *
   * Table 28 of the reference.
   */
  vpc_id?: string;
  /**
   * The field `subnet_id`.
   *
   * Table 28 of the reference.
   */
  subnet_id?: string;
  /**
   * The field `custom_node_ip`.
   *
   * Table 28 of the reference.
   */
  custom_node_ip?: string;
  /**
   * The field `security_group_id`.
   *
   * Table 28 of the reference.
   */
  security_group_id?: string;
}

/**
 * The record JobNodeBaseInfo.
 *
 * Table 29 of the reference.
 */
export interface JobNodeBaseInfo {
  /**
   * The field `instance_type`.
   *
   * Table 29 of the reference.
   */
  instance_type?: InstanceType;
  /**
   * The field `arch`.
   *
   * Table 29 of the reference.
   */
  arch?: CpuArch;
  /**
   * The field `availability_zone`.
   *
   * Table 29 of the reference.
   */
  availability_zone?: string;
  /**
   * The field `status`.
   *
   * Table 29 of the reference.
   */
  status?: NodeStatus;
  /**
   * The field `role`.
   *
   * Table 29 of the reference.
   */
  role?: string;
}

/**
 * The vocabulary InstanceType.
 *
 * - `single`: `single`.
 * - `ha`: `ha`.
 */
export type InstanceType = "single" | "ha" | (string & {});

/**
 * The vocabulary CpuArch.
 *
 * - `x86`: `x86`.
 * - `arm`: `arm`.
 */
export type CpuArch = "x86" | "arm" | (string & {});

/**
 * The vocabulary NodeStatus.
 *
 * - `CREATING`: `CREATING`.
 * - `CREATE_FAILED`: `CREATE_FAILED`.
 * - `CONFIGURATION`: `CONFIGURATION`.
 * - `WAITING_FOR_START`: `WAITING_FOR_START`.
 * - `FULL_TRANSFER_STARTED`: `FULL_TRANSFER_STARTED`.
 * - `FULL_TRANSFER_FAILED`: `FULL_TRANSFER_FAILED`.
 * - `FULL_TRANSFER_COMPLETE`: `FULL_TRANSFER_COMPLETE`.
 * - `INCRE_TRANSFER_STARTED`: `INCRE_TRANSFER_STARTED`.
 * - `INCRE_TRANSFER_FAILED`: `INCRE_TRANSFER_FAILED`.
 * - `RELEASE_RESOURCE_COMPLETE`: `RELEASE_RESOURCE_COMPLETE`.
 * - `DELETED`: `DELETED`.
 * - `PAUSING`: `PAUSING`.
 */
export type NodeStatus = "CREATING" | "CREATE_FAILED" | "CONFIGURATION" | "WAITING_FOR_START" | "FULL_TRANSFER_STARTED" | "FULL_TRANSFER_FAILED" | "FULL_TRANSFER_COMPLETE" | "INCRE_TRANSFER_STARTED" | "INCRE_TRANSFER_FAILED" | "RELEASE_RESOURCE_COMPLETE" | "DELETED" | "PAUSING" | (string & {});

/**
 * The record TaskLogInfo.
 *
 * Table 30 of the reference.
 */
export interface TaskLogInfo {
  /**
   * The field `level`.
   *
   * Table 30 of the reference.
   */
  level?: LogLevel;
  /**
   * The field `message`.
   *
   * Table 30 of the reference.
   */
  message?: string;
  /**
   * The field `create_time`.
   *
   * Table 30 of the reference.
   */
  create_time?: string;
}

/**
 * The vocabulary LogLevel.
 *
 * - `Info`: `Info`.
 * - `Warn`: `Warn`.
 * - `Error`: `Error`.
 */
export type LogLevel = "Info" | "Warn" | "Error" | (string & {});

/**
 * The record QueryNetworkResult.
 *
 * Table 31 of the reference.
 */
export interface QueryNetworkResult {
  /**
   * The field `ip`.
   *
   * Table 31 of the reference.
   */
  ip?: string;
  /**
   * The field `success`.
   *
   * Table 31 of the reference.
   */
  success?: boolean;
  /**
   * The field `result`.
   *
   * Table 31 of the reference.
   */
  result?: string;
  /**
   * The field `status`.
   *
   * Table 31 of the reference.
   */
  status?: NetworkStatus;
  /**
   * The field `error_code`.
   *
   * Table 31 of the reference.
   */
  error_code?: string;
  /**
   * The field `error_msg`.
   *
   * Table 31 of the reference.
   */
  error_msg?: string;
}

/**
 * The vocabulary NetworkStatus.
 *
 * - `success`: `success`.
 * - `failed`: `failed`.
 */
export type NetworkStatus = "success" | "failed" | (string & {});

/**
 * The record QueryPreCheckResult.
 *
 * Table 32 of the reference.
 */
export interface QueryPreCheckResult {
  /**
   * The field `result`.
   *
   * Table 32 of the reference.
   */
  result?: boolean;
  /**
   * The field `process`.
   *
   * Table 32 of the reference.
   */
  process?: string;
  /**
   * The field `total_passed_rate`.
   *
   * Table 32 of the reference.
   */
  total_passed_rate?: string;
  /**
   * The field `rds_instance_id`.
   *
   * Table 32 of the reference.
   */
  rds_instance_id?: string;
  /**
   * The field `job_direction`.
   *
   * Table 32 of the reference.
   */
  job_direction?: JobDirection;
  /**
   * The field `precheck_results`.
   *
   * Table 32 of the reference.
   */
  precheck_results?: PrecheckResult[];
}

/**
 * The record PrecheckResult.
 *
 * Table 33 of the reference.
 */
export interface PrecheckResult {
  /**
   * The field `item`.
   *
   * Table 33 of the reference.
   */
  item?: string;
  /**
   * The field `result`.
   *
   * Table 33 of the reference.
   */
  result?: PrecheckOutcome;
  /**
   * The field `failed_reason`.
   *
   * Table 33 of the reference.
   */
  failed_reason?: string;
  /**
   * The field `data`.
   *
   * Table 33 of the reference.
   */
  data?: string;
  /**
   * The field `raw_error_msg`.
   *
   * Table 33 of the reference.
   */
  raw_error_msg?: string;
  /**
   * The field `group`.
   *
   * Table 33 of the reference.
   */
  group?: string;
  /**
   * The field `is_support_skip`.
   *
   * Table 33 of the reference.
   */
  is_support_skip?: boolean;
  /**
   * The field `is_skipped`.
   *
   * Table 33 of the reference.
   */
  is_skipped?: boolean;
  /**
   * The field `failed_sub_jobs`.
   *
   * Table 33 of the reference.
   */
  failed_sub_jobs?: PrecheckFailSubJobResult[];
}

/**
 * The vocabulary PrecheckOutcome.
 *
 * - `PASSED`: `PASSED`.
 * - `ALARM`: `ALARM`.
 * - `FAILED`: `FAILED`.
 */
export type PrecheckOutcome = "PASSED" | "ALARM" | "FAILED" | (string & {});

/**
 * The record PrecheckFailSubJobResult.
 *
 * Table 34 of the reference.
 */
export interface PrecheckFailSubJobResult {
  /**
   * The field `id`.
   *
   * Table 34 of the reference.
   */
  id?: string;
  /**
   * The field `name`.
   *
   * Table 34 of the reference.
   */
  name?: string;
  /**
   * The field `check_result`.
   *
   * Table 34 of the reference.
   */
  check_result?: string;
}

/**
 * The record JobProgressInfo.
 *
 * Table 35 of the reference.
 */
export interface JobProgressInfo {
  /**
   * The field `progress`.
   *
   * Table 35 of the reference.
   */
  progress?: string;
  /**
   * The field `incr_trans_delay`.
   *
   * Table 35 of the reference.
   */
  incr_trans_delay?: string;
  /**
   * The field `incr_trans_delay_millis`.
   *
   * Table 35 of the reference.
   */
  incr_trans_delay_millis?: string;
  /**
   * The field `task_mode`.
   *
   * Table 35 of the reference.
   */
  task_mode?: TaskType;
  /**
   * The field `transfer_status`.
   *
   * Table 35 of the reference.
   */
  transfer_status?: JobStatus;
  /**
   * The field `process_time`.
   *
   * Table 35 of the reference.
   */
  process_time?: string;
  /**
   * The field `remaining_time`.
   *
   * Table 35 of the reference.
   */
  remaining_time?: string;
  /**
   * The field `progress_map`.
   *
   * Table 35 of the reference.
   */
  progress_map?: Record<string, ProgressCompleteInfo>;
}

/**
 * The record ProgressCompleteInfo.
 *
 * Table 36 of the reference.
 */
export interface ProgressCompleteInfo {
  /**
   * The field `completed`.
   *
   * Table 36 of the reference.
   */
  completed?: string;
  /**
   * The field `remaining_time`.
   *
   * Table 36 of the reference.
   */
  remaining_time?: string;
}

/**
 * The record QueryMigrationObjectProgressInfo.
 *
 * Table 37 of the reference.
 */
export interface QueryMigrationObjectProgressInfo {
  /**
   * The field `migration_object_overview`.
   *
   * Table 37 of the reference.
   */
  migration_object_overview?: MigrationObjectOverviewInfo[];
  /**
   * The field `create_time`.
   *
   * Table 37 of the reference.
   */
  create_time?: string;
  /**
   * The field `full_start_time`.
   *
   * Table 37 of the reference.
   */
  full_start_time?: string;
  /**
   * The field `full_complete_time`.
   *
   * Table 37 of the reference.
   */
  full_complete_time?: string;
  /**
   * The field `incr_start_time`.
   *
   * Table 37 of the reference.
   */
  incr_start_time?: string;
  /**
   * The field `end_time`.
   *
   * Table 37 of the reference.
   */
  end_time?: string;
}

/**
 * The record MigrationObjectOverviewInfo.
 *
 * Table 38 of the reference.
 */
export interface MigrationObjectOverviewInfo {
  /**
   * The field `type`.
   *
   * Table 38 of the reference.
   */
  type?: MigrationObjectType;
  /**
   * The field `src_count`.
   *
   * Table 38 of the reference.
   */
  src_count?: string;
  /**
   * The field `dst_count`.
   *
   * Table 38 of the reference.
   */
  dst_count?: string;
  /**
   * The field `status`.
   *
   * Table 38 of the reference.
   */
  status?: MigrationObjectStatus;
  /**
   * The field `start_time`.
   *
   * Table 38 of the reference.
   */
  start_time?: string;
  /**
   * The field `end_time`.
   *
   * Table 38 of the reference.
   */
  end_time?: string;
}

/**
 * The vocabulary MigrationObjectType.
 *
 * - `DATABASE`: `DATABASE`.
 * - `SCHEMA`: `SCHEMA`.
 * - `PACKAGE`: `PACKAGE`.
 * - `TABLE`: `TABLE`.
 * - `COLUMN`: `COLUMN`.
 * - `VIEW`: `VIEW`.
 * - `FUNCTION`: `FUNCTION`.
 * - `PROCEDURE`: `PROCEDURE`.
 * - `ROUTINE`: `ROUTINE`.
 * - `TRIGGER`: `TRIGGER`.
 * - `INDEX`: `INDEX`.
 * - `TABLE_INDEX`: `TABLE_INDEX`.
 * - `TABLE_RENAME_OR_COPY`: `TABLE_RENAME_OR_COPY`.
 * - `TABLE_STRUCTURE`: `TABLE_STRUCTURE`.
 * - `EVENT`: `EVENT`.
 * - `SYNONYM`: `SYNONYM`.
 * - `TYPE`: `TYPE`.
 * - `RULE`: `RULE`.
 * - `DEFAULT`: `DEFAULT`.
 * - `PLAN_GUIDE`: `PLAN_GUIDE`.
 * - `FILE_GROUP`: `FILE_GROUP`.
 * - `PARTITION_FUNCTION`: `PARTITION_FUNCTION`.
 * - `SHARD_KEY`: `SHARD_KEY`.
 * - `VALIDATOR`: `VALIDATOR`.
 * - `SEQUENCE`: `SEQUENCE`.
 * - `MATVIEW`: `MATVIEW`.
 * - `PARTITION_SCHEME`: `PARTITION_SCHEME`.
 * - `ACCOUNT`: `ACCOUNT`.
 * - `EXTENSION`: `EXTENSION`.
 * - `AGGREGATE`: `AGGREGATE`.
 * - `MATERIALIZED_VIEW`: `MATERIALIZED_VIEW`.
 * - `TEXT_SEARCH_DICTIONARY`: `TEXT_SEARCH_DICTIONARY`.
 * - `CONVERSION`: `CONVERSION`.
 * - `DATA_TYPE`: `DATA_TYPE`.
 * - `TEXT_SEARCH_CONFIGURATION`: `TEXT_SEARCH_CONFIGURATION`.
 * - `STATISTICS_EXTENSION`: `STATISTICS_EXTENSION`.
 * - `MEMBERSHIP`: `MEMBERSHIP`.
 * - `EVENT_TRIGGER`: `EVENT_TRIGGER`.
 * - `COLLATION`: `COLLATION`.
 * - `TEXT_SEARCH_PARSER`: `TEXT_SEARCH_PARSER`.
 * - `PRIVILEGES`: `PRIVILEGES`.
 * - `FOREIGN_KEY`: `FOREIGN_KEY`.
 * - `ROLE`: `ROLE`.
 */
export type MigrationObjectType = "DATABASE" | "SCHEMA" | "PACKAGE" | "TABLE" | "COLUMN" | "VIEW" | "FUNCTION" | "PROCEDURE" | "ROUTINE" | "TRIGGER" | "INDEX" | "TABLE_INDEX" | "TABLE_RENAME_OR_COPY" | "TABLE_STRUCTURE" | "EVENT" | "SYNONYM" | "TYPE" | "RULE" | "DEFAULT" | "PLAN_GUIDE" | "FILE_GROUP" | "PARTITION_FUNCTION" | "SHARD_KEY" | "VALIDATOR" | "SEQUENCE" | "MATVIEW" | "PARTITION_SCHEME" | "ACCOUNT" | "EXTENSION" | "AGGREGATE" | "MATERIALIZED_VIEW" | "TEXT_SEARCH_DICTIONARY" | "CONVERSION" | "DATA_TYPE" | "TEXT_SEARCH_CONFIGURATION" | "STATISTICS_EXTENSION" | "MEMBERSHIP" | "EVENT_TRIGGER" | "COLLATION" | "TEXT_SEARCH_PARSER" | "PRIVILEGES" | "FOREIGN_KEY" | "ROLE" | (string & {});

/**
 * The vocabulary MigrationObjectStatus.
 *
 * - `NOT_START`: `NOT_START`.
 * - `TRANSFERING`: `TRANSFERING`.
 * - `COMPLETED`: `COMPLETED`.
 * - `FAILED`: `FAILED`.
 * - `TRANSFER_WHEN_END`: `TRANSFER_WHEN_END`.
 */
export type MigrationObjectStatus = "NOT_START" | "TRANSFERING" | "COMPLETED" | "FAILED" | "TRANSFER_WHEN_END" | (string & {});

/**
 * The record QueryMetricResult.
 *
 * Table 39 of the reference.
 */
export interface QueryMetricResult {
  /**
   * The field `job_id`.
   *
   * Table 39 of the reference.
   */
  job_id?: string;
  /**
   * The field `node_id`.
   *
   * Table 39 of the reference.
   */
  node_id?: string;
  /**
   * The field `time_stamp`.
   *
   * Table 39 of the reference.
   */
  time_stamp?: string;
  /**
   * The field `cpu_util`.
   *
   * Table 39 of the reference.
   */
  cpu_util?: string;
  /**
   * The field `mem_util`.
   *
   * Table 39 of the reference.
   */
  mem_util?: string;
  /**
   * The field `network_incoming_bytes_rate`.
   *
   * Table 39 of the reference.
   */
  network_incoming_bytes_rate?: string;
  /**
   * The field `network_outgoing_bytes_rate`.
   *
   * Table 39 of the reference.
   */
  network_outgoing_bytes_rate?: string;
  /**
   * The field `disk_read_bytes_rate`.
   *
   * Table 39 of the reference.
   */
  disk_read_bytes_rate?: string;
  /**
   * The field `disk_write_bytes_rate`.
   *
   * Table 39 of the reference.
   */
  disk_write_bytes_rate?: string;
  /**
   * The field `apply_rows_rate`.
   *
   * Table 39 of the reference.
   */
  apply_rows_rate?: string;
  /**
   * The field `apply_transactions_rate`.
   *
   * Table 39 of the reference.
   */
  apply_transactions_rate?: string;
  /**
   * The field `apply_ddl_rate`.
   *
   * Table 39 of the reference.
   */
  apply_ddl_rate?: string;
  /**
   * The field `apply_average_execute_time`.
   *
   * Table 39 of the reference.
   */
  apply_average_execute_time?: string;
  /**
   * The field `apply_average_commit_time`.
   *
   * Table 39 of the reference.
   */
  apply_average_commit_time?: string;
  /**
   * The field `apply_current_state`.
   *
   * Table 39 of the reference.
   */
  apply_current_state?: ApplyState;
}

/**
 * The vocabulary ApplyState.
 *
 * - `succeed`: `succeed`.
 * - `failed`: `failed`.
 * - `processing`: `processing`.
 * - `waiting`: `waiting`.
 */
export type ApplyState = "succeed" | "failed" | "processing" | "waiting" | (string & {});

/**
 * The record CompareResultInfo.
 *
 * Table 40 of the reference.
 */
export interface CompareResultInfo {
  /**
   * The field `objects_compare_overview_info`.
   *
   * Table 40 of the reference.
   */
  objects_compare_overview_info?: ObjectsCompareTaskInfo;
  /**
   * The field `objects_compare_detail_infos`.
   *
   * Table 40 of the reference.
   */
  objects_compare_detail_infos?: ObjectsCompareDetailInfo[];
  /**
   * The field `data_compare_task_list`.
   *
   * Table 40 of the reference.
   */
  data_compare_task_list?: CompareJobInfo[];
  /**
   * The field `line_compare_overview_infos`.
   *
   * Table 40 of the reference.
   */
  line_compare_overview_infos?: LineCompareOverviewInfo[];
  /**
   * The field `line_compare_detail_infos`.
   *
   * Table 40 of the reference.
   */
  line_compare_detail_infos?: TableLineCompareDetailInfo[];
  /**
   * The field `content_compare_overview_infos`.
   *
   * Table 40 of the reference.
   */
  content_compare_overview_infos?: ContentCompareOverviewInfo[];
  /**
   * The field `content_compare_detail_infos`.
   *
   * Table 40 of the reference.
   */
  content_compare_detail_infos?: ContentCompareDetailInfo[];
  /**
   * The field `content_diff_detail_info`.
   *
   * Table 40 of the reference.
   */
  content_diff_detail_info?: ContentDiffDetailInfo;
}

/**
 * The record ObjectsCompareTaskInfo.
 *
 * Table 41 of the reference.
 */
export interface ObjectsCompareTaskInfo {
  /**
   * The field `create_time`.
   *
   * Table 41 of the reference.
   */
  create_time?: string;
  /**
   * The field `compare_results`.
   *
   * Table 41 of the reference.
   */
  compare_results?: ObjectsCompareOverviewInfo[];
  /**
   * The field `start_time`.
   *
   * Table 41 of the reference.
   */
  start_time?: string;
  /**
   * The field `status`.
   *
   * Table 41 of the reference.
   */
  status?: ObjectsCompareTaskStatus;
  /**
   * The field `export_status`.
   *
   * Table 41 of the reference.
   */
  export_status?: ExportStatus;
  /**
   * The field `report_remain_seconds`.
   *
   * Table 41 of the reference.
   */
  report_remain_seconds?: Long;
  /**
   * The field `compare_job_id`.
   *
   * Table 41 of the reference.
   */
  compare_job_id?: string;
  /**
   * The field `error_msg`.
   *
   * Table 41 of the reference.
   */
  error_msg?: string;
}

/**
 * The vocabulary ObjectsCompareTaskStatus.
 *
 * - `RUNNING`: `RUNNING`.
 * - `WAITING_FOR_RUNNING`: `WAITING_FOR_RUNNING`.
 * - `SUCCESSFUL`: `SUCCESSFUL`.
 * - `FAILED`: `FAILED`.
 * - `CANCELLED`: `CANCELLED`.
 */
export type ObjectsCompareTaskStatus = "RUNNING" | "WAITING_FOR_RUNNING" | "SUCCESSFUL" | "FAILED" | "CANCELLED" | (string & {});

/**
 * The record ObjectsCompareOverviewInfo.
 *
 * Table 42 of the reference.
 */
export interface ObjectsCompareOverviewInfo {
  /**
   * The field `type`.
   *
   * Table 42 of the reference.
   */
  type?: CompareObjectType;
  /**
   * The field `source_count`.
   *
   * Table 42 of the reference.
   */
  source_count?: Long;
  /**
   * The field `target_count`.
   *
   * Table 42 of the reference.
   */
  target_count?: Long;
  /**
   * The field `status`.
   *
   * Table 42 of the reference.
   */
  status?: CompareStatus;
}

/**
 * The vocabulary CompareObjectType.
 *
 * - `DB`: `DB`.
 * - `TABLE`: `TABLE`.
 * - `VIEW`: `VIEW`.
 * - `EVENT`: `EVENT`.
 * - `ROUTINE`: `ROUTINE`.
 * - `INDEX`: `INDEX`.
 * - `TRIGGER`: `TRIGGER`.
 * - `SYNONYM`: `SYNONYM`.
 * - `FUNCTION`: `FUNCTION`.
 * - `PROCEDURE`: `PROCEDURE`.
 * - `TYPE`: `TYPE`.
 * - `RULE`: `RULE`.
 * - `DEFAULT_TYPE`: `DEFAULT_TYPE`.
 * - `PLAN_GUIDE`: `PLAN_GUIDE`.
 * - `CONSTRAINT`: `CONSTRAINT`.
 * - `FILE_GROUP`: `FILE_GROUP`.
 * - `PARTITION_FUNCTION`: `PARTITION_FUNCTION`.
 * - `PARTITION_SCHEME`: `PARTITION_SCHEME`.
 * - `TABLE_COLLATION`: `TABLE_COLLATION`.
 * - `EXTENSIONS`: `EXTENSIONS`.
 */
export type CompareObjectType = "DB" | "TABLE" | "VIEW" | "EVENT" | "ROUTINE" | "INDEX" | "TRIGGER" | "SYNONYM" | "FUNCTION" | "PROCEDURE" | "TYPE" | "RULE" | "DEFAULT_TYPE" | "PLAN_GUIDE" | "CONSTRAINT" | "FILE_GROUP" | "PARTITION_FUNCTION" | "PARTITION_SCHEME" | "TABLE_COLLATION" | "EXTENSIONS" | (string & {});

/**
 * The vocabulary CompareStatus.
 *
 * - `CONSISTENT`: `CONSISTENT`.
 * - `INCONSISTENT`: `INCONSISTENT`.
 * - `COMPARING`: `COMPARING`.
 * - `WAITING_FOR_COMPARISON`: `WAITING_FOR_COMPARISON`.
 * - `FAILED_TO_COMPARE`: `FAILED_TO_COMPARE`.
 * - `TARGET_DB_NOT_EXIST`: `TARGET_DB_NOT_EXIST`.
 * - `CAN_NOT_COMPARE`: `CAN_NOT_COMPARE`.
 */
export type CompareStatus = "CONSISTENT" | "INCONSISTENT" | "COMPARING" | "WAITING_FOR_COMPARISON" | "FAILED_TO_COMPARE" | "TARGET_DB_NOT_EXIST" | "CAN_NOT_COMPARE" | (string & {});

/**
 * The record ObjectsCompareDetailInfo.
 *
 * Table 43 of the reference.
 */
export interface ObjectsCompareDetailInfo {
  /**
   * The field `source_db_value`.
   *
   * Table 43 of the reference.
   */
  source_db_value?: string;
  /**
   * The field `target_db_value`.
   *
   * Table 43 of the reference.
   */
  target_db_value?: string;
  /**
   * The field `source_db_name`.
   *
   * Table 43 of the reference.
   */
  source_db_name?: string;
  /**
   * The field `target_db_name`.
   *
   * Table 43 of the reference.
   */
  target_db_name?: string;
  /**
   * The field `error_message`.
   *
   * Table 43 of the reference.
   */
  error_message?: string;
}

/**
 * The record CompareJobInfo.
 *
 * Table 44 of the reference.
 */
export interface CompareJobInfo {
  /**
   * The field `id`.
   *
   * Table 44 of the reference.
   */
  id?: string;
  /**
   * The field `type`.
   *
   * Table 44 of the reference.
   */
  type?: CompareType;
  /**
   * The field `start_time`.
   *
   * Table 44 of the reference.
   */
  start_time?: string;
  /**
   * The field `end_time`.
   *
   * Table 44 of the reference.
   */
  end_time?: string;
  /**
   * The field `status`.
   *
   * Table 44 of the reference.
   */
  status?: CompareJobStatus;
  /**
   * The field `compute_type`.
   *
   * Table 44 of the reference.
   */
  compute_type?: ComputeType;
  /**
   * The field `export_status`.
   *
   * Table 44 of the reference.
   */
  export_status?: ExportStatus;
  /**
   * The field `report_remain_seconds`.
   *
   * Table 44 of the reference.
   */
  report_remain_seconds?: string;
  /**
   * The field `compare_job_tag`.
   *
   * Table 44 of the reference.
   */
  compare_job_tag?: Record<string, string>;
  /**
   * The field `error_msg`.
   *
   * Table 44 of the reference.
   */
  error_msg?: string;
  /**
   * The field `options`.
   *
   * Not in the reference; known from the official SDK.
   */
  options?: Record<string, string>;
  /**
   * The field `dynamic_compare_delay`.
   *
   * Not in the reference; known from the official SDK.
   */
  dynamic_compare_delay?: number;
}

/**
 * The vocabulary CompareType.
 *
 * - `object`: `object`.
 * - `lines`: `lines`.
 * - `contents`: `contents`.
 */
export type CompareType = "object" | "lines" | "contents" | (string & {});

/**
 * The vocabulary CompareJobStatus.
 *
 * - `RUNNING`: `RUNNING`.
 * - `WAITING_FOR_RUNNING`: `WAITING_FOR_RUNNING`.
 * - `SUCCESSFUL`: `SUCCESSFUL`.
 * - `FAILED`: `FAILED`.
 * - `CANCELLED`: `CANCELLED`.
 * - `TIMEOUT_INTERRUPT`: `TIMEOUT_INTERRUPT`.
 * - `FULL_DOING`: `FULL_DOING`.
 * - `INCRE_DOING`: `INCRE_DOING`.
 */
export type CompareJobStatus = "RUNNING" | "WAITING_FOR_RUNNING" | "SUCCESSFUL" | "FAILED" | "CANCELLED" | "TIMEOUT_INTERRUPT" | "FULL_DOING" | "INCRE_DOING" | (string & {});

/**
 * The vocabulary ComputeType.
 *
 * - `db`: `db`.
 * - `drs`: `drs`.
 */
export type ComputeType = "db" | "drs" | (string & {});

/**
 * The record LineCompareOverviewInfo.
 *
 * Table 45 of the reference.
 */
export interface LineCompareOverviewInfo {
  /**
   * The field `source_db_name`.
   *
   * Table 45 of the reference.
   */
  source_db_name?: string;
  /**
   * The field `target_db_name`.
   *
   * Table 45 of the reference.
   */
  target_db_name?: string;
  /**
   * The field `status`.
   *
   * Table 45 of the reference.
   */
  status?: CompareStatus;
}

/**
 * The record TableLineCompareDetailInfo.
 *
 * Table 46 of the reference.
 */
export interface TableLineCompareDetailInfo {
  /**
   * The field `source_table_name`.
   *
   * Table 46 of the reference.
   */
  source_table_name?: string;
  /**
   * The field `source_row_num`.
   *
   * Table 46 of the reference.
   */
  source_row_num?: string;
  /**
   * The field `target_table_name`.
   *
   * Table 46 of the reference.
   */
  target_table_name?: string;
  /**
   * The field `target_row_num`.
   *
   * Table 46 of the reference.
   */
  target_row_num?: string;
  /**
   * The field `difference_row_num`.
   *
   * Table 46 of the reference.
   */
  difference_row_num?: string;
  /**
   * The field `status`.
   *
   * Table 46 of the reference.
   */
  status?: CompareStatus;
  /**
   * The field `message`.
   *
   * Table 46 of the reference.
   */
  message?: string;
}

/**
 * The record ContentCompareOverviewInfo.
 *
 * Table 47 of the reference.
 */
export interface ContentCompareOverviewInfo {
  /**
   * The field `source_db`.
   *
   * Table 47 of the reference.
   */
  source_db?: string;
  /**
   * The field `target_db`.
   *
   * Table 47 of the reference.
   */
  target_db?: string;
  /**
   * The field `status`.
   *
   * Table 47 of the reference.
   */
  status?: ContentCompareStatus;
  /**
   * The field `compare_result`.
   *
   * Table 47 of the reference.
   */
  compare_result?: boolean;
}

/**
 * The vocabulary ContentCompareStatus.
 *
 * - `CONSISTENT`: `CONSISTENT`.
 * - `INCONSISTENT`: `INCONSISTENT`.
 * - `COMPARING`: `COMPARING`.
 * - `WAITING_FOR_COMPARISON`: `WAITING_FOR_COMPARISON`.
 * - `FAILED_TO_COMPARE`: `FAILED_TO_COMPARE`.
 * - `TARGET_DB_NOT_EXIST`: `TARGET_DB_NOT_EXIST`.
 * - `CAN_NOT_COMPARE`: `CAN_NOT_COMPARE`.
 * - `WAIT_FOR_COMPARE`: `WAIT_FOR_COMPARE`.
 * - `CANCELED`: `CANCELED`.
 */
export type ContentCompareStatus = "CONSISTENT" | "INCONSISTENT" | "COMPARING" | "WAITING_FOR_COMPARISON" | "FAILED_TO_COMPARE" | "TARGET_DB_NOT_EXIST" | "CAN_NOT_COMPARE" | "WAIT_FOR_COMPARE" | "CANCELED" | (string & {});

/**
 * The record ContentCompareDetailInfo.
 *
 * Table 48 of the reference.
 */
export interface ContentCompareDetailInfo {
  /**
   * The field `source_db`.
   *
   * Table 48 of the reference.
   */
  source_db?: string;
  /**
   * The field `target_db`.
   *
   * Table 48 of the reference.
   */
  target_db?: string;
  /**
   * The field `source_table_name`.
   *
   * Table 48 of the reference.
   */
  source_table_name?: string;
  /**
   * The field `target_table_name`.
   *
   * Table 48 of the reference.
   */
  target_table_name?: string;
  /**
   * The field `source_row_num`.
   *
   * Table 48 of the reference.
   */
  source_row_num?: Long;
  /**
   * The field `target_row_num`.
   *
   * Table 48 of the reference.
   */
  target_row_num?: Long;
  /**
   * The field `difference_row_num`.
   *
   * Table 48 of the reference.
   */
  difference_row_num?: Long;
  /**
   * The field `line_compare_result`.
   *
   * Table 48 of the reference.
   */
  line_compare_result?: boolean;
  /**
   * The field `content_compare_result`.
   *
   * Table 48 of the reference.
   */
  content_compare_result?: boolean;
  /**
   * The field `message`.
   *
   * Table 48 of the reference.
   */
  message?: string;
}

/**
 * The record ContentDiffDetailInfo.
 *
 * Table 49 of the reference.
 */
export interface ContentDiffDetailInfo {
  /**
   * The field `count`.
   *
   * Table 49 of the reference.
   */
  count?: Long;
  /**
   * The field `target_meta_is_null`.
   *
   * Table 49 of the reference.
   */
  target_meta_is_null?: Long;
  /**
   * The field `source_meta_is_null`.
   *
   * Table 49 of the reference.
   */
  source_meta_is_null?: Long;
  /**
   * The field `source_target_meta_not_null`.
   *
   * Table 49 of the reference.
   */
  source_target_meta_not_null?: Long;
  /**
   * The field `contents_infos`.
   *
   * Table 49 of the reference.
   */
  contents_infos?: ContentDiffDetailVO[];
}

/**
 * The record ContentDiffDetailVO.
 *
 * Table 50 of the reference.
 */
export interface ContentDiffDetailVO {
  /**
   * The field `source_key_value`.
   *
   * Table 50 of the reference.
   */
  source_key_value?: string[];
  /**
   * The field `target_key_value`.
   *
   * Table 50 of the reference.
   */
  target_key_value?: string[];
  /**
   * The field `source_select_sql`.
   *
   * Table 50 of the reference.
   */
  source_select_sql?: string;
  /**
   * The field `target_select_sql`.
   *
   * Table 50 of the reference.
   */
  target_select_sql?: string;
}

/**
 * The record ConnectionManagement.
 *
 * Table 51 of the reference.
 */
export interface ConnectionManagement {
  /**
   * The field `driver_management`.
   *
   * Table 51 of the reference.
   */
  driver_management?: DriverManagement;
}

/**
 * The record DriverManagement.
 *
 * Table 52 of the reference.
 */
export interface DriverManagement {
  /**
   * The field `driver_name`.
   *
   * Table 52 of the reference.
   */
  driver_name?: string;
}

/**
 * The record SupportImportFileResult.
 *
 * Table 53 of the reference.
 */
export interface SupportImportFileResult {
  /**
   * The field `file_size`.
   *
   * Table 53 of the reference.
   */
  file_size?: string;
  /**
   * The field `previous_select`.
   *
   * Table 53 of the reference.
   */
  previous_select?: string;
}

/**
 * The record PublicIpConfig.
 *
 * Table 54 of the reference.
 */
export interface PublicIpConfig {
  /**
   * The field `id`.
   *
   * Table 54 of the reference.
   */
  id?: string;
  /**
   * The field `public_ip`.
   *
   * Table 54 of the reference.
   */
  public_ip?: string;
  /**
   * The field `type`.
   *
   * Table 54 of the reference.
   */
  type?: PublicIpType;
}

/**
 * The vocabulary PublicIpType.
 *
 * - `master`: `master`.
 * - `slave`: `slave`.
 */
export type PublicIpType = "master" | "slave" | (string & {});

/**
 * The record FailedToBindEipChildInfo.
 *
 * Table 55 of the reference.
 */
export interface FailedToBindEipChildInfo {
  /**
   * The field `id`.
   *
   * Table 55 of the reference.
   */
  id?: string;
  /**
   * The field `name`.
   *
   * Table 55 of the reference.
   */
  name?: string;
}

/**
 * The record ErrorResponse.
 *
 * Table 56 of the reference.
 */
export interface ErrorResponse {
  /**
   * The field `error_code`.
   *
   * Table 56 of the reference.
   */
  error_code?: string;
  /**
   * The field `error_msg`.
   *
   * Table 56 of the reference.
   */
  error_msg?: string;
}

/**
 * The record QueryDiagnosisResult.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResult {
  /**
   * The field `score`.
   *
   * Not in the reference; known from the official SDK.
   */
  score?: number;
  /**
   * The field `status`.
   *
   * Not in the reference; known from the official SDK.
   */
  status?: DiagnosisStatus;
  /**
   * The field `progress`.
   *
   * Not in the reference; known from the official SDK.
   */
  progress?: number;
  /**
   * The field `error_msg`.
   *
   * Not in the reference; known from the official SDK.
   */
  error_msg?: string;
  /**
   * The field `start_time`.
   *
   * Not in the reference; known from the official SDK.
   */
  start_time?: string;
  /**
   * The field `end_time`.
   *
   * Not in the reference; known from the official SDK.
   */
  end_time?: string;
  /**
   * The field `total`.
   *
   * Not in the reference; known from the official SDK.
   */
  total?: number;
  /**
   * The field `normal_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  normal_count?: number;
  /**
   * The field `abnormal_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  abnormal_count?: number;
  /**
   * The field `alarm_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  alarm_count?: number;
  /**
   * The field `failure_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  failure_count?: number;
  /**
   * The field `timeout_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  timeout_count?: number;
  /**
   * The field `diagnosis_results`.
   *
   * Not in the reference; known from the official SDK.
   */
  diagnosis_results?: QueryDiagnosisResultDiagnosisResults[];
}

/**
 * The vocabulary DiagnosisStatus.
 *
 * - `INIT`: `INIT`.
 * - `RUNNING`: `RUNNING`.
 * - `SUCCESS`: `SUCCESS`.
 * - `FAILED`: `FAILED`.
 */
export type DiagnosisStatus = "INIT" | "RUNNING" | "SUCCESS" | "FAILED" | (string & {});

/**
 * The record JobDetailRespRepairProgressInfo.
 *
 * Not in the reference; known from the official SDK.
 */
export interface JobDetailRespRepairProgressInfo {
  /**
   * The field `status`.
   *
   * Not in the reference; known from the official SDK.
   */
  status?: RepairStatus;
  /**
   * The field `progress`.
   *
   * Not in the reference; known from the official SDK.
   */
  progress?: string;
  /**
   * The field `error_msg`.
   *
   * Not in the reference; known from the official SDK.
   */
  error_msg?: string;
  /**
   * The field `count`.
   *
   * Not in the reference; known from the official SDK.
   */
  count?: Long;
  /**
   * The field `repair_progress_details`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_progress_details?: JobDetailRespRepairProgressInfoRepairProgressDetails;
}

/**
 * The vocabulary RepairStatus.
 *
 * - `FAILED`: `FAILED`.
 * - `SUCCEEDED`: `SUCCEEDED`.
 * - `FINISHED`: `FINISHED`.
 * - `SUCCESS`: `SUCCESS`.
 */
export type RepairStatus = "FAILED" | "SUCCEEDED" | "FINISHED" | "SUCCESS" | (string & {});

/**
 * The record QueryRepairDetailResp.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryRepairDetailResp {
  /**
   * The field `count`.
   *
   * Not in the reference; known from the official SDK.
   */
  count?: Long;
  /**
   * The field `repair_details`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_details?: QueryRepairDetailRespRepairDetails[];
}

/**
 * The record QueryDiagnosisResultDiagnosisResults.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultDiagnosisResults {
  /**
   * The field `item`.
   *
   * Not in the reference; known from the official SDK.
   */
  item?: QueryDiagnosisResultItem;
  /**
   * The field `state`.
   *
   * Not in the reference; known from the official SDK.
   */
  state?: string;
  /**
   * The field `result_list`.
   *
   * Not in the reference; known from the official SDK.
   */
  result_list?: QueryDiagnosisResultResultList[];
  /**
   * The field `suggestion_list`.
   *
   * Not in the reference; known from the official SDK.
   */
  suggestion_list?: QueryDiagnosisResultSuggestionList[];
  /**
   * The field `score`.
   *
   * Not in the reference; known from the official SDK.
   */
  score?: number;
  /**
   * The field `time`.
   *
   * Not in the reference; known from the official SDK.
   */
  time?: string;
}

/**
 * The record JobDetailRespRepairProgressInfoRepairProgressDetails.
 *
 * Not in the reference; known from the official SDK.
 */
export interface JobDetailRespRepairProgressInfoRepairProgressDetails {
  /**
   * The field `query_id`.
   *
   * Not in the reference; known from the official SDK.
   */
  query_id?: string;
  /**
   * The field `db_name`.
   *
   * Not in the reference; known from the official SDK.
   */
  db_name?: string;
  /**
   * The field `schema_name`.
   *
   * Not in the reference; known from the official SDK.
   */
  schema_name?: string;
  /**
   * The field `table_name`.
   *
   * Not in the reference; known from the official SDK.
   */
  table_name?: string;
  /**
   * The field `total_row_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  total_row_count?: Long;
  /**
   * The field `complete_row_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  complete_row_count?: Long;
  /**
   * The field `filter_row_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  filter_row_count?: Long;
  /**
   * The field `repaired_row_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  repaired_row_count?: Long;
  /**
   * The field `failed_row_count`.
   *
   * Not in the reference; known from the official SDK.
   */
  failed_row_count?: Long;
  /**
   * The field `repair_status`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_status?: number;
  /**
   * The field `start_time`.
   *
   * Not in the reference; known from the official SDK.
   */
  start_time?: string;
  /**
   * The field `update_time`.
   *
   * Not in the reference; known from the official SDK.
   */
  update_time?: string;
}

/**
 * The record QueryRepairDetailRespRepairDetails.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryRepairDetailRespRepairDetails {
  /**
   * The field `source_meta`.
   *
   * Not in the reference; known from the official SDK.
   */
  source_meta?: string;
  /**
   * The field `target_meta`.
   *
   * Not in the reference; known from the official SDK.
   */
  target_meta?: string;
  /**
   * The field `repair_sql_state`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_sql_state?: number;
  /**
   * The field `repair_sql_info`.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_sql_info?: string;
}

/**
 * The record QueryDiagnosisResultItem.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultItem {
  /**
   * The field `category`.
   *
   * Not in the reference; known from the official SDK.
   */
  category?: string;
  /**
   * The field `name`.
   *
   * Not in the reference; known from the official SDK.
   */
  name?: string;
  /**
   * The field `weight`.
   *
   * Not in the reference; known from the official SDK.
   */
  weight?: number;
}

/**
 * The record QueryDiagnosisResultResultList.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultResultList {
  /**
   * The field `key`.
   *
   * Not in the reference; known from the official SDK.
   */
  key?: string;
  /**
   * The field `value`.
   *
   * Not in the reference; known from the official SDK.
   */
  value?: string;
  /**
   * The field `is_multi_language`.
   *
   * Not in the reference; known from the official SDK.
   */
  is_multi_language?: boolean;
  /**
   * The field `module_name`.
   *
   * Not in the reference; known from the official SDK.
   */
  module_name?: string;
  /**
   * The field `level`.
   *
   * Not in the reference; known from the official SDK.
   */
  level?: string;
}

/**
 * The record QueryDiagnosisResultSuggestionList.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultSuggestionList {
  /**
   * The field `content`.
   *
   * Not in the reference; known from the official SDK.
   */
  content?: string;
}

/**
 * A password or key in a reply: `******`, unless the client was told to reveal secrets.
 */
export type Secret = string;

/**
 * An exact integer: a number, or its decimal digits as text where a number would round it (beyond ±(2^53 − 1)).
 */
export type Long = number | string;

/**
 * Where a job stands, in one word of our own. The service has no such field: the grouping is this library's reading
 * of the 29 states.
 *
 * - `running`: the service is at work: it creates, starts, transfers, changes, repairs or ends.
 * - `waiting`: nothing moves until someone acts, or until the time that was set comes.
 * - `failed`: a step failed. Most such jobs can be resumed; one that could not be created cannot.
 * - `ended`: over, its resources released or the job deleted. This says nothing about success: a job that failed
 *   and was then ended, by hand or by expiry, ends here too.
 * - `unknown`: no state, or one that this version does not know.
 */
export type Phase = "running" | "waiting" | "failed" | "ended" | "unknown";

/**
 * The vocabulary Region.
 *
 * - `eu-west-101`: `eu-west-101`.
 * - `cn-north-4`: `cn-north-4`.
 * - `cn-north-1`: `cn-north-1`.
 * - `cn-south-1`: `cn-south-1`.
 * - `cn-east-3`: `cn-east-3`.
 * - `cn-east-2`: `cn-east-2`.
 * - `cn-north-2`: `cn-north-2`.
 * - `ap-southeast-3`: `ap-southeast-3`.
 * - `ap-southeast-1`: `ap-southeast-1`.
 * - `ap-southeast-2`: `ap-southeast-2`.
 * - `sa-brazil-1`: `sa-brazil-1`.
 * - `la-south-2`: `la-south-2`.
 * - `la-north-2`: `la-north-2`.
 * - `na-mexico-1`: `na-mexico-1`.
 * - `af-south-1`: `af-south-1`.
 * - `cn-north-9`: `cn-north-9`.
 * - `cn-southwest-2`: `cn-southwest-2`.
 * - `cn-south-2`: `cn-south-2`.
 * - `cn-south-4`: `cn-south-4`.
 * - `tr-west-1`: `tr-west-1`.
 * - `ap-southeast-4`: `ap-southeast-4`.
 * - `eu-west-0`: `eu-west-0`.
 * - `ru-moscow-1`: `ru-moscow-1`.
 * - `ae-ad-1`: `ae-ad-1`.
 * - `my-kualalumpur-1`: `my-kualalumpur-1`.
 * - `ru-northwest-2`: `ru-northwest-2`.
 * - `ap-southeast-5`: `ap-southeast-5`.
 * - `cn-east-5`: `cn-east-5`.
 * - `cn-north-12`: `cn-north-12`.
 * - `cn-east-4`: `cn-east-4`.
 * - `cn-southwest-3`: `cn-southwest-3`.
 * - `cn-north-11`: `cn-north-11`.
 * - `af-north-1`: `af-north-1`.
 * - `me-east-1`: `me-east-1`.
 */
export type Region = "eu-west-101" | "cn-north-4" | "cn-north-1" | "cn-south-1" | "cn-east-3" | "cn-east-2" | "cn-north-2" | "ap-southeast-3" | "ap-southeast-1" | "ap-southeast-2" | "sa-brazil-1" | "la-south-2" | "la-north-2" | "na-mexico-1" | "af-south-1" | "cn-north-9" | "cn-southwest-2" | "cn-south-2" | "cn-south-4" | "tr-west-1" | "ap-southeast-4" | "eu-west-0" | "ru-moscow-1" | "ae-ad-1" | "my-kualalumpur-1" | "ru-northwest-2" | "ap-southeast-5" | "cn-east-5" | "cn-north-12" | "cn-east-4" | "cn-southwest-3" | "cn-north-11" | "af-north-1" | "me-east-1" | (string & {});

/**
 * The language in which the service words its messages, sent as `X-Language`. Without it the service answers in
 * English.
 *
 * - `en-us`: English.
 * - `zh-cn`: Chinese.
 */
export type Language = "en-us" | "zh-cn";
