//! The text of each job in small letters, made once, so that a word is found as fast as memory is read.

use crate::fold;
use crate::json::Scalars;
use crate::row::Rows;

/// Stands between two texts of a job; no word of a filter holds it.
const BETWEEN: char = '\0';

/// All texts and numbers of all jobs.
#[derive(Debug, Default)]
pub(crate) struct Index {
    text: String,
    /// Where each job ends.
    ends: Vec<u32>,
}

impl Index {
    pub(crate) fn of(rows: &Rows) -> Self {
        let bytes: usize = (0..rows.len()).map(|place| rows.bytes(place).len()).sum();
        let mut this = Self {
            // Keys and punctuation are some half of a record.
            text: String::with_capacity(bytes / 2),
            ends: Vec::with_capacity(rows.len()),
        };
        for place in 0..rows.len() {
            for scalar in Scalars::of(rows.bytes(place)) {
                fold::push(&scalar.text(), &mut this.text);
                this.text.push(BETWEEN);
            }
            this.ends
                .push(u32::try_from(this.text.len()).unwrap_or(u32::MAX));
        }
        this
    }

    /// Whether a job has a text that holds the word, which is in small letters.
    pub(crate) fn has(&self, place: usize, word: &str) -> bool {
        let end = self.ends.get(place).copied().unwrap_or_default();
        let start = place
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let range = start.copied().unwrap_or_default() as usize..end as usize;
        self.text.get(range).is_some_and(|text| text.contains(word))
    }
}
