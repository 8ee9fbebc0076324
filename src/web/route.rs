//! A walk for the shell, which makes the calls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::call::CoreCall;
use super::failure::failure;
use super::summary::summary_value;
use crate::client::{CallOptions, Desk};
use crate::error::Result;
use crate::identifier::AsyncJobId;
use crate::request::PageQuery;
use crate::walk::{Route, WalkOptions};

/// A walk as its calls share it.
pub(super) struct Walking {
    pub(super) route: RefCell<Route>,
    /// Whether a page was given.
    pub(super) begun: Cell<bool>,
}

/// One pass over a batch.
#[wasm_bindgen]
pub struct CoreRoute {
    desk: Rc<Desk>,
    renews: bool,
    batch: AsyncJobId,
    options: CallOptions,
    walk: Rc<Walking>,
}

impl CoreRoute {
    pub(super) fn of(
        desk: &Rc<Desk>,
        renews: bool,
        batch: AsyncJobId,
        options: WalkOptions,
    ) -> Result<Self> {
        Ok(Self {
            desk: Rc::clone(desk),
            renews,
            batch,
            options: options.call,
            walk: Rc::new(Walking {
                route: RefCell::new(Route::new(options)?),
                begun: Cell::new(false),
            }),
        })
    }
}

#[wasm_bindgen]
impl CoreRoute {
    /// What to have under way, at most so much: offset and limit of each page, first the one that is to be taken in next;
    /// nothing at the end.
    pub fn plan(&self, most: u32) -> Vec<u32> {
        let queries = self.walk.route.borrow().queries();
        let parts = |query: PageQuery| [query.offset, query.limit.unwrap_or_default()];
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        queries.into_iter().take(most).flat_map(parts).collect()
    }

    /// Takes in that so many requests were given up.
    pub fn give_up(&self, requests: u32) {
        self.walk.route.borrow_mut().give_up(requests);
    }

    /// The call for a page of the plan.
    pub fn call(&self, offset: u32, limit: u32) -> std::result::Result<CoreCall, JsValue> {
        let query = PageQuery {
            offset,
            limit: Some(limit),
        };
        let walk = Some(Rc::clone(&self.walk));
        let (desk, batch) = (&self.desk, &self.batch);
        CoreCall::begin(desk, batch, query, self.options, self.renews, walk)
            .map_err(|error| failure(&error))
    }

    /// Ends the walk.
    pub fn stop(&self) {
        self.walk.route.borrow_mut().stop();
    }

    /// What can be said about the walk once it has ended.
    pub fn summary(&self) -> JsValue {
        summary_value(self.walk.route.borrow().summary())
    }
}
