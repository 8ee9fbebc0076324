//! Which keys that no model knows name a secret.

/// Words that make a key a secret wherever they stand in it.
static ANYWHERE: [&[u8]; 8] = [
    b"password",
    b"passwd",
    b"passphrase",
    b"secret",
    b"token",
    b"cert_key",
    b"private",
    b"credential",
];
/// Words that make it one at its end: in "passed" and "bypassing" they do not.
static AT_END: [&[u8]; 2] = [b"pass", b"pwd"];

/// Whether a key sounds like one: what follows it is masked rather than shown.
pub(crate) fn sounds_secret(key: &[u8]) -> bool {
    (0..key.len()).any(|start| sounds_so_from(key.get(start..).unwrap_or_default()))
}

/// Whether one of the words stands at the start.
#[inline]
fn sounds_so_from(rest: &[u8]) -> bool {
    let [first, second, ..] = rest else {
        return false;
    };
    // Two letters rule out all words in nearly all places.
    matches!(
        [first | 0x20, second | 0x20],
        [b'p', b'a' | b'r' | b'w'] | [b's', b'e'] | [b't', b'o'] | [b'c', b'e' | b'r']
    ) && names_one(rest)
}

#[cold]
fn names_one(rest: &[u8]) -> bool {
    ANYWHERE.iter().any(|word| begins(rest, word))
        || AT_END
            .iter()
            .any(|word| rest.len() == word.len() && begins(rest, word))
}

/// Apart, as the loops over the words would have a copy for each.
#[inline(never)]
fn begins(rest: &[u8], word: &[u8]) -> bool {
    let start = rest.get(..word.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(word))
}
