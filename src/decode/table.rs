//! The tables of the model, unpacked for comparing: once, when the first reply is read.

use std::sync::OnceLock;

use super::block::{LANE, Lane};
use super::scan::Window;
use crate::model::shape::{Field, Kind, RECORDS, Record, Shape, Slot, Tally};

/// What a value mostly looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Look {
    /// Text without escapes.
    Text,
    /// The same, and the summary shows it.
    Shown,
    /// Text that is to be masked.
    Secret,
    /// A record.
    Record,
    /// An array of records.
    Records,
    /// `true` or `false`.
    Flag,
    /// Some digits.
    Whole,
    /// It is to be looked at closely, whatever it is.
    Close,
}

impl Look {
    fn of(field: Field) -> (Self, usize) {
        match (field.shape.kind(), field.slot) {
            (Kind::Text, Slot::None) => (Self::Text, 0),
            (Kind::Text, _) => (Self::Shown, 0),
            (Kind::Secret, Slot::None) => (Self::Secret, 0),
            (Kind::Record(record), _) => (Self::Record, record),
            (Kind::Flag, _) => (Self::Flag, 0),
            (Kind::Whole | Kind::Long, Slot::None) => (Self::Whole, 0),
            (Kind::List(shape), Slot::None) => match shape.kind() {
                Kind::Record(record) => (Self::Records, record),
                _ => (Self::Close, 0),
            },
            _ => (Self::Close, 0),
        }
    }
}

/// A field, and how its key looks on the wire.
pub(super) struct Row {
    /// The key with its quotes and its colon: how it begins and how it ends, which overlap or, where it is short, are
    /// the same.
    head: Lane,
    tail: Lane,
    /// One bit, its own in its record.
    pub(super) bit: u64,
    /// Which bytes of the head do not count, a bit each.
    beyond: u32,
    /// Where the tail begins, from where the key begins.
    tail_at: u8,
    /// Bytes from the key's opening quote to its value.
    pub(super) length: u8,
    pub(super) look: Look,
    /// The record that it is or that it is an array of, by its place among all.
    pub(super) record: u8,
    pub(super) shape: Shape,
    pub(super) slot: Slot,
    pub(super) name: &'static str,
}

impl Row {
    fn new((place, field): (usize, Field)) -> Self {
        let token = crate::sentence::joined(&["\"", field.name, "\":"]);
        let length = token.len();
        let tail_at = length.saturating_sub(LANE);
        // Of a longer key the middle would not be compared: it is to begin in two ways at once, so no window has it, and it
        // is looked up.
        let (tail, tail_at) = if length > 2 * LANE {
            (1, 0)
        } else {
            (tail_at, tail_at)
        };
        let (look, record) = Look::of(field);
        let short = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        Self {
            head: lane(token.as_bytes(), 0),
            tail: lane(token.as_bytes(), tail),
            bit: 1 << (place & 63),
            beyond: ALL & !0 << length.min(LANE),
            tail_at: short(tail_at),
            length: short(length),
            look,
            record: short(record),
            shape: field.shape,
            slot: field.slot,
            name: field.name,
        }
    }

    /// Whether its key, without escapes or white space, is what a window begins with.
    #[inline]
    pub(super) fn begins(&self, window: Window<'_>) -> bool {
        let same = |at: usize, lane: Lane| {
            window
                .block(at)
                .map_or(0, |block| Lane::load(block).same(lane))
        };
        same(0, self.head) | self.beyond == ALL
            && (usize::from(self.length) <= LANE
                || same(usize::from(self.tail_at) % (2 * LANE), self.tail) == ALL)
    }
}

/// A bit for each byte of a lane.
const ALL: u32 = (1 << LANE) - 1;

/// The bytes from a place on, with zeros for those that lack.
#[inline(never)]
fn lane(bytes: &[u8], from: usize) -> Lane {
    let mut lane = [0; LANE];
    let bytes = bytes.get(from..).unwrap_or_default();
    for (to, byte) in lane.iter_mut().zip(bytes) {
        *to = *byte;
    }
    Lane::load(&lane)
}

/// Each field of a record has a bit of a word.
const _: () = {
    let mut rest = RECORDS;
    while let [record, others @ ..] = rest {
        assert!(
            record.columns.len() <= 64,
            "a record of more than 64 fields needs wider sets of them"
        );
        rest = others;
    }
};

/// A record: its fields in the order of the reference.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) tally: Tally,
}

/// All records, each at its place in [`RECORDS`].
pub(super) fn tables() -> &'static [Table] {
    static TABLES: OnceLock<Vec<Table>> = OnceLock::new();
    TABLES.get_or_init(|| {
        let table = |record: &&Record| Table {
            rows: record.fields().enumerate().map(Row::new).collect(),
            tally: record.tally,
        };
        RECORDS.iter().map(table).collect()
    })
}
