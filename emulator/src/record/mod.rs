//! The records of a job, a file an area.

mod base_info;
mod compare;
mod endpoint;
mod event;
mod fields;
mod finding;
mod living;
mod metric;
mod network;
mod node;
mod policy;
mod precheck;
mod progress;
mod repair;
mod tuning;
mod user;
pub(crate) mod vocabulary;
mod words;

use serde_json::{Map, Value};

use crate::calendar::iso;
use crate::profile::{Profile, job_id, nth};
use crate::random::Random;
use fields::Fields;
pub(crate) use living::living;
use vocabulary::{BIND_STATE, EXPORT_STATUS, IS_WRITABLE, SYNC_MODE};

/// What an area draws from: its own stream of numbers, and whether nothing may be left out.
pub(crate) struct Draw {
    pub(crate) random: Random,
    complete: bool,
}

impl Draw {
    pub(crate) fn new(random: &Random, area: &str, complete: bool) -> Self {
        Self {
            random: random.fork(area),
            complete,
        }
    }

    /// True in so many of a hundred jobs, and in every job that is complete.
    pub(crate) fn has(&mut self, percent: u64) -> bool {
        self.random.chance(percent) || self.complete
    }
}

/// A job with what the reference's example has, and its progress once data flows.
pub(crate) fn plain(profile: &Profile, random: &Random) -> Value {
    let area = |name| Draw::new(random, name, false);
    let mut draw = area("job");
    let mut alarm = area("alarm");
    Fields::new()
        .with("id", profile.id.clone())
        .with("status", profile.status())
        .with("create_time", iso(profile.created_ms))
        // The one field whose type the example contradicts: a number there, text in the table.
        .with(
            "base_info",
            base_info::base_info(profile, &mut area("base info"), 14),
        )
        .with(
            "source_endpoint",
            vec![endpoint::source(profile, &mut area("source"), false)],
        )
        .with(
            "target_endpoint",
            vec![endpoint::target(profile, &mut area("target"), false)],
        )
        .when(
            alarm.has(50),
            "alarm_notify",
            policy::alarm(profile, &mut alarm),
        )
        .when(
            draw.has(30),
            "speed_limit",
            policy::speed_limits(&mut area("speed")),
        )
        .with(
            "policy_config",
            Fields::new()
                .with("ddl_trans", draw.random.chance(50))
                .value(),
        )
        .with("node_info", node::spec_only(&mut area("node")))
        .when(
            profile.has_started(),
            "progress_info",
            progress::progress(profile, &mut area("progress"), false),
        )
        .value()
}

/// A job with many of all the records that there are; with each of them if the profile is complete.
pub(crate) fn rich(profile: &Profile, random: &Random) -> Value {
    let area = |name: &str| Draw::new(random, name, profile.complete);
    let fields = settings(Fields::new(), profile, &area);
    let fields = events(fields, profile, &area);
    let fields = switches(fields, profile, &area);
    extras(fields, profile, &area).value()
}

/// What was chosen for the job.
fn settings(fields: Fields, profile: &Profile, area: &impl Fn(&str) -> Draw) -> Fields {
    let mut draw = area("settings");
    // One job in nine has its days as the example has them, the others as the table does.
    let days = draw.random.between(14, 100);
    let expired_days = if profile.index % 9 == 4 {
        Value::from(days)
    } else {
        Value::from(days.to_string())
    };
    let source = endpoint::source(profile, &mut area("source"), true);
    let target = endpoint::target(profile, &mut area("target"), true);
    let order = policy::period_order(&mut area("period"));
    fields
        .with("id", profile.id.clone())
        .with("status", profile.status())
        .with("create_time", iso(profile.created_ms))
        .when(draw.has(10), "total_count", 1)
        .when(draw.has(12), "master_job_id", job_id(&mut draw.random))
        .with(
            "base_info",
            base_info::base_info(profile, &mut area("base info"), expired_days),
        )
        .with("source_endpoint", vec![source])
        .with("target_endpoint", vec![target])
        .when(
            draw.has(60),
            "alarm_notify",
            policy::alarm(profile, &mut area("alarm")),
        )
        .when(
            draw.has(40),
            "speed_limit",
            policy::speed_limits(&mut area("speed")),
        )
        .when(
            draw.has(20),
            "user_migration",
            user::user_migration(&mut area("user")),
        )
        .with(
            "policy_config",
            policy::policy_config(profile, &mut area("policy")),
        )
        .when(
            draw.has(20),
            "db_param",
            tuning::db_param(profile, &mut area("db param")),
        )
        .when(
            draw.has(20),
            "tuning_params",
            tuning::tuning_params(&mut area("tuning")),
        )
        .when(draw.has(20), "period_order", order)
        .with("node_info", node::node_info(profile, &mut area("node")))
}

/// What has happened to the job.
fn events(fields: Fields, profile: &Profile, area: &impl Fn(&str) -> Draw) -> Fields {
    let mut draw = area("events");
    let started = profile.has_started() || profile.complete;
    let objects = progress::objects(profile, &mut area("objects"));
    let tests = network::network_results(profile, &mut area("network"));
    let compared = compare::compare_result(profile, &mut area("compare"));
    fields
        .when(
            draw.has(45),
            "logs",
            event::logs(profile, &mut area("logs")),
        )
        .when(draw.has(50), "network_results", tests)
        .when(
            draw.has(35),
            "precheck_result",
            precheck::precheck(profile, &mut area("precheck")),
        )
        .when(
            draw.has(70) || started,
            "progress_info",
            progress::progress(profile, &mut area("progress"), true),
        )
        .when(
            draw.has(50) && started,
            "migration_object_progress_info",
            objects,
        )
        .when(
            draw.has(50) && started,
            "metrics",
            metric::metrics(profile, &mut area("metrics")),
        )
        .when(draw.has(45) && started, "compare_result", compared)
}

/// What only the official SDK knows of.
fn extras(fields: Fields, profile: &Profile, area: &impl Fn(&str) -> Draw) -> Fields {
    let mut draw = area("extras");
    let repair = repair::progress(profile, &mut area("repair progress"));
    let direction = if profile.job_direction == "down" {
        "down"
    } else {
        "up"
    };
    fields
        .when(
            draw.has(12),
            "diagnoses",
            event::diagnoses(profile, &mut area("diagnoses")),
        )
        .when(draw.has(15), "repair_progress_info", repair)
        .when(
            draw.has(15),
            "repair_detail_info",
            repair::details(&mut area("repair details")),
        )
        .when(
            draw.has(15),
            "repair_export_status",
            nth(EXPORT_STATUS, profile.index),
        )
        .when(draw.has(20), "job_kernel_direction", direction)
        .when(draw.has(30), "sync_mode", nth(SYNC_MODE, profile.index))
}

/// The loose ends of a job: what is switched on, driver, import, addresses, children.
fn switches(fields: Fields, profile: &Profile, area: &impl Fn(&str) -> Draw) -> Fields {
    let (mut draw, mut inner) = (area("switches"), area("instance"));
    let random = &mut inner.random;
    let mut features = Map::new();
    for name in words::FEATURES {
        features.insert(
            (*name).into(),
            if random.chance(70) { "true" } else { "false" }.into(),
        );
    }
    let import = Fields::new()
        .with("file_size", random.between(1, 64).to_string())
        .with("previous_select", random.pick(&["file", "object"]));
    let driver = Fields::new().with(
        "driver_name",
        random.pick(&["ojdbc8.jar", "mysql-connector-java-8.0.30.jar"]),
    );
    let addresses = if profile.net_type == "eip" || draw.complete {
        &["master", "slave"][..]
    } else {
        &["master"]
    };
    let addresses: Vec<Value> = addresses
        .iter()
        .map(|kind| {
            let address = Fields::new()
                .with("id", random.uuid())
                .with("public_ip", words::public_ip(random));
            address.with("type", *kind).value()
        })
        .collect();
    let child = Fields::new()
        .with("id", job_id(random))
        .with("name", format!("DRS-{:04}-1", profile.index));
    fields
        .when(draw.has(15), "support_import_file_resp", import.value())
        .when(draw.has(30), "instance_features", Value::Object(features))
        .when(
            draw.has(60),
            "task_version",
            if random.chance(80) { "2.0" } else { "1.0" },
        )
        .when(
            draw.has(15),
            "connection_management",
            Fields::new()
                .with("driver_management", driver.value())
                .value(),
        )
        .when(
            profile.net_type == "eip" || draw.complete,
            "public_ip_list",
            addresses,
        )
        .when(
            draw.has(20),
            "bind_public_ip_state",
            nth(BIND_STATE, profile.index / 2),
        )
        .when(draw.has(8), "children", vec![child.value()])
        .when(
            draw.has(20),
            "is_writable",
            nth(IS_WRITABLE, profile.index / 3),
        )
}
