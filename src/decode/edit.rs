//! The changes by which a page as sent becomes a page that fits the model.

use super::scan::{Scanner, Text};

/// What stands in place of a secret.
pub(super) const MASK: &[u8] = b"\"******\"";

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
    /// `[`
    Open,
    /// `]`
    Close,
    /// This range of what was written for such patches.
    Made(usize, usize),
    /// U+FFFD, for bytes that are no UTF-8 or half of a surrogate pair.
    Replacement,
}

impl Edit {
    /// What takes the place of the range: three texts, one after the other.
    #[inline(never)]
    pub(super) fn parts<'t>(&self, bytes: Scanner<'t>, made: &'t [u8]) -> [&'t [u8]; 3] {
        let word: &[u8] = match self.patch {
            Patch::Quote => return [b"\"", bytes.slice(self.start, self.end), b"\""],
            Patch::Unquote => bytes.slice(self.start + 1, self.end - 1),
            Patch::Made(start, end) => made.get(start..end).unwrap_or_default(),
            Patch::Cut => b"",
            Patch::Mask => MASK,
            Patch::Flag(true) => b"true",
            Patch::Flag(false) => b"false",
            Patch::Open => b"[",
            Patch::Close => b"]",
            Patch::Replacement => "\u{FFFD}".as_bytes(),
        };
        [word, b"", b""]
    }
}

/// A part of a string in ASCII; it is UTF-8.
pub(super) fn push_escaped(part: &[u8], text: &mut Vec<u8>) {
    let start = text.len();
    // Two bytes become six, and that is the most that any become for each: there is room for all of them.
    text.resize(start + 3 * part.len(), 0);
    let mut end = start;
    let mut put = |bytes: &[u8]| {
        if let Some(room) = text.get_mut(end..end + bytes.len()) {
            room.copy_from_slice(bytes);
        }
        end += bytes.len();
    };
    let mut rest = part.iter();
    while let Some(&first) = rest.next() {
        let more = match first {
            0..0x80 => {
                put(&[first]);
                continue;
            }
            0x80..0xE0 => 1,
            0xE0..0xF0 => 2,
            0xF0.. => 3,
        };
        let mut code = u32::from(first) & (0x3F >> more);
        for byte in rest.by_ref().take(more) {
            code = code << 6 | u32::from(byte & 0x3F);
        }
        if code >= 0x1_0000 {
            put(&escape(0xD7C0 + (code >> 10)));
            code = 0xDC00 | code & 0x3FF;
        }
        put(&escape(code));
    }
    text.truncate(end);
}

/// The escape of a UTF-16 unit.
#[inline]
fn escape(unit: u32) -> [u8; 6] {
    const ONES: u32 = 0x0101_0101;
    // A digit a byte, the first one lowest.
    let digits = unit >> 12 & 0xF | unit & 0xF00 | unit << 12 & 0xF_0000 | unit << 24 & 0xF00_0000;
    let letters = (digits + ONES * 6) >> 4 & ONES;
    let beyond_nine = u32::from(b'a' - b'0' - 10);
    let [a, b, c, d] = (digits + ONES * u32::from(b'0') + letters * beyond_nine).to_le_bytes();
    [b'\\', b'u', a, b, c, d]
}

/// Decimal digits without the weight of `core::fmt`, of which the package's module has nothing.
#[inline(never)]
pub(crate) fn push_number(number: i64, text: &mut String) {
    if number < 0 {
        text.push('-');
    }
    push_digits(number.unsigned_abs(), text);
}

fn push_digits(number: u64, text: &mut String) {
    if number >= 10 {
        push_digits(number / 10, text);
    }
    // A remainder of ten fits a byte.
    let digit = u8::try_from(number % 10).unwrap_or(0);
    text.push(char::from(b'0' + digit));
}

/// A broken string made whole, in ASCII.
pub(super) fn push_mended(bytes: Scanner<'_>, text: Text, to: &mut Vec<u8>) {
    let mut edits = Vec::new();
    mend(bytes, text, &mut edits);
    let mut from = text.start;
    for edit in edits {
        push_escaped(bytes.slice(from, edit.start), to);
        to.extend_from_slice(b"\\ufffd");
        from = edit.end;
    }
    push_escaped(bytes.slice(from, text.end), to);
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
