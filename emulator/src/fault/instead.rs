//! Replies that come instead of the page.

use super::{Kind, Turn};
use crate::calendar::http_date;
use crate::error::Problem;

/// A reply instead of the page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
}

/// What a reply says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// The page that was asked for, as it is sent.
    Page(Vec<u8>),
    /// The service's own words.
    Refusal(Problem),
    /// A page of HTML, as something between client and service would send it.
    Html(&'static str),
    Nothing,
}

impl Body {
    pub(crate) fn media_type(&self) -> &'static str {
        match self {
            Self::Html(_) => "text/html; charset=utf-8",
            Self::Page(_) | Self::Refusal(_) | Self::Nothing => "application/json",
        }
    }
}

impl From<Problem> for Shown {
    fn from(problem: Problem) -> Self {
        Self {
            status: problem.status(),
            headers: Vec::new(),
            body: Body::Refusal(problem),
        }
    }
}

const ERROR_PAGE: &str = "<!doctype html><html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1><p>upstream 10.1.2.3 said: connection refused</p></body></html>";
const LOGIN_PAGE: &str = "<!doctype html><html><head><title>Sign in</title></head><body><form><input name=\"user\"></form></body></html>";

/// The statuses that a flaky service fails with.
const FLAKY: [u16; 4] = [500, 502, 503, 504];

/// The reply that a request meets instead of the page, if it does: the first scenario in the list decides.
///
/// `host` is where the request went, `target` its path and query.
pub(crate) fn instead(turn: &Turn, host: Option<&str>, target: &str) -> Option<Shown> {
    turn.active
        .iter()
        .find_map(|(kind, number)| of(turn, *kind, *number, host, target))
}

fn of(turn: &Turn, kind: Kind, number: u64, host: Option<&str>, target: &str) -> Option<Shown> {
    let status = u16::try_from(number).unwrap_or(500);
    let throttled = |name, value: String| Some(refused(429, vec![(name, value)]));
    let html = |status, page| Shown {
        status,
        headers: Vec::new(),
        body: Body::Html(page),
    };
    let redirect = |place: String| Shown {
        status,
        headers: vec![("Location", place)],
        body: Body::Nothing,
    };
    match kind {
        Kind::Status => Some(refused(status, Vec::new())),
        Kind::RetryAfter => throttled("Retry-After", number.to_string()),
        Kind::RetryAfterDate => {
            let wait_ms = i64::try_from(number * 1000).unwrap_or(i64::MAX);
            throttled(
                "Retry-After",
                http_date(turn.now_ms.saturating_add(wait_ms)),
            )
        }
        Kind::RetryAfterMs => throttled("Retry-After-Ms", number.to_string()),
        Kind::Throttled if turn.in_second > number => throttled("Retry-After", "1".into()),
        Kind::Flaky => {
            let mut random = turn.random.fork("flaky");
            let place = usize::try_from(random.below(4)).unwrap_or(0);
            let status = FLAKY.get(place).copied().unwrap_or(503);
            random.chance(number).then(|| refused(status, Vec::new()))
        }
        Kind::HtmlError => Some(html(status, ERROR_PAGE)),
        Kind::Redirect => Some(redirect(format!("{}/elsewhere", other_origin(host)))),
        Kind::RedirectWithin => Some(redirect(format!("{target}#moved"))),
        Kind::EmptyBody => Some(Shown {
            status: 200,
            headers: Vec::new(),
            body: Body::Nothing,
        }),
        Kind::HtmlPage => Some(html(200, LOGIN_PAGE)),
        _ => None,
    }
}

fn refused(status: u16, headers: Vec<(&'static str, String)>) -> Shown {
    Shown {
        headers,
        ..Shown::from(Problem::Played { status })
    }
}

/// The same server under its other name, which is another origin.
fn other_origin(host: Option<&str>) -> String {
    let host = host.unwrap_or("localhost");
    let (name, port) = match host.rfind(':') {
        Some(at) => host.split_at(at),
        None => (host, ""),
    };
    let other = if name == "localhost" {
        "127.0.0.1"
    } else {
        "localhost"
    };
    format!("http://{other}{port}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_origin_is_the_same_port_under_another_name() {
        assert_eq!(
            other_origin(Some("127.0.0.1:8080")),
            "http://localhost:8080"
        );
        assert_eq!(
            other_origin(Some("localhost:8080")),
            "http://127.0.0.1:8080"
        );
        assert_eq!(other_origin(Some("localhost")), "http://127.0.0.1");
        assert_eq!(other_origin(None), "http://127.0.0.1");
    }
}
