//! Names of the ways in which the service can misbehave: `name`, `name:number`, `name*times`, `name:number*times`.

use crate::options::{OptionsError, scenarios};

/// One way to misbehave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    // Instead of the page another reply.
    Status,
    RetryAfter,
    RetryAfterDate,
    RetryAfterMs,
    Throttled,
    Flaky,
    HtmlError,
    Redirect,
    RedirectWithin,
    EmptyBody,
    HtmlPage,
    // The page in another form.
    BadJson,
    DuplicateKeys,
    WrongTypes,
    HugeIntegers,
    DeepNesting,
    BrokenText,
    PollutedKeys,
    // Another list.
    Shrinking,
    Growing,
    ShuffledTies,
    IgnoredOffset,
    LoweredLimit,
    EndRefused,
    TotalMissing,
    TotalText,
    TotalNegative,
    TotalWrong,
    // Another time.
    ClockAhead,
    ClockBehind,
    // Another way over the wire.
    Latency,
    Slow,
    SlowClose,
    Bandwidth,
    Sliced,
    Silent,
    Down,
    Reset,
    CloseMidBody,
    WrongLength,
    GzipCut,
    GzipBomb,
}

/// The number behind a name.
struct Number {
    default: u64,
    first: u64,
    last: u64,
}

/// A number with its default and its ends.
const fn from(default: u64, first: u64, last: u64) -> Number {
    Number {
        default,
        first,
        last,
    }
}

/// Most milliseconds of a wait: ten minutes.
const MOST_MS: u64 = 600_000;

/// Most times that a scenario can be limited to.
const MOST_TIMES: u64 = 1_000_000;

/// Letters of an unknown name that the error repeats.
const SHOWN: usize = 40;

/// Every name but `status_400` to `status_599`, with its number if it takes one.
const NAMES: [(&str, Kind, Option<Number>); 41] = [
    ("retry_after", Kind::RetryAfter, Some(from(1, 0, 86_400))),
    (
        "retry_after_date",
        Kind::RetryAfterDate,
        Some(from(1, 0, 86_400)),
    ),
    (
        "retry_after_ms",
        Kind::RetryAfterMs,
        Some(from(100, 0, MOST_MS)),
    ),
    ("throttled", Kind::Throttled, Some(from(5, 0, 1_000_000))),
    ("flaky", Kind::Flaky, Some(from(30, 0, 100))),
    ("html_error", Kind::HtmlError, Some(from(502, 400, 599))),
    ("redirect", Kind::Redirect, Some(from(302, 301, 308))),
    (
        "redirect_within",
        Kind::RedirectWithin,
        Some(from(302, 301, 308)),
    ),
    ("empty_body", Kind::EmptyBody, None),
    ("html_page", Kind::HtmlPage, None),
    ("bad_json", Kind::BadJson, Some(from(50, 0, 99))),
    ("duplicate_keys", Kind::DuplicateKeys, None),
    ("wrong_types", Kind::WrongTypes, None),
    ("huge_integers", Kind::HugeIntegers, None),
    (
        "deep_nesting",
        Kind::DeepNesting,
        Some(from(100_000, 1, 5_000_000)),
    ),
    ("broken_text", Kind::BrokenText, None),
    ("polluted_keys", Kind::PollutedKeys, None),
    ("shrinking", Kind::Shrinking, Some(from(1, 0, 100_000))),
    ("growing", Kind::Growing, Some(from(1, 0, 1_000))),
    ("shuffled_ties", Kind::ShuffledTies, None),
    ("ignored_offset", Kind::IgnoredOffset, None),
    (
        "lowered_limit",
        Kind::LoweredLimit,
        Some(from(10, 1, 2_147_483_647)),
    ),
    ("end_refused", Kind::EndRefused, None),
    ("total_missing", Kind::TotalMissing, None),
    ("total_text", Kind::TotalText, None),
    ("total_negative", Kind::TotalNegative, None),
    (
        "total_wrong",
        Kind::TotalWrong,
        Some(from(10, 1, 1_000_000)),
    ),
    (
        "clock_ahead",
        Kind::ClockAhead,
        Some(from(31_536_000, 0, 1_000_000_000)),
    ),
    (
        "clock_behind",
        Kind::ClockBehind,
        Some(from(31_536_000, 0, 1_000_000_000)),
    ),
    ("latency", Kind::Latency, Some(from(300, 0, MOST_MS))),
    ("slow", Kind::Slow, Some(from(1000, 0, MOST_MS))),
    ("slow_close", Kind::SlowClose, Some(from(1000, 0, MOST_MS))),
    (
        "bandwidth",
        Kind::Bandwidth,
        Some(from(10_000, 1, 1_000_000_000)),
    ),
    ("sliced", Kind::Sliced, Some(from(100, 1, 1_000_000))),
    ("silent", Kind::Silent, None),
    ("down", Kind::Down, None),
    ("reset", Kind::Reset, None),
    ("close_mid_body", Kind::CloseMidBody, Some(from(50, 0, 99))),
    (
        "wrong_length",
        Kind::WrongLength,
        Some(from(100, 1, 1_000_000)),
    ),
    ("gzip_cut", Kind::GzipCut, Some(from(50, 1, 99))),
    ("gzip_bomb", Kind::GzipBomb, Some(from(200, 1, 1_024))),
];

/// A scenario that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    pub(crate) kind: Kind,
    /// What stands behind the colon, or the default of the name.
    pub(crate) number: u64,
    /// The first so many requests only; `None` is for all.
    pub(crate) times: Option<u64>,
    text: String,
}

impl Scenario {
    /// Reads a name such as `latency`, `latency:300`, `status_503*2` or `retry_after:1*2`.
    ///
    /// Fails for an unknown name, and for a number that does not fit it; the message says what would.
    pub fn parse(text: &str) -> Result<Self, OptionsError> {
        let (head, times) = match text.split_once('*') {
            Some((head, times)) => (head, Some(times)),
            None => (text, None),
        };
        let (name, number) = match head.split_once(':') {
            Some((name, number)) => (name, Some(number)),
            None => (head, None),
        };
        let (kind, number) = found(name, number)?;
        let times = times.map(|times| {
            digits(times, 1, MOST_TIMES).ok_or_else(|| {
                OptionsError::new(format!(
                    "scenario `{name}`: behind `*` stands how many requests it is for, from 1 to {MOST_TIMES}"
                ))
            })
        });
        Ok(Self {
            kind,
            number,
            times: times.transpose()?,
            text: text.to_owned(),
        })
    }

    /// Reads the JSON text of an array of such names.
    ///
    /// Fails for text that is no array of texts, and as [`Scenario::parse`].
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, OptionsError> {
        scenarios(&serde_json::from_str(text).unwrap_or_default())
    }

    /// The text that it was read from.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

fn found(name: &str, number: Option<&str>) -> Result<(Kind, u64), OptionsError> {
    let status = name
        .strip_prefix("status_")
        .and_then(|status| digits(status, 400, 599));
    if let Some(status) = status {
        return match number {
            None => Ok((Kind::Status, status)),
            Some(_) => Err(numberless(name)),
        };
    }
    let Some((_, kind, takes)) = NAMES.iter().find(|(known, ..)| *known == name) else {
        return Err(unknown(name));
    };
    match (takes, number) {
        (None, None) => Ok((*kind, 0)),
        (None, Some(_)) => Err(numberless(name)),
        (Some(takes), None) => Ok((*kind, takes.default)),
        (Some(Number { first, last, .. }), Some(text)) => digits(text, *first, *last)
            .map(|number| (*kind, number))
            .ok_or_else(|| {
                OptionsError::new(format!(
                    "scenario `{name}` takes an integer from {first} to {last} behind `:`"
                ))
            }),
    }
}

fn numberless(name: &str) -> OptionsError {
    OptionsError::new(format!(
        "scenario `{name}` takes no number; `{name}*2` is for the first two requests"
    ))
}

fn unknown(name: &str) -> OptionsError {
    let shown: String = name.chars().take(SHOWN).collect();
    let known: Vec<&str> = NAMES.iter().map(|(name, ..)| *name).collect();
    OptionsError::new(format!(
        "unknown scenario `{shown}`; known are status_400 to status_599, {}",
        known.join(", ")
    ))
}

/// Decimal digits alone: `parse` would take a plus sign.
fn digits(text: &str, first: u64, last: u64) -> Option<u64> {
    let decimal = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|number| decimal && (first..=last).contains(number))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_carry_a_number_and_how_many_requests_it_is_for() {
        for (text, kind, number, times) in [
            ("latency", Kind::Latency, 300, None),
            ("latency:0", Kind::Latency, 0, None),
            ("latency:1200*3", Kind::Latency, 1200, Some(3)),
            ("status_503", Kind::Status, 503, None),
            ("status_401*1", Kind::Status, 401, Some(1)),
            ("reset", Kind::Reset, 0, None),
            ("reset*1000000", Kind::Reset, 0, Some(1_000_000)),
        ] {
            let scenario = Scenario::parse(text).unwrap();
            assert_eq!(
                (scenario.kind, scenario.number, scenario.times),
                (kind, number, times),
                "{text}"
            );
            assert_eq!(scenario.as_str(), text);
        }
    }

    #[test]
    fn every_name_of_the_table_is_read_and_stands_there_once() {
        for (index, (name, kind, _)) in NAMES.iter().enumerate() {
            assert_eq!(Scenario::parse(name).unwrap().kind, *kind);
            assert!(
                NAMES
                    .iter()
                    .skip(index + 1)
                    .all(|(other, other_kind, _)| other != name && other_kind != kind)
            );
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_with_the_rule() {
        let times = "behind `*` stands how many requests it is for, from 1 to 1000000";
        for (text, message) in [
            ("latency:", "scenario `latency` takes an integer from 0 to 600000 behind `:`".to_owned()),
            ("latency:+1", "scenario `latency` takes an integer from 0 to 600000 behind `:`".to_owned()),
            ("latency:600001", "scenario `latency` takes an integer from 0 to 600000 behind `:`".to_owned()),
            ("latency*0", format!("scenario `latency`: {times}")),
            ("reset*", format!("scenario `reset`: {times}")),
            ("reset*1*1", format!("scenario `reset`: {times}")),
            (
                "reset:1",
                "scenario `reset` takes no number; `reset*2` is for the first two requests".to_owned(),
            ),
            (
                "status_503:2",
                "scenario `status_503` takes no number; `status_503*2` is for the first two requests".to_owned(),
            ),
        ] {
            assert_eq!(Scenario::parse(text).unwrap_err().to_string(), message, "{text}");
        }
        for text in [
            "",
            "sleepy",
            "status_200",
            "status_600",
            "status_",
            "Latency",
            " latency",
        ] {
            let message = Scenario::parse(text).unwrap_err().to_string();
            let start = format!(
                "unknown scenario `{text}`; known are status_400 to status_599, retry_after, "
            );
            assert!(message.starts_with(&start), "{message}");
        }
        let long = Scenario::parse(&"x".repeat(1000)).unwrap_err().to_string();
        assert!(long.starts_with(&format!("unknown scenario `{}`;", "x".repeat(40))));
    }
}
