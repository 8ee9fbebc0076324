//! Source and destination databases (Tables 8 to 14).

use super::record::{record, vocabulary};
use super::secret::Secret;

record! {
    /// The record JobEndpointInfo.
    JobEndpointInfo, " Table 8 of the reference." {
        /// The field `db_type`.
        db_type: DbType,
        /// The field `endpoint_type`.
        endpoint_type: EndpointType,
        /// The field `endpoint_role`.
        endpoint_role: EndpointRole,
        /// The field `endpoint`.
        endpoint: BaseEndpoint,
        /// The field `cloud`.
        cloud: CloudBaseInfo,
        /// The field `vpc`.
        vpc: CloudVpcInfo,
        /// The field `config`.
        config: BaseEndpointConfig,
        /// The field `ssl`.
        ssl: EndpointSslConfig,
        /// The field `customized_dns`.
        customized_dns: CustomizedDns,
    }
}

record! {
    /// The record BaseEndpoint.
    BaseEndpoint, " Table 9 of the reference." {
        /// The field `id`.
        id: String,
        /// The field `endpoint_name`.
        endpoint_name: EndpointName,
        /// The field `ip`.
        ip: String,
        /// The field `db_port`.
        db_port: String,
        /// The field `db_user`.
        db_user: String,
        /// The field `db_password`.
        db_password: Secret,
        /// The field `instance_id`.
        instance_id: String,
        /// The field `instance_name`.
        instance_name: String,
        /// The field `db_name`.
        db_name: String,
        /// The field `source_sharding`.
        source_sharding: Vec<BaseEndpoint>,
    }
}

record! {
    /// The record CloudBaseInfo.
    CloudBaseInfo, " Table 10 of the reference." {
        /// The field `region`.
        region: String,
        /// The field `project_id`.
        project_id: String,
        /// The field `az_code`.
        az_code: String,
    }
}

record! {
    /// The record CloudVpcInfo.
    CloudVpcInfo, " Table 11 of the reference." {
        /// The field `vpc_id`.
        vpc_id: String,
        /// The field `subnet_id`.
        subnet_id: String,
        /// The field `security_group_id`.
        security_group_id: String,
    }
}

record! {
    /// The record BaseEndpointConfig.
    BaseEndpointConfig, " Table 12 of the reference." {
        /// The field `is_target_readonly`.
        is_target_readonly: bool,
        /// The field `node_num`.
        node_num: i64,
    }
}

record! {
    /// The record EndpointSslConfig.
    EndpointSslConfig, " Table 13 of the reference." {
        /// The field `ssl_link`.
        ssl_link: bool,
        /// The field `ssl_cert_name`.
        ssl_cert_name: String,
        /// The field `ssl_cert_key`.
        ssl_cert_key: Secret,
        /// The field `ssl_cert_check_sum`.
        ssl_cert_check_sum: String,
        /// The field `ssl_cert_password`.
        ssl_cert_password: Secret,
    }
}

record! {
    /// The record CustomizedDns.
    CustomizedDns, " Table 14 of the reference." {
        /// The field `is_set_dns`.
        is_set_dns: bool,
        /// The field `set_dns_action`.
        set_dns_action: DnsAction,
        /// The field `dns_ip`.
        dns_ip: String,
    }
}

vocabulary! {
    /// The vocabulary DbType.
    DbType {
        /// `oracle`.
        Oracle = "oracle",
        /// `gaussdbv5`.
        Gaussdbv5 = "gaussdbv5",
        /// `redis`.
        Redis = "redis",
        /// `rediscluster`.
        Rediscluster = "rediscluster",
        /// `gaussredis`.
        Gaussredis = "gaussredis",
        /// `mysql`.
        Mysql = "mysql",
    }
}

vocabulary! {
    /// The vocabulary EndpointType.
    EndpointType {
        /// `offline`.
        Offline = "offline",
        /// `ecs`.
        Ecs = "ecs",
        /// `cloud`.
        Cloud = "cloud",
    }
}

vocabulary! {
    /// The vocabulary EndpointRole.
    EndpointRole {
        /// `so`.
        So = "so",
        /// `ta`.
        Ta = "ta",
    }
}

vocabulary! {
    /// The vocabulary EndpointName.
    EndpointName {
        /// `oracle`.
        Oracle = "oracle",
        /// `ecs_oracle`.
        EcsOracle = "ecs_oracle",
        /// `cloud_gaussdbv5`.
        CloudGaussdbv5 = "cloud_gaussdbv5",
        /// `mysql`.
        Mysql = "mysql",
        /// `ecs_mysql`.
        EcsMysql = "ecs_mysql",
        /// `cloud_mysql`.
        CloudMysql = "cloud_mysql",
        /// `redis`.
        Redis = "redis",
        /// `ecs_redis`.
        EcsRedis = "ecs_redis",
        /// `rediscluster`.
        Rediscluster = "rediscluster",
        /// `ecs_rediscluster`.
        EcsRediscluster = "ecs_rediscluster",
        /// `cloud_gaussdb_redis`.
        CloudGaussdbRedis = "cloud_gaussdb_redis",
        /// `postgresql`.
        Postgresql = "postgresql",
        /// `ecs_postgresql`.
        EcsPostgresql = "ecs_postgresql",
        /// `cloud_postgresql`.
        CloudPostgresql = "cloud_postgresql",
        /// `mongodb`.
        Mongodb = "mongodb",
        /// `ecs_mongodb`.
        EcsMongodb = "ecs_mongodb",
        /// `cloud_mongodb`.
        CloudMongodb = "cloud_mongodb",
    }
}

vocabulary! {
    /// The vocabulary DnsAction.
    DnsAction {
        /// `add`.
        Add = "add",
        /// `keep`.
        Keep = "keep",
        /// `update`.
        Update = "update",
        /// `recover`.
        Recover = "recover",
    }
}
