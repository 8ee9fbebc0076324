//! The static tables that the decoder walks: what each record holds, field by field.
//!
//! Nobody writes a table by hand: the macro `record!` derives it from the Rust types of the
//! fields through [`Shaped`].

use std::collections::BTreeMap;

pub use super::{RECORDS, RecordId};

/// What a value on the wire is declared to be, packed into one word: the tables go with every copy of the module.
///
/// The two lowest bits say what the rest is: a plain kind or a record (0), what an array holds (1), what a map holds (2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape(u16);

/// The same, unpacked.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Text. A number or a Boolean becomes its text.
    Text,
    /// Text that must not be shown: masked unless the caller asks to reveal secrets.
    Secret,
    /// `true` or `false`. Their text, and 1 and 0, are taken as well.
    Flag,
    /// An integer that a JavaScript number holds exactly. Its digits as text are taken as well.
    Whole,
    /// An integer of any size. Beyond ±(2^53 − 1) its digits are kept as text.
    Long,
    /// A number with a fraction. Its text is taken as well.
    Decimal,
    /// An object with known fields: the place of the record in [`RECORDS`].
    Record(usize),
    /// An array. A single value is taken as an array of one.
    List(Shape),
    /// An object whose keys are data.
    Map(Shape),
}

/// Kinds that stand before the first record.
const PLAIN: u16 = 6;

impl Shape {
    /// [`Kind::Text`].
    pub const TEXT: Self = Self(0);
    /// [`Kind::Secret`].
    pub const SECRET: Self = Self(1 << 2);
    /// [`Kind::Flag`].
    pub const FLAG: Self = Self(2 << 2);
    /// [`Kind::Whole`].
    pub const WHOLE: Self = Self(3 << 2);
    /// [`Kind::Long`].
    pub const LONG: Self = Self(4 << 2);
    /// [`Kind::Decimal`].
    pub const DECIMAL: Self = Self(5 << 2);

    /// [`Kind::Record`].
    #[must_use]
    pub const fn record(id: RecordId) -> Self {
        Self((PLAIN + id as u16) << 2)
    }

    /// [`Kind::List`] of this.
    #[must_use]
    pub const fn list(self) -> Self {
        Self(self.0 << 2 | 1)
    }

    /// [`Kind::Map`] of this.
    #[must_use]
    pub const fn map(self) -> Self {
        Self(self.0 << 2 | 2)
    }

    /// Whether it is text, secret or not.
    #[must_use]
    pub fn is_text(self) -> bool {
        self == Self::TEXT || self == Self::SECRET
    }

    /// Whether it is a record or a map.
    #[inline]
    #[must_use]
    pub fn is_object(self) -> bool {
        matches!(self.kind(), Kind::Record(_) | Kind::Map(_))
    }

    /// What it is.
    #[inline]
    #[must_use]
    pub const fn kind(self) -> Kind {
        let rest = self.0 >> 2;
        match (self.0 & 3, rest) {
            (1, _) => Kind::List(Self(rest)),
            (2, _) => Kind::Map(Self(rest)),
            (_, 0) => Kind::Text,
            (_, 1) => Kind::Secret,
            (_, 2) => Kind::Flag,
            (_, 3) => Kind::Whole,
            (_, 4) => Kind::Long,
            (_, 5) => Kind::Decimal,
            _ => Kind::Record((rest - PLAIN) as usize),
        }
    }
}

/// One table of the service's reference.
#[derive(Debug)]
pub struct Record {
    /// The name of the Rust and TypeScript type.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// The keys on the wire, one after the other, in the order of the reference, which is the order on the wire: the
    /// decoder guesses the next field by it.
    pub(crate) names: &'static str,
    /// One a key.
    pub(crate) columns: &'static [Column],
    /// Whether each record of this kind can count as a problem of its job.
    pub tally: Tally,
}

/// What the packed table says of a field.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) shape: Shape,
    pub(crate) slot: Slot,
    /// Bytes of its key.
    pub(crate) length: u8,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The key on the wire.
    pub name: &'static str,
    /// What is declared for it.
    pub shape: Shape,
    /// Where its value goes in the job's summary.
    pub slot: Slot,
}

impl Record {
    /// Its fields, in the order of the reference.
    #[must_use]
    pub fn fields(&self) -> impl ExactSizeIterator<Item = Field> {
        let mut names = self.names;
        self.columns.iter().map(move |column| {
            let (name, rest) = names
                .split_at_checked(column.length.into())
                .unwrap_or_default();
            names = rest;
            Field {
                name,
                shape: column.shape,
                slot: column.slot,
            }
        })
    }
}

/// The bytes of all keys of a record.
pub(crate) const fn length_of(names: &[&str]) -> usize {
    let mut total = 0;
    let mut rest = names;
    while let [name, others @ ..] = rest {
        total += name.len();
        rest = others;
    }
    total
}

/// The keys of a record, one after the other.
pub(crate) const fn joined<const LENGTH: usize>(names: &[&str]) -> [u8; LENGTH] {
    let mut all = [0; LENGTH];
    let mut room: &mut [u8] = &mut all;
    let mut rest = names;
    while let [name, others @ ..] = rest {
        let (here, after) = room.split_at_mut(name.len());
        here.copy_from_slice(name.as_bytes());
        room = after;
        rest = others;
    }
    all
}

/// The place of a value in a page or in a job's summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Slot {
    /// Not part of it.
    None,
    /// `total_count` of the page.
    Total,
    /// `jobs` of the page: what this array holds is what is summarised.
    Jobs,
    /// `id` of the job.
    Id,
    /// `base_info.name`.
    Name,
    /// `status` of the job.
    Status,
    /// `base_info.engine_type`.
    EngineType,
    /// `base_info.task_type`.
    TaskType,
    /// `create_time` of the job.
    CreateTime,
    /// `progress_info.remaining_time`.
    RemainingTime,
    /// `progress_info.progress`.
    Progress,
    /// `progress_info.incr_trans_delay`.
    DelaySeconds,
    /// `progress_info.incr_trans_delay_millis`.
    DelayMillis,
    /// The outcome that [`Tally`] counts, as text.
    Outcome,
    /// The outcome that [`Tally`] counts, as a Boolean; it wins over the text.
    Success,
    /// Whether the outcome was waived by the user.
    Waived,
}

impl Slot {
    /// How many there are.
    pub const COUNT: usize = Self::Waived as usize + 1;
}

/// Which kind of problem a record may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// None.
    None,
    /// A precheck item that failed and was not skipped.
    Precheck,
    /// A network test that failed.
    Network,
    /// A kind of object that differs.
    Objects,
    /// A database whose row counts differ.
    LineOverview,
    /// A table whose row counts differ.
    LineDetail,
    /// A database whose values differ.
    ContentOverview,
    /// A table whose values differ.
    ContentDetail,
}

/// A Rust type that is a table of the reference.
pub(crate) trait Tabled {
    /// Its packed table.
    const RECORD: &'static Record;
}

/// A Rust type that can be declared for a field.
pub trait Shaped {
    /// What the decoder expects for it.
    const SHAPE: Shape;
}

impl Shaped for String {
    const SHAPE: Shape = Shape::TEXT;
}

impl Shaped for bool {
    const SHAPE: Shape = Shape::FLAG;
}

impl Shaped for i64 {
    const SHAPE: Shape = Shape::WHOLE;
}

impl Shaped for f64 {
    const SHAPE: Shape = Shape::DECIMAL;
}

impl<T: Shaped + 'static> Shaped for Vec<T> {
    const SHAPE: Shape = T::SHAPE.list();
}

impl<T: Shaped + 'static> Shaped for BTreeMap<String, T> {
    const SHAPE: Shape = T::SHAPE.map();
}
