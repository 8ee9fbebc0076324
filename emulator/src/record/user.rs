//! Users and roles that move along (Tables 17 to 19).

use serde_json::Value;

use super::fields::Fields;
use super::{Draw, words};

pub(super) fn user_migration(draw: &mut Draw) -> Value {
    let sets_one_password = draw.has(40);
    let password = format!("Unified-{}", draw.random.hex(8));
    let users: Vec<Value> = words::ACCOUNTS
        .iter()
        .take(2)
        .map(|account| user(draw, account))
        .collect();
    let roles: Vec<Value> = ["CONNECT", "RESOURCE"]
        .iter()
        .map(|role| Fields::new().with("role", *role).value())
        .collect();
    Fields::new()
        .with("is_migrate_user", true)
        .with("is_set_password", sets_one_password)
        .when(sets_one_password, "password", password)
        .with("user_list", users)
        .when(draw.has(50), "role_list", roles)
        .value()
}

fn user(draw: &mut Draw, account: &str) -> Value {
    let sets_password = draw.has(40);
    Fields::new()
        .with("id", draw.random.below(1000).to_string())
        .with("account", format!("'{account}'@'%'"))
        .with("is_set_password", sets_password)
        .when(
            sets_password,
            "password",
            format!("User-{}", draw.random.hex(8)),
        )
        .value()
}
