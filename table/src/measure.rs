//! Numbers, spans of time and points in time, as text has them.

/// Integers up to it are exact in a float.
const LARGEST_EXACT: u64 = (1 << 53) - 1;
const POWERS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// The number that a text is, with or without `%`: `42`, `-3.5`, `99.5%`, `1e6`. Beyond some fifteen digits it is rounded.
pub(crate) fn number(text: &str) -> Option<f64> {
    let text = text.trim_ascii();
    let text = text.strip_suffix('%').unwrap_or(text).trim_ascii_end();
    let (negative, digits) = signed(text.as_bytes());
    let magnitude = magnitude(digits)?;
    Some(if negative { -magnitude } else { magnitude })
}

/// Whether a minus sign stands first, and what follows the sign.
fn signed(bytes: &[u8]) -> (bool, &[u8]) {
    match bytes.split_first() {
        Some((sign @ (b'-' | b'+'), rest)) => (*sign == b'-', rest),
        _ => (false, bytes),
    }
}

fn magnitude(bytes: &[u8]) -> Option<f64> {
    let (mut digits, mut scale, mut seen, mut fraction) = (0_u64, 0_i32, false, false);
    let mut rest = bytes.iter();
    while let Some(&byte) = rest.next() {
        match byte {
            b'0'..=b'9' => {
                seen = true;
                if digits < LARGEST_EXACT / 100 {
                    digits = digits * 10 + u64::from(byte - b'0');
                    scale -= i32::from(fraction);
                } else {
                    // What does not fit is left out; its place counts.
                    scale += i32::from(!fraction);
                }
            }
            b'.' if seen && !fraction => fraction = true,
            b'e' | b'E' if seen => {
                scale = scale.saturating_add(exponent(rest.as_slice())?);
                break;
            }
            _ => return None,
        }
    }
    if !seen || bytes.last() == Some(&b'.') {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "it has at most 53 bits")]
    let mut value = digits as f64;
    // Beyond these the result is zero or without end in any case.
    let mut scale = scale.clamp(-400, 400);
    while scale != 0 && value != 0.0 {
        let step = scale.clamp(-15, 15);
        let power = POWERS.get(step.unsigned_abs() as usize).copied()?;
        value = if step < 0 {
            value / power
        } else {
            value * power
        };
        scale -= step;
    }
    value.is_finite().then_some(value)
}

fn exponent(bytes: &[u8]) -> Option<i32> {
    let (negative, digits) = signed(bytes);
    let value = whole(digits)?;
    let value = i32::try_from(value.min(9999)).ok()?;
    Some(if negative { -value } else { value })
}

/// The integer of up to nine digits; more of them count as many.
fn whole(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(digits.iter().fold(0_u32, |value, digit| {
        value
            .saturating_mul(10)
            .saturating_add(u32::from(digit - b'0'))
    }))
}

/// Milliseconds: a number of them, or one with a unit `ms`, `s`, `m`, `h` or `d`.
pub(crate) fn span(text: &str) -> Option<f64> {
    let text = text.trim_ascii();
    for (unit, ms) in [
        ("ms", 1.0),
        ("s", 1e3),
        ("m", 6e4),
        ("h", 3.6e6),
        ("d", 8.64e7),
    ] {
        if let Some(count) = text
            .strip_suffix(unit)
            .filter(|rest| rest.ends_with(|letter: char| letter.is_ascii_digit() || letter == ' '))
        {
            return number(count).map(|count| count * ms);
        }
    }
    if text.ends_with('%') {
        None
    } else {
        number(text)
    }
}

/// Milliseconds since 1970 of those digits themselves, twelve to fourteen of them, and of `2026-11-27`, `2026-11-27T08:30Z`, `2026-11-27 08:30:15.250+08:00` and the like. Without a
/// zone it is UTC; without a time of day, midnight.
pub(crate) fn time(text: &str) -> Option<f64> {
    let bytes = text.trim_ascii().as_bytes();
    if matches!(bytes.len(), 12..=14) && bytes.iter().all(u8::is_ascii_digit) {
        return number(text);
    }
    let (date, rest) = bytes.split_at_checked(10)?;
    let [year, month, day] = date_parts(date)?;
    let mut ms = days(year, month, day)? * 8.64e7;
    if let Some((separator, clock)) = rest.split_first() {
        if !matches!(separator, b'T' | b't' | b' ') {
            return None;
        }
        ms += time_of_day(clock)?;
    }
    Some(ms)
}

fn date_parts(date: &[u8]) -> Option<[u32; 3]> {
    let part = |from: usize, to: usize| whole(date.get(from..to)?);
    let separator = date.get(4)?;
    (matches!(separator, b'-' | b'/') && date.get(7) == Some(separator)).then_some([
        part(0, 4)?,
        part(5, 7)?,
        part(8, 10)?,
    ])
}

/// From 1970 to a day of the Gregorian calendar.
fn days(year: u32, month: u32, day: u32) -> Option<f64> {
    const BEFORE: [u32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let before = *BEFORE.get(month.checked_sub(1)? as usize)?;
    let length = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if day == 0 || day > length {
        return None;
    }
    let last = year.checked_sub(1)?;
    let leaps = last / 4 - last / 100 + last / 400;
    let day_of_year = before + u32::from(leap && month > 2) + day - 1;
    Some(f64::from(last * 365 + leaps + day_of_year) - 719_162.0)
}

/// Milliseconds since midnight UTC.
fn time_of_day(clock: &[u8]) -> Option<f64> {
    let zone = clock
        .iter()
        .position(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-'))
        .unwrap_or(clock.len());
    let (clock, zone) = clock.split_at_checked(zone)?;
    let clock = clock.trim_ascii_end();
    let (minutes, rest) = clock.split_at_checked(5)?;
    let hour_and_minute = |bytes: &[u8]| {
        let hour = whole(bytes.get(..2)?)?;
        let minute = whole(bytes.get(bytes.len().checked_sub(2)?..)?)?;
        (hour < 24 && minute < 60).then_some(f64::from(hour * 60 + minute) * 6e4)
    };
    if minutes.get(2) != Some(&b':') {
        return None;
    }
    let mut ms = hour_and_minute(minutes)?;
    if let Some((colon, seconds)) = rest.split_first() {
        let second = number(std::str::from_utf8(seconds).ok()?)?;
        let digits = seconds.first().is_some_and(u8::is_ascii_digit);
        if *colon != b':' || !digits || second >= 61.0 {
            return None;
        }
        ms += second * 1e3;
    }
    let away = match zone {
        [] | [b'Z' | b'z'] => 0.0,
        [sign, offset @ ..] => {
            let shape = offset.len() == 4 || (offset.len() == 5 && offset.get(2) == Some(&b':'));
            let ms = hour_and_minute(offset).filter(|_| shape)?;
            if *sign == b'-' { -ms } else { ms }
        }
    };
    Some(ms - away)
}

/// Writes a number that is not negative. One that is no decimal of fifteen digits is rounded to six places or fewer.
pub(crate) fn push(value: f64, out: &mut String) {
    #[expect(clippy::cast_precision_loss, reason = "the limit is exact")]
    let most = LARGEST_EXACT as f64;
    if value >= most {
        return push_scaled(value, 0, out);
    }
    let mut rounded = (value.round(), 0);
    for (places, power) in POWERS.iter().enumerate() {
        let scaled = (value * power).round();
        if scaled > most {
            break;
        }
        #[expect(clippy::float_cmp, reason = "the very number is wanted")]
        let exact = scaled / power == value;
        if exact {
            return push_scaled(scaled, places, out);
        }
        if places <= 6 {
            rounded = (scaled, places);
        }
    }
    push_scaled(rounded.0, rounded.1, out);
}

/// Writes `scaled / 10^places`.
fn push_scaled(scaled: f64, places: usize, out: &mut String) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast from a float saturates"
    )]
    let mut rest = scaled as u64;
    let mut digits = [0_u8; 20];
    let mut written = 0;
    for slot in &mut digits {
        *slot = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        written += 1;
        if rest == 0 && written > places {
            break;
        }
    }
    let mut place = written;
    for digit in digits.iter().take(written).rev() {
        if place == places {
            out.push('.');
        }
        place -= 1;
        out.push(char::from(*digit));
    }
}
