//! Where in a reply a value stands, as a JSON path.

use super::edit::push_number;
use super::scan::{Scanner, Text};

/// Keys of the reply are cut to this many bytes in a path, so that a reply cannot make its warnings large.
const LONGEST_KEY: usize = 64;

/// Bytes of a key as sent that are surely enough for that many: an escape takes six of them for one.
const LONGEST_RAW_KEY: usize = 8 * LONGEST_KEY;

/// A path ends with the step that passes this many bytes, for the same reason: keys may be nested deep.
const LONGEST_PATH: usize = 512;

/// One step down from a container.
#[derive(Clone, Copy)]
pub(crate) enum Step {
    /// A field of the model.
    Field(&'static str),
    /// A key that the model does not know: data of the reply.
    Key(Text),
    /// An element of an array, counted as the service sent it.
    Element(usize),
}

/// The way down to a value, linked through the stack: it costs nothing until a path is asked for.
pub(crate) struct Place<'p> {
    pub(crate) above: Option<(&'p Place<'p>, Step)>,
    /// How many containers stand around it.
    pub(crate) depth: usize,
}

impl<'p> Place<'p> {
    /// The outermost value.
    pub(crate) const ROOT: Place<'static> = Place {
        above: None,
        depth: 0,
    };

    /// A value one step below.
    #[inline]
    pub(crate) fn below(&'p self, step: Step) -> Place<'p> {
        Place {
            above: Some((self, step)),
            depth: self.depth + 1,
        }
    }

    /// Its path.
    pub(crate) fn path(&self, bytes: Scanner<'_>) -> String {
        let mut path = String::with_capacity(64);
        self.write(bytes, &mut path);
        path
    }

    /// Adds its path to a text.
    pub(crate) fn write(&self, bytes: Scanner<'_>, text: &mut String) {
        let start = text.len();
        self.write_from(start, bytes, text);
    }

    /// The path begins at `start` of the text.
    fn write_from(&self, start: usize, bytes: Scanner<'_>, text: &mut String) {
        if let Some((above, step)) = &self.above {
            above.write_from(start, bytes, text);
            let length = text.len() - start;
            if length <= LONGEST_PATH {
                write_step(*step, bytes, length > 0, text);
            } else if !text.ends_with('…') {
                text.push('…');
            }
        }
    }
}

/// Adds a step to a path, which may have some already.
fn write_step(step: Step, bytes: Scanner<'_>, below: bool, path: &mut String) {
    match step {
        Step::Field(name) => push_name(name, below, path),
        Step::Element(index) => {
            path.push('[');
            push_number(i64::try_from(index).unwrap_or(i64::MAX), path);
            path.push(']');
        }
        Step::Key(text) => {
            let end = text.end.min(text.start + LONGEST_RAW_KEY);
            let key = bytes.unescape(Text { end, ..text });
            if !key.is_empty() && key.len() <= LONGEST_KEY && key.bytes().all(is_word) {
                push_name(&key, below, path);
            } else {
                push_quoted(&key, path);
            }
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn push_name(name: &str, below: bool, path: &mut String) {
    if below {
        path.push('.');
    }
    path.push_str(name);
}

fn push_quoted(key: &str, path: &mut String) {
    path.push_str("[\"");
    for (at, letter) in key.char_indices() {
        if at + letter.len_utf8() > LONGEST_KEY {
            path.push('…');
            break;
        }
        match letter {
            '"' | '\\' => {
                path.push('\\');
                path.push(letter);
            }
            // A path is printed in logs and terminals: it carries no control characters.
            '\0'..' ' | '\x7F'..'\u{A0}' => path.push(char::REPLACEMENT_CHARACTER),
            _ => path.push(letter),
        }
    }
    path.push_str("\"]");
}
