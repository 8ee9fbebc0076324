//! Which suites ran, how each ended and how long it took.

use std::fmt;
use std::time::Duration;

use crate::progress::seconds;

/// How a suite ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Passed,
    /// It said why; it counts neither as proof nor as failure.
    Skipped,
    /// Its files are not there: no proof, so the run as a whole fails.
    Missing,
    Failed,
}

/// The suites that have ended, in the order of their running.
#[derive(Default)]
pub(crate) struct Ledger {
    ended: Vec<(&'static str, Verdict, Duration)>,
}

impl Ledger {
    pub(crate) fn add(&mut self, suite: &'static str, verdict: Verdict, time: Duration) {
        self.ended.push((suite, verdict, time));
    }

    /// The suites that ended in one way.
    pub(crate) fn that(&self, wanted: Verdict) -> Vec<&'static str> {
        self.ended
            .iter()
            .filter(|(_, verdict, _)| *verdict == wanted)
            .map(|(suite, ..)| *suite)
            .collect()
    }
}

/// A line for each suite, and one that counts them; a missing suite counts as failed.
impl fmt::Display for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (suite, verdict, time) in &self.ended {
            let word = match verdict {
                Verdict::Passed => "passed",
                Verdict::Skipped => "SKIPPED",
                Verdict::Missing => "MISSING",
                Verdict::Failed => "FAILED",
            };
            writeln!(f, "{suite:<14} {word:<8} {:>12}", seconds(*time))?;
        }
        let count = |verdict| self.that(verdict).len();
        let failed = count(Verdict::Failed) + count(Verdict::Missing);
        write!(
            f,
            "suites: {} passed, {failed} failed",
            count(Verdict::Passed)
        )?;
        match count(Verdict::Skipped) {
            0 => Ok(()),
            skipped => write!(f, ", {skipped} skipped"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_did_not_run_is_never_counted_as_passed() {
        let mut ledger = Ledger::default();
        for (suite, verdict) in [
            ("host", Verdict::Passed),
            ("emulator", Verdict::Skipped),
            ("types", Verdict::Missing),
            ("e2e", Verdict::Failed),
        ] {
            ledger.add(suite, verdict, Duration::from_secs(3));
        }
        assert_eq!(
            ledger.to_string(),
            "host           passed          3.0 s\n\
             emulator       SKIPPED         3.0 s\n\
             types          MISSING         3.0 s\n\
             e2e            FAILED          3.0 s\n\
             suites: 1 passed, 2 failed, 1 skipped"
        );
        assert_eq!(ledger.that(Verdict::Missing), ["types"]);
    }
}
