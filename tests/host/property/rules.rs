//! The rules of decoding once more, as slow and plain as they can be said: what becomes of a tree.

use drs_batch_jobs::decode::WarningKind::{self, Coerced, Dropped, DuplicateKey, InvalidText};
use drs_batch_jobs::decode::{DecodeWarning, Secrets};
use drs_batch_jobs::model::ListAsyncJobDetailResponse;
use drs_batch_jobs::model::shape::{Kind, RECORDS, Record, Shape, Shaped};

use super::tree::{Piece, Pieces, Tree, is_broken, meaning, mended, spelling, text};

const LARGEST_EXACT: i64 = (1 << 53) - 1;

/// What the decoder should make of a page.
pub(crate) struct Rules {
    secrets: Secrets,
    pub(crate) warnings: Vec<DecodeWarning>,
}

/// What the keys of an object are.
#[derive(Clone, Copy)]
enum Keys {
    Fields(&'static Record),
    Data(Shape),
    Unknown,
}

impl Rules {
    pub(crate) fn new(secrets: Secrets) -> Self {
        Self {
            secrets,
            warnings: Vec::new(),
        }
    }

    pub(crate) fn page(&mut self, page: &Tree) -> Tree {
        let shape = ListAsyncJobDetailResponse::SHAPE;
        self.value(page, shape, "").expect("a page is an object")
    }

    fn warn(&mut self, kind: WarningKind, expected: &'static str, found: &'static str, path: &str) {
        self.warnings.push(DecodeWarning {
            path: path.to_owned(),
            kind,
            expected: expected.to_owned(),
            found: found.to_owned(),
        });
    }

    fn dropped(&mut self, shape: Shape, from: &Tree, path: &str) -> Option<Tree> {
        self.warn(Dropped, word(shape), from.word(), path);
        None
    }

    /// A value where a shape is declared; `None` if it goes.
    fn value(&mut self, value: &Tree, shape: Shape, path: &str) -> Option<Tree> {
        match (shape.kind(), value) {
            (_, Tree::Null) => None,
            (Kind::Text, Tree::Text(pieces)) => Some(self.mend(pieces, path)),
            (Kind::Secret, Tree::Text(pieces)) => match self.secrets {
                Secrets::Mask => Some(text("******")),
                Secrets::Reveal => Some(self.mend(pieces, path)),
            },
            (Kind::Text | Kind::Secret, Tree::Number(_) | Tree::Flag(_)) => {
                let masks = shape == Shape::SECRET && self.secrets == Secrets::Mask;
                let becomes = if masks {
                    text("******")
                } else {
                    text(&String::from_utf8_lossy(&value.compact()))
                };
                self.warn(Coerced, "text", value.word(), path);
                Some(becomes)
            }
            (Kind::Flag, Tree::Flag(_)) => Some(value.clone()),
            (Kind::Flag | Kind::Whole | Kind::Long | Kind::Decimal, _) => {
                match scalar(value, shape) {
                    Some(same) if same == *value => Some(same),
                    Some(other) => {
                        self.warn(Coerced, word(shape), value.word(), path);
                        Some(other)
                    }
                    None => self.dropped(shape, value, path),
                }
            }
            (Kind::Record(record), Tree::Object(members)) => {
                Some(self.object(members, Keys::Fields(RECORDS[record]), path))
            }
            (Kind::Map(inner), Tree::Object(members)) => {
                Some(self.object(members, Keys::Data(inner), path))
            }
            (Kind::List(inner), Tree::List(elements)) => Some(self.elements(elements, inner, path)),
            (Kind::List(inner), _) if is_of_kind(value, inner) => {
                self.warn(Coerced, "array", value.word(), path);
                let element = self.value(value, inner, path)?;
                Some(Tree::List(vec![element]))
            }
            (Kind::Record(_) | Kind::Map(_) | Kind::List(_) | Kind::Text | Kind::Secret, _) => {
                self.dropped(shape, value, path)
            }
        }
    }

    fn mend(&mut self, pieces: &[Piece], path: &str) -> Tree {
        if is_broken(pieces) {
            self.warn(InvalidText, "Unicode text", "broken text", path);
        }
        Tree::Text(mended(pieces))
    }

    fn elements(&mut self, elements: &[Tree], inner: Shape, path: &str) -> Tree {
        let mut stay = Vec::new();
        for (index, element) in elements.iter().enumerate() {
            let path = format!("{path}[{index}]");
            stay.extend(match element {
                Tree::Null => self.dropped(inner, element, &path),
                _ => self.value(element, inner, &path),
            });
        }
        Tree::List(stay)
    }

    fn object(&mut self, members: &[(Pieces, Tree)], keys: Keys, path: &str) -> Tree {
        let mut stay = Vec::new();
        for (place, (spelt, value)) in members.iter().enumerate() {
            let key = meaning(spelt);
            let path = below(path, &key);
            if is_broken(spelt) {
                self.warn(InvalidText, "Unicode text", "broken text", &path);
            }
            let comes_again = members
                .iter()
                .skip(place + 1)
                .any(|(later, _)| meaning(later) == key);
            if comes_again {
                self.warn(DuplicateKey, "one key", "the key again", &path);
            } else if let Some(value) = self.member(&key, value, keys, &path) {
                stay.push((mended(spelt), value));
            }
        }
        Tree::Object(stay)
    }

    fn member(&mut self, key: &str, value: &Tree, keys: Keys, path: &str) -> Option<Tree> {
        let hides = self.secrets == Secrets::Mask && sounds_secret(key);
        match keys {
            Keys::Fields(record) => match record.fields().find(|field| field.name == key) {
                Some(field) => self.value(value, field.shape, path),
                None => Some(self.unknown(value, hides, path)),
            },
            Keys::Data(Shape::TEXT) if hides => self.value(value, Shape::SECRET, path),
            Keys::Data(shape) => self.value(value, shape, path),
            Keys::Unknown => Some(self.unknown(value, hides, path)),
        }
    }

    fn unknown(&mut self, value: &Tree, hides: bool, path: &str) -> Tree {
        match value {
            Tree::Null | Tree::Flag(_) => value.clone(),
            _ if hides => text("******"),
            Tree::Number(_) => value.clone(),
            Tree::Text(pieces) => self.mend(pieces, path),
            Tree::Object(members) => self.object(members, Keys::Unknown, path),
            Tree::List(elements) => Tree::List(
                elements
                    .iter()
                    .enumerate()
                    .map(|(index, element)| {
                        self.unknown(element, false, &format!("{path}[{index}]"))
                    })
                    .collect(),
            ),
        }
    }
}

fn word(shape: Shape) -> &'static str {
    match shape.kind() {
        Kind::Text | Kind::Secret => "text",
        Kind::Flag => "Boolean",
        Kind::Whole | Kind::Long => "integer",
        Kind::Decimal => "number",
        Kind::Record(_) | Kind::Map(_) => "object",
        Kind::List(_) => "array",
    }
}

/// Whether a single value may stand for an array of this.
fn is_of_kind(value: &Tree, shape: Shape) -> bool {
    match shape.kind() {
        Kind::Record(_) | Kind::Map(_) => matches!(value, Tree::Object(_)),
        Kind::Text | Kind::Secret => {
            matches!(value, Tree::Text(_) | Tree::Number(_) | Tree::Flag(_))
        }
        _ => false,
    }
}

/// A Boolean or number as another value tells it.
fn scalar(value: &Tree, shape: Shape) -> Option<Tree> {
    match (shape.kind(), value) {
        (Kind::Flag, Tree::Text(pieces)) => flag(&spelt(pieces)).map(Tree::Flag),
        (Kind::Flag, Tree::Number(digits)) => flag(digits).map(Tree::Flag),
        (Kind::Whole | Kind::Long | Kind::Decimal, Tree::Flag(flag)) => {
            Some(Tree::Number(u8::from(*flag).to_string()))
        }
        (Kind::Whole | Kind::Long, Tree::Number(digits)) => {
            let plain = !digits.contains(['.', 'e', 'E']);
            match integer(digits) {
                Some(whole) => Some(Tree::Number(whole.to_string())),
                None if shape == Shape::LONG && plain => Some(text(digits)),
                None => None,
            }
        }
        (Kind::Whole | Kind::Long, Tree::Text(pieces)) => {
            let content = spelt(pieces);
            let digits = content.strip_prefix('-').unwrap_or(&content);
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            match integer(&content) {
                Some(whole) => Some(Tree::Number(whole.to_string())),
                None if shape == Shape::LONG => Some(value.clone()),
                None => None,
            }
        }
        (Kind::Decimal, Tree::Number(digits)) => is_finite(digits).then(|| value.clone()),
        (Kind::Decimal, Tree::Text(pieces)) => {
            let content = spelt(pieces);
            let is_number = content
                .starts_with(|first: char| first == '-' || first.is_ascii_digit())
                && content.ends_with(|last: char| last.is_ascii_digit())
                && serde_json::from_str::<serde::de::IgnoredAny>(&content).is_ok();
            (is_number && is_finite(&content)).then_some(Tree::Number(content))
        }
        _ => None,
    }
}

/// Text as it stands between the quotes: what is escaped is no digit and no word.
fn spelt(pieces: &[Piece]) -> String {
    String::from_utf8_lossy(&spelling(pieces)).into_owned()
}

fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

fn is_finite(number: &str) -> bool {
    number.parse::<f64>().is_ok_and(f64::is_finite)
}

/// The exact integer that a number is, within ±(2^53 − 1).
fn integer(number: &str) -> Option<i64> {
    let (mantissa, power) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let unsigned = mantissa.trim_start_matches('-');
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let power = power.parse::<i64>().ok()? - i64::try_from(fraction.len()).ok()?;
    let mut digits = format!("{whole}{fraction}");
    if digits.bytes().all(|digit| digit == b'0') {
        return Some(0);
    }
    for _ in 0..power.clamp(0, 400) {
        digits.push('0');
    }
    for _ in power.clamp(-400, 0)..0 {
        if digits.pop()? != '0' {
            return None;
        }
    }
    let magnitude = digits.parse::<i64>().ok()?;
    let whole = if mantissa.starts_with('-') {
        -magnitude
    } else {
        magnitude
    };
    (magnitude <= LARGEST_EXACT).then_some(whole)
}

fn sounds_secret(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    let anywhere = [
        "password",
        "passwd",
        "passphrase",
        "secret",
        "token",
        "cert_key",
        "private",
        "credential",
    ];
    anywhere.iter().any(|sound| key.contains(sound))
        || key.ends_with("pass")
        || key.ends_with("pwd")
}

/// The path of a member. Keys of generated pages are shorter than what a path cuts.
fn below(path: &str, key: &str) -> String {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if !key.is_empty() && key.chars().all(is_word) {
        let dot = if path.is_empty() { "" } else { "." };
        return format!("{path}{dot}{key}");
    }
    let mut spelt = String::new();
    for letter in key.chars() {
        match letter {
            '"' => spelt.push_str("\\\""),
            '\\' => spelt.push_str("\\\\"),
            _ if letter.is_control() => spelt.push('\u{FFFD}'),
            _ => spelt.push(letter),
        }
    }
    format!("{path}[\"{spelt}\"]")
}
