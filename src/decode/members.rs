//! The commas between the members of an object or array.

use super::NO_COMMA;
use super::edit::{Edit, Patch};
use super::path::Place;
use super::walk::Walk;
use super::walked::{Halt, Walked};

/// What follows a member.
#[derive(Clone, Copy)]
pub(super) enum After {
    /// Another member, that begins here.
    Next(usize),
    /// The end of the container, before this place.
    End(usize),
}

/// The comma before the member at hand, once a member has stayed; before that, this, as no comma begins a reply.
pub(super) const NONE_STAYED: usize = 0;

impl Walk<'_> {
    /// Goes on after a member that began at `start`, with `comma` before it, in a container that `close` ends; takes
    /// it out, with the edits since it began, if it goes. Gives the comma before the next member.
    #[inline(never)]
    pub(super) fn after(
        &mut self,
        close: u8,
        before: usize,
        start: usize,
        edits: usize,
        walked: Walked,
        place: &Place<'_>,
    ) -> Result<(usize, After), Halt> {
        let comma = self.bytes.space(walked.end());
        let after = match self.bytes.at(comma) {
            b',' => After::Next(self.bytes.space(comma + 1)),
            byte if byte == close => After::End(comma + 1),
            _ => return self.wrong(comma, NO_COMMA, place),
        };
        if walked.is_to_stay() {
            return Ok((comma, after));
        }
        self.edits.truncate(edits);
        let (start, end) = match after {
            _ if before != NONE_STAYED => (before, walked.end()),
            After::Next(next) => (start, next),
            After::End(_) => (start, walked.end()),
        };
        self.edits.push(Edit {
            start,
            end,
            patch: Patch::Cut,
        });
        let comma = if before == NONE_STAYED { before } else { comma };
        Ok((comma, after))
    }
}
