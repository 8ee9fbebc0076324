//! Time that passes only when nothing else can happen.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use drs_batch_jobs::Clock;

/// What stands on the wall when a test begins: 2024-05-01 12:00:00 UTC.
pub(crate) const BEGINNING: Duration = Duration::from_hours(476_268);

#[derive(Debug, Default)]
struct Timers {
    now: Duration,
    /// What the dice show next; one half when there are none left.
    dice: VecDeque<f64>,
    /// By how much the next timer rings late.
    late: Duration,
    /// When each sleeper that has not been dropped wants to be woken, by its number.
    wanted: Vec<(u64, Duration)>,
    next: u64,
}

/// A clock that jumps to the next timer.
#[derive(Debug, Default)]
pub(crate) struct Time(RefCell<Timers>);

struct Sleeper<'t>(&'t Time, u64);

impl Drop for Sleeper<'_> {
    fn drop(&mut self) {
        self.0.0.borrow_mut().wanted.retain(|(id, _)| *id != self.1);
    }
}

impl Clock for &Time {
    async fn sleep(&self, duration: Duration) {
        let (id, end) = self.begin(duration);
        let _sleeper = Sleeper(self, id);
        poll_fn(|_| {
            if self.now() >= end {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }

    fn monotonic(&self) -> Duration {
        self.now()
    }

    fn unix_time(&self) -> Duration {
        BEGINNING + self.now()
    }

    fn random(&self) -> f64 {
        self.0.borrow_mut().dice.pop_front().unwrap_or(0.5)
    }
}

impl Time {
    /// The dice show this next.
    pub(crate) fn throw(&self, dice: impl IntoIterator<Item = f64>) {
        self.0.borrow_mut().dice.extend(dice);
    }

    /// The machine sleeps for so long when the next timer should ring.
    pub(crate) fn oversleep(&self, late: Duration) {
        self.0.borrow_mut().late = late;
    }

    fn begin(&self, duration: Duration) -> (u64, Duration) {
        let mut timers = self.0.borrow_mut();
        let (id, end) = (timers.next, timers.now + duration);
        timers.next += 1;
        timers.wanted.push((id, end));
        (id, end)
    }

    pub(crate) fn now(&self) -> Duration {
        self.0.borrow().now
    }

    /// Time goes on and nobody is awake to see it: timers that were due meanwhile are late.
    pub(crate) fn jump(&self, duration: Duration) {
        self.0.borrow_mut().now += duration;
    }

    /// Timers that somebody still waits for.
    pub(crate) fn timers(&self) -> usize {
        self.0.borrow().wanted.len()
    }

    /// Does the work; whenever it waits, time goes on to the next timer.
    pub(crate) fn run<F: Future>(&self, work: F) -> F::Output {
        let mut work = pin!(work);
        let mut context = Context::from_waker(Waker::noop());
        loop {
            if let Poll::Ready(output) = work.as_mut().poll(&mut context) {
                return output;
            }
            let mut timers = self.0.borrow_mut();
            let next = timers.wanted.iter().map(|(_, end)| *end).min();
            let late = std::mem::take(&mut timers.late);
            timers.now = late + next.expect("the work waits, and no timer will wake it");
        }
    }
}

#[test]
fn the_clock_tells_the_time_of_its_timers_and_throws_what_it_is_given() {
    let time = Time::default();
    time.throw([0.25, 0.75]);
    let told = time.run(async {
        (&time).sleep(Duration::from_secs(3)).await;
        ((&time).monotonic(), (&time).unix_time())
    });
    assert_eq!(
        told,
        (Duration::from_secs(3), BEGINNING + Duration::from_secs(3))
    );
    let dice = [(&time).random(), (&time).random(), (&time).random()];
    assert!(dice.iter().eq(&[0.25, 0.75, 0.5]));
}
