//! The order of rows.

use std::cmp::Ordering;

use crate::fault::{Fault, units_before};
use crate::field::{CREATE_TIME, Field};
use crate::fold::folded;
use crate::json::{Kind, Value};
use crate::measure;
use crate::path::Path;
use crate::row::Rows;

/// Fields that a sort may name.
const MOST_FIELDS: usize = 8;

/// Places in an order; those that are equal stay as they were. Merges runs that double in length: the sort of the
/// standard library is quicker where there is much to sort, and ten times the code.
pub(crate) fn sorted(
    places: Vec<usize>,
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
) -> Vec<usize> {
    let mut from = places;
    let mut to = from.clone();
    let mut length = 1;
    while length < from.len() {
        for (run, room) in from.chunks(2 * length).zip(to.chunks_mut(2 * length)) {
            merge(run, length, room, compare);
        }
        std::mem::swap(&mut from, &mut to);
        length *= 2;
    }
    from
}

/// Merges two sorted halves, the first of which has `length` places if there are as many.
fn merge(
    run: &[usize],
    length: usize,
    room: &mut [usize],
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
) {
    let (mut left, mut right) = run.split_at_checked(length).unwrap_or((run, &[]));
    for slot in room {
        let second = match (left.first(), right.first()) {
            (Some(one), Some(other)) => compare(*other, *one).is_lt(),
            (one, _) => one.is_none(),
        };
        let half = if second { &mut right } else { &mut left };
        if let Some((place, rest)) = half.split_first() {
            (*slot, *half) = (*place, rest);
        }
    }
}

/// What to sort by.
#[derive(Debug, Default)]
pub(crate) struct Sort {
    fields: Vec<(Field, bool)>,
}

/// What a row is sorted by: absent ones come last, then numbers before times before texts.
#[derive(Debug, PartialEq)]
enum Key {
    Number(f64),
    Time(f64),
    Text(String),
}

impl Sort {
    /// Reads `name,-progress`.
    pub(crate) fn read(text: &str, occurs: &dyn Fn(&Path) -> bool) -> Result<Self, Fault> {
        let mut sort = Self::default();
        if text.trim_ascii().is_empty() {
            return Ok(sort);
        }
        let mut byte = 0;
        for part in text.split(',') {
            let lead = part.len() - part.trim_ascii_start().len();
            let at = units_before(text, byte + lead);
            byte += part.len() + 1;
            let part = part.trim_ascii();
            let (name, descending) = match part.strip_prefix('-') {
                Some(name) => (name.trim_ascii_start(), true),
                None => (part, false),
            };
            if name.is_empty() {
                return Err(Fault::new(
                    "sort",
                    at,
                    &["a comma needs a field on both sides"],
                ));
            }
            if sort.fields.len() == MOST_FIELDS {
                return Err(Fault::new("sort", at, &["at most 8 fields"]));
            }
            let field = Field::named(name, "sort", at, occurs)?;
            sort.fields.push((field, descending));
        }
        Ok(sort)
    }

    /// Sorts places of rows.
    pub(crate) fn apply(&self, rows: &Rows, places: Vec<usize>) -> Vec<usize> {
        if self.fields.is_empty() {
            return places;
        }
        let keys: Vec<Vec<Option<Key>>> = self
            .fields
            .iter()
            .map(|(field, _)| {
                places
                    .iter()
                    .map(|place| key(field, rows, *place))
                    .collect()
            })
            .collect();
        let order = sorted((0..places.len()).collect(), &mut |one, other| {
            for ((_, descending), keys) in self.fields.iter().zip(&keys) {
                let (Some(one), Some(other)) = (keys.get(one), keys.get(other)) else {
                    continue;
                };
                let order = compare(one.as_ref(), other.as_ref(), *descending);
                if order.is_ne() {
                    return order;
                }
            }
            Ordering::Equal
        });
        order
            .iter()
            .filter_map(|at| places.get(*at).copied())
            .collect()
    }
}

fn key(field: &Field, rows: &Rows, place: usize) -> Option<Key> {
    match field {
        Field::Text(CREATE_TIME) => rows
            .text(place, CREATE_TIME)
            .map(|text| measure::time(text).map_or_else(|| Key::Text(folded(text)), Key::Time)),
        Field::Text(which) => rows.text(place, *which).map(text_key),
        Field::Phase => Some(Key::Number(f64::from(rows.phase(place) as u8))),
        Field::Progress => rows.progress(place).map(Key::Number),
        Field::Delay => rows.delay(place).map(Key::Number),
        Field::Problems => Some(Key::Number(rows.problems(place))),
        Field::Path(path) => path.first(rows.job(place)).map(value_key),
    }
}

fn text_key(text: &str) -> Key {
    if let Some(number) = measure::number(text) {
        Key::Number(number)
    } else if let Some(time) = measure::time(text) {
        Key::Time(time)
    } else {
        Key::Text(folded(text))
    }
}

fn value_key(value: Value<'_>) -> Key {
    match value.scalar() {
        Some(text) if value.kind() != Kind::Flag => text_key(&text),
        Some(text) => Key::Text(text.into_owned()),
        None => Key::Text(String::new()),
    }
}

fn compare(one: Option<&Key>, other: Option<&Key>, descending: bool) -> Ordering {
    let (Some(one), Some(other)) = (one, other) else {
        return one.is_none().cmp(&other.is_none());
    };
    let order = match (one, other) {
        (Key::Number(one), Key::Number(other)) | (Key::Time(one), Key::Time(other)) => {
            one.total_cmp(other)
        }
        (Key::Text(one), Key::Text(other)) => natural(one, other),
        _ => rank(one).cmp(&rank(other)),
    };
    if descending { order.reverse() } else { order }
}

fn rank(key: &Key) -> u8 {
    match key {
        Key::Number(_) => 0,
        Key::Time(_) => 1,
        Key::Text(_) => 2,
    }
}

/// Compares texts with the numbers in them as numbers: `job-9` comes before `job-10`.
fn natural(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one.as_bytes(), other.as_bytes());
    loop {
        let (Some(a), Some(b)) = (left.first(), right.first()) else {
            // What is the same but for zeros before numbers has an order too.
            return left.len().cmp(&right.len()).then_with(|| one.cmp(other));
        };
        if a.is_ascii_digit() && b.is_ascii_digit() {
            let (digits, others) = (run(left), run(right));
            let (value, with) = (significant(digits), significant(others));
            let order = value.len().cmp(&with.len()).then_with(|| value.cmp(with));
            if order.is_ne() {
                return order;
            }
            left = left.get(digits.len()..).unwrap_or_default();
            right = right.get(others.len()..).unwrap_or_default();
        } else if a == b {
            left = left.get(1..).unwrap_or_default();
            right = right.get(1..).unwrap_or_default();
        } else {
            return a.cmp(b);
        }
    }
}

fn run(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().position(|byte| !byte.is_ascii_digit());
    bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default()
}

fn significant(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
    digits.get(zeros..).unwrap_or_default()
}
