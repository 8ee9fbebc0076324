//! The one error of the crate.

use std::error::Error as StdError;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::time::Duration;

/// What went wrong, in one word; the same words as in JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An argument or option breaks a rule. Nothing was sent.
    InvalidArgument,
    /// The service does not accept the token (status 401), or there was none.
    Unauthorized,
    /// The token may not see this (status 403).
    Forbidden,
    /// Status 404.
    NotFound,
    /// Too many requests (status 429).
    Throttled,
    /// Any other refusal: a status from 300 to 499. An unknown batch is one, with status 400.
    Api,
    /// The service failed: a status from 500.
    Server,
    /// No reply came, or it broke off.
    Network,
    /// No reply came in time.
    Timeout,
    /// The caller gave up.
    Aborted,
    /// A reply of status 200 that is no page, or in strict mode does not fit the model.
    Decode,
    /// A reply with more bytes than allowed.
    TooLarge,
}

impl ErrorKind {
    /// The word in JavaScript.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidArgument => "invalid_argument",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Throttled => "throttled",
            Self::Api => "api",
            Self::Server => "server",
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Aborted => "aborted",
            Self::Decode => "decode",
            Self::TooLarge => "too_large",
        }
    }
}

/// Why a call failed: an [`ErrorDetails`] by way of `Deref`.
///
/// One pointer wide, since every result of the crate has room for it.
#[derive(Debug)]
pub struct Error(Box<ErrorDetails>);

/// What is known about a failure. It holds no token, and no value of a reply but the service's own code and message.
#[derive(Debug)]
#[non_exhaustive]
pub struct ErrorDetails {
    /// What went wrong, in one word.
    pub kind: ErrorKind,
    /// A sentence for people.
    pub message: String,
    /// HTTP status, if a reply came.
    pub status: Option<u16>,
    /// The service's code, such as `DRS.10000001`.
    pub error_code: Option<String>,
    /// The service's message.
    pub error_msg: Option<String>,
    /// The header `X-Request-Id` of the reply.
    pub request_id: Option<String>,
    /// Requests that were sent for the call.
    pub attempts: u32,
    /// How long the service asks to wait.
    pub retry_after: Option<Duration>,
    /// JSON path, for kind `Decode`.
    pub path: Option<String>,
    /// What the platform or the caller gave as the reason.
    pub source: Option<Box<dyn StdError + 'static>>,
}

impl Error {
    /// An error that has nothing but its kind and message.
    #[must_use]
    #[inline(never)]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(ErrorDetails {
            kind,
            message: message.into(),
            status: None,
            error_code: None,
            error_msg: None,
            request_id: None,
            attempts: 0,
            retry_after: None,
            path: None,
            source: None,
        }))
    }

    /// The argument `name` breaks a rule, told in words and never with the value.
    #[inline(never)]
    pub(crate) fn argument(name: &str, rule: &str) -> Self {
        Self::new(
            ErrorKind::InvalidArgument,
            crate::sentence::joined(&["`", name, "` must be ", rule]),
        )
    }

    /// The same with what caused it.
    #[must_use]
    pub fn with_source(mut self, source: Box<dyn StdError + 'static>) -> Self {
        self.source = Some(source);
        self
    }
}

impl Deref for Error {
    type Target = ErrorDetails;

    fn deref(&self) -> &ErrorDetails {
        &self.0
    }
}

impl DerefMut for Error {
    fn deref_mut(&mut self) -> &mut ErrorDetails {
        &mut self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref()
    }
}

/// What every fallible function of the crate gives.
pub type Result<T> = std::result::Result<T, Error>;
