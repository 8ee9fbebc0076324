//! The texts that go into a request, each checked against a list of the characters it may have.
//!
//! Escaping would not be enough: `..` escapes to itself and would lead to another route.

use std::fmt;
use std::sync::Arc;

use crate::error::{Error, Result};

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// The project in whose region the batches are: 1 to 64 letters, digits, `_` and `-` (Table 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectId(String);

impl ProjectId {
    /// Checks the text.
    pub fn parse(text: &str) -> Result<Self> {
        if is_id(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Error::argument(
                "projectId",
                "1 to 64 letters, digits, `_` and `-`",
            ))
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A batch: the id that the service gave when the jobs were created; 1 to 64 letters, digits, `_` and `-` (Table 1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsyncJobId(String);

impl AsyncJobId {
    /// Checks the text.
    pub fn parse(text: &str) -> Result<Self> {
        if is_id(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Error::argument(
                "asyncJobId",
                "1 to 64 letters, digits, `_` and `-`",
            ))
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An IAM token: 1 to 16,384 visible ASCII characters, spaces around it taken off (Table 3). `Debug` does not show it.
///
/// A clone is the same text in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Arc<str>);

impl Token {
    /// Checks the text. The error names the rule and never the text.
    pub fn parse(text: &str) -> Result<Self> {
        // Bytes are trimmed by less code than text is.
        let mut bytes = text.as_bytes();
        while let [b' ', rest @ ..] | [rest @ .., b' '] = bytes {
            bytes = rest;
        }
        let is_graphic = bytes.iter().all(u8::is_ascii_graphic);
        let text = str::from_utf8(bytes).unwrap_or_default();
        if (1..=16_384).contains(&text.len()) && is_graphic {
            Ok(Self(text.into()))
        } else {
            Err(Error::argument(
                "token",
                "1 to 16384 visible ASCII characters",
            ))
        }
    }

    /// Whether it is the very one of which the other is a clone, and not just of the same text.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The text, for the header of a request and nothing else.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(******)")
    }
}
