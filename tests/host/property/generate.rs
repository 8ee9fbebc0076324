//! Pages made from the tables of the models: those that fit them, and those that fit them badly.

use drs_batch_jobs::model::ListAsyncJobDetailResponse;
use drs_batch_jobs::model::shape::{Field, Kind, RECORDS, Record, Shape, Shaped};

use super::choice::Choices;
use super::tree::{Piece, Pieces, Tree, meaning, pieces, text};

/// Records stand inside one another to this depth at most.
const DEEPEST: usize = 14;

const TEXTS: &[&str] = &[
    "a",
    "",
    "FAILED",
    "failed",
    "INCONSISTENT",
    "inconsistent",
    "INCRE_TRANSFER_STARTED",
    "CREATE_FAILED",
    "true",
    "FALSE",
    "1",
    "0",
    "14",
    "-3",
    "007",
    "-0",
    " 14",
    "14 ",
    "-",
    "1e2",
    "0.5",
    "42%",
    " 99.5 %",
    "100.1",
    "1.2.3",
    ".",
    "5.",
    "9007199254740991",
    "9007199254740992",
    "-99999999999999999999",
    "2026-11-24T02:00:00Z",
    "[]",
    "null",
    "a\"b\\c\n\u{0}\u{7f}",
    "汉字",
    "é😀é",
    "long enough for more than one block of the scan, ASCII only",
    "long enough for more than one block of the scan, with é in it",
];

/// Fields that tell how something ended, and words for it that are counted or nearly so.
const OUTCOMES: (&[&str], &[&str]) = (
    &["status", "result"],
    &["INCONSISTENT", "FAILED", "failed", "inconsistent", "PASSED"],
);

const NUMBERS: &[&str] = &[
    "0",
    "14",
    "-7",
    "-0",
    "100",
    "12.50",
    "6.5",
    "0.1",
    "1.0",
    "-0.0",
    "1e2",
    "1.5e3",
    "150e-1",
    "1E+2",
    "9007199254740991",
    "9007199254740992",
    "-9007199254740991",
    "-9007199254740992",
    "9.007199254740991e15",
    "1e16",
    "9223372036854775807",
    "9223372036854775808",
    "123456789012345678901234567890",
    "1E400",
    "1e-400",
];

const WHOLES: &[&str] = &[
    "0",
    "14",
    "-7",
    "9007199254740991",
    "-9007199254740991",
    "1",
];

const DIGITS: &[&str] = &[
    "9007199254740992",
    "-9007199254740992",
    "123456789012345678901234567890",
];

const DECIMALS: &[&str] = &["0.5", "1.0", "-0.25", "1e100", "3"];

const KEYS: &[&str] = &[
    "new",
    "x",
    "id",
    "jobs",
    "a b",
    "a.b",
    "",
    "__proto__",
    "constructor",
    "toString",
    "password",
    "API_Token",
    "is_set_password",
    "total_passed",
    "bypass",
    "é",
    "q\"\\\n",
];

/// How a page is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Manner {
    /// As the models have it.
    Fitting,
    /// Now and then something else.
    Odd,
}

/// A page.
pub(crate) fn page(choices: &mut Choices<'_>, manner: Manner) -> Tree {
    let Kind::Record(record) = ListAsyncJobDetailResponse::SHAPE.kind() else {
        panic!("a page is a record")
    };
    let mut members = Vec::new();
    for field in RECORDS[record].fields() {
        let value = if field.name == "jobs" {
            let count = choices.below(4) + 1;
            let Kind::List(job) = field.shape.kind() else {
                panic!("jobs are a list")
            };
            // A page without its array of jobs is none: that has its own claims.
            Tree::List((0..count).map(|_| value(choices, job, manner, 2)).collect())
        } else {
            value(choices, field.shape, manner, 1)
        };
        members.push((key(choices, field.name, manner), value));
    }
    if manner == Manner::Odd && choices.once_in(4) {
        let key = odd_key(choices);
        if meaning(&key) != "jobs" {
            members.push((key, anything(choices, 1)));
        }
    }
    if choices.once_in(4) {
        members.reverse();
    }
    Tree::Object(members)
}

/// A value for a shape.
fn value(choices: &mut Choices<'_>, shape: Shape, manner: Manner, depth: usize) -> Tree {
    if manner == Manner::Odd {
        match choices.below(24) {
            20 => return Tree::Null,
            21 | 22 => return anything(choices, depth),
            23 => {
                let inner = match shape.kind() {
                    Kind::List(inner) => value(choices, inner, manner, depth + 1),
                    _ => Tree::List(vec![value(choices, shape, Manner::Fitting, depth + 1)]),
                };
                return inner;
            }
            _ => {}
        }
    }
    match shape.kind() {
        Kind::Text | Kind::Secret => Tree::Text(letters(choices, manner)),
        Kind::Flag => Tree::Flag(choices.once_in(2)),
        Kind::Long if choices.once_in(3) => text(choices.pick(DIGITS)),
        Kind::Whole | Kind::Long => Tree::Number(choices.pick(WHOLES).to_owned()),
        Kind::Decimal => Tree::Number(choices.pick(DECIMALS).to_owned()),
        Kind::List(inner) => {
            let most = if depth < DEEPEST { 3 } else { 1 };
            let count = choices.below(most);
            Tree::List(
                (0..count)
                    .map(|_| value(choices, inner, manner, depth + 1))
                    .collect(),
            )
        }
        Kind::Map(inner) => {
            let count = choices.below(3);
            let mut members: Vec<(Pieces, Tree)> = Vec::new();
            for _ in 0..count {
                let key = pieces(choices.pick(KEYS));
                let again = members.iter().any(|(other, _)| *other == key);
                if manner == Manner::Odd || !again {
                    members.push((key, value(choices, inner, manner, depth + 1)));
                }
            }
            Tree::Object(members)
        }
        Kind::Record(record) => object(choices, RECORDS[record], manner, depth),
    }
}

fn object(choices: &mut Choices<'_>, record: &Record, manner: Manner, depth: usize) -> Tree {
    let mut members = Vec::new();
    if depth < DEEPEST {
        for field in record.fields() {
            if is_there(choices, &field) {
                let value = match field.shape.kind() {
                    Kind::Text if OUTCOMES.0.contains(&field.name) && !choices.once_in(4) => {
                        text(choices.pick(OUTCOMES.1))
                    }
                    _ => value(choices, field.shape, manner, depth + 1),
                };
                members.push((key(choices, field.name, manner), value));
            }
        }
    }
    if manner == Manner::Odd {
        if choices.once_in(4) {
            members.push((odd_key(choices), anything(choices, depth + 1)));
        }
        if !members.is_empty() && choices.once_in(8) {
            let again = members[choices.below(members.len())].0.clone();
            members.push((again, anything(choices, depth + 1)));
        }
        if choices.once_in(6) {
            members.reverse();
        }
    }
    Tree::Object(members)
}

/// What the summary of a job looks at is there more often than not.
fn is_there(choices: &mut Choices<'_>, field: &Field) -> bool {
    const OFTEN: &[&str] = &[
        "base_info",
        "progress_info",
        "progress",
        "precheck_result",
        "precheck_results",
        "network_results",
        "objects_compare_overview_info",
        "compare_results",
        "line_compare_overview_infos",
        "line_compare_detail_infos",
        "content_compare_overview_infos",
        "content_compare_detail_infos",
        "content_compare_result",
        "compare_result",
        "status",
        "result",
        "success",
    ];
    let times = if OFTEN.contains(&field.name) { 2 } else { 5 };
    choices.once_in(times)
}

/// A key of the model, sometimes spelt with an escape.
fn key(choices: &mut Choices<'_>, name: &str, manner: Manner) -> Pieces {
    let mut key = pieces(name);
    if manner == Manner::Odd && choices.once_in(16) {
        let place = choices.below(key.len());
        if let Piece::Plain(letter) = key[place] {
            key[place] = Piece::Escaped(letter);
        }
    }
    key
}

fn odd_key(choices: &mut Choices<'_>) -> Pieces {
    let mut key = pieces(choices.pick(KEYS));
    disturb(choices, &mut key);
    key
}

fn letters(choices: &mut Choices<'_>, manner: Manner) -> Pieces {
    let mut letters = pieces(choices.pick(TEXTS));
    if manner == Manner::Odd {
        disturb(choices, &mut letters);
    }
    letters
}

/// Spells a text in an odd way, or breaks it, one time in eight.
fn disturb(choices: &mut Choices<'_>, letters: &mut Pieces) {
    if !choices.once_in(8) {
        return;
    }
    let place = choices.below(letters.len() + 1);
    let piece = choices.pick(&[
        Piece::Escaped('a'),
        Piece::Escaped('"'),
        Piece::Escaped('\u{0}'),
        Piece::Escaped('😀'),
        Piece::Half(0xD83D),
        Piece::Half(0xDE00),
        Piece::Byte(0xFF),
        Piece::Byte(0xC0),
    ]);
    letters.insert(place, piece);
    disturb(choices, letters);
}

/// Any value at all.
fn anything(choices: &mut Choices<'_>, depth: usize) -> Tree {
    let kinds = if depth < DEEPEST { 6 } else { 4 };
    match choices.below(kinds) {
        0 => Tree::Number(choices.pick(NUMBERS).to_owned()),
        1 => Tree::Text(letters(choices, Manner::Odd)),
        2 => Tree::Flag(choices.once_in(2)),
        3 => Tree::Null,
        4 => {
            let count = choices.below(4);
            Tree::List((0..count).map(|_| anything(choices, depth + 1)).collect())
        }
        _ => {
            let count = choices.below(4);
            Tree::Object(
                (0..count)
                    .map(|_| (odd_key(choices), anything(choices, depth + 1)))
                    .collect(),
            )
        }
    }
}
