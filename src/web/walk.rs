//! A walk for the shell.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Promise, Uint32Array};
use wasm_bindgen::prelude::*;

use super::abort::unless_aborted;
use super::client::{WebClient, promise};
use super::page::sent;
use super::queue::Queue;
use super::summary::summary_value;
use super::value::{batch, walk_options};
use crate::error::Result;
use crate::identifier::AsyncJobId;
use crate::walk::{Route, WalkOptions};

/// One pass over a batch.
#[wasm_bindgen]
pub struct CoreWalk(Rc<Steps>);

struct Steps {
    client: Rc<WebClient>,
    batch: AsyncJobId,
    checked: WalkOptions,
    /// For the signal among them.
    options: JsValue,
    route: RefCell<Route>,
    /// Whether a page was given.
    begun: Cell<bool>,
    queue: Queue,
}

impl CoreWalk {
    /// A walk that has sent nothing yet.
    pub(super) fn of(
        client: &Rc<WebClient>,
        async_job_id: &JsValue,
        options: JsValue,
    ) -> Result<CoreWalk> {
        let batch = batch(async_job_id)?;
        let checked = walk_options(&options)?;
        Ok(CoreWalk(Rc::new(Steps {
            client: Rc::clone(client),
            batch,
            checked,
            options,
            route: RefCell::new(Route::new(checked)?),
            begun: Cell::new(false),
            queue: Queue::default(),
        })))
    }
}

#[wasm_bindgen]
impl CoreWalk {
    /// The next page, `undefined` at the end. Calls are answered in order, one request at a time.
    #[wasm_bindgen(unchecked_return_type = "Promise<CorePage | undefined>")]
    pub fn next(&self) -> Promise {
        let steps = Rc::clone(&self.0);
        promise(async move {
            let turn = steps.queue.turn().await;
            let page = steps.queue.unless_closed(steps.step()).await;
            drop(turn);
            page.unwrap_or(Ok(JsValue::UNDEFINED))
        })
    }

    /// Ends the walk: aborts what is in flight, and gives `undefined` to whoever waits.
    pub fn cancel(&self) {
        self.0.route.borrow_mut().stop();
        self.0.queue.close();
    }

    /// What can be said about the walk once it has ended.
    #[wasm_bindgen(unchecked_return_type = "WalkSummary | undefined")]
    pub fn summary(&self) -> JsValue {
        summary_value(self.0.route.borrow().summary())
    }
}

impl Steps {
    /// The next page with a new job, and the first one in any case.
    async fn step(&self) -> Result<JsValue> {
        loop {
            let query = self.route.borrow().query();
            let Some(query) = query else {
                return Ok(JsValue::UNDEFINED);
            };
            let work = self.client.page(&self.batch, query, self.checked.call);
            match unless_aborted(&self.options, work).await {
                Ok(page) => {
                    self.client.desk().tell_page(&page);
                    let fresh = self.route.borrow_mut().accept(&page);
                    if fresh.is_empty() && self.begun.replace(true) {
                        continue;
                    }
                    self.begun.set(true);
                    let core = sent(&page);
                    if fresh.len() < page.decoded.jobs.len() {
                        core.set_fresh(Uint32Array::from(fresh.as_slice()));
                    }
                    return Ok(core.into());
                }
                Err(error) => {
                    if !self.route.borrow_mut().fail(&error) {
                        return Err(error);
                    }
                }
            }
        }
    }
}
