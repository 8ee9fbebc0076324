//! Connection tests (Table 31).

use serde_json::Value;

use super::fields::Fields;
use super::{Draw, words};
use crate::profile::Profile;

pub(super) fn network_results(profile: &Profile, draw: &mut Draw) -> Vec<Value> {
    let first_fails = draw.has(12) || profile.status() == "START_JOB_FAILED";
    tested(profile, draw, first_fails)
}

/// Two tests, of which the first one may fail.
pub(super) fn tested(profile: &Profile, draw: &mut Draw, first_fails: bool) -> Vec<Value> {
    let test = |draw: &mut Draw, success: bool| {
        Fields::new()
            .with("ip", words::private_ip(&mut draw.random))
            .with("success", success)
            .with("result", if success { "ok" } else { "connect timed out" })
            .with("status", if success { "success" } else { "failed" })
            .when(!success, "error_code", "DRS.K0002")
            .when(
                !success,
                "error_msg",
                format!(
                    "Port {} of the database cannot be reached.",
                    profile.engine.port()
                ),
            )
            .value()
    };
    vec![test(draw, !first_fails), test(draw, true)]
}
