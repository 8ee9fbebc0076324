//! A service with that list, and with habits of its own.

use std::cell::RefCell;
use std::fmt::Write;

use drs_batch_jobs::{Reply, Request, Result, Transport};

use super::dice::Dice;
use super::list::List;
use super::still::turns;

/// What `total_count` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Total {
    Right,
    /// Right, as text.
    Text,
    Missing,
    /// Missing in one reply of four.
    Patchy,
    Negative,
    /// Off by so many, at least 0.
    Off(i64),
    /// Any number up to twice the right one, another one in each reply.
    Wild,
    /// That of the list before the last change.
    Late,
}

/// How a page beyond the end comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Empty,
    Refused,
}

/// Rows that are not what they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    Right,
    /// Each tenth has no id.
    Nameless,
    /// Each tenth comes twice, one after the other.
    Doubled,
    /// Each tenth is null.
    Null,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    pub(super) total: Total,
    /// Most rows of a page, whatever is asked for.
    pub(super) cap: Option<usize>,
    pub(super) end: End,
    pub(super) rows: Rows,
    /// From the tenth request on most rows of a page.
    pub(super) later_cap: Option<usize>,
    /// A limit above the cap is refused.
    pub(super) refuses: bool,
    pub(super) ignores_offset: bool,
    /// One page of ten is empty, whatever is asked for.
    pub(super) hiccups: bool,
}

impl Habits {
    pub(super) const GOOD: Self = Self {
        total: Total::Right,
        end: End::Empty,
        rows: Rows::Right,
        cap: None,
        later_cap: None,
        refuses: false,
        ignores_offset: false,
        hiccups: false,
    };
}

/// What the service has for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Its number and the second of its creation.
    Job(u32, u32),
    Nameless,
    Null,
}

#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) rows: Vec<Row>,
    pub(super) total: Option<i64>,
}

#[derive(Clone, Debug)]
struct State {
    list: List,
    dice: Dice,
    /// In which order requests are answered that are under way together.
    order: Dice,
    sent: u32,
    under_way: u32,
    most_under_way: u32,
    /// Those that were answered.
    requests: u32,
    late: usize,
    /// Limit and rows of the last page of those that went furthest, and where it ended.
    furthest: (usize, usize, usize),
    /// Rows of the shortest page that was no last one.
    shortest: usize,
}

#[derive(Debug)]
pub(super) struct Service {
    habits: Habits,
    state: RefCell<State>,
}

impl State {
    /// Counts a request on its way; gives the turns until it is answered.
    fn send(&mut self) -> usize {
        self.sent += 1;
        self.under_way += 1;
        self.most_under_way = self.most_under_way.max(self.under_way);
        self.order.below(4)
    }
}

/// A request that is under way until it is answered or given up.
struct UnderWay<'s>(&'s Service);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.state.borrow_mut().under_way -= 1;
    }
}

impl Service {
    pub(super) fn new(list: List, habits: Habits, seed: u64) -> Self {
        let late = list.jobs.len();
        Self {
            habits,
            state: RefCell::new(State {
                list,
                dice: Dice::new(seed ^ 0x5eed),
                order: Dice::new(seed ^ 0x0bde),
                sent: 0,
                under_way: 0,
                most_under_way: 0,
                requests: 0,
                late,
                furthest: (0, 0, 0),
                shortest: usize::MAX,
            }),
        }
    }

    pub(super) fn requests(&self) -> u32 {
        let state = self.state.borrow();
        state.requests.max(state.sent)
    }

    pub(super) fn most_under_way(&self) -> u32 {
        self.state.borrow().most_under_way
    }

    pub(super) fn list(self) -> List {
        self.state.into_inner().list
    }

    /// Where the pages ended that went furthest, and the rows of the shortest one that others followed, if it was shorter
    /// than was asked for.
    pub(super) fn reach(&self) -> (usize, usize) {
        let state = self.state.borrow();
        (state.furthest.2, state.shortest)
    }

    /// The page, or `None` if the request is refused.
    pub(super) fn page(&self, offset: usize, limit: usize) -> Option<Page> {
        let page = self.answer(offset, limit)?;
        let (rows, mut state) = (page.rows.len(), self.state.borrow_mut());
        if rows > 0 && offset + rows > state.furthest.2 {
            let (asked, given, _) = state.furthest;
            if given < asked {
                state.shortest = state.shortest.min(given);
            }
            state.furthest = (limit, rows, offset + rows);
        }
        Some(page)
    }

    fn answer(&self, offset: usize, limit: usize) -> Option<Page> {
        let mut state = self.state.borrow_mut();
        let State {
            list,
            dice,
            requests,
            late,
            ..
        } = &mut *state;
        if *requests > 0 {
            *late = list.jobs.len();
            list.live();
        }
        *requests += 1;
        let Habits {
            cap,
            later_cap,
            refuses,
            ..
        } = self.habits;
        let cap = later_cap.filter(|_| *requests >= 10).or(cap);
        if refuses && cap.is_some_and(|cap| limit > cap) {
            return None;
        }
        let limit = cap.map_or(limit, |cap| cap.min(limit));
        let all = self.rows(list);
        let offset = if self.habits.ignores_offset {
            0
        } else {
            offset
        };
        let mut rows: Vec<Row> = all.iter().copied().skip(offset).take(limit).collect();
        if self.habits.hiccups && dice.in_a_hundred(10) {
            rows.clear();
        }
        if rows.is_empty() && offset > 0 && self.habits.end == End::Refused {
            return None;
        }
        let right = i64::try_from(all.len()).expect("a small list");
        let total = match self.habits.total {
            Total::Right | Total::Text => Some(right),
            Total::Missing => None,
            Total::Patchy => (!dice.in_a_hundred(25)).then_some(right),
            Total::Negative => Some(-right - 1),
            Total::Off(by) => Some((right + by).max(0)),
            Total::Wild => i64::try_from(dice.below(2 * all.len() + 2)).ok(),
            Total::Late => i64::try_from(*late).ok(),
        };
        Some(Page { rows, total })
    }

    fn rows(&self, list: &List) -> Vec<Row> {
        let rows = list.jobs.iter().map(|job| Row::Job(job.number, job.second));
        let odd = |row: &Row| matches!(row, Row::Job(number, _) if number % 10 == 3);
        match self.habits.rows {
            Rows::Right => rows.collect(),
            Rows::Doubled => rows
                .flat_map(|row| vec![row; 1 + usize::from(odd(&row))])
                .collect(),
            Rows::Nameless => rows
                .map(|row| if odd(&row) { Row::Nameless } else { row })
                .collect(),
            Rows::Null => rows
                .map(|row| if odd(&row) { Row::Null } else { row })
                .collect(),
        }
    }

    fn body(&self, page: &Page) -> String {
        let mut body = String::from("{\"jobs\":[");
        for row in &page.rows {
            match row {
                Row::Job(number, second) => write!(
                    body,
                    "{{\"id\":\"job-{number}\",\"create_time\":\"{second}\"}},"
                ),
                Row::Nameless => write!(body, "{{\"name\":\"x\"}},"),
                Row::Null => write!(body, "null,"),
            }
            .expect("memory");
        }
        if body.ends_with(',') {
            body.pop();
        }
        match page.total {
            Some(total) if self.habits.total == Total::Text => {
                write!(body, "],\"total_count\":\"{total}\"}}")
            }
            Some(total) => write!(body, "],\"total_count\":{total}}}"),
            None => write!(body, "]}}"),
        }
        .expect("memory");
        body
    }
}

impl Transport for &Service {
    async fn send(&self, request: &Request, _: usize) -> Result<Reply> {
        let wait = self.state.borrow_mut().send();
        let _under_way = UnderWay(self);
        // Those that are under way together are answered in any order.
        turns(wait).await;
        let number = |name: &str| {
            let (_, query) = request.url().split_once('?').expect("a query");
            let pair = query.split('&').find_map(|pair| pair.strip_prefix(name));
            pair.expect("a parameter").parse().expect("a number")
        };
        let page = self.page(number("offset="), number("limit="));
        Ok(Reply {
            status: if page.is_some() { 200 } else { 400 },
            body: page.map_or(Vec::new(), |page| self.body(&page).into_bytes()),
            ..Reply::default()
        })
    }
}
