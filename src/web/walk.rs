//! A walk for the shell.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Promise, Uint32Array};
use wasm_bindgen::prelude::*;

use super::abort::unless_aborted;
use super::arguments::{batch, walk_options};
use super::client::{WebClient, promise};
use super::page::{by_itself, of_call};
use super::queue::Queue;
use super::summary::summary_value;
use crate::client::Page;
use crate::error::Result;
use crate::identifier::AsyncJobId;
use crate::walk::{Flights, Route, WalkOptions};

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
    flights: RefCell<Flights<'static>>,
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
            flights: RefCell::default(),
            begun: Cell::new(false),
            queue: Queue::default(),
        })))
    }
}

#[wasm_bindgen]
impl CoreWalk {
    /// The next page, `undefined` at the end. Calls are answered in order; no more requests are under way than calls wait.
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
        // Of those who wait each has its turn, so nobody else wants them meanwhile.
        let mut flights = self.flights.take();
        let page = self.fly(&mut flights).await;
        self.flights.replace(flights);
        page
    }

    async fn fly(&self, flights: &mut Flights<'static>) -> Result<JsValue> {
        while self.begin(flights) {
            match unless_aborted(&self.options, flights.first()).await {
                Ok(page) => {
                    if let Some(core) = self.accept(&page) {
                        return Ok(core);
                    }
                }
                Err(error) => {
                    if !self.route.borrow_mut().fail(&error) {
                        return Err(error);
                    }
                }
            }
        }
        Ok(JsValue::UNDEFINED)
    }

    /// Has the requests under way that the route wants; false at the end. Not more than calls wait for: what nobody waits
    /// for would not be looked at, and run out of time.
    fn begin(&self, flights: &mut Flights<'static>) -> bool {
        let mut route = self.route.borrow_mut();
        let mut plan = route.queries();
        plan.truncate(self.queue.pending());
        let given_up = flights.follow(&plan, |query| {
            let (client, batch) = (Rc::clone(&self.client), self.batch.clone());
            let call = self.checked.call;
            Box::pin(async move { client.page(&batch, query, call).await })
        });
        route.give_up(given_up);
        !plan.is_empty()
    }

    /// Takes a page in; gives it if there is something new on it, or if it is the first.
    fn accept(&self, page: &Page) -> Option<JsValue> {
        self.client.desk().tell_page(page);
        let fresh = self.route.borrow_mut().accept(page);
        if self.begun.replace(true) && fresh.is_empty() {
            return None;
        }
        let core = of_call(by_itself(&page.decoded), page);
        if fresh.len() < page.decoded.summaries.len() {
            core.set_fresh(Uint32Array::from(fresh.as_slice()));
        }
        Some(core.into())
    }
}
