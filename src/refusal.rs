//! What a reply that is no success says, whoever sent it: the service, its gateway, or something in between.

use crate::decode::{Object, Scanner, find_texts, push_number};
use crate::error::{Error, ErrorKind};
use crate::transport::Reply;

/// Characters of the service's message that are kept.
const LONGEST_TEXT: usize = 1024;

/// The pairs of keys under which code and message come.
const KEYS: [&str; 6] = [
    "error_code",
    "error_msg",
    "errorCode",
    "errorMsg",
    "code",
    "message",
];

fn kind_of(status: u16) -> ErrorKind {
    match status {
        401 => ErrorKind::Unauthorized,
        403 => ErrorKind::Forbidden,
        404 => ErrorKind::NotFound,
        429 => ErrorKind::Throttled,
        500.. => ErrorKind::Server,
        _ => ErrorKind::Api,
    }
}

/// The error for a reply with a status other than 200. `secret` is cut out of what the reply quotes.
#[inline(never)]
pub(crate) fn refusal(reply: &Reply, secret: Option<&str>) -> Error {
    let [code, message] = read(&reply.body).map(|text| text.map(|text| clean(secret, text)));
    let mut sentence = String::from("the service answered with status ");
    push_number(reply.status.into(), &mut sentence);
    for text in [&code, &message].into_iter().flatten() {
        sentence.push_str(": ");
        sentence.push_str(text);
    }
    let mut error = Error::new(kind_of(reply.status), sentence);
    error.error_code = code;
    error.error_msg = message;
    error
}

/// Code and message of one object of a JSON body; the outermost counts, then the first pair. A body of another kind says
/// nothing.
fn read(body: &[u8]) -> [Option<String>; 2] {
    let mut best: Option<(Object, usize)> = None;
    let mut texts = [None, None];
    find_texts(Scanner { bytes: body }, &mut |key, object, text| {
        let Some(place) = KEYS.iter().position(|known| *known == key) else {
            return;
        };
        let rank = (object, place / 2);
        if best.is_some_and(|best| best < rank) {
            return;
        }
        if best != Some(rank) {
            best = Some(rank);
            texts = [None, None];
        }
        if let Some(slot) = texts.get_mut(place % 2) {
            *slot = Some(text);
        }
    });
    texts
}

/// The text with the secret masked wherever the reply quotes it.
fn without(secret: &str, text: &str) -> String {
    let mut clean = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = if let Some(after) = rest.strip_prefix(secret.as_bytes()) {
            clean.extend_from_slice(b"******");
            after
        } else {
            clean.push(*byte);
            after
        };
    }
    // A secret is whole letters, so what is left is text.
    String::from_utf8(clean).unwrap_or_default()
}

#[inline(never)]
fn clean(secret: Option<&str>, text: String) -> String {
    shorten(match secret {
        Some(secret) => without(secret, &text),
        None => text,
    })
}

fn shorten(mut text: String) -> String {
    if text.len() > LONGEST_TEXT {
        let end = (0..=LONGEST_TEXT)
            .rev()
            .find(|end| text.is_char_boundary(*end))
            .unwrap_or(0);
        text.truncate(end);
        text.push('…');
    }
    text
}
