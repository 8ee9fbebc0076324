//! How a batch differs from what it was.
//!
//! A snapshot is a text: a line for each job, which ends with U+001E, of the fields of its summary, with U+001F between
//! them and U+0000 for what is absent. That is what crosses from JavaScript at the least cost, and it is plain bytes to
//! compare. A separator within a value could at most make two fields of one job look different that are not.

use std::cmp::Ordering;

use super::outlook::Outlook;

/// The fields of a summary as JavaScript has them, in the order of a line and of the bits of [`Difference::fields`].
pub const FIELDS: [&str; 11] = [
    "id",
    "status",
    "task_type",
    "phase",
    "name",
    "engine_type",
    "create_time",
    "remaining_time",
    "progressPercent",
    "delayMs",
    "problems",
];

/// Behind a line, between its fields, and in place of one that is absent.
pub(super) const END: u8 = 0x1e;
pub(super) const BETWEEN: u8 = 0x1f;
pub(super) const ABSENT: u8 = 0;

/// What became of a job between two snapshots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its place in the older one; `None` if it was added.
    pub before: Option<u32>,
    /// Its place in the newer one; `None` if it is gone.
    pub after: Option<u32>,
    /// The fields that differ, as bits in the order of [`FIELDS`]; 0 unless it is in both.
    pub fields: u32,
}

/// A job with its place.
type Row<'t> = (u32, &'t [u8]);

/// How a snapshot differs from an older one, sorted by id.
///
/// Of jobs with the same id the first is compared; those without one can't be told apart, so nothing is said of them.
#[must_use]
pub fn differences(older: &[u8], newer: &[u8]) -> Vec<Difference> {
    let (older, newer) = (sorted(older), sorted(newer));
    let (mut before, mut after) = (older.as_slice(), newer.as_slice());
    let mut differences = Vec::new();
    loop {
        // An id that there is not comes after all that there are.
        let by_id = match (before.first(), after.first()) {
            (None, None) => return differences,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(old), Some(new)) => id(old).cmp(id(new)),
        };
        let old = if by_id.is_le() {
            before.split_off_first()
        } else {
            None
        };
        let new = if by_id.is_ge() {
            after.split_off_first()
        } else {
            None
        };
        let mut fields = 0;
        if let (Some(old), Some(new)) = (old, new) {
            let (mut old, mut new, mut bit) = (old.1, new.1, 0);
            while !old.is_empty() {
                fields |= u32::from(cut(&mut old, BETWEEN) != cut(&mut new, BETWEEN)) << bit;
                bit += 1;
            }
        }
        if fields > 0 || by_id.is_ne() {
            differences.push(Difference {
                before: old.map(|row| row.0),
                after: new.map(|row| row.0),
                fields,
            });
        }
    }
}

/// What becomes of each job if nobody acts, in the order of the lines.
#[must_use]
pub fn outlooks(mut snapshot: &[u8]) -> Vec<Outlook> {
    let mut outlooks = Vec::new();
    while !snapshot.is_empty() {
        let mut line = cut(&mut snapshot, END);
        cut(&mut line, BETWEEN);
        let status = cut(&mut line, BETWEEN);
        let task_type = cut(&mut line, BETWEEN);
        outlooks.push(Outlook::of(line, status, task_type));
    }
    outlooks
}

/// The jobs that have an id, sorted by it.
#[inline(never)]
fn sorted(mut snapshot: &[u8]) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    let mut place = 0;
    while !snapshot.is_empty() {
        let row = (place, cut(&mut snapshot, END));
        let found = rows.binary_search_by(|other| id(other).cmp(id(&row)));
        if let (Err(at), false) = (found, id(&row).is_empty()) {
            rows.insert(at, row);
        }
        place += 1;
    }
    rows
}

#[inline(never)]
fn id<'t>(row: &Row<'t>) -> &'t [u8] {
    let mut line = row.1;
    cut(&mut line, BETWEEN)
}

/// Takes what is before the next separator; all that is left if there is none.
#[inline(never)]
pub(super) fn cut<'t>(text: &mut &'t [u8], separator: u8) -> &'t [u8] {
    let mut length = 0;
    for byte in *text {
        if *byte == separator {
            break;
        }
        length += 1;
    }
    let (part, rest) = text.split_at_checked(length).unwrap_or((text, &[]));
    *text = rest.get(1..).unwrap_or_default();
    part
}
