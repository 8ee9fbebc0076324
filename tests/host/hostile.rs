//! Replies that want to do harm: they cost work and memory in proportion to their size, and tell nothing they hold.
//!
//! No time is measured: work that grew with the square of the size would take hours on the largest of these.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use std::fmt::Write as _;

use drs_batch_jobs::decode::{
    Decoded, Fault, MOST_WARNINGS, Mode, Options, Secrets, WarningKind, decode,
};

const EXAMPLE: &str = include_str!("../fixtures/example.json");

const MEGABYTE: usize = 1 << 20;

fn lenient(reply: impl Into<Vec<u8>>) -> Result<Decoded, Fault> {
    decode(reply.into(), Options::default())
}

fn page(reply: impl Into<Vec<u8>>) -> Decoded {
    lenient(reply).expect("a page")
}

/// All that a reply leaves behind where people look: logs, errors, warnings.
fn told(reply: &[u8]) -> String {
    let mut told = String::new();
    for mode in [Mode::Lenient, Mode::Strict] {
        for secrets in [Secrets::Mask, Secrets::Reveal] {
            match decode(
                reply.to_vec(),
                Options {
                    mode,
                    secrets,
                    ..Options::default()
                },
            ) {
                Ok(page) => write!(told, "{:?}", page.warnings),
                Err(fault) => write!(told, "{fault:?}"),
            }
            .expect("text can be written");
        }
    }
    told
}

#[test]
fn a_reply_that_was_cut_anywhere_is_an_error_and_never_a_page() {
    let whole = EXAMPLE.trim_end();
    for end in 0..whole.len() {
        let fault = lenient(&whole.as_bytes()[..end]).expect_err("an error");
        assert!(
            fault.problem == "an empty reply" || fault.problem.starts_with("no JSON: "),
            "cut at {end}: {fault:?}"
        );
    }
    assert_eq!(page(whole).jobs().len(), 2);
}

#[test]
fn neither_an_error_nor_a_warning_holds_a_value_wherever_the_reply_breaks() {
    let reply = r#"{"jobs":[{"id":5,"user_migration":{"password":"CANARY1","user_list":[{"password":0.2222}]},
        "source_endpoint":{"endpoint":{"db_password":["CANARY3"],"source_sharding":{"db_password":"\u0043ANARY4"}}},
        "instance_features":{"api_token":"CANARY5","x":{"y":"CANARY6"}},"base_info":"CANARY7","is_x":"CANARY8",
        "network_results":[{"success":"CANARY9"}],"alarm_notify":{"delay_time":"CANARY10"},
        "new_secret":{"a":"CANARY11","a":"CANARY12"}},"CANARY13"],"total_count":"CANARY14"}"#;
    let clean = |reply: &[u8], what: &dyn Fn() -> String| {
        let told = told(reply);
        assert!(
            !told.contains("ANARY") && !told.contains("2222"),
            "{}: {told}",
            what()
        );
    };
    clean(reply.as_bytes(), &|| "whole".to_owned());
    for at in 0..reply.len() {
        clean(&reply.as_bytes()[..at], &|| format!("cut at {at}"));
        // A value that is broken open must not become a key, which a path would name.
        for byte in [b'\\', 0x01, 0xff, b'}', b'5'] {
            let mut broken = reply.as_bytes().to_vec();
            broken[at] = byte;
            clean(&broken, &|| format!("byte {byte} at {at}"));
        }
    }
    let masked = page(reply);
    let text = String::from_utf8_lossy(&masked.bytes);
    for secret in ["ARY1\"", "2222", "ANARY4", "ARY5", "ARY11", "ARY12"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[test]
fn beyond_ten_thousand_warnings_are_counted_only() {
    let jobs = |count: usize| format!(r#"{{"jobs":[{}]}}"#, vec![r#"{"id":1}"#; count].join(","));
    for (count, listed, omitted) in [
        (MOST_WARNINGS, MOST_WARNINGS, 0),
        (MOST_WARNINGS + 1, MOST_WARNINGS, 1),
        (MOST_WARNINGS + 2_345, MOST_WARNINGS, 2_345),
    ] {
        let page = page(jobs(count));
        assert_eq!(page.warnings.len(), listed);
        assert_eq!(page.warnings.omitted, omitted);
        assert_eq!(page.warnings.to_vec()[9_999].path, "jobs[9999].id");
        assert_eq!(page.summaries.len(), count);
    }
}

#[test]
fn what_is_left_out_leaves_no_warning_of_its_own_beyond_the_limit_either() {
    // The list is full when the last job comes, whose base_info is no object and goes as one.
    let jobs = vec![r#"{"id":1}"#; MOST_WARNINGS].join(",");
    let page = page(format!(
        r#"{{"jobs":[{jobs},{{"base_info":["\ud800",{{"a":1,"a":2}}]}}]}}"#
    ));
    assert_eq!(page.warnings.len(), MOST_WARNINGS);
    assert_eq!(page.warnings.omitted, 1);
}

#[test]
fn nesting_is_limited_in_known_records_that_hold_their_own_kind_too() {
    for open in [
        r#"{"source_sharding":["#,
        r#"{"source_sharding":"#,
        r#"{"new":"#,
        r#"{"new":["#,
    ] {
        for levels in [200, 100_000] {
            let reply = format!(
                r#"{{"jobs":[{{"source_endpoint":[{{"endpoint":{}"#,
                open.repeat(levels)
            );
            let fault = lenient(reply).expect_err("an error");
            assert!(
                fault
                    .problem
                    .starts_with("no JSON: more than 128 containers inside one another"),
                "{open}: {}",
                fault.problem
            );
        }
    }
}

#[test]
fn a_megabyte_of_doubled_keys_is_read() {
    let members = r#""a":1,"#.repeat(MEGABYTE / 6);
    let flat = page(format!(r#"{{"jobs":[{{{members}"a":2}}]}}"#));
    assert_eq!(
        String::from_utf8_lossy(&flat.bytes),
        r#"{"jobs":[{"a":2}]}"#
    );
    assert_eq!(flat.warnings.len() + flat.warnings.omitted, MEGABYTE / 6);
    // Each level holds its key twice and the next level in the last of them.
    let nested = format!(
        "{}{}{}",
        r#"{"a":[],"a":"#.repeat(120),
        "0",
        "}".repeat(120)
    );
    let many = vec![nested.as_str(); MEGABYTE / nested.len()].join(",");
    let nested = page(format!(r#"{{"jobs":[],"x":[{many}]}}"#));
    assert_eq!(nested.warnings.len(), MOST_WARNINGS);
    // And the other way: each level is doubled as a whole, so that only half of each half counts.
    let halves = (0..14).fold("0".to_owned(), |inner, _| {
        format!(r#"{{"a":{inner},"a":{inner}}}"#)
    });
    let halves = page(format!(r#"{{"jobs":[],"x":{halves}}}"#));
    assert_eq!(halves.warnings.len(), 14);
}

#[test]
fn a_hundred_thousand_keys_in_one_map_are_read() {
    let keys: Vec<String> = (0..100_000).map(|key| format!(r#""k{key}":"v""#)).collect();
    let sent = keys.join(",");
    let page = page(format!(
        r#"{{"jobs":[{{"instance_features":{{{sent}}},"new":{{{sent}}}}}]}}"#
    ));
    assert_eq!(page.warnings.to_vec(), []);
    assert_eq!(
        page.bytes.len(),
        2 * sent.len() + r#"{"jobs":[{"instance_features":{},"new":{}}]}"#.len()
    );
}

#[test]
fn megabytes_of_escapes_and_of_broken_text_are_read() {
    for (unit, kept) in [
        (r"\u0041", r"\u0041"),
        (r"\\", r"\\"),
        (r"\ud800", "\u{FFFD}"),
    ] {
        let count = MEGABYTE / unit.len();
        let page = page(format!(r#"{{"jobs":[{{"id":"{}"}}]}}"#, unit.repeat(count)));
        assert_eq!(
            page.bytes.len(),
            kept.len() * count + r#"{"jobs":[{"id":""}]}"#.len()
        );
        assert_eq!(page.warnings.len(), usize::from(kept == "\u{FFFD}"));
    }
    let mut reply = b"{\"jobs\":[{\"id\":\"".to_vec();
    reply.resize(MEGABYTE, 0xff);
    reply.extend_from_slice(b"\"}]}");
    assert_eq!(page(reply).warnings.len(), 1);
}

#[test]
fn warnings_are_not_much_larger_than_the_reply() {
    // One key as long as the reply, above ten thousand misfits: each path names its beginning only.
    let long = format!(
        r#"{{"jobs":[],"{}":{{{}"a":0}}}}"#,
        "k".repeat(MEGABYTE),
        r#""a":0,"#.repeat(MOST_WARNINGS)
    );
    // A hundred long keys inside one another, above as many.
    let deep = format!(
        r#"{{"jobs":[],"x":{}{{{}"a":0}}{}}}"#,
        format!(r#"{{"{}":"#, "k-".repeat(40)).repeat(120),
        r#""a":0,"#.repeat(MOST_WARNINGS),
        "}".repeat(120)
    );
    for reply in [long, deep] {
        let page = page(reply);
        assert_eq!(page.warnings.len(), MOST_WARNINGS);
        for warning in &page.warnings.to_vec() {
            assert_eq!(warning.kind, WarningKind::DuplicateKey);
            assert!(warning.path.len() < 640, "{} bytes", warning.path.len());
        }
    }
}

#[test]
fn a_path_that_is_cut_says_so() {
    let deep = format!(
        r#"{{"jobs":[],"x":{}{{"a":0,"a":1}}{}}}"#,
        format!(r#"{{"{}":"#, "k".repeat(60)).repeat(20),
        "}".repeat(20)
    );
    let page = page(deep);
    let expected = format!("x{}…", format!(".{}", "k".repeat(60)).repeat(9));
    assert_eq!(page.warnings.to_vec()[0].path, expected);
}

#[test]
fn a_value_that_is_no_json_is_refused_in_the_middle_of_a_reply_and_at_its_end() {
    for value in [
        "01", "00", "-01", "1.", "1.e1", "1e", "+1", ".5", "0x1", "1 2", "tru", "truee", "falsey",
        "True", "nul", "\"", "'a'", "",
    ] {
        for field in [
            "alarm_notify\":{\"delay_time",
            "policy_config\":{\"ddl_trans",
        ] {
            for behind in ["", &" ".repeat(300)] {
                let reply = format!(r#"{{"jobs":[{{"{field}":{value}}}}}]}}{behind}"#);
                assert!(
                    decode(reply.clone().into(), Options::default()).is_err(),
                    "{reply}"
                );
            }
        }
    }
}
