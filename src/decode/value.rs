//! The walk over single values: what fits a declared shape, what can be made to fit, and what goes.

use super::Secrets;
use super::array::Elements;
use super::edit::{Edit, Patch, push_number};
use super::number::{self, LARGEST_EXACT};
use super::path::Place;
use super::scan::{Number, Text};
use super::summary::Capture;
use super::walk::Walk;
use super::walked::{Halt, Walked};
use super::warning::WarningKind::{Coerced, Dropped};
use crate::model::shape::{Kind, Shape, Slot};

/// The word for a shape in warnings.
fn expected(shape: Shape) -> &'static str {
    match shape.kind() {
        Kind::Text | Kind::Secret => "text",
        Kind::Flag => "Boolean",
        Kind::Whole | Kind::Long => "integer",
        Kind::Decimal => "number",
        Kind::Record(_) | Kind::Map(_) => "object",
        Kind::List(_) => "array",
    }
}

/// The word for what begins with a byte.
pub(crate) fn found(first: u8) -> &'static str {
    match first {
        b'"' => "text",
        b'{' => "object",
        b'[' => "array",
        b't' | b'f' => "Boolean",
        b'n' => "null",
        _ => "number",
    }
}

/// What stands without quotes.
#[derive(Clone, Copy)]
enum Bare {
    Number(Number),
    Flag(bool),
}

/// What a scalar becomes.
#[derive(Clone, Copy)]
enum Fit {
    /// It stays as it is.
    AsIs,
    /// It can be made to fit.
    Patched(Patch),
    /// It can't.
    No,
}

impl Walk<'_> {
    /// A value of a declared shape.
    pub(crate) fn value(
        &mut self,
        at: usize,
        shape: Shape,
        slot: Slot,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        match self.bytes.at(at) {
            b'"' => self.text(at, shape, slot, place),
            b'{' => self.braces(at, shape, place),
            b'[' => match shape.kind() {
                Kind::List(shape) if slot == Slot::Jobs => self.jobs(at, shape, place),
                Kind::List(shape) => self.array(at, Elements::Of(shape), place),
                _ => self.misfit(at, shape, place),
            },
            b'n' => self.literal(at, place).map(Walked::goes),
            first @ (b't' | b'f') => self.flag(at, first == b't', shape, slot, place),
            _ => self.number(at, shape, slot, place),
        }
    }

    /// A value of another kind than declared: it goes.
    #[cold]
    pub(crate) fn misfit(
        &mut self,
        at: usize,
        shape: Shape,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        self.leave_out(
            at,
            Dropped,
            expected(shape),
            found(self.bytes.at(at)),
            place,
        )
    }

    fn braces(&mut self, at: usize, shape: Shape, place: &Place<'_>) -> Result<Walked, Halt> {
        match shape.kind() {
            Kind::Record(_) | Kind::Map(_) => self.object(at, Some(shape), place),
            Kind::List(inner) if matches!(inner.kind(), Kind::Record(_) | Kind::Map(_)) => {
                self.wrapped(at, inner, place)
            }
            _ => self.misfit(at, shape, place),
        }
    }

    /// One value where an array is declared.
    #[cold]
    fn wrapped(&mut self, at: usize, shape: Shape, place: &Place<'_>) -> Result<Walked, Halt> {
        self.warn(Coerced, "array", found(self.bytes.at(at)), place)?;
        self.edits.push(Edit {
            start: at,
            end: at,
            patch: Patch::Open,
        });
        // The array that it gets counts as a container, so that the page is no deeper than a reply may be.
        let inside = Place {
            above: place.above,
            depth: place.depth + 1,
        };
        let walked = self.value(at, shape, Slot::None, &inside)?;
        if walked.is_to_stay() {
            self.edits.push(Edit {
                start: walked.end(),
                end: walked.end(),
                patch: Patch::Close,
            });
        }
        Ok(walked)
    }

    fn text(
        &mut self,
        at: usize,
        shape: Shape,
        slot: Slot,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let text = self.string(at, place)?;
        let end = text.end + 1;
        match shape.kind() {
            Kind::Text => {
                self.keep(text, place)?;
                if slot != Slot::None {
                    self.draft.capture(slot, Capture::Text(text));
                }
                Ok(Walked::stays(end))
            }
            Kind::Secret if self.options.secrets == Secrets::Mask => Ok(self.mask(at, end)),
            Kind::Secret => {
                self.keep(text, place)?;
                Ok(Walked::stays(end))
            }
            Kind::List(inner) if inner.is_text() => self.wrapped(at, inner, place),
            _ => self.text_as(at, text, shape, slot, place),
        }
    }

    pub(super) fn mask(&mut self, start: usize, end: usize) -> Walked {
        self.edits.push(Edit {
            start,
            end,
            patch: Patch::Mask,
        });
        Walked::stays(end)
    }

    /// Text where something else is declared.
    #[cold]
    fn text_as(
        &mut self,
        at: usize,
        text: Text,
        shape: Shape,
        slot: Slot,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let content = self.bytes.slice(text.start, text.end);
        let fit = match shape.kind() {
            Kind::Flag => match number::flag(content) {
                Some(flag) => {
                    self.draft.capture(slot, Capture::Flag(flag));
                    Fit::Patched(Patch::Flag(flag))
                }
                None => Fit::No,
            },
            Kind::Whole | Kind::Long => match number::integer(content) {
                Some(whole) => {
                    self.total(slot, whole);
                    Fit::Patched(self.digits(whole))
                }
                // Digits as text are what a Long is beyond the exact range.
                None if shape == Shape::LONG && number::all_digits(content) => Fit::AsIs,
                None => Fit::No,
            },
            Kind::Decimal => match self.bytes.number(text.start) {
                Ok(number) if number.end == text.end && number::is_finite(content) => {
                    Fit::Patched(Patch::Unquote)
                }
                _ => Fit::No,
            },
            _ => Fit::No,
        };
        self.fit(at, text.end + 1, fit, shape, place)
    }

    fn number(
        &mut self,
        at: usize,
        shape: Shape,
        slot: Slot,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        match self.bytes.number(at) {
            Ok(number) => self.bare(Bare::Number(number), (at, number.end), shape, slot, place),
            Err(syntax) => self.syntax(syntax, place),
        }
    }

    fn flag(
        &mut self,
        at: usize,
        flag: bool,
        shape: Shape,
        slot: Slot,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let end = self.literal(at, place)?;
        self.bare(Bare::Flag(flag), (at, end), shape, slot, place)
    }

    /// A number or a Boolean.
    fn bare(
        &mut self,
        bare: Bare,
        (at, end): (usize, usize),
        shape: Shape,
        slot: Slot,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        let digits = self.bytes.slice(at, end);
        let fit = match (shape.kind(), bare) {
            (Kind::Text, _) => {
                self.draft
                    .capture(slot, Capture::Text(Text::plain(at, end)));
                Fit::Patched(Patch::Quote)
            }
            (Kind::Secret, _) if self.options.secrets == Secrets::Mask => Fit::Patched(Patch::Mask),
            (Kind::Secret, _) => Fit::Patched(Patch::Quote),
            (Kind::List(inner), _) if inner.is_text() => return self.wrapped(at, inner, place),
            (Kind::Flag, Bare::Flag(flag)) => {
                self.draft.capture(slot, Capture::Flag(flag));
                Fit::AsIs
            }
            (Kind::Flag, Bare::Number(_)) => match number::flag(digits) {
                Some(flag) => {
                    self.draft.capture(slot, Capture::Flag(flag));
                    Fit::Patched(Patch::Flag(flag))
                }
                None => Fit::No,
            },
            (Kind::Whole | Kind::Long | Kind::Decimal, Bare::Flag(flag)) => {
                self.total(slot, i64::from(flag));
                Fit::Patched(self.digits(i64::from(flag)))
            }
            (Kind::Whole | Kind::Long, Bare::Number(number)) => match number::value(digits) {
                Some(whole) => {
                    self.total(slot, whole);
                    if number.integral && digits != b"-0" {
                        Fit::AsIs
                    } else {
                        Fit::Patched(self.digits(whole))
                    }
                }
                None if shape == Shape::LONG && number.integral => Fit::Patched(Patch::Quote),
                None => Fit::No,
            },
            (Kind::Decimal, Bare::Number(_)) if number::is_finite(digits) => Fit::AsIs,
            _ => Fit::No,
        };
        self.fit(at, end, fit, shape, place)
    }

    /// Does what was decided for a scalar.
    fn fit(
        &mut self,
        at: usize,
        end: usize,
        fit: Fit,
        shape: Shape,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        match fit {
            Fit::AsIs => Ok(Walked::stays(end)),
            Fit::Patched(patch) => {
                self.warn(Coerced, expected(shape), found(self.bytes.at(at)), place)?;
                self.edits.push(Edit {
                    start: at,
                    end,
                    patch,
                });
                Ok(Walked::stays(end))
            }
            Fit::No => {
                self.warn(Dropped, expected(shape), found(self.bytes.at(at)), place)?;
                Ok(Walked::goes(end))
            }
        }
    }

    #[cold]
    fn digits(&mut self, whole: i64) -> Patch {
        let mut digits = String::new();
        push_number(whole, &mut digits);
        self.made(|made| made.extend_from_slice(digits.as_bytes()))
    }

    fn total(&mut self, slot: Slot, whole: i64) {
        if slot == Slot::Total {
            debug_assert!(whole.unsigned_abs() <= LARGEST_EXACT);
            self.total_count = Some(whole);
        }
    }
}
