//! The calls of a walk that are under way at the same time.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use crate::client::Page;
use crate::error::Result;
use crate::request::PageQuery;

/// A call for a page. Dropping it ends it.
pub(crate) type Flight<'c> = Pin<Box<dyn Future<Output = Result<Page>> + 'c>>;

enum State<'c> {
    UnderWay(Flight<'c>),
    Landed(Result<Page>),
}

/// Calls for pages in the order in which the walk wants them, whatever the order in which they are answered.
#[derive(Default)]
pub(crate) struct Flights<'c>(Vec<(PageQuery, State<'c>)>);

impl<'c> Flights<'c> {
    /// Has just these pages under way: begins what is missing, and ends what nobody wants any more. Gives how many that
    /// were.
    pub(crate) fn follow(
        &mut self,
        plan: &[PageQuery],
        begin: impl Fn(PageQuery) -> Flight<'c>,
    ) -> u32 {
        let mut left = std::mem::take(&mut self.0);
        for query in plan {
            let known = left.iter().position(|(asked, _)| asked == query);
            let state = match known {
                Some(place) => left.swap_remove(place).1,
                None => State::UnderWay(begin(*query)),
            };
            self.0.push((*query, state));
        }
        u32::try_from(left.len()).unwrap_or(u32::MAX)
    }

    /// Ends them all; gives how many there were.
    pub(crate) fn end(&mut self) -> u32 {
        u32::try_from(std::mem::take(&mut self.0).len()).unwrap_or(u32::MAX)
    }

    /// The page that is wanted first, once it is there; meanwhile the others come nearer. For ever if there is none.
    pub(crate) async fn first(&mut self) -> Result<Page> {
        poll_fn(|context| {
            for (_, state) in &mut self.0 {
                if let State::UnderWay(flight) = state
                    && let Poll::Ready(result) = flight.as_mut().poll(context)
                {
                    *state = State::Landed(result);
                }
            }
            if !matches!(self.0.first(), Some((_, State::Landed(_)))) {
                return Poll::Pending;
            }
            match self.0.remove(0).1 {
                State::Landed(result) => Poll::Ready(result),
                State::UnderWay(_) => Poll::Pending,
            }
        })
        .await
    }
}

impl fmt::Debug for Flights<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(query, _)| query))
            .finish()
    }
}
