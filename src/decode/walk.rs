//! The walk over containers: which keys are known, which members stay, and where the commas go.

use super::duplicate::{self, Superseded};
use super::edit::{Edit, Patch, mend};
use super::fault::Stop;
use super::path::{Place, Step};
use super::scan::{Scanner, Syntax, Text};
use super::summary::{Draft, Summaries};
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
    pub(crate) total_count: Option<i64>,
    /// Keys that no model knows, of the objects that are open, innermost last.
    keys: Vec<Text>,
    /// Where the keys stand that come again later in their object; `None` if nobody has looked.
    superseded: Option<&'a Superseded>,
}

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
#[derive(Clone, Copy)]
pub(crate) struct Walked {
    pub(crate) end: usize,
    pub(crate) stays: bool,
}

/// Where the edits and warnings stood, to go back to when what was walked since is left out.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    edits: usize,
    warnings: usize,
    omitted: usize,
}

/// Takes members out of an object or array together with the right comma.
struct Members {
    /// Whether one has stayed so far.
    any: bool,
    /// The comma before the member at hand.
    comma: usize,
}

impl Members {
    /// The range to cut for a member at `start..end` that goes; `next` is where a further one begins.
    fn cut(&self, start: usize, end: usize, next: Option<usize>) -> Edit {
        let (start, end) = if self.any {
            (self.comma, end)
        } else {
            (start, next.unwrap_or(end))
        };
        Edit {
            start,
            end,
            patch: Patch::Cut,
        }
    }
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
            total_count: None,
            keys: Vec::new(),
            superseded,
        }
    }

    pub(crate) fn syntax<T>(&self, syntax: Syntax, place: &Place<'_>) -> Result<T, Stop> {
        Err(Stop::syntax(syntax, place, self.bytes))
    }

    fn wrong<T>(&self, at: usize, problem: &'static str, place: &Place<'_>) -> Result<T, Stop> {
        self.syntax(Syntax { at, problem }, place)
    }

    #[inline]
    pub(crate) fn string(&self, at: usize, place: &Place<'_>) -> Result<Text, Stop> {
        self.bytes
            .string(at)
            .or_else(|syntax| self.syntax(syntax, place))
    }

    /// Notes a misfit, which in strict mode ends the walk.
    pub(crate) fn warn(
        &mut self,
        kind: WarningKind,
        expected: &'static str,
        found: &'static str,
        place: &Place<'_>,
        step: Step,
    ) -> Result<(), Stop> {
        if self.options.mode == Mode::Strict {
            return Err(Stop::misfit(expected, found, place, step, self.bytes));
        }
        self.warnings
            .push(kind, expected, found, || place.path_to(step, self.bytes));
        Ok(())
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark {
            edits: self.edits.len(),
            warnings: self.warnings.list.len(),
            omitted: self.warnings.omitted,
        }
    }

    /// Forgets the edits since the mark.
    pub(crate) fn forget_edits(&mut self, mark: Mark) {
        self.edits.truncate(mark.edits);
    }

    /// Forgets the edits and warnings since the mark.
    pub(crate) fn forget(&mut self, mark: Mark) {
        self.forget_edits(mark);
        self.warnings.list.truncate(mark.warnings);
        self.warnings.omitted = mark.omitted;
    }

    /// Makes a broken string whole.
    pub(crate) fn mend(&mut self, text: Text, place: &Place<'_>, step: Step) -> Result<(), Stop> {
        mend(self.bytes, text, &mut self.edits);
        self.warn(
            WarningKind::InvalidText,
            "Unicode text",
            "broken text",
            place,
            step,
        )
    }

    /// The comma or closing bracket after a member: where the next one begins, or `None`, and where this was.
    #[inline]
    fn after_member(
        &self,
        end: usize,
        close: u8,
        place: &Place<'_>,
    ) -> Result<(usize, Option<usize>), Stop> {
        let at = self.bytes.space(end);
        match self.bytes.at(at) {
            b',' => Ok((at, Some(self.bytes.space(at + 1)))),
            byte if byte == close => Ok((at, None)),
            _ => self.wrong(at, NO_COMMA, place),
        }
    }

    /// The object that begins at `open`; gives the place after it.
    pub(crate) fn object(
        &mut self,
        open: usize,
        keys: Keys,
        place: &Place<'_>,
    ) -> Result<usize, Stop> {
        if place.depth > DEEPEST {
            return self.wrong(open, TOO_DEEP, place);
        }
        let mut at = self.bytes.space(open + 1);
        if self.bytes.at(at) == b'}' {
            return Ok(at + 1);
        }
        let unknown = self.keys.len();
        let mut members = Members {
            any: false,
            comma: at,
        };
        // The fields seen, a bit each, and the one that is likely next.
        let mut seen = 0_u64;
        let mut likely = 0;
        loop {
            if self.bytes.at(at) != b'"' {
                return self.wrong(at, NO_KEY, place);
            }
            let mark = self.mark();
            let key = self.string(at, place)?;
            if key.broken {
                self.mend(key, place, Step::Key(key))?;
            }
            let colon = self.bytes.space(key.end + 1);
            if self.bytes.at(colon) != b':' {
                return self.wrong(colon, NO_COLON, place);
            }
            let value = self.bytes.space(colon + 1);
            let walked = if self.is_superseded(at) {
                let step = self.step(keys, key);
                self.leave_out(
                    value,
                    WarningKind::DuplicateKey,
                    "one key",
                    "the key again",
                    place,
                    step,
                )?
            } else {
                match keys {
                    Keys::Fields(record) => match self.field(record, key, likely) {
                        Some((index, field)) => {
                            let bit = 1 << index;
                            if seen & bit != 0 {
                                self.suspect()?;
                            }
                            seen |= bit;
                            likely = index + 1;
                            self.value(
                                value,
                                &field.shape,
                                field.slot,
                                place,
                                Step::Field(field.name),
                            )?
                        }
                        None => self.unknown(key, value, place)?,
                    },
                    Keys::Data(shape) => self.entry(key, value, shape, place)?,
                    Keys::Unknown => self.unknown(key, value, place)?,
                }
            };
            let (comma, next) = self.after_member(walked.end, b'}', place)?;
            if walked.stays {
                members.any = true;
            } else {
                self.forget_edits(mark);
                self.edits.push(members.cut(at, walked.end, next));
            }
            members.comma = comma;
            let Some(next) = next else {
                self.compare_keys(unknown)?;
                return Ok(comma + 1);
            };
            at = next;
        }
    }

    /// The array that begins at `open`, each element of the same shape; gives the place after it.
    pub(crate) fn list(
        &mut self,
        open: usize,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<usize, Stop> {
        self.elements(open, place, |walk, at, step| {
            if walk.bytes.at(at) == b'n' {
                let end = walk
                    .bytes
                    .literal(at, "null")
                    .or_else(|syntax| walk.syntax(syntax, place))?;
                walk.warn(
                    WarningKind::Dropped,
                    super::value::expected(shape),
                    "null",
                    place,
                    step,
                )?;
                return Ok(Walked { end, stays: false });
            }
            walk.value(at, shape, Slot::None, place, step)
        })
    }

    /// The array of jobs: each job that is an object gets its marks and its summary.
    pub(crate) fn jobs(
        &mut self,
        open: usize,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<usize, Stop> {
        self.marks.push(open);
        let end = self.elements(open, place, |walk, at, step| {
            if walk.bytes.at(at) != b'{' {
                return walk.misfit(at, shape, place, step);
            }
            walk.draft = Draft::default();
            let walked = walk.value(at, shape, Slot::None, place, step)?;
            walk.marks.push(at);
            walk.marks.push(walked.end);
            walk.summaries.push(&walk.draft, walk.bytes);
            Ok(walked)
        })?;
        self.marks.push(end);
        Ok(end)
    }

    /// An array of which nothing is known.
    fn unknown_list(&mut self, open: usize, place: &Place<'_>) -> Result<usize, Stop> {
        self.elements(open, place, |walk, at, step| {
            let end = walk.unknown_value(at, place, step)?;
            Ok(Walked { end, stays: true })
        })
    }

    fn elements(
        &mut self,
        open: usize,
        place: &Place<'_>,
        mut element: impl FnMut(&mut Self, usize, Step) -> Result<Walked, Stop>,
    ) -> Result<usize, Stop> {
        if place.depth > DEEPEST {
            return self.wrong(open, TOO_DEEP, place);
        }
        let mut at = self.bytes.space(open + 1);
        if self.bytes.at(at) == b']' {
            return Ok(at + 1);
        }
        let mut members = Members {
            any: false,
            comma: at,
        };
        let mut index = 0;
        loop {
            let mark = self.mark();
            let walked = element(self, at, Step::Element(index))?;
            let (comma, next) = self.after_member(walked.end, b']', place)?;
            if walked.stays {
                members.any = true;
            } else {
                self.forget_edits(mark);
                self.edits.push(members.cut(at, walked.end, next));
            }
            members.comma = comma;
            let Some(next) = next else {
                return Ok(comma + 1);
            };
            at = next;
            index += 1;
        }
    }

    /// A known record ends: it may have been a problem of the job.
    pub(crate) fn record(
        &mut self,
        open: usize,
        record: &'static Record,
        place: &Place<'_>,
    ) -> Result<usize, Stop> {
        let end = self.object(open, Keys::Fields(record), place)?;
        if record.tally != Tally::None {
            self.draft.count(record.tally, self.bytes);
        }
        Ok(end)
    }

    /// The field that a key names. The search begins at the likely one: the order on the wire is the model's.
    #[inline]
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
        let is = |field: &Field| field.name.len() == name.len() && field.name.as_bytes() == name;
        let ahead = fields
            .iter()
            .enumerate()
            .skip(likely)
            .find(|(_, field)| is(field));
        ahead.or_else(|| {
            fields
                .iter()
                .enumerate()
                .take(likely)
                .find(|(_, field)| is(field))
        })
    }

    fn step(&self, keys: Keys, key: Text) -> Step {
        match keys {
            Keys::Fields(record) => self
                .field(record, key, 0)
                .map_or(Step::Key(key), |(_, field)| Step::Field(field.name)),
            Keys::Data(_) | Keys::Unknown => Step::Key(key),
        }
    }

    /// A member whose key is data.
    fn entry(
        &mut self,
        key: Text,
        at: usize,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<Walked, Stop> {
        if matches!(shape, Shape::Text) && self.hides(key) {
            self.keys.push(key);
            return self.hidden(at, place, Step::Key(key));
        }
        self.keys.push(key);
        self.value(at, shape, Slot::None, place, Step::Key(key))
    }

    /// A member that the model does not know: it stays.
    fn unknown(&mut self, key: Text, at: usize, place: &Place<'_>) -> Result<Walked, Stop> {
        self.keys.push(key);
        if self.hides(key) {
            return self.hidden(at, place, Step::Key(key));
        }
        let end = self.unknown_value(at, place, Step::Key(key))?;
        Ok(Walked { end, stays: true })
    }

    /// A value of which nothing is known: only its syntax, its text and its secrets are looked at.
    pub(crate) fn unknown_value(
        &mut self,
        at: usize,
        place: &Place<'_>,
        step: Step,
    ) -> Result<usize, Stop> {
        match self.bytes.at(at) {
            b'"' => {
                let text = self.string(at, place)?;
                if text.broken {
                    self.mend(text, place, step)?;
                }
                Ok(text.end + 1)
            }
            b'{' => self.object(at, Keys::Unknown, &place.below(step)),
            b'[' => self.unknown_list(at, &place.below(step)),
            b't' => self
                .bytes
                .literal(at, "true")
                .or_else(|syntax| self.syntax(syntax, place)),
            b'f' => self
                .bytes
                .literal(at, "false")
                .or_else(|syntax| self.syntax(syntax, place)),
            b'n' => self
                .bytes
                .literal(at, "null")
                .or_else(|syntax| self.syntax(syntax, place)),
            _ => Ok(self
                .bytes
                .number(at)
                .or_else(|syntax| self.syntax(syntax, place))?
                .end),
        }
    }

    /// The value of a key that sounds like a secret: masked, unless it is a Boolean or null.
    fn hidden(&mut self, at: usize, place: &Place<'_>, step: Step) -> Result<Walked, Stop> {
        let mark = self.mark();
        let end = self.unknown_value(at, place, step)?;
        if !matches!(self.bytes.at(at), b't' | b'f' | b'n') {
            self.forget(mark);
            self.edits.push(Edit {
                start: at,
                end,
                patch: Patch::Mask,
            });
        }
        Ok(Walked { end, stays: true })
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
    pub(crate) fn leave_out(
        &mut self,
        at: usize,
        kind: WarningKind,
        expected: &'static str,
        found: &'static str,
        place: &Place<'_>,
        step: Step,
    ) -> Result<Walked, Stop> {
        self.warn(kind, expected, found, place, step)?;
        let mark = self.mark();
        let end = self.unknown_value(at, place, step)?;
        self.forget(mark);
        Ok(Walked { end, stays: false })
    }

    #[inline]
    fn is_superseded(&self, key: usize) -> bool {
        self.superseded.is_some_and(|found| found.contains(key))
    }

    /// A key may have come twice: unless that was looked into, the walk begins again.
    fn suspect(&self) -> Result<(), Stop> {
        if self.superseded.is_none() {
            Err(Stop::Duplicates)
        } else {
            Ok(())
        }
    }

    fn compare_keys(&mut self, from: usize) -> Result<(), Stop> {
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

/// Whether a key that no model knows names a secret.
fn sounds_secret(key: &[u8]) -> bool {
    const ANYWHERE: [&[u8]; 8] = [
        b"password",
        b"passwd",
        b"passphrase",
        b"secret",
        b"token",
        b"cert_key",
        b"private",
        b"credential",
    ];
    // "pass" at the end is a password; in "passed" and "bypassing" it is not.
    const AT_END: [&[u8]; 2] = [b"pass", b"pwd"];
    let ends = |sound: &[u8]| {
        let start = key.len().checked_sub(sound.len());
        start
            .and_then(|start| key.get(start..))
            .is_some_and(|end| end.eq_ignore_ascii_case(sound))
    };
    let holds = |sound: &[u8]| {
        key.windows(sound.len())
            .any(|part| part.eq_ignore_ascii_case(sound))
    };
    AT_END.into_iter().any(ends) || ANYWHERE.into_iter().any(holds)
}
