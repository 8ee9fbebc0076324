//! Which keys that no model knows name a secret.

/// Whether a key sounds like one: what follows it is masked rather than shown.
pub(crate) fn sounds_secret(key: &[u8]) -> bool {
    const ANYWHERE: [&[u8]; 8] = [
        b"password",
        b"passwd",
        b"passphrase",
        b"secret",
        b"token",
        b"cert_key",
        b"private",
        b"credential",
    ];
    // "pass" at the end is a password; in "passed" and "bypassing" it is not.
    const AT_END: [&[u8]; 2] = [b"pass", b"pwd"];
    let ends = |sound: &[u8]| {
        let start = key.len().checked_sub(sound.len());
        start
            .and_then(|start| key.get(start..))
            .is_some_and(|end| end.eq_ignore_ascii_case(sound))
    };
    let holds = |sound: &[u8]| {
        key.windows(sound.len())
            .any(|part| part.eq_ignore_ascii_case(sound))
    };
    AT_END.into_iter().any(ends) || ANYWHERE.into_iter().any(holds)
}
