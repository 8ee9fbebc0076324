//! One walk from its beginning to its end, and what it is worth: the client's, and the plain one to compare it with.

use std::collections::BTreeSet;

use drs_batch_jobs::{
    AsyncJobId, Client, Endpoint, ProjectId, Settings, Token, WalkOptions, WalkSummary,
};

use super::list::{Churn, List};
use super::service::{Habits, Row, Service};
use super::still::{Still, settled};

/// A list, what happens to it, a service with habits, and how it is walked over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Script {
    pub(super) jobs: usize,
    pub(super) churn: Churn,
    pub(super) habits: Habits,
    pub(super) page_size: Option<u32>,
    pub(super) concurrency: u32,
    pub(super) seed: u64,
}

/// What came of a walk.
#[derive(Clone, Debug)]
pub(super) struct Course {
    pub(super) requests: u32,
    /// Requests that were under way together, at most.
    pub(super) most_under_way: u32,
    /// The jobs that were given, in order.
    pub(super) given: Vec<u32>,
    /// Jobs that were there throughout and were not given.
    pub(super) missed: usize,
    /// As [`Service::reach`] says.
    pub(super) reach: (usize, usize),
    pub(super) summary: Option<WalkSummary>,
    /// Whether it says that nothing is missing.
    pub(super) claims: bool,
}

impl Script {
    fn service(&self) -> Service {
        Service::new(
            List::new(self.jobs, self.churn, self.seed),
            self.habits,
            self.seed,
        )
    }

    /// The walk of the client, over its whole path from the bytes of a reply on.
    pub(super) fn walk(&self) -> Course {
        let service = self.service();
        let endpoint = Endpoint::of_region("cn-north-4").expect("an endpoint");
        let settings = Settings::new(endpoint, ProjectId::parse("project").expect("an id"));
        let client = Client::new(&service, Still, None::<Token>, settings);
        let options = WalkOptions {
            page_size: self.page_size,
            concurrency: self.concurrency,
            ..WalkOptions::default()
        };
        let batch = AsyncJobId::parse("batch").expect("an id");
        let mut walk = client.pages(&batch, options).expect("a walk");
        let mut given = Vec::new();
        while let Some(next) =
            settled(walk.next()).unwrap_or_else(|error| panic!("{self:?}: {error:?}"))
        {
            let summaries = next.page.summaries();
            given.extend(next.fresh.iter().filter_map(|place| {
                let id = &summaries[*place as usize].id;
                id.strip_prefix("job-")?.parse::<u32>().ok()
            }));
            assert!(
                service.requests() < 5000,
                "the walk goes on and on: {self:?}"
            );
        }
        let summary = walk.summary().expect("a summary at the end");
        drop(walk);
        Course::new(service, given, Some(summary), summary.incomplete.is_none())
    }

    /// What is usually written: the next offset is that after the last row, ids are compared, the end is the total or an
    /// empty page, and all is well if the total stood still and as many ids came.
    pub(super) fn plain_walk(&self) -> Course {
        let service = self.service();
        let limit = self.page_size.unwrap_or(50) as usize;
        let (mut offset, mut given, mut known) = (0, Vec::new(), BTreeSet::new());
        let mut totals = BTreeSet::new();
        while let Some(page) = service.page(offset, limit) {
            for row in &page.rows {
                if let Row::Job(number, _) = row
                    && known.insert(*number)
                {
                    given.push(*number);
                }
            }
            offset += page.rows.len();
            totals.insert(page.total);
            let total = page.total.and_then(|total| usize::try_from(total).ok());
            if page.rows.is_empty()
                || total.is_some_and(|total| offset >= total)
                || service.requests() > 500
            {
                break;
            }
        }
        let count = i64::try_from(known.len()).ok();
        let claims = totals.len() == 1 && totals.contains(&count);
        Course::new(service, given, None, claims)
    }
}

impl Course {
    fn new(service: Service, given: Vec<u32>, summary: Option<WalkSummary>, claims: bool) -> Self {
        let (requests, reach) = (service.requests(), service.reach());
        let most_under_way = service.most_under_way();
        let list = service.list();
        let known: BTreeSet<u32> = given.iter().copied().collect();
        Self {
            requests,
            most_under_way,
            missed: list.throughout.difference(&known).count(),
            reach,
            given,
            summary,
            claims,
        }
    }

    /// A claim that is not true.
    pub(super) fn lies(&self) -> bool {
        self.claims && self.missed > 0
    }
}
