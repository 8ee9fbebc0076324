//! The true list, which changes while it is read, newest job first.

use std::collections::BTreeSet;

use super::dice::Dice;

/// What happens to a list before each request but the first: chances in a hundred.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Churn {
    /// A job is created.
    pub(super) insert: u8,
    /// Any job is deleted.
    pub(super) delete: u8,
    /// 1 to 30 jobs are created at once.
    pub(super) flood: u8,
    /// 1 to 30 jobs are deleted at once.
    pub(super) burst: u8,
    /// A job is created and another one deleted, so that the total does not tell.
    pub(super) replace: u8,
    /// A job is created somewhere in the list, not at its head.
    pub(super) scatter: u8,
    /// A job is created as the oldest, another one deleted.
    pub(super) swap: u8,
    /// A job has the second of the one created before it.
    pub(super) ties: u8,
    /// Jobs of the same second come in another order with each request.
    pub(super) shuffled: bool,
}

/// After so many requests nobody creates or deletes any more: a service that sends other jobs for ever has no end.
const LAST_CHANGE: u32 = 500;

/// With so many, or twice those of the beginning, no more are created: a list that grows faster than it can be read has no
/// end.
const MOST: usize = 120;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Job {
    pub(super) number: u32,
    pub(super) second: u32,
}

#[derive(Clone, Debug)]
pub(super) struct List {
    churn: Churn,
    dice: Dice,
    pub(super) jobs: Vec<Job>,
    created: u32,
    requests: u32,
    most: usize,
    /// The jobs that were there from the first request to the last one so far.
    pub(super) throughout: BTreeSet<u32>,
}

impl List {
    pub(super) fn new(jobs: usize, churn: Churn, seed: u64) -> Self {
        let mut list = Self {
            churn,
            dice: Dice::new(seed),
            jobs: Vec::new(),
            created: 0,
            requests: 0,
            most: MOST.max(2 * jobs),
            throughout: BTreeSet::new(),
        };
        for _ in 0..jobs {
            list.create();
        }
        list.throughout = list.jobs.iter().map(|job| job.number).collect();
        list
    }

    fn job(&mut self, second: u32) -> Job {
        self.created += 1;
        Job {
            number: self.created,
            second,
        }
    }

    fn create(&mut self) {
        let newest = self.jobs.first().map_or(1000, |job| job.second);
        let tied = self.dice.in_a_hundred(self.churn.ties);
        let job = self.job(newest + u32::from(!tied));
        self.jobs.insert(0, job);
    }

    fn delete(&mut self) {
        if !self.jobs.is_empty() {
            let gone = self.jobs.remove(self.dice.below(self.jobs.len()));
            self.throughout.remove(&gone.number);
        }
    }

    /// What happens between two requests.
    pub(super) fn live(&mut self) {
        let mut churn = self.churn;
        self.requests += 1;
        if self.requests > LAST_CHANGE {
            churn = Churn {
                shuffled: churn.shuffled,
                ..Churn::default()
            };
        }
        if self.jobs.len() > self.most {
            (churn.insert, churn.flood, churn.scatter) = (0, 0, 0);
        }
        if self.dice.in_a_hundred(churn.insert) {
            self.create();
        }
        if self.dice.in_a_hundred(churn.delete) {
            self.delete();
        }
        if self.dice.in_a_hundred(churn.flood) {
            for _ in 0..self.dice.between(1, 30) {
                self.create();
            }
        }
        if self.dice.in_a_hundred(churn.burst) {
            for _ in 0..self.dice.between(1, 30) {
                self.delete();
            }
        }
        if self.dice.in_a_hundred(churn.replace) {
            self.delete();
            self.create();
        }
        if self.dice.in_a_hundred(churn.scatter) {
            let place = self.dice.below(self.jobs.len() + 1);
            let second = self.jobs.get(place).map_or(0, |job| job.second);
            let job = self.job(second);
            self.jobs.insert(place, job);
        }
        if self.dice.in_a_hundred(churn.swap) {
            self.delete();
            let oldest = self.jobs.last().map_or(0, |job| job.second);
            let job = self.job(oldest);
            self.jobs.push(job);
        }
        if churn.shuffled {
            for group in self
                .jobs
                .chunk_by_mut(|one, other| one.second == other.second)
            {
                self.dice.shuffle(group);
            }
        }
    }
}
