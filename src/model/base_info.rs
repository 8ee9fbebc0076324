//! What a job is: name, kind, engines, direction (Tables 6 and 7).

use super::record::{record, vocabulary};

record! {
    /// What a job is: its name, kind, engines and direction. At `jobs[].base_info`.
    JobBaseInfo, " Table 6 of the reference." {
        /// The name that the user gave the job.
        ///
        /// 4 to 50 letters, digits, hyphens and underscores; capital and small letters count as the same.
        name: String => Name,
        /// What the job is for: migration, synchronisation or disaster recovery.
        job_type: JobType,
        /// Whether both sides of a disaster recovery take writes. Default `false`.
        ///
        /// Only for jobs of the type `cloudDataGuard`.
        multi_write: bool,
        /// The pair of database engines, source first.
        ///
        /// The reference documents this request for the four pairs that are known here.
        engine_type: EngineType => EngineType,
        /// Whether data flows into the cloud, out of it, or past it.
        job_direction: JobDirection,
        /// The phases that the job goes through: full, incremental, or one after the other.
        task_type: TaskType => TaskType,
        /// The network between the databases and the job.
        net_type: NetType,
        /// How the job is paid. Default `on_demand`.
        charging_mode: ChargingMode,
        /// The enterprise project that the job belongs to. Default `"0"`, the default project.
        enterprise_project_id: String,
        /// What the user wrote about the job. Up to 256 characters, none of `!<>'&"\`.
        ///
        /// May be the empty text, as in the reference's example.
        description: String,
        /// When the job is due to start by itself.
        ///
        /// The reference names no format: expect ISO 8601, or digits that count milliseconds or seconds since 1970.
        start_time: String,
        /// After how many days a job in a failed state is ended by the service. 14 to 100 days, default 14.
        ///
        /// Declared as text. The reference's own example has the number 14 here, which becomes the text `"14"`.
        expired_days: String,
        /// The tags of the job.
        ///
        /// At most 20 by the reference, 10 by the official SDK.
        tags: Vec<ResourceTag>,
        /// Whether binlogs of the source are cleared early to save space. Default `false`.
        ///
        /// Only for RDS for MySQL and RDS for MariaDB.
        is_open_fast_clean: bool,
    }
}

record! {
    /// One tag of a job. At `jobs[].base_info.tags[]`.
    ResourceTag, " Table 7 of the reference." {
        /// The name of the tag. 1 to 36 letters, digits, underscores and hyphens.
        ///
        /// The official SDK allows Chinese characters too.
        key: String,
        /// The value of the tag. 1 to 43 letters, digits, underscores and hyphens.
        ///
        /// The official SDK allows letters of any language, digits, spaces and `_.:/=+-@`, and names no length.
        value: String,
    }
}

vocabulary! {
    /// What a job is for.
    JobType {
        /// Moves a database once, with as little interruption as possible.
        Migration = "migration",
        /// Keeps chosen data of the destination in step with the source.
        Sync = "sync",
        /// Disaster recovery between two sites. The reference documents this request for the other two.
        CloudDataGuard = "cloudDataGuard",
    }
}

vocabulary! {
    /// The pair of database engines, source first.
    ///
    /// The service knows many more pairs than the four that the reference documents for this request.
    EngineType {
        /// Oracle to distributed GaussDB: synchronisation.
        OracleToGaussdbv5 = "oracle-to-gaussdbv5",
        /// Redis to GeminiDB Redis: migration.
        RedisToGaussredis = "redis-to-gaussredis",
        /// A Redis cluster to GeminiDB Redis: migration.
        RedisclusterToGaussredis = "rediscluster-to-gaussredis",
        /// MySQL to MySQL: synchronisation.
        MysqlToMysql = "mysql-to-mysql",
    }
}

vocabulary! {
    /// Whether data flows into the cloud, out of it, or past it.
    JobDirection {
        /// Into the cloud. In disaster recovery this cloud stands by.
        Up = "up",
        /// Out of the cloud. In disaster recovery this cloud is in use.
        Down = "down",
        /// Between databases that are both run by the user.
        NonDbs = "non-dbs",
    }
}

vocabulary! {
    /// The phases that a job goes through.
    TaskType {
        /// What is there at the start is copied, and that is all.
        FullTrans = "FULL_TRANS",
        /// What is there at the start is copied, then the changes follow until the job is ended.
        FullIncrTrans = "FULL_INCR_TRANS",
        /// Only changes are carried over.
        IncrTrans = "INCR_TRANS",
    }
}

vocabulary! {
    /// The network between the databases and the job.
    NetType {
        /// The public network, through an elastic IP address.
        Eip = "eip",
        /// The virtual private cloud. Not for disaster recovery.
        Vpc = "vpc",
        /// A VPN or a dedicated line.
        Vpn = "vpn",
    }
}

vocabulary! {
    /// How a job is paid.
    ChargingMode {
        /// By the month or year, in advance.
        Period = "period",
        /// By use.
        OnDemand = "on_demand",
    }
}
