//! Damage to the bytes of a reply.

use super::choice::Choices;

const TOKENS: &[&[u8]] = &[
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b"\\u",
    b"\\ud800",
    b"null",
    b"true",
    b"0",
    b"-",
    b".",
    b"e5",
    b" ",
    b"\n",
    b"\0",
    b"\x0c",
    b"\xff",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x98",
    b"\"jobs\":[],",
    b"\"jobs\":null,",
    b"\"id\":\"x\",",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    b"{\"a\":{\"a\":{\"a\":{\"a\":",
];

/// Some bytes set, taken out, put in, doubled, or cut off.
pub(crate) fn mutated(mut bytes: Vec<u8>, choices: &mut Choices<'_>) -> Vec<u8> {
    for _ in 0..=choices.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = choices.below(bytes.len().min(65_536));
        let end = (at + choices.below(12)).min(bytes.len());
        match choices.below(6) {
            0 => {
                let token = choices.pick(TOKENS).to_vec();
                bytes.splice(at..at, token);
            }
            1 => {
                let token = choices.pick(TOKENS).to_vec();
                bytes.splice(at..end, token);
            }
            2 => {
                bytes.drain(at..end);
            }
            3 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            4 => bytes[at] ^= 1 << choices.below(8),
            _ => bytes.truncate(at),
        }
    }
    bytes
}
