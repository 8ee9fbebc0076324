//! Letter case: what is compared without it.
//!
//! Each letter by itself becomes its small form: Latin, Greek, Cyrillic, Armenian, and the full-width forms, as Unicode has
//! them. The whole of Unicode would be a tenth of the module. Both sides of a comparison become the same; nothing is
//! composed, decomposed or looked up by language.

/// The small form of a letter.
fn small(letter: char) -> char {
    let code = u32::from(letter);
    let shift = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE => 32,
        // Pairs of which the even one is the capital, then those of which the odd one is.
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 => 1 - code % 2,
        0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => 1 - code % 2,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => 1 - code % 2,
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE => code % 2,
        0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F | 0xFF21..=0xFF3A => 32,
        0x400..=0x40F => 80,
        0x531..=0x556 => 48,
        0x4C0 => 15,
        0x388..=0x38A => 37,
        0x386 => 38,
        0x38C => 64,
        0x38E | 0x38F => 63,
        0x178 => return 'ÿ',
        _ => 0,
    };
    char::from_u32(code + shift).unwrap_or(letter)
}

/// Adds a text in small letters.
pub(crate) fn push(text: &str, out: &mut String) {
    if text.is_ascii() {
        let start = out.len();
        out.push_str(text);
        if let Some(added) = out.get_mut(start..) {
            added.make_ascii_lowercase();
        }
    } else {
        out.extend(text.chars().map(small));
    }
}

/// A text in small letters.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(text, &mut out);
    out
}

/// Whether a text is another one, which is in small letters already.
pub(crate) fn is(text: &str, folded: &str) -> bool {
    text.chars().map(small).eq(folded.chars())
}

/// Whether a text holds another one, which is in small letters already. `room` is written over.
pub(crate) fn holds(text: &str, folded: &str, room: &mut String) -> bool {
    room.clear();
    push(text, room);
    room.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn small_letters_are_those_of_unicode_in_the_alphabets_that_are_named() {
        let blocks = [
            '\0'..='\u{17f}',
            '\u{380}'..='\u{3ce}',
            '\u{400}'..='\u{58f}',
            '\u{1e00}'..='\u{1e9d}',
            '\u{1e9f}'..='\u{1eff}',
            '\u{ff00}'..='\u{ffef}',
        ];
        // It becomes two letters, and would not be itself when it is looked for.
        let two = 'İ';
        for letter in blocks.into_iter().flatten().filter(|letter| *letter != two) {
            let unicode: Vec<char> = letter.to_lowercase().collect();
            assert_eq!([small(letter)].as_slice(), unicode, "{letter}");
        }
    }

    #[test]
    fn other_letters_stay_as_they_are() {
        for letter in ['客', 'é', 'İ', '😀', '\u{10ffff}', '\u{212a}'] {
            assert_eq!(small(letter), letter);
        }
    }
}
