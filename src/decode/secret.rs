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
    let mut before = 0;
    for (end, byte) in key.iter().enumerate() {
        let letter = byte | 0x20;
        // Two letters rule out all words in nearly all places.
        if matches!(
            [before, letter],
            [b'p', b'a' | b'r' | b'w'] | [b's', b'e'] | [b't', b'o'] | [b'c', b'e' | b'r']
        ) && names_one(key.get(end - 1..).unwrap_or_default())
        {
            return true;
        }
        before = letter;
    }
    false
}

/// Whether one of the words stands at the start.
#[inline(never)]
fn names_one(rest: &[u8]) -> bool {
    ANYWHERE.iter().any(|word| begins(rest, word))
        || AT_END
            .iter()
            .any(|word| rest.len() == word.len() && begins(rest, word))
}

/// Apart, as the loops over the words would have a copy for each.
#[inline(never)]
fn begins(rest: &[u8], word: &[u8]) -> bool {
    // A third letter does so in most places that two do not.
    let third = |text: &[u8]| text.get(2).map_or(0, |byte| byte | 0x20);
    third(rest) == third(word)
        && rest
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
}
