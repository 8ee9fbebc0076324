//! What to ask for next, which jobs are new, and when it is over.

use super::certificate::{Incomplete, Pass, WalkSummary};
use super::ledger::Ledger;
use super::options::WalkOptions;
use crate::client::Page;
use crate::error::{Error, ErrorKind, Result};
use crate::request::PageQuery;

/// `limit` of a walk whose caller names none.
const PAGE_SIZE: u32 = 50;
/// Jobs and, as far as the first page tells, bytes of a batch that may be asked for at once.
const MOST_AT_ONCE: u64 = 500;
const MOST_BYTES_AT_ONCE: u64 = 4 << 20;
/// Pages in a row without a job that is new to the pass: a list that grows may fill some with known jobs. A page that
/// begins as the one before it counts as three: it seems that the offset is ignored.
const MOST_STALE_PAGES: u32 = 9;
const REPEATED: u32 = 3;
const MOST_PASSES: u32 = 4;
/// Rows that two pages have in common which may come in the same order by chance.
const FEW_ROWS: u32 = 3;

/// The state of a walk. It sends nothing: it says what to ask for, and is told what came.
#[derive(Debug)]
pub struct Route {
    start: u32,
    page_size: u32,
    /// Whether the whole batch may be asked for at once.
    grows: bool,
    /// Requests that may be under way at the same time, and those that now may: doubled with each page that is joined,
    /// one again after any surprise, so that little is asked for in vain over a list that moves.
    concurrency: u32,
    window: u32,
    /// Where the next page begins; `None` when the walk is over.
    next: Option<u32>,
    /// How many of its rows were on the last page.
    overlap: u32,
    /// Whether one of its rows has to be known, so that no job can stand between the pages.
    joins: bool,
    ledger: Ledger,
    /// Rows without an id: they can't be told apart, so each counts as new the first time that its place is seen.
    nameless: u64,
    /// Whether there are rows that no certificate can speak of.
    odd: bool,
    pass: Pass,
    /// The first job of the last page.
    first: Option<usize>,
    /// What the pass before saw, as far as another one may be compared with it.
    before: Option<u64>,
    /// The most rows that a page can have, as far as is known: the page size until a page that comes shorter is followed.
    length: u32,
    /// Rows of the last page of those that went furthest, if it was shorter than was asked for.
    short: Option<u32>,
    /// The end of all places that were seen.
    furthest: u32,
    /// Pages that were asked for.
    asked: u32,
    requests: u64,
    duplicates: u64,
    total: Option<u64>,
    flaw: Option<Incomplete>,
}

impl Route {
    /// A walk that has not begun. Fails if the page size or the concurrency is 0.
    pub fn new(options: WalkOptions) -> Result<Self> {
        if options.page_size == Some(0) {
            return Err(Error::argument(
                "pageSize",
                "an integer from 1 to 4294967295",
            ));
        }
        if options.concurrency == 0 {
            return Err(Error::argument("concurrency", "an integer from 1 to 8"));
        }
        Ok(Self {
            start: options.offset,
            page_size: options.page_size.unwrap_or(PAGE_SIZE),
            grows: options.page_size.is_none(),
            concurrency: options.concurrency,
            window: 1,
            next: Some(options.offset),
            overlap: 0,
            joins: false,
            ledger: Ledger::default(),
            nameless: 0,
            odd: false,
            pass: Pass::new(1, options.offset),
            first: None,
            before: None,
            length: options.page_size.unwrap_or(PAGE_SIZE),
            short: None,
            furthest: options.offset,
            asked: 0,
            requests: 0,
            duplicates: 0,
            total: None,
            flaw: (options.offset > 0).then_some(Incomplete::Stopped),
        })
    }

    /// What to ask for next; `None` when the walk is over.
    #[must_use]
    pub fn query(&self) -> Option<PageQuery> {
        self.next.map(|offset| PageQuery {
            offset,
            limit: Some(self.limit()),
        })
    }

    /// What to have under way: what to ask for next, and behind it what will be asked for if each page comes whole and is
    /// joined to the one before; empty when the walk is over.
    #[must_use]
    pub fn queries(&self) -> Vec<PageQuery> {
        let mut plan: Vec<PageQuery> = self.query().into_iter().collect();
        let (Some(total), Some(mut offset), limit) = (self.total, self.next, self.limit()) else {
            return plan;
        };
        let rows = limit.min(self.length);
        let most = self.window.min(self.bound().saturating_sub(self.asked));
        while limit == self.page_size && (plan.len() as u64) < u64::from(most) {
            let end = offset.saturating_add(rows);
            if u64::from(end) >= total {
                break;
            }
            offset = end - overlap(rows);
            plan.push(PageQuery {
                offset,
                limit: Some(limit),
            });
        }
        plan
    }

    /// Takes in that so many requests were given up before their replies came.
    pub fn give_up(&mut self, requests: u32) {
        self.asked = self.asked.saturating_add(requests);
        self.requests += u64::from(requests);
    }

    /// The page size, or room for the whole batch and what may join it meanwhile.
    fn limit(&self) -> u32 {
        match self.total {
            Some(total) if self.grows && total <= MOST_AT_ONCE => {
                let room = u32::try_from(total + total / 10 + 1);
                self.page_size.max(room.unwrap_or(0))
            }
            _ => self.page_size,
        }
    }

    /// Takes a page in; gives the places on it of the jobs that no earlier page had.
    pub fn accept(&mut self, page: &Page) -> Vec<u32> {
        let Some(offset) = self.next else {
            return Vec::new();
        };
        let limit = self.limit();
        let total = page.total_count();
        self.asked += 1;
        self.requests += u64::from(page.attempts);
        self.pass.count(total);
        self.total = total.or(self.total);
        let rows = u32::try_from(page.decoded.rows).unwrap_or(u32::MAX);
        if rows == 0 {
            self.nothing(offset, total);
            return Vec::new();
        }
        let (fresh, seen) = self.enter(page, offset);
        self.reach(offset.saturating_add(rows), rows, limit);
        if self.joins && !seen.is_empty() && !self.knows_one_of(&seen) && self.may_ask() {
            // Jobs that went away drew others past the end of the last page.
            self.step_back(offset, rows);
            return fresh;
        }
        self.window = self.window.saturating_mul(2).min(self.concurrency);
        self.mark(offset, &seen);
        self.grow_if_small(page.decoded.bytes.sent_bytes(), rows);
        self.go_on(offset, rows, limit, total);
        fresh
    }

    /// Notes all rows: gives the places of the new ones, and number and place of each that has an id.
    fn enter(&mut self, page: &Page, offset: u32) -> (Vec<u32>, Vec<(usize, u32)>) {
        let (mut fresh, mut seen) = (Vec::new(), Vec::new());
        let (mut last, mut same_second) = (None, true);
        for (index, (id, created)) in (0..).zip(page.decoded.summaries.keys()) {
            let place = offset.saturating_add(index);
            same_second &= index == 0 || (created.is_some() && created == last);
            // Which of them comes first may change: those that the pages share could by chance be the same ones while
            // another one passes from behind them to before them.
            self.pass.tied |=
                same_second && index == self.overlap && (1..=FEW_ROWS).contains(&index);
            last = created;
            let is_new = if id.is_empty() {
                self.odd = true;
                let is_new = place >= self.furthest;
                self.nameless += u64::from(is_new);
                is_new
            } else {
                let (number, is_new) = self.ledger.enter(id);
                seen.push((number, place));
                is_new
            };
            if is_new {
                fresh.push(index);
            }
        }
        self.odd |= page.decoded.summaries.len() < page.decoded.rows;
        self.pass.fresh += fresh.len();
        (fresh, seen)
    }

    /// Learns how long a page can be.
    fn reach(&mut self, end: u32, rows: u32, limit: u32) {
        if end > self.furthest {
            self.furthest = end;
            // More rows follow a page that was short, so that one was as long as a page can be.
            self.length = self.short.take().unwrap_or(self.length);
            self.short = (rows < limit).then_some(rows);
        }
    }

    fn knows_one_of(&mut self, seen: &[(usize, u32)]) -> bool {
        let pass = self.pass.number;
        seen.iter()
            .any(|(number, _)| self.ledger.row(*number).is_some_and(|row| row.pass == pass))
    }

    fn step_back(&mut self, from: u32, rows: u32) {
        self.window = 1;
        self.pass.moved = true;
        self.next = Some(from.saturating_sub(rows).max(self.start));
        self.joins = self.next > Some(self.start);
        self.overlap = 0;
        self.end_if_worn();
    }

    /// Counts the rows of a page for the pass.
    fn mark(&mut self, offset: u32, seen: &[(usize, u32)]) {
        let pass = &mut self.pass;
        pass.pages += 1;
        // Nothing that came before joins this page to the last one, if there was one.
        pass.loose |= offset > self.start && !self.joins;
        // Where no job should be, known ones in new places are a sign that the offset means nothing.
        let beyond = self.total.is_some_and(|total| u64::from(offset) >= total);
        let (mut gained, duplicates) = (false, self.duplicates);
        for (number, place) in seen {
            let Some(row) = self.ledger.row(*number) else {
                continue;
            };
            if row.pass == pass.number {
                let moved = row.place != *place;
                pass.moved |= moved;
                self.duplicates += u64::from(moved);
            } else {
                gained = true;
                pass.distinct += 1;
                pass.again += u64::from(row.pass + 1 == pass.number);
                pass.moved |= *place < pass.end;
                row.pass = pass.number;
            }
            row.place = *place;
        }
        gained &= !beyond || self.duplicates == duplicates;
        let first = seen.first().map(|(number, _)| *number);
        let repeated = first == self.first;
        self.first = first;
        let went_back = self.joins && self.overlap == 0;
        pass.stale = match (gained, repeated) {
            (true, _) => 0,
            // Most of it is known, of course.
            (false, _) if went_back => pass.stale,
            (false, true) => pass.stale + REPEATED,
            (false, false) => pass.stale + 1,
        };
    }

    /// Decides what follows a page that is joined to the others.
    fn go_on(&mut self, offset: u32, rows: u32, limit: u32, total: Option<u64>) {
        let end = offset.saturating_add(rows);
        // As long as a page can be: more may follow, even if the total says no.
        let full = rows == limit || rows == self.length;
        let nothing_more = self.overlap > 0 && rows <= self.overlap;
        self.pass.end = end;
        let is_end = total == Some(u64::from(end)) && (nothing_more || !full);
        if is_end || end == u32::MAX {
            self.finish();
            return;
        }
        if self.pass.stale >= MOST_STALE_PAGES {
            self.over(Some(Incomplete::NoProgress));
            return;
        }
        let is_short = rows < limit && total.is_some_and(|total| u64::from(end) < total);
        if limit > self.page_size && is_short {
            // The service's own limit is lower.
            self.grows = false;
            self.page_size = self.page_size.max(rows);
            self.length = self.page_size;
        }
        if self.pass.number == 1 && offset == 0 && self.limit() > limit {
            self.pass_again(None);
            return;
        }
        self.overlap = if nothing_more { 0 } else { overlap(rows) };
        self.joins = self.overlap > 0;
        self.next = Some(end - self.overlap);
        self.end_if_worn();
    }

    fn grow_if_small(&mut self, bytes: usize, rows: u32) {
        let each = bytes as u64 / u64::from(rows.max(1));
        self.grows &= each.saturating_mul(self.total.unwrap_or(0)) <= MOST_BYTES_AT_ONCE;
    }

    /// No row came from the offset on.
    fn nothing(&mut self, offset: u32, total: Option<u64>) {
        self.window = 1;
        let more_is_said = total.is_some_and(|total| total > u64::from(offset));
        if more_is_said && !self.pass.rechecked && self.may_ask() {
            self.pass.rechecked = true;
        } else if self.joins && !more_is_said && self.may_ask() {
            // Not even the rows came that were there before: the list has shrunk, and others may have moved up.
            self.step_back(offset, self.length);
        } else {
            self.finish();
        }
    }

    /// The end of a pass: the walk is over if it proves that it saw everything, or if another one can't.
    fn finish(&mut self) {
        let mut verdict = self.pass.verdict(self.before);
        if self.odd {
            verdict = verdict.max(Some(Incomplete::RowsMissing));
        }
        let still = self.pass.number > 1 && self.pass.fresh == 0 && self.pass.flaw.is_none();
        let hopeless = self.flaw.is_some()
            || self.odd
            || self.total.is_none()
            || still
            || self.pass.number >= MOST_PASSES;
        if verdict.is_none() || hopeless || self.asked + self.steps().max(1) > self.bound() {
            self.over(verdict);
            return;
        }
        self.pass_again(self.pass.whole());
    }

    fn pass_again(&mut self, before: Option<u64>) {
        self.window = 1;
        self.before = before;
        self.pass = Pass::new(self.pass.number + 1, self.start);
        self.overlap = 0;
        self.joins = false;
        self.next = Some(self.start);
    }

    fn over(&mut self, reason: Option<Incomplete>) {
        self.flaw = self.flaw.max(reason);
        self.next = None;
    }

    /// Requests of one pass over the places that were seen.
    fn steps(&self) -> u32 {
        let step = self.length - overlap(self.length);
        self.furthest.div_ceil(step.max(1))
    }

    /// Requests that the walk may send, but for those that bring new jobs in its first pass.
    fn bound(&self) -> u32 {
        self.steps().saturating_mul(4).saturating_add(4)
    }

    fn may_ask(&self) -> bool {
        self.asked < self.bound()
    }

    fn end_if_worn(&mut self) {
        if !self.may_ask() {
            let verdict = self.pass.verdict(None);
            self.over(verdict);
        }
    }

    /// Takes an error in. Whether that is an answer too: an offset beyond the end, or more at once than the service gives.
    /// If not, the walk is over.
    pub fn fail(&mut self, error: &Error) -> bool {
        self.requests += u64::from(error.attempts);
        self.asked += 1;
        let Some(offset) = self.next else {
            return false;
        };
        let refused = error.status == Some(400);
        if self.limit() > self.page_size
            && (refused || matches!(error.kind, ErrorKind::TooLarge | ErrorKind::Timeout))
        {
            self.grows = false;
            self.end_if_worn();
            return true;
        }
        if refused && offset > 0 && self.furthest > self.start {
            self.nothing(offset, None);
            return true;
        }
        self.stop();
        false
    }

    /// Ends the walk before its end.
    pub fn stop(&mut self) {
        if self.next.is_some() {
            self.over(Some(Incomplete::Stopped));
        }
    }

    /// What can be said about the walk once it has ended; `None` before.
    #[must_use]
    pub fn summary(&self) -> Option<WalkSummary> {
        if self.next.is_some() {
            return None;
        }
        let jobs = u64::try_from(self.ledger.len()).unwrap_or(u64::MAX);
        Some(WalkSummary {
            incomplete: self.flaw,
            jobs: jobs + self.nameless,
            requests: self.requests,
            duplicates: self.duplicates,
            total_count: self.total,
        })
    }
}

/// Rows of a page that are asked for again with the next one: a tenth, at least one, and none of a page of one row.
fn overlap(rows: u32) -> u32 {
    if rows > 1 { (rows / 10).max(1) } else { 0 }
}
