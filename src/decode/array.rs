//! The walk over an array.

use super::members::{After, NONE_STAYED};
use super::path::{Place, Step};
use super::summary::Draft;
use super::walk::Walk;
use super::walked::{Halt, Walked};
use super::{DEEPEST, TOO_DEEP};
use crate::model::shape::{Shape, Slot};

/// What the elements of an array are.
#[derive(Clone, Copy)]
pub(super) enum Elements {
    /// Values of one shape.
    Of(Shape),
    /// The jobs of the page.
    Jobs(Shape),
    /// Not known to the model.
    Unknown,
}

impl Walk<'_> {
    /// The array of jobs.
    pub(super) fn jobs(
        &mut self,
        open: usize,
        shape: Shape,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        self.marks.push(open);
        let walked = self.array(open, Elements::Jobs(shape), place)?;
        self.marks.push(walked.end());
        Ok(walked)
    }

    /// The array that begins at `open`.
    pub(super) fn array(
        &mut self,
        open: usize,
        elements: Elements,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        if place.depth >= DEEPEST {
            return self.wrong(open, TOO_DEEP, place);
        }
        let at = self.bytes.space(open + 1);
        if self.bytes.at(at) == b']' {
            return Ok(Walked::stays(at + 1));
        }
        self.elements(at, (NONE_STAYED, 0), elements, place)
    }

    /// The rest of an array after an element that stays, which ended before `end`.
    #[cold]
    pub(super) fn array_from(
        &mut self,
        end: usize,
        index: usize,
        elements: Elements,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        match self.after(b']', NONE_STAYED, 0, 0, Walked::stays(end), place)? {
            (comma, After::Next(at)) => self.elements(at, (comma, index + 1), elements, place),
            (_, After::End(end)) => Ok(Walked::stays(end)),
        }
    }

    /// The elements from the one at `at` on: the comma before it, once one has stayed, and its index are told.
    fn elements(
        &mut self,
        mut at: usize,
        (mut comma, mut index): (usize, usize),
        elements: Elements,
        place: &Place<'_>,
    ) -> Result<Walked, Halt> {
        loop {
            let edits = self.edits.len();
            let below = place.below(Step::Element(index));
            let walked = match elements {
                Elements::Unknown => self.unknown_value(at, &below)?,
                Elements::Of(shape) if self.bytes.at(at) == b'n' => {
                    self.misfit(at, shape, &below)?
                }
                Elements::Of(shape) => self.value(at, shape, Slot::None, &below)?,
                Elements::Jobs(shape) => self.job(at, shape, &below)?,
            };
            let (before, after) = self.after(b']', comma, at, edits, walked, place)?;
            comma = before;
            match after {
                After::Next(next) => at = next,
                After::End(end) => return Ok(Walked::stays(end)),
            }
            index += 1;
        }
    }

    /// An element of the array of jobs: one that is an object gets its marks and its summary.
    fn job(&mut self, at: usize, shape: Shape, place: &Place<'_>) -> Result<Walked, Halt> {
        self.rows += 1;
        if self.bytes.at(at) != b'{' {
            return self.misfit(at, shape, place);
        }
        self.draft = Draft::default();
        let walked = self.object(at, Some(shape), place)?;
        self.marks.push(at);
        self.marks.push(walked.end());
        self.pool.push(&self.draft, self.bytes);
        Ok(walked)
    }
}
