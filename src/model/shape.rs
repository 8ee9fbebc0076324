//! The static tables that the decoder walks: what each record holds, field by field.
//!
//! Nobody writes a table by hand: the macro `record!` derives it from the Rust types of the
//! fields through [`Shaped`].

use std::collections::BTreeMap;

/// What a value on the wire is declared to be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
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
    /// An object with known fields. A function, since a record may hold records of its own kind and a static
    /// may not be reached through itself while it is made.
    Record(fn() -> &'static Record),
    /// An array. A single value is taken as an array of one.
    List(&'static Shape),
    /// An object whose keys are data.
    Map(&'static Shape),
}

/// One table of the service's reference.
#[derive(Debug)]
pub struct Record {
    /// The name of the Rust and TypeScript type.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// In the order of the reference, which is the order on the wire: the decoder guesses the next field by it.
    pub fields: &'static [Field],
    /// Whether each record of this kind can count as a problem of its job.
    pub tally: Tally,
}

/// One row of such a table.
#[derive(Debug)]
pub struct Field {
    /// The key on the wire.
    pub name: &'static str,
    /// What is declared for it.
    pub shape: Shape,
    /// Where its value goes in the job's summary.
    pub slot: Slot,
}

/// The place of a value in a page or in a job's summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// A Rust type that can be declared for a field.
pub trait Shaped {
    /// What the decoder expects for it.
    const SHAPE: Shape;
}

impl Shaped for String {
    const SHAPE: Shape = Shape::Text;
}

impl Shaped for bool {
    const SHAPE: Shape = Shape::Flag;
}

impl Shaped for i64 {
    const SHAPE: Shape = Shape::Whole;
}

impl Shaped for f64 {
    const SHAPE: Shape = Shape::Decimal;
}

impl<T: Shaped + 'static> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}

impl<T: Shaped + 'static> Shaped for BTreeMap<String, T> {
    const SHAPE: Shape = Shape::Map(&T::SHAPE);
}
