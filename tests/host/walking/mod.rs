//! Walks over lists that change meanwhile, at services with habits of their own, against an oracle that knows the truth.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may panic"
)]

mod course;
pub(crate) mod dice;
mod list;
mod service;
mod still;
mod table;
mod tape;

use std::collections::BTreeSet;
use std::ops::Range;

use drs_batch_jobs::Incomplete;

use course::{Course, Script};
use dice::Dice;
use list::Churn;
use service::{End, Habits, Rows, Total};

/// What is true of every walk, whatever happens.
fn hold(script: &Script, course: &Course) {
    let summary = course.summary.expect("a summary");
    let distinct: BTreeSet<u32> = course.given.iter().copied().collect();
    assert_eq!(
        distinct.len(),
        course.given.len(),
        "a job was given twice: {script:?}"
    );
    assert_eq!(summary.requests, u64::from(course.requests), "{script:?}");
    assert!(
        !course.lies(),
        "`complete` with {} jobs missing of those that were there throughout: {script:?} {summary:?}",
        course.missed
    );
    let bound = bound(script, course);
    assert!(
        course.requests <= bound,
        "{} requests, more than {bound}: {script:?} {summary:?}",
        course.requests
    );
}

/// `4 × ceil(places / step) + 4`: the step is a page without what is asked for twice.
fn bound(script: &Script, course: &Course) -> u32 {
    let (places, shortest) = course.reach;
    let page = shortest.min(script.page_size.unwrap_or(50) as usize);
    let step = page - if page > 1 { (page / 10).max(1) } else { 0 };
    4 * u32::try_from(places.div_ceil(step)).expect("a number of requests") + 4
}

/// A script by chance: each kind of trouble often alone, often with others.
fn any(seed: u64) -> Script {
    let mut dice = Dice::new(seed);
    let mut churn = Churn::default();
    let rates = [0, 0, 0, 0, 2, 10, 20, 50];
    for chance in [
        &mut churn.insert,
        &mut churn.delete,
        &mut churn.flood,
        &mut churn.burst,
        &mut churn.replace,
        &mut churn.scatter,
        &mut churn.swap,
    ] {
        *chance = dice.one_of(&rates);
    }
    churn.ties = dice.one_of(&[0, 0, 20, 50, 90, 100]);
    churn.shuffled = dice.in_a_hundred(30);
    if churn.shuffled {
        // Each is fine by itself: jobs that are created anywhere but at the head, or an order that changes.
        (churn.scatter, churn.swap) = (0, 0);
    }
    let mut habits = Habits::GOOD;
    if dice.in_a_hundred(50) {
        let off = i64::try_from(dice.between(0, 40)).expect("a small number") - 20;
        habits.total = dice.one_of(&[
            Total::Text,
            Total::Missing,
            Total::Patchy,
            Total::Negative,
            Total::Off(off),
            Total::Off(off),
            Total::Wild,
            Total::Late,
        ]);
    }
    if dice.in_a_hundred(30) {
        habits.end = End::Refused;
    }
    if dice.in_a_hundred(10) {
        habits.rows = dice.one_of(&[Rows::Nameless, Rows::Doubled, Rows::Null]);
    }
    if dice.in_a_hundred(20) {
        habits.cap = Some(dice.between(1, 12));
    }
    if dice.in_a_hundred(5) {
        habits.later_cap = Some(dice.between(1, 12));
    }
    habits.ignores_offset = dice.in_a_hundred(3);
    habits.hiccups = dice.in_a_hundred(5);
    if matches!(habits.total, Total::Off(..0) | Total::Wild | Total::Late) {
        // A service that lies twice in one reply, about the end and about the total, can't be found out.
        (habits.cap, habits.later_cap, habits.hiccups) = (None, None, false);
    }
    let jobs = dice.one_of(&[3, 10, 30, 60]);
    let page_size = dice
        .in_a_hundred(85)
        .then(|| dice.one_of(&[1, 2, 3, 5, 10, 20]));
    // Pages of one row have none in common: only a total that is right tells what is between them.
    let misleads = matches!(habits.total, Total::Off(..0) | Total::Wild | Total::Late);
    let page_size = page_size.map(|rows| if misleads { rows.max(2) } else { rows });
    Script {
        jobs: dice.below(jobs),
        churn,
        habits,
        page_size: page_size.map(|rows| u32::try_from(rows).expect("a small number")),
        concurrency: 1,
        seed,
    }
}

/// So many, from a seed that the test names: `WALKS=1000000` looks longer.
fn walks() -> u64 {
    let wanted = std::env::var("WALKS").ok();
    wanted.map_or(100_000, |walks| walks.parse().expect("`WALKS` is a number"))
}

/// In two halves, for two cores.
#[test]
fn r1_a_hundred_thousand_walks_over_changing_lists_give_no_job_twice_and_never_claim_too_much() {
    walk_over(0..walks() / 2);
}

#[test]
fn r1_the_other_half_of_a_hundred_thousand_walks() {
    walk_over(walks() / 2..walks());
}

fn walk_over(seeds: Range<u64>) {
    let walks = seeds.end - seeds.start;
    let (mut claims, mut missing) = (0, 0);
    for seed in seeds {
        let script = any(seed);
        let course = script.walk();
        hold(&script, &course);
        claims += u64::from(course.claims);
        missing += u64::from(course.missed > 0);
    }
    // Else the test would be about nothing.
    assert!(claims > walks / 4, "only {claims} walks claim anything");
    assert!(
        missing > walks / 20,
        "only {missing} walks could have claimed too much"
    );
}

#[test]
fn r1_where_jobs_keep_their_order_none_is_missed_whatever_comes_and_goes() {
    let mut dice = Dice::new(1);
    for seed in 0..5000 {
        let mut script = any(seed);
        script.churn = Churn {
            insert: dice.one_of(&[0, 20, 50]),
            delete: dice.one_of(&[0, 20, 50]),
            burst: dice.one_of(&[0, 20]),
            replace: dice.one_of(&[0, 20]),
            ties: dice.one_of(&[0, 50]),
            ..Churn::default()
        };
        script.habits = Habits {
            end: script.habits.end,
            ..Habits::GOOD
        };
        script.page_size = Some(dice.one_of(&[4, 7, 20]));
        let course = script.walk();
        hold(&script, &course);
        let reason = course.summary.and_then(|summary| summary.incomplete);
        assert!(
            course.missed == 0 || reason == Some(Incomplete::NoProgress),
            "{} missed: {script:?} {reason:?}",
            course.missed
        );
    }
}

/// Whatever the totals say of a list that stands still: every job is given, within the bound, and the claim is right.
#[test]
fn r2_totals_that_are_wrong_in_any_way_keep_no_walk_going_and_no_job_back() {
    let totals = [
        (Total::Right, true),
        (Total::Text, true),
        (Total::Late, true),
        (Total::Missing, false),
        (Total::Patchy, false),
        (Total::Negative, false),
        (Total::Off(1), false),
        (Total::Off(1000), false),
        (Total::Off(-1), false),
        (Total::Off(-20), false),
        (Total::Wild, false),
    ];
    for (total, right) in totals {
        for jobs in [1, 5, 20, 37, 60, 230] {
            for (asked, cap) in [
                (2, None),
                (3, None),
                (20, None),
                (100, None),
                (20, Some(7)),
                (100, Some(10)),
            ] {
                if matches!(total, Total::Off(..0) | Total::Wild) && cap.is_some() {
                    continue;
                }
                for end in [End::Empty, End::Refused] {
                    let script = Script {
                        jobs,
                        churn: Churn::default(),
                        habits: Habits {
                            total,
                            cap,
                            end,
                            ..Habits::GOOD
                        },
                        page_size: Some(asked),
                        concurrency: 1,
                        seed: 7,
                    };
                    let course = script.walk();
                    hold(&script, &course);
                    let page = cap.unwrap_or(asked as usize);
                    let most = 4 * jobs.div_ceil(page - (page / 10).max(1)) + 4;
                    assert!(
                        course.requests as usize <= most,
                        "{} requests: {script:?}",
                        course.requests
                    );
                    if total != Total::Patchy && total != Total::Wild {
                        assert_eq!((course.missed, course.claims), (0, right), "{script:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn r3_a_limit_that_is_lower_than_asked_for_or_lowered_on_the_way_loses_no_job() {
    for (asked, cap, later_cap) in [
        (100, Some(10), None),
        (20, Some(1), None),
        (20, None, Some(6)),
        (20, Some(9), Some(4)),
    ] {
        let script = Script {
            jobs: 230,
            churn: Churn::default(),
            habits: Habits {
                cap,
                later_cap,
                ..Habits::GOOD
            },
            page_size: Some(asked),
            concurrency: 1,
            seed: 3,
        };
        let course = script.walk();
        hold(&script, &course);
        assert_eq!((course.missed, course.claims), (0, true), "{script:?}");
    }
}

#[test]
fn a_quiet_batch_of_230_jobs_takes_13_requests_of_20_and_is_proven_whatever_its_ties() {
    for ties in [0, 20, 90, 100] {
        for seed in 0..50 {
            let churn = Churn {
                ties,
                ..Churn::default()
            };
            let script = Script {
                jobs: 230,
                churn,
                habits: Habits::GOOD,
                page_size: Some(20),
                concurrency: 1,
                seed,
            };
            let course = script.walk();
            hold(&script, &course);
            let newest_first: Vec<u32> = (1..=230).rev().collect();
            assert_eq!((course.requests, course.claims), (13, true));
            assert_eq!(course.given, newest_first);
        }
    }
}

#[test]
fn walks_with_many_requests_under_way_send_no_more_of_them_and_give_the_same() {
    for concurrency in [1, 2, 4, 8] {
        let script = Script {
            jobs: 230,
            churn: Churn::default(),
            habits: Habits::GOOD,
            page_size: Some(20),
            concurrency,
            seed: 5,
        };
        let course = script.walk();
        hold(&script, &course);
        let newest_first: Vec<u32> = (1..=230).rev().collect();
        assert_eq!(course.given, newest_first);
        assert_eq!((course.requests, course.claims), (13, true));
        let together = course.most_under_way;
        // Never more, and more than one wherever that is allowed.
        assert!(
            together <= concurrency && together >= concurrency.min(3),
            "{together}: {script:?}"
        );
    }
}

#[test]
fn r2_whatever_the_replies_are_a_walk_ends_and_gives_no_job_twice() {
    let mut dice = Dice::new(9);
    for _ in 0..20_000 {
        let length = dice.below(300);
        let bytes: Vec<u8> = (0..length).map(|_| dice.next().to_le_bytes()[0]).collect();
        tape::hold(&bytes);
    }
}
