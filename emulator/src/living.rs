//! The batch that lives: each of its jobs plays a part that can be followed within minutes.
//!
//! A pure function of the part and of the time that has passed, as [`crate::life`] is.

use crate::life::Moment;
use crate::profile::{Birth, Engine, job_id};
use crate::random::Random;

/// What becomes of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// It is made, set up, started, copied over and followed.
    Begins,
    /// One of its prechecks fails, and fails again whenever it is run.
    Refused,
    /// Its delay grows for twenty minutes, and is made up for in two.
    FallsBehind,
    /// Its comparisons find differences.
    Differs,
    /// It loses its source, and comes back.
    Recovers,
    /// It can't reach its source, so its start fails.
    Unreachable,
    /// It waits for the time that was set for its start.
    Waits,
    /// A copy without changes to follow: it ends.
    Ends,
    /// A large copy.
    Copies,
    /// It follows the changes of its source.
    Steady,
}

/// The first jobs, the newest one first; those after them take turns in [`CHORUS`].
const PARTS: [Part; 12] = [
    Part::Begins,
    Part::Refused,
    Part::FallsBehind,
    Part::Differs,
    Part::Recovers,
    Part::Unreachable,
    Part::Waits,
    Part::Ends,
    Part::Steady,
    Part::Copies,
    Part::Steady,
    Part::Steady,
];
const CHORUS: [Part; 4] = [Part::Steady, Part::Copies, Part::Steady, Part::Ends];

/// A status and for how many seconds a job has it.
type Leg = (&'static str, u64);

const BEGINS: &[Leg] = &[
    ("CREATING", 20),
    ("CONFIGURATION", 45),
    ("STARTJOBING", 15),
    ("FULL_TRANSFER_STARTED", 150),
    ("FULL_TRANSFER_COMPLETE", 15),
    ("INCRE_TRANSFER_STARTED", 420),
    ("RELEASE_RESOURCE_STARTED", 20),
    ("RELEASE_RESOURCE_COMPLETE", 0),
];
const RECOVERS: &[Leg] = &[
    ("INCRE_TRANSFER_STARTED", 90),
    ("INCRE_TRANSFER_FAILED", 60),
    ("INCRE_TRANSFER_STARTED", 210),
];
const WAITS: &[Leg] = &[
    ("WAITING_FOR_START", WAIT_S),
    ("STARTJOBING", 15),
    ("FULL_TRANSFER_STARTED", 200),
    ("FULL_TRANSFER_COMPLETE", 15),
    ("INCRE_TRANSFER_STARTED", 0),
];
const ENDS: &[Leg] = &[
    ("FULL_TRANSFER_STARTED", 240),
    ("FULL_TRANSFER_COMPLETE", 60),
    ("RELEASE_RESOURCE_STARTED", 20),
    ("RELEASE_RESOURCE_COMPLETE", 0),
];
const COPIES: &[Leg] = &[
    ("FULL_TRANSFER_STARTED", 1500),
    ("FULL_TRANSFER_COMPLETE", 20),
    ("INCRE_TRANSFER_STARTED", 0),
];
const UNREACHABLE: &[Leg] = &[("STARTJOBING", 25), ("START_JOB_FAILED", 0)];
const REFUSED: &[Leg] = &[("CONFIGURATION", 0)];
const STEADY: &[Leg] = &[("INCRE_TRANSFER_STARTED", 0)];

const WAIT_S: u64 = 180;
/// How long a job falls behind, and how long it takes to make up for it, in ms.
const BEHIND_MS: u64 = 1_200_000;
const CAUGHT_UP_MS: u64 = 120_000;
const HOUR_MS: i64 = 3_600_000;
/// Spans of a life that goes round are looked at from so many rounds ago.
const ROUNDS: u64 = 2;
/// More than any part has in that time; a guard, not a rule.
const MOST_SPANS: usize = 64;

/// A stretch of time in one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) status: &'static str,
    /// From the emulator's beginning.
    pub(crate) begin_ms: u64,
    /// 0 for one that does not end.
    pub(crate) length_ms: u64,
}

/// A job's part at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    pub(crate) part: Part,
    /// Since the emulator's beginning.
    pub(crate) elapsed_ms: u64,
    /// What the job went through of late, the status of now last.
    pub(crate) spans: Vec<Span>,
    pub(crate) delay_ms: u64,
}

impl Part {
    pub(crate) fn of(index: u64) -> Self {
        let turn = usize::try_from(index).unwrap_or(usize::MAX);
        let chorus = CHORUS.get(turn % CHORUS.len()).copied();
        PARTS.get(turn).copied().or(chorus).unwrap_or(Self::Steady)
    }

    fn legs(self) -> &'static [Leg] {
        match self {
            Self::Begins => BEGINS,
            Self::Refused => REFUSED,
            Self::Recovers => RECOVERS,
            Self::Unreachable => UNREACHABLE,
            Self::Waits => WAITS,
            Self::Ends => ENDS,
            Self::Copies => COPIES,
            Self::FallsBehind | Self::Differs | Self::Steady => STEADY,
        }
    }

    fn goes_round(self) -> bool {
        self == Self::Recovers
    }

    /// When the job was made, if the emulator's time began at `begun_ms`: the lower its index, the newer it is.
    pub(crate) fn created_ms(index: u64, begun_ms: i64) -> i64 {
        let older = i64::try_from(index).unwrap_or(0);
        let ago_ms = match Self::of(index) {
            Self::Begins => 0,
            // Whoever made it chose a start an hour after that.
            Self::Waits => HOUR_MS - i64::try_from(WAIT_S).unwrap_or(0) * 1000,
            // Long enough ago to have been copied over before the beginning.
            _ if index < 6 => older * HOUR_MS * 2,
            _ => older * older * HOUR_MS / 4,
        };
        begun_ms.saturating_sub(ago_ms)
    }

    /// What the job is from its beginning on.
    pub(crate) fn birth(self, random: &Random) -> Birth {
        let mut draw = random.fork("birth");
        let engine = match self {
            Self::Refused | Self::Differs | Self::FallsBehind => Engine::MysqlToMysql,
            _ => Engine::any(&mut draw),
        };
        let task_type = match self {
            Self::Ends => "FULL_TRANS",
            Self::Steady => draw.pick(&["FULL_INCR_TRANS", "FULL_INCR_TRANS", "INCR_TRANS"]),
            _ => "FULL_INCR_TRANS",
        };
        let status = self.legs().first().map_or("CREATING", |(status, _)| status);
        Birth {
            engine,
            task_type,
            status,
            id: job_id(&mut draw),
        }
    }
}

impl Scene {
    pub(crate) fn new(part: Part, index: u64, elapsed_ms: u64, random: &Random) -> Self {
        // The chorus does not move in step.
        let head_start_ms = if PARTS.len() as u64 > index {
            0
        } else {
            index * 41_000
        };
        let elapsed_ms = elapsed_ms.saturating_add(head_start_ms);
        let spans = spans(part, elapsed_ms);
        let delay_ms = delay_ms(part, &spans, elapsed_ms, random);
        Self {
            part,
            elapsed_ms,
            spans,
            delay_ms,
        }
    }

    /// How long the job has had its status, in ms.
    pub(crate) fn since_ms(&self) -> u64 {
        let begin_ms = self.spans.last().map_or(0, |span| span.begin_ms);
        self.elapsed_ms.saturating_sub(begin_ms)
    }

    /// When the job last had this status, if it had it since the emulator's beginning.
    pub(crate) fn span_of(&self, status: &str) -> Option<&Span> {
        self.spans.iter().rev().find(|span| span.status == status)
    }

    pub(crate) fn moment(&self) -> Moment {
        let span = self.spans.last();
        let part = span.map_or(0, |span| {
            (self.since_ms() * 1000)
                .checked_div(span.length_ms)
                .unwrap_or(0)
        });
        Moment {
            status: span.map_or("CREATING", |span| span.status),
            part: part.min(999),
        }
    }
}

/// The spans up to the moment.
fn spans(part: Part, elapsed_ms: u64) -> Vec<Span> {
    let legs = part.legs();
    let round_ms = legs.iter().map(|(_, seconds)| seconds * 1000).sum::<u64>();
    let rounds = if part.goes_round() {
        (elapsed_ms / round_ms.max(1)).saturating_sub(ROUNDS)
    } else {
        0
    };
    let mut begin_ms = rounds * round_ms;
    let mut spans = Vec::new();
    for &(status, seconds) in legs.iter().cycle().take(MOST_SPANS) {
        let length_ms = seconds * 1000;
        spans.push(Span {
            status,
            begin_ms,
            length_ms,
        });
        if length_ms == 0 || begin_ms + length_ms > elapsed_ms {
            break;
        }
        begin_ms += length_ms;
    }
    spans
}

fn delay_ms(part: Part, spans: &[Span], elapsed_ms: u64, random: &Random) -> u64 {
    let noise = random.fork("delay").nth(elapsed_ms / 3000).below(400);
    let usual = 700 + wave(elapsed_ms, 90_000) + noise;
    match part {
        Part::FallsBehind => {
            let at = elapsed_ms % (BEHIND_MS + CAUGHT_UP_MS);
            let behind = if at < BEHIND_MS {
                at / 2
            } else {
                BEHIND_MS / 2 * (BEHIND_MS + CAUGHT_UP_MS - at) / CAUGHT_UP_MS
            };
            usual + behind
        }
        // What was missed while the source was gone is made up for in a minute.
        Part::Recovers if spans.len() > 1 => {
            let begin_ms = spans.last().map_or(0, |span| span.begin_ms);
            usual + 60_000_u64.saturating_sub(elapsed_ms.saturating_sub(begin_ms))
        }
        _ => usual,
    }
}

/// Up and down between 0 and 1,000 once in each period.
pub(crate) fn wave(elapsed_ms: u64, period_ms: u64) -> u64 {
    let at = elapsed_ms.checked_rem(period_ms).unwrap_or(0) * 2000 / period_ms.max(1);
    if at < 1000 { at } else { 2000 - at }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(part: Part, second: u64) -> &'static str {
        Scene::new(part, 0, second * 1000, &Random::new(1))
            .moment()
            .status
    }

    #[test]
    fn a_life_that_goes_round_is_the_same_in_each_round_however_late() {
        for second in [0, 89, 90, 149, 150, 359] {
            let early = status(Part::Recovers, second);
            assert_eq!(
                status(Part::Recovers, second + 360 * 1_000_000_000),
                early,
                "{second}"
            );
        }
        assert_eq!(status(Part::Recovers, 100), "INCRE_TRANSFER_FAILED");
    }

    #[test]
    fn a_life_that_ends_stays_at_its_end() {
        assert_eq!(status(Part::Begins, 0), "CREATING");
        assert_eq!(status(Part::Begins, 100), "FULL_TRANSFER_STARTED");
        for second in [1000, 1_000_000_000_000] {
            assert_eq!(status(Part::Begins, second), "RELEASE_RESOURCE_COMPLETE");
        }
    }

    #[test]
    fn a_delay_grows_for_twenty_minutes_and_is_made_up_for() {
        let delay =
            |second: u64| Scene::new(Part::FallsBehind, 2, second * 1000, &Random::new(1)).delay_ms;
        assert!(delay(60) > delay(0) + 20_000);
        assert!(delay(1190) > 590_000);
        assert!(delay(1319) < 10_000);
    }
}
