//! One pass over a reply, and what it gathers.

use super::array::Elements;
use super::course::Level;
use super::duplicate::Superseded;
use super::edit::{Edit, Patch, mend, push_escaped, push_mended};
use super::fault::Stop;
use super::path::Place;
use super::scan::{Scanner, Syntax, Text};
use super::summary::{Draft, Pool};
use super::table::{Table, tables};
use super::walked::{Halt, Walked};
use super::warning::{Told, WarningKind, Warnings};
use super::{Mode, Options};

/// One pass over a reply.
pub(crate) struct Walk<'a> {
    pub(crate) bytes: Scanner<'a>,
    pub(super) tables: &'static [Table],
    pub(crate) options: Options,
    pub(crate) edits: Vec<Edit>,
    /// What some of the edits put in.
    pub(super) made: Vec<u8>,
    pub(crate) warnings: Warnings,
    pub(crate) draft: Draft,
    pub(crate) pool: Pool,
    /// Start of the array of jobs, start and end of each job, end of the array. Empty if there is none.
    pub(crate) marks: Vec<usize>,
    /// Elements of that array, those that were left out included.
    pub(crate) rows: usize,
    pub(crate) total_count: Option<i64>,
    /// Why the walk ended early.
    pub(crate) stop: Option<Stop>,
    /// The objects that are open, innermost last.
    pub(super) levels: Vec<Level>,
    /// Keys that no model knows, of the objects that are open, innermost last.
    pub(super) keys: Vec<Text>,
    /// The keys that come again later in their object; `None` if nobody has looked.
    pub(super) superseded: Option<&'a Superseded>,
}

/// Where the edits and warnings stood, to go back to when what was walked since is left out.
#[derive(Clone, Copy)]
pub(crate) struct Mark {
    edits: usize,
    warnings: Told,
}

impl<'a> Walk<'a> {
    pub(crate) fn new(
        bytes: Scanner<'a>,
        options: Options,
        superseded: Option<&'a Superseded>,
    ) -> Self {
        Self {
            bytes,
            tables: tables(),
            options,
            edits: Vec::new(),
            made: Vec::new(),
            warnings: Warnings::default(),
            draft: Draft::default(),
            pool: Pool::default(),
            marks: Vec::new(),
            rows: 0,
            total_count: None,
            stop: None,
            levels: Vec::new(),
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
    pub(super) fn wrong<T>(
        &mut self,
        at: usize,
        problem: &'static str,
        place: &Place<'_>,
    ) -> Result<T, Halt> {
        self.syntax(Syntax { at, problem }, place)
    }

    pub(crate) fn string(&mut self, at: usize, place: &Place<'_>) -> Result<Text, Halt> {
        self.bytes
            .string(at)
            .or_else(|syntax| self.syntax(syntax, place))
    }

    /// `true`, `false` or `null`, whichever begins like what stands at `at`.
    pub(crate) fn literal(&mut self, at: usize, place: &Place<'_>) -> Result<usize, Halt> {
        self.bytes
            .word(at)
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
            .push(kind, expected, found, |path| place.write(self.bytes, path));
        Ok(())
    }

    pub(crate) fn mark(&self) -> Mark {
        Mark {
            edits: self.edits.len(),
            warnings: self.warnings.told(),
        }
    }

    /// Forgets the edits and warnings since the mark.
    pub(crate) fn forget(&mut self, mark: Mark) {
        self.edits.truncate(mark.edits);
        self.warnings.forget(mark.warnings);
    }

    /// Does what a text that stays needs for being one.
    pub(crate) fn keep(&mut self, text: Text, place: &Place<'_>) -> Result<(), Halt> {
        if text.broken || text.wide && self.options.ascii {
            self.rewrite(text, place)
        } else {
            Ok(())
        }
    }

    /// The text at `at`, if it is whole and a comma or a brace follows: nothing that needs to be told of.
    #[inline(never)]
    pub(super) fn whole_text(&mut self, at: usize) -> Option<Text> {
        if self.bytes.at(at) != b'"' {
            return None;
        }
        let text = self.bytes.string(at).ok()?;
        let is_plain = !text.broken && matches!(self.bytes.at(text.end + 1), b',' | b'}');
        is_plain.then_some(text)
    }

    /// A patch of what is written for it alone.
    pub(super) fn made(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> Patch {
        let start = self.made.len();
        write(&mut self.made);
        Patch::Made(start, self.made.len())
    }

    /// Makes a broken string whole, and one ASCII where that is asked for.
    #[cold]
    fn rewrite(&mut self, text: Text, place: &Place<'_>) -> Result<(), Halt> {
        let bytes = self.bytes;
        if !text.broken {
            self.escape(text);
            return Ok(());
        }
        if self.options.ascii {
            let patch = self.made(|made| {
                push_mended(bytes, text, made);
            });
            self.edits.push(Edit {
                start: text.start,
                end: text.end,
                patch,
            });
        } else {
            mend(bytes, text, &mut self.edits);
        }
        let (kind, expected) = (WarningKind::InvalidText, "Unicode text");
        self.warn(kind, expected, "broken text", place)
    }

    /// Makes a text ASCII.
    #[inline(never)]
    pub(super) fn escape(&mut self, text: Text) {
        let bytes = self.bytes;
        let patch = self.made(|made| push_escaped(bytes.slice(text.start, text.end), made));
        self.edits.push(Edit {
            start: text.start,
            end: text.end,
            patch,
        });
    }

    /// A value of which nothing is known: only its syntax, its text and its secrets are looked at.
    pub(crate) fn unknown_value(&mut self, at: usize, place: &Place<'_>) -> Result<Walked, Halt> {
        match self.bytes.at(at) {
            b'"' => {
                let text = self.string(at, place)?;
                self.keep(text, place)?;
                Ok(Walked::stays(text.end + 1))
            }
            b'{' => self.object(at, None, place),
            b'[' => self.array(at, Elements::Unknown, place),
            b't' | b'f' | b'n' => self.literal(at, place).map(Walked::stays),
            _ => match self.bytes.number(at) {
                Ok(number) => Ok(Walked::stays(number.end)),
                Err(syntax) => self.syntax(syntax, place),
            },
        }
    }

    /// The value of a key that sounds like a secret: masked, unless it is a Boolean or null.
    #[cold]
    pub(super) fn hidden(&mut self, at: usize, place: &Place<'_>) -> Result<Walked, Halt> {
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
}
