//! Reads single tokens of JSON from bytes, strictly, and decides nothing about them.
//!
//! Every read is checked: past the end there is a zero byte, which no token holds, so a scan always stops.

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
}

/// A number token that begins where the scan was asked to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) end: usize,
    /// It has neither fraction nor exponent.
    pub(crate) integral: bool,
}

/// The bytes of a reply.
#[derive(Clone, Copy)]
pub(crate) struct Scanner<'a> {
    pub(crate) bytes: &'a [u8],
}

/// A block of a reply, and what it says of the bytes in it, a bit or more a byte, the first byte lowest.
#[cfg(target_feature = "simd128")]
mod block {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u64x2, v128, v128_or};

    pub(super) const BYTES: usize = 16;
    /// Bits a byte in what [`stops`] and [`wide`] give.
    pub(super) const BITS: u32 = 1;

    #[inline]
    pub(super) fn load(bytes: [u8; BYTES]) -> v128 {
        let [a, b, c, d, e, f, g, h, low @ ..] = bytes;
        u64x2(
            u64::from_le_bytes([a, b, c, d, e, f, g, h]),
            u64::from_le_bytes(low),
        )
    }

    /// The bytes that end the plain run of a string: a quote, a backslash, a control character.
    #[inline]
    pub(super) fn stops(block: v128) -> u64 {
        let quote = u8x16_eq(block, u8x16_splat(b'"'));
        let backslash = u8x16_eq(block, u8x16_splat(b'\\'));
        let control = u8x16_lt(block, u8x16_splat(b' '));
        u64::from(u8x16_bitmask(v128_or(v128_or(quote, backslash), control)))
    }

    /// The bytes that are no ASCII.
    #[inline]
    pub(super) fn wide(block: v128) -> u64 {
        u64::from(u8x16_bitmask(block))
    }
}

/// A block of a reply, and what it says of the bytes in it, a bit or more a byte, the first byte lowest.
#[cfg(not(target_feature = "simd128"))]
mod block {
    pub(super) const BYTES: usize = 8;
    /// Bits a byte in what [`stops`] and [`wide`] give.
    pub(super) const BITS: u32 = 8;

    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;

    #[inline]
    pub(super) fn load(bytes: [u8; BYTES]) -> u64 {
        u64::from_le_bytes(bytes)
    }

    /// The bytes that end the plain run of a string: a quote, a backslash, a control character.
    ///
    /// Bits above the lowest one set may be wrong, since the subtractions borrow; only the lowest is used.
    #[inline]
    pub(super) fn stops(word: u64) -> u64 {
        let quote = word ^ (ONES * 0x22);
        let backslash = word ^ (ONES * 0x5c);
        let zero_quote = quote.wrapping_sub(ONES) & !quote;
        let zero_backslash = backslash.wrapping_sub(ONES) & !backslash;
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        (zero_quote | zero_backslash | control) & HIGHS
    }

    /// The bytes that are no ASCII.
    #[inline]
    pub(super) fn wide(word: u64) -> u64 {
        word & HIGHS
    }
}

/// Whether two keys are equal. Eight bytes at a time, as the platform's comparison goes byte by byte.
#[inline]
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    match (one.split_first_chunk::<8>(), other.split_first_chunk::<8>()) {
        (Some((head, tail)), Some((other_head, other_tail))) => {
            // The last eight bytes overlap the rest where it is shorter than that.
            head == other_head
                && one.last_chunk::<8>() == other.last_chunk::<8>()
                && (one.len() <= 16 || tail == other_tail)
        }
        _ => one.iter().zip(other).all(|(byte, other)| byte == other),
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

    /// The key `name` between quotes, if just that stands at `at`.
    #[inline]
    pub(crate) fn quoted(self, at: usize, name: &str) -> Option<Text> {
        let (start, end) = (at + 1, at + 1 + name.len());
        let here = self.bytes.get(start..end)?;
        let is = self.at(at) == b'"' && self.at(end) == b'"' && same(here, name.as_bytes());
        is.then_some(Text {
            start,
            end,
            escaped: false,
            broken: false,
        })
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
    #[inline]
    pub(crate) fn string(self, open: usize) -> Result<Text, Syntax> {
        match self.plain(open + 1) {
            Some(text) => Ok(text),
            None => self.string_slowly(open + 1, open + 1),
        }
    }

    /// The string that begins at `start`, after its quote, if it is plain ASCII.
    #[inline]
    pub(crate) fn plain(self, start: usize) -> Option<Text> {
        let (end, wide) = self.run(start);
        (self.at(end) == b'"' && !wide).then_some(Text {
            start,
            end,
            escaped: false,
            broken: false,
        })
    }

    /// The end of the plain run from `at` on, and whether there is more than ASCII in it.
    #[inline]
    fn run(self, mut at: usize) -> (usize, bool) {
        let mut wide = 0;
        while let Some(bytes) = self.bytes.get(at..).and_then(<[u8]>::first_chunk) {
            let block = block::load(*bytes);
            let stops = block::stops(block);
            if stops != 0 {
                // The bits below the lowest stop.
                wide |= block::wide(block) & (stops & stops.wrapping_neg()).wrapping_sub(1);
                return (
                    at + (stops.trailing_zeros() / block::BITS) as usize,
                    wide != 0,
                );
            }
            wide |= block::wide(block);
            at += block::BYTES;
        }
        // Too near the end for a block: the slow way tells what is there.
        (at, wide != 0)
    }

    /// A string that is not plain ASCII up to the quote that ends it; `at` is a place in it.
    #[inline(never)]
    fn string_slowly(self, start: usize, mut at: usize) -> Result<Text, Syntax> {
        let mut escaped = false;
        let mut broken = false;
        loop {
            match self.at(at) {
                b'"' => break,
                b'\\' => {
                    escaped = true;
                    let (next, lone) = self.escape(at)?;
                    broken |= lone;
                    (at, _) = self.run(next);
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
                // Bytes beyond ASCII, or too near the end for a block.
                _ => at = self.run(at + 1).0,
            }
        }
        broken = broken || std::str::from_utf8(self.slice(start, at)).is_err();
        Ok(Text {
            start,
            end: at,
            escaped,
            broken,
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
    #[inline]
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

    /// Past `word`, if it stands at `at`.
    pub(crate) fn literal(self, at: usize, word: &str) -> Result<usize, Syntax> {
        let end = at + word.len();
        if self.slice(at, end) == word.as_bytes() {
            Ok(end)
        } else {
            Err(Syntax {
                at,
                problem: "a word that is no JSON",
            })
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
            out.push_str(&String::from_utf8_lossy(self.slice(at, at + plain)));
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
