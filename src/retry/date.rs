//! A date as HTTP has it.

use super::after::digits;

/// Each with the days of a common year before it.
const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
const DAYS: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// Seconds since the beginning of 1970 of a date such as `Sun, 06 Nov 1994 08:49:37 GMT`, up to the end of 9999.
///
/// Of the three forms of RFC 9110, 5.6.7, this is the one that a service may send; the two obsolete ones are not read.
/// The day of the week is not looked at.
pub(crate) fn date(text: &str) -> Option<u64> {
    let text = text.as_bytes();
    if text.get(3..5)? != b", " || text.get(25..)? != b" GMT" {
        return None;
    }
    let number = |from: usize, to: usize| digits(text.get(from..to)?);
    let (day, year) = (number(5, 7)?, number(12, 16)?);
    let (hours, minutes, seconds) = (number(17, 19)?, number(20, 22)?, number(23, 25)?);
    let name = text.get(8..11)?;
    let month = MONTHS.chunks(3).position(|month| month == name)?;
    // A minute that ends with a leap second has 61.
    if !(1..=31).contains(&day) || year < 1970 || hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    // The day that a leap year has more is past from March on.
    let past = year - u64::from(month < 2);
    let leaps = past / 4 - past / 100 + past / 400 - 477;
    let before = u64::from(*DAYS.get(month)?);
    let days = (year - 1970) * 365 + leaps + before + day - 1;
    Some(days * 86_400 + hours * 3600 + minutes * 60 + seconds)
}
