//! What fails in a job: the records that its summary counts as problems, by name.
//!
//! | Kind | Record | Fails if | Name |
//! | --- | --- | --- | --- |
//! | `precheck` | `precheck_result.precheck_results[]` | `result` is `FAILED` and it was not skipped | `item` |
//! | `network` | `network_results[]` | `success` is false; without it, `status` is `failed` | `error_code`, else `connection` |
//! | `comparison` | `compare_result.objects_compare_overview_info.compare_results[]` | `status` is `INCONSISTENT` | `objects` |
//! | `comparison` | `compare_result.line_compare_*_infos[]` | the same | `lines` |
//! | `comparison` | `compare_result.content_compare_*_infos[]` | the same; without it, the result is false | `contents` |
//!
//! An overview by database and its details by table tell of the same differences: those that are more stand for both, so
//! that there are as many problems as the summary says.

use std::borrow::Cow;

use crate::fault::joined;
use crate::json::{Kind, Value};
use crate::names::Names;
use crate::row::Rows;

/// What kind of check failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// A check before the start.
    Precheck,
    /// A connection test.
    Network,
    /// A comparison of source and destination.
    Comparison,
}

impl ProblemKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Precheck, Self::Network, Self::Comparison];

    /// The word of filters.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Precheck => "precheck",
            Self::Network => "network",
            Self::Comparison => "comparison",
        }
    }
}

/// A check that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of check it is.
    pub kind: ProblemKind,
    /// The check's own name: an item, a code, or what was compared; empty if it has none.
    pub name: String,
    /// What was tried or compared: an address, a kind of object, a database or a table.
    pub subject: Option<String>,
    /// How it ended, as it was sent.
    pub result: String,
    /// Why, as it was sent.
    pub reason: Option<String>,
}

/// Where the records of a kind are, and what their fields are called.
struct Place {
    kind: ProblemKind,
    /// From the job on.
    keys: &'static [&'static str],
    name: Name,
    outcome: &'static str,
    /// The outcome as a Boolean.
    success: &'static str,
    /// Whether the Boolean wins over the word.
    believed: bool,
    failed: &'static str,
    waived: &'static str,
    subject: &'static [&'static str],
    reasons: &'static [&'static str],
}

enum Name {
    /// What the record has under a key, and a word where it has nothing there.
    Key(&'static str, &'static str),
    Word(&'static str),
}

const NONE: Place = Place {
    kind: ProblemKind::Comparison,
    keys: &[],
    name: Name::Word(""),
    outcome: "status",
    success: "",
    believed: false,
    failed: "INCONSISTENT",
    waived: "",
    subject: &[],
    reasons: &[],
};

const PRECHECKS: Place = Place {
    kind: ProblemKind::Precheck,
    keys: &["precheck_result", "precheck_results"],
    name: Name::Key("item", ""),
    outcome: "result",
    failed: "FAILED",
    waived: "is_skipped",
    reasons: &["failed_reason", "raw_error_msg"],
    ..NONE
};
const NETWORKS: Place = Place {
    kind: ProblemKind::Network,
    keys: &["network_results"],
    name: Name::Key("error_code", "connection"),
    success: "success",
    believed: true,
    failed: "failed",
    subject: &["ip"],
    reasons: &["error_msg", "result"],
    ..NONE
};
const OBJECTS: Place = Place {
    keys: &[
        "compare_result",
        "objects_compare_overview_info",
        "compare_results",
    ],
    name: Name::Word("objects"),
    subject: &["type"],
    ..NONE
};
const LINES: [Place; 2] = [
    Place {
        keys: &["compare_result", "line_compare_overview_infos"],
        name: Name::Word("lines"),
        subject: &["source_db_name"],
        ..NONE
    },
    Place {
        keys: &["compare_result", "line_compare_detail_infos"],
        name: Name::Word("lines"),
        subject: &["source_table_name"],
        reasons: &["message"],
        ..NONE
    },
];
const CONTENTS: [Place; 2] = [
    Place {
        keys: &["compare_result", "content_compare_overview_infos"],
        name: Name::Word("contents"),
        success: "compare_result",
        subject: &["source_db"],
        ..NONE
    },
    Place {
        keys: &["compare_result", "content_compare_detail_infos"],
        name: Name::Word("contents"),
        outcome: "",
        success: "content_compare_result",
        subject: &["source_db", "source_table_name"],
        reasons: &["message"],
        ..NONE
    },
];

/// What fails in a job, in the order of the table above.
pub(crate) fn problems_of(job: Value<'_>) -> Vec<Problem> {
    let mut found = PRECHECKS.problems(job);
    found.extend(NETWORKS.problems(job));
    found.extend(OBJECTS.problems(job));
    for [overview, details] in [&LINES, &CONTENTS] {
        let by_database = overview.problems(job);
        let by_table = details.problems(job);
        found.extend(if by_table.len() >= by_database.len() {
            by_table
        } else {
            by_database
        });
    }
    found
}

impl Place {
    fn problems(&self, job: Value<'_>) -> Vec<Problem> {
        let inner = self.keys.iter().try_fold(job, |value, key| value.get(key));
        let records = inner.into_iter().flat_map(Value::elements);
        records.filter_map(|record| self.problem(record)).collect()
    }

    fn problem(&self, record: Value<'_>) -> Option<Problem> {
        let success = flag(record, self.success);
        let outcome = text(record, self.outcome);
        let by_flag = success.filter(|_| self.believed || outcome.is_none());
        let fails = match (by_flag, &outcome) {
            (Some(success), _) => !success,
            (None, Some(word)) => word.eq_ignore_ascii_case(self.failed),
            (None, None) => false,
        };
        if !fails || flag(record, self.waived) == Some(true) {
            return None;
        }
        let result = outcome.filter(|_| by_flag.is_none());
        let subject: Vec<_> = self
            .subject
            .iter()
            .filter_map(|key| text(record, key))
            .collect();
        let subject: Vec<&str> = subject.iter().map(|part| &**part).collect();
        Some(Problem {
            kind: self.kind,
            name: match self.name {
                Name::Word(word) => word.to_owned(),
                Name::Key(key, word) => {
                    text(record, key).map_or_else(|| word.to_owned(), Cow::into_owned)
                }
            },
            subject: (!subject.is_empty()).then(|| joined(&subject, ".")),
            result: result.map_or_else(|| "false".to_owned(), Cow::into_owned),
            reason: self
                .reasons
                .iter()
                .find_map(|key| text(record, key).filter(|reason| !reason.is_empty()))
                .map(Cow::into_owned),
        })
    }
}

fn text<'a>(record: Value<'a>, key: &str) -> Option<Cow<'a, str>> {
    let value = record.get(key).filter(|value| value.kind() == Kind::Text);
    value.and_then(Value::scalar)
}

fn flag(record: Value<'_>, key: &str) -> Option<bool> {
    let value = record.get(key).filter(|value| value.kind() == Kind::Flag);
    value.map(|value| value.token() == b"true")
}

/// Which checks fail in which row.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    /// A kind's number as a digit, then a name.
    names: Names,
    /// Which row each of them is of, in the order of rows, each name once a row.
    found: Vec<usize>,
    /// Where each row ends in `found`.
    ends: Vec<usize>,
}

impl Problems {
    pub(crate) fn of(rows: &Rows) -> Self {
        let mut found: Vec<String> = Vec::new();
        let mut ends = Vec::with_capacity(rows.len());
        for place in 0..rows.len() {
            let start = found.len();
            if rows.problems(place) > 0.0 {
                for problem in problems_of(rows.job(place)) {
                    let mark = ["0", "1", "2"].get(problem.kind as usize);
                    let name = joined(&[mark.copied().unwrap_or_default(), &problem.name], "");
                    if found.get(start..).is_some_and(|row| !row.contains(&name)) {
                        found.push(name);
                    }
                }
            }
            ends.push(found.len());
        }
        let names = Names::of(found.len(), &|at| found.get(at).map(String::as_str));
        let found = (0..found.len()).filter_map(|at| names.of_row(at)).collect();
        Self { names, found, ends }
    }

    /// How many different ones there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }

    /// Numbers of the checks that fail in a row.
    pub(crate) fn of_row(&self, row: usize) -> &[usize] {
        let end = self.ends.get(row).copied().unwrap_or_default();
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        self.found
            .get(start.copied().unwrap_or_default()..end)
            .unwrap_or_default()
    }

    /// The items of the prechecks that fail in a row.
    pub(crate) fn prechecks(&self, row: usize) -> impl Iterator<Item = &str> {
        let names = self.of_row(row).iter().map(|number| self.named(*number));
        names
            .filter(|(kind, _)| *kind == ProblemKind::Precheck)
            .map(|(_, name)| name)
    }

    /// Kind and name of a check.
    pub(crate) fn named(&self, number: usize) -> (ProblemKind, &str) {
        let text = self.names.text(number);
        let (mark, name) = text.split_at_checked(1).unwrap_or_default();
        let kind = match mark {
            "0" => ProblemKind::Precheck,
            "1" => ProblemKind::Network,
            _ => ProblemKind::Comparison,
        };
        (kind, name)
    }
}
