//! JSON text that fits the model: a reply, and the edits that make it so.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use super::edit::Edit;
use super::scan::Scanner;
use super::splice::Splices;

/// Bytes that are put together at once, so that what was put together is still near when it is copied on.
const PIECE: usize = 1 << 18;

/// The text of a page. It reads as a slice of bytes.
///
/// Where a reply needed edits, they are made in a copy, when somebody first looks. Neither that look nor anything else
/// shows the reply as it was sent.
#[derive(Clone)]
pub struct Normalised {
    sent: Vec<u8>,
    /// In ascending order, none over another.
    edits: Vec<Edit>,
    /// What [`Patch::Made`](super::edit::Patch::Made) takes its ranges of.
    made: Vec<u8>,
    /// The places of the page in the reply as it was sent, in ascending order.
    marks: Vec<usize>,
    whole: OnceLock<Vec<u8>>,
}

impl Normalised {
    /// INVARIANT: edits are in ascending order, do not overlap, and none reaches across a mark.
    pub(super) fn new(sent: Vec<u8>, edits: Vec<Edit>, made: Vec<u8>, marks: Vec<usize>) -> Self {
        Self {
            sent,
            edits,
            made,
            marks,
            whole: OnceLock::new(),
        }
    }

    /// The places of the page in this text.
    pub(super) fn marks(&self) -> Vec<usize> {
        let mut marks = self.marks.clone();
        let mut coming = marks.iter_mut().peekable();
        // Where the text goes on in the reply, and here.
        let (mut from, mut to) = (0, 0);
        for edit in &self.edits {
            while let Some(mark) = coming.next_if(|mark| **mark <= edit.start) {
                *mark = to + (*mark - from);
            }
            to += (edit.start - from) + self.comes(edit);
            from = edit.end;
        }
        for mark in coming {
            *mark = to + (*mark - from);
        }
        marks
    }

    /// How many bytes it has. Costs a look at each edit.
    #[must_use]
    pub fn len(&self) -> usize {
        let goes = self.edits.iter().map(|edit| edit.end - edit.start);
        let comes = self.edits.iter().map(|edit| self.comes(edit));
        self.sent.len() - goes.sum::<usize>() + comes.sum::<usize>()
    }

    /// How many bytes were sent.
    pub(crate) fn sent_bytes(&self) -> usize {
        self.sent.len()
    }

    /// How many bytes an edit puts in.
    fn comes(&self, edit: &Edit) -> usize {
        let sent = Scanner { bytes: &self.sent };
        edit.parts(sent, &self.made).map(<[u8]>::len).iter().sum()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is to be done to the reply so that it becomes this, for who still has it. Costs no pass over the text.
    #[must_use]
    pub fn splices(&self) -> Splices {
        let sent = Scanner { bytes: &self.sent };
        Splices::of(&self.edits, sent, &self.made, &self.marks)
    }

    /// Gives the whole text, piece by piece; in one piece if it is short or as it was sent.
    pub(crate) fn pieces(&self, take: &mut dyn FnMut(&[u8])) {
        if self.edits.is_empty() {
            return take(&self.sent);
        }
        let sent = Scanner { bytes: &self.sent };
        let mut piece = Vec::with_capacity(PIECE.min(self.len()));
        let mut from = 0;
        for edit in &self.edits {
            gather(sent.slice(from, edit.start), &mut piece, take);
            for part in edit.parts(sent, &self.made) {
                gather(part, &mut piece, take);
            }
            from = edit.end;
        }
        gather(sent.slice(from, self.sent.len()), &mut piece, take);
        take(&piece);
    }
}

/// Adds to a piece, and gives it away whenever it is full.
#[inline(never)]
fn gather(mut run: &[u8], piece: &mut Vec<u8>, take: &mut dyn FnMut(&[u8])) {
    loop {
        let room = PIECE.saturating_sub(piece.len());
        let (now, later) = run.split_at(room.min(run.len()));
        piece.extend_from_slice(now);
        if later.is_empty() {
            return;
        }
        take(piece);
        piece.clear();
        run = later;
    }
}

impl Deref for Normalised {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        if self.edits.is_empty() {
            return &self.sent;
        }
        self.whole.get_or_init(|| {
            let mut whole = Vec::with_capacity(self.len());
            self.pieces(&mut |piece| whole.extend_from_slice(piece));
            whole
        })
    }
}

impl From<Normalised> for Vec<u8> {
    fn from(text: Normalised) -> Self {
        if text.edits.is_empty() {
            text.sent
        } else {
            text.to_vec()
        }
    }
}

impl PartialEq for Normalised {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Normalised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
