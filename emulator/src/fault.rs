//! Names of the ways in which the service can misbehave.

/// The names that are set aside; none of them does anything yet.
pub(crate) const RESERVED: &[&str] = &["flaky", "throttled", "shrinking", "slow", "bad_json"];

/// Why a scenario cannot be played.
pub(crate) fn refusal(name: &str) -> String {
    if RESERVED.contains(&name) {
        format!("scenario `{name}` is reserved and not built yet")
    } else {
        format!(
            "unknown scenario `{name}`; reserved are {}",
            RESERVED.join(", ")
        )
    }
}
