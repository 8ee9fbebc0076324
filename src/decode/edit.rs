//! The changes by which a page as sent becomes a page that fits the model.

use super::scan::{Scanner, Text};

/// What stands in place of a secret.
pub(crate) const MASK: &str = "******";

/// One change to the range `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) patch: Patch,
}

/// What takes the place of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Patch {
    /// Nothing.
    Cut,
    /// The same between quotes.
    Quote,
    /// The same without its first and last byte.
    Unquote,
    /// The mask, as a string.
    Mask,
    /// `true` or `false`.
    Flag(bool),
    /// The digits of an integer.
    Digits(i64),
    /// `[`
    Open,
    /// `]`
    Close,
    /// U+FFFD, for bytes that are no UTF-8 or half of a surrogate pair.
    Replacement,
}

impl Edit {
    fn write(&self, bytes: Scanner<'_>, out: &mut Vec<u8>) {
        match self.patch {
            Patch::Cut => {}
            Patch::Quote => {
                out.push(b'"');
                out.extend_from_slice(bytes.slice(self.start, self.end));
                out.push(b'"');
            }
            Patch::Unquote => out.extend_from_slice(bytes.slice(self.start + 1, self.end - 1)),
            Patch::Mask => {
                out.push(b'"');
                out.extend_from_slice(MASK.as_bytes());
                out.push(b'"');
            }
            Patch::Flag(flag) => out.extend_from_slice(if flag { b"true" } else { b"false" }),
            Patch::Digits(number) => {
                let mut digits = String::new();
                push_number(number, &mut digits);
                out.extend_from_slice(digits.as_bytes());
            }
            Patch::Open => out.push(b'['),
            Patch::Close => out.push(b']'),
            Patch::Replacement => out.extend_from_slice("\u{FFFD}".as_bytes()),
        }
    }
}

/// Decimal digits without the weight of `core::fmt`, of which the package's module has nothing.
#[inline(never)]
pub(crate) fn push_number(number: i64, text: &mut String) {
    if number < 0 {
        text.push('-');
    }
    let rest = number.unsigned_abs();
    let mut power = 1;
    while rest / power >= 10 {
        power *= 10;
    }
    while power > 0 {
        // A remainder of ten fits a byte.
        let digit = u8::try_from(rest / power % 10).unwrap_or(0);
        text.push(char::from(b'0' + digit));
        power /= 10;
    }
}

/// The page after its edits; `marks`, places in the page in ascending order, move with the text.
///
/// INVARIANT: edits are in ascending order, do not overlap, and none reaches across a mark.
pub(crate) fn apply(bytes: &[u8], edits: &[Edit], marks: &mut [usize]) -> Vec<u8> {
    let scanner = Scanner { bytes };
    let mut out = Vec::with_capacity(bytes.len() + 8 * edits.len());
    let mut marks = marks.iter_mut().peekable();
    let mut from = 0;
    for edit in edits {
        while let Some(mark) = marks.next_if(|mark| **mark <= edit.start) {
            *mark = out.len() + (*mark - from);
        }
        out.extend_from_slice(scanner.slice(from, edit.start));
        edit.write(scanner, &mut out);
        from = edit.end;
    }
    for mark in marks {
        *mark = out.len() + (*mark - from);
    }
    out.extend_from_slice(scanner.slice(from, bytes.len()));
    out
}

/// The edits that make a broken string whole, in order.
pub(crate) fn mend(bytes: Scanner<'_>, text: Text, edits: &mut Vec<Edit>) {
    let mut at = text.start;
    for chunk in bytes.slice(text.start, text.end).utf8_chunks() {
        mend_surrogates(bytes, at, at + chunk.valid().len(), edits);
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            let end = at + chunk.invalid().len();
            edits.push(Edit {
                start: at,
                end,
                patch: Patch::Replacement,
            });
            at = end;
        }
    }
}

fn mend_surrogates(bytes: Scanner<'_>, mut at: usize, end: usize, edits: &mut Vec<Edit>) {
    while at < end {
        if bytes.at(at) != b'\\' {
            at += 1;
            continue;
        }
        // The scan has accepted each escape of this string.
        let (next, lone) = bytes.escape(at).unwrap_or((at + 2, false));
        if lone {
            edits.push(Edit {
                start: at,
                end: next,
                patch: Patch::Replacement,
            });
        }
        at = next;
    }
}
