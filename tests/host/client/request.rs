//! What is sent.

use drs_batch_jobs::model::Language;
use drs_batch_jobs::{CallOptions, Client, Endpoint, PageQuery, Token};

use super::script::{Script, Sent};
use super::time::Time;
use super::{BATCH, PROJECT, batch, client, settings};

const EMPTY: &str = r#"{"jobs":[],"total_count":0}"#;

fn sent(headers: &[(&'static str, &str)], query: &str) -> Vec<Sent> {
    let headers = headers
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()));
    vec![Sent {
        url: format!(
            "https://drs.cn-north-4.myhuaweicloud.com/v5/{PROJECT}/batch-async-jobs/{BATCH}?{query}"
        ),
        headers: headers.collect(),
        most_bytes: 33_554_432,
    }]
}

#[test]
fn a_call_without_a_token_sends_its_route_and_the_content_type_alone() {
    let (script, time) = (Script::new().page("offset=0", EMPTY), Time::default());
    time.run(client(&script, &time).page(
        &batch(BATCH),
        PageQuery::default(),
        CallOptions::default(),
    ))
    .expect("a page");
    assert_eq!(
        script.sent(),
        sent(&[("Content-Type", "application/json")], "offset=0")
    );
}

#[test]
fn token_and_language_go_in_the_headers_and_the_page_in_the_query() {
    let query = "offset=4294967295&limit=4294967295";
    let (script, time) = (Script::new().page(query, EMPTY), Time::default());
    let mut settings = settings();
    settings.language = Some(Language::Chinese);
    let token = Token::parse("  t0ken ").expect("a token");
    let client = Client::new(&script, &time, Some(token), settings);
    let page = PageQuery {
        offset: u32::MAX,
        limit: Some(u32::MAX),
    };
    time.run(client.page(&batch(BATCH), page, CallOptions::default()))
        .expect("a page");
    assert_eq!(
        script.sent(),
        sent(
            &[
                ("Content-Type", "application/json"),
                ("X-Auth-Token", "t0ken"),
                ("X-Language", "zh-cn"),
            ],
            query
        )
    );
}

#[test]
fn the_language_of_a_call_wins_over_that_of_the_client() {
    let (script, time) = (Script::new().page("offset=0", EMPTY), Time::default());
    let mut settings = settings();
    settings.language = Some(Language::Chinese);
    let client = Client::new(&script, &time, None, settings);
    let call = CallOptions {
        language: Some(Language::English),
        ..CallOptions::default()
    };
    time.run(client.page(&batch(BATCH), PageQuery::default(), call))
        .expect("a page");
    assert_eq!(
        script.sent(),
        sent(
            &[
                ("Content-Type", "application/json"),
                ("X-Language", "en-us")
            ],
            "offset=0"
        )
    );
}

#[test]
fn the_route_follows_whatever_path_the_endpoint_has() {
    for (endpoint, start) in [
        (
            "https://gateway.example.com",
            "https://gateway.example.com/v5/",
        ),
        (
            "https://gateway.example.com/",
            "https://gateway.example.com/v5/",
        ),
        (
            "https://gateway.example.com/a/b/",
            "https://gateway.example.com/a/b/v5/",
        ),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v5/"),
        ("/drs", "/drs/v5/"),
        ("/", "/v5/"),
    ] {
        let (script, time) = (Script::new().page("offset=0", EMPTY), Time::default());
        let mut settings = settings();
        settings.endpoint = Endpoint::parse(endpoint).expect("an endpoint");
        let client = Client::new(&script, &time, None, settings);
        time.run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
            .expect("a page");
        let urls: Vec<String> = script.sent().into_iter().map(|sent| sent.url).collect();
        let url = format!("{start}{PROJECT}/batch-async-jobs/{BATCH}?offset=0");
        assert_eq!(urls, [url], "{endpoint}");
    }
}

#[test]
fn the_transport_is_told_how_many_bytes_a_reply_may_have() {
    let (script, time) = (Script::new().page("offset=0", EMPTY), Time::default());
    let mut settings = settings();
    settings.most_bytes = 4096;
    let client = Client::new(&script, &time, None, settings);
    time.run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect("a page");
    let bytes: Vec<usize> = script.sent().iter().map(|sent| sent.most_bytes).collect();
    assert_eq!(bytes, [4096]);
}
