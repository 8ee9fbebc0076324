//! Source and destination databases (Tables 8 to 14).

use serde_json::Value;

use super::fields::Fields;
use super::vocabulary::{DNS_ACTION, ENDPOINT_NAME};
use super::{Draw, words};
use crate::profile::{Engine, Profile, nth};
use crate::random::Random;

pub(super) fn source(profile: &Profile, draw: &mut Draw, rich: bool) -> Value {
    let (db_type, _) = profile.engine.db_types();
    let is_cloud = profile.job_direction == "down";
    let place = if is_cloud {
        "cloud"
    } else {
        draw.random.pick(&["offline", "offline", "ecs"])
    };
    // The words for scenarios of other engines, which the reference lists too, occur where nothing depends on them.
    let name = match place {
        _ if rich && profile.index % 13 == 11 => nth(ENDPOINT_NAME, profile.index / 13),
        "offline" => db_type,
        _ => scenario(db_type, place),
    };
    let base = Side {
        db_type,
        place,
        role: "so",
        name,
    };
    endpoint(profile, draw, rich, &base)
}

pub(super) fn target(profile: &Profile, draw: &mut Draw, rich: bool) -> Value {
    let (_, db_type) = profile.engine.db_types();
    endpoint(
        profile,
        draw,
        rich,
        &Side {
            db_type,
            place: "cloud",
            role: "ta",
            name: scenario(db_type, "cloud"),
        },
    )
}

struct Side {
    db_type: &'static str,
    place: &'static str,
    role: &'static str,
    name: &'static str,
}

fn scenario(db_type: &str, place: &str) -> &'static str {
    match (db_type, place) {
        ("oracle", "ecs") => "ecs_oracle",
        ("oracle", _) => "oracle",
        ("mysql", "ecs") => "ecs_mysql",
        ("mysql", _) => "cloud_mysql",
        ("redis", "ecs") => "ecs_redis",
        ("redis", _) => "redis",
        ("rediscluster", "ecs") => "ecs_rediscluster",
        ("rediscluster", _) => "rediscluster",
        ("gaussredis", _) => "cloud_gaussdb_redis",
        _ => "cloud_gaussdbv5",
    }
}

fn endpoint(profile: &Profile, draw: &mut Draw, rich: bool, side: &Side) -> Value {
    let is_cloud = side.place == "cloud";
    let has_place = side.place != "offline" || draw.complete;
    let base = base_endpoint(profile, draw, side);
    let cluster = profile.engine == Engine::RedisClusterToGaussRedis && side.role == "so";
    let sharding = if rich && (cluster || draw.complete) {
        shards(profile, draw, side)
    } else {
        Vec::new()
    };
    let fields = Fields::new()
        .with("db_type", side.db_type)
        .with("endpoint_type", side.place)
        .with("endpoint_role", side.role)
        .with(
            "endpoint",
            base.when(!sharding.is_empty(), "source_sharding", sharding)
                .value(),
        )
        .when(has_place, "cloud", cloud(profile, draw))
        .when(has_place, "vpc", vpc(&mut draw.random));
    if !rich {
        return fields
            .when(
                !is_cloud,
                "ssl",
                Fields::new().with("ssl_link", false).value(),
            )
            .value();
    }
    let config = Fields::new()
        .when(
            side.db_type == "mysql" || draw.complete,
            "is_target_readonly",
            draw.random.chance(70),
        )
        .when(
            cluster || draw.complete,
            "node_num",
            draw.random.between(1, 16),
        )
        .value();
    let is_empty = config.as_object().is_some_and(serde_json::Map::is_empty);
    fields
        .when(!is_empty, "config", config)
        .when(!is_cloud || draw.has(20), "ssl", ssl(draw, side))
        .when(draw.has(15), "customized_dns", dns(profile, draw))
        .value()
}

fn base_endpoint(profile: &Profile, draw: &mut Draw, side: &Side) -> Fields {
    let is_cloud = side.place == "cloud";
    let random = &mut draw.random;
    let system = random.pick(words::SYSTEMS);
    let user = if side.db_type == "oracle" {
        "ORACLE_USER"
    } else {
        random.pick(&["root", "drs_sync"])
    };
    let fields = Fields::new()
        .with("id", random.uuid())
        .with("endpoint_name", side.name)
        .when(
            !is_cloud || draw.complete,
            "ip",
            addresses(profile.engine, random),
        )
        .when(!is_cloud || draw.complete, "db_port", profile.engine.port())
        .when(!profile.engine.is_redis() || draw.complete, "db_user", user);
    // The reference lists a password; its example has none. One endpoint in four of a rich batch leaks one.
    let password = format!("Pw-{}!", random.hex(12));
    let instance_id = format!("{}in14", random.hex(32));
    let instance_name = format!("{system}-{}", random.hex(4));
    let db_name = if profile.engine == Engine::OracleToGaussDb {
        "serviceName.orcl".into()
    } else {
        format!("{system}_db")
    };
    let has_name = !is_cloud && !profile.engine.is_redis();
    let leaks = draw.has(25);
    fields
        .when(leaks && profile.rich, "db_password", password)
        .when(is_cloud || draw.complete, "instance_id", instance_id)
        .when(is_cloud && profile.rich, "instance_name", instance_name)
        .when(has_name || draw.complete, "db_name", db_name)
}

/// Shards of the source, and one shard of a shard: the record holds itself.
fn shards(profile: &Profile, draw: &mut Draw, side: &Side) -> Vec<Value> {
    let below = base_endpoint(profile, draw, side).value();
    let first = base_endpoint(profile, draw, side)
        .with("source_sharding", vec![below])
        .value();
    vec![first, base_endpoint(profile, draw, side).value()]
}

fn addresses(engine: Engine, random: &mut Random) -> String {
    let one = words::private_ip(random);
    if engine != Engine::RedisClusterToGaussRedis {
        return one;
    }
    format!(
        "{one}:6379,{}:6379,{}:6379",
        words::private_ip(random),
        words::private_ip(random)
    )
}

fn cloud(profile: &Profile, draw: &mut Draw) -> Value {
    let region = profile.region;
    Fields::new()
        .with("region", region)
        .with("project_id", draw.random.hex(32))
        .with("az_code", format!("{region}a,{region}c,{region}g"))
        .value()
}

fn vpc(random: &mut Random) -> Value {
    Fields::new()
        .with("vpc_id", random.uuid())
        .with("subnet_id", random.uuid())
        .with("security_group_id", random.uuid())
        .value()
}

fn ssl(draw: &mut Draw, side: &Side) -> Value {
    let is_on = draw.has(25);
    let key = format!(
        "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t{}==",
        draw.random.hex(46)
    );
    let (sum, password) = (draw.random.hex(64), format!("Cert-{}", draw.random.hex(8)));
    Fields::new()
        .with("ssl_link", is_on)
        .when(is_on, "ssl_cert_name", format!("{}-ca.p12", side.db_type))
        .when(is_on, "ssl_cert_key", key)
        .when(is_on, "ssl_cert_check_sum", sum)
        .when(is_on, "ssl_cert_password", password)
        .value()
}

fn dns(profile: &Profile, draw: &mut Draw) -> Value {
    let is_set = draw.random.chance(70) || draw.complete;
    Fields::new()
        .with("is_set_dns", is_set)
        .with("set_dns_action", nth(DNS_ACTION, profile.index))
        .with(
            "dns_ip",
            if is_set {
                words::private_ip(&mut draw.random)
            } else {
                String::new()
            },
        )
        .value()
}
