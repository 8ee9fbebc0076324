//! The letters of a filter: names, signs, words and quotes.

use crate::fault::{Fault, units_before};

/// Reads a filter from its front.
pub(super) struct Words<'a> {
    text: &'a str,
    at: usize,
}

/// What stands between a field and its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Is,
    Holds,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl<'a> Words<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Whether something follows, after white space is passed over.
    pub(super) fn more(&mut self) -> bool {
        let blank = |letter: &char| letter.is_whitespace();
        let blanks = self.rest().chars().take_while(blank);
        self.at += blanks.map(char::len_utf8).sum::<usize>();
        self.at < self.text.len()
    }

    /// Whether a term is over here.
    pub(super) fn at_end(&self) -> bool {
        self.rest().chars().next().is_none_or(char::is_whitespace)
    }

    pub(super) fn take(&mut self, letter: char) -> bool {
        let found = self.rest().starts_with(letter);
        self.at += if found { letter.len_utf8() } else { 0 };
        found
    }

    /// A name and the sign after it, if both stand here: a name begins with a letter or `_`.
    pub(super) fn name_and_sign(&mut self) -> Option<(&'a str, Sign)> {
        let rest = self.rest();
        let letter = |first: char| first.is_ascii_alphabetic() || first == '_' || !first.is_ascii();
        if !rest.starts_with(letter) {
            return None;
        }
        let ends = |letter: char| {
            matches!(letter, ':' | '~' | '<' | '>' | '"' | '\\') || letter.is_whitespace()
        };
        let (name, after) = rest.split_at_checked(rest.find(ends)?)?;
        let sign = match after.as_bytes() {
            [b':', ..] => Sign::Is,
            [b'~', ..] => Sign::Holds,
            [b'<', b'=', ..] => Sign::AtMost,
            [b'<', ..] => Sign::Less,
            [b'>', b'=', ..] => Sign::AtLeast,
            [b'>', ..] => Sign::More,
            _ => return None,
        };
        let length = 1 + usize::from(matches!(sign, Sign::AtMost | Sign::AtLeast));
        self.at += name.len() + length;
        Some((name, sign))
    }

    /// A word, or what stands between quotes. A backslash takes the letter after it as it is. Outside quotes it ends with
    /// white space, and before `until`.
    pub(super) fn word(&mut self, until: Option<char>) -> Result<String, Fault> {
        let open = self.at;
        let quoted = self.take('"');
        let mut word = String::new();
        loop {
            let mut letters = self.rest().chars();
            let Some(letter) = letters.next() else {
                if quoted {
                    return Err(self.fault(open, "a quote that is not closed"));
                }
                return Ok(word);
            };
            if !quoted && (letter.is_whitespace() || Some(letter) == until) {
                return Ok(word);
            }
            self.at += letter.len_utf8();
            let taken = match letter {
                '"' if quoted => return Ok(word),
                '\\' => {
                    let Some(next) = letters.next() else {
                        let rule = "a backslash needs a letter after it";
                        return Err(self.fault(self.at - 1, rule));
                    };
                    self.at += next.len_utf8();
                    next
                }
                other => other,
            };
            if taken == '\0' {
                return Err(self.fault(self.at - 1, "no character U+0000"));
            }
            word.push(taken);
        }
    }

    pub(super) fn fault(&self, byte: usize, rule: &str) -> Fault {
        Fault::new("filter", units_before(self.text, byte), &[rule])
    }
}
