//! Values whole, so that a claim compares all of an error and not the part it thinks of.

use std::time::Duration;

use drs_batch_jobs::{Error, ErrorKind};

/// All that an error says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) kind: ErrorKind,
    pub(crate) message: String,
    pub(crate) status: Option<u16>,
    pub(crate) error_code: Option<String>,
    pub(crate) error_msg: Option<String>,
    pub(crate) request_id: Option<String>,
    pub(crate) attempts: u32,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) path: Option<String>,
    pub(crate) source: Option<String>,
}

impl Told {
    /// An error that nothing came for.
    pub(crate) fn unsent(kind: ErrorKind, message: &str) -> Self {
        Self {
            kind,
            message: message.to_owned(),
            status: None,
            error_code: None,
            error_msg: None,
            request_id: None,
            attempts: 0,
            retry_after: None,
            path: None,
            source: None,
        }
    }

    /// An error that came of one exchange without a reply.
    pub(crate) fn unanswered(kind: ErrorKind, message: &str) -> Self {
        Self {
            attempts: 1,
            ..Self::unsent(kind, message)
        }
    }

    /// An error that came of one reply, whose request id is `request-1`.
    pub(crate) fn answered(kind: ErrorKind, status: u16, message: &str) -> Self {
        Self {
            status: Some(status),
            request_id: Some("request-1".to_owned()),
            ..Self::unanswered(kind, message)
        }
    }
}

pub(crate) fn told(error: &Error) -> Told {
    Told {
        kind: error.kind,
        message: error.to_string(),
        status: error.status,
        error_code: error.error_code.clone(),
        error_msg: error.error_msg.clone(),
        request_id: error.request_id.clone(),
        attempts: error.attempts,
        retry_after: error.retry_after,
        path: error.path.clone(),
        source: error.source.as_ref().map(ToString::to_string),
    }
}
