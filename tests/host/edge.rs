//! Where two rules of the decoder meet, and keys that other programs stumble over.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use drs_batch_jobs::decode::{Decoded, Mode, Options, Secrets, WarningKind, decode};
use drs_batch_jobs::model::{Job, ListAsyncJobDetailResponse};

fn lenient(reply: &str) -> Decoded {
    decode(reply.as_bytes().to_vec(), Options::default()).expect("a page")
}

/// The text of the page of one job with these members, and its warnings.
fn job(members: &str) -> (String, Vec<(String, WarningKind)>) {
    let page = lenient(&format!(r#"{{"jobs":[{{{members}}}]}}"#));
    let kinds = page
        .warnings
        .to_vec()
        .iter()
        .map(|warning| (warning.path.clone(), warning.kind))
        .collect();
    let job = &page.bytes[page.jobs()[0].clone()];
    serde_json::from_slice::<Job>(job).expect("a job that fits its type");
    (String::from_utf8_lossy(job).into_owned(), kinds)
}

fn strict(reply: &str) -> Result<Decoded, (String, String)> {
    let options = Options {
        mode: Mode::Strict,
        secrets: Secrets::Mask,
        ascii: false,
    };
    decode(reply.as_bytes().to_vec(), options).map_err(|fault| (fault.path, fault.problem))
}

#[test]
fn the_last_jobs_counts_even_where_an_earlier_one_is_no_array() {
    for earlier in ["null", "{}", "7", "\"x\"", "[5]"] {
        let reply = format!(r#"{{"jobs":{earlier},"jobs":[{{"id":"a"}}]}}"#);
        let page = lenient(&reply);
        assert_eq!(
            String::from_utf8_lossy(&page.bytes),
            r#"{"jobs":[{"id":"a"}]}"#
        );
        assert_eq!(page.summaries.to_vec()[0].id, "a");
        assert_eq!(page.warnings.len(), 1, "{earlier}");
        assert_eq!(page.warnings.to_vec()[0].kind, WarningKind::DuplicateKey);
    }
}

#[test]
fn strict_mode_names_the_place_that_lenient_mode_names_first() {
    // The number is met before anyone can know that the key `x` comes again; the reply's order still counts.
    assert_eq!(
        strict(r#"{"jobs":[{"x":1,"id":5,"x":2}]}"#).expect_err("a fault"),
        (
            "jobs[0].x".to_owned(),
            "expected one key, found the key again".to_owned()
        )
    );
}

#[test]
fn what_is_masked_unseen_is_no_misfit_in_strict_mode_either() {
    for value in [r#"{"a":1,"a":2}"#, r#"["\ud800"]"#, r#"{"\udc00":1}"#] {
        let reply = format!(r#"{{"jobs":[{{"new_token":{value}}}]}}"#);
        assert_eq!(lenient(&reply).warnings.to_vec(), [], "{value}");
        let page = strict(&reply).expect("a page");
        assert_eq!(
            String::from_utf8_lossy(&page.bytes),
            r#"{"jobs":[{"new_token":"******"}]}"#
        );
    }
}

#[test]
fn a_map_of_text_holds_text_even_under_a_key_that_sounds_like_a_secret() {
    let masked = r#"{"instance_features":{"password":"******"}}"#;
    let empty = r#"{"instance_features":{}}"#;
    for (value, kept, kind) in [
        ("\"p\"", masked, None),
        ("7", masked, Some(WarningKind::Coerced)),
        ("true", masked, Some(WarningKind::Coerced)),
        ("null", empty, None),
        (r#"{"a":"b"}"#, empty, Some(WarningKind::Dropped)),
        ("[1]", empty, Some(WarningKind::Dropped)),
    ] {
        let (text, warned) = job(&format!(r#""instance_features":{{"password":{value}}}"#));
        assert_eq!(text, kept, "{value}");
        let expected: Vec<_> = kind
            .into_iter()
            .map(|kind| ("jobs[0].instance_features.password".to_owned(), kind))
            .collect();
        assert_eq!(warned, expected, "{value}");
    }
}

#[test]
fn a_page_is_no_deeper_than_a_reply_may_be_though_arrays_are_added() {
    let reply = |levels: usize| {
        let open = r#"{"source_sharding":"#.repeat(levels);
        let close = "}".repeat(levels);
        format!(r#"{{"jobs":[{{"source_endpoint":[{{"endpoint":{open}[]{close}}}]}}]}}"#)
    };
    // Around the innermost array stand 5 containers and one object a level; all but the first get an array.
    let page = lenient(&reply(61));
    let again = decode(page.bytes.to_vec(), Options::default()).expect("a page");
    assert_eq!(again.bytes, page.bytes);
    assert_eq!(again.warnings.to_vec(), []);
    serde_json::from_slice::<ListAsyncJobDetailResponse>(&page.bytes).expect("a typed page");
    let fault = decode(reply(62).into_bytes(), Options::default()).expect_err("a fault");
    assert!(
        fault
            .problem
            .starts_with("no JSON: more than 128 containers inside one another"),
        "{}",
        fault.problem
    );
}

#[test]
fn keys_that_are_names_in_javascript_are_keys_like_any_other() {
    for key in [
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "",
        "0",
    ] {
        for members in [
            format!(r#""{key}":{{"x":1}}"#),
            format!(r#""base_info":{{"{key}":"x"}}"#),
            format!(r#""instance_features":{{"{key}":"x"}}"#),
            format!(r#""progress_info":{{"progress_map":{{"{key}":{{"completed":"1"}}}}}}"#),
            format!(r#""new":[{{"{key}":[]}}]"#),
        ] {
            assert_eq!(job(&members), (format!("{{{members}}}"), vec![]));
        }
        let (text, warned) = job(&format!(r#""instance_features":{{"{key}":7}}"#));
        assert_eq!(text, format!(r#"{{"instance_features":{{"{key}":"7"}}}}"#));
        assert_eq!(warned.len(), 1, "{key}");
    }
}

#[test]
fn a_path_spells_odd_keys_between_brackets() {
    let long = "k".repeat(70);
    let wide = "é".repeat(40);
    let cases = [
        ("a_1", ".a_1".to_owned()),
        ("", "[\"\"]".to_owned()),
        ("a b", "[\"a b\"]".to_owned()),
        ("a.b", "[\"a.b\"]".to_owned()),
        ("a-b", "[\"a-b\"]".to_owned()),
        ("__proto__", ".__proto__".to_owned()),
        (r#"q\"\\"#, r#"["q\"\\"]"#.to_owned()),
        (r"\u0041", ".A".to_owned()),
        (r"\n\u001b[31m\u0085\u007f", "[\"��[31m��\"]".to_owned()),
        ("é", "[\"é\"]".to_owned()),
        (r"\ud83d\ude00", "[\"😀\"]".to_owned()),
        (&long[..64], format!(".{}", &long[..64])),
        (&long, format!("[\"{}…\"]", &long[..64])),
        // A letter is never cut in two.
        (&wide, format!("[\"{}…\"]", "é".repeat(32))),
    ];
    for (key, spelt) in cases {
        let (_, warned) = job(&format!(r#""instance_features":{{"{key}":7}}"#));
        assert_eq!(
            warned,
            [(
                format!("jobs[0].instance_features{spelt}"),
                WarningKind::Coerced
            )],
            "{key}"
        );
    }
}

#[test]
fn a_path_counts_elements_as_the_service_sent_them() {
    let (text, warned) = job(
        r#""logs":[null,{"message":"a"},5,{"message":1}],"instance_features":{"x":null,"y":2}"#,
    );
    assert_eq!(
        text,
        r#"{"logs":[{"message":"a"},{"message":"1"}],"instance_features":{"y":"2"}}"#
    );
    let warned: Vec<_> = warned.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        warned,
        [
            "jobs[0].logs[0]",
            "jobs[0].logs[2]",
            "jobs[0].logs[3].message",
            "jobs[0].instance_features.y"
        ]
    );
}

#[test]
fn a_fraction_is_a_number_or_the_text_of_one() {
    use WarningKind::{Coerced, Dropped};
    for (sent, kept, kind) in [
        ("0.5", Some("0.5"), None),
        ("-0", Some("-0"), None),
        ("1e-400", Some("1e-400"), None),
        ("9007199254740993", Some("9007199254740993"), None),
        ("\"1.50\"", Some("1.50"), Some(Coerced)),
        ("\"-1E+2\"", Some("-1E+2"), Some(Coerced)),
        ("1e400", None, Some(Dropped)),
        ("\"1e400\"", None, Some(Dropped)),
        ("\"0x10\"", None, Some(Dropped)),
        ("\"1 \"", None, Some(Dropped)),
        ("\"\"", None, Some(Dropped)),
        ("\"NaN\"", None, Some(Dropped)),
        ("true", Some("1"), Some(Coerced)),
        ("[1]", None, Some(Dropped)),
        ("null", None, None),
    ] {
        let around = |weight: &str| {
            format!(r#""diagnoses":[{{"diagnosis_results":[{{"item":{{{weight}}}}}]}}]"#)
        };
        let (text, warned) = job(&around(&format!(r#""weight":{sent}"#)));
        let weight = kept.map_or_else(String::new, |kept| format!(r#""weight":{kept}"#));
        assert_eq!(text, format!("{{{}}}", around(&weight)), "{sent}");
        assert_eq!(warned.first().map(|(_, kind)| *kind), kind, "{sent}");
    }
}

#[test]
fn a_boolean_is_taken_from_its_word_and_from_one_and_zero() {
    use WarningKind::{Coerced, Dropped};
    for (sent, kept, kind) in [
        ("true", Some("true"), None),
        ("\"true\"", Some("true"), Some(Coerced)),
        ("\"False\"", Some("false"), Some(Coerced)),
        ("\"1\"", Some("true"), Some(Coerced)),
        ("0", Some("false"), Some(Coerced)),
        ("1.0", None, Some(Dropped)),
        ("2", None, Some(Dropped)),
        ("\"yes\"", None, Some(Dropped)),
        ("\" true\"", None, Some(Dropped)),
        ("{}", None, Some(Dropped)),
        ("null", None, None),
    ] {
        let around = |success: &str| format!(r#""network_results":[{{{success}}}]"#);
        let (text, warned) = job(&around(&format!(r#""success":{sent}"#)));
        let success = kept.map_or_else(String::new, |kept| format!(r#""success":{kept}"#));
        assert_eq!(text, format!("{{{}}}", around(&success)), "{sent}");
        assert_eq!(warned.first().map(|(_, kind)| *kind), kind, "{sent}");
    }
}

#[test]
fn a_word_that_no_vocabulary_knows_stays() {
    assert_eq!(
        job(r#""status":"A_STATE_OF_TOMORROW","base_info":{"engine_type":"x-to-y"}"#),
        (
            r#"{"status":"A_STATE_OF_TOMORROW","base_info":{"engine_type":"x-to-y"}}"#.to_owned(),
            vec![]
        )
    );
}
