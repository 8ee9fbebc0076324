//! What a job is: name, kind, engines, direction (Tables 6 and 7).

use super::record::{record, vocabulary};

record! {
    /// The record JobBaseInfo.
    JobBaseInfo, " Table 6 of the reference." {
        /// The field `name`.
        name: String => Name,
        /// The field `job_type`.
        job_type: JobType,
        /// The field `multi_write`.
        multi_write: bool,
        /// The field `engine_type`.
        engine_type: EngineType => EngineType,
        /// The field `job_direction`.
        job_direction: JobDirection,
        /// The field `task_type`.
        task_type: TaskType => TaskType,
        /// The field `net_type`.
        net_type: NetType,
        /// The field `charging_mode`.
        charging_mode: ChargingMode,
        /// The field `enterprise_project_id`.
        enterprise_project_id: String,
        /// The field `description`.
        description: String,
        /// The field `start_time`.
        start_time: String,
        /// The field `expired_days`.
        expired_days: String,
        /// The field `tags`.
        tags: Vec<ResourceTag>,
        /// The field `is_open_fast_clean`.
        is_open_fast_clean: bool,
    }
}

record! {
    /// The record ResourceTag.
    ResourceTag, " Table 7 of the reference." {
        /// The field `key`.
        key: String,
        /// The field `value`.
        value: String,
    }
}

vocabulary! {
    /// The vocabulary JobType.
    JobType {
        /// `migration`.
        Migration = "migration",
        /// `sync`.
        Sync = "sync",
        /// `cloudDataGuard`.
        CloudDataGuard = "cloudDataGuard",
    }
}

vocabulary! {
    /// The vocabulary EngineType.
    EngineType {
        /// `oracle-to-gaussdbv5`.
        OracleToGaussdbv5 = "oracle-to-gaussdbv5",
        /// `redis-to-gaussredis`.
        RedisToGaussredis = "redis-to-gaussredis",
        /// `rediscluster-to-gaussredis`.
        RedisclusterToGaussredis = "rediscluster-to-gaussredis",
        /// `mysql-to-mysql`.
        MysqlToMysql = "mysql-to-mysql",
    }
}

vocabulary! {
    /// The vocabulary JobDirection.
    JobDirection {
        /// `up`.
        Up = "up",
        /// `down`.
        Down = "down",
        /// `non-dbs`.
        NonDbs = "non-dbs",
    }
}

vocabulary! {
    /// The vocabulary TaskType.
    TaskType {
        /// `FULL_TRANS`.
        FullTrans = "FULL_TRANS",
        /// `FULL_INCR_TRANS`.
        FullIncrTrans = "FULL_INCR_TRANS",
        /// `INCR_TRANS`.
        IncrTrans = "INCR_TRANS",
    }
}

vocabulary! {
    /// The vocabulary NetType.
    NetType {
        /// `eip`.
        Eip = "eip",
        /// `vpc`.
        Vpc = "vpc",
        /// `vpn`.
        Vpn = "vpn",
    }
}

vocabulary! {
    /// The vocabulary ChargingMode.
    ChargingMode {
        /// `period`.
        Period = "period",
        /// `on_demand`.
        OnDemand = "on_demand",
    }
}
