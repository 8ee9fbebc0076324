//! Reads the caller's options, which may be anything, by the rules of the core: for the client that sends by itself. The
//! shell of the npm package holds them to the same rules and hands over numbers.

use std::time::Duration;

use wasm_bindgen::prelude::*;

use super::event::observer;
use super::value::{decode_options, known_text, member};
use crate::client::{CallOptions, Settings};
use crate::endpoint::Endpoint;
use crate::error::{Error, Result};
use crate::identifier::{AsyncJobId, ProjectId};
use crate::model::Language;
use crate::request::PageQuery;
use crate::retry::RetryPolicy;
use crate::walk::WalkOptions;

const UNSIGNED: &str = "an integer from 0 to 4294967295";
const POSITIVE: &str = "an integer from 1 to 4294967295";
const MS: &str = "a number above 0, at most 2147483647";
/// Requests of one walk that may be under way together: those of a browser to one host.
const MOST_TOGETHER: u32 = 8;
const CONCURRENCY: &str = "an integer from 1 to 8";
/// The most bytes that a reply may ever have: places in it have to fit half of a 32-bit address.
const MOST_BYTES: f64 = 1_073_741_824.0;
/// A text member; anything else is refused in the words of its rule.
fn text(options: &JsValue, name: &str, rule: &str) -> Result<Option<String>> {
    match member(options, name) {
        None => Ok(None),
        Some(value) => value
            .as_string()
            .map(Some)
            .ok_or_else(|| Error::argument(name, rule)),
    }
}

fn unsigned(options: &JsValue, name: &str, least: f64, rule: &str) -> Result<Option<u32>> {
    let Some(value) = member(options, name) else {
        return Ok(None);
    };
    let number = value.as_f64().filter(|number| {
        *number >= least && *number <= f64::from(u32::MAX) && number.fract() == 0.0
    });
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number within range"
    )]
    let whole = number.map(|number| number as u32);
    whole.map(Some).ok_or_else(|| Error::argument(name, rule))
}

fn duration(options: &JsValue, name: &str) -> Result<Option<Duration>> {
    let Some(value) = member(options, name) else {
        return Ok(None);
    };
    let ms = value
        .as_f64()
        .filter(|ms| *ms > 0.0 && *ms <= f64::from(i32::MAX));
    ms.map(|ms| Some(whole_ms(ms)))
        .ok_or_else(|| Error::argument(name, MS))
}

/// Timers count whole milliseconds, so a part of one is a whole one.
fn whole_ms(ms: f64) -> Duration {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within the range of a 32-bit integer"
    )]
    let whole = ms.ceil() as u32;
    Duration::from_millis(whole.into())
}

fn language(options: &JsValue) -> Result<Option<Language>> {
    const RULE: &str = "`en-us` or `zh-cn`";
    let Some(word) = text(options, "language", RULE)? else {
        return Ok(None);
    };
    let known = Language::ALL
        .into_iter()
        .find(|language| language.as_str() == word);
    known
        .map(Some)
        .ok_or_else(|| Error::argument("language", RULE))
}

/// The settings of a client from its options.
///
/// INVARIANT: the constructor in the shell, the only one who gets here, has held them to the rules, which it must
/// tell before this module is loaded. One table of cases holds its rules to those of [`Endpoint`], [`ProjectId`]
/// and [`Token`](crate::Token), so they are not checked a second time here: each user would load that code.
pub(super) fn settings(options: &JsValue) -> Result<Settings> {
    let endpoint = match known_text(options, "endpoint") {
        Some(endpoint) => Endpoint::trimmed(&endpoint),
        None => Endpoint::of_region(&known_text(options, "region").unwrap_or_default())?,
    };
    let project = ProjectId::parse(&known_text(options, "projectId").unwrap_or_default())?;
    let mut settings = Settings::new(endpoint, project);
    let CallOptions {
        timeout,
        deadline,
        language,
        retry,
    } = call_options(options)?;
    settings.language = language;
    settings.timeout = timeout.unwrap_or(settings.timeout);
    settings.deadline = deadline.unwrap_or(settings.deadline);
    settings.retry = retry.unwrap_or(settings.retry);
    if in_browser() {
        settings.retry_budget = Settings::BROWSER_BUDGET;
    }
    settings.observer =
        member(options, "observer").and_then(|it| Some(observer(it.dyn_into().ok()?)));
    settings.decode = decode_options(options);
    if let Some(bytes) = member(options, "maxReplyBytes").and_then(|value| value.as_f64()) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "cut to what fits"
        )]
        let bytes = bytes.min(MOST_BYTES) as usize;
        settings.most_bytes = bytes;
    }
    Ok(settings)
}

/// What one call may change.
pub(super) fn call_options(options: &JsValue) -> Result<CallOptions> {
    let is_none = options.is_undefined() || options.is_null();
    if !is_none && !options.is_object() {
        return Err(Error::argument("options", "an object"));
    }
    Ok(CallOptions {
        timeout: duration(options, "timeoutMs")?,
        deadline: duration(options, "deadlineMs")?,
        language: language(options)?,
        retry: retry(options),
    })
}

/// How often to try. The shell has held it to its rules; in that of a call it has put in what the client has.
fn retry(options: &JsValue) -> Option<RetryPolicy> {
    let value = member(options, "retry")?;
    if !value.is_object() {
        return Some(RetryPolicy::OFF);
    }
    let mut policy = RetryPolicy::default();
    for (name, place) in [
        ("attempts", &mut policy.attempts),
        ("baseMs", &mut policy.base_ms),
        ("throttledBaseMs", &mut policy.throttled_base_ms),
        ("capMs", &mut policy.cap_ms),
    ] {
        if let Some(number) = member(&value, name).and_then(|value| value.as_f64()) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number within range, by the rules of the shell"
            )]
            let number = number.ceil() as u32;
            *place = number;
        }
    }
    Some(policy)
}

/// Whether many like this one may run at the same time: in a page or a worker of a browser.
fn in_browser() -> bool {
    let global = js_sys::global();
    member(&global, "document").is_some() || member(&global, "importScripts").is_some()
}

/// The batch of a call.
pub(super) fn batch(value: &JsValue) -> Result<AsyncJobId> {
    AsyncJobId::parse(&value.as_string().unwrap_or_default())
}

/// Which page.
pub(super) fn page_query(query: &JsValue) -> Result<PageQuery> {
    let is_none = query.is_undefined() || query.is_null();
    if !is_none && !query.is_object() {
        return Err(Error::argument("query", "an object"));
    }
    Ok(PageQuery {
        offset: unsigned(query, "offset", 0.0, UNSIGNED)?.unwrap_or_default(),
        limit: unsigned(query, "limit", 1.0, POSITIVE)?,
    })
}

/// How to walk. `prefetch` is the shell's business and only checked here.
pub(super) fn walk_options(options: &JsValue) -> Result<WalkOptions> {
    let call = call_options(options)?;
    let prefetch = unsigned(options, "prefetch", 0.0, "an integer from 0 to 16")?;
    if prefetch.is_some_and(|pages| pages > 16) {
        return Err(Error::argument("prefetch", "an integer from 0 to 16"));
    }
    let together = unsigned(options, "concurrency", 1.0, CONCURRENCY)?.unwrap_or(1);
    if together > MOST_TOGETHER {
        return Err(Error::argument("concurrency", CONCURRENCY));
    }
    Ok(WalkOptions {
        concurrency: together,
        page_size: unsigned(options, "pageSize", 1.0, POSITIVE)?,
        offset: unsigned(options, "offset", 0.0, UNSIGNED)?.unwrap_or_default(),
        call,
    })
}
