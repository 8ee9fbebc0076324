//! Texts of which many rows have the same, numbered.

use crate::order::sorted;

/// Each text of a column once, and which one a row has.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// In order.
    texts: Vec<String>,
    of_row: Vec<Option<u32>>,
}

impl Names {
    pub(crate) fn of<'a>(rows: usize, text_of: &dyn Fn(usize) -> Option<&'a str>) -> Self {
        let with = (0..rows).filter(|row| text_of(*row).is_some());
        let order = sorted(with.collect(), &mut |one, other| {
            text_of(one).cmp(&text_of(other))
        });
        let mut names = Self {
            texts: Vec::new(),
            of_row: vec![None; rows],
        };
        for row in order {
            let Some(text) = text_of(row) else { continue };
            if names.texts.last().is_none_or(|last| last != text) {
                names.texts.push(text.to_owned());
            }
            if let Some(slot) = names.of_row.get_mut(row) {
                *slot = u32::try_from(names.texts.len() - 1).ok();
            }
        }
        names
    }

    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    pub(crate) fn text(&self, name: usize) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The number of a row's text.
    pub(crate) fn of_row(&self, row: usize) -> Option<usize> {
        self.of_row
            .get(row)
            .copied()
            .flatten()
            .map(|name| name as usize)
    }
}
