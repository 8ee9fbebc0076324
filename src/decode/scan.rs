//! Reads single tokens of JSON from bytes, strictly, and decides nothing about them.
//!
//! Every read is checked: past the end there is a zero byte, which no token holds, so a scan always stops.

use std::borrow::Cow;

use super::block::{self, LANE, Lane};

/// Where a scan failed and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Syntax {
    /// Offset in bytes from the start of the reply.
    pub(crate) at: usize,
    /// What is wrong there, for the error's message.
    pub(crate) problem: &'static str,
}

/// A string token: `start..end` is what stands between its quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// It holds a backslash.
    pub(crate) escaped: bool,
    /// It holds invalid UTF-8 or half of a surrogate pair.
    pub(crate) broken: bool,
    /// It holds what is no ASCII.
    pub(crate) wide: bool,
}

/// A number token that begins where the scan was asked to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) end: usize,
    /// It has neither fraction nor exponent.
    pub(crate) integral: bool,
}

impl Text {
    /// One without escapes, all of it ASCII.
    #[inline]
    pub(crate) fn plain(start: usize, end: usize) -> Self {
        Self {
            start,
            end,
            escaped: false,
            broken: false,
            wide: false,
        }
    }
}

/// The bytes of a reply.
#[derive(Clone, Copy)]
pub(crate) struct Scanner<'a> {
    pub(crate) bytes: &'a [u8],
}

/// So many bytes of a reply that a key of less than 64 fits in, a text of 64 and what comes after it.
#[derive(Clone, Copy)]
pub(crate) struct Window<'a>(pub(crate) &'a [u8; WINDOW]);

const WINDOW: usize = 160;
/// Bytes of a text that are looked at within a window.
const NEAR: usize = 64;
/// Digits of an integer that a JavaScript number holds exactly, whatever they are.
const EXACT: usize = 15;

impl<'a> Window<'a> {
    #[inline]
    pub(crate) fn at(self, at: usize) -> u8 {
        self.0.get(at).copied().unwrap_or(0)
    }

    #[inline]
    pub(crate) fn block<const BYTES: usize>(self, at: usize) -> Option<&'a [u8; BYTES]> {
        self.0.get(at..).and_then(<[u8]>::first_chunk)
    }

    /// The length of what is plain ASCII of the text whose opening quote is at `open`, if what ends that can be seen.
    #[inline]
    pub(crate) fn plain(self, open: usize) -> Option<usize> {
        if self.at(open) != b'"' {
            return None;
        }
        let mut near = 0;
        while near < NEAR {
            let (quotes, others) = Lane::load(self.block(open + 1 + near)?).quotes_and_others();
            if quotes | others != 0 {
                // What comes next waits for the quote alone, and not for the look at what stands before it.
                let before = quotes ^ quotes.wrapping_sub(1);
                let length = near + quotes.trailing_zeros() as usize;
                return (others & before == 0).then_some(length);
            }
            near += LANE;
        }
        None
    }

    /// Whether `true` or `false` is there, if either is.
    #[inline]
    pub(crate) fn flag(self, at: usize) -> Option<bool> {
        match self.block(at) {
            Some(b"true") => Some(true),
            Some(b"fals") if self.at(at + 4) == b'e' => Some(false),
            _ => None,
        }
    }

    /// The length of the digits there, if they are so few that any number holds them exactly.
    #[inline]
    pub(crate) fn whole(self, at: usize) -> Option<usize> {
        let mut length = 0;
        while self.at(at + length).is_ascii_digit() {
            length += 1;
            if length > EXACT {
                return None;
            }
        }
        let plain = length == 1 || length > 1 && self.at(at) != b'0';
        plain.then_some(length)
    }
}

impl<'a> Scanner<'a> {
    /// The byte at `at`, 0 past the end.
    #[inline]
    pub(crate) fn at(self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The bytes of a range that a scan returned.
    #[inline]
    pub(crate) fn slice(self, start: usize, end: usize) -> &'a [u8] {
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The first place from `at` on that is no white space.
    #[inline]
    pub(crate) fn space(self, at: usize) -> usize {
        // The service writes no white space between tokens, so one look is mostly enough.
        if self.at(at) > b' ' {
            at
        } else {
            self.space_slowly(at)
        }
    }

    fn space_slowly(self, mut at: usize) -> usize {
        while matches!(self.at(at), b' ' | b'\n' | b'\r' | b'\t') {
            at += 1;
        }
        at
    }

    /// The string whose opening quote is at `open`.
    ///
    /// One copy for all that ask: those in a hurry have looked at a [`Window`] before.
    #[inline(never)]
    pub(crate) fn string(self, open: usize) -> Result<Text, Syntax> {
        let start = open + 1;
        let end = self.run::<false>(start);
        if self.at(end) == b'"' {
            Ok(Text::plain(start, end))
        } else {
            self.string_slowly(start, end)
        }
    }

    /// The end of the run from `at` on, without quotes, backslashes and control characters, of ASCII alone unless it may be
    /// wide. It may be found too early near the end of the reply.
    #[inline(never)]
    fn run<const WIDE: bool>(self, mut at: usize) -> usize {
        while let Some(bytes) = self.bytes.get(at..).and_then(<[u8]>::first_chunk) {
            let stops = block::stops::<WIDE>(*bytes);
            if stops != 0 {
                return at + (stops.trailing_zeros() / block::BITS) as usize;
            }
            at += block::BYTES;
        }
        at
    }

    /// A string that is not plain ASCII up to the quote that ends it, but up to `at`.
    fn string_slowly(self, start: usize, mut at: usize) -> Result<Text, Syntax> {
        let mut escaped = false;
        let mut broken = false;
        let mut wide = false;
        loop {
            match self.at(at) {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    let (next, lone) = self.escape(at)?;
                    broken |= lone;
                    at = self.run::<false>(next);
                }
                0 if at >= self.bytes.len() => {
                    return Err(Syntax {
                        at,
                        problem: "a string that does not end",
                    });
                }
                0..0x20 => {
                    return Err(Syntax {
                        at,
                        problem: "a control character in a string",
                    });
                }
                0x80.. => {
                    wide = true;
                    at = self.run::<true>(at + 1);
                }
                _ => at += 1,
            }
        }
        broken = broken || wide && std::str::from_utf8(self.slice(start, at)).is_err();
        Ok(Text {
            start,
            end: at,
            escaped,
            broken,
            wide,
        })
    }

    /// Past the escape whose backslash is at `at`, and whether it is half of a surrogate pair.
    pub(crate) fn escape(self, at: usize) -> Result<(usize, bool), Syntax> {
        match self.at(at + 1) {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok((at + 2, false)),
            b'u' => match self.unit(at)? {
                0xD800..=0xDBFF => {
                    let paired = self.at(at + 6) == b'\\'
                        && self.at(at + 7) == b'u'
                        && matches!(self.unit(at + 6)?, 0xDC00..=0xDFFF);
                    Ok(if paired {
                        (at + 12, false)
                    } else {
                        (at + 6, true)
                    })
                }
                0xDC00..=0xDFFF => Ok((at + 6, true)),
                _ => Ok((at + 6, false)),
            },
            _ => Err(Syntax {
                at,
                problem: "an unknown escape",
            }),
        }
    }

    /// The UTF-16 unit of the escape `\uXXXX` at `at`.
    pub(crate) fn unit(self, at: usize) -> Result<u16, Syntax> {
        let mut unit = 0;
        for place in at + 2..at + 6 {
            let digit = match self.at(place) {
                digit @ b'0'..=b'9' => digit - b'0',
                digit @ b'a'..=b'f' => digit - b'a' + 10,
                digit @ b'A'..=b'F' => digit - b'A' + 10,
                _ => {
                    return Err(Syntax {
                        at,
                        problem: "an escape without four hexadecimal digits",
                    });
                }
            };
            unit = unit << 4 | u16::from(digit);
        }
        Ok(unit)
    }

    /// The number that begins at `at`.
    pub(crate) fn number(self, mut at: usize) -> Result<Number, Syntax> {
        if self.at(at) == b'-' {
            at += 1;
        }
        at = match self.at(at) {
            b'0' => at + 1,
            b'1'..=b'9' => self.digits(at),
            _ => {
                return Err(Syntax {
                    at,
                    problem: "a number without digits",
                });
            }
        };
        let mut integral = true;
        if self.at(at) == b'.' {
            integral = false;
            at = self.some_digits(at + 1)?;
        }
        if matches!(self.at(at), b'e' | b'E') {
            integral = false;
            let sign = usize::from(matches!(self.at(at + 1), b'+' | b'-'));
            at = self.some_digits(at + 1 + sign)?;
        }
        Ok(Number { end: at, integral })
    }

    fn digits(self, mut at: usize) -> usize {
        while self.at(at).is_ascii_digit() {
            at += 1;
        }
        at
    }

    fn some_digits(self, at: usize) -> Result<usize, Syntax> {
        let end = self.digits(at);
        if end == at {
            Err(Syntax {
                at,
                problem: "a number without digits",
            })
        } else {
            Ok(end)
        }
    }

    /// Past `true`, `false` or `null`, whichever begins like what stands at `at`.
    pub(crate) fn word(self, at: usize) -> Result<usize, Syntax> {
        let rest = self.bytes.get(at..).unwrap_or_default();
        match rest.first_chunk() {
            Some(b"true" | b"null") => Ok(at + 4),
            Some(b"fals") if self.at(at + 4) == b'e' => Ok(at + 5),
            _ => Err(Syntax {
                at,
                problem: "a word that is no JSON",
            }),
        }
    }

    /// A string's content, which is only made anew if it has escapes or is broken. It is UTF-8.
    pub(crate) fn content(self, text: Text) -> Cow<'a, [u8]> {
        if text.escaped || text.broken {
            Cow::Owned(self.unescape(text).into_bytes())
        } else {
            Cow::Borrowed(self.slice(text.start, text.end))
        }
    }

    /// A string's content without escapes. What is broken in it becomes U+FFFD.
    pub(crate) fn unescape(self, text: Text) -> String {
        let mut out = String::with_capacity(text.end - text.start);
        let mut at = text.start;
        while at < text.end {
            let run = self.slice(at, text.end);
            let plain = run
                .iter()
                .position(|&byte| byte == b'\\')
                .unwrap_or(run.len());
            push_lossy(self.slice(at, at + plain), &mut out);
            at += plain;
            if at < text.end {
                at = self.unescape_one(at, &mut out);
            }
        }
        out
    }

    fn unescape_one(self, at: usize, out: &mut String) -> usize {
        let simple = match self.at(at + 1) {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = u32::from(self.unit(at).unwrap_or(0xFFFD));
                let (next, lone) = self.escape(at).unwrap_or((at + 6, true));
                let code = if next == at + 12 {
                    let second = u32::from(self.unit(at + 6).unwrap_or(0xDC00));
                    0x10000 + ((first - 0xD800) << 10) + (second.wrapping_sub(0xDC00) & 0x3FF)
                } else {
                    first
                };
                out.push(if lone {
                    char::REPLACEMENT_CHARACTER
                } else {
                    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
                });
                return next;
            }
            other => char::from(other),
        };
        out.push(simple);
        at + 2
    }
}

/// As `String::from_utf8_lossy` has it, by less code: what is broken becomes U+FFFD, each part that could begin a character
/// one.
fn push_lossy(mut bytes: &[u8], out: &mut String) {
    while let Err(error) = std::str::from_utf8(bytes) {
        let (whole, rest) = bytes
            .split_at_checked(error.valid_up_to())
            .unwrap_or_default();
        out.push_str(std::str::from_utf8(whole).unwrap_or_default());
        out.push(char::REPLACEMENT_CHARACTER);
        bytes = error
            .error_len()
            .and_then(|broken| rest.get(broken..))
            .unwrap_or_default();
    }
    out.push_str(std::str::from_utf8(bytes).unwrap_or_default());
}
