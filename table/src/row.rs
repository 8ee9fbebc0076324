//! The jobs of a table.

use std::ops::Range;

use drs_batch_jobs::model::Phase;

use crate::fault::units;
use crate::field::{ENGINE_TYPE, ID, STATUS, TASK_TYPE, TEXTS};
use crate::json::Value;
use crate::names::Names;
use crate::page::{CELLS, EncodedPage};
use crate::problem::Problems;
use crate::search::Index;

/// A job: where its parts are.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    page: u32,
    record: Range<u32>,
    /// In the page's text; empty and at the end of everything if absent.
    texts: [Option<Range<u32>>; TEXTS],
    phase: Phase,
    progress: f64,
    delay: f64,
    problems: f64,
}

/// All jobs, and what was made of them once.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    pages: Vec<EncodedPage>,
    all: Vec<Row>,
    pub(crate) index: Index,
    pub(crate) statuses: Names,
    pub(crate) engine_types: Names,
    pub(crate) task_types: Names,
    pub(crate) problems: Problems,
}

impl Rows {
    /// Each id once: the last job of an id counts, at the place of the first.
    pub(crate) fn of(pages: Vec<EncodedPage>) -> Self {
        let mut all: Vec<Row> = Vec::new();
        for (page, encoded) in (0..).zip(&pages) {
            rows_of(page, encoded, &mut all);
        }
        let mut this = Self {
            pages,
            all,
            ..Self::default()
        };
        this.once_each();
        this.index = Index::of(&this);
        this.statuses = Names::of(this.len(), &|place| this.text(place, STATUS));
        this.engine_types = Names::of(this.len(), &|place| this.text(place, ENGINE_TYPE));
        this.task_types = Names::of(this.len(), &|place| this.text(place, TASK_TYPE));
        this.problems = Problems::of(&this);
        this
    }

    /// Leaves out the rows whose id comes again. Jobs without an id can't be told apart, and all stay.
    fn once_each(&mut self) {
        let ids = Names::of(self.len(), &|place| {
            self.text(place, ID).filter(|id| !id.is_empty())
        });
        let mut kept: Vec<Row> = Vec::with_capacity(self.all.len());
        let mut place_of: Vec<Option<usize>> = vec![None; ids.len()];
        for (place, row) in self.all.drain(..).enumerate() {
            let known = ids.of_row(place).and_then(|id| place_of.get_mut(id));
            match known {
                Some(Some(first)) => {
                    if let Some(slot) = kept.get_mut(*first) {
                        *slot = row;
                    }
                }
                Some(free) => {
                    *free = Some(kept.len());
                    kept.push(row);
                }
                None => kept.push(row),
            }
        }
        self.all = kept;
    }

    pub(crate) fn len(&self) -> usize {
        self.all.len()
    }

    /// One of the texts of a summary.
    pub(crate) fn text(&self, place: usize, which: usize) -> Option<&str> {
        let row = self.all.get(place)?;
        let range = row.texts.get(which)?.as_ref()?;
        let page = self.pages.get(row.page as usize)?;
        page.text.get(range.start as usize..range.end as usize)
    }

    pub(crate) fn phase(&self, place: usize) -> Phase {
        self.all.get(place).map_or(Phase::Unknown, |row| row.phase)
    }

    /// In percent.
    pub(crate) fn progress(&self, place: usize) -> Option<f64> {
        number(self.all.get(place)?.progress)
    }

    /// In milliseconds.
    pub(crate) fn delay(&self, place: usize) -> Option<f64> {
        number(self.all.get(place)?.delay)
    }

    pub(crate) fn problems(&self, place: usize) -> f64 {
        self.all.get(place).map_or(0.0, |row| row.problems)
    }

    /// The record as JSON text.
    pub(crate) fn bytes(&self, place: usize) -> &[u8] {
        let Some(row) = self.all.get(place) else {
            return &[];
        };
        let page = self.pages.get(row.page as usize);
        page.and_then(|page| {
            page.bytes
                .get(row.record.start as usize..row.record.end as usize)
        })
        .unwrap_or_default()
    }

    /// The record.
    pub(crate) fn job(&self, place: usize) -> Value<'_> {
        Value::of(self.bytes(place))
    }

    /// Adds the summary of a row as a page has it: to its pool of texts, and eleven cells.
    pub(crate) fn push_summary(&self, place: usize, text: &mut String, cells: &mut Vec<f64>) {
        for which in 0..TEXTS {
            cells.push(match self.text(place, which) {
                Some(part) => {
                    text.push_str(part);
                    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
                    let length = part.bytes().map(units).sum::<usize>() as f64;
                    length
                }
                None => -1.0,
            });
        }
        cells.extend([
            f64::from(self.phase(place) as u8),
            self.progress(place).unwrap_or(f64::NAN),
            self.delay(place).unwrap_or(f64::NAN),
            self.problems(place),
        ]);
    }
}

fn number(value: f64) -> Option<f64> {
    (!value.is_nan()).then_some(value)
}

fn rows_of(page: u32, encoded: &EncodedPage, rows: &mut Vec<Row>) {
    let counts = encoded.fresh.as_ref().map(|fresh| {
        let mut counts = vec![false; encoded.jobs()];
        for index in fresh {
            if let Some(count) = counts.get_mut(*index as usize) {
                *count = true;
            }
        }
        counts
    });
    let mut pool = Pool {
        text: &encoded.text,
        ascii: encoded.text.is_ascii(),
        at: 0,
    };
    let jobs = encoded.cells.chunks_exact(CELLS);
    let records = encoded.spans.as_chunks().0.iter().skip(1);
    for (job, (cells, &[start, end])) in jobs.zip(records).enumerate() {
        let (lengths, rest) = cells.split_at_checked(TEXTS).unwrap_or_default();
        let mut texts = [const { None }; TEXTS];
        for (slot, length) in texts.iter_mut().zip(lengths) {
            *slot = pool.take(*length);
        }
        let &[phase, progress, delay, problems] = rest else {
            continue;
        };
        if counts
            .as_ref()
            .is_none_or(|counts| counts.get(job) == Some(&true))
        {
            rows.push(Row {
                page,
                record: start..end,
                texts,
                phase: phase_of(phase),
                progress,
                delay,
                problems: if problems > 0.0 { problems } else { 0.0 },
            });
        }
    }
}

fn phase_of(cell: f64) -> Phase {
    let is = |phase: &Phase| f64::from(*phase as u8).total_cmp(&cell).is_eq();
    Phase::ALL.into_iter().find(is).unwrap_or_default()
}

/// The texts of a page, taken from its front.
struct Pool<'a> {
    text: &'a str,
    ascii: bool,
    at: usize,
}

impl Pool<'_> {
    /// The next text, of so many UTF-16 units; none for a negative length.
    fn take(&mut self, length: f64) -> Option<Range<u32>> {
        if length.is_nan() || length < 0.0 {
            return None;
        }
        let start = self.at;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast from a float saturates"
        )]
        let mut left = length as usize;
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        if self.ascii {
            self.at += left.min(rest.len());
        } else {
            let mut bytes = rest.iter().peekable();
            while let Some(&&byte) = bytes.peek() {
                let more = units(byte);
                if more > left || (left == 0 && byte & 0xC0 != 0x80) {
                    break;
                }
                left -= more;
                self.at += 1;
                bytes.next();
            }
        }
        Some(u32::try_from(start).ok()?..u32::try_from(self.at).ok()?)
    }
}
