//! Services that would keep a walk going for ever.

use std::cell::Cell;

use drs_batch_jobs::{Incomplete, Reply, Request, Result, Transport, WalkSummary};

use super::script::reply;
use super::walk::{complete, course, options, page, rows};

/// A service that answers every request alike, whatever its offset.
struct Deaf {
    body: String,
    requests: Cell<u32>,
}

impl Deaf {
    fn new(body: String) -> Self {
        Self {
            body,
            requests: Cell::new(0),
        }
    }
}

impl Transport for &Deaf {
    async fn send(&self, request: &Request, _: usize) -> Result<Reply> {
        self.requests.set(self.requests.get() + 1);
        assert!(
            self.requests.get() < 20,
            "the walk goes on and on: {}",
            request.url()
        );
        Ok(reply(200, self.body.as_bytes()))
    }
}

#[test]
fn r5_a_service_that_ignores_the_offset_is_noticed_after_three_pages_without_a_new_job() {
    for (total, known) in [(None, None), (Some("1000000"), Some(1_000_000))] {
        let deaf = Deaf::new(page(&["a", "b"], total));
        assert_eq!(
            course(&deaf, options(2, 0)),
            (
                vec![(0, vec![0, 1]), (1, vec![]), (2, vec![]), (3, vec![])],
                WalkSummary {
                    incomplete: Some(Incomplete::NoProgress),
                    jobs: 2,
                    requests: 4,
                    duplicates: 6,
                    total_count: known,
                }
            )
        );
    }
}

#[test]
fn a_service_that_ignores_offset_and_limit_and_counts_right_is_one_request() {
    let deaf = Deaf::new(page(&["a", "b", "c"], Some("3")));
    assert_eq!(
        course(&deaf, options(1, 0)),
        (vec![(0, vec![0, 1, 2])], complete(3, 1))
    );
}

#[test]
fn pages_of_rows_that_are_no_jobs_or_have_no_id_come_to_an_end() {
    for (row, jobs, requests) in [("null", 0, 3), (r#"{"name":"x"}"#, 3, 3)] {
        let deaf = Deaf::new(rows(row, None));
        let (_, summary) = course(&deaf, options(1, 0));
        assert_eq!(
            summary,
            WalkSummary {
                incomplete: Some(Incomplete::NoProgress),
                jobs,
                requests,
                duplicates: 0,
                total_count: None,
            },
            "{row}"
        );
    }
}
