//! The three forms of a date in HTTP (RFC 9110, 5.6.7).

use super::after::digits;

/// Three letters each, and the days of a common year before it.
const MONTHS: [(&[u8], u64); 12] = [
    (b"Jan", 0),
    (b"Feb", 31),
    (b"Mar", 59),
    (b"Apr", 90),
    (b"May", 120),
    (b"Jun", 151),
    (b"Jul", 181),
    (b"Aug", 212),
    (b"Sep", 243),
    (b"Oct", 273),
    (b"Nov", 304),
    (b"Dec", 334),
];

/// Seconds since the beginning of 1970, of a date from then to the end of 9999:
///
/// - `Sun, 06 Nov 1994 08:49:37 GMT`
/// - `Sunday, 06-Nov-94 08:49:37 GMT`
/// - `Sun Nov  6 08:49:37 1994`
///
/// All have the same parts and differ in their order and in what stands between them, so the parts are told by their form:
/// the day of the month is the first number, the year the second one. The day of the week is not looked at.
pub(super) fn date(text: &str) -> Option<u64> {
    let (mut day, mut month, mut year, mut time) = (None, None, None, None);
    let parts = text.as_bytes().split(|byte| b" ,-".contains(byte));
    for (place, part) in parts.filter(|part| !part.is_empty()).enumerate() {
        if let Some(number) = digits(part) {
            if day.is_none() {
                day = Some(number);
            } else if year.is_none() {
                year = Some(full_year(number, part.len())?);
            } else {
                return None;
            }
        } else if part.contains(&b':') {
            time = Some(seconds(part)?);
        } else if let Some(known) = MONTHS.iter().find(|(name, _)| *name == part) {
            month = Some(known.1);
        } else if place > 0 && part != b"GMT" {
            // A zone, or something else that would change what the rest means.
            return None;
        }
    }
    let (day, before, year, time) = (day?, month?, year?, time?);
    if !(1..=31).contains(&day) {
        return None;
    }
    // March is the first month of which the day of a leap year is already past.
    let leap = |year: u64| year / 4 - year / 100 + year / 400;
    let leaps = leap(if before >= 59 { year } else { year - 1 }) - leap(1969);
    let days = (year - 1970) * 365 + leaps + before + day - 1;
    Some(days * 86_400 + time)
}

/// A year of two digits is of the century in which it is no more than some decades from now.
fn full_year(number: u64, digits: usize) -> Option<u64> {
    let year = match (digits, number) {
        (4, _) => number,
        (2, 70..) => 1900 + number,
        (2, _) => 2000 + number,
        _ => return None,
    };
    (year >= 1970).then_some(year)
}

/// `08:49:37`; the last second of a minute may be a leap second.
fn seconds(time: &[u8]) -> Option<u64> {
    let mut parts = time.split(|byte| *byte == b':');
    let mut next = |most: u64| digits(parts.next()?).filter(|number| *number <= most);
    let (hours, minutes, seconds) = (next(23)?, next(59)?, next(60)?);
    parts
        .next()
        .is_none()
        .then_some(hours * 3600 + minutes * 60 + seconds)
}
