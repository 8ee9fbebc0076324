//! The walk over an object: which keys are known, and which come twice.

use super::fault::Stop;
use super::members::{After, NONE_STAYED};
use super::path::{Place, Step};
use super::scan::{Text, Window};
use super::secret::sounds_secret;
use super::summary::Capture;
use super::table::{Row, Table};
use super::value::found;
use super::walk::Walk;
use super::walked::{Halt, Walked};
use super::warning::WarningKind;
use super::{DEEPEST, NO_COLON, NO_KEY, Secrets, TOO_DEEP, duplicate};
use crate::model::shape::{Kind, Shape, Slot, Tally};

/// The row whose key a window begins with, and its place; those before the likely one are not looked at.
#[inline]
fn likely_row(
    rows: &'static [Row],
    likely: usize,
    window: Window<'_>,
) -> Option<(usize, &'static Row)> {
    let first = rows.get(likely)?;
    if first.begins(window) {
        return Some((likely, first));
    }
    later_row(rows, likely + 1, window)
}

/// The same, where a field or more are left out.
#[inline(never)]
fn later_row(rows: &'static [Row], mut place: usize, window: Window<'_>) -> Option<Found> {
    loop {
        let row = rows.get(place)?;
        if row.begins(window) {
            return Some((place, row));
        }
        place += 1;
    }
}

/// A field, and which one of its record it is.
type Found = (usize, &'static Row);

/// How far the walk over an object has come.
struct Course {
    /// Where the next member begins, or white space before it.
    at: usize,
    /// The comma before it, once a member has stayed.
    comma: usize,
    /// The fields seen, a bit each.
    seen: u64,
    /// The field that is likely next.
    likely: usize,
}

/// Where a run of plain members ends.
enum Run {
    /// With the object, before this place.
    End(usize),
    /// At a field whose value, which begins here, takes a closer look.
    Value(usize, &'static Row),
    /// At a member that may be anything.
    Member,
}

impl Walk<'_> {
    /// The object that begins at `open`: a record or a map, else neither its keys nor its values are known to the model.
    pub(super) fn object(
        &mut self,
        open: usize,
        shape: Option<Shape>,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        if place.depth >= DEEPEST {
            return self.wrong(open, TOO_DEEP, place);
        }
        let table = self.table(shape);
        let rows: &'static [Row] = match table {
            // Which keys come again later is known: each is looked up.
            Some(table) if self.superseded.is_none() => &table.rows,
            _ => &[],
        };
        let unknown = self.keys.len();
        let mut course = Course {
            at: open + 1,
            comma: NONE_STAYED,
            seen: 0,
            likely: 0,
        };
        let end = loop {
            let run = self.run(rows, &mut course);
            let edits = self.edits.len();
            let walked = match run {
                Run::End(end) => break end,
                Run::Value(at, row) if row.shape.is_object() && self.bytes.at(at) == b'{' => {
                    self.object(at, Some(row.shape), &place.below(Step::Field(row.name)))?
                }
                Run::Value(at, row) => self.field_value(at, row, place)?,
                Run::Member => {
                    let at = self.bytes.space(course.at);
                    if course.at == open + 1 && self.bytes.at(at) == b'}' {
                        break at + 1;
                    }
                    course.at = at;
                    self.member(shape, &mut course, place)?
                }
            };
            let (comma, after) = self.after(b'}', course.comma, course.at, edits, walked, place)?;
            course.comma = comma;
            match after {
                After::Next(next) => course.at = next,
                After::End(end) => break end,
            }
        };
        if self.keys.len() > unknown {
            self.compare_keys(unknown)?;
        }
        if let Some(table) = table
            && table.tally != Tally::None
        {
            // A known record that ends may have been a problem of the job.
            self.draft.count(table.tally, self.bytes);
        }
        Ok(Walked::stays(end))
    }

    /// The table of a record.
    #[inline]
    fn table(&self, shape: Option<Shape>) -> Option<&'static Table> {
        match shape?.kind() {
            Kind::Record(index) => self.tables.get(index),
            _ => None,
        }
    }

    /// Walks over members as long as they look as the service writes nearly all: fields in the order of the model,
    /// without white space, and plain text where text is declared.
    #[inline]
    fn run(&mut self, rows: &'static [Row], course: &mut Course) -> Run {
        let Course {
            mut at,
            mut comma,
            mut seen,
            mut likely,
        } = *course;
        let run = loop {
            // One look at the bounds serves the whole member.
            let Some(window) = self.bytes.window(at) else {
                break Run::Member;
            };
            let Some((place, row)) = likely_row(rows, likely, window) else {
                break Run::Member;
            };
            let bit = 1 << (place & 63);
            if seen & bit != 0 {
                break Run::Member;
            }
            seen |= bit;
            likely = place + 1;
            let value = usize::from(row.length) % 64;
            let Some(length) = window.plain(value).filter(|_| row.shape == Shape::TEXT) else {
                break Run::Value(at + value, row);
            };
            if row.slot != Slot::None {
                let start = at + value + 1;
                let text = Text::plain(start, start + length);
                self.draft.capture(row.slot, Capture::Text(text));
            }
            let next = value + length + 2;
            match window.at(next) {
                b',' => {
                    comma = at + next;
                    at = comma + 1;
                }
                b'}' => break Run::End(at + next + 1),
                // White space, or no JSON at all: looked at once more.
                _ => break Run::Value(at + value, row),
            }
        };
        *course = Course {
            at,
            comma,
            seen,
            likely,
        };
        run
    }

    /// The member where the course stands, whatever it is.
    #[inline(never)]
    fn member(
        &mut self,
        shape: Option<Shape>,
        course: &mut Course,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let at = course.at;
        let bytes = self.bytes;
        let (key, field) = self.key(at, shape, course.likely, place)?;
        let colon = bytes.space(key.end + 1);
        if bytes.at(colon) != b':' {
            return self.wrong(colon, NO_COLON, place);
        }
        let value = bytes.space(colon + 1);
        if self.superseded.is_some_and(|found| found.contains(at)) {
            let step = field.map_or(Step::Key(key), |(_, field)| Step::Field(field.name));
            return self.leave_out(
                value,
                WarningKind::DuplicateKey,
                "one key",
                "the key again",
                &place.below(step),
            );
        }
        if let Some((index, field)) = field {
            let bit = 1 << (index & 63);
            if course.seen & bit != 0 {
                self.suspect()?;
            }
            course.seen |= bit;
            course.likely = index + 1;
            self.field_value(value, field, place)
        } else {
            self.keys.push(key);
            self.unnamed(key, value, shape, &place.below(Step::Key(key)))
        }
    }

    /// The value of a field of a model.
    fn field_value(&mut self, at: usize, field: &Row, place: &Place<'_>) -> Result<Walked, Halt> {
        let at = self.bytes.space(at);
        let place = place.below(Step::Field(field.name));
        if field.slot == Slot::Jobs && self.bytes.at(at) != b'[' {
            // A page without its array of jobs is no page, in whatever mode. What is no JSON is told as such.
            self.unknown_value(at, &place)?;
            let found = found(self.bytes.at(at));
            return self.halt(Stop::misfit("array", found, &place, self.bytes));
        }
        self.value(at, field.shape, field.slot, &place)
    }

    /// The key at `at`, and the field that it names.
    fn key(
        &mut self,
        at: usize,
        shape: Option<Shape>,
        likely: usize,
        place: &Place<'_>,
    ) -> Result<(Text, Option<Found>), Halt> {
        if self.bytes.at(at) != b'"' {
            return self.wrong(at, NO_KEY, place);
        }
        let key = self.string(at, place)?;
        self.keep(key, &place.below(Step::Key(key)))?;
        let table = self.table(shape);
        let field = table.and_then(|table| self.field(&table.rows, key, likely));
        Ok((key, field))
    }

    /// The field that a key names. The search begins at the likely one: the order on the wire is the model's.
    fn field(&self, fields: &'static [Row], key: Text, likely: usize) -> Option<Found> {
        let name = self.bytes.content(key);
        let mut place = likely;
        for _ in fields {
            if place >= fields.len() {
                place = 0;
            }
            let field = fields.get(place)?;
            if field.name == name {
                return Some((place, field));
            }
            place += 1;
        }
        None
    }

    /// A member whose key is no field: data of a map, or what the model does not know.
    fn unnamed(
        &mut self,
        key: Text,
        at: usize,
        shape: Option<Shape>,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        match shape.map(Shape::kind) {
            // Masked as a declared secret is, so that the map holds nothing but text.
            Some(Kind::Map(Shape::TEXT)) if self.hides(key) => {
                self.value(at, Shape::SECRET, Slot::None, place)
            }
            Some(Kind::Map(shape)) => self.value(at, shape, Slot::None, place),
            _ if self.hides(key) => self.hidden(at, place),
            _ => self.unknown_value(at, place),
        }
    }

    fn hides(&self, key: Text) -> bool {
        if self.options.secrets == Secrets::Reveal {
            false
        } else if key.escaped || key.broken {
            sounds_secret(self.bytes.unescape(key).as_bytes())
        } else {
            sounds_secret(self.bytes.slice(key.start, key.end))
        }
    }

    /// A key may have come twice: unless that was looked into, the walk begins again.
    #[cold]
    fn suspect(&mut self) -> Result<(), Halt> {
        if self.superseded.is_none() {
            self.halt(Stop::Duplicates)
        } else {
            Ok(())
        }
    }

    #[inline(never)]
    fn compare_keys(&mut self, from: usize) -> Result<(), Halt> {
        if self.keys.len() > from {
            let keys = self.keys.get(from..).unwrap_or_default();
            if keys.len() > 1 && self.superseded.is_none() && duplicate::suspected(self.bytes, keys)
            {
                self.suspect()?;
            }
            self.keys.truncate(from);
        }
        Ok(())
    }
}
