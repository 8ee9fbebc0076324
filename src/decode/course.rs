//! The course over objects whose members look as the service writes nearly all: fields of known records in the order of the
//! model, without white space, each with the kind of value that is declared. Records in records, and arrays of them, are
//! walked in the same loop; whatever else comes is left to the walk that takes a closer look.

use super::members::NONE_STAYED;
use super::scan::{Text, Window};
use super::summary::Capture;
use super::table::{Look, Row, Table};
use super::walk::Walk;
use super::{DEEPEST, Secrets};
use crate::model::shape::{Shape, Slot, Tally};

/// An object that is open.
#[derive(Clone, Copy)]
pub(super) struct Level {
    /// If it is a known record.
    pub(super) table: Option<&'static Table>,
    /// The fields that may come next, if they come in the order of the model.
    rest: &'static [Row],
    /// The fields that were passed over, a bit each.
    absent: u64,
    /// Which element of an array it is, or [`NO_ELEMENT`].
    element: usize,
    /// How many containers stand around it.
    depth: usize,
    /// Keys that no model knows.
    pub(super) unknown: usize,
}

/// Of an object that is no element of an array that the course has come by.
const NO_ELEMENT: usize = usize::MAX;

impl Level {
    pub(super) fn new(table: Option<&'static Table>, rest: &'static [Row], depth: usize) -> Self {
        Self {
            table,
            rest,
            absent: 0,
            element: NO_ELEMENT,
            depth,
            unknown: 0,
        }
    }

    /// Which element it is of the array that stands around it.
    pub(super) fn element(&self) -> Option<usize> {
        (self.element != NO_ELEMENT).then_some(self.element)
    }

    /// The place of the field that is likely next.
    pub(super) fn likely(&self) -> usize {
        self.table
            .map_or(0, |table| table.rows.len() - self.rest.len())
    }

    /// A field has come, and those up to it are not likely any more. Tells whether it may have come before.
    pub(super) fn pass(&mut self, place: usize) -> bool {
        let bit = 1 << (place & 63);
        let likely = self.likely();
        if let Some(passed) = place.checked_sub(likely) {
            self.absent |= bit - (1 << (likely & 63));
            self.rest = self.rest.get(passed + 1..).unwrap_or_default();
            return false;
        }
        let came = self.absent & bit == 0;
        self.absent &= !bit;
        came
    }

    /// The field at hand.
    fn row(&self) -> Option<&'static Row> {
        self.table?.rows.get(self.likely().checked_sub(1)?)
    }

    /// Its name.
    pub(super) fn field(&self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }
}

/// How far the walk over an object, and what is open in it, has come.
pub(super) struct Course {
    /// Where the next member begins, or white space before it.
    pub(super) at: usize,
    /// The comma before it, once a member has stayed.
    pub(super) comma: usize,
    /// Whether an object has ended before `at`.
    pub(super) ended: bool,
    /// The place of the outermost object among all that are open.
    pub(super) outermost: usize,
    /// What it is.
    pub(super) shape: Option<Shape>,
}

/// Where a run of plain members ends.
#[derive(Clone, Copy)]
pub(super) enum Run {
    /// With the outermost object, before this place.
    End(usize),
    /// At a field whose value, which begins here, takes a closer look.
    Value(usize, &'static Row),
    /// At a member that may be anything.
    Member,
    /// After the value of a field, which ended before this place.
    Closed(usize),
    /// After an element, which ended before this place, of the array of a field.
    Between(usize, usize, &'static Row),
    /// With an object that has unknown keys.
    Keys(usize),
}

/// How many rows come before the one whose key a window begins with.
#[inline(never)]
fn left_out(rows: &[Row], window: Window<'_>) -> usize {
    let found = rows.iter().position(|row| row.begins(window));
    found.unwrap_or(rows.len())
}

/// Where a run stands. All that a member of plain text needs: little enough to stay in registers.
struct Stand<'a> {
    /// What is left of the reply.
    here: &'a [u8],
    /// The rest of the innermost level's fields.
    rest: &'static [Row],
    /// Those of its fields that were passed over.
    absent: u64,
}

impl Stand<'_> {
    /// Goes on by so many bytes.
    #[inline]
    fn go_on(&mut self, bytes: usize) {
        self.here = self.here.get(bytes..).unwrap_or_default();
    }

    /// The field that comes next; those between are absent.
    #[inline]
    fn row(&mut self, window: Window<'_>) -> Result<&'static Row, Run> {
        let (mut row, mut later) = self.rest.split_first().ok_or(Run::Member)?;
        if !row.begins(window) {
            let found = later.get(left_out(later, window)..);
            let (next, others) = found.and_then(<[Row]>::split_first).ok_or(Run::Member)?;
            self.absent |= next.bit - row.bit;
            (row, later) = (next, others);
        }
        self.rest = later;
        Ok(row)
    }

    /// Past a value that ends before `end`, and whether its object ends with it.
    #[inline]
    fn pass(&mut self, next: u8, end: usize, closer: Run) -> Result<bool, Run> {
        let ended = match next {
            b',' => false,
            b'}' => true,
            // White space, or no JSON at all: looked at once more.
            _ => return Err(closer),
        };
        self.go_on(end + 1);
        Ok(ended)
    }
}

impl<'a> Walk<'a> {
    /// Walks on as long as all is plain.
    #[inline]
    pub(super) fn run(&mut self, course: &mut Course) -> Run {
        let bytes = self.bytes.bytes;
        let mut stand = Stand {
            here: bytes.get(course.at..).unwrap_or_default(),
            rest: &[],
            absent: 0,
        };
        self.enter(&mut stand);
        let mut ended = course.ended;
        let run = loop {
            let went = if ended {
                self.plain_end(course.outermost, &mut stand)
            } else {
                self.plain_member(&mut stand)
            };
            match went {
                Ok(end) => ended = end,
                Err(run) => break run,
            }
        };
        let at = bytes.len() - stand.here.len();
        if at != course.at {
            // Whatever a run comes by stays.
            let before = at - 1;
            let is_comma = self.bytes.at(before) == b',';
            course.comma = if is_comma { before } else { NONE_STAYED };
        }
        course.at = at;
        self.leave(&stand);
        run
    }

    /// Takes up the innermost level.
    #[inline]
    fn enter(&self, stand: &mut Stand<'a>) {
        if let Some(level) = self.levels.last() {
            (stand.rest, stand.absent) = (level.rest, level.absent);
        }
    }

    /// Puts it away.
    #[inline]
    fn leave(&mut self, stand: &Stand<'a>) {
        if let Some(level) = self.levels.last_mut() {
            (level.rest, level.absent) = (stand.rest, stand.absent);
        }
    }

    /// Where something stands, counted from what is left.
    #[inline]
    fn place(&self, stand: &Stand<'a>, ahead: usize) -> usize {
        self.bytes.bytes.len() - stand.here.len() + ahead
    }

    /// A member whose value is what is declared. Tells whether its object ends with it.
    #[inline]
    fn plain_member(&mut self, stand: &mut Stand<'a>) -> Result<bool, Run> {
        // One look at the bounds serves the whole member.
        let window = Window(stand.here.first_chunk().ok_or(Run::Member)?);
        let row = stand.row(window)?;
        let value = usize::from(row.length) % 64;
        match row.look {
            Look::Text | Look::Shown => self.plain_text(row, value, window, stand),
            Look::Record | Look::Records => self.plain_record(row, value, window, stand),
            Look::Flag | Look::Whole => self.plain_scalar(row, value, window, stand),
            Look::Secret => self.plain_secret(row, value, stand),
            Look::Close => Err(Run::Value(self.place(stand, value), row)),
        }
    }

    #[inline]
    fn plain_text(
        &mut self,
        row: &'static Row,
        value: usize,
        window: Window<'_>,
        stand: &mut Stand<'a>,
    ) -> Result<bool, Run> {
        let at = self.place(stand, value);
        let closer = Run::Value(at, row);
        if let Some(length) = window.plain(value) {
            if row.look == Look::Shown {
                let text = Text::plain(at + 1, at + 1 + length);
                self.draft.capture(row.slot, Capture::Text(text));
            }
            let end = value + 2 + length;
            return stand.pass(window.at(end), end, closer);
        }
        let text = self.whole_text(at).ok_or(closer)?;
        if row.look == Look::Shown {
            self.draft.capture(row.slot, Capture::Text(text));
        }
        if text.wide && self.options.ascii {
            self.escape(text);
        }
        let end = value + 2 + text.end - text.start;
        stand.pass(self.bytes.at(text.end + 1), end, closer)
    }

    /// Opens a record, or an array of records with its first one.
    #[inline]
    fn plain_record(
        &mut self,
        row: &'static Row,
        value: usize,
        window: Window<'_>,
        stand: &mut Stand<'a>,
    ) -> Result<bool, Run> {
        let closer = Run::Value(self.place(stand, value), row);
        let is_element = row.look == Look::Records;
        let open = value + usize::from(is_element);
        let record = self.tables.get(usize::from(row.record)).ok_or(closer)?;
        let depth = self.levels.last().ok_or(closer)?.depth;
        if is_element && window.at(value) != b'[' || window.at(open) != b'{' || depth + 2 >= DEEPEST
        {
            return Err(closer);
        }
        self.leave(stand);
        let mut inner = Level::new(Some(record), &[], depth + 1 + usize::from(is_element));
        if is_element {
            inner.element = 0;
        }
        self.levels.push(inner);
        stand.rest = &record.rows;
        stand.absent = 0;
        stand.go_on(open + 1);
        Ok(false)
    }

    #[inline]
    fn plain_scalar(
        &mut self,
        row: &'static Row,
        value: usize,
        window: Window<'_>,
        stand: &mut Stand<'a>,
    ) -> Result<bool, Run> {
        let closer = Run::Value(self.place(stand, value), row);
        let length = if row.look == Look::Flag {
            let flag = window.flag(value).ok_or(closer)?;
            if row.slot != Slot::None {
                self.draft.capture(row.slot, Capture::Flag(flag));
            }
            if flag { 4 } else { 5 }
        } else {
            window.whole(value).ok_or(closer)?
        };
        let end = value + length;
        stand.pass(window.at(end), end, closer)
    }

    #[inline]
    fn plain_secret(
        &mut self,
        row: &'static Row,
        value: usize,
        stand: &mut Stand<'a>,
    ) -> Result<bool, Run> {
        let at = self.place(stand, value);
        let closer = Run::Value(at, row);
        let is_masked = self.options.secrets == Secrets::Mask;
        let text = self.whole_text(at).filter(|_| is_masked).ok_or(closer)?;
        self.mask(at, text.end + 1);
        let end = value + 2 + text.end - text.start;
        stand.pass(self.bytes.at(text.end + 1), end, closer)
    }

    /// The end of an object, and of the array that it is the last element of. Tells whether the object around ends as well.
    #[inline]
    fn plain_end(&mut self, outermost: usize, stand: &mut Stand<'a>) -> Result<bool, Run> {
        let at = self.place(stand, 0);
        let is_outermost = self.levels.len() <= outermost + 1;
        let level = self.levels.last_mut().ok_or(Run::End(at))?;
        if level.unknown > 0 {
            return Err(Run::Keys(at));
        }
        let (table, element) = (level.table, level.element);
        if let Some(table) = table
            && table.tally != Tally::None
        {
            // A known record that ends may have been a problem of the job.
            self.draft.count(table.tally, self.bytes);
        }
        if element != NO_ELEMENT
            && let [b',', b'{', others @ ..] = stand.here
        {
            level.element += 1;
            stand.here = others;
            stand.rest = table.map_or(&[], |table| &table.rows);
            stand.absent = 0;
            return Ok(false);
        }
        if is_outermost {
            return Err(Run::End(at));
        }
        self.levels.pop();
        self.enter(stand);
        if element != NO_ELEMENT {
            if stand.here.first() != Some(&b']') {
                let row = self.levels.last().and_then(Level::row);
                return Err(row.map_or(Run::End(at), |row| Run::Between(at, element, row)));
            }
            stand.go_on(1);
        }
        let next = stand.here.first().copied().unwrap_or(0);
        let closed = Run::Closed(self.place(stand, 0));
        stand.pass(next, 0, closed)
    }
}
