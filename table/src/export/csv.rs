//! Cells of RFC 4180 that no spreadsheet takes for a formula.

use super::cell;
use crate::field::Field;
use crate::json::{Kind, line};
use crate::measure;
use crate::row::Rows;

/// Between several values of one cell.
const BETWEEN: &str = "; ";

/// Writes a cell. Numbers that are numbers on the wire stay as they are; everything else is text.
pub(super) fn push(rows: &Rows, place: usize, field: &Field, out: &mut String) {
    match field {
        Field::Text(which) => push_text(rows.text(place, *which).unwrap_or_default(), out),
        Field::Phase => push_text(rows.phase(place).as_str(), out),
        Field::Progress | Field::Delay | Field::Problems => {
            if let Some(number) = cell::number(rows, place, field) {
                measure::push(number, out);
            }
        }
        Field::Path(_) => {
            let values = cell::values(rows, place, field);
            if let [value] = values.as_slice()
                && value.kind() == Kind::Number
            {
                out.push_str(&value.scalar().unwrap_or_default());
                return;
            }
            let mut text = String::new();
            for (at, value) in values.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { BETWEEN });
                match value.scalar() {
                    Some(scalar) => text.push_str(&scalar),
                    None => line(value.token(), &mut text),
                }
            }
            push_text(&text, out);
        }
    }
}

/// Writes a cell of text: guarded, and in quotes where it holds what separates cells.
pub(super) fn push_text(text: &str, out: &mut String) {
    let special = |letter: char| matches!(letter, ',' | ';' | '"' | '\r' | '\n' | '\t');
    let outer = |letter: Option<char>| letter.is_some_and(char::is_whitespace);
    let mut letters = text.chars();
    let quoted = text.contains(special) || outer(letters.next()) || outer(letters.next_back());
    if quoted {
        out.push('"');
    }
    if is_formula(text) {
        out.push('\'');
    }
    for (at, part) in text.split('"').enumerate() {
        out.push_str(if at == 0 { "" } else { "\"\"" });
        out.push_str(part);
    }
    if quoted {
        out.push('"');
    }
}

/// Whether a spreadsheet may take a text for a formula: it begins with one of the signs that do, in either width, or with
/// such a sign after quotes and blanks.
fn is_formula(text: &str) -> bool {
    let blank = |letter: char| {
        letter.is_whitespace() || matches!(letter, '"' | '\'' | '\u{feff}' | '\u{200b}')
    };
    text.starts_with(['\t', '\r', '\n'])
        || text.trim_start_matches(blank).starts_with([
            '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ])
}
