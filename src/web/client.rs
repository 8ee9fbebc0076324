//! The client for the shell.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use super::abort::unless_aborted;
use super::arguments::{batch, call_options, page_query, settings};
use super::cause::failure_and_cause;
use super::fetch::Fetch;
use super::page::{by_itself, of_call};
use super::timer::Timer;
use super::token::Tokens;
use super::value::member;
use super::walk::CoreWalk;
use crate::client::{CallOptions, Client};
use crate::error::{Error, Result};
use crate::identifier::AsyncJobId;
use crate::request::PageQuery;

pub(super) type WebClient = Client<Fetch, Timer, Tokens>;

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
            .map_err(|error| failure_and_cause(&error))
    }

    /// One page.
    #[wasm_bindgen(unchecked_return_type = "Promise<CorePage>")]
    pub fn page(&self, async_job_id: JsValue, query: JsValue, call: JsValue) -> Promise {
        let client = Rc::clone(&self.client);
        promise(async move {
            let (id, query, options) = arguments(&async_job_id, &query, &call)?;
            let page = unless_aborted(&call, client.page(&id, query, options)).await?;
            Ok(of_call(by_itself(&page.decoded), &page).into())
        })
    }

    /// A walk that has sent nothing yet.
    pub fn walk(
        &self,
        async_job_id: &JsValue,
        options: JsValue,
    ) -> std::result::Result<CoreWalk, JsValue> {
        CoreWalk::of(&self.client, async_job_id, options).map_err(|error| failure_and_cause(&error))
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

#[inline(never)]
fn arguments(
    id: &JsValue,
    query: &JsValue,
    call: &JsValue,
) -> Result<(AsyncJobId, PageQuery, CallOptions)> {
    Ok((batch(id)?, page_query(query)?, call_options(call)?))
}

/// The work as a promise. Boxed, since the code of a promise would else be there once for each work.
pub(super) fn promise(work: impl Future<Output = Result<JsValue>> + 'static) -> Promise {
    boxed(Box::pin(work))
}

#[inline(never)]
fn boxed(work: Pin<Box<dyn Future<Output = Result<JsValue>>>>) -> Promise {
    future_to_promise(async move { work.await.map_err(|error| failure_and_cause(&error)) })
}
