//! What a call makes of a reply that is no success, whoever sent it.

use std::time::Duration;

use drs_batch_jobs::{CallOptions, Client, ErrorKind, PageQuery, Reply, Token};

use super::script::{Answer, Script, reply};
use super::time::Time;
use super::told::{Told, told};
use super::{BATCH, batch, settings};

const TOKEN: &str = "MIIDk/token+0123456789==";

fn refused(reply: Reply) -> Told {
    let script = Script::new().then("offset=0", Answer::Reply(reply));
    let time = Time::default();
    let token = Token::parse(TOKEN).expect("a token");
    let client = Client::new(&script, &time, Some(token), settings());
    let id = batch(BATCH);
    let call = client.page(&id, PageQuery::default(), CallOptions::default());
    told(&time.run(call).expect_err("an error"))
}

/// What is told of a reply with status 400 that says this.
fn api(code: Option<&str>, message: Option<&str>) -> Told {
    let mut sentence = "the service answered with status 400".to_owned();
    for text in [code, message].into_iter().flatten() {
        sentence = format!("{sentence}: {text}");
    }
    Told {
        error_code: code.map(str::to_owned),
        error_msg: message.map(str::to_owned),
        ..Told::answered(ErrorKind::Api, 400, &sentence)
    }
}

#[test]
fn each_status_but_200_has_its_kind() {
    for (status, kind) in [
        (201, ErrorKind::Api),
        (204, ErrorKind::Api),
        (302, ErrorKind::Api),
        (400, ErrorKind::Api),
        (401, ErrorKind::Unauthorized),
        (402, ErrorKind::Api),
        (403, ErrorKind::Forbidden),
        (404, ErrorKind::NotFound),
        (405, ErrorKind::Api),
        (408, ErrorKind::Api),
        (409, ErrorKind::Api),
        (429, ErrorKind::Throttled),
        (499, ErrorKind::Api),
        (500, ErrorKind::Server),
        (502, ErrorKind::Server),
        (503, ErrorKind::Server),
        (504, ErrorKind::Server),
        (599, ErrorKind::Server),
    ] {
        let message = format!("the service answered with status {status}: DRS.1: no");
        let expected = Told {
            error_code: Some("DRS.1".to_owned()),
            error_msg: Some("no".to_owned()),
            ..Told::answered(kind, status, &message)
        };
        let body = r#"{"error_code":"DRS.1","error_msg":"no"}"#;
        assert_eq!(refused(reply(status, body)), expected);
    }
}

#[test]
fn code_and_message_are_found_under_each_of_their_names_and_at_any_depth() {
    for (body, expected) in [
        (
            r#"{"error_code":"DRS.1","error_msg":"no such batch"}"#,
            api(Some("DRS.1"), Some("no such batch")),
        ),
        (
            r#"{"errorCode":"DRS.2","errorMsg":"no"}"#,
            api(Some("DRS.2"), Some("no")),
        ),
        (
            r#"{"code":404,"message":"no"}"#,
            api(Some("404"), Some("no")),
        ),
        (
            r#"{"error":{"code":401,"message":"expired","title":"Unauthorized"}}"#,
            api(Some("401"), Some("expired")),
        ),
        (
            r#"{"error":{"inner":[{"error_code":"APIGW.0301","error_msg":"wrong"}]},"request_id":"x"}"#,
            api(Some("APIGW.0301"), Some("wrong")),
        ),
        // The outermost pair counts, and among those of one object the service's own.
        (
            r#"{"details":{"error_code":"inner","error_msg":"inner"},"code":"outer","message":"outer"}"#,
            api(Some("outer"), Some("outer")),
        ),
        (
            r#"{"code":"c","message":"m","error_msg":"e","error_code":"d"}"#,
            api(Some("d"), Some("e")),
        ),
        (r#"{"error_code":"DRS.3"}"#, api(Some("DRS.3"), None)),
        (r#"{"error_msg":"no"}"#, api(None, Some("no"))),
        (r#"{"error_code":null,"error_msg":["no"]}"#, api(None, None)),
        (
            "\u{feff} {\"error_code\":\"DRS.4\",\"error_msg\":\"\\u4e0d\\ud83d\\ude00\\n\"}",
            api(Some("DRS.4"), Some("不😀\n")),
        ),
        // What came before the reply broke off counts.
        (
            r#"{"error_code":"DRS.5","error_msg":"cut o"#,
            api(Some("DRS.5"), None),
        ),
        (r#""error_code""#, api(None, None)),
        ("null", api(None, None)),
        ("{}", api(None, None)),
        ("[]", api(None, None)),
        ("", api(None, None)),
        ("Bad Gateway", api(None, None)),
        (
            "<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>",
            api(None, None),
        ),
    ] {
        assert_eq!(refused(reply(400, body)), expected, "{body}");
    }
}

#[test]
fn the_members_of_two_objects_make_no_pair() {
    for (body, expected) in [
        (
            r#"{"errors":[{"error_code":"DRS.1","error_msg":"one"},{"error_code":"DRS.2"}]}"#,
            api(Some("DRS.1"), Some("one")),
        ),
        (
            r#"{"errors":[{"error_code":"DRS.1"},{"error_code":"DRS.2","error_msg":"two"}]}"#,
            api(Some("DRS.1"), None),
        ),
        (
            r#"{"a":{"b":{"code":"inner"},"message":"outer"}}"#,
            api(None, Some("outer")),
        ),
        (
            r#"{"a":{"code":"1","message":"first"},"b":{"error_code":"2","error_msg":"second"}}"#,
            api(Some("1"), Some("first")),
        ),
    ] {
        assert_eq!(refused(reply(400, body)), expected, "{body}");
    }
}

#[test]
fn bytes_that_are_no_text_are_replaced() {
    let body = b"{\"error_code\":\"DRS.1\",\"error_msg\":\"a\xff\xfeb\"}";
    assert_eq!(
        refused(reply(400, *body)),
        api(Some("DRS.1"), Some("a\u{fffd}\u{fffd}b"))
    );
    assert_eq!(refused(reply(400, *b"\xff\xfe\x00")), api(None, None));
}

#[test]
fn a_huge_message_is_cut_between_two_letters() {
    let body = format!(
        "{{\"error_code\":\"DRS.1\",\"error_msg\":\"{}\"}}",
        "汉".repeat(700_000)
    );
    let kept = format!("{}…", "汉".repeat(341));
    assert_eq!(refused(reply(400, body)), api(Some("DRS.1"), Some(&kept)));
}

#[test]
fn a_reply_nested_beyond_all_measure_says_nothing_and_does_no_harm() {
    for (open, end) in [("[", "]"), ("{\"a\":", "}")] {
        let body = [open.repeat(500_000), end.repeat(500_000)].concat();
        assert_eq!(refused(reply(400, body)), api(None, None));
    }
}

#[test]
fn a_token_that_the_reply_quotes_is_masked() {
    let json_escaped = TOKEN.replace('/', "\\/");
    for quoted in [TOKEN, &json_escaped] {
        let body = format!(
            r#"{{"error_code":"bad {quoted}","error_msg":"token {quoted}{quoted} is no good"}}"#
        );
        assert_eq!(
            refused(reply(400, body)),
            api(Some("bad ******"), Some("token ************ is no good"))
        );
    }
    // Cut and masked: no half of it stays at the place of the cut.
    let body = format!(r#"{{"error_msg":"{}{TOKEN}"}}"#, "x".repeat(1020));
    let kept = format!("{}****…", "x".repeat(1020));
    assert_eq!(refused(reply(400, body)), api(None, Some(&kept)));
}

#[test]
fn what_the_service_asks_for_is_told_whatever_the_status() {
    for (status, kind) in [(429, ErrorKind::Throttled), (403, ErrorKind::Forbidden)] {
        let mut reply = reply(status, "");
        // Two minutes from when the test begins.
        reply.retry_after = Some("Wed, 01 May 2024 12:02:00 GMT".to_owned());
        let message = format!("the service answered with status {status}");
        let expected = Told {
            retry_after: Some(Duration::from_mins(2)),
            ..Told::answered(kind, status, &message)
        };
        assert_eq!(refused(reply), expected);
    }
}

#[test]
fn a_reply_without_a_request_id_has_none_whatever_its_body_says() {
    let mut reply = reply(400, r#"{"request_id":"of the body"}"#);
    reply.request_id = None;
    let expected = Told {
        request_id: None,
        ..api(None, None)
    };
    assert_eq!(refused(reply), expected);
}
