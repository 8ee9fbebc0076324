//! What a reply that is no success says, whoever sent it: the service, its gateway, or something in between.

use crate::decode::{Object, Scanner, find_texts, push_number};
use crate::error::{Error, ErrorKind};
use crate::transport::Reply;

/// Characters of the service's message that are kept.
const LONGEST_TEXT: usize = 1024;

/// The pairs of keys under which code and message come.
const PAIRS: [(&str, &str); 3] = [
    ("error_code", "error_msg"),
    ("errorCode", "errorMsg"),
    ("code", "message"),
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
    let (code, message) = read(&reply.body);
    let clean = |text: String| {
        shorten(match secret {
            Some(secret) => without(secret, &text),
            None => text,
        })
    };
    let code = code.map(clean);
    let message = message.map(clean);
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

/// Code and message of one object of a JSON body; the outermost counts, then the first. A body of another kind says
/// nothing.
fn read(body: &[u8]) -> (Option<String>, Option<String>) {
    let mut pairs: [Pair; 3] = Default::default();
    find_texts(Scanner { bytes: body }, &mut |key, object, text| {
        for (pair, (code, message)) in pairs.iter_mut().zip(PAIRS) {
            if key == code {
                pair.take_code(object, text);
                return;
            }
            if key == message {
                pair.take_message(object, text);
                return;
            }
        }
    });
    let best = pairs
        .into_iter()
        .filter(|pair| pair.object.is_some())
        .min_by_key(|pair| pair.object);
    best.map_or((None, None), |pair| (pair.code, pair.message))
}

/// What was found under one pair of keys, and in which object.
#[derive(Default)]
struct Pair {
    object: Option<Object>,
    code: Option<String>,
    message: Option<String>,
}

impl Pair {
    /// Goes on with a text of this object unless there is one of another that counts more.
    fn reach(&mut self, object: Object) -> bool {
        if self.object.is_none_or(|known| object < known) {
            *self = Self {
                object: Some(object),
                code: None,
                message: None,
            };
        }
        self.object == Some(object)
    }

    fn take_code(&mut self, object: Object, text: String) {
        if self.reach(object) {
            self.code = Some(text);
        }
    }

    fn take_message(&mut self, object: Object, text: String) {
        if self.reach(object) {
            self.message = Some(text);
        }
    }
}

/// The text with the secret masked wherever the reply quotes it.
fn without(secret: &str, text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(secret) {
            clean.push_str("******");
            rest = after;
        } else {
            clean.push(letter);
            rest = rest
                .split_at_checked(letter.len_utf8())
                .map_or("", |(_, rest)| rest);
        }
    }
    clean
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
