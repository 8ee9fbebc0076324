//! What a table shows of each job, gathered while the page is walked.
//!
//! The texts of all jobs stand in one pool and the rest in one array of numbers: that crosses to JavaScript as
//! two values, whatever the number of jobs, and the objects are made there when somebody reads them.

use super::number::measure;
use super::scan::{Scanner, Text};
use crate::model::shape::{Slot, Tally};
use crate::model::{JobStatus, JobSummary, Phase, phase_of_bytes};

/// Cells that a job has in [`Summaries`]: seven lengths of text, phase, progress, delay, problems.
pub(super) const CELLS: usize = 11;

const TEXTS: [Slot; 7] = [
    Slot::Id,
    Slot::Name,
    Slot::Status,
    Slot::EngineType,
    Slot::TaskType,
    Slot::CreateTime,
    Slot::RemainingTime,
];

/// A value that a summary needs.
#[derive(Clone, Copy, Default)]
pub(crate) enum Capture {
    #[default]
    None,
    Text(Text),
    Flag(bool),
}

/// The summary of the job at hand, in the making.
#[derive(Clone, Copy, Default)]
pub(crate) struct Draft {
    captures: [Capture; Slot::COUNT],
    prechecks: u32,
    networks: u32,
    objects: u32,
    line_overviews: u32,
    line_details: u32,
    content_overviews: u32,
    content_details: u32,
}

impl Draft {
    #[inline]
    pub(crate) fn capture(&mut self, slot: Slot, capture: Capture) {
        if let Some(place) = self.captures.get_mut(slot as usize) {
            *place = capture;
        }
    }

    fn get(&self, slot: Slot) -> Capture {
        self.captures
            .get(slot as usize)
            .copied()
            .unwrap_or_default()
    }

    fn take(&mut self, slot: Slot) -> Capture {
        self.captures
            .get_mut(slot as usize)
            .map(std::mem::take)
            .unwrap_or_default()
    }

    /// A record ends that may be a problem: counts it, and is ready for the next one.
    pub(crate) fn count(&mut self, tally: Tally, bytes: Scanner<'_>) {
        let outcome = self.take(Slot::Outcome);
        let success = self.take(Slot::Success);
        let waived = self.take(Slot::Waived);
        let says = |word: &str| match outcome {
            Capture::Text(text) if text.escaped => bytes.unescape(text).eq_ignore_ascii_case(word),
            Capture::Text(text) => bytes
                .slice(text.start, text.end)
                .eq_ignore_ascii_case(word.as_bytes()),
            _ => false,
        };
        let failed = match success {
            Capture::Flag(success) => Some(!success),
            _ => None,
        };
        let told = matches!(outcome, Capture::Text(_));
        let differs = if told {
            says("INCONSISTENT")
        } else {
            failed == Some(true)
        };
        let (counter, problem) = match tally {
            Tally::None => return,
            Tally::Precheck => (
                &mut self.prechecks,
                says("FAILED") && !matches!(waived, Capture::Flag(true)),
            ),
            Tally::Network => (&mut self.networks, failed.unwrap_or_else(|| says("failed"))),
            Tally::Objects => (&mut self.objects, differs),
            Tally::LineOverview => (&mut self.line_overviews, differs),
            Tally::LineDetail => (&mut self.line_details, differs),
            Tally::ContentOverview => (&mut self.content_overviews, differs),
            Tally::ContentDetail => (&mut self.content_details, differs),
        };
        *counter += u32::from(problem);
    }

    /// An overview and its details tell of the same differences, so the larger count stands for both.
    fn problems(&self) -> u32 {
        self.prechecks
            + self.networks
            + self.objects
            + self.line_overviews.max(self.line_details)
            + self.content_overviews.max(self.content_details)
    }
}

/// The summaries of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summaries {
    /// The texts of all jobs, one after the other.
    pub text: String,
    /// Eleven numbers a job: the length in UTF-16 units of id, name, status, `engine_type`, `task_type`,
    /// `create_time` and `remaining_time` (−1 if absent); the phase (0 running, 1 waiting, 2 failed, 3 ended,
    /// 4 unknown); progress in percent and delay in milliseconds (NaN if absent); problems.
    pub cells: Vec<f64>,
}

/// The summaries of a page in the making.
#[derive(Default)]
pub(crate) struct Pool {
    /// UTF-8, and room for more: a text is copied in blocks of one size, which takes no call, as most are short.
    text: Vec<u8>,
    /// Where the room begins.
    end: usize,
    cells: Vec<f64>,
}

/// Bytes of a block.
const BLOCK: usize = 32;

impl Pool {
    pub(super) fn finish(mut self) -> Summaries {
        self.text.truncate(self.end);
        let text = String::from_utf8(self.text);
        debug_assert!(text.is_ok());
        Summaries {
            text: text.unwrap_or_default(),
            cells: self.cells,
        }
    }

    pub(crate) fn push(&mut self, draft: &Draft, bytes: Scanner<'_>) {
        let mut cells = [-1.0; CELLS];
        for (cell, slot) in cells.iter_mut().zip(TEXTS) {
            if let Capture::Text(text) = draft.get(slot) {
                *cell = self.push_text(text, bytes);
            }
        }
        let phase = match draft.get(Slot::Status) {
            Capture::Text(text) => phase_of_bytes(&bytes.content(text)),
            _ => Phase::Unknown,
        };
        let read = |slot| match draft.get(slot) {
            Capture::Text(text) => measure(&bytes.content(text)),
            _ => None,
        };
        let progress = read(Slot::Progress).filter(|percent| *percent <= 100.0);
        let delay = read(Slot::DelayMillis)
            .or_else(|| read(Slot::DelaySeconds).map(|seconds| seconds * 1000.0));
        let [.., of_phase, of_progress, of_delay, of_problems] = &mut cells;
        *of_phase = f64::from(phase as u8);
        *of_progress = progress.unwrap_or(f64::NAN);
        *of_delay = delay.unwrap_or(f64::NAN);
        *of_problems = f64::from(draft.problems());
        self.cells.extend_from_slice(&cells);
    }

    /// Adds a text to the pool and gives its length in UTF-16 units.
    fn push_text(&mut self, text: Text, bytes: Scanner<'_>) -> f64 {
        if !(text.escaped || text.broken || text.wide) {
            self.copy(bytes, text);
            return f64::from(u32::try_from(text.end - text.start).unwrap_or(u32::MAX));
        }
        let content = bytes.content(text);
        self.write(&content);
        // One for each letter, and one more for those of four bytes.
        let units = |byte: u8| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0);
        f64::from(content.iter().copied().map(units).sum::<u32>())
    }

    /// Adds a text as it is sent.
    fn copy(&mut self, bytes: Scanner<'_>, text: Text) {
        self.make_room(text.end - text.start);
        let mut from = text.start;
        while from < text.end {
            let block = bytes.bytes.get(from..).and_then(<[u8]>::first_chunk);
            let room = self.text.get_mut(self.end..);
            let room = room.and_then(<[u8]>::first_chunk_mut::<BLOCK>);
            let (Some(block), Some(room)) = (block, room) else {
                // The reply ends soon.
                return self.write(bytes.slice(from, text.end));
            };
            *room = *block;
            self.end += BLOCK.min(text.end - from);
            from += BLOCK;
        }
    }

    fn write(&mut self, content: &[u8]) {
        self.make_room(content.len());
        let end = self.end + content.len();
        if let Some(room) = self.text.get_mut(self.end..end) {
            room.copy_from_slice(content);
        }
        self.end = end;
    }

    /// For so many bytes and what a block has beyond them.
    fn make_room(&mut self, bytes: usize) {
        let end = self.end + bytes + BLOCK;
        if self.text.len() < end {
            self.text.resize(2 * end, 0);
        }
    }
}

impl Summaries {
    /// Jobs that are summarised.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len() / CELLS
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Id, empty for a job that has none, and `create_time` of each job, in the order of the page.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        let mut pool = self.text.as_str();
        self.cells.chunks_exact(CELLS).map(move |cells| {
            let mut texts = cells
                .iter()
                .take(TEXTS.len())
                .map(|units| take_units(&mut pool, *units));
            let id = texts.next().flatten().unwrap_or_default();
            let create_time = texts.nth(4).flatten();
            texts.for_each(drop);
            (id, create_time)
        })
    }

    /// One summary a job, in the order of the page.
    #[must_use]
    pub fn to_vec(&self) -> Vec<JobSummary> {
        let mut pool = self.text.as_str();
        self.cells
            .chunks_exact(CELLS)
            .map(|cells| summary(cells, &mut pool))
            .collect()
    }
}

fn summary(cells: &[f64], pool: &mut &str) -> JobSummary {
    let mut texts = cells
        .iter()
        .take(TEXTS.len())
        .map(|units| take_units(pool, *units));
    let mut text = || texts.next().flatten().map(str::to_owned);
    let id = text().unwrap_or_default();
    let name = text();
    let status = text().map(|word| JobStatus::from(&*word));
    let engine_type = text().map(|word| (&*word).into());
    let task_type = text().map(|word| (&*word).into());
    let create_time = text();
    let remaining_time = text();
    let number = |place: usize| cells.get(place).copied().filter(|number| !number.is_nan());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count that came from a u32"
    )]
    let problems = number(10).unwrap_or_default() as u32;
    JobSummary {
        id,
        phase: status.as_ref().map_or(Phase::Unknown, JobStatus::phase),
        name,
        status,
        engine_type,
        task_type,
        create_time,
        progress_percent: number(8),
        delay_ms: number(9),
        remaining_time,
        problems,
    }
}

/// Takes a text of so many UTF-16 units from the front of the pool.
fn take_units<'p>(pool: &mut &'p str, units: f64) -> Option<&'p str> {
    if units < 0.0 {
        return None;
    }
    let mut left = units;
    let end = pool
        .char_indices()
        .find(|(_, letter)| {
            let over = left <= 0.0;
            left -= if letter.len_utf16() == 1 { 1.0 } else { 2.0 };
            over
        })
        .map_or(pool.len(), |(at, _)| at);
    let (text, rest) = pool.split_at_checked(end)?;
    *pool = rest;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::{Pool, Scanner};

    /// Made anew for each text, it would be work with the square of the jobs.
    #[test]
    fn room_is_doubled_when_it_is_full_and_is_left_alone_otherwise() {
        // What is near the end is copied otherwise than what is not.
        let reply = r#""plain","größer","g\u00f6\/\ud800","#.repeat(3);
        let bytes = Scanner {
            bytes: reply.as_bytes(),
        };
        let mut texts = Vec::new();
        let mut at = 0;
        while let Ok(text) = bytes.string(at) {
            at = text.end + 2;
            texts.push(text);
        }
        assert_eq!(texts.len(), 9);
        let mut pool = Pool::default();
        let mut made = 0;
        for _ in 0..10_000 {
            for text in &texts {
                let room = pool.text.len();
                pool.push_text(*text, bytes);
                made += u32::from(pool.text.len() != room);
            }
        }
        let text = "plaingrößergö/\u{FFFD}".repeat(30_000);
        assert!(made <= text.len().ilog2(), "{made} times");
        assert_eq!(pool.finish().text, text);
    }
}
