//! A client for the shell, which sends and waits by itself: `pkg-template/src/call.ts`.

use std::rc::Rc;
use std::time::Duration;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::call::CoreCall;
use super::event::observer;
use super::failure::failure;
use super::page::reading;
use super::route::CoreRoute;
use crate::client::{CallOptions, Desk, Settings};
use crate::endpoint::Endpoint;
use crate::error::Result;
use crate::identifier::{AsyncJobId, ProjectId};
use crate::model::Language;
use crate::request::PageQuery;
use crate::retry::RetryPolicy;
use crate::walk::WalkOptions;

/// What can be said of a client by yes or no, as `flagsOf` of `pkg-template/src/calls.ts` puts it together.
const OF_REGION: u32 = 1;
const RENEWS: u32 = 2;
const IN_BROWSER: u32 = 4;
const STRICT: u32 = 8;
const REVEALS: u32 = 16;

/// Where calls begin.
#[wasm_bindgen]
pub struct CoreDesk {
    desk: Rc<Desk>,
    /// Whether asking for the token again can give another one.
    renews: bool,
}

/// All numbers are those of options that the shell has held to their rules, with the defaults put in.
///
/// INVARIANT: nobody else gets here, and the shell must tell the rules of a client before this module is loaded. One table
/// of cases holds its rules to those of [`Endpoint`], [`ProjectId`] and [`Token`](crate::Token), so they are not checked a
/// second time here: each user would load that code.
#[expect(
    clippy::too_many_arguments,
    reason = "numbers cross to a module by themselves; an object's members would have to be read"
)]
#[wasm_bindgen]
impl CoreDesk {
    /// Takes the options of a client: a region or an endpoint, and of the others what a call does not bring along.
    #[wasm_bindgen(constructor)]
    pub fn new(
        server: &str,
        project: &str,
        flags: u32,
        most_bytes: usize,
        told: Option<Function>,
    ) -> std::result::Result<CoreDesk, JsValue> {
        let is = |flag: u32| flags & flag != 0;
        let settings = settings(server, project, is(OF_REGION));
        let mut settings = settings.map_err(|error| failure(&error))?;
        if is(IN_BROWSER) {
            settings.retry_budget = Settings::BROWSER_BUDGET;
        }
        settings.most_bytes = most_bytes;
        settings.observer = told.map(observer);
        settings.decode = reading(is(STRICT), is(REVEALS));
        Ok(CoreDesk {
            desk: Rc::new(Desk::new(settings)),
            renews: is(RENEWS),
        })
    }

    /// A call for one page; a limit of 0 is none.
    pub fn page(
        &self,
        async_job_id: &str,
        offset: u32,
        limit: u32,
        timeout_ms: u32,
        deadline_ms: u32,
        language: usize,
        attempts: u32,
        base_ms: u32,
        throttled_base_ms: u32,
        cap_ms: u32,
    ) -> std::result::Result<CoreCall, JsValue> {
        let retry = [attempts, base_ms, throttled_base_ms, cap_ms];
        let call = options(timeout_ms, deadline_ms, language, retry);
        let limit = Some(limit).filter(|limit| *limit > 0);
        let query = PageQuery { offset, limit };
        AsyncJobId::parse(async_job_id)
            .and_then(|id| CoreCall::begin(&self.desk, &id, query, call, self.renews, None))
            .map_err(|error| failure(&error))
    }

    /// A walk that has asked for nothing yet; a page size of 0 is none.
    pub fn walk(
        &self,
        async_job_id: &str,
        offset: u32,
        page_size: u32,
        concurrency: u32,
        timeout_ms: u32,
        deadline_ms: u32,
        language: usize,
        attempts: u32,
        base_ms: u32,
        throttled_base_ms: u32,
        cap_ms: u32,
    ) -> std::result::Result<CoreRoute, JsValue> {
        let retry = [attempts, base_ms, throttled_base_ms, cap_ms];
        let walk = WalkOptions {
            page_size: Some(page_size).filter(|size| *size > 0),
            offset,
            concurrency,
            call: options(timeout_ms, deadline_ms, language, retry),
        };
        AsyncJobId::parse(async_job_id)
            .and_then(|id| CoreRoute::of(&self.desk, self.renews, id, walk))
            .map_err(|error| failure(&error))
    }
}

fn settings(server: &str, project: &str, of_region: bool) -> Result<Settings> {
    let endpoint = if of_region {
        Endpoint::of_region(server)?
    } else {
        Endpoint::trimmed(server)
    };
    Ok(Settings::new(endpoint, ProjectId::parse(project)?))
}

/// The options of a call. Languages are counted from 1, and 0 is none.
#[inline(never)]
fn options(timeout_ms: u32, deadline_ms: u32, language: usize, retry: [u32; 4]) -> CallOptions {
    let [attempts, base_ms, throttled_base_ms, cap_ms] = retry;
    CallOptions {
        timeout: Some(Duration::from_millis(timeout_ms.into())),
        deadline: Some(Duration::from_millis(deadline_ms.into())),
        language: Language::ALL.get(language.wrapping_sub(1)).copied(),
        retry: Some(RetryPolicy {
            attempts,
            base_ms,
            throttled_base_ms,
            cap_ms,
        }),
    }
}
