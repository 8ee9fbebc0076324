//! Source and destination databases (Tables 8 to 14).

use super::record::{record, vocabulary};
use super::secret::Secret;

record! {
    /// A database that a job reads from or writes to. At `jobs[].source_endpoint[]` and `jobs[].target_endpoint[]`.
    JobEndpointInfo, " Table 8 of the reference." {
        /// The kind of database.
        ///
        /// In other words than `endpoint.endpoint_name` and `base_info.engine_type`: `gaussredis` is
        /// `cloud_gaussdb_redis` there.
        db_type: DbType,
        /// Who runs the database, and where.
        endpoint_type: EndpointType,
        /// Whether it is the source or the destination.
        endpoint_role: EndpointRole,
        /// How to reach the database.
        endpoint: BaseEndpoint,
        /// Region and project of the database. For databases in the cloud.
        cloud: CloudBaseInfo,
        /// The network in which the database stands. For databases in the cloud.
        vpc: CloudVpcInfo,
        /// Settings that the job makes to the database.
        config: BaseEndpointConfig,
        /// The certificate for an encrypted connection.
        ssl: EndpointSslConfig,
        /// The DNS server that resolves the names of the databases.
        customized_dns: CustomizedDns,
    }
}

record! {
    /// How to reach one database. At `jobs[].source_endpoint[].endpoint`, `jobs[].target_endpoint[].endpoint`, and
    /// below either at `source_sharding[]`, to any depth.
    BaseEndpoint, " Table 9 of the reference." {
        /// The id of this piece of information. Opaque text.
        ///
        /// Not unique: in the reference's example one id is the source of a job and the destination of another.
        id: String,
        /// Kind and place of the database in one word.
        endpoint_name: EndpointName,
        /// The address of the database, or of each of its nodes.
        ///
        /// - A single address or host name for most engines.
        /// - Several `host:port`, separated by commas, for MongoDB (up to 3), for a Redis cluster (up to 32) and for
        ///   DDS (no limit is named).
        /// - Absent for instances of the cloud in the reference's example: `instance_id` names them.
        ip: String,
        /// The port of the database. 1 to 65,535, as text.
        ///
        /// Absent where `ip` holds the ports, and for instances of the cloud in the reference's example.
        db_port: String,
        /// The database user that the job logs in as.
        db_user: String,
        /// The password of `db_user`.
        ///
        /// Masked as `******` unless secrets are revealed. Absent from the reference's example: whether the service
        /// ever sends it is not known.
        db_password: Secret,
        /// The id of the instance in the cloud. Opaque text.
        instance_id: String,
        /// The name of the instance in the cloud.
        instance_name: String,
        /// The name of the database. For Oracle in the form `serviceName.orcl`.
        db_name: String,
        /// The physical databases behind a sharded source, each described as this one is.
        source_sharding: Vec<BaseEndpoint>,
    }
}

record! {
    /// Region and project of a database in the cloud. At `cloud` of each source and destination.
    CloudBaseInfo, " Table 10 of the reference." {
        /// The region that the database stands in, such as `cn-north-4`.
        ///
        /// Where a region has subprojects: the regional project and the subproject, joined by an underscore.
        region: String,
        /// The project that the database belongs to.
        ///
        /// It may differ from the project of the request, as it does in the reference's example.
        project_id: String,
        /// The availability zone of the database, or of each of its nodes, separated by commas.
        ///
        /// Described as one zone, yet the reference's example lists three: `cn-north-4a,cn-north-4g,cn-north-4c`.
        az_code: String,
    }
}

record! {
    /// The network in which a database stands. At `vpc` of each source and destination.
    CloudVpcInfo, " Table 11 of the reference." {
        /// The id of the virtual private cloud.
        vpc_id: String,
        /// The id of the subnet.
        subnet_id: String,
        /// The id of the security group. Opaque text: the one in the reference's example is no UUID.
        security_group_id: String,
    }
}

record! {
    /// Settings that a job makes to a database. At `config` of each source and destination.
    BaseEndpointConfig, " Table 12 of the reference." {
        /// Whether the destination is made read-only. Default `true`.
        ///
        /// Only for migration and disaster recovery of MySQL into the cloud (`up`). In disaster recovery with one
        /// active site it is `true` where this cloud stands by.
        is_target_readonly: bool,
        /// How many child jobs share the reading of a Redis cluster. 1 to 16; 0, the default, is not set.
        ///
        /// No more than the cluster has shards. One child job for four shards is what the reference advises.
        node_num: i64,
    }
}

record! {
    /// The certificate for an encrypted connection to a database. At `ssl` of each source and destination.
    EndpointSslConfig, " Table 13 of the reference." {
        /// Whether the connection is encrypted.
        ssl_link: bool,
        /// The name of the certificate file.
        ssl_cert_name: String,
        /// The certificate itself, in Base64.
        ///
        /// Called a key in its name and a certificate in its description, so it is taken for a secret: masked as
        /// `******` unless secrets are revealed.
        ssl_cert_key: Secret,
        /// The checksum of the certificate, by which the service verifies it.
        ssl_cert_check_sum: String,
        /// The password of the certificate. Only for `.p12` files.
        ///
        /// Masked as `******` unless secrets are revealed.
        ssl_cert_password: Secret,
    }
}

record! {
    /// The DNS server that resolves the names of the databases. At `customized_dns` of each source and destination.
    CustomizedDns, " Table 14 of the reference." {
        /// Whether a DNS server of the user's own is set.
        is_set_dns: bool,
        /// What was last asked for with the DNS server.
        set_dns_action: DnsAction,
        /// The address of the DNS server. IPv4 only, as 15 characters hold no more; may be the empty text.
        dns_ip: String,
    }
}

vocabulary! {
    /// The kind of a database.
    DbType {
        /// Oracle.
        Oracle = "oracle",
        /// Distributed GaussDB.
        Gaussdbv5 = "gaussdbv5",
        /// Redis, a single node.
        Redis = "redis",
        /// A Redis cluster.
        Rediscluster = "rediscluster",
        /// GeminiDB Redis.
        Gaussredis = "gaussredis",
        /// MySQL.
        Mysql = "mysql",
    }
}

vocabulary! {
    /// Who runs a database, and where.
    EndpointType {
        /// The user, outside this cloud.
        Offline = "offline",
        /// The user, on a server in this cloud (ECS).
        Ecs = "ecs",
        /// A database service of this cloud.
        Cloud = "cloud",
    }
}

vocabulary! {
    /// Which end of a job a database is.
    EndpointRole {
        /// The source.
        So = "so",
        /// The destination.
        Ta = "ta",
    }
}

vocabulary! {
    /// Kind and place of a database in one word.
    ///
    /// Without a prefix: run by the user outside this cloud. `ecs_`: run by the user on a server in this cloud.
    /// `cloud_`: a database service of this cloud.
    EndpointName {
        /// Oracle outside this cloud.
        Oracle = "oracle",
        /// Oracle on a server in this cloud.
        EcsOracle = "ecs_oracle",
        /// The service GaussDB, distributed.
        CloudGaussdbv5 = "cloud_gaussdbv5",
        /// MySQL outside this cloud.
        Mysql = "mysql",
        /// MySQL on a server in this cloud.
        EcsMysql = "ecs_mysql",
        /// The service RDS for MySQL.
        CloudMysql = "cloud_mysql",
        /// Redis outside this cloud.
        Redis = "redis",
        /// Redis on a server in this cloud.
        EcsRedis = "ecs_redis",
        /// A Redis cluster outside this cloud.
        Rediscluster = "rediscluster",
        /// A Redis cluster on servers in this cloud.
        EcsRediscluster = "ecs_rediscluster",
        /// The service GeminiDB Redis.
        CloudGaussdbRedis = "cloud_gaussdb_redis",
        /// PostgreSQL outside this cloud.
        Postgresql = "postgresql",
        /// PostgreSQL on a server in this cloud.
        EcsPostgresql = "ecs_postgresql",
        /// The service RDS for PostgreSQL.
        CloudPostgresql = "cloud_postgresql",
        /// MongoDB outside this cloud.
        Mongodb = "mongodb",
        /// MongoDB on a server in this cloud.
        EcsMongodb = "ecs_mongodb",
        /// The service DDS, which speaks MongoDB.
        CloudMongodb = "cloud_mongodb",
    }
}

vocabulary! {
    /// What is asked for with a DNS server of the user's own.
    DnsAction {
        /// A first one is set.
        Add = "add",
        /// The one that is set stays.
        Keep = "keep",
        /// The one that is set changes to another.
        Update = "update",
        /// The system's own comes back. Host names may stop resolving then.
        Recover = "recover",
    }
}
