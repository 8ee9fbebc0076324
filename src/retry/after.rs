//! How long a service asks to wait.

use std::time::Duration;

use super::date::date;
use crate::transport::Reply;

/// The pause that a reply asks for: `retry-after-ms`, else `Retry-After` in seconds or as a date. `None` where there is
/// neither, or nothing that can be read.
///
/// A date is held against the `Date` of the same reply, which is of the same clock; `unix_time` stands in where that is
/// not shown, as to a page of another origin. A date that has passed is no pause.
#[must_use]
pub fn retry_after(reply: &Reply, unix_time: Duration) -> Option<Duration> {
    retry_after_by(reply, unix_time, date)
}

/// The same, dates being read by another reader: where the platform has one, ours need not be loaded.
pub(crate) fn retry_after_by(
    reply: &Reply,
    unix_time: Duration,
    date: impl Fn(&str) -> Option<u64>,
) -> Option<Duration> {
    if let Some(ms) = reply.retry_after_ms.as_deref().and_then(number) {
        return Some(Duration::from_millis(ms));
    }
    let header = reply.retry_after.as_deref()?;
    if let Some(seconds) = number(header) {
        return Some(Duration::from_secs(seconds));
    }
    let until = date(header)?;
    let now = match reply.date.as_deref().and_then(&date) {
        Some(now) => now,
        None => unix_time.as_secs(),
    };
    Some(Duration::from_secs(until.saturating_sub(now)))
}

/// A header of digits, the largest number where there are too many.
fn number(header: &str) -> Option<u64> {
    digits(header.trim_ascii().as_bytes())
}

pub(super) fn digits(text: &[u8]) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    text.iter().try_fold(0_u64, |number, byte| {
        byte.is_ascii_digit().then(|| {
            number
                .saturating_mul(10)
                .saturating_add(u64::from(byte - b'0'))
        })
    })
}
