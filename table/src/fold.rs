//! Letter case: what is compared without it.
//!
//! Each letter by itself becomes its small form, as Unicode has it, so that both sides of a comparison become the same;
//! nothing is composed, decomposed or looked up by language.

/// Adds a text in small letters.
pub(crate) fn push(text: &str, out: &mut String) {
    if text.is_ascii() {
        let start = out.len();
        out.push_str(text);
        if let Some(added) = out.get_mut(start..) {
            added.make_ascii_lowercase();
        }
    } else {
        out.extend(text.chars().flat_map(char::to_lowercase));
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
    if text.is_ascii() {
        text.eq_ignore_ascii_case(folded)
    } else {
        text.chars().flat_map(char::to_lowercase).eq(folded.chars())
    }
}

/// Whether a text holds another one, which is in small letters already. `room` is written over.
pub(crate) fn holds(text: &str, folded: &str, room: &mut String) -> bool {
    room.clear();
    push(text, room);
    room.contains(folded)
}
