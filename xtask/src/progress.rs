//! What is said while work goes on: each step's name when it starts, its time when it ends.

use std::time::{Duration, Instant};

use crate::failure::Outcome;

/// Runs a step and reports it on standard error, so that what a verb prints as its result can be piped.
pub(crate) fn step(name: &str, action: impl FnOnce() -> Outcome) -> Outcome {
    eprintln!("> {name}");
    let watch = Stopwatch::start();
    action()?;
    eprintln!("  {name}: {}", seconds(watch.elapsed()));
    Ok(())
}

/// How long something takes. The one place where this program reads a clock.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(
        clippy::disallowed_methods,
        reason = "this program runs on the host, where there is a clock"
    )]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// A duration for people: tenths of a second, and minutes once there are some.
pub(crate) fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_time_is_told_in_minutes() {
        assert_eq!(seconds(Duration::from_millis(1_250)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
