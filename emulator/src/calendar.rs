//! Times as the wire writes them. The crate has no clock: all times are passed in.

/// When the newest job of each batch was made: as the first one of the reference's example.
pub(crate) const NEWEST_MS: i64 = 1_667_837_718_000;

/// When the emulator's own time begins: two days later, so that the jobs have a past to tell of.
pub(crate) const BEGINNING_MS: i64 = NEWEST_MS + 2 * 86_400_000;

struct Civil {
    year: i64,
    month: i64,
    day: i64,
    weekday: i64,
    second_of_day: i64,
}

/// Days to a date of the Gregorian calendar, by counting in years that begin in March.
fn civil(ms: i64) -> Civil {
    let seconds = ms.div_euclid(1000);
    let days = seconds.div_euclid(86_400);
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let month = if march_month < 10 {
        march_month + 3
    } else {
        march_month - 9
    };
    Civil {
        year: era * 400 + year_of_era + i64::from(month <= 2),
        month,
        day: day_of_year - (153 * march_month + 2) / 5 + 1,
        weekday: (days + 4).rem_euclid(7),
        second_of_day: seconds.rem_euclid(86_400),
    }
}

/// ISO 8601 in UTC with seconds, such as `2022-11-07T16:15:18Z`.
pub(crate) fn iso(ms: i64) -> String {
    let Civil {
        year,
        month,
        day,
        second_of_day,
        ..
    } = civil(ms);
    let (hour, minute, second) = (
        second_of_day / 3600,
        second_of_day / 60 % 60,
        second_of_day % 60,
    );
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// As IAM writes times, such as `2022-11-07T16:15:18.000000Z`.
pub(crate) fn iso_micros(ms: i64) -> String {
    let seconds = iso(ms);
    format!(
        "{}.{:03}000Z",
        seconds.trim_end_matches('Z'),
        ms.rem_euclid(1000)
    )
}

/// The milliseconds since 1970 of a time such as `20221107T161518Z`.
pub(crate) fn from_compact(text: &str) -> Option<i64> {
    let text = text.strip_suffix('Z')?;
    let (date, time) = text.split_once('T')?;
    let digits = |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_digit());
    if date.len() != 8 || time.len() != 6 || !digits(date) || !digits(time) {
        return None;
    }
    let number = |part: Option<&str>| part?.parse::<i64>().ok();
    let (year, month, day) = (
        number(date.get(..4))?,
        number(date.get(4..6))?,
        number(date.get(6..))?,
    );
    let (hour, minute, second) = (
        number(time.get(..2))?,
        number(time.get(2..4))?,
        number(time.get(4..))?,
    );
    let fits = (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    // Years begin in March, so that the day of a leap year comes last.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let days = year * 365 + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
        - 719_468;
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    fits.then_some(seconds * 1000)
}

/// The form of the `Date` header, such as `Mon, 07 Nov 2022 16:15:18 GMT`.
pub(crate) fn http_date(ms: i64) -> String {
    const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    fn word(words: &'static [&'static str], index: i64) -> &'static str {
        usize::try_from(index)
            .ok()
            .and_then(|index| words.get(index))
            .copied()
            .unwrap_or_default()
    }
    let Civil {
        year,
        month,
        day,
        weekday,
        second_of_day,
    } = civil(ms);
    let (hour, minute, second) = (
        second_of_day / 3600,
        second_of_day / 60 % 60,
        second_of_day % 60,
    );
    let (weekday, month) = (word(&DAYS, weekday), word(&MONTHS, month - 1));
    format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_job_is_as_old_as_the_first_of_the_reference_and_time_begins_two_days_later() {
        assert_eq!(iso(NEWEST_MS), "2022-11-07T16:15:18Z");
        assert_eq!(http_date(NEWEST_MS), "Mon, 07 Nov 2022 16:15:18 GMT");
        assert_eq!(iso(BEGINNING_MS), "2022-11-09T16:15:18Z");
    }

    #[test]
    fn leap_days_and_times_before_1970_are_written_right() {
        assert_eq!(iso(951_782_400_000), "2000-02-29T00:00:00Z");
        assert_eq!(iso(1_709_251_199_000), "2024-02-29T23:59:59Z");
        assert_eq!(iso(-1000), "1969-12-31T23:59:59Z");
        assert_eq!(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
    }

    #[test]
    fn a_compact_time_is_read_back_and_nothing_else_is() {
        for ms in [NEWEST_MS, 951_782_400_000, 1_709_251_199_000, 0, -1000] {
            let compact = iso(ms).replace(['-', ':'], "");
            assert_eq!(from_compact(&compact), Some(ms), "{compact}");
        }
        for text in [
            "",
            "2022-11-07T16:15:18Z",
            "20221107T161518",
            "20221307T161518Z",
            "20221107T241518Z",
            "2022110éT161518Z",
        ] {
            assert_eq!(from_compact(text), None, "{text}");
        }
        assert_eq!(iso_micros(NEWEST_MS + 7), "2022-11-07T16:15:18.007000Z");
    }
}
