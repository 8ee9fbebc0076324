//! The rules of texts that go into a request, held to the table of cases to which the package's shell is held as well.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use drs_batch_jobs::{Endpoint, ProjectId, Result, Token};
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
