//! The tables of the model, unpacked for comparing: once, when the first reply is read.

use std::sync::OnceLock;

use super::block::{LANE, Lane};
use super::scan::Window;
use crate::model::shape::{Field, RECORDS, Record, Shape, Slot, Tally};

/// A field, and how its key looks on the wire.
pub(super) struct Row {
    /// The key with its quotes and its colon: how it begins and how it ends, which overlap or, where it is short, are
    /// the same.
    ends: [Lane; 2],
    /// Which bytes of both count.
    mask: Lane,
    /// Where the second begins, from where the key begins.
    tail_at: u8,
    /// Bytes from the key's opening quote to its value.
    pub(super) length: u8,
    pub(super) shape: Shape,
    pub(super) slot: Slot,
    pub(super) name: &'static str,
}

impl Row {
    fn new(field: Field) -> Self {
        let token = ["\"", field.name, "\":"].concat();
        let length = token.len();
        let tail_at = length.saturating_sub(LANE);
        // Of a longer key the middle would not be compared: it is to begin in two ways at once, so no window has it, and it
        // is looked up.
        let (tail, tail_at) = if length > 2 * LANE {
            (1, 0)
        } else {
            (tail_at, tail_at)
        };
        let mask = [[0xFF; LANE], [0; LANE]];
        let mask = lane(mask.as_flattened(), LANE.saturating_sub(length));
        let short = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        Self {
            ends: [lane(token.as_bytes(), 0), lane(token.as_bytes(), tail)],
            mask,
            tail_at: short(tail_at),
            length: short(length),
            shape: field.shape,
            slot: field.slot,
            name: field.name,
        }
    }

    /// Whether its key, without escapes or white space, is what a window begins with.
    #[inline]
    pub(super) fn begins(&self, window: Window<'_>) -> bool {
        let [head, tail] = self.ends;
        let same = |at: usize, lane: Lane| {
            window
                .block(at)
                .is_some_and(|block| Lane::load(block).is(lane, self.mask))
        };
        same(0, head)
            && (usize::from(self.length) <= LANE
                || same(usize::from(self.tail_at) % (2 * LANE), tail))
    }
}

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
            rows: record.fields().map(Row::new).collect(),
            tally: record.tally,
        };
        RECORDS.iter().map(table).collect()
    })
}
