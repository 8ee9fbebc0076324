//! Looks for texts in a reply of which nothing is known.

use super::DEEPEST;
use super::scan::{Scanner, Syntax};

/// An object in a reply: how many containers it is in, itself included, and where it opens. An outer one is less than
/// an inner one, and of two equally deep the first is less.
pub(crate) type Object = (usize, usize);

/// Calls for each text or number that is a member of an object, with its key and the object; gives up quietly where
/// the bytes are no JSON.
pub(crate) fn find_texts(bytes: Scanner<'_>, mut found: impl FnMut(&str, Object, String)) {
    // What was found before the bytes went wrong counts, so how the search ended does not matter.
    let _: Result<usize, Syntax> = value(
        bytes,
        bytes.space(super::after_mark(bytes)),
        (0, 0),
        None,
        &mut found,
    );
}

type Found<'f> = dyn FnMut(&str, Object, String) + 'f;

fn value(
    bytes: Scanner<'_>,
    at: usize,
    object: Object,
    key: Option<&str>,
    found: &mut Found<'_>,
) -> Result<usize, Syntax> {
    match bytes.at(at) {
        b'"' => {
            let text = bytes.string(at)?;
            if let Some(key) = key {
                found(key, object, bytes.unescape(text));
            }
            Ok(text.end + 1)
        }
        open @ (b'{' | b'[') if object.0 < DEEPEST => {
            members(bytes, open == b'{', (object.0 + 1, at), found)
        }
        b't' => bytes.literal(at, "true"),
        b'f' => bytes.literal(at, "false"),
        b'n' => bytes.literal(at, "null"),
        _ => {
            let number = bytes.number(at)?;
            if let Some(key) = key {
                found(
                    key,
                    object,
                    String::from_utf8_lossy(bytes.slice(at, number.end)).into_owned(),
                );
            }
            Ok(number.end)
        }
    }
}

fn members(
    bytes: Scanner<'_>,
    named: bool,
    object: Object,
    found: &mut Found<'_>,
) -> Result<usize, Syntax> {
    let mut at = bytes.space(object.1 + 1);
    if matches!(bytes.at(at), b'}' | b']') {
        return Ok(at + 1);
    }
    loop {
        let key = if named {
            let key = bytes.string(at)?;
            at = bytes.space(bytes.space(key.end + 1) + 1);
            Some(bytes.unescape(key))
        } else {
            None
        };
        at = bytes.space(value(bytes, at, object, key.as_deref(), found)?);
        match bytes.at(at) {
            b',' => at = bytes.space(at + 1),
            b'}' | b']' => return Ok(at + 1),
            _ => {
                return Err(Syntax {
                    at,
                    problem: super::NO_COMMA,
                });
            }
        }
    }
}
