//! What is wrong with a query.

/// Why a query, an export or a page was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The option that breaks a rule: `filter`, `sort`, `columns` or `pages`.
    pub option: &'static str,
    /// Where: UTF-16 units from the beginning of the text, or the place in a list, from 0.
    pub at: usize,
    /// The rule, and what would keep it.
    pub rule: String,
}

impl Fault {
    pub(crate) fn new(option: &'static str, at: usize, rule: &[&str]) -> Self {
        Self {
            option,
            at,
            rule: joined(rule, ""),
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("`")?;
        f.write_str(self.option)?;
        f.write_str("`: ")?;
        f.write_str(&self.rule)
    }
}

impl std::error::Error for Fault {}

/// Texts in one, with another one between them. The joins of the standard library are a kilobyte of code for each kind.
pub(crate) fn joined(parts: &[&str], between: &str) -> String {
    let mut whole = String::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            whole.push_str(between);
        }
        whole.push_str(part);
    }
    whole
}

/// UTF-16 units before a byte of a text: places are told as JavaScript counts them.
pub(crate) fn units_before(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().get(..byte).unwrap_or(text.as_bytes());
    before.iter().map(|byte| units(*byte)).sum()
}

/// One for each letter, and one more for those of four bytes.
pub(crate) fn units(byte: u8) -> usize {
    usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)
}
