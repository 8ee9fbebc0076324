//! From the bytes of a reply to a page: checked, normalised, masked and summarised in one pass.
//!
//! The walk follows the static tables of the [model](crate::model). It allocates nothing for a value, goes no
//! deeper than [`DEEPEST`] containers, and never builds an object: what it leaves is JSON text that fits the
//! model exactly, for the JavaScript engine's own parser or for serde.
//!
//! # Rules
//!
//! | The reply has | The page has | Warning |
//! | --- | --- | --- |
//! | a number or Boolean where text is declared | its text, digit for digit | `coerced` |
//! | text or a Boolean where a number is declared | the number, if the text is one and written without escapes (`"14"`, not `" 14"`; Booleans are 1 and 0) | `coerced`, else `dropped` |
//! | text or a number where a Boolean is declared | the Boolean, for `true`, `false`, 1 and 0 | `coerced`, else `dropped` |
//! | an integer written with fraction or exponent (`1e2`) | its digits (`100`) | `coerced` |
//! | an integer beyond ±(2^53 − 1), declared Long | its digits as text | `coerced` |
//! | the same, declared Integer | nothing | `dropped` |
//! | one value where an array is declared | an array of it | `coerced` |
//! | `null` for a field or a map's value | nothing: absent | none |
//! | `null` in an array | nothing | `dropped` |
//! | any other value of another kind | nothing | `dropped` |
//! | a field or word that the model does not know | the same | none |
//! | a secret, or text in a map under a key that sounds like one | `"******"`, unless secrets are revealed | none |
//! | an unknown key that sounds like a secret | `"******"` for text, numbers, arrays and objects | none |
//! | the same key again in one object | the last one | `duplicate_key` |
//! | bytes that are no UTF-8, or half of a surrogate pair | U+FFFD | `invalid_text` |
//! | a byte order mark first | the rest | none |
//! | a job that is no object | the page without it | `dropped` |
//!
//! What is masked, left out or superseded is held to nothing but JSON. A path names keys of the reply by their first
//! 64 bytes, ends with `…` where it passes some 512, and never holds a value or a control character. A number that a
//! 64-bit float may not hold (about 10^308 on) is no `number`.
//!
//! `__proto__`, `constructor` and `toString` are keys like any other. In strict mode the first thing that would
//! be a warning is an error. No JSON object, nothing at all, an HTML page, a reply that ends too early, one
//! nested too deep, and a page whose `jobs` is missing, `null` or no array are errors in both modes.

mod array;
mod block;
mod course;
mod duplicate;
mod edit;
mod fault;
mod members;
mod normalised;
mod number;
mod object;
mod page;
mod path;
mod scan;
mod secret;
mod skim;
mod splice;
mod summary;
mod table;
mod text;
mod value;
mod walk;
mod walked;
mod warning;

pub use fault::Fault;
pub use normalised::Normalised;
pub use page::{Decoded, decode};
pub use splice::Splices;
pub use summary::Summaries;
pub use warning::{DecodeWarning, MOST_WARNINGS, WarningKind, Warnings};

pub(crate) use edit::push_number;
pub(crate) use scan::Scanner;
pub(crate) use skim::Object;
pub(crate) use text::find_texts;

/// The most containers that may stand inside one another, the outermost included.
pub const DEEPEST: usize = 128;

/// What becomes of a value that does not fit the model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// It is turned into what fits or left out, and listed in the warnings.
    #[default]
    Lenient,
    /// It is an error.
    Strict,
}

/// What becomes of passwords and keys in a reply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Secrets {
    /// They are replaced by `******`.
    #[default]
    Mask,
    /// They stay.
    Reveal,
}

/// How a reply is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Default: lenient.
    pub mode: Mode,
    /// Default: mask.
    pub secrets: Secrets,
    /// Whether what is no ASCII is to be written as escapes: JavaScript engines hold such text in half the memory, and read
    /// it faster. Default: no.
    pub ascii: bool,
}

const TOO_DEEP: &str = "more than 128 containers inside one another";
const NO_COMMA: &str = "neither a comma nor the end of an array or object";
const NO_KEY: &str = "no key where an object needs one";
const NO_COLON: &str = "no colon after a key";

/// The first byte after a byte order mark, if there is one.
fn after_mark(bytes: Scanner<'_>) -> usize {
    if bytes.slice(0, 3) == b"\xEF\xBB\xBF" {
        3
    } else {
        0
    }
}
