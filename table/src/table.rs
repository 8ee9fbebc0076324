//! The table itself.

use std::rc::Rc;

use drs_batch_jobs::decode::Summaries;
use drs_batch_jobs::model::JobSummary;

use crate::count::{Counts, Tally};
use crate::export::{Export, ExportQuery, Format};
use crate::fault::Fault;
use crate::filter::Filter;
use crate::json::letters;
use crate::order::Sort;
use crate::page::EncodedPage;
use crate::path::Path;
use crate::problem::{Problem, problems_of};
use crate::row::Rows;

/// What to show of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Query<'a> {
    /// Terms, all of which must hold; see the [crate](crate#filters). Empty lets all rows through.
    pub filter: &'a str,
    /// Fields apart by commas, with `-` before one for descending; see the [crate](crate#sorts). Empty is the order of the
    /// service.
    pub sort: &'a str,
    /// Matching rows that are skipped. Default: 0.
    pub offset: usize,
    /// Rows that are given at most. Default: all.
    pub limit: Option<usize>,
}

/// What a query gives.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// Rows of the table.
    pub total: usize,
    /// Rows that the filter lets through.
    pub matched: usize,
    /// The places of those between offset and limit, in order.
    pub places: Vec<usize>,
    /// How many jobs there are of each kind.
    pub counts: Counts,
}

/// The jobs of a batch.
#[derive(Debug, Default)]
pub struct Table {
    rows: Rc<Rows>,
}

impl Table {
    /// A table without rows.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Replaces all rows by the jobs of these pages, and gives how many there are: each id once, the last job of an id at
    /// the place of the first. Jobs without an id can't be told apart, and all stay.
    ///
    /// Fails if a page is none; then the rows are as before.
    pub fn load(&mut self, pages: impl IntoIterator<Item = EncodedPage>) -> Result<usize, Fault> {
        let pages: Vec<EncodedPage> = pages.into_iter().collect();
        for (place, page) in pages.iter().enumerate() {
            page.check(place)?;
        }
        // The old rows go before the new ones are made: both at once would be twice the memory.
        self.rows = Rc::default();
        self.rows = Rc::new(Rows::of(pages));
        Ok(self.rows.len())
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows that match, in order, with counts. Fails if filter or sort break a rule.
    ///
    /// ```
    /// # use drs_batch_jobs::decode::{Options, decode};
    /// # use drs_batch_jobs_table::{Query, Table};
    /// # let reply = br#"{"jobs":[{"id":"a","base_info":{"name":"job-10"}},{"id":"b","base_info":{"name":"job-9"}}]}"#;
    /// # let mut table = Table::new();
    /// # table.load([decode(reply.to_vec(), Options::default()).unwrap().into()])?;
    /// let view = table.query(Query { filter: "name~job", sort: "name", limit: Some(1), ..Query::default() })?;
    /// assert_eq!((view.matched, view.places), (2, vec![1]));
    ///
    /// let fault = table.query(Query { filter: "nmae:x", ..Query::default() }).unwrap_err();
    /// assert!(fault.rule.starts_with("no field `nmae`"));
    /// # Ok::<(), drs_batch_jobs_table::Fault>(())
    /// ```
    pub fn query(&self, query: Query<'_>) -> Result<View, Fault> {
        let rows = &*self.rows;
        let filter = Filter::read(query.filter, &occurs(rows))?;
        let sort = Sort::read(query.sort, &occurs(rows))?;
        let mut tally = Tally::new(rows);
        let mut room = String::new();
        let mut places = Vec::new();
        for place in 0..rows.len() {
            let Some(holds) = filter.holds(rows, place, &mut room) else {
                continue;
            };
            if holds.engine && holds.task {
                tally.state(rows, place);
            }
            if holds.state && holds.task {
                tally.engine(rows, place);
            }
            if holds.state && holds.engine {
                tally.task(rows, place);
            }
            if holds.all() {
                tally.matched(rows, place);
                places.push(place);
            }
        }
        let matched = places.len();
        let places = sort.apply(rows, places);
        let shown = places.into_iter().skip(query.offset);
        Ok(View {
            total: rows.len(),
            matched,
            places: shown.take(query.limit.unwrap_or(usize::MAX)).collect(),
            counts: tally.finish(rows),
        })
    }

    /// The matching rows as text, in order, in pieces of at most 64 KiB. What is loaded meanwhile does not change it.
    /// Fails if filter, sort or columns break a rule.
    ///
    /// ```
    /// # use drs_batch_jobs::decode::{Options, decode};
    /// # use drs_batch_jobs_table::{ExportQuery, Format, Table};
    /// # let reply = br#"{"jobs":[{"id":"a","base_info":{"name":"=1+1"}}]}"#;
    /// # let mut table = Table::new();
    /// # table.load([decode(reply.to_vec(), Options::default()).unwrap().into()])?;
    /// let pieces = table.export(Format::Csv, ExportQuery { columns: &["id", "name"], ..ExportQuery::default() })?;
    /// assert_eq!(pieces.collect::<String>(), "id,name\r\na,'=1+1\r\n");
    /// # Ok::<(), drs_batch_jobs_table::Fault>(())
    /// ```
    pub fn export(&self, format: Format, query: ExportQuery<'_>) -> Result<Export, Fault> {
        let filter = Filter::read(query.filter, &occurs(&self.rows))?;
        let sort = Sort::read(query.sort, &occurs(&self.rows))?;
        let mut room = String::new();
        let all = 0..self.rows.len();
        let matching = all.filter(|place| {
            let holds = filter.holds(&self.rows, *place, &mut room);
            holds.is_some_and(crate::filter::Holds::all)
        });
        let places = sort.apply(&self.rows, matching.collect());
        Export::new(self.rows.clone(), places, format, query.columns)
    }

    /// The job at a place as JSON text, masked as the page has it; `None` beyond the end.
    #[must_use]
    pub fn json(&self, place: usize) -> Option<String> {
        if place >= self.rows.len() {
            return None;
        }
        let mut text = String::new();
        letters(self.rows.bytes(place), &mut text);
        Some(text)
    }

    /// What fails in the job at a place: as many as its summary counts. `None` beyond the end.
    #[must_use]
    pub fn problems(&self, place: usize) -> Option<Vec<Problem>> {
        (place < self.rows.len()).then(|| problems_of(self.rows.job(place)))
    }

    /// The summaries of some places, as a page has them.
    #[must_use]
    pub fn summaries(&self, places: &[usize]) -> Summaries {
        let mut summaries = Summaries::default();
        for place in places {
            self.rows
                .push_summary(*place, &mut summaries.text, &mut summaries.cells);
        }
        summaries
    }

    /// The summary of the job at a place; `None` beyond the end.
    #[must_use]
    pub fn summary(&self, place: usize) -> Option<JobSummary> {
        if place >= self.rows.len() {
            return None;
        }
        self.summaries(&[place]).to_vec().pop()
    }
}

/// Whether a job has a value at a path.
pub(crate) fn occurs(rows: &Rows) -> impl Fn(&Path) -> bool {
    |path| (0..rows.len()).any(|place| path.first(rows.job(place)).is_some())
}
