//! The client for the shell.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Function, Promise, Uint32Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::abort::unless_aborted;
use super::clock::Timer;
use super::failure::failure;
use super::fetch::Fetch;
use super::page::{CorePage, core_page};
use super::plain::{Members, Plain};
use super::queue::Queue;
use super::token::Tokens;
use super::value::{batch, call_options, member, page_query, settings, walk_options};
use crate::client::{Client, Page};
use crate::error::{Error, Result};
use crate::identifier::AsyncJobId;
use crate::walk::{Route, WalkOptions, WalkSummary};

type WebClient = Client<Fetch, Timer, Tokens>;

/// A client over `fetch`.
#[wasm_bindgen]
pub struct Core {
    client: Rc<WebClient>,
}

#[wasm_bindgen]
impl Core {
    /// Checks the options of a client, which may be any JavaScript value.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> std::result::Result<Core, JsValue> {
        client(options)
            .map(|client| Core {
                client: Rc::new(client),
            })
            .map_err(|error| failure(&error))
    }

    /// One page.
    #[wasm_bindgen(unchecked_return_type = "Promise<CorePage>")]
    pub fn page(&self, async_job_id: JsValue, query: JsValue, call: JsValue) -> Promise {
        let client = Rc::clone(&self.client);
        promise(async move {
            let work = async {
                let (id, query, options) = (
                    batch(&async_job_id)?,
                    page_query(&query)?,
                    call_options(&call)?,
                );
                client.page(&id, query, options).await
            };
            unless_aborted(&call, work)
                .await
                .map(|page| JsValue::from(sent(&page)))
        })
    }

    /// A walk that has sent nothing yet.
    pub fn walk(
        &self,
        async_job_id: &JsValue,
        options: JsValue,
    ) -> std::result::Result<CoreWalk, JsValue> {
        let walk = batch(async_job_id).and_then(|batch| {
            let checked = walk_options(&options)?;
            Ok(CoreWalk(Rc::new(Steps {
                client: Rc::clone(&self.client),
                batch,
                checked,
                options,
                route: RefCell::new(Route::new(checked)?),
                queue: Queue::default(),
            })))
        });
        walk.map_err(|error| failure(&error))
    }
}

fn client(options: &JsValue) -> Result<WebClient> {
    let own = member(options, "fetch")
        .map(JsCast::dyn_into::<Function>)
        .transpose();
    let own = own.map_err(|_| Error::argument("fetch", "a function"))?;
    Ok(Client::new(
        Fetch { own },
        Timer,
        Tokens::of(options)?,
        settings(options)?,
    ))
}

fn promise(work: impl Future<Output = Result<JsValue>> + 'static) -> Promise {
    future_to_promise(async move { work.await.map_err(|error| failure(&error)) })
}

fn sent(page: &Page) -> CorePage {
    let core = core_page(&page.decoded);
    core.set_offset(page.offset.into());
    if let Some(next) = page.next_offset() {
        core.set_next_offset(next.into());
    }
    if let Some(id) = &page.request_id {
        core.set_request_id(id);
    }
    core.set_attempts(page.attempts);
    core
}

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
    queue: Queue,
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
        match self.0.route.borrow().summary() {
            Some(summary) => summary_value(summary),
            None => JsValue::UNDEFINED,
        }
    }
}

impl Steps {
    async fn step(&self) -> Result<JsValue> {
        let query = self.route.borrow().query();
        let Some(query) = query else {
            return Ok(JsValue::UNDEFINED);
        };
        let work = self.client.page(&self.batch, query, self.checked.call);
        match unless_aborted(&self.options, work).await {
            Ok(page) => {
                let fresh = self.route.borrow_mut().accept(&page);
                let core = sent(&page);
                core.set_fresh(Uint32Array::from(fresh.as_slice()));
                Ok(core.into())
            }
            Err(error) => {
                self.route.borrow_mut().fail(&error);
                Err(error)
            }
        }
    }
}

fn summary_value(summary: WalkSummary) -> JsValue {
    // Far below what a float holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "counts of rows")]
    let count = |count: u64| Plain::Number(count as f64);
    Members(&[
        ("complete", Some(Plain::Flag(summary.incomplete.is_none()))),
        (
            "reason",
            summary
                .incomplete
                .map(|reason| Plain::Text(reason.as_str())),
        ),
        ("jobs", Some(count(summary.jobs))),
        ("requests", Some(count(summary.requests))),
        ("duplicates", Some(count(summary.duplicates))),
        ("total_count", summary.total_count.map(count)),
    ])
    .to_object()
}
