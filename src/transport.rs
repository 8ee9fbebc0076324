//! What the client needs of the world around it: a way to send, a way to wait, and a token.

use std::future::Future;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::identifier::Token;
use crate::request::Request;

/// A reply, its body unpacked and complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The header `X-Request-Id`.
    pub request_id: Option<String>,
    /// The header `Retry-After`, as sent.
    pub retry_after: Option<String>,
    /// The header `Retry-After-Ms`, as sent.
    pub retry_after_ms: Option<String>,
    /// The header `Date`, as sent: when the service wrote the reply, by its own clock.
    pub date: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// Sends requests. Dropping the future that it gives ends the exchange.
///
/// It follows no redirect: the token would go along.
pub trait Transport {
    /// Sends a request and reads the reply, at most `most_bytes` of its body.
    ///
    /// Fails with kind `Network` if no reply came or it broke off, with `TooLarge` if its body is longer.
    fn send(&self, request: &Request, most_bytes: usize) -> impl Future<Output = Result<Reply>>;
}

/// Time and chance: waits, tells what time it is, and throws the dice for the waits.
pub trait Clock {
    /// Ready after so long; dropping it frees the timer.
    fn sleep(&self, duration: Duration) -> impl Future<Output = ()>;

    /// The time since any fixed point, by a clock that is never put forward or back. How long something took is the
    /// difference of two.
    fn monotonic(&self) -> Duration;

    /// The time since the beginning of 1970 in UTC, by the clock that people see.
    fn unix_time(&self) -> Duration;

    /// A number from 0 to below 1, another one each time, so that clients that fail together do not come back together.
    fn random(&self) -> f64;
}

/// Why a token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenReason {
    /// There is none yet.
    First,
    /// The service did not accept the last one.
    Unauthorized,
}

impl TokenReason {
    /// The reason that a call has which comes with this refused token.
    #[must_use]
    pub fn of(refused: Option<&Token>) -> Self {
        if refused.is_some() {
            Self::Unauthorized
        } else {
            Self::First
        }
    }

    /// The word in JavaScript.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Unauthorized => "unauthorized",
        }
    }
}

/// Knows the token of the requests.
pub trait TokenSource {
    /// The token to send; `None` sends none, for a gateway that adds its own.
    ///
    /// `refused` is what the source gave before and the service did not accept. Any number of calls come with the same
    /// one: a source has a new token made for the first of them, and gives it to all. Whether its token is still
    /// [the one](Token::is) that was refused tells them apart.
    fn token(&self, refused: Option<&Token>) -> impl Future<Output = Result<Option<Token>>>;

    /// Whether asking again can give another one.
    fn renews(&self) -> bool;
}

/// A token that never changes, or none.
impl TokenSource for Option<Token> {
    async fn token(&self, _: Option<&Token>) -> Result<Option<Token>> {
        Ok(self.clone())
    }

    fn renews(&self) -> bool {
        false
    }
}

/// An error of kind `Network`.
#[must_use]
pub fn network_error(message: &str) -> Error {
    Error::new(crate::error::ErrorKind::Network, message)
}
