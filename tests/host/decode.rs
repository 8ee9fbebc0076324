//! What the decoder makes of a reply: one claim a rule of its documentation.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use drs_batch_jobs::decode::{Decoded, Mode, Options, Secrets, WarningKind, decode};

const EXAMPLE: &str = include_str!("../fixtures/example.json");

fn lenient(reply: &str) -> Decoded {
    decode(reply.as_bytes().to_vec(), Options::default()).expect("a page")
}

fn text(page: &Decoded) -> &str {
    std::str::from_utf8(&page.bytes).expect("UTF-8")
}

fn warnings(page: &Decoded) -> Vec<(&str, WarningKind, &str, &str)> {
    let lines: Vec<&str> = page.warnings.lines().lines().collect();
    lines
        .chunks_exact(4)
        .zip(page.warnings.to_vec())
        .map(|(lines, warning)| (lines[0], warning.kind, lines[2], lines[3]))
        .collect()
}

/// The page of one job with these members, after the walk.
fn job(members: &str) -> (String, Vec<(String, WarningKind)>) {
    let page = lenient(&format!(r#"{{"jobs":[{{{members}}}]}}"#));
    let job = page.jobs()[0].clone();
    let warned = page.warnings.to_vec().into_iter();
    let kinds = warned.map(|warning| (warning.path, warning.kind)).collect();
    (
        String::from_utf8_lossy(&page.bytes[job]).into_owned(),
        kinds,
    )
}

fn fault(reply: &[u8]) -> (String, String) {
    let fault = decode(reply.to_vec(), Options::default()).expect_err("a fault");
    (fault.path, fault.problem)
}

fn ascii(reply: &str) -> Decoded {
    let options = Options {
        ascii: true,
        ..Options::default()
    };
    decode(reply.as_bytes().to_vec(), options).expect("a page")
}

fn strict(reply: &str) -> (String, String) {
    let options = Options {
        mode: Mode::Strict,
        secrets: Secrets::Mask,
        ascii: false,
    };
    let fault = decode(reply.as_bytes().to_vec(), options).expect_err("a fault");
    (fault.path, fault.problem)
}

#[test]
fn the_references_example_is_read_and_its_number_for_text_is_told() {
    let page = lenient(EXAMPLE);
    assert_eq!(page.total_count, Some(2));
    assert_eq!(
        warnings(&page),
        [
            (
                "jobs[0].base_info.expired_days",
                WarningKind::Coerced,
                "text",
                "number"
            ),
            (
                "jobs[1].base_info.expired_days",
                WarningKind::Coerced,
                "text",
                "number"
            ),
        ]
    );
    assert_eq!(
        text(&page),
        EXAMPLE.replace("\"expired_days\": 14", "\"expired_days\": \"14\"")
    );
    let rows: Vec<_> = page
        .summaries
        .to_vec()
        .into_iter()
        .map(|row| {
            (
                row.id,
                row.name.unwrap_or_default(),
                row.phase.as_str(),
                row.problems,
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (
                "c7debc9c-8e09-4a5d-8dd6-cc44f78jb20r".to_owned(),
                "DRS-1234".to_owned(),
                "waiting",
                0
            ),
            (
                "dc6016cf-f3b6-4c2d-b4d7-5084b0fjb20r".to_owned(),
                "DRS-2345".to_owned(),
                "running",
                0
            ),
        ]
    );
}

#[test]
fn a_number_or_boolean_becomes_text_where_text_is_declared() {
    assert_eq!(
        job(r#""id":12.50,"status":true"#),
        (
            r#"{"id":"12.50","status":"true"}"#.to_owned(),
            vec![
                ("jobs[0].id".to_owned(), WarningKind::Coerced),
                ("jobs[0].status".to_owned(), WarningKind::Coerced)
            ]
        )
    );
}

#[test]
fn null_is_absent_wherever_it_stands_in_an_object() {
    for (sent, kept) in [
        (r#""id":null"#, "{}"),
        (r#""id":null,"status":"A""#, r#"{"status":"A"}"#),
        (
            r#""id":null , "status":null,"create_time":"t""#,
            r#"{"create_time":"t"}"#,
        ),
        (r#""id":"a","status":null"#, r#"{"id":"a"}"#),
        (
            r#""id":"a","status":null,"create_time":null"#,
            r#"{"id":"a"}"#,
        ),
        (
            r#""id":"a","status":null,"create_time":"t""#,
            r#"{"id":"a","create_time":"t"}"#,
        ),
        (
            r#""id":null,"status":"A","create_time":null,"logs":[]"#,
            r#"{"status":"A","logs":[]}"#,
        ),
        (
            r#""instance_features":{"a":null,"b":"c"}"#,
            r#"{"instance_features":{"b":"c"}}"#,
        ),
        (r#""something_new":null"#, r#"{"something_new":null}"#),
    ] {
        assert_eq!(job(sent), (kept.to_owned(), vec![]), "{sent}");
    }
}

#[test]
fn secrets_are_masked_at_any_depth_and_by_any_spelling_of_their_key() {
    for (sent, kept) in [
        (
            r#""source_endpoint":[{"endpoint":{"db_password":"p","source_sharding":[{"db_password":"q"}]}}]"#,
            r#""source_endpoint":[{"endpoint":{"db_password":"******","source_sharding":[{"db_password":"******"}]}}]"#,
        ),
        (
            r#""user_migration":{"pass\u0077ord":"p"}"#,
            r#""user_migration":{"pass\u0077ord":"******"}"#,
        ),
        (
            r#""new":{"API_Token":["a",{"b":"c"}],"total_passed":"3"}"#,
            r#""new":{"API_Token":"******","total_passed":"3"}"#,
        ),
        (
            r#""new":{"is_set_password":true,"password":null}"#,
            r#""new":{"is_set_password":true,"password":null}"#,
        ),
        (
            r#""instance_features":{"secret_key":"s","a":"b"}"#,
            r#""instance_features":{"secret_key":"******","a":"b"}"#,
        ),
    ] {
        assert_eq!(job(sent).0, format!("{{{kept}}}"), "{sent}");
    }
}

#[test]
fn a_key_that_comes_twice_counts_by_its_last_value() {
    for (sent, kept, paths) in [
        (r#""id":"a","id":"b""#, r#"{"id":"b"}"#, vec!["jobs[0].id"]),
        (
            r#""id":"a","status":"S","id":"b""#,
            r#"{"status":"S","id":"b"}"#,
            vec!["jobs[0].id"],
        ),
        (r#""id":"a","id":null"#, "{}", vec!["jobs[0].id"]),
        // The field comes late, after one that follows it in the model.
        (
            r#""status":"S","id":"a","id":"b""#,
            r#"{"status":"S","id":"b"}"#,
            vec!["jobs[0].id"],
        ),
        (
            r#""status":"S","id":"a","status":"T""#,
            r#"{"id":"a","status":"T"}"#,
            vec!["jobs[0].status"],
        ),
        (
            r#""base_info":{"tags":[{"value":"v","key":"k","key":"l"}]}"#,
            r#"{"base_info":{"tags":[{"value":"v","key":"l"}]}}"#,
            vec!["jobs[0].base_info.tags[0].key"],
        ),
        (
            r#""x":1,"x":2,"\u0078":3"#,
            r#"{"\u0078":3}"#,
            vec!["jobs[0].x", "jobs[0].x"],
        ),
        (
            r#""new":{"a":{"b":1,"b":2}}"#,
            r#"{"new":{"a":{"b":2}}}"#,
            vec!["jobs[0].new.a.b"],
        ),
    ] {
        let (page, warned) = job(sent);
        assert_eq!(page, kept, "{sent}");
        let expected: Vec<_> = paths
            .into_iter()
            .map(|path| (path.to_owned(), WarningKind::DuplicateKey))
            .collect();
        assert_eq!(warned, expected, "{sent}");
    }
}

#[test]
fn integers_keep_their_value_or_go() {
    for (sent, kept, kind) in [
        (
            r#""alarm_notify":{"delay_time":9007199254740991}"#,
            r#""alarm_notify":{"delay_time":9007199254740991}"#,
            None,
        ),
        (
            r#""alarm_notify":{"delay_time":9007199254740992}"#,
            r#""alarm_notify":{"delay_time":"9007199254740992"}"#,
            Some(WarningKind::Coerced),
        ),
        (
            r#""alarm_notify":{"delay_time":-123456789012345678901234567890}"#,
            r#""alarm_notify":{"delay_time":"-123456789012345678901234567890"}"#,
            Some(WarningKind::Coerced),
        ),
        (
            r#""alarm_notify":{"delay_time":"60"}"#,
            r#""alarm_notify":{"delay_time":60}"#,
            Some(WarningKind::Coerced),
        ),
        (
            r#""alarm_notify":{"delay_time":"9223372036854775807"}"#,
            r#""alarm_notify":{"delay_time":"9223372036854775807"}"#,
            None,
        ),
        (
            r#""alarm_notify":{"delay_time":" 60"}"#,
            r#""alarm_notify":{}"#,
            Some(WarningKind::Dropped),
        ),
        (
            r#""alarm_notify":{"delay_time":6e1}"#,
            r#""alarm_notify":{"delay_time":60}"#,
            Some(WarningKind::Coerced),
        ),
        (
            r#""alarm_notify":{"delay_time":6.5}"#,
            r#""alarm_notify":{}"#,
            Some(WarningKind::Dropped),
        ),
        (
            r#""alarm_notify":{"delay_time":-0}"#,
            r#""alarm_notify":{"delay_time":0}"#,
            Some(WarningKind::Coerced),
        ),
        (
            r#""period_order":{"period_num":9007199254740992}"#,
            r#""period_order":{}"#,
            Some(WarningKind::Dropped),
        ),
        (
            r#""period_order":{"is_auto_renew":true}"#,
            r#""period_order":{"is_auto_renew":1}"#,
            Some(WarningKind::Coerced),
        ),
        (
            r#""period_order":{"period_num":1e999999999}"#,
            r#""period_order":{}"#,
            Some(WarningKind::Dropped),
        ),
    ] {
        let (page, warned) = job(sent);
        assert_eq!(page, format!("{{{kept}}}"), "{sent}");
        assert_eq!(warned.first().map(|(_, kind)| *kind), kind, "{sent}");
    }
}

#[test]
fn a_single_value_where_an_array_is_declared_becomes_an_array() {
    for (sent, kept) in [
        (r#""logs":{"message":5}"#, r#""logs":[{"message":"5"}]"#),
        (
            r#""compare_result":{"content_diff_detail_info":{"contents_infos":{"source_key_value":"k"}}}"#,
            r#""compare_result":{"content_diff_detail_info":{"contents_infos":[{"source_key_value":["k"]}]}}"#,
        ),
        (r#""logs":"x","id":"a""#, r#""id":"a""#),
        (r#""base_info":[],"id":"a""#, r#""id":"a""#),
    ] {
        assert_eq!(job(sent).0, format!("{{{kept}}}"), "{sent}");
    }
}

#[test]
fn a_bad_job_among_good_ones_is_left_out_alone() {
    let page =
        lenient(r#"{"jobs":[null,{"id":"a"},5,[{"id":"x"}],{"id":"b"},"c"],"total_count":"3"}"#);
    assert_eq!(
        text(&page),
        r#"{"jobs":[{"id":"a"},{"id":"b"}],"total_count":3}"#
    );
    assert_eq!(&page.bytes[page.array()], br#"[{"id":"a"},{"id":"b"}]"#);
    let jobs: Vec<_> = page
        .jobs()
        .iter()
        .map(|job| &page.bytes[job.clone()])
        .collect();
    assert_eq!(jobs, [br#"{"id":"a"}"#, br#"{"id":"b"}"#]);
    assert_eq!(page.summaries.to_vec().len(), 2);
    assert_eq!(
        warnings(&page),
        [
            ("jobs[0]", WarningKind::Dropped, "object", "null"),
            ("jobs[2]", WarningKind::Dropped, "object", "number"),
            ("jobs[3]", WarningKind::Dropped, "object", "array"),
            ("jobs[5]", WarningKind::Dropped, "object", "text"),
            ("total_count", WarningKind::Coerced, "integer", "text"),
        ]
    );
}

#[test]
fn a_reply_without_an_array_of_jobs_is_no_page() {
    for (reply, path, problem) in [
        ("", "", "an empty reply"),
        (" \n", "", "an empty reply"),
        ("<html>", "", "an HTML or XML page, no JSON"),
        ("[]", "", "expected an object at the top"),
        ("oops", "", "no JSON"),
        ("{}", "jobs", "expected array, found nothing"),
        (r#"{"jobs":null}"#, "jobs", "expected array, found null"),
        (
            r#"{"jobs":{"id":"a"}}"#,
            "jobs",
            "expected array, found object",
        ),
        (r#"{"jobs":"x"}"#, "jobs", "expected array, found text"),
        (r#"{"jobs":7}"#, "jobs", "expected array, found number"),
        (r#"{"jobs":true}"#, "jobs", "expected array, found Boolean"),
        (
            r#"{"jobs":[{"id":"a"}"#,
            "jobs",
            "no JSON: neither a comma nor the end of an array or object at byte 19",
        ),
        (
            r#"{"jobs":[{"id":"a}"#,
            "jobs[0].id",
            "no JSON: a string that does not end at byte 18",
        ),
        (
            r#"{"jobs":[]}x"#,
            "",
            "no JSON: more after the end at byte 11",
        ),
    ] {
        assert_eq!(
            fault(reply.as_bytes()),
            (path.to_owned(), problem.to_owned()),
            "{reply}"
        );
    }
}

#[test]
fn broken_text_becomes_the_replacement_character() {
    let page = decode(
        b"{\"jobs\":[{\"id\":\"a\xff\\ud800b\\ud83d\\ude00\xe4\xb8\"}]}".to_vec(),
        Options::default(),
    )
    .expect("a page");
    assert_eq!(
        text(&page),
        "{\"jobs\":[{\"id\":\"a\u{FFFD}\u{FFFD}b\\ud83d\\ude00\u{FFFD}\"}]}"
    );
    assert_eq!(
        warnings(&page),
        [(
            "jobs[0].id",
            WarningKind::InvalidText,
            "Unicode text",
            "broken text"
        )]
    );
    assert_eq!(
        page.summaries.to_vec()[0].id,
        "a\u{FFFD}\u{FFFD}b😀\u{FFFD}"
    );
}

#[test]
fn on_demand_what_is_no_ascii_is_written_as_escapes_in_keys_and_values() {
    let page = ascii(
        "{\"jobs\":[{\"id\":\"任务-1\",\"base_info\":{\"name\":\"\\né😀\",\"expired_days\":14}},{\"键\":null,\"db库\":[\"\\u4e2d文\"]}]}",
    );
    assert_eq!(
        text(&page),
        r#"{"jobs":[{"id":"\u4efb\u52a1-1","base_info":{"name":"\n\u00e9\ud83d\ude00","expired_days":"14"}},{"\u952e":null,"db\u5e93":["\u4e2d\u6587"]}]}"#
    );
    assert_eq!(
        &page.bytes[page.jobs()[1].clone()],
        br#"{"\u952e":null,"db\u5e93":["\u4e2d\u6587"]}"#
    );
    let rows = page.summaries.to_vec();
    assert_eq!(rows[0].id, "任务-1");
    assert_eq!(warnings(&page).len(), 1);
}

#[test]
fn a_byte_order_mark_is_not_part_of_the_page() {
    let page = decode(
        b"\xEF\xBB\xBF{\"jobs\":[{\"id\":\"a\"}]}".to_vec(),
        Options::default(),
    )
    .expect("a page");
    assert_eq!(text(&page), r#"{"jobs":[{"id":"a"}]}"#);
    assert_eq!(&page.bytes[page.jobs()[0].clone()], br#"{"id":"a"}"#);
}

#[test]
fn strict_mode_ends_at_the_first_misfit_and_names_its_path() {
    assert_eq!(
        strict(EXAMPLE),
        (
            "jobs[0].base_info.expired_days".to_owned(),
            "expected text, found number".to_owned()
        )
    );
    assert_eq!(
        strict(r#"{"jobs":[null]}"#),
        (
            "jobs[0]".to_owned(),
            "expected object, found null".to_owned()
        )
    );
    assert_eq!(
        strict(r#"{"jobs":[{"a b":1,"a b":2}]}"#),
        (
            r#"jobs[0]["a b"]"#.to_owned(),
            "expected one key, found the key again".to_owned()
        )
    );
}

#[test]
fn nesting_has_a_limit_that_is_an_error_and_not_a_crash() {
    let deep = |levels: usize| {
        format!(
            r#"{{"jobs":[],"x":{}{}}}"#,
            "[".repeat(levels),
            "]".repeat(levels)
        )
    };
    assert_eq!(lenient(&deep(127)).jobs().len(), 0);
    let (_, problem) = fault(deep(128).as_bytes());
    assert!(
        problem.starts_with("no JSON: more than 128 containers inside one another"),
        "{problem}"
    );
    let (_, problem) = fault(deep(100_000).as_bytes());
    assert!(
        problem.starts_with("no JSON: more than 128 containers inside one another"),
        "{problem}"
    );
}
