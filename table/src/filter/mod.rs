//! Which rows a filter lets through.

mod check;
mod parse;
mod words;

use check::Check;

use crate::field::Field;
use crate::row::Rows;

const MOST_BYTES: usize = 4096;
const MOST_TERMS: usize = 64;

/// A filter: terms, all of which must hold.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    terms: Vec<Term>,
}

#[derive(Debug)]
struct Term {
    negated: bool,
    test: Test,
    group: Group,
}

/// What a term asks for: a count leaves out the terms of its own group, so that it says what choosing another value gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    State,
    Engine,
    Task,
    Rest,
}

#[derive(Debug)]
enum Test {
    /// In small letters.
    Word(String),
    Field(Field, Check),
    /// Of the items of prechecks that failed.
    Precheck(Check),
    /// Has one of these kinds of problem; if there is none, no problem at all.
    Problem([bool; 3]),
}

/// Which groups of terms hold for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Holds {
    pub(crate) state: bool,
    pub(crate) engine: bool,
    pub(crate) task: bool,
}

impl Holds {
    pub(crate) fn all(self) -> bool {
        self.state && self.engine && self.task
    }
}

impl Filter {
    /// Which groups hold; `None` if a term of no group does not. `room` is written over.
    pub(crate) fn holds(&self, rows: &Rows, place: usize, room: &mut String) -> Option<Holds> {
        let mut holds = Holds {
            state: true,
            engine: true,
            task: true,
        };
        for term in &self.terms {
            if term.test.holds(rows, place, room) == term.negated {
                match term.group {
                    Group::State => holds.state = false,
                    Group::Engine => holds.engine = false,
                    Group::Task => holds.task = false,
                    Group::Rest => return None,
                }
            }
        }
        Some(holds)
    }
}

impl Test {
    fn holds(&self, rows: &Rows, place: usize, room: &mut String) -> bool {
        match self {
            Self::Word(word) => rows.index.has(place, word),
            Self::Field(field, check) => match field {
                Field::Text(which) => check.text(rows.text(place, *which), room),
                Field::Phase => check.text(Some(rows.phase(place).as_str()), room),
                Field::Progress => check.number(rows.progress(place)),
                Field::Delay => check.number(rows.delay(place)),
                Field::Problems => check.number(Some(rows.problems(place))),
                Field::Path(path) => match check {
                    Check::Absent => !path.visit(rows.job(place), &mut |_| true),
                    check => path.visit(rows.job(place), &mut |value| check.value(value, room)),
                },
            },
            Self::Precheck(check) => {
                let mut failed = rows.problems.prechecks(place);
                match check {
                    Check::Absent => failed.next().is_none(),
                    check => failed.any(|item| check.text(Some(item), room)),
                }
            }
            Self::Problem(kinds) => {
                let found = rows.problems.of_row(place);
                if kinds.contains(&true) {
                    found.iter().any(|number| {
                        let (kind, _) = rows.problems.named(*number);
                        kinds.get(kind as usize) == Some(&true)
                    })
                } else {
                    found.is_empty()
                }
            }
        }
    }
}
