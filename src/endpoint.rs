//! Where requests go.

use crate::error::{Error, Result};
use crate::model::endpoint_of;

/// The origin of the service or of a gateway, with a path in front of the route if there is one.
///
/// `https` anywhere, `http` only to this machine; or a path such as `/drs` on the origin of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint(String);

const RULE: &str = "an https origin with an optional path (http only for loopback; a path such as `/drs` in browsers)";

impl Endpoint {
    /// Checks an origin, such as `https://drs.cn-north-4.myhuaweicloud.com`, or a path of the page's own origin.
    ///
    /// Refuses other schemes, credentials, a query, a fragment, `.` and `..` in the path, and all that a URL parser
    /// would have to mend.
    ///
    /// ```
    /// use drs_batch_jobs::Endpoint;
    ///
    /// assert_eq!(Endpoint::parse("https://example.com/drs/")?.as_str(), "https://example.com/drs");
    /// assert!(Endpoint::parse("http://example.com").is_err());
    /// # Ok::<(), drs_batch_jobs::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        let refused = || Error::argument("endpoint", RULE);
        if text.starts_with('/') {
            return if text.starts_with("//") || !is_path(text) {
                Err(refused())
            } else {
                Ok(Self::trimmed(text))
            };
        }
        let (scheme, rest) = text.split_once("://").ok_or_else(refused)?;
        let end = rest.find('/').unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(end).ok_or_else(refused)?;
        let host = host_of(authority).ok_or_else(refused)?;
        let secure = scheme.eq_ignore_ascii_case("https");
        let local = scheme.eq_ignore_ascii_case("http") && is_loopback(host);
        if (secure || local) && is_path(path) {
            Ok(Self::trimmed(text))
        } else {
            Err(refused())
        }
    }

    /// The service's own endpoint in a region. A region that is not known is taken as well, if it can be part of a
    /// host's name.
    pub fn of_region(region: &str) -> Result<Self> {
        endpoint_of(region)
            .map(|origin| Self::trimmed(&origin))
            .ok_or_else(|| {
                Error::argument(
                    "region",
                    "lower-case letters, digits and `-`, such as `cn-north-4`",
                )
            })
    }

    /// Without a slash at its end, and without a check.
    pub(crate) fn trimmed(text: &str) -> Self {
        Self(text.trim_end_matches('/').to_owned())
    }

    /// The text, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The host of `host`, `host:port`, `[v6]` or `[v6]:port`; `None` for anything else, credentials included.
fn host_of(authority: &str) -> Option<&str> {
    let bracketed = authority
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'));
    let (host, port) = if let Some((inner, port)) = bracketed {
        let hex = |byte: u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
        if !(2..=45).contains(&inner.len()) || !inner.bytes().all(hex) {
            return None;
        }
        (authority.split_at_checked(inner.len() + 2)?.0, port)
    } else {
        authority.split_at_checked(authority.find(':').unwrap_or(authority.len()))?
    };
    let port_is_one = match port.strip_prefix(':') {
        None => port.is_empty(),
        Some(digits) => {
            (1..=5).contains(&digits.len())
                && digits.bytes().all(|byte| byte.is_ascii_digit())
                && digits.parse::<u16>().is_ok()
        }
    };
    (port_is_one && (host.starts_with('[') || is_name(host))).then_some(host)
}

fn is_name(host: &str) -> bool {
    let edge = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = host.as_bytes();
    edge(bytes.first())
        && edge(bytes.last())
        && bytes.len() <= 253
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
}

fn is_loopback(host: &str) -> bool {
    if host.eq_ignore_ascii_case("localhost") || host == "[::1]" {
        return true;
    }
    let mut parts = host.split('.');
    let is_number = |part: &str| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    parts.next() == Some("127") && host.split('.').count() == 4 && parts.all(is_number)
}

/// Nothing, or segments of unreserved characters, none of them `.` or `..`.
fn is_path(path: &str) -> bool {
    let unreserved =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~' | b'-');
    path.split('/')
        .all(|segment| !matches!(segment, "." | "..") && segment.bytes().all(unreserved))
}
