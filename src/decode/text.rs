//! Looks for texts in a reply of which nothing is known.

use super::scan::{Scanner, Syntax, Text};
use super::skim::{Listener, Object, skim};

/// Calls for each text or number that is a member of an object, with its key and the object; gives up quietly where
/// the bytes are no JSON.
pub(crate) fn find_texts(bytes: Scanner<'_>, found: &mut dyn FnMut(&str, Object, String)) {
    // What was found before the bytes went wrong counts, so how the search ended does not matter.
    let _: Result<(), Syntax> = skim(bytes, &mut Texts { bytes, found });
}

struct Texts<'t> {
    bytes: Scanner<'t>,
    found: &'t mut dyn FnMut(&str, Object, String),
}

impl Listener for Texts<'_> {
    fn member(&mut self, object: Object, key: Text, value: usize) {
        let text = match self.bytes.at(value) {
            b'"' => self.bytes.string(value).ok(),
            _ => self
                .bytes
                .number(value)
                .ok()
                .map(|number| Text::plain(value, number.end)),
        };
        if let Some(text) = text {
            (self.found)(&self.bytes.unescape(key), object, self.bytes.unescape(text));
        }
    }

    fn end(&mut self, _: usize) {}
}
