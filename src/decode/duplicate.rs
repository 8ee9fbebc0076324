//! Keys that come twice in one object.
//!
//! They are rare, so the walk only suspects them; this pass then finds every earlier one at once, in one more
//! look at the reply, however deep they are nested.

use super::fault::Stop;
use super::path::Place;
use super::scan::{Scanner, Text};
use super::skim::{Listener, Object, skim};

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
    let content = |key: &Text| (bytes.slice(key.start, key.end), key.start);
    if keys.len() <= FEW {
        return keys.iter().enumerate().any(|(place, key)| {
            let others = keys.iter().take(place);
            others
                .map(content)
                .any(|(other, _)| other == content(key).0)
        });
    }
    let mut any = false;
    earlier(keys.iter().map(content).collect(), &mut |_| any = true);
    any
}

type Keys<'k> = [(&'k [u8], usize)];

/// Calls for each key that comes again later, with its place.
///
/// Sorts them by a heap, which takes time in proportion whatever they are, and a fraction of the code of the standard
/// library's sorts and heap.
#[inline(never)]
fn earlier(mut keys: Vec<(&[u8], usize)>, found: &mut dyn FnMut(usize)) {
    let mut end = keys.len();
    for root in (0..end / 2).rev() {
        sink(&mut keys, root, end);
    }
    while end > 0 {
        end -= 1;
        keys.swap(0, end);
        sink(&mut keys, 0, end);
        if let Some([(key, at), (later, _), ..]) = keys.get(end..)
            && key == later
        {
            found(*at);
        }
    }
}

/// Lets a key down until none below it, before `end`, is larger.
#[inline(never)]
fn sink(keys: &mut Keys<'_>, mut root: usize, end: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child >= end {
            return;
        }
        if child + 1 < end && less(keys, child, child + 1) {
            child += 1;
        }
        if !less(keys, root, child) {
            return;
        }
        keys.swap(root, child);
        root = child;
    }
}

#[inline(never)]
fn less(keys: &Keys<'_>, one: usize, other: usize) -> bool {
    keys.get(one) < keys.get(other)
}

/// Every key that comes again later in its object.
pub(crate) fn superseded(bytes: Scanner<'_>) -> Result<Superseded, Stop> {
    let mut pass = Pass {
        bytes,
        keys: Vec::new(),
        found: Superseded::default(),
    };
    skim(bytes, &mut pass).map_err(|syntax| Stop::syntax(syntax, &Place::ROOT, bytes))?;
    Ok(pass.found)
}

struct Pass<'a> {
    bytes: Scanner<'a>,
    /// Keys of the objects that are open, innermost last, and where each stands.
    keys: Vec<(String, usize)>,
    found: Superseded,
}

impl Listener for Pass<'_> {
    fn member(&mut self, _: Object, key: Text, _: usize) {
        // Its opening quote stands before it.
        self.keys.push((self.bytes.unescape(key), key.start - 1));
    }

    fn end(&mut self, members: usize) {
        let first = self.keys.len().saturating_sub(members);
        let keys = self.keys.get(first..).unwrap_or_default();
        let keys = keys.iter().map(|(key, at)| (key.as_bytes(), *at));
        earlier(keys.collect(), &mut |at| self.found.insert(at));
        self.keys.truncate(first);
    }
}
