//! Claims about every page, tried on generated ones.
//!
//! The pages come from the tables of the models (`generate`), in two manners: fitting, and odd. What becomes of an
//! odd page is worked out a second time by the rules as plainly as they can be said (`rules`), and held against the
//! typed structs and serde, which know nothing of the decoder.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may panic"
)]

mod choice;
mod generate;
mod mutate;
mod rules;
mod summary;
mod tree;

use std::env;

use drs_batch_jobs::decode::WarningKind::{Dropped, DuplicateKey, InvalidText};
use drs_batch_jobs::decode::{DecodeWarning, Decoded, Mode, Options, Secrets, decode};
use drs_batch_jobs::model::{Job, ListAsyncJobDetailResponse};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

use crate::invariant;
use choice::Choices;
use generate::{Manner, page};
use rules::Rules;
use summary::summary_of;

const LENIENT: Options = Options {
    mode: Mode::Lenient,
    secrets: Secrets::Mask,
    ascii: false,
};

const REVEALED: Options = Options {
    mode: Mode::Lenient,
    secrets: Secrets::Reveal,
    ascii: false,
};

const STRICT_REVEALED: Options = Options {
    mode: Mode::Strict,
    secrets: Secrets::Reveal,
    ascii: false,
};

/// So many pages a claim, or `PROPTEST_CASES`; a failing one is printed, and kept in no file.
fn cases(cases: u32) -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: match env::var_os("PROPTEST_CASES") {
            Some(_) => default.cases,
            None => cases,
        },
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..default
    }
}

fn decisions() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..4000)
}

fn typed(bytes: &[u8]) -> ListAsyncJobDetailResponse {
    serde_json::from_slice(bytes).expect("a page that fits its type")
}

fn job_by_job(page: &Decoded) -> Vec<Job> {
    page.jobs()
        .iter()
        .map(|job| serde_json::from_slice(&page.bytes[job.clone()]).expect("a job"))
        .collect()
}

/// The same without white space between tokens.
fn without_space(json: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut inside = false;
    let mut escaped = false;
    for &byte in json {
        if inside || !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
            out.push(byte);
        }
        if byte == b'"' && !escaped {
            inside = !inside;
        }
        escaped = inside && byte == b'\\' && !escaped;
    }
    out
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_page_that_the_types_can_write_passes_untouched_and_unwarned(bytes in decisions()) {
        let tree = page(&mut Choices::new(&bytes), Manner::Fitting);
        let written = typed(&tree.compact());
        let sent = serde_json::to_vec(&written).expect("JSON");
        let page = decode(sent.clone(), STRICT_REVEALED).expect("a page, in strict mode too");
        prop_assert_eq!(String::from_utf8_lossy(&page.bytes), String::from_utf8_lossy(&sent));
        prop_assert_eq!(&page.warnings.to_vec(), &[]);
        prop_assert_eq!(Some(job_by_job(&page)), written.jobs);
        prop_assert_eq!(page.total_count, written.total_count);
        // With secrets masked nothing else differs.
        let masked = decode(sent.clone(), LENIENT).expect("a page");
        prop_assert_eq!(&masked.warnings.to_vec(), &[]);
        let mut rules = Rules::new(Secrets::Mask);
        let expected = rules.page(&page_tree(&sent)).compact();
        let value = |json: &[u8]| serde_json::from_slice::<serde_json::Value>(json).expect("JSON");
        prop_assert_eq!(value(&masked.bytes), value(&expected));
        prop_assert_eq!(&rules.warnings, &[]);
    }

    #[test]
    fn a_page_becomes_what_the_rules_say_and_each_misfit_is_told_in_order(
        bytes in decisions(),
        reveals in any::<bool>(),
    ) {
        let tree = page(&mut Choices::new(&bytes), Manner::Odd);
        let options = if reveals { REVEALED } else { LENIENT };
        let mut rules = Rules::new(options.secrets);
        let expected = rules.page(&tree).compact();
        let page = decode(tree.compact(), options).expect("a page");
        prop_assert_eq!(String::from_utf8_lossy(&page.bytes), String::from_utf8_lossy(&expected));
        prop_assert_eq!(page.warnings.to_vec(), rules.warnings);
    }

    #[test]
    fn white_space_changes_nothing(bytes in decisions(), spaces in vec(0_usize..6, 1..40)) {
        let tree = page(&mut Choices::new(&bytes), Manner::Odd);
        let mut turn = spaces.iter().cycle();
        let mut spaced = Vec::new();
        tree.write(&mut spaced, &mut || {
            ["", " ", "\n", "\r\n  ", "\t", ""][*turn.next().expect("a cycle")]
        });
        let plain = decode(tree.compact(), LENIENT).expect("a page");
        let spaced = decode(spaced, LENIENT).expect("a page");
        let closed_up = without_space(&spaced.bytes);
        prop_assert_eq!(
            String::from_utf8_lossy(&closed_up),
            String::from_utf8_lossy(&plain.bytes)
        );
        prop_assert_eq!(&spaced.warnings, &plain.warnings);
        prop_assert_eq!(job_by_job(&spaced), job_by_job(&plain));
        prop_assert_eq!(spaced.summaries.to_vec(), plain.summaries.to_vec());
    }

    #[test]
    fn an_odd_page_fits_the_types_once_decoded_and_its_rows_say_what_its_jobs_say(
        bytes in decisions(),
    ) {
        let tree = page(&mut Choices::new(&bytes), Manner::Odd);
        let sent = tree.compact();
        invariant::hold(&sent);
        let page = decode(sent, LENIENT).expect("a page");
        let jobs = job_by_job(&page);
        let rows: Vec<_> = jobs.iter().map(summary_of).collect();
        prop_assert_eq!(page.summaries.to_vec(), rows);
        prop_assert_eq!(typed(&page.bytes).jobs, Some(jobs));
    }

    #[test]
    fn where_serde_takes_a_page_as_it_is_only_documented_misfits_are_told(bytes in decisions()) {
        let tree = page(&mut Choices::new(&bytes), Manner::Odd);
        let sent = tree.compact();
        let Ok(raw) = serde_json::from_slice::<ListAsyncJobDetailResponse>(&sent) else {
            return Ok(());
        };
        let page = decode(sent, REVEALED).expect("a page");
        for DecodeWarning { kind, expected, found, path } in &page.warnings.to_vec() {
            // serde takes any text for a Long, and integers that JavaScript would round.
            let integer = *expected == "integer" && matches!(&**found, "text" | "number");
            // serde takes an array for a struct, its elements for the fields in order.
            let array = *kind == Dropped && *expected == "object" && *found == "array";
            // serde looks neither at the text of what it does not know, nor whether its keys come twice.
            let unknown = matches!(kind, InvalidText | DuplicateKey);
            let documented = integer || array || unknown;
            prop_assert!(documented, "{path}: expected {expected}, found {found}");
        }
        if page.warnings.is_empty() {
            prop_assert_eq!(typed(&page.bytes), raw);
        }
    }
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn whatever_happens_to_the_bytes_the_decoder_and_serde_agree_on_what_is_json(
        bytes in vec(any::<u8>(), 0..200),
        changes in vec(any::<u8>(), 0..60),
        manner in prop_oneof![Just(Manner::Fitting), Just(Manner::Odd)],
    ) {
        let tree = page(&mut Choices::new(&bytes), manner);
        invariant::hold(&mutate::mutated(tree.compact(), &mut Choices::new(&changes)));
    }

    #[test]
    fn what_looks_like_a_number_is_one_where_serde_says_so(number in "[-+.eE01]{1,7}") {
        invariant::hold(format!(r#"{{"jobs":[],"x":{number}}}"#).as_bytes());
        invariant::hold(format!(r#"{{"jobs":[],"total_count":{number}}}"#).as_bytes());
        invariant::hold(format!(r#"{{"jobs":[],"total_count":"{number}"}}"#).as_bytes());
        invariant::hold(
            format!(r#"{{"jobs":[{{"diagnoses":[{{"diagnosis_results":[{{"item":{{"weight":"{number}"}}}}]}}]}}]}}"#)
                .as_bytes(),
        );
    }

    #[test]
    fn what_looks_like_a_value_is_one_where_serde_says_so(value in r#"[\[\]{},:"\\u0tn ]{1,9}"#) {
        invariant::hold(format!(r#"{{"jobs":[],"x":{value}}}"#).as_bytes());
        invariant::hold(format!(r#"{{"jobs":[{value}]}}"#).as_bytes());
        invariant::hold(format!(r#"{{"jobs":[{{{value}}}]}}"#).as_bytes());
    }

    #[test]
    fn arbitrary_bytes_do_no_harm(bytes in vec(any::<u8>(), 0..64)) {
        invariant::hold(&bytes);
        let mut inside = b"{\"jobs\":[{\"id\":\"".to_vec();
        inside.extend_from_slice(&bytes);
        inside.extend_from_slice(b"\"}]}");
        invariant::hold(&inside);
    }
}

/// JSON that serde wrote, as a tree.
fn page_tree(json: &[u8]) -> tree::Tree {
    fn of(value: &serde_json::Value) -> tree::Tree {
        use serde_json::Value;
        match value {
            Value::Null => tree::Tree::Null,
            Value::Bool(flag) => tree::Tree::Flag(*flag),
            Value::Number(number) => tree::Tree::Number(number.to_string()),
            Value::String(text) => tree::text(text),
            Value::Array(elements) => tree::Tree::List(elements.iter().map(of).collect()),
            Value::Object(members) => tree::Tree::Object(
                members
                    .iter()
                    .map(|(key, value)| (tree::pieces(key), of(value)))
                    .collect(),
            ),
        }
    }
    of(&serde_json::from_slice(json).expect("JSON"))
}
