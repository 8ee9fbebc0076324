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
}
