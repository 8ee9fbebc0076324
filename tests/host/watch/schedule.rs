//! The schedule by itself, in virtual time.

use drs_batch_jobs::watch::{Moment, Schedule};

const SECOND: f64 = 1000.0;
const WALL: f64 = 1_700_000_000_000.0;

/// A moment at which somebody looks and there is a network.
fn at(now_ms: f64, random: f64) -> Moment {
    Moment {
        now_ms,
        wall_ms: WALL + now_ms,
        visible: true,
        online: true,
        random,
    }
}

fn hidden(now_ms: f64) -> Moment {
    Moment {
        visible: false,
        ..at(now_ms, 0.5)
    }
}

fn offline(now_ms: f64) -> Moment {
    Moment {
        online: false,
        ..at(now_ms, 0.5)
    }
}

/// A schedule of 10 s whose last poll ended well at 0, with the dice in the middle.
fn polled() -> Schedule {
    let mut schedule = Schedule::new(10.0 * SECOND);
    assert!((schedule.succeeded(at(0.0, 0.5)) - 10.0 * SECOND).abs() < 1e-6);
    schedule
}

#[test]
fn the_first_poll_is_due_at_once_and_the_next_after_the_interval() {
    let mut schedule = Schedule::new(10.0 * SECOND);
    assert_eq!(schedule.wait_ms(at(70.0, 0.9)), Some(0.0));
    assert_eq!(schedule.succeeded(at(570.0, 0.5)), 10.0 * SECOND);
    assert_eq!(schedule.wait_ms(at(570.0, 0.9)), Some(10.0 * SECOND));
    assert_eq!(schedule.wait_ms(at(8070.0, 0.9)), Some(2.5 * SECOND));
    assert_eq!(schedule.wait_ms(at(10_570.0, 0.9)), Some(0.0));
}

#[test]
fn an_interval_strays_by_a_tenth_and_is_never_below_three_seconds() {
    for (interval, random, expected) in [
        (10.0, 0.0, 9.0),
        (10.0, 0.25, 9.5),
        (10.0, 0.999_999, 11.0),
        (3.0, 0.0, 3.0),
        (3.0, 0.999_999, 3.3),
        (0.5, 0.0, 3.0),
        (600.0, 0.999_999, 660.0),
    ] {
        let delay = Schedule::new(interval * SECOND).succeeded(at(0.0, random));
        assert!(
            (delay - expected * SECOND).abs() < 1.0,
            "{interval} s with {random}: {delay} ms"
        );
    }
}

#[test]
fn failures_in_a_row_double_the_interval_up_to_two_minutes_and_a_success_forgets_them() {
    let mut schedule = Schedule::new(10.0 * SECOND);
    let failed: Vec<f64> = (0..6)
        .map(|_| schedule.failed(at(0.0, 0.5), 0.0) / SECOND)
        .collect();
    assert_eq!(failed, [20.0, 40.0, 80.0, 120.0, 120.0, 120.0]);
    for random in [0.0, 0.999] {
        let delay = schedule.failed(at(0.0, random), 0.0);
        assert!(
            (108.0 * SECOND..=120.0 * SECOND).contains(&delay),
            "{delay}"
        );
    }
    assert_eq!(schedule.succeeded(at(0.0, 0.5)), 10.0 * SECOND);
    assert_eq!(schedule.failed(at(0.0, 0.5), 0.0), 20.0 * SECOND);
}

#[test]
fn an_interval_beyond_two_minutes_is_not_stretched_by_failures() {
    let mut schedule = Schedule::new(300.0 * SECOND);
    assert_eq!(schedule.failed(at(0.0, 0.5), 0.0), 300.0 * SECOND);
    assert_eq!(schedule.failed(at(0.0, 0.999), 0.0), 300.0 * SECOND);
}

#[test]
fn what_the_service_asks_for_wins_where_it_is_longer_and_strays_to_the_later_side() {
    let mut schedule = Schedule::new(10.0 * SECOND);
    assert_eq!(schedule.failed(at(0.0, 0.5), 19.0 * SECOND), 20.0 * SECOND);
    assert_eq!(
        schedule.failed(at(0.0, 0.0), 300.0 * SECOND),
        300.0 * SECOND
    );
    assert_eq!(
        schedule.failed(at(0.0, 0.5), 300.0 * SECOND),
        315.0 * SECOND
    );
}

#[test]
fn r9_a_hidden_page_has_no_poll_due_and_one_that_is_seen_again_polls_after_a_pause() {
    let mut schedule = polled();
    assert_eq!(schedule.wait_ms(hidden(5.0 * SECOND)), None);
    assert_eq!(schedule.wait_ms(hidden(900.0 * SECOND)), None);
    let back = 900.0 * SECOND;
    assert_eq!(schedule.wait_ms(at(back, 0.75)), Some(1.5 * SECOND));
    // The dice are thrown once.
    assert_eq!(schedule.wait_ms(at(back + SECOND, 0.1)), Some(0.5 * SECOND));
    assert_eq!(schedule.wait_ms(at(back + 1.5 * SECOND, 0.9)), Some(0.0));
}

#[test]
fn r9_a_page_that_was_hidden_for_a_moment_polls_when_it_would_have() {
    let mut schedule = polled();
    assert_eq!(schedule.wait_ms(hidden(2.0 * SECOND)), None);
    assert_eq!(schedule.wait_ms(at(4.0 * SECOND, 0.75)), Some(6.0 * SECOND));
}

#[test]
fn a_page_that_is_opened_hidden_polls_first_when_it_is_seen() {
    let mut schedule = Schedule::new(10.0 * SECOND);
    assert_eq!(schedule.wait_ms(hidden(0.0)), None);
    assert_eq!(
        schedule.wait_ms(at(50.0 * SECOND, 0.25)),
        Some(0.5 * SECOND)
    );
}

#[test]
fn r8_after_a_sleep_of_more_than_two_intervals_one_poll_comes_after_one_pause() {
    let mut schedule = polled();
    let woken = 28_800.0 * SECOND;
    assert_eq!(schedule.wait_ms(at(woken, 0.5)), Some(SECOND));
    assert_eq!(schedule.wait_ms(at(woken + SECOND, 0.5)), Some(0.0));
    assert_eq!(schedule.succeeded(at(woken + SECOND, 0.5)), 10.0 * SECOND);
    assert_eq!(
        schedule.wait_ms(at(woken + SECOND, 0.5)),
        Some(10.0 * SECOND)
    );
}

#[test]
fn r8_a_timer_that_is_late_by_less_than_an_interval_is_no_sleep() {
    let mut schedule = polled();
    assert_eq!(schedule.wait_ms(at(20.0 * SECOND, 0.5)), Some(0.0));
}

/// The clock of durations stands still during a sleep on some systems.
#[test]
fn r8_a_sleep_that_only_the_clock_on_the_wall_shows_is_one() {
    let mut schedule = polled();
    let woken = Moment {
        wall_ms: WALL + 28_800.0 * SECOND,
        ..at(4.0 * SECOND, 0.5)
    };
    assert_eq!(schedule.wait_ms(woken), Some(SECOND));
}

#[test]
fn a_clock_on_the_wall_that_is_put_back_changes_nothing() {
    let mut schedule = polled();
    let put_back = Moment {
        wall_ms: WALL - 86_400.0 * SECOND,
        ..at(4.0 * SECOND, 0.5)
    };
    assert_eq!(schedule.wait_ms(put_back), Some(6.0 * SECOND));
}

#[test]
fn r8_a_long_wait_that_failures_planned_is_no_sleep() {
    let mut schedule = polled();
    for _ in 0..4 {
        schedule.failed(at(0.0, 0.5), 0.0);
    }
    assert_eq!(schedule.wait_ms(at(119.0 * SECOND, 0.5)), Some(SECOND));
    assert_eq!(schedule.wait_ms(at(120.0 * SECOND, 0.5)), Some(0.0));
}

#[test]
fn without_a_network_no_poll_is_due_and_with_one_again_its_failures_are_forgotten() {
    let mut schedule = polled();
    for _ in 0..4 {
        schedule.failed(at(0.0, 0.5), 0.0);
    }
    assert_eq!(schedule.wait_ms(offline(SECOND)), None);
    // 120 s were planned.
    assert_eq!(schedule.wait_ms(at(30.0 * SECOND, 0.5)), Some(SECOND));
    assert_eq!(schedule.failed(at(31.0 * SECOND, 0.5), 0.0), 20.0 * SECOND);
}

#[test]
fn a_network_that_was_gone_for_a_moment_changes_no_plan() {
    let mut schedule = polled();
    assert_eq!(schedule.wait_ms(offline(SECOND)), None);
    assert_eq!(schedule.wait_ms(at(2.0 * SECOND, 0.5)), Some(8.0 * SECOND));
}

#[test]
fn neither_a_sleep_nor_a_network_that_comes_back_shortens_what_the_service_asked_for() {
    let mut schedule = polled();
    schedule.failed(at(0.0, 0.0), 100.0 * SECOND);
    assert_eq!(schedule.wait_ms(offline(SECOND)), None);
    assert_eq!(
        schedule.wait_ms(at(30.0 * SECOND, 0.5)),
        Some(70.0 * SECOND)
    );
}

#[test]
fn a_poll_of_somebody_else_puts_the_own_one_off() {
    let mut schedule = polled();
    schedule.heard(at(9.0 * SECOND, 0.5), 10.0 * SECOND);
    assert_eq!(schedule.wait_ms(at(9.0 * SECOND, 0.5)), Some(10.0 * SECOND));
    assert_eq!(schedule.wait_ms(at(19.0 * SECOND, 0.5)), Some(0.0));
}
