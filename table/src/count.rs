//! How many jobs there are of each kind.

use crate::names::Names;
use crate::order::sorted;
use crate::problem::ProblemKind;
use crate::row::Rows;

/// How many jobs have a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// As it was sent.
    pub value: String,
    /// How many have it; never 0.
    pub jobs: usize,
}

/// In how many jobs a check fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemCount {
    /// What kind of check it is.
    pub kind: ProblemKind,
    /// The check's own name; empty if it has none.
    pub name: String,
    /// In how many jobs it fails; never 0.
    pub jobs: usize,
}

/// What a table counts. Lists begin with what most jobs have; those that are equal are in the order of their text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many jobs are in each phase, in the order of [`Phase::ALL`](drs_batch_jobs::model::Phase::ALL). Terms on `phase` and `status` do not count here.
    pub phases: [usize; 5],
    /// How many have each status. Terms on `phase` and `status` do not count here.
    pub statuses: Vec<Count>,
    /// How many have each kind of engines. Terms on `engine_type` do not count here.
    pub engine_types: Vec<Count>,
    /// How many have each kind of task. Terms on `task_type` do not count here.
    pub task_types: Vec<Count>,
    /// In how many of the jobs that match each check fails.
    pub problems: Vec<ProblemCount>,
}

/// Numbers in the making.
pub(crate) struct Tally {
    phases: [usize; 5],
    statuses: Vec<usize>,
    engine_types: Vec<usize>,
    task_types: Vec<usize>,
    problems: Vec<usize>,
}

impl Tally {
    pub(crate) fn new(rows: &Rows) -> Self {
        Self {
            phases: [0; 5],
            statuses: vec![0; rows.statuses.len()],
            engine_types: vec![0; rows.engine_types.len()],
            task_types: vec![0; rows.task_types.len()],
            problems: vec![0; rows.problems.len()],
        }
    }

    pub(crate) fn state(&mut self, rows: &Rows, place: usize) {
        add(&mut self.phases, Some(rows.phase(place) as usize));
        add(&mut self.statuses, rows.statuses.of_row(place));
    }

    pub(crate) fn engine(&mut self, rows: &Rows, place: usize) {
        add(&mut self.engine_types, rows.engine_types.of_row(place));
    }

    pub(crate) fn task(&mut self, rows: &Rows, place: usize) {
        add(&mut self.task_types, rows.task_types.of_row(place));
    }

    pub(crate) fn matched(&mut self, rows: &Rows, place: usize) {
        for number in rows.problems.of_row(place) {
            add(&mut self.problems, Some(*number));
        }
    }

    pub(crate) fn finish(self, rows: &Rows) -> Counts {
        Counts {
            phases: self.phases,
            statuses: counts(&self.statuses, &rows.statuses),
            engine_types: counts(&self.engine_types, &rows.engine_types),
            task_types: counts(&self.task_types, &rows.task_types),
            problems: most_first(&self.problems)
                .map(|(number, jobs)| {
                    let (kind, name) = rows.problems.named(number);
                    let name = name.to_owned();
                    ProblemCount { kind, name, jobs }
                })
                .collect(),
        }
    }
}

fn add(counts: &mut [usize], number: Option<usize>) {
    if let Some(count) = number.and_then(|number| counts.get_mut(number)) {
        *count += 1;
    }
}

fn counts(jobs: &[usize], names: &Names) -> Vec<Count> {
    most_first(jobs)
        .map(|(number, jobs)| Count {
            value: names.text(number).to_owned(),
            jobs,
        })
        .collect()
}

/// Numbers and their counts; the numbers are in the order of their texts already.
fn most_first(counts: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    let of = |number: usize| counts.get(number).copied().unwrap_or_default();
    let some = (0..counts.len()).filter(|number| of(*number) > 0);
    let order = sorted(some.collect(), &mut |one, other| of(other).cmp(&of(one)));
    order.into_iter().map(move |number| (number, of(number)))
}
