//! What did not fit the model, told without a value.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use crate::model::Declared;

/// The most warnings that one page keeps.
pub const MOST_WARNINGS: usize = 10_000;

/// One place where a reply did not fit the model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct DecodeWarning {
    /// JSON path, such as `jobs[3].base_info.expired_days`, indexes counted as the service sent them. Never a value.
    pub path: String,
    /// What was done about it.
    pub kind: WarningKind,
    /// What the model declares: `text`, `Boolean`, `integer`, `number`, `object`, `array`, `one key`, `Unicode text`.
    #[tsify(type = "string")]
    pub expected: &'static str,
    /// What the reply has there: `text`, `Boolean`, `number`, `object`, `array`, `null`, and so on.
    #[tsify(type = "string")]
    pub found: &'static str,
}

/// What was done about a value that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    /// It was turned into what the model declares, such as the number 14 into the text `"14"`.
    Coerced,
    /// It was left out.
    Dropped,
    /// An earlier value of a key that comes again in the same object was left out: the last one counts.
    DuplicateKey,
    /// Bytes that are no UTF-8, or half of a surrogate pair, became U+FFFD.
    InvalidText,
}

impl WarningKind {
    /// The word in JavaScript.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coerced => "coerced",
            Self::Dropped => "dropped",
            Self::DuplicateKey => "duplicate_key",
            Self::InvalidText => "invalid_text",
        }
    }
}

impl Declared for DecodeWarning {
    const DECLARATION: &'static str = <Self as Tsify>::DECL;
}

impl Declared for WarningKind {
    const DECLARATION: &'static str = <Self as Tsify>::DECL;
}

/// The warnings of a page: the first [`MOST_WARNINGS`], and how many more there were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Warnings {
    /// In the order of the reply.
    pub list: Vec<DecodeWarning>,
    /// Those beyond the list.
    pub omitted: usize,
}

impl Warnings {
    /// Adds one; the path is made only if it is kept.
    pub(crate) fn push(
        &mut self,
        kind: WarningKind,
        expected: &'static str,
        found: &'static str,
        path: impl FnOnce() -> String,
    ) {
        if self.list.len() < MOST_WARNINGS {
            self.list.push(DecodeWarning {
                path: path(),
                kind,
                expected,
                found,
            });
        } else {
            self.omitted += 1;
        }
    }
}
