//! The walk over an object: which keys are known, and which come twice.

use super::array::Elements;
use super::course::{Course, Level, Run};
use super::fault::Stop;
use super::members::{After, NONE_STAYED};
use super::path::{Place, Step};
use super::scan::Text;
use super::secret::sounds_secret;
use super::table::{Row, Table};
use super::value::found;
use super::walk::Walk;
use super::walked::{Halt, Walked};
use super::warning::WarningKind;
use super::{DEEPEST, NO_COLON, NO_KEY, Secrets, TOO_DEEP, duplicate};
use crate::model::shape::{Kind, Shape, Slot};

/// A field, and which one of its record it is.
type Found = (usize, &'static Row);

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
        // Which keys come again later is known in a second walk: each is looked up.
        let rest: &'static [Row] = match table {
            Some(table) if self.superseded.is_none() => &table.rows,
            _ => &[],
        };
        let mut course = Course {
            at: open + 1,
            comma: NONE_STAYED,
            ended: false,
            outermost: self.levels.len(),
            shape,
        };
        self.levels.push(Level::new(table, rest, place.depth));
        loop {
            let run = self.run(&mut course);
            if let Run::End(end) = run {
                self.levels.truncate(course.outermost);
                return Ok(Walked::stays(end));
            }
            self.step(run, course.outermost, &mut course, place)?;
        }
    }

    /// Does what a run left, at its place: below the levels that stand around it, from `level` on inwards.
    fn step(
        &mut self,
        run: Run,
        level: usize,
        course: &mut Course,
        place: &Place<'_>,
    ) -> Result<(), Halt> {
        let Some([around, inner, ..]) = self.levels.get(level..) else {
            let (comma, after) = self.innermost(run, course, place)?;
            course.comma = comma;
            course.ended = matches!(after, After::End(_));
            let (After::Next(at) | After::End(at)) = after;
            course.at = at;
            return Ok(());
        };
        let place = place.below(Step::Field(around.field()));
        if let Some(element) = inner.element() {
            let place = place.below(Step::Element(element));
            self.step(run, level + 1, course, &place)
        } else {
            self.step(run, level + 1, course, &place)
        }
    }

    /// The same, with the path that it takes.
    fn innermost(
        &mut self,
        run: Run,
        course: &mut Course,
        place: &Place<'_>,
    ) -> Result<(usize, After), Halt> {
        let edits = self.edits.len();
        let walked = match run {
            Run::End(end) | Run::Closed(end) => Walked::stays(end),
            Run::Value(at, row) => self.field_value(at, row, place)?,
            Run::Between(end, element, row) => {
                let elements = match row.shape.kind() {
                    Kind::List(shape) => Elements::Of(shape),
                    _ => Elements::Unknown,
                };
                let place = place.below(Step::Field(row.name));
                self.array_from(end, element, elements, &place)?
            }
            Run::Keys(end) => {
                self.compare_keys()?;
                return Ok((course.comma, After::End(end)));
            }
            Run::Member => {
                let at = self.bytes.space(course.at);
                // Nothing but the brace that opens it is before the first member.
                if self.bytes.at(at) == b'}' && self.bytes.at(course.at - 1) == b'{' {
                    return Ok((course.comma, After::End(at + 1)));
                }
                course.at = at;
                self.member(course, place)?
            }
        };
        self.after(b'}', course.comma, course.at, edits, walked, place)
    }

    /// The table of a record.
    #[inline]
    fn table(&self, shape: Option<Shape>) -> Option<&'static Table> {
        match shape?.kind() {
            Kind::Record(index) => self.tables.get(index),
            _ => None,
        }
    }

    /// The member where the course stands, whatever it is.
    #[inline(never)]
    fn member(&mut self, course: &mut Course, place: &Place<'_>) -> Result<Walked, Halt> {
        let at = course.at;
        let bytes = self.bytes;
        let (key, field) = self.key(at, place)?;
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
        let Some(level) = self.levels.last_mut() else {
            return self.halt(Stop::whole("no object"));
        };
        if let Some((index, field)) = field {
            if level.pass(index) {
                self.suspect()?;
            }
            self.field_value(value, field, place)
        } else {
            level.unknown += 1;
            // Those inside the outermost object are records.
            let shape = course.shape.filter(|_| level.table.is_none());
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
    fn key(&mut self, at: usize, place: &Place<'_>) -> Result<(Text, Option<Found>), Halt> {
        if self.bytes.at(at) != b'"' {
            return self.wrong(at, NO_KEY, place);
        }
        let key = self.string(at, place)?;
        self.keep(key, &place.below(Step::Key(key)))?;
        let level = self.levels.last();
        let field = level.and_then(|level| self.field(&level.table?.rows, key, level.likely()));
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
            if field.name.as_bytes() == &*name {
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
        } else {
            sounds_secret(&self.bytes.content(key))
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

    /// Compares the unknown keys of the innermost object, and forgets them.
    #[inline(never)]
    fn compare_keys(&mut self) -> Result<(), Halt> {
        let level = self.levels.last_mut();
        let unknown = level.map_or(0, |level| std::mem::take(&mut level.unknown));
        let from = self.keys.len() - unknown;
        let keys = self.keys.get(from..).unwrap_or_default();
        if unknown > 1 && self.superseded.is_none() && duplicate::suspected(self.bytes, keys) {
            self.suspect()?;
        }
        self.keys.truncate(from);
        Ok(())
    }
}
