//! The walk over an object: which keys are known, and which come twice.

use super::fault::Stop;
use super::members::{After, NONE_STAYED};
use super::path::{Place, Step};
use super::scan::{Text, same};
use super::secret::sounds_secret;
use super::summary::Capture;
use super::table::{Row, Table};
use super::value::found;
use super::walk::Walk;
use super::walked::{Halt, Walked};
use super::warning::WarningKind;
use super::{DEEPEST, NO_COLON, NO_KEY, Secrets, TOO_DEEP, duplicate};
use crate::model::shape::{Shape, Slot, Tally};

/// A field, and which one of its record it is.
type Found = (usize, &'static Row);

/// What the keys of an object are.
#[derive(Clone, Copy)]
pub(crate) enum Keys {
    /// Fields of a model.
    Fields(&'static Table),
    /// Data; the values have one shape.
    Data(Shape),
    /// Not known to the model, and so are their values.
    Unknown,
}

impl Walk<'_> {
    /// The object that begins at `open`.
    pub(super) fn object(
        &mut self,
        open: usize,
        keys: Keys,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let bytes = self.bytes;
        if place.depth >= DEEPEST {
            return self.wrong(open, TOO_DEEP, place);
        }
        let mut at = bytes.space(open + 1);
        if bytes.at(at) == b'}' {
            return Ok(Walked::stays(at + 1));
        }
        let rows: &'static [Row] = match keys {
            // Which keys come again later is known: each is looked up.
            Keys::Fields(table) if self.superseded.is_none() => &table.rows,
            _ => &[],
        };
        let unknown = self.keys.len();
        let mut comma = NONE_STAYED;
        // The fields seen, a bit each, and the one that is likely next.
        let mut seen = 0_u64;
        let mut likely = 0_usize;
        loop {
            let edits = self.edits.len();
            let ahead = rows.get(likely..).unwrap_or_default();
            let skipped = ahead.iter().position(|row| row.stands_at(bytes, at));
            let walked = if let Some(skipped) = skipped
                && let Some(row) = ahead.get(skipped)
                && seen >> ((likely + skipped) & 63) & 1 == 0
            {
                seen |= 1 << ((likely + skipped) & 63);
                likely += skipped + 1;
                let value = at + row.length;
                // The commonest member by far: text that is plain where text is declared.
                if row.shape == Shape::TEXT
                    && let Some(text) = bytes.plain(value)
                {
                    if row.slot != Slot::None {
                        self.draft.capture(row.slot, Capture::Text(text));
                    }
                    Walked::stays(text.end + 1)
                } else {
                    self.field_value(value, row, place)?
                }
            } else {
                let (key, field) = self.key(at, keys, likely, place)?;
                let colon = bytes.space(key.end + 1);
                if bytes.at(colon) != b':' {
                    return self.wrong(colon, NO_COLON, place);
                }
                let value = bytes.space(colon + 1);
                if self.superseded.is_some_and(|found| found.contains(at)) {
                    let step = field.map_or(Step::Key(key), |(_, field)| Step::Field(field.name));
                    self.leave_out(
                        value,
                        WarningKind::DuplicateKey,
                        "one key",
                        "the key again",
                        &place.below(step),
                    )?
                } else if let Some((index, field)) = field {
                    let bit = 1 << (index & 63);
                    if seen & bit != 0 {
                        self.suspect()?;
                    }
                    seen |= bit;
                    likely = index + 1;
                    self.field_value(value, field, place)?
                } else {
                    self.keys.push(key);
                    self.unnamed(key, value, keys, &place.below(Step::Key(key)))?
                }
            };
            let (before, after) = self.after(b'}', comma, at, edits, walked, place)?;
            comma = before;
            match after {
                After::Next(next) => at = next,
                After::End(end) => {
                    if self.keys.len() > unknown {
                        self.compare_keys(unknown)?;
                    }
                    return Ok(Walked::stays(end));
                }
            }
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
    #[inline(never)]
    fn key(
        &mut self,
        at: usize,
        keys: Keys,
        likely: usize,
        place: &Place<'_>,
    ) -> Result<(Text, Option<Found>), Halt> {
        if self.bytes.at(at) != b'"' {
            return self.wrong(at, NO_KEY, place);
        }
        let key = self.string(at, place)?;
        if key.broken {
            self.mend(key, &place.below(Step::Key(key)))?;
        }
        let field = match keys {
            Keys::Fields(table) => self.field(&table.rows, key, likely),
            Keys::Data(_) | Keys::Unknown => None,
        };
        Ok((key, field))
    }

    /// The field that a key names. The search begins at the likely one: the order on the wire is the model's.
    fn field(&self, fields: &'static [Row], key: Text, likely: usize) -> Option<Found> {
        if key.escaped {
            let name = self.bytes.unescape(key);
            return fields
                .iter()
                .enumerate()
                .find(|(_, field)| field.name == name);
        }
        let name = self.bytes.slice(key.start, key.end);
        let find = |from: usize, to: usize| {
            let part = fields.get(from..to).unwrap_or_default();
            let place = part
                .iter()
                .position(|field| same(field.name.as_bytes(), name))?;
            Some((from + place, part.get(place)?))
        };
        find(likely, fields.len()).or_else(|| find(0, likely))
    }

    /// A member whose key is no field: data of a map, or what the model does not know.
    fn unnamed(
        &mut self,
        key: Text,
        at: usize,
        keys: Keys,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        match keys {
            // Masked as a declared secret is, so that the map holds nothing but text.
            Keys::Data(Shape::TEXT) if self.hides(key) => {
                self.value(at, Shape::SECRET, Slot::None, place)
            }
            Keys::Data(shape) => self.value(at, shape, Slot::None, place),
            _ if self.hides(key) => self.hidden(at, place),
            _ => self.unknown_value(at, place),
        }
    }

    /// A known record; when it ends it may have been a problem of the job.
    pub(super) fn record(
        &mut self,
        open: usize,
        index: usize,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let Some(table) = self.tables.get(index) else {
            return self.object(open, Keys::Unknown, place);
        };
        let walked = self.object(open, Keys::Fields(table), place)?;
        if table.tally != Tally::None {
            self.draft.count(table.tally, self.bytes);
        }
        Ok(walked)
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
