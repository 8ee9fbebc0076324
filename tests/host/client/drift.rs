//! Walks over lists that change or are counted wrongly: which page is asked for next, and what is claimed at the end.

use drs_batch_jobs::transport::network_error;
use drs_batch_jobs::{ErrorKind, Incomplete, WalkOptions, WalkSummary};

use super::script::{Answer, Script, reply};
use super::time::Time;
use super::walk::{complete, course, options, page, rows};
use super::{BATCH, batch, client};

#[test]
fn r3_a_page_shorter_than_asked_for_that_reaches_the_total_is_the_last_one() {
    let script = Script::new()
        .page("offset=0&limit=4", page(&["a", "b", "c", "d"], Some("5")))
        .page("offset=3&limit=4", page(&["d", "e"], Some("5")));
    assert_eq!(
        course(&script, options(4, 0)),
        (vec![(0, vec![0, 1, 2, 3]), (3, vec![1])], complete(5, 2))
    );
}

/// A service that counts the rows of the page and not those of the batch would be found out.
#[test]
fn a_full_page_that_reaches_the_total_is_not_trusted_to_be_the_last_one() {
    let script = Script::new()
        .page("offset=0&limit=2", page(&["a", "b"], Some("2")))
        .page("offset=1&limit=2", page(&["b"], Some("2")));
    assert_eq!(
        course(&script, options(2, 0)),
        (vec![(0, vec![0, 1]), (1, vec![])], complete(2, 2))
    );
    let lying = Script::new()
        .page("offset=0&limit=2", page(&["a", "b"], Some("2")))
        .page("offset=1&limit=2", page(&["b", "c"], Some("2")))
        .page("offset=2&limit=2", page(&["c"], Some("2")))
        .page("offset=3&limit=2", page(&[], Some("2")))
        .page("offset=0&limit=2", page(&["a", "b"], Some("2")))
        .page("offset=1&limit=2", page(&["b", "c"], Some("2")))
        .page("offset=2&limit=2", page(&["c"], Some("2")))
        .page("offset=3&limit=2", page(&[], Some("2")));
    let (_, summary) = course(&lying, options(2, 0));
    assert_eq!(
        (summary.incomplete, summary.jobs),
        (Some(Incomplete::TotalChanged), 3)
    );
}

/// The only one that can: the page is shorter than was asked for, and its own total agrees with it.
#[test]
fn a_service_that_cuts_pages_and_totals_to_the_same_number_is_believed() {
    let script = Script::new().page("offset=0&limit=50", page(&["a", "b"], Some("2")));
    assert_eq!(course(&script, WalkOptions::default()).1, complete(2, 1));
}

/// What the plain walk loses: one that was seen goes, and the next one moves onto the page before.
#[test]
fn r1_a_job_that_moves_past_the_end_of_a_page_is_fetched_by_going_back() {
    let script = Script::new()
        .page("offset=0&limit=3", page(&["a", "b", "c"], Some("7")))
        // a and b have gone, d stands where a page ended.
        .page("offset=2&limit=3", page(&["e", "f", "g"], Some("5")))
        .page("offset=0&limit=3", page(&["c", "d", "e"], Some("5")))
        .page("offset=2&limit=3", page(&["e", "f", "g"], Some("5")))
        .page("offset=4&limit=3", page(&["g"], Some("5")))
        .page("offset=0&limit=3", page(&["c", "d", "e"], Some("5")))
        .page("offset=2&limit=3", page(&["e", "f", "g"], Some("5")))
        .page("offset=4&limit=3", page(&["g"], Some("5")));
    assert_eq!(
        course(&script, options(3, 0)),
        (
            vec![
                (0, vec![0, 1, 2]),
                (2, vec![0, 1, 2]),
                (0, vec![1]),
                (2, vec![]),
                (4, vec![]),
                (0, vec![]),
                (2, vec![]),
                (4, vec![]),
            ],
            WalkSummary {
                incomplete: None,
                jobs: 7,
                requests: 8,
                duplicates: 1,
                total_count: Some(5),
            }
        )
    );
}

#[test]
fn a_list_that_shrinks_below_the_offset_is_looked_at_again_before_the_walk_ends() {
    let script = Script::new()
        .page("offset=0&limit=3", page(&["a", "b", "c"], Some("5")))
        // a, b and c have gone.
        .page("offset=2&limit=3", page(&[], Some("2")))
        .page("offset=0&limit=3", page(&["d", "e"], Some("2")))
        .page("offset=0&limit=3", page(&["d", "e"], Some("2")));
    let (pages, summary) = course(&script, options(3, 0));
    assert_eq!(
        pages,
        [
            (0, vec![0, 1, 2]),
            (2, vec![]),
            (0, vec![0, 1]),
            (0, vec![])
        ]
    );
    assert_eq!(
        (summary.incomplete, summary.jobs, summary.requests),
        (None, 5, 4)
    );
}

/// If the order of ties changes with each request, the two jobs of the same second may stand on one page or on both.
#[test]
fn pages_that_part_between_jobs_of_the_same_second_are_read_twice_if_they_are_few() {
    let row = |id: &str| format!("{{\"id\":\"{id}\",\"create_time\":\"1\"}}");
    let page = |ids: &[&str]| {
        rows(
            &ids.iter().map(|id| row(id)).collect::<Vec<_>>().join(","),
            Some("4"),
        )
    };
    let script = Script::new()
        .page("offset=0&limit=3", page(&["a", "b", "c"]))
        .page("offset=2&limit=3", page(&["c", "d"]))
        .page("offset=0&limit=3", page(&["b", "a", "c"]))
        .page("offset=2&limit=3", page(&["c", "d"]));
    assert_eq!(course(&script, options(3, 0)).1, complete(4, 4));
}

#[test]
fn without_a_page_size_the_whole_batch_is_asked_for_once_its_size_is_known() {
    let ids: Vec<String> = (0..60).map(|id| id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let script = Script::new()
        .page("offset=0&limit=50", page(&ids[..50], Some("60")))
        .page("offset=0&limit=67", page(&ids, Some("60")));
    let (pages, summary) = course(&script, WalkOptions::default());
    assert_eq!(pages, [(0, (0..50).collect()), (0, (50..60).collect())]);
    assert_eq!(summary, complete(60, 2));
}

#[test]
fn a_service_that_refuses_the_whole_batch_or_cuts_it_is_asked_page_by_page() {
    let ids: Vec<String> = (0..60).map(|id| id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let first = || Script::new().page("offset=0&limit=50", page(&ids[..50], Some("60")));
    let refusing = first()
        .then("offset=0&limit=67", Answer::Reply(reply(400, "")))
        .page("offset=0&limit=50", page(&ids[..50], Some("60")))
        .page("offset=45&limit=50", page(&ids[45..], Some("60")));
    assert_eq!(course(&refusing, WalkOptions::default()).1, complete(60, 4));
    let cutting = first()
        .page("offset=0&limit=67", page(&ids[..50], Some("60")))
        .page("offset=45&limit=50", page(&ids[45..], Some("60")));
    assert_eq!(course(&cutting, WalkOptions::default()).1, complete(60, 3));
}

#[test]
fn a_batch_of_many_jobs_or_of_large_ones_is_not_asked_for_at_once() {
    let ids: Vec<String> = (0..50).map(|id| id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let large = format!("{{\"name\":\"{}\"}}", "x".repeat(80_000));
    let large = vec![large; 50].join(",");
    for (first, second) in [
        (page(&ids, Some("501")), page(&[], Some("50"))),
        (rows(&large, Some("60")), page(&[], Some("50"))),
    ] {
        let script = Script::new()
            .page("offset=0&limit=50", first)
            .then("offset=45&limit=50", Answer::Error(network_error("enough")));
        let time = Time::default();
        let client = client(&script, &time);
        let mut walk = client
            .pages(&batch(BATCH), WalkOptions::default())
            .expect("a walk");
        assert!(time.run(walk.next()).expect("a page").is_some());
        time.run(walk.next()).expect_err("an error");
        drop(second);
    }
}

#[test]
fn r4_a_refused_offset_beyond_the_end_is_the_end() {
    let script = Script::new()
        .page("offset=0&limit=2", page(&["a", "b"], None))
        .page("offset=1&limit=2", page(&["b"], None))
        .then("offset=2&limit=2", Answer::Reply(reply(400, "{}")));
    let (pages, summary) = course(&script, options(2, 0));
    assert_eq!(pages, [(0, vec![0, 1]), (1, vec![])]);
    assert_eq!(
        summary,
        WalkSummary {
            incomplete: Some(Incomplete::NoTotal),
            jobs: 2,
            requests: 3,
            duplicates: 0,
            total_count: None,
        }
    );
}

#[test]
fn r4_a_request_that_is_refused_before_any_row_came_is_an_error() {
    for offset in [0, 3] {
        let query = if offset == 0 {
            "offset=0&limit=2"
        } else {
            "offset=3&limit=2"
        };
        let script = Script::new().then(query, Answer::Reply(reply(400, "{}")));
        let time = Time::default();
        let client = client(&script, &time);
        let mut walk = client
            .pages(&batch(BATCH), options(2, offset))
            .expect("a walk");
        let error = time.run(walk.next()).expect_err("an error");
        assert_eq!((error.kind, error.status), (ErrorKind::Api, Some(400)));
    }
}

#[test]
fn r3_pages_follow_one_another_by_the_rows_that_came_not_by_those_asked_for() {
    let script = Script::new()
        .page("offset=0&limit=10", page(&["a", "b", "c"], Some("6")))
        .page("offset=2&limit=10", page(&["c", "d"], Some("6")))
        .page("offset=3&limit=10", page(&["d", "e", "f"], Some("6")));
    assert_eq!(
        course(&script, options(10, 0)),
        (
            vec![(0, vec![0, 1, 2]), (2, vec![1]), (3, vec![1, 2])],
            complete(6, 3)
        )
    );
}

#[test]
fn r3_without_a_total_an_empty_page_is_the_end_and_nothing_is_proven() {
    let script = Script::new()
        .page("offset=0&limit=2", page(&["a", "b"], None))
        .page("offset=1&limit=2", page(&["b", "c"], None))
        .page("offset=2&limit=2", page(&["c"], None))
        .page("offset=3&limit=2", page(&[], None));
    assert_eq!(
        course(&script, options(2, 0)),
        (
            vec![(0, vec![0, 1]), (1, vec![1]), (2, vec![]), (3, vec![])],
            WalkSummary {
                incomplete: Some(Incomplete::NoTotal),
                jobs: 3,
                requests: 4,
                duplicates: 0,
                total_count: None,
            }
        )
    );
}

#[test]
fn r3_an_empty_page_before_the_total_is_asked_for_again_and_then_the_end_with_rows_missing() {
    let pass = |script: Script| {
        script
            .page("offset=0&limit=2", page(&["a", "b"], Some("9")))
            .page("offset=1&limit=2", page(&[], Some("9")))
            .page("offset=1&limit=2", page(&[], Some("9")))
    };
    // Twice, as another pass may bring what is missing; a third time after one that brought nothing is no use.
    let script = pass(pass(Script::new()));
    let empty = || [(0, vec![]), (1, vec![]), (1, vec![])];
    let first = [(0, vec![0, 1]), (1, vec![]), (1, vec![])];
    assert_eq!(
        course(&script, options(2, 0)),
        (
            first.into_iter().chain(empty()).collect(),
            WalkSummary {
                incomplete: Some(Incomplete::RowsMissing),
                jobs: 2,
                requests: 6,
                duplicates: 0,
                total_count: Some(9),
            }
        )
    );
}

#[test]
fn a_total_that_can_be_none_counts_as_absent() {
    for total in [
        "-1",
        "null",
        "\"many\"",
        "1.5",
        "[3]",
        "99999999999999999999",
    ] {
        let script = Script::new()
            .page("offset=0&limit=2", page(&["a"], Some(total)))
            .page("offset=1&limit=2", page(&[], Some(total)));
        let summary = WalkSummary {
            incomplete: Some(Incomplete::NoTotal),
            jobs: 1,
            requests: 2,
            duplicates: 0,
            total_count: None,
        };
        assert_eq!(course(&script, options(2, 0)).1, summary, "{total}");
    }
}

#[test]
fn a_total_that_is_text_counts_if_it_is_a_number() {
    let script = Script::new().page("offset=0&limit=2", page(&["a"], Some("\"1\"")));
    assert_eq!(
        course(&script, options(2, 0)),
        (vec![(0, vec![0])], complete(1, 1))
    );
}

#[test]
fn r2_a_total_that_changes_proves_nothing_until_a_pass_finds_it_still() {
    let script = Script::new()
        .page("offset=0&limit=3", page(&["b", "c", "d"], Some("4")))
        .page("offset=2&limit=3", page(&["c", "d", "e"], Some("5")))
        .page("offset=4&limit=3", page(&["e"], Some("5")))
        .page("offset=0&limit=3", page(&["a", "b", "c"], Some("5")))
        .page("offset=2&limit=3", page(&["c", "d", "e"], Some("5")))
        .page("offset=4&limit=3", page(&["e"], Some("5")));
    assert_eq!(
        course(&script, options(3, 0)),
        (
            vec![
                (0, vec![0, 1, 2]),
                (2, vec![2]),
                (4, vec![]),
                (0, vec![0]),
                (2, vec![]),
                (4, vec![])
            ],
            WalkSummary {
                incomplete: None,
                jobs: 5,
                requests: 6,
                duplicates: 2,
                total_count: Some(5),
            }
        )
    );
}

#[test]
fn r2_a_walk_passes_over_a_list_that_never_stands_still_four_times_and_no_more() {
    let mut script = Script::new();
    for _ in 0..4 {
        script = script
            .page("offset=0&limit=3", page(&["a", "b", "c"], Some("5")))
            .page("offset=2&limit=3", page(&["c", "d"], Some("4")));
    }
    let (_, summary) = course(&script, options(3, 0));
    assert_eq!(
        (summary.incomplete, summary.requests),
        (Some(Incomplete::TotalChanged), 8)
    );
}

#[test]
fn r2_a_total_that_is_missing_is_told_before_one_that_changed() {
    let pass = |script: Script| {
        script
            .page("offset=0&limit=3", page(&["a", "b", "c"], Some("4")))
            .page("offset=2&limit=3", page(&["c", "d"], None))
            .page("offset=3&limit=3", page(&["d"], Some("4")))
    };
    let script = pass(pass(pass(pass(Script::new()))));
    let (_, summary) = course(&script, options(3, 0));
    assert_eq!(
        (summary.incomplete, summary.requests),
        (Some(Incomplete::NoTotal), 12)
    );
}

/// A job that was created meanwhile pushes those that were seen down.
#[test]
fn r1_a_job_that_comes_again_is_given_once() {
    let script = Script::new()
        .page("offset=0&limit=3", page(&["c", "b", "a"], Some("4")))
        .page("offset=2&limit=3", page(&["b", "a", "z"], Some("5")))
        .page("offset=4&limit=3", page(&["z"], Some("5")))
        .then("offset=0&limit=3", Answer::Error(network_error("gone")));
    let time = Time::default();
    let client = client(&script, &time);
    let mut walk = client.pages(&batch(BATCH), options(3, 0)).expect("a walk");
    let mut fresh = Vec::new();
    for _ in 0..3 {
        fresh.push(
            time.run(walk.next())
                .expect("a page")
                .expect("a page")
                .fresh,
        );
    }
    time.run(walk.next()).expect_err("an error");
    assert_eq!(fresh, [vec![0, 1, 2], vec![2], vec![]]);
    let summary = walk.summary().expect("a summary");
    assert_eq!(
        (summary.incomplete, summary.jobs, summary.duplicates),
        (Some(Incomplete::Stopped), 4, 2)
    );
}

#[test]
fn r1_a_job_that_comes_again_on_its_own_page_is_given_once() {
    let script = Script::new()
        .page("offset=0&limit=9", page(&["a", "b", "a", "b"], Some("4")))
        .page("offset=0&limit=9", page(&["a", "b", "a", "b"], Some("4")));
    assert_eq!(
        course(&script, options(9, 0)),
        (
            vec![(0, vec![0, 1]), (0, vec![])],
            WalkSummary {
                incomplete: Some(Incomplete::RowsMissing),
                jobs: 2,
                requests: 2,
                duplicates: 4,
                total_count: Some(4),
            }
        )
    );
}

#[test]
fn two_pages_of_known_jobs_do_not_end_a_walk() {
    let script = Script::new()
        .page("offset=0&limit=2", page(&["a", "b"], None))
        .page("offset=1&limit=2", page(&["a", "b"], None))
        .page("offset=2&limit=2", page(&["b", "a"], None))
        .page("offset=3&limit=2", page(&["a", "c"], None))
        .page("offset=4&limit=2", page(&["c"], None))
        .page("offset=5&limit=2", page(&[], None));
    let (pages, summary) = course(&script, options(2, 0));
    let fresh: Vec<_> = pages.into_iter().map(|(_, fresh)| fresh).collect();
    assert_eq!(fresh, [vec![0, 1], vec![], vec![], vec![1], vec![], vec![]]);
    assert_eq!(summary.incomplete, Some(Incomplete::NoTotal));
    assert_eq!(summary.jobs, 3);
}

/// Pages of one row have none in common, so it takes a second look.
#[test]
fn a_walk_of_one_row_a_page_is_proven_by_a_second_pass_that_sees_the_same() {
    let pass = |script: Script| {
        script
            .page("offset=0&limit=1", page(&["a"], Some("2")))
            .page("offset=1&limit=1", page(&["b"], Some("2")))
            .page("offset=2&limit=1", page(&[], Some("2")))
    };
    let script = pass(pass(Script::new()));
    assert_eq!(course(&script, options(1, 0)).1, complete(2, 6));
}
