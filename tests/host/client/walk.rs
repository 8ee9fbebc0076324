//! Walks: where the next page begins, which jobs are new, when it is over, and what is claimed then.

use drs_batch_jobs::transport::network_error;
use drs_batch_jobs::{
    CallOptions, Client, ErrorKind, Incomplete, Token, Transport, WalkOptions, WalkSummary,
};

use super::script::{Answer, Script, reply};
use super::time::Time;
use super::token::Renewing;
use super::told::{Told, told};
use super::{BATCH, batch, client, settings};

pub(super) fn options(page_size: u32, offset: u32) -> WalkOptions {
    WalkOptions {
        page_size: Some(page_size),
        offset,
        concurrency: 1,
        call: CallOptions::default(),
    }
}

/// The body of a page: jobs of these ids, and what follows `"total_count":`.
pub(super) fn page(ids: &[&str], total: Option<&str>) -> String {
    let jobs: Vec<String> = ids
        .iter()
        .map(|id| format!("{{\"id\":\"{id}\"}}"))
        .collect();
    rows(&jobs.join(","), total)
}

/// The same with the array's content as it is.
pub(super) fn rows(jobs: &str, total: Option<&str>) -> String {
    let total = total.map_or(String::new(), |total| format!(",\"total_count\":{total}"));
    format!("{{\"jobs\":[{jobs}]{total}}}")
}

/// What a walk gave: the offset and the new places of each page, and the summary.
pub(super) type Course = (Vec<(u32, Vec<u32>)>, WalkSummary);

pub(super) fn course(transport: impl Transport, options: WalkOptions) -> Course {
    let time = Time::default();
    let client = Client::new(transport, &time, None, settings());
    let mut walk = client.pages(&batch(BATCH), options).expect("a walk");
    let mut pages = Vec::new();
    loop {
        let ended = walk.summary();
        let Some(next) = time.run(walk.next()).expect("a page") else {
            return (pages, walk.summary().expect("a summary at the end"));
        };
        assert_eq!(ended, None, "a summary before the end");
        pages.push((next.page.offset, next.fresh));
    }
}

/// A walk that is proven to have seen all.
pub(super) fn complete(jobs: u64, requests: u64) -> WalkSummary {
    WalkSummary {
        incomplete: None,
        jobs,
        requests,
        duplicates: 0,
        total_count: Some(jobs),
    }
}

#[test]
fn a_batch_of_nothing_is_one_request() {
    let script = Script::new().page("offset=0&limit=50", page(&[], Some("0")));
    assert_eq!(
        course(&script, WalkOptions::default()),
        (vec![(0, vec![])], complete(0, 1))
    );
}

#[test]
fn ids_are_compared_as_text_whatever_their_escapes() {
    let jobs = r#"{"id":"\u0061"},{"id":"a"},{"id":"😀"},{"id":"\ud83d\ude00"},{"id":"A"}"#;
    let script = Script::new()
        .page("offset=0&limit=9", rows(jobs, None))
        .page("offset=4&limit=9", page(&["A"], None))
        .page("offset=5&limit=9", page(&[], None));
    let (pages, summary) = course(&script, options(9, 0));
    assert_eq!(pages, [(0, vec![0, 2, 4]), (4, vec![]), (5, vec![])]);
    assert_eq!((summary.jobs, summary.duplicates), (3, 2));
}

#[test]
fn jobs_without_an_id_are_all_given_and_prove_nothing() {
    let jobs = r#"{"name":"x"},{"name":"x"},{"id":"a"},{"id":null}"#;
    let script = Script::new().page("offset=0&limit=9", rows(jobs, Some("4")));
    assert_eq!(
        course(&script, options(9, 0)),
        (
            vec![(0, vec![0, 1, 2, 3])],
            WalkSummary {
                incomplete: Some(Incomplete::RowsMissing),
                jobs: 4,
                requests: 1,
                duplicates: 0,
                total_count: Some(4),
            }
        )
    );
}

#[test]
fn rows_that_are_no_jobs_are_left_out_and_still_counted_on_the_way() {
    let script = Script::new()
        .page(
            "offset=0&limit=4",
            rows(r#"{"id":"a"},null,7,{"id":"b"}"#, Some("5")),
        )
        .page("offset=3&limit=4", page(&["b", "c"], Some("5")));
    assert_eq!(
        course(&script, options(4, 0)),
        (
            vec![(0, vec![0, 1]), (3, vec![1])],
            WalkSummary {
                incomplete: Some(Incomplete::RowsMissing),
                jobs: 3,
                requests: 2,
                duplicates: 1,
                total_count: Some(5),
            }
        )
    );
}

#[test]
fn a_walk_that_begins_at_an_offset_does_not_claim_to_have_seen_all() {
    let script = Script::new().page("offset=3&limit=50", page(&["d", "e"], Some("5")));
    assert_eq!(
        course(&script, options(50, 3)),
        (
            vec![(3, vec![0, 1])],
            WalkSummary {
                incomplete: Some(Incomplete::Stopped),
                jobs: 2,
                requests: 1,
                duplicates: 0,
                total_count: Some(5),
            }
        )
    );
}

#[test]
fn a_walk_ends_where_offsets_end() {
    let script = Script::new().page("offset=4294967294&limit=2", page(&["a", "b"], None));
    let (pages, summary) = course(&script, options(2, u32::MAX - 1));
    assert_eq!(pages, [(u32::MAX - 1, vec![0, 1])]);
    assert_eq!(summary.incomplete, Some(Incomplete::Stopped));
}

#[test]
fn an_error_ends_the_walk_and_what_came_before_it_stays() {
    let script = Script::new()
        .page("offset=0&limit=2", page(&["a", "b"], Some("6")))
        .then("offset=1&limit=2", Answer::Error(network_error("gone")));
    let time = Time::default();
    let client = client(&script, &time);
    let mut walk = client.pages(&batch(BATCH), options(2, 0)).expect("a walk");
    let first = time.run(walk.next()).expect("a page").expect("a page");
    assert_eq!(first.fresh, [0, 1]);
    let error = time.run(walk.next()).expect_err("an error");
    assert_eq!(told(&error), Told::unanswered(ErrorKind::Network, "gone"));
    for _ in 0..2 {
        assert!(time.run(walk.next()).expect("the end").is_none());
    }
    assert_eq!(
        walk.summary(),
        Some(WalkSummary {
            incomplete: Some(Incomplete::Stopped),
            jobs: 2,
            requests: 2,
            duplicates: 0,
            total_count: Some(6),
        })
    );
    assert_eq!(script.requests(), 2);
}

#[test]
fn a_walk_counts_the_requests_of_its_pages_not_the_pages() {
    let script = Script::new()
        .then("offset=0&limit=3", Answer::Reply(reply(401, "")))
        .page("offset=0&limit=3", page(&["a", "b", "c"], Some("4")))
        .page("offset=2&limit=3", page(&["c", "d"], Some("4")));
    let tokens = Renewing::new(["old", "new", "new"].map(|text| Token::parse(text).map(Some)));
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, settings());
    let mut walk = client.pages(&batch(BATCH), options(3, 0)).expect("a walk");
    while time.run(walk.next()).expect("a page").is_some() {}
    assert_eq!(walk.summary(), Some(complete(4, 3)));
}

#[test]
fn nothing_is_sent_before_the_first_page_is_asked_for() {
    let (script, time) = (Script::new(), Time::default());
    let client = client(&script, &time);
    let walk = client
        .pages(&batch(BATCH), WalkOptions::default())
        .expect("a walk");
    assert_eq!(walk.summary(), None);
    assert_eq!(script.requests(), 0);
}

#[test]
fn two_walks_of_one_client_know_nothing_of_each_other() {
    let script = Script::new()
        .page("offset=0&limit=3", page(&["a", "b", "c"], Some("4")))
        .page("offset=0&limit=3", page(&["a", "b", "c"], Some("4")))
        .page("offset=2&limit=3", page(&["c", "d"], Some("4")))
        .page("offset=2&limit=3", page(&["c", "d"], Some("4")));
    let time = Time::default();
    let client = client(&script, &time);
    let walk = || client.pages(&batch(BATCH), options(3, 0)).expect("a walk");
    let mut walks = [walk(), walk()];
    for fresh in [vec![0, 1, 2], vec![1]] {
        for walk in &mut walks {
            let page = time.run(walk.next()).expect("a page").expect("a page");
            assert_eq!(page.fresh, fresh);
        }
    }
    for walk in walks {
        assert_eq!(walk.summary(), Some(complete(4, 2)));
    }
}

#[test]
fn the_options_of_a_walk_go_for_each_of_its_pages() {
    let script = Script::new().then("offset=0&limit=50", Answer::Silence);
    let time = Time::default();
    let client = client(&script, &time);
    let mut of_walk = WalkOptions::default();
    of_walk.call.timeout = Some(std::time::Duration::from_secs(1));
    let mut walk = client.pages(&batch(BATCH), of_walk).expect("a walk");
    let error = time.run(walk.next()).expect_err("a timeout");
    assert_eq!(error.kind, ErrorKind::Timeout);
    assert_eq!(time.now(), std::time::Duration::from_secs(1));
}
