//! Reads through a reply of which nothing is known, and tells of each member of its objects.

use super::scan::{Scanner, Syntax, Text};
use super::{DEEPEST, NO_COLON, NO_COMMA, NO_KEY, TOO_DEEP, after_mark};

/// An object in a reply: how many containers it is in, itself included, and where it opens. An outer one is less than
/// an inner one, and of two equally deep the first is less.
pub(crate) type Object = (usize, usize);

/// Told of what a skim comes across. The walk is written once for all that listen: it is never in a hurry.
pub(super) trait Listener {
    /// A member of an object: its key, and where its value begins, which was not looked at yet.
    fn member(&mut self, object: Object, key: Text, value: usize);

    /// An object with so many members ends.
    fn end(&mut self, members: usize);
}

/// Reads through a whole reply, but for what follows its one value.
pub(super) fn skim(bytes: Scanner<'_>, listener: &mut dyn Listener) -> Result<(), Syntax> {
    let start = bytes.space(after_mark(bytes));
    value(bytes, start, 0, listener).map(drop)
}

fn value(
    bytes: Scanner<'_>,
    at: usize,
    depth: usize,
    listener: &mut dyn Listener,
) -> Result<usize, Syntax> {
    match bytes.at(at) {
        b'"' => Ok(bytes.string(at)?.end + 1),
        b'{' | b'[' if depth >= DEEPEST => Err(Syntax {
            at,
            problem: TOO_DEEP,
        }),
        b'{' | b'[' => container(bytes, (depth + 1, at), listener),
        b't' | b'f' | b'n' => bytes.word(at),
        _ => Ok(bytes.number(at)?.end),
    }
}

fn container(
    bytes: Scanner<'_>,
    object: Object,
    listener: &mut dyn Listener,
) -> Result<usize, Syntax> {
    let (depth, open) = object;
    let named = bytes.at(open) == b'{';
    let close = if named { b'}' } else { b']' };
    let mut members = 0;
    let mut at = bytes.space(open + 1);
    if bytes.at(at) == close {
        return Ok(at + 1);
    }
    loop {
        if named {
            let (key, value) = key(bytes, at)?;
            listener.member(object, key, value);
            members += 1;
            at = value;
        }
        at = bytes.space(value(bytes, at, depth, listener)?);
        match bytes.at(at) {
            b',' => at = bytes.space(at + 1),
            byte if byte == close => break,
            _ => {
                return Err(Syntax {
                    at,
                    problem: NO_COMMA,
                });
            }
        }
    }
    if named {
        listener.end(members);
    }
    Ok(at + 1)
}

/// The key at `at`, and where its value begins.
fn key(bytes: Scanner<'_>, at: usize) -> Result<(Text, usize), Syntax> {
    if bytes.at(at) != b'"' {
        return Err(Syntax {
            at,
            problem: NO_KEY,
        });
    }
    let key = bytes.string(at)?;
    let colon = bytes.space(key.end + 1);
    if bytes.at(colon) != b':' {
        return Err(Syntax {
            at: colon,
            problem: NO_COLON,
        });
    }
    Ok((key, bytes.space(colon + 1)))
}
