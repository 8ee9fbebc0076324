//! A walk for the shell, which makes the calls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::call::CoreCall;
use super::failure::failure;
use super::summary::summary_value;
use super::value::{batch, walk_options};
use crate::client::{CallOptions, Desk};
use crate::error::Result;
use crate::identifier::AsyncJobId;
use crate::walk::Route;

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
        async_job_id: &JsValue,
        options: &JsValue,
    ) -> Result<Self> {
        let batch = batch(async_job_id)?;
        let options = walk_options(options)?;
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
    /// The call for the next page; none at the end.
    pub fn call(&self) -> std::result::Result<Option<CoreCall>, JsValue> {
        let query = self.walk.route.borrow().query();
        let begin = |query| {
            let walk = Some(Rc::clone(&self.walk));
            CoreCall::begin(
                &self.desk,
                &self.batch,
                query,
                self.options,
                self.renews,
                walk,
            )
        };
        query
            .map(begin)
            .transpose()
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
