//! The edits of a page as plain data, for who still has the reply and makes them where something is read.

use super::edit::{Edit, MASK, Patch};
use super::scan::Scanner;

/// What is to be done to a reply so that it becomes its page, from [`Normalised::splices`](super::Normalised::splices).
///
/// With [`ascii`](super::Options::ascii) everything outside of the edits is ASCII, and so is `text`.
///
/// ```
/// use drs_batch_jobs::decode::{Options, decode};
///
/// let reply = br#"{"jobs":[{"id":7}]}"#;
/// let splices = decode(reply.to_vec(), Options::default())?.bytes.splices();
/// assert_eq!(splices.places, [15, 16, 8, 11], "one edit");
/// assert_eq!(&reply[15..16], b"7");
/// assert_eq!(&splices.text[8..11], br#""7""#);
/// assert_eq!(splices.marks, [8, 18, 9, 17]);
/// assert_eq!(splices.gone().count(), 0, "of what goes its digits are left");
/// # Ok::<(), drs_batch_jobs::decode::Fault>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splices {
    /// Four numbers an edit, in ascending order, none over another: start and end of what goes, start and end in `text` of
    /// what comes.
    pub places: Vec<u32>,
    /// What comes: the mask, once for all that is masked, then all else. It is UTF-8.
    pub text: Vec<u8>,
    /// Places in the reply: start and end of the array of jobs, then start and end of each job. No edit reaches across one.
    pub marks: Vec<u32>,
}

impl Splices {
    /// The places in the reply of which nothing is left in the page, start and end of each: what was secret, left out or
    /// superseded.
    pub fn gone(&self) -> impl Iterator<Item = (u32, u32)> {
        self.places.chunks_exact(4).filter_map(|edit| match edit {
            [start, end, 0, _] => Some((*start, *end)),
            _ => None,
        })
    }

    pub(super) fn of(edits: &[Edit], bytes: Scanner<'_>, made: &[u8], marks: &[usize]) -> Self {
        let mut places = Vec::with_capacity(4 * edits.len());
        let mut text = Vec::with_capacity(2 * MASK.len() + 8 * edits.len() + made.len());
        text.extend_from_slice(MASK);
        for edit in edits {
            let (from, to) = match edit.patch {
                Patch::Mask => (0, MASK.len()),
                Patch::Cut => (0, 0),
                _ => {
                    let from = text.len();
                    for part in edit.parts(bytes, made) {
                        text.extend_from_slice(part);
                    }
                    (from, text.len())
                }
            };
            places.extend([edit.start, edit.end, from, to].map(place));
        }
        let mut marks: Vec<u32> = marks.iter().copied().map(place).collect();
        // The end of the array was the last to be found.
        if let Some((_, rest)) = marks.split_first_mut() {
            rest.rotate_right(1);
        }
        Self {
            places,
            text,
            marks,
        }
    }
}

/// A place in a reply that is limited to less than 4 GiB, as all that has to fit such a memory is.
fn place(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
