//! The walk over containers: which keys are known, which members stay, and where the commas go.

use std::num::NonZero;

use super::duplicate::{self, Superseded};
use super::edit::{Edit, Patch, mend};
use super::fault::Stop;
use super::path::{Place, Step};
use super::scan::{Scanner, Syntax, Text, same};
use super::secret::sounds_secret;
use super::summary::{Capture, Draft, Summaries};
use super::value::found;
use super::warning::{WarningKind, Warnings};
use super::{DEEPEST, Mode, NO_COLON, NO_COMMA, NO_KEY, Options, Secrets, TOO_DEEP};
use crate::model::shape::{Field, Record, Shape, Slot, Tally};

/// One pass over a reply.
pub(crate) struct Walk<'a> {
    pub(crate) bytes: Scanner<'a>,
    pub(crate) options: Options,
    pub(crate) edits: Vec<Edit>,
    pub(crate) warnings: Warnings,
    pub(crate) draft: Draft,
    pub(crate) summaries: Summaries,
    /// Start of the array of jobs, start and end of each job, end of the array. Empty if there is none.
    pub(crate) marks: Vec<usize>,
    /// Elements of that array, those that were left out included.
    pub(crate) rows: usize,
    pub(crate) total_count: Option<i64>,
    /// Why the walk ended early.
    pub(crate) stop: Option<Stop>,
    /// Keys that no model knows, of the objects that are open, innermost last.
    keys: Vec<Text>,
    /// The keys that come again later in their object; `None` if nobody has looked.
    superseded: Option<&'a Superseded>,
}

/// The walk has ended early; [`Walk::stop`] says why.
///
/// It holds nothing, so that a result with it is as small as the result alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Halt;

/// What the keys of an object are.
#[derive(Clone, Copy)]
pub(crate) enum Keys {
    /// Fields of a model.
    Fields(&'static Record),
    /// Data; the values have one shape.
    Data(&'static Shape),
    /// Not known to the model, and so are their values.
    Unknown,
}

/// A value that was walked: where it ends, and whether it stays.
///
/// One word that is never zero, so that a `Result` of it is one word too and comes back in a register: a page
/// has some hundred thousand of them.
#[derive(Clone, Copy)]
pub(crate) struct Walked(NonZero<usize>);

impl Walked {
    #[inline]
    fn new(end: usize, stays: bool) -> Self {
        // A value ends after the first byte, and a reply is shorter than half of the address space.
        Self(NonZero::new(end << 1 | usize::from(stays)).unwrap_or(NonZero::<usize>::MIN))
    }

    /// It ends before this place and stays.
    #[inline]
    pub(crate) fn stays(end: usize) -> Self {
        Self::new(end, true)
    }

    /// It ends before this place and goes.
    #[inline]
    pub(crate) fn goes(end: usize) -> Self {
        Self::new(end, false)
    }

    #[inline]
    pub(crate) fn end(self) -> usize {
        self.0.get() >> 1
    }

    #[inline]
    pub(crate) fn is_to_stay(self) -> bool {
        self.0.get() & 1 == 1
    }
}

/// Where the edits and warnings stood, to go back to when what was walked since is left out.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    edits: usize,
    warnings: usize,
    omitted: usize,
}

/// The members of an object or array that is open: takes those out that go, each with the right comma.
struct Members {
    /// What closes the container.
    close: u8,
    /// Whether a member has stayed so far.
    any: bool,
    /// The comma before the member at hand.
    comma: usize,
}

/// What follows a member.
enum After {
    /// Another member, that begins here.
    Next(usize),
    /// The end of the container, before this place.
    End(usize),
}

impl<'a> Walk<'a> {
    pub(crate) fn new(
        bytes: Scanner<'a>,
        options: Options,
        superseded: Option<&'a Superseded>,
    ) -> Self {
        Self {
            bytes,
            options,
            edits: Vec::new(),
            warnings: Warnings::default(),
            draft: Draft::default(),
            summaries: Summaries::default(),
            marks: Vec::new(),
            rows: 0,
            total_count: None,
            stop: None,
            keys: Vec::new(),
            superseded,
        }
    }

    /// Ends the walk.
    #[cold]
    pub(crate) fn halt<T>(&mut self, stop: Stop) -> Result<T, Halt> {
        self.stop = Some(stop);
        Err(Halt)
    }

    #[cold]
    pub(crate) fn syntax<T>(&mut self, syntax: Syntax, place: &Place<'_>) -> Result<T, Halt> {
        self.halt(Stop::syntax(syntax, place, self.bytes))
    }

    #[cold]
    fn wrong<T>(&mut self, at: usize, problem: &'static str, place: &Place<'_>) -> Result<T, Halt> {
        self.syntax(Syntax { at, problem }, place)
    }

    #[inline]
    pub(crate) fn string(&mut self, at: usize, place: &Place<'_>) -> Result<Text, Halt> {
        self.bytes
            .string(at)
            .or_else(|syntax| self.syntax(syntax, place))
    }

    /// `true`, `false` or `null`, whichever begins like what stands at `at`.
    pub(crate) fn literal(&mut self, at: usize, place: &Place<'_>) -> Result<usize, Halt> {
        let word = match self.bytes.at(at) {
            b't' => "true",
            b'f' => "false",
            _ => "null",
        };
        self.bytes
            .literal(at, word)
            .or_else(|syntax| self.syntax(syntax, place))
    }

    /// Notes a misfit, which in strict mode ends the walk.
    #[cold]
    pub(crate) fn warn(
        &mut self,
        kind: WarningKind,
        expected: &'static str,
        found: &'static str,
        place: &Place<'_>,
    ) -> Result<(), Halt> {
        if self.options.mode == Mode::Strict {
            return self.halt(Stop::misfit(expected, found, place, self.bytes));
        }
        self.warnings
            .push(kind, expected, found, || place.path(self.bytes));
        Ok(())
    }

    #[inline]
    pub(crate) fn mark(&self) -> Mark {
        Mark {
            edits: self.edits.len(),
            warnings: self.warnings.list.len(),
            omitted: self.warnings.omitted,
        }
    }

    /// Forgets the edits and warnings since the mark.
    pub(crate) fn forget(&mut self, mark: Mark) {
        self.edits.truncate(mark.edits);
        self.warnings.list.truncate(mark.warnings);
        self.warnings.omitted = mark.omitted;
    }

    /// Makes a broken string whole.
    #[cold]
    pub(crate) fn mend(&mut self, text: Text, place: &Place<'_>) -> Result<(), Halt> {
        mend(self.bytes, text, &mut self.edits);
        self.warn(
            WarningKind::InvalidText,
            "Unicode text",
            "broken text",
            place,
        )
    }

    /// Goes on after a member that began at `start`; takes it out, with the edits since it began, if it goes.
    #[inline]
    fn after(
        &mut self,
        members: &mut Members,
        start: usize,
        edits: usize,
        walked: Walked,
        place: &Place<'_>,
    ) -> Result<After, Halt> {
        let comma = self.bytes.space(walked.end());
        let after = match self.bytes.at(comma) {
            b',' => After::Next(self.bytes.space(comma + 1)),
            byte if byte == members.close => After::End(comma + 1),
            _ => return self.wrong(comma, NO_COMMA, place),
        };
        if walked.is_to_stay() {
            members.any = true;
        } else {
            self.edits.truncate(edits);
            let (start, end) = match after {
                _ if members.any => (members.comma, walked.end()),
                After::Next(next) => (start, next),
                After::End(_) => (start, walked.end()),
            };
            self.edits.push(Edit {
                start,
                end,
                patch: Patch::Cut,
            });
        }
        members.comma = comma;
        Ok(after)
    }

    /// The object that begins at `open`.
    pub(crate) fn object(
        &mut self,
        open: usize,
        keys: Keys,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        if place.depth >= DEEPEST {
            return self.wrong(open, TOO_DEEP, place);
        }
        let mut at = self.bytes.space(open + 1);
        if self.bytes.at(at) == b'}' {
            return Ok(Walked::stays(at + 1));
        }
        let unknown = self.keys.len();
        let mut members = Members {
            close: b'}',
            any: false,
            comma: at,
        };
        // The fields seen, a bit each, and the one that is likely next.
        let mut seen = 0_u64;
        let mut likely = 0_usize;
        loop {
            if let Keys::Fields(record) = keys
                && seen >> likely & 1 == 0
                && let Some(comma) = self.plain_text(record, at, likely)
            {
                seen |= 1 << likely;
                likely += 1;
                members.any = true;
                members.comma = comma;
                at = comma + 1;
                continue;
            }
            let edits = self.edits.len();
            let (key, field) = self.key(at, keys, likely, place)?;
            let colon = self.bytes.space(key.end + 1);
            if self.bytes.at(colon) != b':' {
                return self.wrong(colon, NO_COLON, place);
            }
            let value = self.bytes.space(colon + 1);
            let step = field.map_or(Step::Key(key), |(_, field)| Step::Field(field.name));
            let below = place.below(step);
            let walked = if self.superseded.is_some_and(|found| found.contains(at)) {
                self.leave_out(
                    value,
                    WarningKind::DuplicateKey,
                    "one key",
                    "the key again",
                    &below,
                )?
            } else if let Some((index, field)) = field {
                let bit = 1 << index;
                if seen & bit != 0 {
                    self.suspect()?;
                }
                seen |= bit;
                likely = index + 1;
                if field.slot == Slot::Jobs && self.bytes.at(value) != b'[' {
                    // A page without its array of jobs is no page, in whatever mode. What is no JSON is told as such.
                    self.unknown_value(value, &below)?;
                    let found = found(self.bytes.at(value));
                    return self.halt(Stop::misfit("array", found, &below, self.bytes));
                }
                self.value(value, &field.shape, field.slot, &below)?
            } else {
                self.keys.push(key);
                self.unnamed(key, value, keys, &below)?
            };
            match self.after(&mut members, at, edits, walked, place)? {
                After::Next(next) => at = next,
                After::End(end) => {
                    self.compare_keys(unknown)?;
                    return Ok(Walked::stays(end));
                }
            }
        }
    }

    /// Walks over the commonest member by far, which needs no thought: the likely field, declared as text, with
    /// plain ASCII text, no white space, and another member after it. Gives the place of the comma.
    #[inline]
    fn plain_text(&mut self, record: &'static Record, at: usize, likely: usize) -> Option<usize> {
        let field = record.fields.get(likely)?;
        if !matches!(field.shape, Shape::Text) || self.superseded.is_some() {
            return None;
        }
        let colon = self.bytes.quoted(at, field.name)?.end + 1;
        let text = self.bytes.plain(colon + 2)?;
        let comma = text.end + 1;
        let expected = (
            self.bytes.at(colon),
            self.bytes.at(colon + 1),
            self.bytes.at(comma),
            self.bytes.at(comma + 1),
        );
        if expected != (b':', b'"', b',', b'"') {
            return None;
        }
        if field.slot != Slot::None {
            self.draft.capture(field.slot, Capture::Text(text));
        }
        Some(comma)
    }

    /// The key at `at`, and the field that it names. The likely one is tried before the key is even scanned.
    #[inline]
    fn key(
        &mut self,
        at: usize,
        keys: Keys,
        likely: usize,
        place: &Place<'_>,
    ) -> Result<(Text, Option<(usize, &'static Field)>), Halt> {
        if let Keys::Fields(record) = keys
            && let Some(field) = record.fields.get(likely)
            && let Some(key) = self.bytes.quoted(at, field.name)
        {
            return Ok((key, Some((likely, field))));
        }
        if self.bytes.at(at) != b'"' {
            return self.wrong(at, NO_KEY, place);
        }
        let key = self.string(at, place)?;
        if key.broken {
            self.mend(key, &place.below(Step::Key(key)))?;
        }
        let field = match keys {
            Keys::Fields(record) => self.field(record, key, likely),
            Keys::Data(_) | Keys::Unknown => None,
        };
        Ok((key, field))
    }

    /// The field that a key names. The search begins at the likely one: the order on the wire is the model's.
    fn field(
        &self,
        record: &'static Record,
        key: Text,
        likely: usize,
    ) -> Option<(usize, &'static Field)> {
        let fields = record.fields;
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
            Keys::Data(Shape::Text) if self.hides(key) => {
                self.value(at, &Shape::Secret, Slot::None, place)
            }
            Keys::Data(shape) => self.value(at, shape, Slot::None, place),
            _ if self.hides(key) => self.hidden(at, place),
            _ => self.unknown_value(at, place),
        }
    }

    /// The array that begins at `open`, each element of the same shape.
    pub(crate) fn list(
        &mut self,
        open: usize,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        self.elements(open, place, |walk, at, place| {
            if walk.bytes.at(at) == b'n' {
                return walk.misfit(at, shape, place);
            }
            walk.value(at, shape, Slot::None, place)
        })
    }

    /// The array of jobs: each job that is an object gets its marks and its summary.
    pub(crate) fn jobs(
        &mut self,
        open: usize,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        self.marks.push(open);
        let walked = self.elements(open, place, |walk, at, place| {
            walk.rows += 1;
            if walk.bytes.at(at) != b'{' {
                return walk.misfit(at, shape, place);
            }
            walk.draft = Draft::default();
            let walked = walk.value(at, shape, Slot::None, place)?;
            walk.marks.push(at);
            walk.marks.push(walked.end());
            walk.summaries.push(&walk.draft, walk.bytes);
            Ok(walked)
        })?;
        self.marks.push(walked.end());
        Ok(walked)
    }

    fn elements(
        &mut self,
        open: usize,
        place: &Place<'_>,
        mut element: impl FnMut(&mut Self, usize, &Place<'_>) -> Result<Walked, Halt>,
    ) -> Result<Walked, Halt> {
        if place.depth >= DEEPEST {
            return self.wrong(open, TOO_DEEP, place);
        }
        let mut at = self.bytes.space(open + 1);
        if self.bytes.at(at) == b']' {
            return Ok(Walked::stays(at + 1));
        }
        let mut members = Members {
            close: b']',
            any: false,
            comma: at,
        };
        let mut index = 0;
        loop {
            let edits = self.edits.len();
            let walked = element(self, at, &place.below(Step::Element(index)))?;
            match self.after(&mut members, at, edits, walked, place)? {
                After::Next(next) => at = next,
                After::End(end) => return Ok(Walked::stays(end)),
            }
            index += 1;
        }
    }

    /// A known record; when it ends it may have been a problem of the job.
    pub(crate) fn record(
        &mut self,
        open: usize,
        record: &'static Record,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let walked = self.object(open, Keys::Fields(record), place)?;
        if record.tally != Tally::None {
            self.draft.count(record.tally, self.bytes);
        }
        Ok(walked)
    }

    /// A value of which nothing is known: only its syntax, its text and its secrets are looked at.
    pub(crate) fn unknown_value(&mut self, at: usize, place: &Place<'_>) -> Result<Walked, Halt> {
        match self.bytes.at(at) {
            b'"' => {
                let text = self.string(at, place)?;
                if text.broken {
                    self.mend(text, place)?;
                }
                Ok(Walked::stays(text.end + 1))
            }
            b'{' => self.object(at, Keys::Unknown, place),
            b'[' => self.elements(at, place, Self::unknown_value),
            b't' | b'f' | b'n' => self.literal(at, place).map(Walked::stays),
            _ => match self.bytes.number(at) {
                Ok(number) => Ok(Walked::stays(number.end)),
                Err(syntax) => self.syntax(syntax, place),
            },
        }
    }

    /// The value of a key that sounds like a secret: masked, unless it is a Boolean or null.
    #[cold]
    fn hidden(&mut self, at: usize, place: &Place<'_>) -> Result<Walked, Halt> {
        let mark = self.mark();
        // What is masked is not held to anything but JSON, in strict mode neither.
        let mode = std::mem::replace(&mut self.options.mode, Mode::Lenient);
        let walked = self.unknown_value(at, place)?;
        self.options.mode = mode;
        if !matches!(self.bytes.at(at), b't' | b'f' | b'n') {
            self.forget(mark);
            self.edits.push(Edit {
                start: at,
                end: walked.end(),
                patch: Patch::Mask,
            });
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

    /// Walks over a value that does not stay.
    #[cold]
    pub(crate) fn leave_out(
        &mut self,
        at: usize,
        kind: WarningKind,
        expected: &'static str,
        found: &'static str,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        self.warn(kind, expected, found, place)?;
        let mark = self.mark();
        let walked = self.unknown_value(at, place)?;
        self.forget(mark);
        Ok(Walked::goes(walked.end()))
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

    #[inline]
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
