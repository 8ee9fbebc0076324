//! Decimal numbers as text, exactly.

/// 2^53 − 1: beyond it a JavaScript number rounds integers.
pub(crate) const LARGEST_EXACT: u64 = (1 << 53) - 1;

/// A decimal number: `±digits × 10^scale`.
struct Parts {
    negative: bool,
    digits: u64,
    scale: i32,
}

/// The parts of a number that the scan has accepted; `None` if its digits pass 64 bits.
fn parts(text: &[u8]) -> Option<Parts> {
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    let mut digits = 0_u64;
    let mut scale = 0_i32;
    let mut fraction = false;
    let mut bytes = text.iter();
    while let Some(&byte) = bytes.next() {
        match byte {
            b'0'..=b'9' => {
                digits = ten_times(digits, u64::MAX - 9)? + u64::from(byte - b'0');
                scale -= i32::from(fraction);
            }
            b'.' => fraction = true,
            b'e' | b'E' => {
                scale = scale.checked_add(exponent(bytes.as_slice())?)?;
                break;
            }
            _ => return None,
        }
    }
    Some(Parts {
        negative,
        digits,
        scale,
    })
}

/// Ten times a number, if that is no more than `most`. Without the 128 bits that a checked product would take.
fn ten_times(number: u64, most: u64) -> Option<u64> {
    (number <= most / 10).then(|| number * 10)
}

fn exponent(text: &[u8]) -> Option<i32> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let mut value = 0_i32;
    for &digit in digits {
        value = value
            .checked_mul(10)?
            .checked_add(i32::from(digit.checked_sub(b'0')?))?;
    }
    Some(if negative { -value } else { value })
}

/// The integer that a number token is, if it is one within ±(2^53 − 1).
pub(crate) fn value(text: &[u8]) -> Option<i64> {
    let Parts {
        negative,
        mut digits,
        mut scale,
    } = parts(text)?;
    if digits == 0 {
        return Some(0);
    }
    while scale < 0 && digits % 10 == 0 {
        digits /= 10;
        scale += 1;
    }
    if scale < 0 {
        return None;
    }
    for _ in 0..scale {
        // Ends early: sixteen steps pass the limit.
        digits = ten_times(digits, LARGEST_EXACT)?;
    }
    let magnitude = i64::try_from(digits)
        .ok()
        .filter(|_| digits <= LARGEST_EXACT)?;
    Some(if negative { -magnitude } else { magnitude })
}

/// The integer that text spells with digits and a minus sign at most, within ±(2^53 − 1).
pub(crate) fn integer(text: &[u8]) -> Option<i64> {
    if all_digits(text) { value(text) } else { None }
}

/// Whether text is digits, after a minus sign at most.
pub(crate) fn all_digits(text: &[u8]) -> bool {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    !digits.is_empty() && digits.iter().all(u8::is_ascii_digit)
}

/// The Boolean that text or a number spells.
pub(crate) fn flag(text: &[u8]) -> Option<bool> {
    if text.eq_ignore_ascii_case(b"true") || text == b"1" {
        Some(true)
    } else if text.eq_ignore_ascii_case(b"false") || text == b"0" {
        Some(false)
    } else {
        None
    }
}

/// Whether a number token is surely within the range of a 64-bit float.
pub(crate) fn is_finite(text: &[u8]) -> bool {
    let end = text
        .iter()
        .position(|byte| matches!(byte, b'e' | b'E'))
        .unwrap_or(text.len());
    let power = match text.get(end + 1..) {
        Some(rest) => exponent(rest),
        None => Some(0),
    };
    let digits = i32::try_from(end).unwrap_or(i32::MAX);
    power
        .and_then(|power| power.checked_add(digits))
        .is_some_and(|magnitude| magnitude <= 308)
}

/// The value of text such as `42`, `99.5` or `7%`, if it is not negative and fits a float exactly enough.
pub(crate) fn measure(text: &[u8]) -> Option<f64> {
    const POWERS: [f64; 16] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ];
    let text = text.trim_ascii();
    let text = text.strip_suffix(b"%").unwrap_or(text).trim_ascii_end();
    let (mut digits, mut dots) = (0, 0);
    for byte in text {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'.' => dots += 1,
            _ => return None,
        }
    }
    if digits == 0 || dots > 1 {
        return None;
    }
    let Parts { digits, scale, .. } = parts(text)?;
    let power = POWERS.get(usize::try_from(-scale).ok()?)?;
    if digits > LARGEST_EXACT {
        return None;
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "an integer of up to 53 bits is exact"
    )]
    let digits = digits as f64;
    // Both are exact, so the quotient is rounded once: it is the nearest float.
    Some(digits / power)
}
