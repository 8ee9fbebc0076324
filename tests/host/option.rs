//! The rules of texts that go into a request, held to the table of cases to which the package's shell is held as well.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may panic"
)]

use std::time::Duration;

use drs_batch_jobs::{Endpoint, ProjectId, Result, RetryPolicy, Token};
use serde_json::Value;

const CASES: &str = include_str!("../fixtures/options.json");

/// The cases whose option `name` is a text, with that text and whether the table refuses it.
fn cases(name: &'static str) -> Vec<(String, String, bool)> {
    let table: Vec<Value> = serde_json::from_str(CASES).expect("the table is JSON");
    let of_option = |case: &Value| {
        let text = case["options"][name].as_str()?.to_owned();
        let error = case["error"]["messageIncludes"].as_str();
        // A case that is refused for another option says nothing of this one.
        let counts = error.is_none_or(|words| words.contains(name));
        counts.then(|| {
            (
                case["name"].as_str().unwrap_or_default().to_owned(),
                text,
                error.is_some(),
            )
        })
    };
    table.iter().filter_map(of_option).collect()
}

/// The cases on which a rule and the table disagree.
fn disagreements<T>(name: &'static str, parse: impl Fn(&str) -> Result<T>) -> Vec<String> {
    let cases = cases(name);
    assert!(cases.len() > 5, "{name} has {} cases", cases.len());
    let disagrees = |(_, text, refused): &(String, String, bool)| parse(text).is_err() != *refused;
    cases
        .into_iter()
        .filter(disagrees)
        .map(|(case, ..)| case)
        .collect()
}

#[test]
fn the_rule_of_an_endpoint_is_the_shells() {
    assert_eq!(
        disagreements("endpoint", Endpoint::parse),
        [
            // Only the shell knows that two options exclude each other, and whether there is a page.
            "both region and endpoint",
            "a path where there is no page",
        ]
    );
}

#[test]
fn the_rule_of_a_region_is_the_shells() {
    assert_eq!(
        disagreements("region", Endpoint::of_region),
        Vec::<String>::new()
    );
}

#[test]
fn the_rule_of_a_project_is_the_shells() {
    assert_eq!(
        disagreements("projectId", ProjectId::parse),
        Vec::<String>::new()
    );
}

#[test]
fn the_rule_of_a_token_is_the_shells() {
    assert_eq!(disagreements("token", Token::parse), Vec::<String>::new());
}

/// A part of a policy as Rust can have it: its types hold no fractions, and nothing below 0.
fn part(retry: &Value, name: &str, default: u64) -> Option<u64> {
    match &retry[name] {
        Value::Null if retry.get(name).is_none() => Some(default),
        number => number.as_f64().and_then(|number| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number of the table, and not below 0"
            )]
            let whole = number.ceil() as u64;
            (number >= 0.0 && (name != "attempts" || number.fract() == 0.0)).then_some(whole)
        }),
    }
}

#[test]
fn the_rules_of_a_retry_policy_are_the_shells() {
    let table: Vec<Value> = serde_json::from_str(CASES).expect("the table is JSON");
    let mut seen = 0;
    for case in &table {
        let retry = &case["options"]["retry"];
        if !retry.is_object() {
            continue;
        }
        seen += 1;
        let ms = |name, default| part(retry, name, default).map(Duration::from_millis);
        let parts = (
            part(retry, "attempts", 3).and_then(|attempts| u32::try_from(attempts).ok()),
            ms("baseMs", 50),
            ms("throttledBaseMs", 1000),
            ms("capMs", 20_000),
        );
        let (Some(attempts), Some(base), Some(throttled_base), Some(cap)) = parts else {
            assert!(!case["error"].is_null(), "{case}");
            continue;
        };
        let policy = RetryPolicy::new(attempts, base, throttled_base, cap);
        match (policy, case["error"]["messageIncludes"].as_str()) {
            (Ok(_), None) => {}
            (Err(error), Some(words)) => assert_eq!(error.to_string(), words, "{case}"),
            (policy, _) => panic!("{policy:?} {case}"),
        }
    }
    assert!(seen > 30, "{seen} cases");
}
