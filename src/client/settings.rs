//! What a client is made of, and what may differ for one call.

use std::time::Duration;

use crate::decode;
use crate::endpoint::Endpoint;
use crate::event::Observer;
use crate::identifier::ProjectId;
use crate::model::Language;
use crate::retry::RetryPolicy;

/// What all calls of a client have in common.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Settings {
    /// Where requests go.
    pub endpoint: Endpoint,
    /// The project in their path.
    pub project: ProjectId,
    /// Sent as `X-Language`; `None` leaves the header out, which means English.
    pub language: Option<Language>,
    /// For one request and its reply, body and the question for a token included. Default 10 s.
    pub timeout: Duration,
    /// For one call with all its requests and pauses. Default 60 s.
    pub deadline: Duration,
    /// How often a call is tried. Default: 3 times.
    pub retry: RetryPolicy,
    /// How much the calls of the client may spend together on further tries, by a [`Budget`](crate::retry::Budget).
    /// Default 500.
    pub retry_budget: u32,
    /// Who is told what happens. Default: nobody.
    pub observer: Option<Observer>,
    /// How replies are read.
    pub decode: decode::Options,
    /// Bytes that one reply may have once it is unpacked. Default 32 MiB.
    pub most_bytes: usize,
}

impl Settings {
    /// The `retry_budget` where there may be thousands of clients.
    #[cfg(all(target_arch = "wasm32", feature = "web"))]
    pub(crate) const BROWSER_BUDGET: u32 = 70;

    /// The defaults for an endpoint and a project.
    #[must_use]
    pub fn new(endpoint: Endpoint, project: ProjectId) -> Self {
        Self {
            endpoint,
            project,
            language: None,
            timeout: Duration::from_secs(10),
            deadline: Duration::from_mins(1),
            retry: RetryPolicy::default(),
            retry_budget: 500,
            observer: None,
            decode: decode::Options::default(),
            most_bytes: 32 << 20,
        }
    }
}

/// What may differ for one call; `None` is as the client has it.
#[derive(Clone, Copy, Debug, Default)]
pub struct CallOptions {
    /// As in [`Settings`].
    pub timeout: Option<Duration>,
    /// As in [`Settings`].
    pub deadline: Option<Duration>,
    /// As in [`Settings`].
    pub language: Option<Language>,
    /// As in [`Settings`].
    pub retry: Option<RetryPolicy>,
}
