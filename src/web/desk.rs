//! A client for the shell, which sends and waits by itself: `pkg-template/src/call.ts`.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::call::CoreCall;
use super::failure::failure;
use super::route::CoreRoute;
use super::value::{batch, call_options, member, page_query, settings};
use crate::client::Desk;
use crate::error::Result;

/// Where calls begin.
#[wasm_bindgen]
pub struct CoreDesk {
    desk: Rc<Desk>,
    /// Whether asking for the token again can give another one.
    renews: bool,
}

#[wasm_bindgen]
impl CoreDesk {
    /// Takes the options of a client, which the shell has checked.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> std::result::Result<CoreDesk, JsValue> {
        let desk = settings(options)
            .map(|settings| Rc::new(Desk::new(settings)))
            .map_err(|error| failure(&error))?;
        let renews = member(options, "token").is_some_and(|token| token.is_function());
        Ok(CoreDesk { desk, renews })
    }

    /// A call for one page, its arguments checked.
    pub fn page(
        &self,
        async_job_id: &JsValue,
        query: &JsValue,
        call: &JsValue,
    ) -> std::result::Result<CoreCall, JsValue> {
        self.begin(async_job_id, query, call)
            .map_err(|error| failure(&error))
    }

    /// A walk that has asked for nothing yet.
    pub fn walk(
        &self,
        async_job_id: &JsValue,
        options: &JsValue,
    ) -> std::result::Result<CoreRoute, JsValue> {
        CoreRoute::of(&self.desk, self.renews, async_job_id, options)
            .map_err(|error| failure(&error))
    }
}

impl CoreDesk {
    fn begin(&self, id: &JsValue, query: &JsValue, call: &JsValue) -> Result<CoreCall> {
        let (id, query, options) = (batch(id)?, page_query(query)?, call_options(call)?);
        CoreCall::begin(&self.desk, &id, query, options, self.renews, None)
    }
}
