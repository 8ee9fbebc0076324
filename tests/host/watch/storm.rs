//! A thousand clients, a service that is down for two minutes, and a common awakening: in virtual time, with the decisions
//! that ship.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;
use std::{env, fs};

use drs_batch_jobs::RetryPolicy;
use drs_batch_jobs::retry::{Budget, Class, Decision, Failed, decide};
use drs_batch_jobs::watch::{DEFAULT_INTERVAL_MS, Moment, Schedule};

use crate::walking::dice::Dice;

const CLIENTS: usize = 1000;
const SECOND: u64 = 1000;
/// From when the service is down, and until when; the rates before and after are taken over a minute each.
const DOWN: u64 = 200 * SECOND;
const UP: u64 = 320 * SECOND;
const MINUTE: u64 = 60 * SECOND;
/// When all computers wake from eight hours of sleep.
const WAKE: u64 = 500 * SECOND;
const END: u64 = 520 * SECOND;
const SLEEP: u64 = 8 * 3600 * SECOND;

/// How clients poll.
trait Manner {
    /// At a time, by the clock on the wall too: how long until it polls, if not now.
    fn wait(&mut self, now: u64, wall: u64, dice: &mut Dice) -> u64;
    /// The try of a poll has ended: how long until the next try of it, if there is one.
    fn tried(&mut self, now: u64, wall: u64, up: bool, dice: &mut Dice) -> Option<u64>;
}

/// What is shipped: the schedule of a watch, two attempts a poll, the budget of a page.
struct Ours {
    schedule: Schedule,
    budget: Budget,
    failures: u32,
}

impl Ours {
    fn new() -> Self {
        Self {
            schedule: Schedule::new(DEFAULT_INTERVAL_MS),
            budget: Budget::new(70),
            failures: 0,
        }
    }
}

fn moment(now: u64, wall: u64, dice: &mut Dice) -> Moment {
    Moment {
        now_ms: ms(now),
        wall_ms: ms(wall),
        visible: true,
        online: true,
        random: chance(dice),
    }
}

impl Manner for Ours {
    fn wait(&mut self, now: u64, wall: u64, dice: &mut Dice) -> u64 {
        let wait_ms = self.schedule.wait_ms(moment(now, wall, dice));
        whole(wait_ms.expect("the page is seen"))
    }

    fn tried(&mut self, now: u64, wall: u64, up: bool, dice: &mut Dice) -> Option<u64> {
        let moment = moment(now, wall, dice);
        self.budget.pass(Duration::from_millis(now));
        if up {
            self.failures = 0;
            self.budget.succeed();
            self.schedule.succeeded(moment);
            return None;
        }
        self.failures += 1;
        let failed = Failed {
            class: Class::Transient,
            failures: self.failures,
            retry_after: None,
            left: Duration::from_mins(1),
            dice: chance(dice),
        };
        let policy = RetryPolicy::default().at_most(2);
        match decide(&failed, &policy, &mut self.budget) {
            Decision::Retry(pause) => Some(u64::try_from(pause.as_millis()).expect("a pause")),
            Decision::GiveUp(_) => {
                self.failures = 0;
                self.schedule.failed(moment, 0.0);
                None
            }
        }
    }
}

/// What is common: a fixed timer, and three attempts with pauses of 50 ms and more.
#[derive(Default)]
struct Plain {
    /// By the clock on the wall: a timer that came due during a sleep fires at its end.
    due: u64,
    failures: u32,
}

impl Manner for Plain {
    fn wait(&mut self, _: u64, wall: u64, _: &mut Dice) -> u64 {
        self.due.saturating_sub(wall)
    }

    fn tried(&mut self, _: u64, wall: u64, up: bool, dice: &mut Dice) -> Option<u64> {
        self.failures += 1;
        if up || self.failures == 3 {
            self.failures = 0;
            self.due = wall + whole(DEFAULT_INTERVAL_MS);
            return None;
        }
        Some(u64::try_from(dice.below(50 << self.failures)).expect("a pause"))
    }
}

/// Requests a second: before the service is down, while it is, over the minute after, in the worst second after; and those
/// of the first second in which all wake.
#[derive(Clone, Copy, Debug)]
struct Storm {
    steady: f64,
    during: f64,
    after: f64,
    worst: f64,
    woken: f64,
}

fn storm(mut manner: impl FnMut() -> Box<dyn Manner>) -> Storm {
    let mut dice = Dice::new(11);
    let mut clients: Vec<_> = (0..CLIENTS).map(|_| manner()).collect();
    // When a client acts, which one, and whether it is in the midst of a poll.
    let mut agenda: BinaryHeap<_> = (0..CLIENTS)
        .map(|client| {
            let spread = usize::try_from(whole(DEFAULT_INTERVAL_MS)).expect("ten seconds");
            Reverse((dice.between(0, spread) as u64, client, false))
        })
        .collect();
    let mut requests = vec![0_u32; usize::try_from(END / SECOND).expect("some minutes") + 1];
    let mut slept = [false; CLIENTS];
    while let Some(Reverse((now, client, polls))) = agenda.pop() {
        if now >= END {
            break;
        }
        // Who was to act while all were asleep acts when they wake, all at once.
        if now >= WAKE && !slept[client] {
            slept[client] = true;
            agenda.push(Reverse((WAKE, client, false)));
            continue;
        }
        let wall = if now >= WAKE { now + SLEEP } else { now };
        let one = &mut clients[client];
        let wait = if polls {
            0
        } else {
            one.wait(now, wall, &mut dice)
        };
        if wait > 0 {
            agenda.push(Reverse((now + wait, client, false)));
            continue;
        }
        requests[usize::try_from(now / SECOND).expect("some minutes")] += 1;
        let up = !(DOWN..UP).contains(&now);
        let again = one.tried(now, wall, up, &mut dice);
        agenda.push(Reverse((now + again.unwrap_or(1), client, again.is_some())));
    }
    let seconds = |from: u64, to: u64| {
        let place = |at: u64| usize::try_from(at / SECOND).expect("some minutes");
        requests[place(from)..place(to)]
            .iter()
            .map(|count| f64::from(*count))
    };
    let rate = |from: u64, to: u64| seconds(from, to).sum::<f64>() / ms(to - from) * ms(SECOND);
    Storm {
        steady: rate(DOWN - MINUTE, DOWN),
        during: rate(DOWN, UP),
        after: rate(UP, UP + MINUTE),
        worst: seconds(UP, UP + MINUTE).fold(0.0, f64::max),
        woken: rate(WAKE, WAKE + SECOND),
    }
}

#[test]
fn r10_a_thousand_clients_do_not_storm_a_service_that_was_down_nor_when_they_wake_together() {
    let Storm {
        steady,
        during,
        after,
        woken,
        ..
    } = storm(|| Box::new(Ours::new()));
    assert!((95.0..105.0).contains(&steady), "{steady} a second");
    assert!(during <= 0.6 * steady, "{during} a second while it is down");
    assert!(after <= 1.5 * steady, "{after} a second after it");
    assert!(woken <= 600.0, "{woken} in the first second awake");
}

/// The same without what is ours for it would fail.
#[test]
fn r10_a_fixed_timer_with_three_attempts_does_storm_it() {
    let plain = storm(|| Box::<Plain>::default());
    assert!(plain.during > 2.0 * plain.steady, "{plain:?}");
    assert!(plain.woken > 600.0, "{plain:?}");
}

const BEGIN: &str = "<!-- begin Storm -->";
const FINISH: &str = "<!-- end Storm -->";

/// The table of `benches/RESULTS.md`, section "Storm": made by a run, and held to it by each run.
#[test]
fn the_table_of_the_storm_is_that_of_a_run() {
    let mut section = format!(
        "{BEGIN}\n\n## Storm\n\n\
        Written by `STORM_TABLE=write cargo test --test host -- storm::the_table`, and compared with a run by the test \
        without that variable.\n\n\
        {CLIENTS} clients watch a batch of one page every 10 s, in virtual time, seeded. For two minutes the service refuses \
        every connection at once. Later all computers wake at the same moment from eight hours of sleep. Requests a second, \
        and as a ratio to those before: while it is down (bar: 0.6), over the minute after it (bar: 1.5), in the worst second \
        of that minute; and those of the first second awake, as a ratio to the clients (bar: 0.6). The plain way is a fixed \
        timer and three attempts.\n\n\
        | | Before | while down | the minute after | its worst second | first second awake |\n\
        | --- | ---: | ---: | ---: | ---: | ---: |\n"
    );
    let ways = [
        ("plain", storm(|| Box::<Plain>::default())),
        ("`client.watch`", storm(|| Box::new(Ours::new()))),
    ];
    for (name, storm) in ways {
        let ratio = |rate: f64| format!("{rate:.0} ({:.2})", rate / storm.steady);
        writeln!(
            section,
            "| {name} | {:.0} | {} | {} | {} | {:.0} ({:.2}) |",
            storm.steady,
            ratio(storm.during),
            ratio(storm.after),
            ratio(storm.worst),
            storm.woken,
            storm.woken / 1000.0
        )
        .expect("text");
    }
    write!(section, "\n{FINISH}").expect("text");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/RESULTS.md");
    let results = fs::read_to_string(&path).expect("the results");
    let known = results
        .split_once(BEGIN)
        .and_then(|(_, rest)| rest.split_once(FINISH))
        .map(|(section, _)| format!("{BEGIN}{section}{FINISH}"));
    if env::var("STORM_TABLE").as_deref() == Ok("write") {
        let written = match &known {
            Some(known) => results.replace(known, &section),
            None => format!("{}\n\n{section}\n", results.trim_end()),
        };
        fs::write(path, written).expect("the results");
    } else {
        assert_eq!(known.as_deref(), Some(section.as_str()));
    }
}

fn chance(dice: &mut Dice) -> f64 {
    f64::from(u32::try_from(dice.below(1 << 20)).expect("small")) / f64::from(1_u32 << 20)
}

fn ms(time: u64) -> f64 {
    Duration::from_millis(time).as_secs_f64() * 1000.0
}

fn whole(ms: f64) -> u64 {
    let time = Duration::from_secs_f64(ms.max(0.0) / 1000.0);
    u64::try_from(time.as_nanos().div_ceil(1_000_000)).expect("a time")
}
