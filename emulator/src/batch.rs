//! A batch: its jobs in the order in which the service lists them.

use serde_json::Value;

use crate::calendar::NEWEST_MS;
use crate::generate;
use crate::living::Part;
use crate::query::Window;
use crate::random::Random;

/// How much the jobs of a batch say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The two jobs of the reference's example, as they stand there.
    Reference,
    /// What the example's jobs have, and their progress: about 1.7 KB a job.
    Plain,
    /// Every record there is, in turn: about 5 KB a job. The first job, and every 50th, has every field.
    Rich,
    /// As rich ones, and each with a part to play: its time passes even where all else stands still.
    Living,
}

/// A batch that is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchFacts {
    /// The id by which it is asked for.
    pub async_job_id: String,
    /// How many jobs it has.
    pub jobs: u32,
    /// How much they say.
    pub detail: Detail,
}

/// One job's place: what is needed to write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    index: u64,
    created_ms: i64,
}

/// One batch.
pub(crate) struct Batch {
    pub(crate) facts: BatchFacts,
    random: Random,
    /// Newest first.
    rows: Vec<Row>,
    /// Instead of rows, jobs that are given.
    given: Vec<Value>,
    /// When the newest job was made.
    newest_ms: i64,
}

impl Batch {
    /// A batch of jobs that are written when they are asked for; the emulator's time begins at `begun_ms`.
    pub(crate) fn seeded(facts: BatchFacts, random: Random, begun_ms: i64) -> Self {
        let (mut rows, newest_ms) = match facts.detail {
            Detail::Living => (made(facts.jobs, begun_ms), begun_ms),
            _ => (created(facts.jobs, &random), NEWEST_MS),
        };
        let ties = random.fork("ties");
        rows.sort_by_key(|row| {
            (
                std::cmp::Reverse(row.created_ms),
                tie_rank(&ties, row.index),
            )
        });
        Self {
            facts,
            random,
            rows,
            given: Vec::new(),
            newest_ms,
        }
    }

    /// A batch of jobs as they are given, newest first.
    pub(crate) fn given(async_job_id: &str, jobs: Vec<Value>) -> Self {
        let count = u32::try_from(jobs.len()).unwrap_or(u32::MAX);
        let facts = BatchFacts {
            async_job_id: async_job_id.to_owned(),
            jobs: count,
            detail: Detail::Reference,
        };
        Self {
            facts,
            random: Random::new(0),
            rows: Vec::new(),
            given: jobs,
            newest_ms: NEWEST_MS,
        }
    }

    /// The jobs in a window, as they stand `elapsed_ms` after the beginning; none beyond the end.
    pub(crate) fn page(&self, window: Window, elapsed_ms: u64, view: &View) -> Vec<Value> {
        let (skip, take) = (size(window.offset), size(window.limit));
        if self.facts.detail == Detail::Reference {
            let left = self.given.iter().skip(size(view.removed));
            return left.skip(skip).take(take).cloned().collect();
        }
        let job = |row: &Row| self.job(row, elapsed_ms);
        let left = self.rows.get(size(view.removed)..).unwrap_or_default();
        if view.added == 0 && view.shuffle.is_none() {
            return left.iter().skip(skip).take(take).map(job).collect();
        }
        let mut rows = self.added(view.added);
        rows.extend(left);
        if let Some(ties) = &view.shuffle {
            rows.sort_by_key(|row| (std::cmp::Reverse(row.created_ms), tie_rank(ties, row.index)));
        }
        rows.iter().skip(skip).take(take).map(job).collect()
    }

    fn job(&self, row: &Row, elapsed_ms: u64) -> Value {
        let Row { index, created_ms } = *row;
        match self.facts.detail {
            Detail::Living => generate::living(
                &self.random,
                index,
                [created_ms, self.newest_ms],
                elapsed_ms,
            ),
            detail => generate::job(
                &self.random,
                index,
                created_ms,
                detail == Detail::Rich,
                elapsed_ms,
            ),
        }
    }

    /// How many jobs there are.
    pub(crate) fn total(&self, view: &View) -> u64 {
        let left = u64::from(self.facts.jobs).saturating_sub(view.removed);
        match self.facts.detail {
            Detail::Reference => left,
            Detail::Plain | Detail::Rich | Detail::Living => left + view.added,
        }
    }

    /// Rows in front of the first one, newest first, each a second after the one before it.
    fn added(&self, count: u64) -> Vec<Row> {
        let rows = (0..count).rev().map(|place| Row {
            index: u64::from(self.facts.jobs) + place,
            created_ms: self.newest_ms + 1000 * (1 + i64::try_from(place).unwrap_or(0)),
        });
        rows.collect()
    }
}

/// What has become of the list since the beginning; the reference's example only shrinks.
#[derive(Clone, Debug, Default)]
pub(crate) struct View {
    /// Jobs that are gone: the newest ones of the beginning.
    pub(crate) removed: u64,
    /// Jobs that came, newer than all others.
    pub(crate) added: u64,
    /// Another order among the jobs of one second.
    pub(crate) shuffle: Option<Random>,
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Jobs of a batch are made a few a second: between one and eight share each second.
fn created(jobs: u32, random: &Random) -> Vec<Row> {
    let mut draw = random.fork("created");
    let mut rows = Vec::new();
    let mut created_ms = NEWEST_MS;
    let mut left_in_second = draw.between(1, 8);
    for index in 0..u64::from(jobs) {
        if left_in_second == 0 {
            created_ms -= 1000 * i64::try_from(draw.between(1, 4)).unwrap_or(1);
            left_in_second = draw.between(1, 8);
        }
        left_in_second -= 1;
        rows.push(Row { index, created_ms });
    }
    rows
}

/// The jobs of a batch that lives, by when each was made.
fn made(jobs: u32, begun_ms: i64) -> Vec<Row> {
    let rows = (0..u64::from(jobs)).map(|index| Row {
        index,
        created_ms: Part::created_ms(index, begun_ms),
    });
    rows.collect()
}

/// The order among jobs of one second, which the reference leaves open.
///
/// It is the same on every call, unless a scenario shuffles it.
fn tie_rank(ties: &Random, index: u64) -> u64 {
    ties.nth(index).bits()
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use super::*;

    fn batch(jobs: u32) -> Batch {
        Batch::seeded(
            BatchFacts {
                async_job_id: "b".into(),
                jobs,
                detail: Detail::Plain,
            },
            Random::new(1).fork("b"),
            0,
        )
    }

    #[test]
    fn rows_stand_newest_first_and_some_share_a_second() {
        let rows = batch(230).rows;
        assert_eq!(rows.len(), 230);
        assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(row.created_ms)));
        let ties = rows.windows(2).filter(|pair| {
            pair.first().map(|row| row.created_ms) == pair.last().map(|row| row.created_ms)
        });
        assert!(ties.count() > 50);
    }

    #[test]
    fn the_order_among_ties_is_not_the_order_of_creation() {
        assert!(!batch(230).rows.is_sorted_by_key(|row| row.index));
    }

    #[test]
    fn a_list_shrinks_and_grows_at_its_new_end_and_a_shuffle_moves_ties_alone() {
        let batch = batch(23);
        let ids = |view: &View| -> Vec<String> {
            let whole = Window {
                offset: 0,
                limit: 100,
            };
            let jobs = batch.page(whole, 0, view);
            assert_eq!(batch.total(view), u64::try_from(jobs.len()).unwrap_or(0));
            jobs.iter()
                .map(|job| format!("{} {}", job["create_time"], job["id"]))
                .collect()
        };
        let view = |removed, added| View {
            removed,
            added,
            shuffle: None,
        };
        let whole = ids(&view(0, 0));
        assert_eq!(ids(&view(3, 0)), whole[3..]);
        assert_eq!(ids(&view(30, 0)), Vec::<String>::new());
        assert_eq!(ids(&view(3, 2))[2..], whole[3..]);
        assert_eq!(ids(&view(0, 1)), ids(&view(0, 2))[1..]);
        let shuffled = ids(&View {
            shuffle: Some(Random::new(5)),
            ..View::default()
        });
        assert_ne!(shuffled, whole);
        let second = |row: &String| row.chars().take(22).collect::<String>();
        assert!(shuffled.iter().map(second).eq(whole.iter().map(second)));
        let sorted = |mut rows: Vec<String>| {
            rows.sort();
            rows
        };
        assert_eq!(sorted(shuffled), sorted(whole));
    }

    #[test]
    fn pages_of_every_size_add_up_to_the_batch() {
        let batch = batch(23);
        let page = |offset, limit| batch.page(Window { offset, limit }, 0, &View::default());
        let whole = page(0, 100);
        assert_eq!(whole.len(), 23);
        for limit in 1..=24_u64 {
            let pages: Vec<Value> = (0..24).flat_map(|turn| page(turn * limit, limit)).collect();
            assert_eq!(pages, whole, "limit {limit}");
        }
        assert_eq!(page(23, 10), Vec::<Value>::new());
        assert_eq!(page(2_147_483_647, 2_147_483_647), Vec::<Value>::new());
    }
}
