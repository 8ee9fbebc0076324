//! Why a reply is no page.

use super::edit::push_number;
use super::path::Place;
use super::scan::{Scanner, Syntax};

/// A reply that can't be read as a page. It names places and kinds, never a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON path of the place; empty for the reply as a whole.
    pub path: String,
    /// What is wrong there: a sentence's end, such as `expected text, found object`.
    pub problem: String,
}

/// Why a walk ended early.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The reply is no page.
    Fault(Fault),
    /// Some object may have a key twice: walk again, knowing which.
    Duplicates,
}

impl Stop {
    pub(crate) fn syntax(syntax: Syntax, place: &Place<'_>, bytes: Scanner<'_>) -> Self {
        let mut problem = crate::sentence::joined(&["no JSON: ", syntax.problem, " at byte "]);
        push_number(i64::try_from(syntax.at).unwrap_or(i64::MAX), &mut problem);
        Self::Fault(Fault {
            path: place.path(bytes),
            problem,
        })
    }

    pub(crate) fn misfit(
        expected: &str,
        found: &str,
        place: &Place<'_>,
        bytes: Scanner<'_>,
    ) -> Self {
        let problem = crate::sentence::joined(&["expected ", expected, ", found ", found]);
        Self::Fault(Fault {
            path: place.path(bytes),
            problem,
        })
    }

    pub(crate) fn whole(problem: &str) -> Self {
        Self::Fault(Fault {
            path: String::new(),
            problem: problem.to_owned(),
        })
    }
}
