//! Letter case: what is compared without it.
//!
//! Each letter by itself becomes its small form: Latin, Greek, Cyrillic, Armenian, and the full-width forms, as Unicode has
//! them. The whole of Unicode would be a tenth of the module. Both sides of a comparison become the same; nothing is
//! composed, decomposed or looked up by language.

/// How far the small form of a letter is.
#[derive(Clone, Copy)]
enum Away {
    By(u16),
    /// Capital and small letter in turn, the capital even.
    Even,
    /// The same, the capital odd.
    Odd,
}

/// First and last letter of each run of capitals.
const CAPITALS: [(u16, u16, Away); 25] = [
    (0x41, 0x5A, Away::By(32)),
    (0xC0, 0xD6, Away::By(32)),
    (0xD8, 0xDE, Away::By(32)),
    (0x100, 0x12F, Away::Even),
    (0x132, 0x137, Away::Even),
    (0x139, 0x148, Away::Odd),
    (0x14A, 0x177, Away::Even),
    (0x179, 0x17E, Away::Odd),
    (0x386, 0x386, Away::By(38)),
    (0x388, 0x38A, Away::By(37)),
    (0x38C, 0x38C, Away::By(64)),
    (0x38E, 0x38F, Away::By(63)),
    (0x391, 0x3A1, Away::By(32)),
    (0x3A3, 0x3AB, Away::By(32)),
    (0x400, 0x40F, Away::By(80)),
    (0x410, 0x42F, Away::By(32)),
    (0x460, 0x481, Away::Even),
    (0x48A, 0x4BF, Away::Even),
    (0x4C0, 0x4C0, Away::By(15)),
    (0x4C1, 0x4CE, Away::Odd),
    (0x4D0, 0x52F, Away::Even),
    (0x531, 0x556, Away::By(48)),
    (0x1E00, 0x1E95, Away::Even),
    (0x1EA0, 0x1EFF, Away::Even),
    (0xFF21, 0xFF3A, Away::By(32)),
];

/// The small form of a letter.
fn small(letter: char) -> char {
    let code = match u32::from(letter) {
        0x178 => return 'ÿ',
        // Most letters of the rest are Chinese, and have one form.
        0x1F00..0xFF00 | 0x1_0000.. => return letter,
        #[expect(clippy::cast_possible_truncation, reason = "it has sixteen bits")]
        code => code as u16,
    };
    let run = CAPITALS.iter().find(|(_, last, _)| code <= *last);
    let away = match run {
        Some((first, _, away)) if *first <= code => match away {
            Away::By(away) => *away,
            Away::Even => 1 - code % 2,
            Away::Odd => code % 2,
        },
        _ => 0,
    };
    char::from_u32(u32::from(code + away)).unwrap_or(letter)
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
