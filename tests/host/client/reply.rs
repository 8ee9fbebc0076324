//! What a call makes of a reply with status 200, and of none.

use drs_batch_jobs::decode::Mode;
use drs_batch_jobs::model::{JobStatus, Phase};
use drs_batch_jobs::transport::network_error;
use drs_batch_jobs::{CallOptions, Client, Error, ErrorKind, Page, PageQuery, Result};

use super::script::{Answer, Script, reply};
use super::time::Time;
use super::told::{Told, told};
use super::{BATCH, batch, client, settings};

/// The page that a call makes of this answer, with 40 jobs skipped.
fn page_of(answer: Answer, mode: Mode) -> Result<Page> {
    let script = Script::new().then("offset=40", answer);
    let time = Time::default();
    let mut settings = settings();
    settings.decode.mode = mode;
    let client = Client::new(&script, &time, None, settings);
    let query = PageQuery {
        offset: 40,
        limit: None,
    };
    time.run(client.page(&batch(BATCH), query, CallOptions::default()))
}

fn lenient(body: impl Into<Vec<u8>>) -> Result<Page> {
    page_of(Answer::Reply(reply(200, body)), Mode::Lenient)
}

#[test]
fn a_page_says_where_it_stands_and_gives_its_jobs_typed() {
    let page =
        lenient(r#"{"jobs":[{"id":"a","status":"CREATE_FAILED"},{"id":"b"}],"total_count":50}"#)
            .expect("a page");
    assert_eq!(page.offset, 40);
    assert_eq!(page.total_count(), Some(50));
    assert_eq!(page.next_offset(), Some(42));
    assert_eq!(page.request_id.as_deref(), Some("request-1"));
    assert_eq!(page.attempts, 1);
    let jobs = page.jobs().expect("jobs");
    let ids: Vec<Option<&str>> = jobs.iter().map(|job| job.id.as_deref()).collect();
    assert_eq!(ids, [Some("a"), Some("b")]);
    assert_eq!(jobs[0].status, Some(JobStatus::from("CREATE_FAILED")));
    let summaries = page.summaries();
    let phases: Vec<(&str, Phase)> = summaries
        .iter()
        .map(|summary| (summary.id.as_str(), summary.phase))
        .collect();
    assert_eq!(phases, [("a", Phase::Failed), ("b", Phase::Unknown)]);
}

#[test]
fn the_next_page_begins_after_the_rows_that_came_until_the_total_is_reached() {
    for (jobs, total, next) in [
        (r#"{"id":"a"}"#, r#","total_count":42"#, Some(41)),
        (r#"{"id":"a"}"#, r#","total_count":41"#, None),
        (r#"{"id":"a"}"#, r#","total_count":7"#, None),
        (r#"{"id":"a"}"#, r#","total_count":0"#, None),
        (r#"{"id":"a"}"#, r#","total_count":-1"#, Some(41)),
        (r#"{"id":"a"}"#, r#","total_count":null"#, Some(41)),
        (r#"{"id":"a"}"#, "", Some(41)),
        // A row that was left out is a row of the service all the same.
        (r#"{"id":"a"},null,7"#, "", Some(43)),
        ("", r#","total_count":50"#, None),
        ("", "", None),
    ] {
        let page = lenient(format!("{{\"jobs\":[{jobs}]{total}}}")).expect("a page");
        assert_eq!(page.next_offset(), next, "[{jobs}]{total}");
    }
}

fn fault(message: &str, path: Option<&str>) -> Told {
    Told {
        path: path.map(str::to_owned),
        ..Told::answered(ErrorKind::Decode, 200, message)
    }
}

#[test]
fn a_reply_that_is_no_page_has_status_request_id_and_path() {
    for (body, expected) in [
        (
            "",
            fault("the reply is no page of jobs: an empty reply", None),
        ),
        (
            "<html><body>sign in</body></html>",
            fault(
                "the reply is no page of jobs: an HTML or XML page, no JSON",
                None,
            ),
        ),
        (
            r#"{"total_count":2}"#,
            fault(
                "the reply is no page of jobs at `jobs`: expected array, found nothing",
                Some("jobs"),
            ),
        ),
        (
            r#"{"jobs":null}"#,
            fault(
                "the reply is no page of jobs at `jobs`: expected array, found null",
                Some("jobs"),
            ),
        ),
        (
            r#"{"jobs":[{"id":"a"},{"id":"b","base_info":{"name":tru"#,
            fault(
                "the reply is no page of jobs at `jobs[1].base_info.name`: no JSON: \
                 a word that is no JSON at byte 50",
                Some("jobs[1].base_info.name"),
            ),
        ),
    ] {
        let error = lenient(body).expect_err(body);
        assert_eq!(told(&error), expected, "{body}");
    }
}

#[test]
fn in_strict_mode_a_misfit_is_an_error_with_its_path_and_without_its_value() {
    let body = r#"{"jobs":[{"id":"a","base_info":{"expired_days":14}}],"total_count":1}"#;
    let error = page_of(Answer::Reply(reply(200, body)), Mode::Strict).expect_err("an error");
    assert_eq!(
        told(&error),
        fault(
            "the reply is no page of jobs at `jobs[0].base_info.expired_days`: \
             expected text, found number",
            Some("jobs[0].base_info.expired_days"),
        )
    );
    assert_eq!(lenient(body).expect("a page").decoded.warnings.len(), 1);
}

#[test]
fn an_error_of_the_transport_is_handed_on_with_the_number_of_requests() {
    let broken = network_error("the reply broke off");
    let error = page_of(Answer::Error(broken), Mode::Lenient).expect_err("an error");
    assert_eq!(
        told(&error),
        Told::unanswered(ErrorKind::Network, "the reply broke off")
    );
    let mut large = Error::new(ErrorKind::TooLarge, "too many bytes");
    large.status = Some(200);
    large.request_id = Some("request-1".to_owned());
    let error = page_of(Answer::Error(large), Mode::Lenient).expect_err("an error");
    assert_eq!(
        told(&error),
        Told::answered(ErrorKind::TooLarge, 200, "too many bytes")
    );
}

#[test]
fn a_client_works_on_after_an_error() {
    let script = Script::new()
        .then("offset=0", Answer::Error(network_error("gone")))
        .page("offset=0", r#"{"jobs":[{"id":"a"}]}"#);
    let time = Time::default();
    let client = client(&script, &time);
    let ask = || time.run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()));
    assert_eq!(ask().expect_err("an error").kind, ErrorKind::Network);
    assert_eq!(ask().expect("a page").attempts, 1);
}
