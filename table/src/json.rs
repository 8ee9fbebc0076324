//! Reads JSON that the client's decoder has checked: finds values and skips others, and builds nothing.
//!
//! What is no JSON after all, as a page from elsewhere may hold, gives other values or none. It never panics, and every
//! read goes forward, so each ends.

use std::borrow::Cow;

/// A value that begins at a byte of a text; where it ends is looked for when somebody asks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Value<'a> {
    bytes: &'a [u8],
    at: usize,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    /// `true` or `false`.
    Flag,
    Null,
    Object,
    Array,
}

/// What stands between the quotes of a string.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raw<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) escaped: bool,
}

impl<'a> Value<'a> {
    /// The value that a text begins with.
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: space(bytes, 0),
        }
    }

    fn first(self) -> u8 {
        byte(self.bytes, self.at)
    }

    pub(crate) fn kind(self) -> Kind {
        match self.first() {
            b'"' => Kind::Text,
            b'{' => Kind::Object,
            b'[' => Kind::Array,
            b't' | b'f' => Kind::Flag,
            b'-' | b'0'..=b'9' => Kind::Number,
            _ => Kind::Null,
        }
    }

    /// The value as it is written.
    pub(crate) fn token(self) -> &'a [u8] {
        self.bytes
            .get(self.at..skip(self.bytes, self.at))
            .unwrap_or_default()
    }

    /// The text of a string, number or Boolean; `None` for the others.
    pub(crate) fn scalar(self) -> Option<Cow<'a, str>> {
        match self.kind() {
            Kind::Text => Some(self.raw().text()),
            Kind::Number | Kind::Flag => Some(Cow::Borrowed(plain(self.token()))),
            _ => None,
        }
    }

    /// The content of a string.
    fn raw(self) -> Raw<'a> {
        let (end, escaped) = string_end(self.bytes, self.at + 1);
        let bytes = self.bytes.get(self.at + 1..end).unwrap_or_default();
        Raw { bytes, escaped }
    }

    /// The value of a key, if this is an object that has it.
    pub(crate) fn get(self, key: &str) -> Option<Self> {
        self.members()
            .find(|(name, _)| name.is(key))
            .map(|(_, value)| value)
    }

    /// Keys and values of an object; none of anything else.
    pub(crate) fn members(self) -> Members<'a> {
        let at = if self.first() == b'{' {
            space(self.bytes, self.at + 1)
        } else {
            self.bytes.len()
        };
        Members {
            bytes: self.bytes,
            at,
            value: None,
        }
    }

    /// The elements of an array; none of anything else.
    pub(crate) fn elements(self) -> Elements<'a> {
        let at = if self.first() == b'[' {
            space(self.bytes, self.at + 1)
        } else {
            self.bytes.len()
        };
        Elements {
            bytes: self.bytes,
            at,
            begun: false,
        }
    }
}

impl<'a> Raw<'a> {
    /// Without escapes.
    pub(crate) fn text(self) -> Cow<'a, str> {
        if self.escaped {
            let mut text = String::with_capacity(self.bytes.len());
            unescape(self.bytes, &mut text);
            Cow::Owned(text)
        } else {
            Cow::Borrowed(plain(self.bytes))
        }
    }

    fn is(self, text: &str) -> bool {
        if self.escaped {
            self.text() == text
        } else {
            self.bytes == text.as_bytes()
        }
    }
}

/// See [`Value::members`].
pub(crate) struct Members<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Where the last value began, which is skipped only if another one is wanted.
    value: Option<usize>,
}

impl<'a> Iterator for Members<'a> {
    type Item = (Raw<'a>, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(value) = self.value.take() {
            self.at = after_comma(self.bytes, skip(self.bytes, value))?;
        }
        if byte(self.bytes, self.at) != b'"' {
            return None;
        }
        let start = self.at + 1;
        let (end, escaped) = string_end(self.bytes, start);
        let colon = space(self.bytes, end + 1);
        let at = space(self.bytes, colon + 1);
        self.value = Some(at);
        let bytes = self.bytes.get(start..end).unwrap_or_default();
        let value = Value {
            bytes: self.bytes,
            at,
        };
        Some((Raw { bytes, escaped }, value))
    }
}

/// See [`Value::elements`].
pub(crate) struct Elements<'a> {
    bytes: &'a [u8],
    at: usize,
    begun: bool,
}

impl<'a> Iterator for Elements<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        if std::mem::replace(&mut self.begun, true) {
            self.at = after_comma(self.bytes, skip(self.bytes, self.at))?;
        }
        let here = byte(self.bytes, self.at);
        (self.at < self.bytes.len() && here != b']').then_some(Value {
            bytes: self.bytes,
            at: self.at,
        })
    }
}

/// All strings that are no keys and all numbers of a text, however deep, in its order.
pub(crate) struct Scalars<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scalars<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }
}

impl<'a> Iterator for Scalars<'a> {
    type Item = Raw<'a>;

    fn next(&mut self) -> Option<Raw<'a>> {
        loop {
            match byte(self.bytes, self.at) {
                b'"' => {
                    let start = self.at + 1;
                    let (end, escaped) = string_end(self.bytes, start);
                    // In JSON a string before a colon is a key, and no other one is.
                    self.at = space(self.bytes, end + 1);
                    if byte(self.bytes, self.at) != b':' {
                        let bytes = self.bytes.get(start..end).unwrap_or_default();
                        return Some(Raw { bytes, escaped });
                    }
                }
                b'-' | b'0'..=b'9' => {
                    let start = self.at;
                    self.at = skip(self.bytes, start);
                    let bytes = self.bytes.get(start..self.at).unwrap_or_default();
                    return Some(Raw {
                        bytes,
                        escaped: false,
                    });
                }
                _ if self.at >= self.bytes.len() => return None,
                _ => self.at += 1,
            }
        }
    }
}

/// Writes JSON on one line: as it is, unless it has line breaks, which stand between its tokens; then without white space
/// there. Letters beyond ASCII stand as themselves.
pub(crate) fn line(bytes: &[u8], out: &mut String) {
    if bytes.iter().all(|byte| !matches!(byte, b'\n' | b'\r')) {
        letters(bytes, out);
    } else {
        compact(bytes, out);
    }
}

/// Writes JSON with letters in place of the escapes of letters beyond ASCII, which the client's pages are written with.
pub(crate) fn letters(bytes: &[u8], out: &mut String) {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'\\') {
        let (run, escape) = rest.split_at_checked(at).unwrap_or((rest, &[]));
        out.push_str(plain(run));
        let start = out.len();
        let after = unescape_one(escape.get(1..).unwrap_or_default(), out);
        let letter = out.get(start..).and_then(|text| text.chars().next());
        // Half of a pair is no letter, and what is ASCII has its escape for a reason.
        if letter.is_none_or(|letter| letter.is_ascii() || letter == char::REPLACEMENT_CHARACTER) {
            out.truncate(start);
            let end = escape.len() - after.len();
            out.push_str(plain(escape.get(..end).unwrap_or_default()));
        }
        rest = after;
    }
    out.push_str(plain(rest));
}

fn compact(bytes: &[u8], out: &mut String) {
    let mut rest = bytes;
    while let Some(start) = rest.iter().position(|byte| !is_space(*byte)) {
        let run = rest.get(start..).unwrap_or_default();
        let end = if run.first() == Some(&b'"') {
            string_end(run, 1).0 + 1
        } else {
            let stop = |byte: &u8| is_space(*byte) || *byte == b'"';
            run.iter().position(stop).unwrap_or(run.len())
        };
        let (token, after) = run.split_at_checked(end).unwrap_or((run, &[]));
        letters(token, out);
        rest = after;
    }
}

/// Writes a text as a JSON string.
pub(crate) fn quote(text: &str, out: &mut String) {
    out.push('"');
    let mut rest = text;
    let special = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
    while let Some(at) = rest.bytes().position(special) {
        let (plain, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(plain);
        let byte = byte(from.as_bytes(), 0);
        out.push('\\');
        if byte < 0x20 {
            out.push_str("u00");
            for digit in [byte >> 4, byte & 15] {
                out.push(char::from(
                    digit + if digit < 10 { b'0' } else { b'a' - 10 },
                ));
            }
        } else {
            out.push(char::from(byte));
        }
        rest = from.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}

/// Bytes as text. Those of a page are UTF-8: what is not is none of ours, and counts as nothing.
fn plain(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// The byte at `at`, 0 past the end.
#[inline]
fn byte(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).copied().unwrap_or(0)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

#[inline]
fn space(bytes: &[u8], mut at: usize) -> usize {
    while is_space(byte(bytes, at)) {
        at += 1;
    }
    at
}

fn after_comma(bytes: &[u8], at: usize) -> Option<usize> {
    let at = space(bytes, at);
    (byte(bytes, at) == b',').then(|| space(bytes, at + 1))
}

/// Past the value that begins at `at`; past one byte at least.
fn skip(bytes: &[u8], at: usize) -> usize {
    match byte(bytes, at) {
        b'"' => string_end(bytes, at + 1).0 + 1,
        b'{' | b'[' => skip_container(bytes, at),
        _ => {
            let rest = bytes.get(at + 1..).unwrap_or_default();
            let ends = |byte: &u8| matches!(byte, b',' | b']' | b'}') || is_space(*byte);
            at + 1 + rest.iter().position(ends).unwrap_or(rest.len())
        }
    }
}

fn skip_container(bytes: &[u8], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => at = string_end(bytes, at + 1).0,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    at
}

/// Where the string ends whose content begins at `at`, and whether it has escapes: at its closing quote.
#[inline]
fn string_end(bytes: &[u8], mut at: usize) -> (usize, bool) {
    let mut escaped = false;
    loop {
        at = block::run(bytes, at);
        if byte(bytes, at) != b'\\' {
            return (at, escaped);
        }
        escaped = true;
        at += 2;
    }
}

/// The next quote or backslash.
#[cfg(target_feature = "simd128")]
mod block {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128_or};

    #[inline]
    pub(super) fn run(bytes: &[u8], mut at: usize) -> usize {
        while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk::<16>) {
            let word = |part: Option<&[u8; 8]>| part.map_or(0, |bytes| u64::from_le_bytes(*bytes));
            let block = u64x2(word(block.first_chunk()), word(block.last_chunk()));
            let stops = u8x16_bitmask(v128_or(
                u8x16_eq(block, u8x16_splat(b'"')),
                u8x16_eq(block, u8x16_splat(b'\\')),
            ));
            if stops != 0 {
                return at + stops.trailing_zeros() as usize;
            }
            at += 16;
        }
        super::plain_run(bytes, at)
    }
}

#[cfg(not(target_feature = "simd128"))]
mod block {
    pub(super) use super::plain_run as run;
}

fn plain_run(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let stops = |byte: &u8| matches!(byte, b'"' | b'\\');
    at + rest.iter().position(stops).unwrap_or(rest.len())
}

/// Writes the content of a string without its escapes.
pub(crate) fn unescape(bytes: &[u8], out: &mut String) {
    let mut rest = bytes;
    loop {
        let length = rest
            .iter()
            .position(|byte| *byte == b'\\')
            .unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        out.push_str(plain(run));
        let Some((_, escape)) = after.split_first() else {
            return;
        };
        rest = unescape_one(escape, out);
    }
}

/// Writes what an escape stands for, without its backslash, and gives what follows it.
fn unescape_one<'a>(escape: &'a [u8], out: &mut String) -> &'a [u8] {
    let Some((&letter, rest)) = escape.split_first() else {
        return &[];
    };
    let simple = match letter {
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => {
            let (Some(unit), after) = hexadecimal(rest) else {
                out.push(char::REPLACEMENT_CHARACTER);
                return rest;
            };
            let pair = after.strip_prefix(b"\\u").map(hexadecimal);
            if let (0xD800..=0xDBFF, Some((Some(low @ 0xDC00..=0xDFFF), end))) = (unit, pair) {
                let code = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                return end;
            }
            out.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
            return after;
        }
        other => char::from(other),
    };
    out.push(simple);
    rest
}

/// Four hexadecimal digits, and what follows them.
fn hexadecimal(bytes: &[u8]) -> (Option<u32>, &[u8]) {
    let Some((digits, rest)) = bytes.split_at_checked(4) else {
        return (None, &[]);
    };
    let mut unit = 0;
    for digit in digits {
        match char::from(*digit).to_digit(16) {
            Some(value) => unit = unit << 4 | value,
            None => return (None, rest),
        }
    }
    (Some(unit), rest)
}
