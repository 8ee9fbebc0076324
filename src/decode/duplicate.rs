//! Keys that come twice in one object.
//!
//! They are rare, so the walk only suspects them; this pass then finds every earlier one at once, in one more
//! look at the reply, however deep they are nested.

use std::collections::BinaryHeap;

use super::fault::Stop;
use super::path::Place;
use super::scan::{Scanner, Syntax, Text};
use super::{DEEPEST, NO_COLON, NO_COMMA, NO_KEY, TOO_DEEP, after_mark};

/// Beyond this many keys they are sorted to be compared.
const FEW: usize = 12;

/// The places in a reply where a key stands that comes again later in its object.
#[derive(Default)]
pub(crate) struct Superseded {
    /// A bit a byte of the reply.
    bits: Vec<u64>,
}

impl Superseded {
    fn insert(&mut self, at: usize) {
        let word = at / 64;
        if self.bits.len() <= word {
            self.bits.resize(word + 1, 0);
        }
        if let Some(bits) = self.bits.get_mut(word) {
            *bits |= 1 << (at % 64);
        }
    }

    /// Whether no key comes twice.
    pub(crate) fn is_empty(&self) -> bool {
        self.bits.is_empty()
    }

    /// Whether the key whose opening quote is at `at` comes again.
    #[inline]
    pub(crate) fn contains(&self, at: usize) -> bool {
        self.bits
            .get(at / 64)
            .is_some_and(|bits| bits >> (at % 64) & 1 == 1)
    }
}

/// Whether two of these keys of one object may be the same.
pub(crate) fn suspected(bytes: Scanner<'_>, keys: &[Text]) -> bool {
    // Two spellings of one key need an escape or broken text; then only the full pass can tell.
    if keys.iter().any(|key| key.escaped || key.broken) {
        return true;
    }
    let content = |key: &Text| bytes.slice(key.start, key.end);
    if keys.len() <= FEW {
        let known =
            |place: usize, key: &[u8]| keys.iter().take(place).any(|other| content(other) == key);
        return keys
            .iter()
            .enumerate()
            .any(|(place, key)| known(place, content(key)));
    }
    let mut any = false;
    earlier(keys.iter().map(|key| (content(key), key.start)), |_| {
        any = true;
    });
    any
}

/// Calls for each key that comes again later, with its place.
fn earlier<'k>(keys: impl Iterator<Item = (&'k [u8], usize)>, mut found: impl FnMut(usize)) {
    // A heap, as it is a fraction of the size of the standard library's sorts.
    let mut keys: BinaryHeap<_> = keys.collect();
    let mut later: Option<&[u8]> = None;
    while let Some((key, at)) = keys.pop() {
        if later == Some(key) {
            found(at);
        }
        later = Some(key);
    }
}

/// Every key that comes again later in its object.
pub(crate) fn superseded(bytes: Scanner<'_>) -> Result<Superseded, Stop> {
    let mut pass = Pass {
        bytes,
        keys: Vec::new(),
        found: Superseded::default(),
    };
    let start = bytes.space(after_mark(bytes));
    pass.value(start, 0)
        .map_err(|syntax| Stop::syntax(syntax, &Place::ROOT, bytes))?;
    Ok(pass.found)
}

struct Pass<'a> {
    bytes: Scanner<'a>,
    /// Keys of the objects that are open, innermost last.
    keys: Vec<(String, usize)>,
    found: Superseded,
}

impl Pass<'_> {
    fn value(&mut self, at: usize, depth: usize) -> Result<usize, Syntax> {
        match self.bytes.at(at) {
            b'"' => Ok(self.bytes.string(at)?.end + 1),
            b'{' | b'[' if depth >= DEEPEST => Err(Syntax {
                at,
                problem: TOO_DEEP,
            }),
            b'{' => self.members(at, b'}', depth + 1),
            b'[' => self.members(at, b']', depth + 1),
            b't' => self.bytes.literal(at, "true"),
            b'f' => self.bytes.literal(at, "false"),
            b'n' => self.bytes.literal(at, "null"),
            _ => Ok(self.bytes.number(at)?.end),
        }
    }

    /// The members of an object or array.
    fn members(&mut self, open: usize, close: u8, depth: usize) -> Result<usize, Syntax> {
        let mark = self.keys.len();
        let mut at = self.bytes.space(open + 1);
        if self.bytes.at(at) == close {
            return Ok(at + 1);
        }
        loop {
            if close == b'}' {
                at = self.key(at)?;
            }
            at = self.value(at, depth)?;
            at = self.bytes.space(at);
            match self.bytes.at(at) {
                b',' => at = self.bytes.space(at + 1),
                byte if byte == close => break,
                _ => {
                    return Err(Syntax {
                        at,
                        problem: NO_COMMA,
                    });
                }
            }
        }
        let keys = self.keys.split_off(mark);
        let found = &mut self.found;
        earlier(keys.iter().map(|(key, at)| (key.as_bytes(), *at)), |at| {
            found.insert(at);
        });
        Ok(at + 1)
    }

    /// Notes the key at `at` and gives the place of its value.
    fn key(&mut self, at: usize) -> Result<usize, Syntax> {
        if self.bytes.at(at) != b'"' {
            return Err(Syntax {
                at,
                problem: NO_KEY,
            });
        }
        let key = self.bytes.string(at)?;
        self.keys.push((self.bytes.unescape(key), at));
        let colon = self.bytes.space(key.end + 1);
        if self.bytes.at(colon) != b':' {
            return Err(Syntax {
                at: colon,
                problem: NO_COLON,
            });
        }
        Ok(self.bytes.space(colon + 1))
    }
}
