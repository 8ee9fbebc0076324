//! The instance that does the work (Tables 26 to 29).

use serde_json::Value;

use super::fields::Fields;
use super::vocabulary::{ARCH, INSTANCE_TYPE, NODE_STATUS, NODE_TYPE};
use super::{Draw, words};
use crate::profile::{Profile, nth};

fn spec(draw: &mut Draw) -> Value {
    Fields::new()
        .with("node_type", draw.random.pick(NODE_TYPE))
        .value()
}

pub(super) fn spec_only(draw: &mut Draw) -> Value {
    Fields::new().with("spec", spec(draw)).value()
}

pub(super) fn node_info(profile: &Profile, draw: &mut Draw) -> Value {
    let spec = spec(draw);
    let random = &mut draw.random;
    let (first, second) = (words::private_ip(random), words::private_ip(random));
    let vpc = Fields::new()
        .with("vpc_id", random.uuid())
        .with("subnet_id", random.uuid())
        .with("custom_node_ip", format!("{first},{second}"))
        .with("security_group_id", random.uuid());
    let instance_type = random.pick(INSTANCE_TYPE);
    let region = profile.region;
    let zone = if instance_type == "ha" {
        format!("{region}a,{region}c")
    } else {
        format!("{region}a")
    };
    // Where the node has no word for what its task does, it is any of those that it has.
    let status = if NODE_STATUS.contains(&profile.status()) {
        profile.status()
    } else {
        nth(NODE_STATUS, profile.index)
    };
    let base = Fields::new()
        .with("instance_type", instance_type)
        .with("arch", random.pick(ARCH))
        .with("availability_zone", zone)
        .with("status", status)
        .with("role", random.pick(&["master", "slave"]));
    Fields::new()
        .with("spec", spec)
        .when(draw.has(30), "vpc", vpc.value())
        .when(draw.has(60), "base_info", base.value())
        .value()
}
