//! Values with a type of their own: secrets and large integers.

#![expect(clippy::expect_used, reason = "a test may panic")]

use drs_batch_jobs::model::{BaseEndpoint, Long, Secret, UserMigrationInfo};

#[test]
fn a_secret_is_not_printed() {
    let mut endpoint = BaseEndpoint::default();
    endpoint.db_user = Some("root".to_owned());
    endpoint.db_password = Some(Secret::new("correct horse"));
    let mut users = UserMigrationInfo::default();
    users.password = endpoint.db_password.clone();
    let printed = format!("{endpoint:?} {endpoint:#?} {users:?}");
    assert!(
        printed.contains("Secret(******)") && printed.contains("root"),
        "{printed}"
    );
    assert!(!printed.contains("horse"), "{printed}");
}

#[test]
fn a_secret_can_be_read_on_purpose_and_travels_as_text() {
    let secret = Secret::new("correct horse");
    assert_eq!(secret.reveal(), "correct horse");
    let json = serde_json::to_string(&secret).expect("text is JSON");
    assert_eq!(json, "\"correct horse\"");
    assert_eq!(
        serde_json::from_str::<Secret>(&json).expect("text is a secret"),
        secret
    );
}

#[test]
fn a_large_integer_keeps_its_digits() {
    let read = |json| serde_json::from_str::<Long>(json).expect("a number or its digits");
    assert_eq!(
        read("9007199254740991"),
        Long::Number(9_007_199_254_740_991)
    );
    assert_eq!(
        read("\"9007199254740993\""),
        Long::Digits("9007199254740993".to_owned())
    );
    assert_eq!(
        read("\"9007199254740993\"").to_i64(),
        Some(9_007_199_254_740_993)
    );
    assert_eq!(
        read("\"-170141183460469231731687303715884105728\"").to_i64(),
        None
    );
}
