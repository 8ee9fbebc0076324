//! The tables of the model, unpacked for comparing: once, when the first reply is read.

use std::sync::OnceLock;

use super::scan::Scanner;
use crate::model::shape::{Field, RECORDS, Record, Shape, Slot, Tally};

/// Bytes that a key is compared by: its first and its last so many.
const BLOCK: usize = 16;

/// A field, and how its key looks on the wire.
pub(super) struct Row {
    /// The key with its quotes and its colon: how it begins and how it ends, which overlap or, where it is short, are
    /// the same.
    head: u128,
    tail: u128,
    /// Which bits of both count.
    mask: u128,
    /// Where the tail begins, from where the key begins.
    tail_at: usize,
    /// Bytes from the key's opening quote to its value.
    pub(super) length: usize,
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) slot: Slot,
}

impl Row {
    fn new(field: Field) -> Self {
        let token = ["\"", field.name, "\":"].concat();
        let length = token.len();
        let tail_at = length.saturating_sub(BLOCK);
        let block = |from: usize| {
            let mut block = [0; BLOCK];
            let bytes = token.bytes().skip(from);
            block
                .iter_mut()
                .zip(bytes)
                .for_each(|(to, byte)| *to = byte);
            u128::from_le_bytes(block)
        };
        let unused = BLOCK.saturating_sub(length);
        Self {
            // Of a longer key the middle would not be compared: its head is none, and it is looked up.
            head: if length > 2 * BLOCK { 0 } else { block(0) },
            tail: block(tail_at),
            mask: u128::MAX >> (8 * unused),
            tail_at,
            length,
            name: field.name,
            shape: field.shape,
            slot: field.slot,
        }
    }

    /// Whether its key, without escapes or white space, stands at `at`. Also false within the last few bytes of a reply.
    ///
    /// No branch by the length, which no processor can foresee.
    #[inline]
    pub(super) fn stands_at(&self, bytes: Scanner<'_>, at: usize) -> bool {
        let block = |at: usize| bytes.bytes.get(at..).and_then(<[u8]>::first_chunk);
        let (Some(head), Some(tail)) = (block(at), block(at + self.tail_at)) else {
            return false;
        };
        let differs =
            |block: &[u8; BLOCK], key: u128| (u128::from_le_bytes(*block) ^ key) & self.mask;
        differs(head, self.head) | differs(tail, self.tail) == 0
    }
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
