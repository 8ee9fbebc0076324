//! The ways in which the service can misbehave, and which of them a request meets.

mod content;
mod instead;
mod scenario;
mod wire;

pub(crate) use content::written;
pub(crate) use instead::{Body, Shown, instead};
pub(crate) use scenario::Kind;
pub use scenario::Scenario;
pub use wire::{Instead, Wire};

use crate::batch::View;
use crate::random::Random;

/// The scenarios in force, and what they have met.
#[derive(Clone, Debug)]
pub(crate) struct Faults {
    scenarios: Vec<Scenario>,
    random: Random,
    /// Requests to the one route since the scenarios were set.
    seen: u64,
    /// The second of the last request, and how many came in it.
    second: (i64, u64),
}

/// What one request meets.
#[derive(Debug)]
pub(crate) struct Turn {
    /// Those that are for this request, in the order of the options.
    active: Vec<(Kind, u64)>,
    /// The list as it stands for it.
    view: View,
    /// Numbers for it alone.
    random: Random,
    /// Requests of its second, itself included.
    in_second: u64,
    /// What the service takes for the time.
    now_ms: i64,
}

impl Faults {
    pub(crate) fn new(scenarios: Vec<Scenario>, random: Random) -> Self {
        Self {
            scenarios,
            random,
            seen: 0,
            second: (0, 0),
        }
    }

    /// The scenarios as they were asked for.
    pub(crate) fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// Counts a request, and tells what it meets.
    pub(crate) fn turn(&mut self, now_ms: i64) -> Turn {
        let second = now_ms.div_euclid(1000);
        let before = match self.second {
            (last, count) if last == second => count,
            _ => 0,
        };
        self.second = (second, before + 1);
        let random = self.random.nth(self.seen);
        let mut view = View::default();
        let mut active = Vec::new();
        let mut clock_ms = now_ms;
        for scenario in &self.scenarios {
            let times = scenario.times.unwrap_or(u64::MAX);
            let changed = scenario.number.saturating_mul(self.seen.min(times));
            match scenario.kind {
                Kind::Shrinking => view.removed = view.removed.saturating_add(changed),
                Kind::Growing => view.added = view.added.saturating_add(changed),
                _ if self.seen >= times => {}
                Kind::ClockAhead => clock_ms = clock_ms.saturating_add(ms(scenario.number)),
                Kind::ClockBehind => clock_ms = clock_ms.saturating_sub(ms(scenario.number)),
                Kind::ShuffledTies => view.shuffle = Some(random.fork("ties")),
                kind => active.push((kind, scenario.number)),
            }
        }
        self.seen += 1;
        Turn {
            active,
            view,
            random,
            in_second: before + 1,
            now_ms: clock_ms,
        }
    }
}

/// Seconds as milliseconds.
fn ms(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(0).saturating_mul(1000)
}

impl Turn {
    /// The first of these kinds that is for this request, and its number.
    fn first(&self, kinds: &[Kind]) -> Option<(Kind, u64)> {
        self.active
            .iter()
            .find(|(kind, _)| kinds.contains(kind))
            .copied()
    }

    /// The number of a kind, if it is for this request.
    pub(crate) fn number(&self, kind: Kind) -> Option<u64> {
        self.first(&[kind]).map(|(_, number)| number)
    }

    pub(crate) fn has(&self, kind: Kind) -> bool {
        self.number(kind).is_some()
    }

    /// What the service takes for the time, in milliseconds since 1970.
    pub(crate) fn now_ms(&self) -> i64 {
        self.now_ms
    }

    pub(crate) fn view(&self) -> &View {
        &self.view
    }

    pub(crate) fn wire(&self) -> Option<Wire> {
        Wire::of(self)
    }
}
