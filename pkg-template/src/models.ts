// Generated from the Rust models; `cargo xtask check --accept` rewrites it.

/**
 * One page of a batch: the body of a reply with status 200.
 *
 * Table 4 of the reference.
 */
export interface ListAsyncJobDetailResponse {
  /**
   * How many jobs the whole batch has, whichever page this is.
   *
   * Zero for an empty batch. The service sends it with each page; jobs may be added or deleted between two
   * pages.
   *
   * Table 4 of the reference.
   */
  total_count?: number;
  /**
   * The jobs on this page, newest `create_time` first.
   *
   * The order cannot be chosen. Nothing is said about the order of jobs that were created in the same
   * second.
   *
   * Table 4 of the reference.
   */
  jobs?: Job[];
}

/**
 * One job of the batch, with all that the service knows of it. At `jobs[]`.
 *
 * What is there depends on the kind of job, on its state and on what was asked of it: a job that has not been
 * started has no progress, one without a comparison has no comparison results.
 *
 * Table 5 of the reference.
 */
export interface Job {
  /**
   * The id of the job. Opaque text.
   *
   * It looks like a UUID and is none: the ids of the reference's example end in letters such as `jb20r`.
   *
   * Table 5 of the reference.
   */
  id?: string;
  /**
   * The state that the job is in.
   *
   * `phaseOf` in JavaScript and `JobStatus::phase` in Rust sort the 29 known states into five phases.
   *
   * Table 5 of the reference.
   */
  status?: JobStatus;
  /**
   * When the job was created.
   *
   * ISO 8601 in UTC in the reference's example (`2022-11-07T16:15:18Z`). No table names a format, and
   * version 3 of the service writes the same field as digits: milliseconds since 1970.
   *
   * Table 5 of the reference.
   */
  create_time?: string;
  /**
   * How many jobs the batch has, once more.
   *
   * The reference lists the field here too, as a copy of the one beside `jobs`. Its example does not have
   * it. Read that of the page.
   *
   * Table 5 of the reference.
   */
  total_count?: number;
  /**
   * The id of the main job, where this job is one of several that belong together.
   *
   * Table 5 of the reference.
   */
  master_job_id?: string;
  /**
   * What the job is: its name, kind, engines and direction.
   *
   * Table 5 of the reference.
   */
  base_info?: JobBaseInfo;
  /**
   * The databases that data is read from.
   *
   * An array; each job of the reference's example has one.
   *
   * Table 5 of the reference.
   */
  source_endpoint?: JobEndpointInfo[];
  /**
   * The databases that data is written to.
   *
   * An array; each job of the reference's example has one.
   *
   * Table 5 of the reference.
   */
  target_endpoint?: JobEndpointInfo[];
  /**
   * Who is told when the job is in trouble. Missing from one job of the reference's example.
   *
   * Table 5 of the reference.
   */
  alarm_notify?: AlarmNotifyConfig;
  /**
   * The hours of the day in which the transfer is slowed down.
   *
   * Without a limit the full phase takes what the source's network gives, and reads from the source's disks
   * at the same rate.
   *
   * Table 5 of the reference.
   */
  speed_limit?: SpeedLimitInfo[];
  /**
   * The database users and roles that are migrated with the data.
   *
   * Table 5 of the reference.
   */
  user_migration?: UserMigrationInfo;
  /**
   * What is carried over to the destination, and what happens on a conflict.
   *
   * Table 5 of the reference.
   */
  policy_config?: PolicyConfig;
  /**
   * Parameters of the destination database that are set to those of the source.
   *
   * Table 5 of the reference.
   */
  db_param?: DbParamInfo;
  /**
   * Advanced settings of the transfer itself.
   *
   * Table 5 of the reference.
   */
  tuning_params?: TuningParamInfo;
  /**
   * The yearly or monthly order, for jobs that are not paid by use.
   *
   * Table 5 of the reference.
   */
  period_order?: PeriodOrderInfo;
  /**
   * The instance that does the work: its size, place and state.
   *
   * Table 5 of the reference.
   */
  node_info?: JobNodeInfo;
  /**
   * What the job has logged.
   *
   * Table 5 of the reference.
   */
  logs?: TaskLogInfo[];
  /**
   * The results of the connection tests, one for each address that was tried.
   *
   * Table 5 of the reference.
   */
  network_results?: QueryNetworkResult[];
  /**
   * The results of the checks before the start.
   *
   * Table 5 of the reference.
   */
  precheck_result?: QueryPreCheckResult;
  /**
   * How far the transfer has come.
   *
   * Table 5 of the reference.
   */
  progress_info?: JobProgressInfo;
  /**
   * How far the transfer has come, by kind of database object.
   *
   * Table 5 of the reference.
   */
  migration_object_progress_info?: QueryMigrationObjectProgressInfo;
  /**
   * What the node measured last.
   *
   * Table 5 of the reference.
   */
  metrics?: QueryMetricResult;
  /**
   * The comparisons of source and destination.
   *
   * Not to be confused with the Boolean `compare_result` in the overview of a comparison of values.
   *
   * Table 5 of the reference.
   */
  compare_result?: CompareResultInfo;
  /**
   * What is known of choosing objects by importing a file.
   *
   * Table 5 of the reference.
   */
  support_import_file_resp?: SupportImportFileResult;
  /**
   * The functions that are on or off for this job, by name.
   *
   * The reference calls it a list and types it as a map of text. Values may look like Booleans; they are
   * kept as text (`"true"`). No name of a function is documented.
   *
   * Table 5 of the reference.
   */
  instance_features?: Record<string, string>;
  /**
   * The version of the job, such as `2.0` for jobs of the current console. The reference names no values.
   *
   * Table 5 of the reference.
   */
  task_version?: string;
  /**
   * Which driver connects to the databases.
   *
   * Table 5 of the reference.
   */
  connection_management?: ConnectionManagement;
  /**
   * The public addresses (EIPs) that the job was given.
   *
   * Table 5 of the reference.
   */
  public_ip_list?: PublicIpConfig[];
  /**
   * Whether the public address could be bound.
   *
   * Table 5 of the reference.
   */
  bind_public_ip_state?: BindPublicIpState;
  /**
   * The child jobs whose public address could not be bound.
   *
   * Not the tree of child jobs, although a field of this name is just that in the service's list of jobs.
   *
   * Table 5 of the reference.
   */
  children?: FailedToBindEipChildInfo[];
  /**
   * How far the destination has come in giving up its read-only state.
   *
   * A word with a name like a Boolean's: it is no `true` or `false`.
   *
   * Table 5 of the reference.
   */
  is_writable?: WritableState;
  /**
   * The results of the diagnoses that were run on the job.
   *
   * Not in the reference; known from the official SDK.
   */
  diagnoses?: QueryDiagnosisResult[];
  /**
   * How far the repair of differing data has come.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_progress_info?: JobDetailRespRepairProgressInfo;
  /**
   * The single repairs of differing data.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_detail_info?: QueryRepairDetailResp;
  /**
   * How far the export of the repair's SQL file has come.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_export_status?: ExportStatus;
  /**
   * The direction in which a disaster recovery copies at this moment.
   *
   * The same as `base_info.job_direction`, but the opposite of it while source and destination change
   * places.
   *
   * Not in the reference; known from the official SDK.
   */
  job_kernel_direction?: JobKernelDirection;
  /**
   * At what level the objects to synchronise were chosen.
   *
   * Not in the reference; known from the official SDK.
   */
  sync_mode?: SyncMode;
}

/**
 * The state that a job is in.
 *
 * Sorted into phases by `phaseOf` in JavaScript and by `JobStatus::phase` in Rust. "Child" stands for the job
 * that is made when a running job is edited. In disaster recovery the full phase is the set-up and the
 * incremental phase the protection.
 *
 * - `CREATING`: The instance is being made.
 * - `CREATE_FAILED`: The instance could not be made. There is nothing to resume.
 * - `CONFIGURATION`: The instance is there; the job is not fully set up.
 * - `STARTJOBING`: The job is being started. Spelt so on the wire.
 * - `WAITING_FOR_START`: Set up; waits for the start by hand or at the time that was set.
 * - `START_JOB_FAILED`: The start failed.
 * - `PAUSING`: Paused. The name suggests that it is about to pause; the description says that it has.
 * - `FULL_TRANSFER_STARTED`: The full phase is running.
 * - `FULL_TRANSFER_FAILED`: The full phase failed.
 * - `FULL_TRANSFER_COMPLETE`: The full phase is done. A job without an incremental phase stays here until it is ended.
 * - `INCRE_TRANSFER_STARTED`: The incremental phase is running.
 * - `INCRE_TRANSFER_FAILED`: The incremental phase failed.
 * - `RELEASE_RESOURCE_STARTED`: The job is being ended and its resources released.
 * - `RELEASE_RESOURCE_FAILED`: The job could not be ended.
 * - `RELEASE_RESOURCE_COMPLETE`: The job is ended, its resources released. That does not say that it succeeded.
 * - `REBUILD_NODE_STARTED`: A node that failed is being recovered.
 * - `REBUILD_NODE_FAILED`: A node that failed could not be recovered.
 * - `CHANGE_JOB_STARTED`: The job is being changed.
 * - `CHANGE_JOB_FAILED`: The change failed.
 * - `DELETED`: The job is deleted.
 * - `CHILD_TRANSFER_STARTING`: The child is being started.
 * - `CHILD_TRANSFER_STARTED`: The child is transferring.
 * - `CHILD_TRANSFER_COMPLETE`: The child is done transferring.
 * - `CHILD_TRANSFER_FAILED`: The child failed.
 * - `RELEASE_CHILD_TRANSFER_STARTED`: The child is being ended.
 * - `RELEASE_CHILD_TRANSFER_COMPLETE`: The child is ended.
 * - `NODE_UPGRADE_START`: The instance is being upgraded.
 * - `NODE_UPGRADE_COMPLETE`: The upgrade is done.
 * - `NODE_UPGRADE_FAILED`: The upgrade failed.
 */
export type JobStatus = "CREATING" | "CREATE_FAILED" | "CONFIGURATION" | "STARTJOBING" | "WAITING_FOR_START" | "START_JOB_FAILED" | "PAUSING" | "FULL_TRANSFER_STARTED" | "FULL_TRANSFER_FAILED" | "FULL_TRANSFER_COMPLETE" | "INCRE_TRANSFER_STARTED" | "INCRE_TRANSFER_FAILED" | "RELEASE_RESOURCE_STARTED" | "RELEASE_RESOURCE_FAILED" | "RELEASE_RESOURCE_COMPLETE" | "REBUILD_NODE_STARTED" | "REBUILD_NODE_FAILED" | "CHANGE_JOB_STARTED" | "CHANGE_JOB_FAILED" | "DELETED" | "CHILD_TRANSFER_STARTING" | "CHILD_TRANSFER_STARTED" | "CHILD_TRANSFER_COMPLETE" | "CHILD_TRANSFER_FAILED" | "RELEASE_CHILD_TRANSFER_STARTED" | "RELEASE_CHILD_TRANSFER_COMPLETE" | "NODE_UPGRADE_START" | "NODE_UPGRADE_COMPLETE" | "NODE_UPGRADE_FAILED" | (string & {});

/**
 * Whether a public address could be bound to a job.
 *
 * - `SUCCESS`: It is bound.
 * - `FAILED`: It could not be bound.
 */
export type BindPublicIpState = "SUCCESS" | "FAILED" | (string & {});

/**
 * How far the destination has come in giving up its read-only state.
 *
 * - `pending`: The destination is being made writable.
 * - `success`: The destination is writable.
 */
export type WritableState = "pending" | "success" | (string & {});

/**
 * How far an export has come.
 *
 * - `INIT`: It has not begun.
 * - `EXPORTING`: It is under way.
 * - `EXPORT_COMPLETE`: It is done.
 * - `EXPORT_COMMON_FAILED`: It failed.
 */
export type ExportStatus = "INIT" | "EXPORTING" | "EXPORT_COMPLETE" | "EXPORT_COMMON_FAILED" | (string & {});

/**
 * The direction in which a disaster recovery copies at this moment.
 *
 * - `up`: Into this cloud, which stands by.
 * - `down`: Out of this cloud, which is in use.
 */
export type JobKernelDirection = "up" | "down" | (string & {});

/**
 * At what level the objects to synchronise were chosen.
 *
 * - `DB_LEVEL`: Whole databases.
 * - `SCHEMA_LEVEL`: Schemas.
 * - `TABLE_LEVEL`: Single tables.
 * - `FILE_IMPORT`: By a file that was imported.
 * - `INSTANCE_LEVEL`: Everything in the instance.
 */
export type SyncMode = "DB_LEVEL" | "SCHEMA_LEVEL" | "TABLE_LEVEL" | "FILE_IMPORT" | "INSTANCE_LEVEL" | (string & {});

/**
 * What a job is: its name, kind, engines and direction. At `jobs[].base_info`.
 *
 * Table 6 of the reference.
 */
export interface JobBaseInfo {
  /**
   * The name that the user gave the job.
   *
   * 4 to 50 letters, digits, hyphens and underscores; capital and small letters count as the same.
   *
   * Table 6 of the reference.
   */
  name?: string;
  /**
   * What the job is for: migration, synchronisation or disaster recovery.
   *
   * Table 6 of the reference.
   */
  job_type?: JobType;
  /**
   * Whether both sides of a disaster recovery take writes. Default `false`.
   *
   * Only for jobs of the type `cloudDataGuard`.
   *
   * Table 6 of the reference.
   */
  multi_write?: boolean;
  /**
   * The pair of database engines, source first.
   *
   * The reference documents this request for the four pairs that are known here.
   *
   * Table 6 of the reference.
   */
  engine_type?: EngineType;
  /**
   * Whether data flows into the cloud, out of it, or past it.
   *
   * Table 6 of the reference.
   */
  job_direction?: JobDirection;
  /**
   * The phases that the job goes through: full, incremental, or one after the other.
   *
   * Table 6 of the reference.
   */
  task_type?: TaskType;
  /**
   * The network between the databases and the job.
   *
   * Table 6 of the reference.
   */
  net_type?: NetType;
  /**
   * How the job is paid. Default `on_demand`.
   *
   * Table 6 of the reference.
   */
  charging_mode?: ChargingMode;
  /**
   * The enterprise project that the job belongs to. Default `"0"`, the default project.
   *
   * Table 6 of the reference.
   */
  enterprise_project_id?: string;
  /**
   * What the user wrote about the job. Up to 256 characters, none of `!<>'&"\`.
   *
   * May be the empty text, as in the reference's example.
   *
   * Table 6 of the reference.
   */
  description?: string;
  /**
   * When the job is due to start by itself.
   *
   * The reference names no format: expect ISO 8601, or digits that count milliseconds or seconds since 1970.
   *
   * Table 6 of the reference.
   */
  start_time?: string;
  /**
   * After how many days a job in a failed state is ended by the service. 14 to 100 days, default 14.
   *
   * Declared as text. The reference's own example has the number 14 here, which becomes the text `"14"`.
   *
   * Table 6 of the reference.
   */
  expired_days?: string;
  /**
   * The tags of the job.
   *
   * At most 20 by the reference, 10 by the official SDK.
   *
   * Table 6 of the reference.
   */
  tags?: ResourceTag[];
  /**
   * Whether binlogs of the source are cleared early to save space. Default `false`.
   *
   * Only for RDS for MySQL and RDS for MariaDB.
   *
   * Table 6 of the reference.
   */
  is_open_fast_clean?: boolean;
}

/**
 * What a job is for.
 *
 * - `migration`: Moves a database once, with as little interruption as possible.
 * - `sync`: Keeps chosen data of the destination in step with the source.
 * - `cloudDataGuard`: Disaster recovery between two sites. The reference documents this request for the other two.
 */
export type JobType = "migration" | "sync" | "cloudDataGuard" | (string & {});

/**
 * The pair of database engines, source first.
 *
 * The service knows many more pairs than the four that the reference documents for this request.
 *
 * - `oracle-to-gaussdbv5`: Oracle to distributed GaussDB: synchronisation.
 * - `redis-to-gaussredis`: Redis to GeminiDB Redis: migration.
 * - `rediscluster-to-gaussredis`: A Redis cluster to GeminiDB Redis: migration.
 * - `mysql-to-mysql`: MySQL to MySQL: synchronisation.
 */
export type EngineType = "oracle-to-gaussdbv5" | "redis-to-gaussredis" | "rediscluster-to-gaussredis" | "mysql-to-mysql" | (string & {});

/**
 * Whether data flows into the cloud, out of it, or past it.
 *
 * - `up`: Into the cloud. In disaster recovery this cloud stands by.
 * - `down`: Out of the cloud. In disaster recovery this cloud is in use.
 * - `non-dbs`: Between databases that are both run by the user.
 */
export type JobDirection = "up" | "down" | "non-dbs" | (string & {});

/**
 * The phases that a job goes through.
 *
 * - `FULL_TRANS`: What is there at the start is copied, and that is all.
 * - `FULL_INCR_TRANS`: What is there at the start is copied, then the changes follow until the job is ended.
 * - `INCR_TRANS`: Only changes are carried over.
 */
export type TaskType = "FULL_TRANS" | "FULL_INCR_TRANS" | "INCR_TRANS" | (string & {});

/**
 * The network between the databases and the job.
 *
 * - `eip`: The public network, through an elastic IP address.
 * - `vpc`: The virtual private cloud. Not for disaster recovery.
 * - `vpn`: A VPN or a dedicated line.
 */
export type NetType = "eip" | "vpc" | "vpn" | (string & {});

/**
 * How a job is paid.
 *
 * - `period`: By the month or year, in advance.
 * - `on_demand`: By use.
 */
export type ChargingMode = "period" | "on_demand" | (string & {});

/**
 * One tag of a job. At `jobs[].base_info.tags[]`.
 *
 * Table 7 of the reference.
 */
export interface ResourceTag {
  /**
   * The name of the tag. 1 to 36 letters, digits, underscores and hyphens.
   *
   * The official SDK allows Chinese characters too.
   *
   * Table 7 of the reference.
   */
  key?: string;
  /**
   * The value of the tag. 1 to 43 letters, digits, underscores and hyphens.
   *
   * The official SDK allows letters of any language, digits, spaces and `_.:/=+-@`, and names no length.
   *
   * Table 7 of the reference.
   */
  value?: string;
}

/**
 * A database that a job reads from or writes to. At `jobs[].source_endpoint[]` and `jobs[].target_endpoint[]`.
 *
 * Table 8 of the reference.
 */
export interface JobEndpointInfo {
  /**
   * The kind of database.
   *
   * In other words than `endpoint.endpoint_name` and `base_info.engine_type`: `gaussredis` is
   * `cloud_gaussdb_redis` there.
   *
   * Table 8 of the reference.
   */
  db_type?: DbType;
  /**
   * Who runs the database, and where.
   *
   * Table 8 of the reference.
   */
  endpoint_type?: EndpointType;
  /**
   * Whether it is the source or the destination.
   *
   * Table 8 of the reference.
   */
  endpoint_role?: EndpointRole;
  /**
   * How to reach the database.
   *
   * Table 8 of the reference.
   */
  endpoint?: BaseEndpoint;
  /**
   * Region and project of the database. For databases in the cloud.
   *
   * Table 8 of the reference.
   */
  cloud?: CloudBaseInfo;
  /**
   * The network in which the database stands. For databases in the cloud.
   *
   * Table 8 of the reference.
   */
  vpc?: CloudVpcInfo;
  /**
   * Settings that the job makes to the database.
   *
   * Table 8 of the reference.
   */
  config?: BaseEndpointConfig;
  /**
   * The certificate for an encrypted connection.
   *
   * Table 8 of the reference.
   */
  ssl?: EndpointSslConfig;
  /**
   * The DNS server that resolves the names of the databases.
   *
   * Table 8 of the reference.
   */
  customized_dns?: CustomizedDns;
}

/**
 * The kind of a database.
 *
 * - `oracle`: Oracle.
 * - `gaussdbv5`: Distributed GaussDB.
 * - `redis`: Redis, a single node.
 * - `rediscluster`: A Redis cluster.
 * - `gaussredis`: GeminiDB Redis.
 * - `mysql`: MySQL.
 */
export type DbType = "oracle" | "gaussdbv5" | "redis" | "rediscluster" | "gaussredis" | "mysql" | (string & {});

/**
 * Who runs a database, and where.
 *
 * - `offline`: The user, outside this cloud.
 * - `ecs`: The user, on a server in this cloud (ECS).
 * - `cloud`: A database service of this cloud.
 */
export type EndpointType = "offline" | "ecs" | "cloud" | (string & {});

/**
 * Which end of a job a database is.
 *
 * - `so`: The source.
 * - `ta`: The destination.
 */
export type EndpointRole = "so" | "ta" | (string & {});

/**
 * How to reach one database. At `jobs[].source_endpoint[].endpoint`, `jobs[].target_endpoint[].endpoint`, and
 * below either at `source_sharding[]`, to any depth.
 *
 * Table 9 of the reference.
 */
export interface BaseEndpoint {
  /**
   * The id of this piece of information. Opaque text.
   *
   * Not unique: in the reference's example one id is the source of a job and the destination of another.
   *
   * Table 9 of the reference.
   */
  id?: string;
  /**
   * Kind and place of the database in one word.
   *
   * Table 9 of the reference.
   */
  endpoint_name?: EndpointName;
  /**
   * The address of the database, or of each of its nodes.
   *
   * - A single address or host name for most engines.
   * - Several `host:port`, separated by commas, for MongoDB (up to 3), for a Redis cluster (up to 32) and for
   *   DDS (no limit is named).
   * - Absent for instances of the cloud in the reference's example: `instance_id` names them.
   *
   * Table 9 of the reference.
   */
  ip?: string;
  /**
   * The port of the database. 1 to 65,535, as text.
   *
   * Absent where `ip` holds the ports, and for instances of the cloud in the reference's example.
   *
   * Table 9 of the reference.
   */
  db_port?: string;
  /**
   * The database user that the job logs in as.
   *
   * Table 9 of the reference.
   */
  db_user?: string;
  /**
   * The password of `db_user`.
   *
   * Masked as `******` unless secrets are revealed. Absent from the reference's example: whether the service
   * ever sends it is not known.
   *
   * Table 9 of the reference.
   */
  db_password?: Secret;
  /**
   * The id of the instance in the cloud. Opaque text.
   *
   * Table 9 of the reference.
   */
  instance_id?: string;
  /**
   * The name of the instance in the cloud.
   *
   * Table 9 of the reference.
   */
  instance_name?: string;
  /**
   * The name of the database. For Oracle in the form `serviceName.orcl`.
   *
   * Table 9 of the reference.
   */
  db_name?: string;
  /**
   * The physical databases behind a sharded source, each described as this one is.
   *
   * Table 9 of the reference.
   */
  source_sharding?: BaseEndpoint[];
}

/**
 * Kind and place of a database in one word.
 *
 * Without a prefix: run by the user outside this cloud. `ecs_`: run by the user on a server in this cloud.
 * `cloud_`: a database service of this cloud.
 *
 * - `oracle`: Oracle outside this cloud.
 * - `ecs_oracle`: Oracle on a server in this cloud.
 * - `cloud_gaussdbv5`: The service GaussDB, distributed.
 * - `mysql`: MySQL outside this cloud.
 * - `ecs_mysql`: MySQL on a server in this cloud.
 * - `cloud_mysql`: The service RDS for MySQL.
 * - `redis`: Redis outside this cloud.
 * - `ecs_redis`: Redis on a server in this cloud.
 * - `rediscluster`: A Redis cluster outside this cloud.
 * - `ecs_rediscluster`: A Redis cluster on servers in this cloud.
 * - `cloud_gaussdb_redis`: The service GeminiDB Redis.
 * - `postgresql`: PostgreSQL outside this cloud.
 * - `ecs_postgresql`: PostgreSQL on a server in this cloud.
 * - `cloud_postgresql`: The service RDS for PostgreSQL.
 * - `mongodb`: MongoDB outside this cloud.
 * - `ecs_mongodb`: MongoDB on a server in this cloud.
 * - `cloud_mongodb`: The service DDS, which speaks MongoDB.
 */
export type EndpointName = "oracle" | "ecs_oracle" | "cloud_gaussdbv5" | "mysql" | "ecs_mysql" | "cloud_mysql" | "redis" | "ecs_redis" | "rediscluster" | "ecs_rediscluster" | "cloud_gaussdb_redis" | "postgresql" | "ecs_postgresql" | "cloud_postgresql" | "mongodb" | "ecs_mongodb" | "cloud_mongodb" | (string & {});

/**
 * Region and project of a database in the cloud. At `cloud` of each source and destination.
 *
 * Table 10 of the reference.
 */
export interface CloudBaseInfo {
  /**
   * The region that the database stands in, such as `cn-north-4`.
   *
   * Where a region has subprojects: the regional project and the subproject, joined by an underscore.
   *
   * Table 10 of the reference.
   */
  region?: string;
  /**
   * The project that the database belongs to.
   *
   * It may differ from the project of the request, as it does in the reference's example.
   *
   * Table 10 of the reference.
   */
  project_id?: string;
  /**
   * The availability zone of the database, or of each of its nodes, separated by commas.
   *
   * Described as one zone, yet the reference's example lists three: `cn-north-4a,cn-north-4g,cn-north-4c`.
   *
   * Table 10 of the reference.
   */
  az_code?: string;
}

/**
 * The network in which a database stands. At `vpc` of each source and destination.
 *
 * Table 11 of the reference.
 */
export interface CloudVpcInfo {
  /**
   * The id of the virtual private cloud.
   *
   * Table 11 of the reference.
   */
  vpc_id?: string;
  /**
   * The id of the subnet.
   *
   * Table 11 of the reference.
   */
  subnet_id?: string;
  /**
   * The id of the security group. Opaque text: the one in the reference's example is no UUID.
   *
   * Table 11 of the reference.
   */
  security_group_id?: string;
}

/**
 * Settings that a job makes to a database. At `config` of each source and destination.
 *
 * Table 12 of the reference.
 */
export interface BaseEndpointConfig {
  /**
   * Whether the destination is made read-only. Default `true`.
   *
   * Only for migration and disaster recovery of MySQL into the cloud (`up`). In disaster recovery with one
   * active site it is `true` where this cloud stands by.
   *
   * Table 12 of the reference.
   */
  is_target_readonly?: boolean;
  /**
   * How many child jobs share the reading of a Redis cluster. 1 to 16; 0, the default, is not set.
   *
   * No more than the cluster has shards. One child job for four shards is what the reference advises.
   *
   * Table 12 of the reference.
   */
  node_num?: number;
}

/**
 * The certificate for an encrypted connection to a database. At `ssl` of each source and destination.
 *
 * Table 13 of the reference.
 */
export interface EndpointSslConfig {
  /**
   * Whether the connection is encrypted.
   *
   * Table 13 of the reference.
   */
  ssl_link?: boolean;
  /**
   * The name of the certificate file.
   *
   * Table 13 of the reference.
   */
  ssl_cert_name?: string;
  /**
   * The certificate itself, in Base64.
   *
   * Called a key in its name and a certificate in its description, so it is taken for a secret: masked as
   * `******` unless secrets are revealed.
   *
   * Table 13 of the reference.
   */
  ssl_cert_key?: Secret;
  /**
   * The checksum of the certificate, by which the service verifies it.
   *
   * Table 13 of the reference.
   */
  ssl_cert_check_sum?: string;
  /**
   * The password of the certificate. Only for `.p12` files.
   *
   * Masked as `******` unless secrets are revealed.
   *
   * Table 13 of the reference.
   */
  ssl_cert_password?: Secret;
}

/**
 * The DNS server that resolves the names of the databases. At `customized_dns` of each source and destination.
 *
 * Table 14 of the reference.
 */
export interface CustomizedDns {
  /**
   * Whether a DNS server of the user's own is set.
   *
   * Table 14 of the reference.
   */
  is_set_dns?: boolean;
  /**
   * What was last asked for with the DNS server.
   *
   * Table 14 of the reference.
   */
  set_dns_action?: DnsAction;
  /**
   * The address of the DNS server. IPv4 only, as 15 characters hold no more; may be the empty text.
   *
   * Table 14 of the reference.
   */
  dns_ip?: string;
}

/**
 * What is asked for with a DNS server of the user's own.
 *
 * - `add`: A first one is set.
 * - `keep`: The one that is set stays.
 * - `update`: The one that is set changes to another.
 * - `recover`: The system's own comes back. Host names may stop resolving then.
 */
export type DnsAction = "add" | "keep" | "update" | "recover" | (string & {});

/**
 * Who is told when a job is in trouble. At `jobs[].alarm_notify`.
 *
 * A threshold counts once it has been exceeded for 6 minutes. The large delay in which an incremental phase
 * begins raises no alarm.
 *
 * Table 15 of the reference.
 */
export interface AlarmNotifyConfig {
  /**
   * Whether anyone is told. Default `false`.
   *
   * Table 15 of the reference.
   */
  alarm_to_user?: boolean;
  /**
   * The topic of the notification service (SMN) to which messages go, such as `urn:smn:cn-north-4:…:test`.
   *
   * Table 15 of the reference.
   */
  topic_urn?: string;
  /**
   * From which delay between source and destination on there is an alarm. 1 to 3,600 seconds; 0, the
   * default, is not set.
   *
   * Only for jobs with a full and an incremental phase. The range and the default are the official SDK's.
   *
   * Table 15 of the reference.
   */
  delay_time?: Long;
  /**
   * From which delay between the database in use and the job on there is an alarm. 1 to 3,600 seconds; 0,
   * the default, is not set.
   *
   * For disaster recovery (RPO, what may be lost). The range and the default are the official SDK's.
   *
   * Table 15 of the reference.
   */
  rpo_delay?: Long;
  /**
   * From which delay between the job and the database that stands by on there is an alarm. 1 to 3,600
   * seconds; 0, the default, is not set.
   *
   * For disaster recovery (RTO, how long it takes to change over). The range and the default are the
   * official SDK's.
   *
   * Table 15 of the reference.
   */
  rto_delay?: Long;
}

/**
 * Hours of the day in which the transfer is slowed down. At `jobs[].speed_limit[]`.
 *
 * Where `begin` is later than `end` the hours pass midnight: `16:00` to `15:59`, as in the reference's
 * example, is the whole day, from midnight to midnight in UTC+8.
 *
 * Table 16 of the reference.
 */
export interface SpeedLimitInfo {
  /**
   * The first hour, in UTC, as `hh:mm`. The minutes are ignored.
   *
   * Table 16 of the reference.
   */
  begin?: string;
  /**
   * The last minute, in UTC, as `hh:mm`. It ends in `59`.
   *
   * Table 16 of the reference.
   */
  end?: string;
  /**
   * The most that is transferred in these hours. 1 to 9,999 MB/s, as text.
   *
   * Table 16 of the reference.
   */
  speed?: string;
}

/**
 * The database users and roles that are migrated with the data. At `jobs[].user_migration`.
 *
 * Table 17 of the reference.
 */
export interface UserMigrationInfo {
  /**
   * Whether users are migrated at all.
   *
   * Table 17 of the reference.
   */
  is_migrate_user?: boolean;
  /**
   * Whether all users get one and the same new password. Only for migrations of MySQL.
   *
   * Table 17 of the reference.
   */
  is_set_password?: boolean;
  /**
   * The new password of all users. Never empty where `is_set_password` is true.
   *
   * Masked as `******` unless secrets are revealed.
   *
   * Table 17 of the reference.
   */
  password?: Secret;
  /**
   * The users that are migrated.
   *
   * Table 17 of the reference.
   */
  user_list?: UserMigrationList[];
  /**
   * The roles that are migrated.
   *
   * Table 17 of the reference.
   */
  role_list?: UserMigrationRole[];
}

/**
 * One user that is migrated. At `jobs[].user_migration.user_list[]`.
 *
 * Table 18 of the reference.
 */
export interface UserMigrationList {
  /**
   * The id of the user.
   *
   * Table 18 of the reference.
   */
  id?: string;
  /**
   * The name of the user.
   *
   * Table 18 of the reference.
   */
  account?: string;
  /**
   * Whether this user gets a new password. Only for migrations of MySQL.
   *
   * Table 18 of the reference.
   */
  is_set_password?: boolean;
  /**
   * The new password. Never empty where this user's or the common `is_set_password` is true.
   *
   * Masked as `******` unless secrets are revealed.
   *
   * Table 18 of the reference.
   */
  password?: Secret;
}

/**
 * One role that is migrated. At `jobs[].user_migration.role_list[]`.
 *
 * Table 19 of the reference; its one field is known from the official SDK.
 */
export interface UserMigrationRole {
  /**
   * The name of the role.
   *
   * Table 19 of the reference; its one field is known from the official SDK.
   */
  role?: string;
}

/**
 * What is carried over to the destination, and what happens on a conflict. At `jobs[].policy_config`.
 *
 * Table 20 of the reference.
 */
export interface PolicyConfig {
  /**
   * Which statements that change structure are held back in the incremental phase.
   *
   * The empty text holds nothing back; it occurs with migrations of MySQL.
   *
   * Table 20 of the reference.
   */
  filter_ddl_policy?: FilterDdlPolicy;
  /**
   * What happens where the incremental phase finds a row at the destination already. Only for
   * synchronisation.
   *
   * Conflicts in the full phase are ignored.
   *
   * Table 20 of the reference.
   */
  conflict_policy?: ConflictPolicy;
  /**
   * Whether all indexes are carried over (`true`, the default), or only primary keys and unique indexes.
   *
   * Table 20 of the reference.
   */
  index_trans?: boolean;
  /**
   * Whether the incremental phase carries over statements that change structure. Default `true`.
   *
   * Table 20 of the reference.
   */
  ddl_trans?: boolean;
  /**
   * How many sources and destinations belong together. Default `one2one`.
   *
   * Table 20 of the reference.
   */
  data_sync_topology_type?: DataSyncTopology;
  /**
   * Which statements that change structure the incremental phase carries over.
   *
   * A set in one text: words of the vocabulary, separated by commas. Any text is a value of this type, so
   * the set stands in it as it came; split it at the commas.
   *
   * Table 20 of the reference.
   */
  support_ddl_info?: SupportDdlInfo;
  /**
   * Which kinds of things are synchronised.
   *
   * `supportAllType` by itself, or a set of the other words in one text, separated by commas, such as
   * `tableData,tableStructure`.
   *
   * Table 20 of the reference.
   */
  sync_type_policy?: SyncTypePolicy;
  /**
   * How changes are read from the logs of Oracle. Only for Oracle to GaussDB.
   *
   * Table 20 of the reference.
   */
  increment_read_mode?: IncrementReadMode;
  /**
   * Which changes of rows the incremental phase carries over.
   *
   * Inserts, updates and deletes, by the official SDK. Neither source says how they are spelt, or how
   * several are separated.
   *
   * Table 20 of the reference.
   */
  dml_types?: string;
  /**
   * Whether indexes are made together with their table, rather than afterwards.
   *
   * Not in the reference; known from the official SDK.
   */
  is_create_table_with_index?: boolean;
}

/**
 * Which statements that change structure are held back.
 *
 * - `drop_database`: `DROP DATABASE` is not carried over.
 */
export type FilterDdlPolicy = "drop_database" | (string & {});

/**
 * What happens where a row is at the destination already.
 *
 * - `ignore`: The row at the destination stays, and the job goes on.
 * - `stop`: The job fails and stops.
 * - `overwrite`: The row of the source takes its place.
 */
export type ConflictPolicy = "ignore" | "stop" | "overwrite" | (string & {});

/**
 * How many sources and destinations belong together.
 *
 * - `one2one`: One source, one destination.
 * - `one2many`: One source, several destinations.
 * - `many2one`: Several sources, one destination.
 */
export type DataSyncTopology = "one2one" | "one2many" | "many2one" | (string & {});

/**
 * Statements that change structure. The field that has this type may hold several words, separated by commas.
 *
 * - `CREATE_TABLE`: A table is made.
 * - `ADD_COLUMN`: A column is added.
 * - `MODIFY_COLUMN`: The definition of a column is changed.
 * - `CHANGE_COLUMN`: A column is renamed, its definition changed with it if need be.
 * - `DROP_INDEX`: An index is dropped.
 * - `ADD_INDEX`: An index is added by altering its table.
 * - `CREATE_INDEX`: An index is made by a statement of its own.
 * - `RENAME_INDEX`: An index is renamed.
 */
export type SupportDdlInfo = "CREATE_TABLE" | "ADD_COLUMN" | "MODIFY_COLUMN" | "CHANGE_COLUMN" | "DROP_INDEX" | "ADD_INDEX" | "CREATE_INDEX" | "RENAME_INDEX" | (string & {});

/**
 * What is synchronised. The field that has this type may hold several words, separated by commas.
 *
 * - `supportAllType`: All there is. Stands alone.
 * - `tableData`: The rows.
 * - `tableStructure`: The structure of the tables.
 * - `constraintData`: Indexes and constraints.
 */
export type SyncTypePolicy = "supportAllType" | "tableData" | "tableStructure" | "constraintData" | (string & {});

/**
 * How changes are read from the logs of Oracle.
 *
 * - `logminer`: By `LogMiner`.
 * - `xstream`: By `XStream`.
 */
export type IncrementReadMode = "logminer" | "xstream" | (string & {});

/**
 * Parameters of the destination database that are set to those of the source. At `jobs[].db_param`.
 *
 * Table 21 of the reference.
 */
export interface DbParamInfo {
  /**
   * Parameters that have to agree. Only those in which the databases differ can be changed.
   *
   * Table 21 of the reference.
   */
  common?: DbParam[];
  /**
   * Parameters that govern speed. They can be changed even where the databases agree.
   *
   * Table 21 of the reference.
   */
  performance?: DbParam[];
}

/**
 * One parameter of a database. At `jobs[].db_param.common[]` and `jobs[].db_param.performance[]`.
 *
 * Table 22 of the reference.
 */
export interface DbParam {
  /**
   * The name of the parameter.
   *
   * Table 22 of the reference.
   */
  key?: DbParamKey;
  /**
   * The value at the destination.
   *
   * Table 22 of the reference.
   */
  target_value?: string;
}

/**
 * A system variable of MySQL. Other engines have others.
 *
 * - `binlog_cache_size`: Memory for the changes of one transaction on their way to the binlog.
 * - `binlog_stmt_cache_size`: Memory for changes outside transactions on their way to the binlog.
 * - `bulk_insert_buffer_size`: Memory for inserting many rows at once into `MyISAM` tables.
 * - `innodb_buffer_pool_size`: Memory for tables and indexes of `InnoDB`.
 * - `key_buffer_size`: Memory for index blocks of `MyISAM`.
 * - `long_query_time`: Seconds from which on a query is logged as slow.
 * - `query_cache_type`: Which results the query cache keeps.
 * - `read_buffer_size`: Memory for reading a table from end to end.
 * - `read_rnd_buffer_size`: Memory for reading rows after sorting.
 * - `sort_buffer_size`: Memory for one sort.
 * - `sync_binlog`: After how many commits the binlog is written to disk.
 * - `innodb_buffer_pool_instances`: In how many parts the buffer pool of `InnoDB` is divided.
 */
export type DbParamKey = "binlog_cache_size" | "binlog_stmt_cache_size" | "bulk_insert_buffer_size" | "innodb_buffer_pool_size" | "key_buffer_size" | "long_query_time" | "query_cache_type" | "read_buffer_size" | "read_rnd_buffer_size" | "sort_buffer_size" | "sync_binlog" | "innodb_buffer_pool_instances" | (string & {});

/**
 * Advanced settings of the transfer, by its stages. At `jobs[].tuning_params`.
 *
 * Table 23 of the reference.
 */
export interface TuningParamInfo {
  /**
   * The full phase.
   *
   * Table 23 of the reference.
   */
  full_sync?: TuningParameter[];
  /**
   * The incremental phase: capturing changes at the source.
   *
   * Table 23 of the reference.
   */
  incre_capture?: TuningParameter[];
  /**
   * The incremental phase: replaying changes at the destination.
   *
   * Table 23 of the reference.
   */
  incre_apply?: TuningParameter[];
  /**
   * The incremental phase: fetching the logs that lie between the two.
   *
   * Table 23 of the reference.
   */
  incre_relay?: TuningParameter[];
}

/**
 * One advanced setting. At `full_sync[]`, `incre_capture[]`, `incre_apply[]` and `incre_relay[]` of
 * `jobs[].tuning_params`.
 *
 * Table 24 of the reference.
 */
export interface TuningParameter {
  /**
   * The name of the setting.
   *
   * Table 24 of the reference.
   */
  param_name?: string;
  /**
   * The value of the setting.
   *
   * Table 24 of the reference.
   */
  param_value?: string;
  /**
   * Whether the setting can be used with this job.
   *
   * Table 24 of the reference.
   */
  availability?: boolean;
}

/**
 * The yearly or monthly order. At `jobs[].period_order`.
 *
 * Table 25 of the reference.
 */
export interface PeriodOrderInfo {
  /**
   * The unit of the period: months or years. Default 3, years.
   *
   * Table 25 of the reference.
   */
  period_type?: PeriodType;
  /**
   * How many months or years were ordered, by `period_type`.
   *
   * Table 25 of the reference.
   */
  period_num?: number;
  /**
   * Whether the order renews itself. Default 0, no.
   *
   * A number with a name like a Boolean's.
   *
   * Table 25 of the reference.
   */
  is_auto_renew?: AutoRenew;
}

/**
 * The unit of an order's period.
 *
 * - `2`: Months.
 * - `3`: Years.
 */
export type PeriodType = 2 | 3 | (number & {});

/**
 * Whether an order renews itself.
 *
 * - `0`: No: each renewal is paid by hand.
 * - `1`: Yes: each renewal is paid automatically.
 */
export type AutoRenew = 0 | 1 | (number & {});

/**
 * The instance that does the work. At `jobs[].node_info`.
 *
 * Table 26 of the reference.
 */
export interface JobNodeInfo {
  /**
   * Its size.
   *
   * Table 26 of the reference.
   */
  spec?: JobNodeSpecInfo;
  /**
   * The network in which it stands. Needed where a database is run by the user.
   *
   * Table 26 of the reference.
   */
  vpc?: JobNodeVpcInfo;
  /**
   * How it is built and what state it is in.
   *
   * Another type than the `base_info` of the job.
   *
   * Table 26 of the reference.
   */
  base_info?: JobNodeBaseInfo;
}

/**
 * The size of the instance. At `jobs[].node_info.spec`.
 *
 * Table 27 of the reference.
 */
export interface JobNodeSpecInfo {
  /**
   * The size in one word.
   *
   * Table 27 of the reference.
   */
  node_type?: NodeType;
}

/**
 * The size of an instance.
 *
 * Only synchronisation offers a choice; jobs of other kinds are `high`.
 *
 * - `micro`: Extra small.
 * - `small`: Small.
 * - `medium`: Medium.
 * - `high`: Large.
 */
export type NodeType = "micro" | "small" | "medium" | "high" | (string & {});

/**
 * The network in which the instance stands. At `jobs[].node_info.vpc`.
 *
 * Table 28 of the reference.
 */
export interface JobNodeVpcInfo {
  /**
   * The id of the virtual private cloud.
   *
   * Table 28 of the reference.
   */
  vpc_id?: string;
  /**
   * The id of the subnet.
   *
   * Table 28 of the reference.
   */
  subnet_id?: string;
  /**
   * The fixed addresses of the instance, separated by commas. IPv4 only.
   *
   * Table 28 of the reference.
   */
  custom_node_ip?: string;
  /**
   * The id of the security group.
   *
   * Table 28 of the reference.
   */
  security_group_id?: string;
}

/**
 * How the instance is built and what state it is in. At `jobs[].node_info.base_info`.
 *
 * Table 29 of the reference.
 */
export interface JobNodeBaseInfo {
  /**
   * Whether it has one node, or a second that stands by.
   *
   * Table 29 of the reference.
   */
  instance_type?: InstanceType;
  /**
   * The architecture of its processors.
   *
   * Table 29 of the reference.
   */
  arch?: CpuArch;
  /**
   * The availability zone of each node, separated by commas: `cn-north-4a`, or `cn-north-4a,cn-north-4b` for
   * two nodes.
   *
   * Table 29 of the reference.
   */
  availability_zone?: string;
  /**
   * The state of the instance.
   *
   * By fewer words than the state of the job, and `PAUSING` means something else here.
   *
   * Table 29 of the reference.
   */
  status?: NodeStatus;
  /**
   * Whether it is the primary or the standby.
   *
   * No values are documented; `public_ip_list[].type` says `master` and `slave` for the same thing.
   *
   * Table 29 of the reference.
   */
  role?: string;
}

/**
 * Whether an instance has a node that stands by.
 *
 * - `single`: One node.
 * - `ha`: Two nodes, one of which stands by.
 */
export type InstanceType = "single" | "ha" | (string & {});

/**
 * The architecture of a processor.
 *
 * - `x86`: x86, 64 bits.
 * - `arm`: Arm, 64 bits.
 */
export type CpuArch = "x86" | "arm" | (string & {});

/**
 * The state of an instance.
 *
 * - `CREATING`: It is being made.
 * - `CREATE_FAILED`: It could not be made.
 * - `CONFIGURATION`: It is there and being set up.
 * - `WAITING_FOR_START`: It is set up and waits for the start.
 * - `FULL_TRANSFER_STARTED`: The full phase is running.
 * - `FULL_TRANSFER_FAILED`: The full phase failed.
 * - `FULL_TRANSFER_COMPLETE`: The full phase is done.
 * - `INCRE_TRANSFER_STARTED`: The incremental phase is running.
 * - `INCRE_TRANSFER_FAILED`: The incremental phase failed.
 * - `RELEASE_RESOURCE_COMPLETE`: Ended, its resources released.
 * - `DELETED`: Deleted.
 * - `PAUSING`: It is about to pause. As the state of a job the same word means that it has paused.
 */
export type NodeStatus = "CREATING" | "CREATE_FAILED" | "CONFIGURATION" | "WAITING_FOR_START" | "FULL_TRANSFER_STARTED" | "FULL_TRANSFER_FAILED" | "FULL_TRANSFER_COMPLETE" | "INCRE_TRANSFER_STARTED" | "INCRE_TRANSFER_FAILED" | "RELEASE_RESOURCE_COMPLETE" | "DELETED" | "PAUSING" | (string & {});

/**
 * One line of a job's log. At `jobs[].logs[]`.
 *
 * Table 30 of the reference.
 */
export interface TaskLogInfo {
  /**
   * How serious it is.
   *
   * Table 30 of the reference.
   */
  level?: LogLevel;
  /**
   * What is said. It may quote SQL, addresses or names.
   *
   * Table 30 of the reference.
   */
  message?: string;
  /**
   * When it was logged.
   *
   * The reference names no format: expect ISO 8601, or digits that count milliseconds or seconds since 1970.
   *
   * Table 30 of the reference.
   */
  create_time?: string;
}

/**
 * How serious a line of a log is.
 *
 * - `Info`: For information.
 * - `Warn`: A warning.
 * - `Error`: An error.
 */
export type LogLevel = "Info" | "Warn" | "Error" | (string & {});

/**
 * The result of one connection test. At `jobs[].network_results[]`.
 *
 * The outcome is said up to three times: believe `success`, and `status` where it is absent.
 *
 * Table 31 of the reference.
 */
export interface QueryNetworkResult {
  /**
   * The address that was tried.
   *
   * Table 31 of the reference.
   */
  ip?: string;
  /**
   * Whether the connection worked.
   *
   * Table 31 of the reference.
   */
  success?: boolean;
  /**
   * The result in words. No values are documented.
   *
   * Table 31 of the reference.
   */
  result?: string;
  /**
   * Whether the connection worked, as a word.
   *
   * Table 31 of the reference.
   */
  status?: NetworkStatus;
  /**
   * The code of the error, where it did not work.
   *
   * Table 31 of the reference.
   */
  error_code?: string;
  /**
   * The error in words, where it did not work.
   *
   * Table 31 of the reference.
   */
  error_msg?: string;
}

/**
 * Whether a connection worked.
 *
 * - `success`: It did.
 * - `failed`: It did not.
 */
export type NetworkStatus = "success" | "failed" | (string & {});

/**
 * The checks before the start. At `jobs[].precheck_result`.
 *
 * Table 32 of the reference.
 */
export interface QueryPreCheckResult {
  /**
   * Whether all checks passed.
   *
   * Table 32 of the reference.
   */
  result?: boolean;
  /**
   * How far the checks have come, in percent, as text.
   *
   * Whether a `%` follows the number is not documented.
   *
   * Table 32 of the reference.
   */
  process?: string;
  /**
   * How many of the checks passed, in percent, as text.
   *
   * Whether a `%` follows the number is not documented.
   *
   * Table 32 of the reference.
   */
  total_passed_rate?: string;
  /**
   * The id of the database instance.
   *
   * Table 32 of the reference.
   */
  rds_instance_id?: string;
  /**
   * The direction of the job.
   *
   * Described without values; those of `base_info.job_direction` are taken to hold.
   *
   * Table 32 of the reference.
   */
  job_direction?: JobDirection;
  /**
   * The single checks.
   *
   * Table 32 of the reference.
   */
  precheck_results?: PrecheckResult[];
}

/**
 * One check before the start. At `jobs[].precheck_result.precheck_results[]`.
 *
 * Table 33 of the reference.
 */
export interface PrecheckResult {
  /**
   * What was checked. No values are documented.
   *
   * Table 33 of the reference.
   */
  item?: string;
  /**
   * How the check ended.
   *
   * A word, while the `result` of all checks together is a Boolean.
   *
   * Table 33 of the reference.
   */
  result?: PrecheckOutcome;
  /**
   * Why it failed.
   *
   * Table 33 of the reference.
   */
  failed_reason?: string;
  /**
   * The data on which it failed.
   *
   * Table 33 of the reference.
   */
  data?: string;
  /**
   * The error as the database gave it. It may quote SQL, addresses or names.
   *
   * Table 33 of the reference.
   */
  raw_error_msg?: string;
  /**
   * The group that the check belongs to. No values are documented.
   *
   * Table 33 of the reference.
   */
  group?: string;
  /**
   * Whether the check may be skipped.
   *
   * Table 33 of the reference.
   */
  is_support_skip?: boolean;
  /**
   * Whether the user chose to skip it. A failure that was skipped does not keep the job from starting.
   *
   * Table 33 of the reference.
   */
  is_skipped?: boolean;
  /**
   * The child jobs in which it failed.
   *
   * Table 33 of the reference.
   */
  failed_sub_jobs?: PrecheckFailSubJobResult[];
}

/**
 * How a check ended.
 *
 * - `PASSED`: All is well.
 * - `ALARM`: There is something to look at; the job may start.
 * - `FAILED`: The job may not start until it is put right or skipped.
 */
export type PrecheckOutcome = "PASSED" | "ALARM" | "FAILED" | (string & {});

/**
 * A child job in which a check failed. At `jobs[].precheck_result.precheck_results[].failed_sub_jobs[]`.
 *
 * Table 34 of the reference.
 */
export interface PrecheckFailSubJobResult {
  /**
   * The id of the child job.
   *
   * Table 34 of the reference.
   */
  id?: string;
  /**
   * The name of the child job.
   *
   * Table 34 of the reference.
   */
  name?: string;
  /**
   * How the check ended in it.
   *
   * No values are documented; presumably those of the check's own `result`.
   *
   * Table 34 of the reference.
   */
  check_result?: string;
}

/**
 * How far a transfer has come. At `jobs[].progress_info`.
 *
 * Table 35 of the reference.
 */
export interface JobProgressInfo {
  /**
   * How far the migration or comparison has come, in percent, as text.
   *
   * Whether a `%` follows the number is not documented.
   *
   * Table 35 of the reference.
   */
  progress?: string;
  /**
   * By how many seconds the incremental phase is behind, as text.
   *
   * Table 35 of the reference.
   */
  incr_trans_delay?: string;
  /**
   * By how many milliseconds the incremental phase is behind, as text.
   *
   * Table 35 of the reference.
   */
  incr_trans_delay_millis?: string;
  /**
   * The phases that the job goes through.
   *
   * Described without values; those of `base_info.task_type` are taken to hold.
   *
   * Table 35 of the reference.
   */
  task_mode?: TaskType;
  /**
   * The state that the transfer is in, by the words of the job's `status`.
   *
   * Table 35 of the reference.
   */
  transfer_status?: JobStatus;
  /**
   * How long the transfer has taken, by its description.
   *
   * No unit is documented, and version 3 of the service calls the same field a point in time: show it, do
   * not reckon with it.
   *
   * Table 35 of the reference.
   */
  process_time?: string;
  /**
   * How long the transfer is expected to take still.
   *
   * No unit is documented: show it, do not reckon with it.
   *
   * Table 35 of the reference.
   */
  remaining_time?: string;
  /**
   * The progress of the full phase by part.
   *
   * No keys are documented here; in version 3 of the service they are `data`, `structure` and `index`.
   *
   * Table 35 of the reference.
   */
  progress_map?: Record<string, ProgressCompleteInfo>;
}

/**
 * How far one part of the full phase has come. At `jobs[].progress_info.progress_map.*`.
 *
 * Table 36 of the reference.
 */
export interface ProgressCompleteInfo {
  /**
   * How far it has come, presumably in percent, as text.
   *
   * Table 36 of the reference.
   */
  completed?: string;
  /**
   * How long it is expected to take still.
   *
   * No unit is documented: show it, do not reckon with it.
   *
   * Table 36 of the reference.
   */
  remaining_time?: string;
}

/**
 * How far a transfer has come, by kind of database object. At `jobs[].migration_object_progress_info`.
 *
 * No format is documented for the times: expect ISO 8601, or digits that count milliseconds or seconds since
 * 1970. The official SDK takes all but `end_time` for dates without a time of day; here the text stays whole.
 *
 * Table 37 of the reference.
 */
export interface QueryMigrationObjectProgressInfo {
  /**
   * The counts, one record for each kind of object.
   *
   * Table 37 of the reference.
   */
  migration_object_overview?: MigrationObjectOverviewInfo[];
  /**
   * When these counts were made.
   *
   * Table 37 of the reference.
   */
  create_time?: string;
  /**
   * When the full phase began.
   *
   * Table 37 of the reference.
   */
  full_start_time?: string;
  /**
   * When the full phase was done.
   *
   * Table 37 of the reference.
   */
  full_complete_time?: string;
  /**
   * When the incremental phase began.
   *
   * Table 37 of the reference.
   */
  incr_start_time?: string;
  /**
   * When the transfer ended.
   *
   * Table 37 of the reference.
   */
  end_time?: string;
}

/**
 * How far one kind of object has come. At `jobs[].migration_object_progress_info.migration_object_overview[]`.
 *
 * Table 38 of the reference.
 */
export interface MigrationObjectOverviewInfo {
  /**
   * The kind of object.
   *
   * In other words than a comparison of objects uses: `DATABASE` is `DB` there.
   *
   * Table 38 of the reference.
   */
  type?: MigrationObjectType;
  /**
   * How many objects of this kind are to be migrated, as text.
   *
   * Table 38 of the reference.
   */
  src_count?: string;
  /**
   * How many objects of this kind have been migrated, as text.
   *
   * Table 38 of the reference.
   */
  dst_count?: string;
  /**
   * How far the migration of this kind of object has come.
   *
   * Table 38 of the reference.
   */
  status?: MigrationObjectStatus;
  /**
   * When its migration began. No format is documented.
   *
   * Table 38 of the reference.
   */
  start_time?: string;
  /**
   * When its migration ended. No format is documented.
   *
   * Table 38 of the reference.
   */
  end_time?: string;
}

/**
 * A kind of database object, in the words of a migration.
 *
 * - `DATABASE`: Databases.
 * - `SCHEMA`: Schemas.
 * - `PACKAGE`: Packages.
 * - `TABLE`: Tables.
 * - `COLUMN`: Columns.
 * - `VIEW`: Views.
 * - `FUNCTION`: Functions.
 * - `PROCEDURE`: Stored procedures.
 * - `ROUTINE`: Stored procedures and functions.
 * - `TRIGGER`: Triggers.
 * - `INDEX`: Indexes.
 * - `TABLE_INDEX`: Indexes of tables, other than primary keys and unique indexes.
 * - `TABLE_RENAME_OR_COPY`: Renaming or copying of tables.
 * - `TABLE_STRUCTURE`: The structure of tables.
 * - `EVENT`: Scheduled events.
 * - `SYNONYM`: Synonyms (SQL Server).
 * - `TYPE`: Types that the user defined (SQL Server).
 * - `RULE`: Rules (SQL Server).
 * - `DEFAULT`: Default values (SQL Server).
 * - `PLAN_GUIDE`: Plan guides (SQL Server).
 * - `FILE_GROUP`: File groups (SQL Server).
 * - `PARTITION_FUNCTION`: Partition functions (SQL Server).
 * - `SHARD_KEY`: Shard keys (MongoDB).
 * - `VALIDATOR`: Validators of documents (MongoDB).
 * - `SEQUENCE`: Sequences.
 * - `MATVIEW`: Materialised views. For PostgreSQL there is `MATERIALIZED_VIEW` as well.
 * - `PARTITION_SCHEME`: Partition schemes (SQL Server).
 * - `ACCOUNT`: Accounts.
 * - `EXTENSION`: Extensions (PostgreSQL).
 * - `AGGREGATE`: Aggregate functions (PostgreSQL).
 * - `MATERIALIZED_VIEW`: Materialised views (PostgreSQL).
 * - `TEXT_SEARCH_DICTIONARY`: Dictionaries of text search (PostgreSQL).
 * - `CONVERSION`: Conversions between encodings (PostgreSQL).
 * - `DATA_TYPE`: Data types (PostgreSQL).
 * - `TEXT_SEARCH_CONFIGURATION`: Configurations of text search (PostgreSQL).
 * - `STATISTICS_EXTENSION`: Extended statistics (PostgreSQL).
 * - `MEMBERSHIP`: Membership of roles (PostgreSQL).
 * - `EVENT_TRIGGER`: Event triggers (PostgreSQL).
 * - `COLLATION`: Collations (PostgreSQL).
 * - `TEXT_SEARCH_PARSER`: Parsers of text search (PostgreSQL).
 * - `PRIVILEGES`: Privileges (PostgreSQL).
 * - `FOREIGN_KEY`: Foreign keys (PostgreSQL).
 * - `ROLE`: Roles.
 */
export type MigrationObjectType = "DATABASE" | "SCHEMA" | "PACKAGE" | "TABLE" | "COLUMN" | "VIEW" | "FUNCTION" | "PROCEDURE" | "ROUTINE" | "TRIGGER" | "INDEX" | "TABLE_INDEX" | "TABLE_RENAME_OR_COPY" | "TABLE_STRUCTURE" | "EVENT" | "SYNONYM" | "TYPE" | "RULE" | "DEFAULT" | "PLAN_GUIDE" | "FILE_GROUP" | "PARTITION_FUNCTION" | "SHARD_KEY" | "VALIDATOR" | "SEQUENCE" | "MATVIEW" | "PARTITION_SCHEME" | "ACCOUNT" | "EXTENSION" | "AGGREGATE" | "MATERIALIZED_VIEW" | "TEXT_SEARCH_DICTIONARY" | "CONVERSION" | "DATA_TYPE" | "TEXT_SEARCH_CONFIGURATION" | "STATISTICS_EXTENSION" | "MEMBERSHIP" | "EVENT_TRIGGER" | "COLLATION" | "TEXT_SEARCH_PARSER" | "PRIVILEGES" | "FOREIGN_KEY" | "ROLE" | (string & {});

/**
 * How far the migration of a kind of object has come.
 *
 * - `NOT_START`: It has not begun.
 * - `TRANSFERING`: It is under way. Spelt so on the wire.
 * - `COMPLETED`: It is done.
 * - `FAILED`: It failed.
 * - `TRANSFER_WHEN_END`: It comes when the job is ended.
 */
export type MigrationObjectStatus = "NOT_START" | "TRANSFERING" | "COMPLETED" | "FAILED" | "TRANSFER_WHEN_END" | (string & {});

/**
 * What the node measured last. At `jobs[].metrics`.
 *
 * All values are text. Apart from the rates of the destination no unit is written in the reference; those
 * below follow from the names and from the service's catalogue of metrics.
 *
 * Table 39 of the reference.
 */
export interface QueryMetricResult {
  /**
   * The id of the job.
   *
   * Table 39 of the reference.
   */
  job_id?: string;
  /**
   * The id of the instance.
   *
   * Table 39 of the reference.
   */
  node_id?: string;
  /**
   * When this was measured.
   *
   * No format is documented. The official SDK takes it for a date without a time of day; here the text stays
   * whole.
   *
   * Table 39 of the reference.
   */
  time_stamp?: string;
  /**
   * How busy the processors are, in percent.
   *
   * Whether a `%` follows the number is not documented.
   *
   * Table 39 of the reference.
   */
  cpu_util?: string;
  /**
   * How much of the memory is in use, in percent.
   *
   * Whether a `%` follows the number is not documented.
   *
   * Table 39 of the reference.
   */
  mem_util?: string;
  /**
   * What comes in from the network, in bytes per second.
   *
   * Table 39 of the reference.
   */
  network_incoming_bytes_rate?: string;
  /**
   * What goes out to the network, in bytes per second.
   *
   * Table 39 of the reference.
   */
  network_outgoing_bytes_rate?: string;
  /**
   * What is read from disk, in bytes per second.
   *
   * Table 39 of the reference.
   */
  disk_read_bytes_rate?: string;
  /**
   * What is written to disk, in bytes per second.
   *
   * Table 39 of the reference.
   */
  disk_write_bytes_rate?: string;
  /**
   * How many rows are written to the destination per second.
   *
   * Table 39 of the reference.
   */
  apply_rows_rate?: string;
  /**
   * How many transactions that change rows are replayed per second.
   *
   * Table 39 of the reference.
   */
  apply_transactions_rate?: string;
  /**
   * How many statements that change structure are replayed per second.
   *
   * Table 39 of the reference.
   */
  apply_ddl_rate?: string;
  /**
   * How long a transaction takes to execute on average, in milliseconds.
   *
   * Table 39 of the reference.
   */
  apply_average_execute_time?: string;
  /**
   * How long a transaction takes to commit on average, in milliseconds.
   *
   * Table 39 of the reference.
   */
  apply_average_commit_time?: string;
  /**
   * The state of the replay at the destination.
   *
   * Table 39 of the reference.
   */
  apply_current_state?: ApplyState;
}

/**
 * The state of the replay at the destination.
 *
 * - `succeed`: In step with the source.
 * - `failed`: It failed.
 * - `processing`: It is under way.
 * - `waiting`: It waits.
 */
export type ApplyState = "succeed" | "failed" | "processing" | "waiting" | (string & {});

/**
 * The comparisons of source and destination. At `jobs[].compare_result`.
 *
 * There are three kinds: of objects (are they all there), of lines (has each table as many rows) and of
 * contents (are the values the same).
 *
 * Table 40 of the reference.
 */
export interface CompareResultInfo {
  /**
   * The comparison of objects, as a whole and by kind.
   *
   * Table 40 of the reference.
   */
  objects_compare_overview_info?: ObjectsCompareTaskInfo;
  /**
   * The comparison of objects, object by object.
   *
   * Table 40 of the reference.
   */
  objects_compare_detail_infos?: ObjectsCompareDetailInfo[];
  /**
   * The comparisons that were run, of all three kinds.
   *
   * Table 40 of the reference.
   */
  data_compare_task_list?: CompareJobInfo[];
  /**
   * The comparison of row counts, by database.
   *
   * Table 40 of the reference.
   */
  line_compare_overview_infos?: LineCompareOverviewInfo[];
  /**
   * The comparison of row counts, by table.
   *
   * Table 40 of the reference.
   */
  line_compare_detail_infos?: TableLineCompareDetailInfo[];
  /**
   * The comparison of values, by database.
   *
   * Table 40 of the reference.
   */
  content_compare_overview_infos?: ContentCompareOverviewInfo[];
  /**
   * The comparison of values, by table.
   *
   * Table 40 of the reference.
   */
  content_compare_detail_infos?: ContentCompareDetailInfo[];
  /**
   * The rows whose values differ.
   *
   * Table 40 of the reference.
   */
  content_diff_detail_info?: ContentDiffDetailInfo;
}

/**
 * A comparison of objects. At `jobs[].compare_result.objects_compare_overview_info`.
 *
 * Table 41 of the reference.
 */
export interface ObjectsCompareTaskInfo {
  /**
   * When the comparison was asked for. No format is documented.
   *
   * Table 41 of the reference.
   */
  create_time?: string;
  /**
   * The result for each kind of object.
   *
   * Table 41 of the reference.
   */
  compare_results?: ObjectsCompareOverviewInfo[];
  /**
   * When the comparison began. No format is documented.
   *
   * Table 41 of the reference.
   */
  start_time?: string;
  /**
   * The state of the comparison. That it finished does not say that all is the same.
   *
   * Table 41 of the reference.
   */
  status?: ObjectsCompareTaskStatus;
  /**
   * How far the export of the result has come.
   *
   * Described without values; those of `data_compare_task_list[].export_status` are taken to hold.
   *
   * Table 41 of the reference.
   */
  export_status?: ExportStatus;
  /**
   * For how many seconds the exported result is kept still.
   *
   * A number here and text in `data_compare_task_list[]`.
   *
   * Table 41 of the reference.
   */
  report_remain_seconds?: Long;
  /**
   * The id of the comparison.
   *
   * Table 41 of the reference.
   */
  compare_job_id?: string;
  /**
   * Why it failed.
   *
   * Table 41 of the reference.
   */
  error_msg?: string;
}

/**
 * The state of a comparison of objects.
 *
 * - `RUNNING`: It is under way.
 * - `WAITING_FOR_RUNNING`: It waits for its turn.
 * - `SUCCESSFUL`: It finished, whatever it found.
 * - `FAILED`: It failed.
 * - `CANCELLED`: It was cancelled.
 */
export type ObjectsCompareTaskStatus = "RUNNING" | "WAITING_FOR_RUNNING" | "SUCCESSFUL" | "FAILED" | "CANCELLED" | (string & {});

/**
 * What the comparison says of one kind of object. At
 * `jobs[].compare_result.objects_compare_overview_info.compare_results[]`.
 *
 * Table 42 of the reference.
 */
export interface ObjectsCompareOverviewInfo {
  /**
   * The kind of object.
   *
   * In other words than a migration uses: `DB` is `DATABASE` there.
   *
   * Table 42 of the reference.
   */
  type?: CompareObjectType;
  /**
   * How many objects of this kind the source has.
   *
   * Table 42 of the reference.
   */
  source_count?: Long;
  /**
   * How many objects of this kind the destination has.
   *
   * Table 42 of the reference.
   */
  target_count?: Long;
  /**
   * What the comparison found.
   *
   * Table 42 of the reference.
   */
  status?: CompareStatus;
}

/**
 * A kind of database object, in the words of a comparison.
 *
 * - `DB`: Databases.
 * - `TABLE`: Tables.
 * - `VIEW`: Views.
 * - `EVENT`: Scheduled events.
 * - `ROUTINE`: Stored procedures and functions.
 * - `INDEX`: Indexes.
 * - `TRIGGER`: Triggers.
 * - `SYNONYM`: Synonyms.
 * - `FUNCTION`: Functions.
 * - `PROCEDURE`: Stored procedures.
 * - `TYPE`: Types that the user defined.
 * - `RULE`: Rules.
 * - `DEFAULT_TYPE`: Default values.
 * - `PLAN_GUIDE`: Plan guides.
 * - `CONSTRAINT`: Constraints.
 * - `FILE_GROUP`: File groups.
 * - `PARTITION_FUNCTION`: Partition functions.
 * - `PARTITION_SCHEME`: Partition schemes.
 * - `TABLE_COLLATION`: Collations of tables.
 * - `EXTENSIONS`: Extensions.
 */
export type CompareObjectType = "DB" | "TABLE" | "VIEW" | "EVENT" | "ROUTINE" | "INDEX" | "TRIGGER" | "SYNONYM" | "FUNCTION" | "PROCEDURE" | "TYPE" | "RULE" | "DEFAULT_TYPE" | "PLAN_GUIDE" | "CONSTRAINT" | "FILE_GROUP" | "PARTITION_FUNCTION" | "PARTITION_SCHEME" | "TABLE_COLLATION" | "EXTENSIONS" | (string & {});

/**
 * What a comparison of objects or of row counts found.
 *
 * - `CONSISTENT`: Both sides are the same.
 * - `INCONSISTENT`: They differ.
 * - `COMPARING`: They are being compared.
 * - `WAITING_FOR_COMPARISON`: They are still to be compared.
 * - `FAILED_TO_COMPARE`: The comparison failed, so nothing is known.
 * - `TARGET_DB_NOT_EXIST`: The destination lacks the database.
 * - `CAN_NOT_COMPARE`: They cannot be compared.
 */
export type CompareStatus = "CONSISTENT" | "INCONSISTENT" | "COMPARING" | "WAITING_FOR_COMPARISON" | "FAILED_TO_COMPARE" | "TARGET_DB_NOT_EXIST" | "CAN_NOT_COMPARE" | (string & {});

/**
 * What the comparison says of one object. At `jobs[].compare_result.objects_compare_detail_infos[]`.
 *
 * Table 43 of the reference.
 */
export interface ObjectsCompareDetailInfo {
  /**
   * What was compared, at the source.
   *
   * Table 43 of the reference.
   */
  source_db_value?: string;
  /**
   * What was compared, at the destination.
   *
   * Table 43 of the reference.
   */
  target_db_value?: string;
  /**
   * The name of the database at the source.
   *
   * Table 43 of the reference.
   */
  source_db_name?: string;
  /**
   * The name of the database at the destination.
   *
   * Table 43 of the reference.
   */
  target_db_name?: string;
  /**
   * Why the comparison failed. Called `error_msg` in other records.
   *
   * Table 43 of the reference.
   */
  error_message?: string;
}

/**
 * A comparison that was run. At `jobs[].compare_result.data_compare_task_list[]`.
 *
 * Table 44 of the reference.
 */
export interface CompareJobInfo {
  /**
   * The id of the comparison.
   *
   * Table 44 of the reference.
   */
  id?: string;
  /**
   * What was compared: objects, row counts or values.
   *
   * Table 44 of the reference.
   */
  type?: CompareType;
  /**
   * When the comparison began. No format is documented.
   *
   * Table 44 of the reference.
   */
  start_time?: string;
  /**
   * When the comparison ended. No format is documented.
   *
   * Table 44 of the reference.
   */
  end_time?: string;
  /**
   * The state of the comparison. That it finished does not say that all is the same.
   *
   * Table 44 of the reference.
   */
  status?: CompareJobStatus;
  /**
   * Where the comparison is computed.
   *
   * Table 44 of the reference.
   */
  compute_type?: ComputeType;
  /**
   * How far the export of the result has come.
   *
   * Table 44 of the reference.
   */
  export_status?: ExportStatus;
  /**
   * For how many seconds the exported result is kept still, as text.
   *
   * A number in `objects_compare_overview_info`; the official SDK has a number in both.
   *
   * Table 44 of the reference.
   */
  report_remain_seconds?: string;
  /**
   * Tags of the comparison, by name. No names are documented.
   *
   * Table 44 of the reference.
   */
  compare_job_tag?: Record<string, string>;
  /**
   * Why it failed.
   *
   * Table 44 of the reference.
   */
  error_msg?: string;
  /**
   * Options of the comparison, by name. No names are documented.
   *
   * Not in the reference; known from the official SDK.
   */
  options?: Record<string, string>;
  /**
   * The delay of a comparison that follows the changes. No unit is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  dynamic_compare_delay?: number;
}

/**
 * What is compared.
 *
 * - `object`: Whether all objects are there.
 * - `lines`: How many rows the tables have.
 * - `contents`: The values in the rows.
 */
export type CompareType = "object" | "lines" | "contents" | (string & {});

/**
 * The state of a comparison.
 *
 * - `RUNNING`: It is under way.
 * - `WAITING_FOR_RUNNING`: It waits for its turn.
 * - `SUCCESSFUL`: It finished, whatever it found.
 * - `FAILED`: It failed.
 * - `CANCELLED`: It was cancelled.
 * - `TIMEOUT_INTERRUPT`: It took too long and was broken off.
 * - `FULL_DOING`: All rows are being compared.
 * - `INCRE_DOING`: The rows that changed since are being compared.
 */
export type CompareJobStatus = "RUNNING" | "WAITING_FOR_RUNNING" | "SUCCESSFUL" | "FAILED" | "CANCELLED" | "TIMEOUT_INTERRUPT" | "FULL_DOING" | "INCRE_DOING" | (string & {});

/**
 * Where a comparison is computed.
 *
 * - `db`: In the databases.
 * - `drs`: In the instance of the job.
 */
export type ComputeType = "db" | "drs" | (string & {});

/**
 * What the comparison of row counts says of one database. At
 * `jobs[].compare_result.line_compare_overview_infos[]`.
 *
 * Table 45 of the reference.
 */
export interface LineCompareOverviewInfo {
  /**
   * The name of the database at the source.
   *
   * Table 45 of the reference.
   */
  source_db_name?: string;
  /**
   * The name of the database at the destination.
   *
   * Table 45 of the reference.
   */
  target_db_name?: string;
  /**
   * What the comparison found.
   *
   * Table 45 of the reference.
   */
  status?: CompareStatus;
}

/**
 * What the comparison of row counts says of one table. At `jobs[].compare_result.line_compare_detail_infos[]`.
 *
 * The counts are text here; the comparison of values has numbers under the same names.
 *
 * Table 46 of the reference.
 */
export interface TableLineCompareDetailInfo {
  /**
   * The name of the table at the source.
   *
   * Table 46 of the reference.
   */
  source_table_name?: string;
  /**
   * How many rows the table has at the source, as text.
   *
   * Table 46 of the reference.
   */
  source_row_num?: string;
  /**
   * The name of the table at the destination.
   *
   * Table 46 of the reference.
   */
  target_table_name?: string;
  /**
   * How many rows the table has at the destination, as text.
   *
   * Table 46 of the reference.
   */
  target_row_num?: string;
  /**
   * By how many rows the two differ, as text.
   *
   * Table 46 of the reference.
   */
  difference_row_num?: string;
  /**
   * What the comparison found.
   *
   * Table 46 of the reference.
   */
  status?: CompareStatus;
  /**
   * What there is to say about it.
   *
   * Table 46 of the reference.
   */
  message?: string;
}

/**
 * What the comparison of values says of one database. At
 * `jobs[].compare_result.content_compare_overview_infos[]`.
 *
 * Table 47 of the reference.
 */
export interface ContentCompareOverviewInfo {
  /**
   * The name of the database at the source. Called `source_db_name` in the comparison of row counts.
   *
   * Table 47 of the reference.
   */
  source_db?: string;
  /**
   * The name of the database at the destination. Called `target_db_name` in the comparison of row counts.
   *
   * Table 47 of the reference.
   */
  target_db?: string;
  /**
   * What the comparison found, or how far it has come.
   *
   * Table 47 of the reference.
   */
  status?: ContentCompareStatus;
  /**
   * Whether all values are the same. The reference says no more than that it is the result.
   *
   * Not to be confused with the record `compare_result` of the job.
   *
   * Table 47 of the reference.
   */
  compare_result?: boolean;
}

/**
 * What a comparison of values found, or how far it has come.
 *
 * - `CONSISTENT`: Both sides are the same.
 * - `INCONSISTENT`: They differ.
 * - `COMPARING`: They are being compared.
 * - `WAITING_FOR_COMPARISON`: They are still to be compared.
 * - `FAILED_TO_COMPARE`: The comparison failed, so nothing is known.
 * - `TARGET_DB_NOT_EXIST`: The destination lacks the database.
 * - `CAN_NOT_COMPARE`: They cannot be compared.
 * - `WAIT_FOR_COMPARE`: The comparison has been asked for; its result is awaited.
 * - `CANCELED`: It was cancelled. With one L here, with two in the state of a comparison.
 */
export type ContentCompareStatus = "CONSISTENT" | "INCONSISTENT" | "COMPARING" | "WAITING_FOR_COMPARISON" | "FAILED_TO_COMPARE" | "TARGET_DB_NOT_EXIST" | "CAN_NOT_COMPARE" | "WAIT_FOR_COMPARE" | "CANCELED" | (string & {});

/**
 * What the comparison of values says of one table. At `jobs[].compare_result.content_compare_detail_infos[]`.
 *
 * The counts are numbers here; the comparison of row counts has text under the same names.
 *
 * Table 48 of the reference.
 */
export interface ContentCompareDetailInfo {
  /**
   * The name of the database at the source.
   *
   * Table 48 of the reference.
   */
  source_db?: string;
  /**
   * The name of the database at the destination.
   *
   * Table 48 of the reference.
   */
  target_db?: string;
  /**
   * The name of the table at the source.
   *
   * Table 48 of the reference.
   */
  source_table_name?: string;
  /**
   * The name of the table at the destination.
   *
   * Table 48 of the reference.
   */
  target_table_name?: string;
  /**
   * How many rows the table has at the source.
   *
   * Table 48 of the reference.
   */
  source_row_num?: Long;
  /**
   * How many rows the table has at the destination.
   *
   * Table 48 of the reference.
   */
  target_row_num?: Long;
  /**
   * How many rows differ.
   *
   * Table 48 of the reference.
   */
  difference_row_num?: Long;
  /**
   * Whether the table has as many rows on both sides.
   *
   * Table 48 of the reference.
   */
  line_compare_result?: boolean;
  /**
   * Whether the values are the same on both sides.
   *
   * Table 48 of the reference.
   */
  content_compare_result?: boolean;
  /**
   * Why the comparison failed.
   *
   * Table 48 of the reference.
   */
  message?: string;
}

/**
 * The rows whose values differ. At `jobs[].compare_result.content_diff_detail_info`.
 *
 * Table 49 of the reference.
 */
export interface ContentDiffDetailInfo {
  /**
   * How many rows there are in all.
   *
   * Table 49 of the reference.
   */
  count?: Long;
  /**
   * How many were found at the source alone. A count, whatever its name suggests.
   *
   * Table 49 of the reference.
   */
  target_meta_is_null?: Long;
  /**
   * How many were found at the destination alone. A count, whatever its name suggests.
   *
   * Table 49 of the reference.
   */
  source_meta_is_null?: Long;
  /**
   * How many were found on both sides, with different values. A count, whatever its name suggests.
   *
   * Table 49 of the reference.
   */
  source_target_meta_not_null?: Long;
  /**
   * The single rows.
   *
   * Table 49 of the reference.
   */
  contents_infos?: ContentDiffDetailVO[];
}

/**
 * One row whose values differ. At `jobs[].compare_result.content_diff_detail_info.contents_infos[]`.
 *
 * All fields may hold data of the users' databases.
 *
 * Table 50 of the reference.
 */
export interface ContentDiffDetailVO {
  /**
   * The key of the row at the source, one text for each column of the key.
   *
   * Table 50 of the reference.
   */
  source_key_value?: string[];
  /**
   * The key of the row at the destination, one text for each column of the key.
   *
   * Table 50 of the reference.
   */
  target_key_value?: string[];
  /**
   * The statement that reads the row at the source.
   *
   * Table 50 of the reference.
   */
  source_select_sql?: string;
  /**
   * The statement that reads the row at the destination.
   *
   * Table 50 of the reference.
   */
  target_select_sql?: string;
}

/**
 * How the job connects to the databases. At `jobs[].connection_management`.
 *
 * Table 51 of the reference.
 */
export interface ConnectionManagement {
  /**
   * The driver that is used.
   *
   * Table 51 of the reference.
   */
  driver_management?: DriverManagement;
}

/**
 * The driver by which the job connects. At `jobs[].connection_management.driver_management`.
 *
 * Table 52 of the reference.
 */
export interface DriverManagement {
  /**
   * The name of the driver.
   *
   * Table 52 of the reference.
   */
  driver_name?: string;
}

/**
 * What is known of choosing objects by importing a file. At `jobs[].support_import_file_resp`.
 *
 * Table 53 of the reference.
 */
export interface SupportImportFileResult {
  /**
   * How large the file may be. No unit is documented.
   *
   * Table 53 of the reference.
   */
  file_size?: string;
  /**
   * How the objects were chosen the last time. No values are documented.
   *
   * Table 53 of the reference.
   */
  previous_select?: string;
}

/**
 * A public address (EIP) that a job was given. At `jobs[].public_ip_list[]`.
 *
 * Table 54 of the reference.
 */
export interface PublicIpConfig {
  /**
   * The id of the public address.
   *
   * Table 54 of the reference.
   */
  id?: string;
  /**
   * The public address itself.
   *
   * Table 54 of the reference.
   */
  public_ip?: string;
  /**
   * The node that it is for.
   *
   * Table 54 of the reference.
   */
  type?: PublicIpType;
}

/**
 * The node that a public address is for.
 *
 * - `master`: The primary node, or the only one.
 * - `slave`: The node that stands by.
 */
export type PublicIpType = "master" | "slave" | (string & {});

/**
 * A child job whose public address could not be bound. At `jobs[].children[]`.
 *
 * Table 55 of the reference.
 */
export interface FailedToBindEipChildInfo {
  /**
   * The id of the child job.
   *
   * Table 55 of the reference.
   */
  id?: string;
  /**
   * The name of the child job.
   *
   * Table 55 of the reference.
   */
  name?: string;
}

/**
 * Why the service refused a request: the body of a reply with status 400.
 *
 * The reference describes this one error status. Gateways in front of the service use other bodies, which the
 * client reads too; see `DrsError`.
 *
 * Table 56 of the reference.
 */
export interface ErrorResponse {
  /**
   * The code of the error, such as `DRS.10000001`.
   *
   * The reference gives it exactly 12 characters. Codes of the gateway are shorter (`APIGW.0301`), so the
   * length is not checked.
   *
   * Table 56 of the reference.
   */
  error_code?: string;
  /**
   * The error in words, in the language of the request. 1 to 512 characters.
   *
   * Table 56 of the reference.
   */
  error_msg?: string;
}

/**
 * One diagnosis of a job. At `jobs[].diagnoses[]`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResult {
  /**
   * The score of the job as a whole. No scale is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  score?: number;
  /**
   * The state of the diagnosis.
   *
   * Not in the reference; known from the official SDK.
   */
  status?: DiagnosisStatus;
  /**
   * How far the diagnosis has come. No unit is documented; presumably in percent.
   *
   * Not in the reference; known from the official SDK.
   */
  progress?: number;
  /**
   * Why the diagnosis failed.
   *
   * Not in the reference; known from the official SDK.
   */
  error_msg?: string;
  /**
   * When it began. No format is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  start_time?: string;
  /**
   * When it ended. No format is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  end_time?: string;
  /**
   * How many items are diagnosed.
   *
   * Not in the reference; known from the official SDK.
   */
  total?: number;
  /**
   * How many items are in order.
   *
   * Not in the reference; known from the official SDK.
   */
  normal_count?: number;
  /**
   * How many items are not in order.
   *
   * Not in the reference; known from the official SDK.
   */
  abnormal_count?: number;
  /**
   * How many items raised a warning.
   *
   * Not in the reference; known from the official SDK.
   */
  alarm_count?: number;
  /**
   * How many items failed.
   *
   * Not in the reference; known from the official SDK.
   */
  failure_count?: number;
  /**
   * How many items took too long.
   *
   * Not in the reference; known from the official SDK.
   */
  timeout_count?: number;
  /**
   * The single items.
   *
   * Not in the reference; known from the official SDK.
   */
  diagnosis_results?: QueryDiagnosisResultDiagnosisResults[];
}

/**
 * The state of a diagnosis.
 *
 * - `INIT`: It has not begun.
 * - `RUNNING`: It is under way.
 * - `SUCCESS`: It is done.
 * - `FAILED`: It failed.
 */
export type DiagnosisStatus = "INIT" | "RUNNING" | "SUCCESS" | "FAILED" | (string & {});

/**
 * How far a repair of differing data has come. At `jobs[].repair_progress_info`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface JobDetailRespRepairProgressInfo {
  /**
   * How the repair ended.
   *
   * Not in the reference; known from the official SDK.
   */
  status?: RepairStatus;
  /**
   * How far the repair has come, in percent, as text.
   *
   * Not in the reference; known from the official SDK.
   */
  progress?: string;
  /**
   * Why it failed.
   *
   * Not in the reference; known from the official SDK.
   */
  error_msg?: string;
  /**
   * How many there are in all. Of what is not documented.
   *
   * Not in the reference; known from the official SDK.
   */
  count?: Long;
  /**
   * The table that is being repaired. One record, although the name is a plural.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_progress_details?: JobDetailRespRepairProgressInfoRepairProgressDetails;
}

/**
 * How a repair ended.
 *
 * Three of the four words sound like success; how they differ is not documented.
 *
 * - `FAILED`: It failed.
 * - `SUCCEEDED`: It succeeded.
 * - `FINISHED`: It finished.
 * - `SUCCESS`: It succeeded.
 */
export type RepairStatus = "FAILED" | "SUCCEEDED" | "FINISHED" | "SUCCESS" | (string & {});

/**
 * The single repairs of differing data. At `jobs[].repair_detail_info`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryRepairDetailResp {
  /**
   * How many repairs there are in all.
   *
   * Not in the reference; known from the official SDK.
   */
  count?: Long;
  /**
   * The repairs.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_details?: QueryRepairDetailRespRepairDetails[];
}

/**
 * What a diagnosis says of one item. At `jobs[].diagnoses[].diagnosis_results[]`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultDiagnosisResults {
  /**
   * What was looked at.
   *
   * Not in the reference; known from the official SDK.
   */
  item?: QueryDiagnosisResultItem;
  /**
   * The state of the item. No values are documented.
   *
   * Not in the reference; known from the official SDK.
   */
  state?: string;
  /**
   * What was found.
   *
   * Not in the reference; known from the official SDK.
   */
  result_list?: QueryDiagnosisResultResultList[];
  /**
   * What to do about it.
   *
   * Not in the reference; known from the official SDK.
   */
  suggestion_list?: QueryDiagnosisResultSuggestionList[];
  /**
   * The score of the item. No scale is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  score?: number;
  /**
   * When the item was done. No format is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  time?: string;
}

/**
 * How far the repair of one table has come. At `jobs[].repair_progress_info.repair_progress_details`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface JobDetailRespRepairProgressInfoRepairProgressDetails {
  /**
   * The id of the comparison that found the differences.
   *
   * Not in the reference; known from the official SDK.
   */
  query_id?: string;
  /**
   * The name of the database.
   *
   * Not in the reference; known from the official SDK.
   */
  db_name?: string;
  /**
   * The name of the schema.
   *
   * Not in the reference; known from the official SDK.
   */
  schema_name?: string;
  /**
   * The name of the table.
   *
   * Not in the reference; known from the official SDK.
   */
  table_name?: string;
  /**
   * How many rows there are to deal with.
   *
   * Not in the reference; known from the official SDK.
   */
  total_row_count?: Long;
  /**
   * How many rows have been dealt with.
   *
   * Not in the reference; known from the official SDK.
   */
  complete_row_count?: Long;
  /**
   * How many rows were filtered out.
   *
   * Not in the reference; known from the official SDK.
   */
  filter_row_count?: Long;
  /**
   * How many rows were repaired.
   *
   * Not in the reference; known from the official SDK.
   */
  repaired_row_count?: Long;
  /**
   * How many rows could not be repaired.
   *
   * Not in the reference; known from the official SDK.
   */
  failed_row_count?: Long;
  /**
   * The state of the repair, as a number whose meaning is not documented.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_status?: number;
  /**
   * When it began. No format is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  start_time?: string;
  /**
   * When this was last brought up to date. No format is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  update_time?: string;
}

/**
 * One repair. At `jobs[].repair_detail_info.repair_details[]`.
 *
 * Three of the fields may hold data of the users' databases.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryRepairDetailRespRepairDetails {
  /**
   * The values that identify the row at the source.
   *
   * Not in the reference; known from the official SDK.
   */
  source_meta?: string;
  /**
   * The values that identify the row at the destination.
   *
   * Not in the reference; known from the official SDK.
   */
  target_meta?: string;
  /**
   * The state of the statement, as a number whose meaning is not documented.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_sql_state?: number;
  /**
   * The statement that repairs the row.
   *
   * Not in the reference; known from the official SDK.
   */
  repair_sql_info?: string;
}

/**
 * What a diagnosis looks at. At `jobs[].diagnoses[].diagnosis_results[].item`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultItem {
  /**
   * The kind of item. No values are documented.
   *
   * Not in the reference; known from the official SDK.
   */
  category?: string;
  /**
   * The name of the item.
   *
   * Not in the reference; known from the official SDK.
   */
  name?: string;
  /**
   * How much the item counts in the score of the whole. No scale is documented.
   *
   * Not in the reference; known from the official SDK.
   */
  weight?: number;
}

/**
 * One finding. At `jobs[].diagnoses[].diagnosis_results[].result_list[]`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultResultList {
  /**
   * What the finding is about.
   *
   * Not in the reference; known from the official SDK.
   */
  key?: string;
  /**
   * The finding itself.
   *
   * Not in the reference; known from the official SDK.
   */
  value?: string;
  /**
   * Whether `value` is a key that stands for a text in the user's language.
   *
   * Not in the reference; known from the official SDK.
   */
  is_multi_language?: boolean;
  /**
   * The part of the service that it comes from.
   *
   * Not in the reference; known from the official SDK.
   */
  module_name?: string;
  /**
   * How serious it is. No values are documented.
   *
   * Not in the reference; known from the official SDK.
   */
  level?: string;
}

/**
 * One suggestion. At `jobs[].diagnoses[].diagnosis_results[].suggestion_list[]`.
 *
 * Not in the reference; known from the official SDK.
 */
export interface QueryDiagnosisResultSuggestionList {
  /**
   * The suggestion in words.
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
 * A region of the cloud, by its id.
 *
 * These are the regions for which the official SDK knows an endpoint of the service. That this request is
 * offered in each of them is not said. The places are there to orient; the id is what counts.
 *
 * - `eu-west-101`: Europe, Dublin. Its endpoint has a top-level domain of its own, `.eu`.
 * - `cn-north-4`: Northern China, Beijing 4.
 * - `cn-north-1`: Northern China, Beijing 1.
 * - `cn-south-1`: Southern China, Guangzhou.
 * - `cn-east-3`: Eastern China, Shanghai 1.
 * - `cn-east-2`: Eastern China, Shanghai 2.
 * - `cn-north-2`: Northern China, Beijing 2.
 * - `ap-southeast-3`: Singapore.
 * - `ap-southeast-1`: Hong Kong, China.
 * - `ap-southeast-2`: Thailand, Bangkok.
 * - `sa-brazil-1`: Brazil, São Paulo.
 * - `la-south-2`: Chile, Santiago.
 * - `la-north-2`: Mexico, Mexico City 2.
 * - `na-mexico-1`: Mexico, Mexico City 1.
 * - `af-south-1`: South Africa, Johannesburg.
 * - `cn-north-9`: Northern China, Ulanqab.
 * - `cn-southwest-2`: South-western China, Guiyang.
 * - `cn-south-2`: Southern China, Shenzhen.
 * - `cn-south-4`: Southern China.
 * - `tr-west-1`: Türkiye, Istanbul.
 * - `ap-southeast-4`: Indonesia, Jakarta.
 * - `eu-west-0`: France, Paris.
 * - `ru-moscow-1`: Russia, Moscow.
 * - `ae-ad-1`: United Arab Emirates, Abu Dhabi.
 * - `my-kualalumpur-1`: Malaysia, Kuala Lumpur.
 * - `ru-northwest-2`: Russia, north-west.
 * - `ap-southeast-5`: Philippines, Manila.
 * - `cn-east-5`: Eastern China.
 * - `cn-north-12`: Northern China.
 * - `cn-east-4`: Eastern China.
 * - `cn-southwest-3`: South-western China.
 * - `cn-north-11`: Northern China.
 * - `af-north-1`: Egypt, Cairo.
 * - `me-east-1`: Saudi Arabia, Riyadh.
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
