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
    pub expected: String,
    /// What the reply has there: `text`, `Boolean`, `number`, `object`, `array`, `null`, and so on.
    pub found: String,
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
    const ALL: [Self; 4] = [
        Self::Coerced,
        Self::Dropped,
        Self::DuplicateKey,
        Self::InvalidText,
    ];

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
    lines: String,
    count: usize,
    /// Those beyond the list.
    pub omitted: usize,
}

/// Where the warnings stood.
#[derive(Clone, Copy)]
pub(super) struct Told {
    lines: usize,
    count: usize,
    omitted: usize,
}

impl Warnings {
    /// How many are kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether none is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Those that are kept, in the order of the reply, made anew by each call.
    ///
    /// ```
    /// use drs_batch_jobs::decode::{Options, WarningKind, decode};
    ///
    /// let page = decode(br#"{"jobs":[{"id":7}]}"#.to_vec(), Options::default())?;
    /// let [warning] = page.warnings.to_vec().try_into().expect("one");
    /// assert_eq!((&*warning.path, warning.kind), ("jobs[0].id", WarningKind::Coerced));
    /// assert_eq!((&*warning.expected, &*warning.found), ("text", "number"));
    /// # Ok::<(), drs_batch_jobs::decode::Fault>(())
    /// ```
    #[must_use]
    pub fn to_vec(&self) -> Vec<DecodeWarning> {
        let mut lines = self.lines.lines();
        std::iter::from_fn(|| {
            let path = lines.next()?.to_owned();
            let word = lines.next()?;
            Some(DecodeWarning {
                path,
                kind: WarningKind::ALL
                    .into_iter()
                    .find(|kind| kind.as_str() == word)?,
                expected: lines.next()?.to_owned(),
                found: lines.next()?.to_owned(),
            })
        })
        .collect()
    }

    /// All of them as text, four lines each: the path, which has no control character, the kind, what the model declares, what
    /// came.
    #[must_use]
    pub fn lines(&self) -> &str {
        &self.lines
    }

    /// Adds one; the path is written only if it is kept.
    pub(super) fn push(
        &mut self,
        kind: WarningKind,
        expected: &'static str,
        found: &'static str,
        path: impl FnOnce(&mut String),
    ) {
        if self.count == MOST_WARNINGS {
            self.omitted += 1;
            return;
        }
        self.count += 1;
        path(&mut self.lines);
        for line in [kind.as_str(), expected, found] {
            self.lines.push('\n');
            self.lines.push_str(line);
        }
        self.lines.push('\n');
    }

    #[inline]
    pub(super) fn told(&self) -> Told {
        Told {
            lines: self.lines.len(),
            count: self.count,
            omitted: self.omitted,
        }
    }

    /// Forgets those since then.
    pub(super) fn forget(&mut self, then: Told) {
        self.lines.truncate(then.lines);
        self.count = then.count;
        self.omitted = then.omitted;
    }
}
