//! What could come out differently in wasm: memory of 32 bits, a small stack, sixteen bytes at once, JavaScript's own
//! loop for the futures. The rules themselves are proved on the host, the edge to JavaScript beside it in `src/web`.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

#[path = "../host/client/script.rs"]
#[expect(dead_code, reason = "the host's tests use all of it")]
mod script;

use std::fmt::Write as _;
use std::time::Duration;

use drs_batch_jobs::decode::{DEEPEST, Decoded, Fault, Options, decode};
use drs_batch_jobs::{
    AsyncJobId, CallOptions, Client, Clock, Endpoint, ErrorKind, PageQuery, ProjectId, RetryPolicy,
    Settings, Token, WalkOptions, WalkSummary,
};
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

use script::{Answer, Script, reply};

fn lenient(reply: impl Into<Vec<u8>>) -> Result<Decoded, Fault> {
    decode(reply.into(), Options::default())
}

/// The decoder finds the end of a string many bytes at a time: whatever ends it or is special in it has to be seen at
/// each place of a block, and at each distance from the end of the reply.
#[wasm_bindgen_test]
fn a_string_is_read_as_serde_reads_it_wherever_in_it_something_special_stands() {
    let specials = [
        "\"",
        "\\",
        "\\\\",
        "\\\"",
        "\\n",
        "\\u0041",
        "\\ud83d\\ude00",
        "\n",
        "\u{0}",
        "\u{1f}",
        " ",
        "\u{7f}",
        "é",
        "汉",
        "😀",
        "",
    ];
    for length in 0..=70 {
        for place in 0..=length {
            for special in specials {
                let (head, tail) = ("a".repeat(place), "z".repeat(length - place));
                let text = [
                    r#"{"jobs":[{"id":"1"}],"new":""#,
                    &head,
                    special,
                    &tail,
                    "\"}",
                ]
                .concat();
                same_as_serde(&text);
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_string_is_read_as_serde_reads_it_however_far_it_is_from_the_end_of_the_reply() {
    for after in 0..=70 {
        for special in ["", "\\\"", "\\n", "\n", "é", "😀"] {
            let text = [
                "{\"jobs\":[{\"name\":\"abc",
                special,
                "def\"}]}",
                &" ".repeat(after),
            ]
            .concat();
            same_as_serde(&text);
            // A reply that breaks off anywhere near the end is an error, not a trap.
            for end in (text.len() - 12 - after)..text.trim_end().len() {
                if let Some(cut) = text.as_bytes().get(..end) {
                    assert!(lenient(cut).is_err(), "{text:?} cut at {end}");
                }
            }
        }
    }
}

fn same_as_serde(text: &str) {
    let whole = serde_json::from_str::<Value>(text);
    match (lenient(text), whole) {
        (Ok(page), Ok(whole)) => {
            let read = serde_json::from_slice::<Value>(&page.bytes).expect("JSON");
            assert_eq!(read, whole, "{text:?}");
            assert_eq!(page.warnings.to_vec(), [], "{text:?}");
        }
        (Err(_), Err(_)) => {}
        (ours, serdes) => panic!("{text:?}: {ours:?}, serde: {serdes:?}"),
    }
}

#[wasm_bindgen_test]
fn numbers_keep_their_digits_in_memory_of_32_bits() {
    for (wire, kept, warnings) in [
        ("4294967295", "4294967295", 0),
        ("4294967296", "4294967296", 0),
        ("9007199254740991", "9007199254740991", 0),
        ("9007199254740992", "\"9007199254740992\"", 1),
        ("-9007199254740992", "\"-9007199254740992\"", 1),
        (
            "123456789012345678901234567890",
            "\"123456789012345678901234567890\"",
            1,
        ),
        ("1e2", "100", 1),
        ("\"14\"", "14", 1),
    ] {
        let page = |value: &str| {
            format!(
                "{{\"jobs\":[{{\"alarm_notify\":{{\"delay_time\":{value}}}}}],\"total_count\":4294967296}}"
            )
        };
        let read = lenient(page(wire)).expect("a page");
        assert_eq!(String::from_utf8_lossy(&read.bytes), page(kept));
        assert_eq!(read.warnings.len(), warnings, "{wire}");
        assert_eq!(read.total_count, Some(4_294_967_296));
    }
}

#[wasm_bindgen_test]
fn a_page_of_five_megabytes_is_read_whole() {
    let filler = "汉字 and a long plain text to fill the page with, ".repeat(100);
    let mut reply = String::from("{\"jobs\":[");
    for place in 0..1000 {
        if place > 0 {
            reply.push(',');
        }
        write!(
            reply,
            "{{\"id\":\"job-{place}\",\"status\":\"CREATE_FAILED\",\"base_info\":{{\"name\":\"n{place}\",\
             \"expired_days\":14,\"description\":\"{filler}\"}}}}"
        )
        .expect("text can be written");
    }
    reply.push_str("],\"total_count\":1000}");
    assert!(reply.len() > 5_000_000, "{}", reply.len());
    let page = lenient(reply).expect("a page");
    assert_eq!(
        (page.rows, page.jobs().len(), page.total_count),
        (1000, 1000, Some(1000))
    );
    assert_eq!(page.warnings.len(), 1000, "a number for text in each job");
    let summaries = page.summaries.to_vec();
    let ids: Vec<&str> = summaries
        .iter()
        .map(|summary| summary.id.as_str())
        .collect();
    let expected: Vec<String> = (0..1000).map(|place| format!("job-{place}")).collect();
    assert_eq!(ids, expected);
    assert!(serde_json::from_slice::<Value>(&page.bytes).is_ok());
}

/// So many arrays or objects within one another, the last one empty.
fn nested(open: &str, close: &str, depth: usize) -> String {
    [open.repeat(depth), "0".to_owned(), close.repeat(depth)].concat()
}

#[wasm_bindgen_test]
fn the_deepest_reply_that_is_read_fits_the_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"a\":[", "]}")] {
        let each = open.matches(['[', '{']).count();
        let depth = (DEEPEST - 3) / each;
        // A key that comes twice costs a second walk, with more on the stack.
        for members in ["", ",\"id\":\"a\",\"id\":\"b\""] {
            let reply = format!(
                "{{\"jobs\":[{{\"new\":{}{members}}}]}}",
                nested(open, close, depth)
            );
            let page = lenient(reply).expect("a page");
            assert_eq!(page.jobs().len(), 1);
        }
    }
}

#[wasm_bindgen_test]
fn a_reply_nested_beyond_all_measure_is_an_error_and_not_a_trap() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{\"jobs\":[", "]}")] {
        let whole = nested(open, close, 200_000);
        let cut = open.repeat(200_000);
        for inner in [whole, cut] {
            for reply in [
                format!("{{\"jobs\":[{{\"new\":{inner}}}]}}"),
                format!("{{\"jobs\":{inner}}}"),
                inner,
            ] {
                let fault = lenient(reply).expect_err("a fault");
                assert!(!fault.problem.is_empty());
            }
        }
    }
}

/// A clock on which no time passes.
struct Still;

impl Clock for Still {
    async fn sleep(&self, _: Duration) {
        std::future::pending::<()>().await;
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }

    fn unix_time(&self) -> Duration {
        Duration::ZERO
    }

    fn random(&self) -> f64 {
        0.5
    }
}

fn client(script: &Script) -> Client<&Script, Still, Option<Token>> {
    let mut settings = Settings::new(
        Endpoint::parse("https://example.com").expect("an endpoint"),
        ProjectId::parse("p").expect("an id"),
    );
    settings.retry = RetryPolicy::OFF;
    let token = Token::parse("t0ken").expect("a token");
    Client::new(script, Still, Some(token), settings)
}

fn batch() -> AsyncJobId {
    AsyncJobId::parse("b").expect("an id")
}

#[wasm_bindgen_test]
async fn a_walk_follows_its_pages_in_javascripts_own_loop() {
    let script = Script::new()
        .page(
            "offset=0&limit=3",
            r#"{"jobs":[{"id":"a"},{"id":"b"},{"id":"c"}],"total_count":4}"#,
        )
        .page(
            "offset=2&limit=3",
            r#"{"jobs":[{"id":"c"},{"id":"d"}],"total_count":4}"#,
        );
    let client = client(&script);
    let options = WalkOptions {
        page_size: Some(3),
        ..WalkOptions::default()
    };
    let mut walk = client.pages(&batch(), options).expect("a walk");
    let mut fresh = Vec::new();
    while let Some(next) = walk.next().await.expect("a page") {
        fresh.push(next.fresh);
    }
    assert_eq!(fresh, [vec![0, 1, 2], vec![1]]);
    assert_eq!(
        walk.summary(),
        Some(WalkSummary {
            incomplete: None,
            jobs: 4,
            requests: 2,
            duplicates: 0,
            total_count: Some(4),
        })
    );
}

#[wasm_bindgen_test]
async fn a_refusal_nested_beyond_all_measure_is_an_error_and_not_a_trap() {
    let deep = "{\"error\":".repeat(200_000);
    let script = Script::new().then("offset=0", Answer::Reply(reply(503, deep)));
    let error = client(&script)
        .page(&batch(), PageQuery::default(), CallOptions::default())
        .await
        .expect_err("an error");
    assert_eq!(
        (error.kind, error.status, error.error_code.as_deref()),
        (ErrorKind::Server, Some(503), None)
    );
}
