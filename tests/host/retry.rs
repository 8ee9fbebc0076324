//! The rules of another try, each by itself: what a failure says, what is decided, what is spent, what a service asks for.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::time::Duration;

use drs_batch_jobs::retry::{
    Budget, Class, Decision, Failed, GiveUp, classify, decide, retry_after,
};
use drs_batch_jobs::{Error, ErrorKind, Reply, RetryPolicy};

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

const fn secs(secs: u64) -> Duration {
    Duration::from_secs(secs)
}

fn error(kind: ErrorKind, status: Option<u16>) -> Error {
    let mut error = Error::new(kind, "x");
    error.status = status;
    error
}

#[test]
fn what_may_be_gone_the_next_moment_is_transient_and_everything_else_final() {
    use ErrorKind::{
        Aborted, Api, Decode, Forbidden, InvalidArgument, Network, NotFound, Server, Throttled,
        Timeout, TooLarge, Unauthorized,
    };
    for (kind, status, class) in [
        (Network, None, Class::Transient),
        (Network, Some(200), Class::Transient),
        (Timeout, None, Class::Transient),
        (Api, Some(408), Class::Transient),
        (Server, Some(500), Class::Transient),
        (Server, Some(502), Class::Transient),
        (Server, Some(503), Class::Transient),
        (Server, Some(504), Class::Transient),
        (Throttled, Some(429), Class::Throttled),
        (Server, Some(501), Class::Final),
        (Server, Some(505), Class::Final),
        (Server, Some(599), Class::Final),
        (Api, Some(302), Class::Final),
        (Api, Some(400), Class::Final),
        (Api, Some(409), Class::Final),
        (Api, Some(425), Class::Final),
        (Unauthorized, Some(401), Class::Final),
        (Unauthorized, None, Class::Final),
        (Forbidden, Some(403), Class::Final),
        (NotFound, Some(404), Class::Final),
        (Decode, Some(200), Class::Final),
        (TooLarge, Some(200), Class::Final),
        (InvalidArgument, None, Class::Final),
        (Aborted, None, Class::Final),
    ] {
        assert_eq!(classify(&error(kind, status)), class, "{kind:?} {status:?}");
    }
}

/// The first transient failure of a call that has all the time in the world, with dice that show nearly everything.
const FIRST: Failed = Failed {
    class: Class::Transient,
    failures: 1,
    retry_after: None,
    left: Duration::MAX,
    dice: 0.999,
};

fn decided(failed: &Failed) -> Decision {
    decide(failed, &RetryPolicy::default(), &mut Budget::new(500))
}

#[test]
fn the_pause_doubles_from_50_ms_or_from_a_second_up_to_20_s_and_the_dice_take_their_part_of_it() {
    let policy = RetryPolicy::new(10, ms(50), secs(1), secs(20)).expect("a policy");
    let pauses = |class, dice| -> Vec<u128> {
        let pause = |failures| {
            let failed = Failed {
                class,
                failures,
                dice,
                ..FIRST
            };
            match decide(&failed, &policy, &mut Budget::new(500)) {
                Decision::Retry(pause) => pause.as_millis(),
                Decision::GiveUp(reason) => panic!("{reason:?}"),
            }
        };
        (1..10).map(pause).collect()
    };
    assert_eq!(
        pauses(Class::Transient, 0.5),
        [25, 50, 100, 200, 400, 800, 1600, 3200, 6400]
    );
    assert_eq!(
        pauses(Class::Throttled, 0.5),
        [500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000, 10_000]
    );
    assert_eq!(pauses(Class::Throttled, 0.0), [0; 9]);
    assert_eq!(
        pauses(Class::Throttled, 0.999_999),
        [
            999, 1999, 3999, 7999, 15_999, 19_999, 19_999, 19_999, 19_999
        ]
    );
}

#[test]
fn the_largest_policy_has_pauses_that_can_be_waited() {
    let most = ms(i32::MAX.unsigned_abs().into());
    let policy = RetryPolicy::new(10, most, most, most).expect("a policy");
    let failed = Failed {
        failures: 9,
        ..FIRST
    };
    let Decision::Retry(pause) = decide(&failed, &policy, &mut Budget::new(500)) else {
        panic!("no pause");
    };
    assert!(pause < most);
}

#[test]
fn a_call_is_tried_three_times_and_once_without_retries() {
    let failed = |failures| Failed { failures, ..FIRST };
    assert!(matches!(decided(&failed(1)), Decision::Retry(_)));
    assert!(matches!(decided(&failed(2)), Decision::Retry(_)));
    assert_eq!(decided(&failed(3)), Decision::GiveUp(GiveUp::Attempts));
    assert_eq!(
        decide(&failed(1), &RetryPolicy::OFF, &mut Budget::new(500)),
        Decision::GiveUp(GiveUp::Attempts)
    );
}

#[test]
fn what_the_service_asks_for_is_waited_up_to_a_minute_and_the_dice_come_on_top() {
    let asked = |retry_after| {
        decided(&Failed {
            class: Class::Throttled,
            retry_after: Some(retry_after),
            dice: 0.5,
            ..FIRST
        })
    };
    assert_eq!(asked(secs(0)), Decision::Retry(ms(500)));
    assert_eq!(asked(secs(7)), Decision::Retry(ms(7500)));
    assert_eq!(asked(secs(60)), Decision::Retry(ms(60_500)));
    assert_eq!(asked(ms(60_001)), Decision::GiveUp(GiveUp::RetryAfter));
    assert_eq!(asked(secs(u64::MAX)), Decision::GiveUp(GiveUp::RetryAfter));
}

#[test]
fn a_pause_that_would_not_end_before_the_deadline_is_not_begun() {
    let left = |left| {
        decided(&Failed {
            left,
            dice: 0.5,
            ..FIRST
        })
    };
    assert_eq!(left(ms(26)), Decision::Retry(ms(25)));
    assert_eq!(left(ms(25)), Decision::GiveUp(GiveUp::Deadline));
    assert_eq!(left(ms(0)), Decision::GiveUp(GiveUp::Deadline));
}

#[test]
fn a_final_failure_is_final_whatever_else_holds() {
    let failed = Failed {
        class: Class::Final,
        retry_after: Some(secs(1)),
        ..FIRST
    };
    assert_eq!(decided(&failed), Decision::GiveUp(GiveUp::Final));
}

/// So many retries in a row a budget has for failures of this class.
fn retries(budget: &mut Budget, class: Class) -> u32 {
    let failed = Failed { class, ..FIRST };
    let mut retries = 0;
    while let Decision::Retry(_) = decide(&failed, &RetryPolicy::default(), budget) {
        retries += 1;
    }
    retries
}

#[test]
fn a_try_costs_14_or_5_of_the_budget() {
    for (most, transient, throttled) in [(500, 35, 100), (70, 5, 14), (13, 0, 2), (0, 0, 0)] {
        assert_eq!(
            retries(&mut Budget::new(most), Class::Transient),
            transient,
            "{most}"
        );
        assert_eq!(
            retries(&mut Budget::new(most), Class::Throttled),
            throttled,
            "{most}"
        );
    }
    let failed = decide(&FIRST, &RetryPolicy::default(), &mut Budget::new(13));
    assert_eq!(failed, Decision::GiveUp(GiveUp::Budget));
}

#[test]
fn what_is_given_up_for_another_reason_costs_nothing() {
    let mut budget = Budget::new(70);
    for failed in [
        Failed {
            class: Class::Final,
            ..FIRST
        },
        Failed {
            failures: 3,
            ..FIRST
        },
        Failed {
            left: ms(0),
            ..FIRST
        },
        Failed {
            retry_after: Some(secs(61)),
            ..FIRST
        },
    ] {
        let decision = decide(&failed, &RetryPolicy::default(), &mut budget);
        assert!(matches!(decision, Decision::GiveUp(_)));
    }
    assert_eq!(budget.left(), 70);
}

#[test]
fn a_success_and_ten_seconds_put_one_back_and_never_more_than_there_was() {
    let mut budget = Budget::new(70);
    budget.pass(secs(1000));
    assert_eq!(retries(&mut budget, Class::Transient), 5);
    assert_eq!(budget.left(), 0);
    budget.succeed();
    assert_eq!(budget.left(), 1);
    // A part of ten seconds is not lost.
    for (now, left) in [
        (1009, 1),
        (1010, 2),
        (1019, 2),
        (1035, 4),
        (1040, 5),
        (1039, 5),
        (1130, 14),
    ] {
        budget.pass(secs(now));
        assert_eq!(budget.left(), left, "{now} s");
    }
    assert_eq!(retries(&mut budget, Class::Transient), 1);
    budget.pass(secs(u64::MAX));
    budget.succeed();
    assert_eq!(budget.left(), 70);
}

#[test]
fn a_client_that_fails_for_hours_goes_on_to_try_again_now_and_then() {
    let mut budget = Budget::new(70);
    let mut tries = 0;
    for now in 0..3600 * 2 {
        budget.pass(secs(now));
        if let Decision::Retry(_) = decide(&FIRST, &RetryPolicy::default(), &mut budget) {
            tries += 1;
        }
    }
    // The five that it had, and one for each 140 seconds.
    assert_eq!(tries, 5 + 2 * 3600 / 140);
}

fn asked(header: &str) -> Option<Duration> {
    let reply = Reply {
        retry_after: Some(header.to_owned()),
        ..Reply::default()
    };
    // Sun, 06 Nov 1994 08:49:30 GMT
    retry_after(&reply, ms(784_111_770_900))
}

#[test]
fn retry_after_is_read_in_seconds_and_as_a_date() {
    for (header, expected) in [
        ("0", Some(0)),
        ("7", Some(7)),
        (" 120 ", Some(120)),
        ("99999999999999999999999", Some(u64::MAX)),
        ("Sun, 06 Nov 1994 08:49:37 GMT", Some(7)),
        // The obsolete forms, which no service may send.
        ("Sunday, 06-Nov-94 08:49:37 GMT", None),
        ("Sun Nov  6 08:49:37 1994", None),
        ("Sun, 06 Nov 1994 08:49:29 GMT", Some(0)),
        ("Mon, 01 Jan 1990 00:00:00 GMT", Some(0)),
        ("Mon, 07 Nov 1994 08:49:30 GMT", Some(86_400)),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("+1", None),
        ("1.5", None),
        ("1s", None),
        ("1994-11-06T08:49:37Z", None),
        ("Sun, 06 Nov 1994 08:49:37 +0100", None),
        ("Sun, 06 Nov 1994 08:49:37 CET", None),
        ("Sun, 06 Nov 1994 08:49 GMT", None),
        ("Sun, 06 Nov 1994 08:49:37 GMT ", None),
        ("Sun, +6 Nov 1994 08:49:37 GMT", None),
        ("Sun, 06 nov 1994 08:49:37 GMT", None),
        ("Sun, 06 Nov 1994 08:49:37:00 GMT", None),
        ("Sun, 06 Nov 1994 24:00:00 GMT", None),
        ("Sun, 06 Nov 1994 08:60:00 GMT", None),
        ("Sun, 06 Nov 1994 08:00:61 GMT", None),
        ("Sun, 00 Nov 1994 08:49:37 GMT", None),
        ("Sun, 32 Nov 1994 08:49:37 GMT", None),
        ("Sun, 06 Xyz 1994 08:49:37 GMT", None),
        ("Sun, 06 Nov 194 08:49:37 GMT", None),
        ("Sun, 06 Nov 1969 08:49:37 GMT", None),
        ("Sun, 06 Nov 1994 7 08:49:37 GMT", None),
        ("06 Nov 1994", None),
        ("08:49:37", None),
    ] {
        assert_eq!(asked(header), expected.map(secs), "{header:?}");
    }
}

#[test]
fn a_date_is_the_second_that_the_calendar_says() {
    // The seconds are those of `date --date "…" +%s`.
    for (date, expected) in [
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799),
        ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800),
        ("Sun, 31 Dec 2023 23:59:60 GMT", 1_704_067_200),
        ("Thu, 29 Feb 2024 12:00:00 GMT", 1_709_208_000),
        ("Fri, 01 Mar 2024 00:00:00 GMT", 1_709_251_200),
        ("Tue, 24 Nov 2026 00:00:00 GMT", 1_795_478_400),
        ("Sun, 28 Feb 2100 00:00:00 GMT", 4_107_456_000),
        ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
    ] {
        let reply = Reply {
            retry_after: Some(date.to_owned()),
            ..Reply::default()
        };
        assert_eq!(
            retry_after(&reply, Duration::ZERO),
            Some(secs(expected)),
            "{date}"
        );
    }
}

#[test]
fn milliseconds_go_before_seconds_and_the_clock_of_the_service_before_ours() {
    let reply = Reply {
        retry_after_ms: Some("1500".to_owned()),
        retry_after: Some("7".to_owned()),
        ..Reply::default()
    };
    assert_eq!(retry_after(&reply, Duration::ZERO), Some(ms(1500)));
    let reply = Reply {
        retry_after_ms: Some("soon".to_owned()),
        ..reply
    };
    assert_eq!(retry_after(&reply, Duration::ZERO), Some(secs(7)));
    let reply = Reply {
        retry_after: Some("Sun, 06 Nov 1994 08:49:37 GMT".to_owned()),
        date: Some("Sun, 06 Nov 1994 08:49:30 GMT".to_owned()),
        ..Reply::default()
    };
    let reply = Reply {
        date: Some("yesterday".to_owned()),
        ..reply
    };
    assert_eq!(retry_after(&reply, secs(784_111_775)), Some(secs(2)));
    assert_eq!(retry_after(&Reply::default(), Duration::ZERO), None);
}

#[test]
fn r7_a_clock_on_the_wall_that_is_a_year_off_changes_no_wait() {
    let reply = Reply {
        retry_after: Some("Sun, 06 Nov 1994 08:49:37 GMT".to_owned()),
        date: Some("Sun, 06 Nov 1994 08:49:30 GMT".to_owned()),
        ..Reply::default()
    };
    for ours in [
        secs(784_111_777 - 31_536_000),
        secs(784_111_777 + 31_536_000),
    ] {
        assert_eq!(retry_after(&reply, ours), Some(secs(7)));
    }
}

#[test]
fn a_policy_has_one_to_ten_attempts_and_pauses_that_a_timer_can_wait() {
    let told = |policy: Result<RetryPolicy, Error>| policy.map_err(|error| error.to_string());
    for attempts in [0, 11, u32::MAX] {
        assert_eq!(
            told(RetryPolicy::new(attempts, ms(0), ms(0), ms(0))),
            Err("`attempts` must be an integer from 1 to 10".to_owned())
        );
    }
    let long = ms(1 << 31);
    for (base, throttled_base, cap, name) in [
        (long, ms(0), ms(0), "baseMs"),
        (ms(0), long, ms(0), "throttledBaseMs"),
        (ms(0), ms(0), long, "capMs"),
        (ms(0), ms(0), Duration::MAX, "capMs"),
    ] {
        assert_eq!(
            told(RetryPolicy::new(1, base, throttled_base, cap)),
            Err(format!("`{name}` must be a number from 0 to 2147483647"))
        );
    }
    assert_eq!(
        told(RetryPolicy::new(3, ms(50), secs(1), secs(20))),
        Ok(RetryPolicy::default())
    );
    let attempts = |most| RetryPolicy::default().at_most(most).attempts();
    assert_eq!([attempts(0), attempts(2), attempts(9)], [1, 2, 3]);
}
