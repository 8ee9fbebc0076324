//! JSON as it is written: the spelling of every text and number, the order of keys, and keys that come twice.

/// A piece of a text between quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// As it is, or by a short escape where JSON demands one.
    Plain(char),
    /// As `\uXXXX`, twice beyond the first 65,536.
    Escaped(char),
    /// Half of a surrogate pair, as `\uXXXX`.
    Half(u16),
    /// A byte that no UTF-8 has.
    Byte(u8),
}

pub(crate) type Pieces = Vec<Piece>;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Null,
    Flag(bool),
    Number(String),
    Text(Pieces),
    List(Vec<Tree>),
    Object(Vec<(Pieces, Tree)>),
}

pub(crate) fn pieces(text: &str) -> Pieces {
    text.chars().map(Piece::Plain).collect()
}

pub(crate) fn text(text: &str) -> Tree {
    Tree::Text(pieces(text))
}

/// What is meant, broken pieces as U+FFFD.
pub(crate) fn meaning(pieces: &[Piece]) -> String {
    let mut units = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Plain(letter) | Piece::Escaped(letter) => {
                units.extend_from_slice(letter.encode_utf16(&mut [0; 2]));
            }
            Piece::Half(unit) => units.push(*unit),
            Piece::Byte(_) => units.push(0xFFFD),
        }
    }
    String::from_utf16_lossy(&units)
}

/// Whether a half has no other half beside it, or a byte is no UTF-8. Only escapes pair with escapes, and every
/// other piece is whole.
pub(crate) fn is_broken(pieces: &[Piece]) -> bool {
    mended(pieces) != pieces
}

/// The same with U+FFFD for what is broken.
pub(crate) fn mended(pieces: &[Piece]) -> Pieces {
    let mut out = Vec::new();
    let mut rest = pieces;
    while let [first, tail @ ..] = rest {
        rest = tail;
        match (first, tail.first()) {
            (Piece::Half(0xD800..=0xDBFF), Some(second @ Piece::Half(0xDC00..=0xDFFF))) => {
                out.extend([*first, *second]);
                rest = &tail[1..];
            }
            (Piece::Half(_) | Piece::Byte(_), _) => out.push(Piece::Plain('\u{FFFD}')),
            _ => out.push(*first),
        }
    }
    out
}

/// What stands between the quotes.
pub(crate) fn spelling(pieces: &[Piece]) -> Vec<u8> {
    let mut out = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Plain('"') => out.extend_from_slice(br#"\""#),
            Piece::Plain('\\') => out.extend_from_slice(br"\\"),
            Piece::Plain('\n') => out.extend_from_slice(br"\n"),
            Piece::Plain('\t') => out.extend_from_slice(br"\t"),
            Piece::Plain(letter) if *letter < ' ' => escape(u32::from(*letter), &mut out),
            Piece::Plain(letter) => {
                out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
            }
            Piece::Escaped(letter) => {
                for unit in letter.encode_utf16(&mut [0; 2]) {
                    escape(u32::from(*unit), &mut out);
                }
            }
            Piece::Half(unit) => escape(u32::from(*unit), &mut out),
            Piece::Byte(byte) => out.push(*byte),
        }
    }
    out
}

fn escape(unit: u32, out: &mut Vec<u8>) {
    out.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
}

impl Tree {
    /// As JSON, with what `space` gives between any two tokens.
    pub(crate) fn write(&self, out: &mut Vec<u8>, space: &mut impl FnMut() -> &'static str) {
        out.extend_from_slice(space().as_bytes());
        match self {
            Self::Null => out.extend_from_slice(b"null"),
            Self::Flag(flag) => out.extend_from_slice(flag.to_string().as_bytes()),
            Self::Number(digits) => out.extend_from_slice(digits.as_bytes()),
            Self::Text(pieces) => quote(pieces, out),
            Self::List(elements) => {
                out.push(b'[');
                for (place, element) in elements.iter().enumerate() {
                    if place > 0 {
                        out.push(b',');
                    }
                    element.write(out, space);
                }
                if elements.is_empty() {
                    out.extend_from_slice(space().as_bytes());
                }
                out.push(b']');
            }
            Self::Object(members) => {
                out.push(b'{');
                for (place, (key, value)) in members.iter().enumerate() {
                    if place > 0 {
                        out.push(b',');
                    }
                    out.extend_from_slice(space().as_bytes());
                    quote(key, out);
                    out.extend_from_slice(space().as_bytes());
                    out.push(b':');
                    value.write(out, space);
                }
                if members.is_empty() {
                    out.extend_from_slice(space().as_bytes());
                }
                out.push(b'}');
            }
        }
        out.extend_from_slice(space().as_bytes());
    }

    /// As JSON without white space.
    pub(crate) fn compact(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out, &mut || "");
        out
    }

    /// The word for it in warnings.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "Boolean",
            Self::Number(_) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "array",
            Self::Object(_) => "object",
        }
    }
}

fn quote(pieces: &[Piece], out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(&spelling(pieces));
    out.push(b'"');
}
