//! Reads the caller's options, which may be anything, by the rules of the core.

use std::time::Duration;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use crate::client::{CallOptions, Settings};
use crate::decode::{self, Mode, Secrets};
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind, Result};
use crate::identifier::{AsyncJobId, ProjectId};
use crate::model::Language;
use crate::request::PageQuery;
use crate::walk::WalkOptions;

const UNSIGNED: &str = "an integer from 0 to 4294967295";
const POSITIVE: &str = "an integer from 1 to 4294967295";
const MS: &str = "a number above 0, at most 2147483647";
/// The most bytes that a reply may ever have: places in it have to fit half of a 32-bit address.
const MOST_BYTES: f64 = 1_073_741_824.0;

/// A member of an object; `None` where there is no object, no such member, or `undefined`.
pub(super) fn member(options: &JsValue, name: &str) -> Option<JsValue> {
    if !options.is_object() {
        return None;
    }
    Reflect::get(options, &name.into())
        .ok()
        .filter(|value| !value.is_undefined())
}

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
    ms.map(|ms| Some(Duration::from_secs_f64(ms / 1000.0)))
        .ok_or_else(|| Error::argument(name, MS))
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

/// One of two words; which one.
fn second(options: &JsValue, name: &str, words: [&str; 2], rule: &str) -> Result<bool> {
    match text(options, name, rule)? {
        None => Ok(false),
        Some(word) if words.first() == Some(&&*word) => Ok(false),
        Some(word) if words.last() == Some(&&*word) => Ok(true),
        Some(_) => Err(Error::argument(name, rule)),
    }
}

/// How replies are read, from `decode` and `secrets`.
pub(super) fn decode_options(options: &JsValue) -> Result<decode::Options> {
    let strict = second(
        options,
        "decode",
        ["lenient", "strict"],
        "`lenient` or `strict`",
    )?;
    let reveal = second(options, "secrets", ["mask", "reveal"], "`mask` or `reveal`")?;
    Ok(decode::Options {
        mode: if strict { Mode::Strict } else { Mode::Lenient },
        secrets: if reveal {
            Secrets::Reveal
        } else {
            Secrets::Mask
        },
    })
}

/// The settings of a client from its options.
pub(super) fn settings(options: &JsValue) -> Result<Settings> {
    const ID: &str = "1 to 64 letters, digits, `_` and `-`";
    let project =
        text(options, "projectId", ID)?.ok_or_else(|| Error::argument("projectId", "given"))?;
    let region = text(options, "region", "text")?;
    // The shell has made text of a URL object.
    let endpoint = text(options, "endpoint", "text")?;
    let endpoint = match (region, endpoint) {
        (Some(region), None) => Endpoint::of_region(&region)?,
        (None, Some(endpoint)) => Endpoint::parse(&endpoint)?,
        _ => {
            let message = "exactly one of `region` and `endpoint` must be given";
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
    };
    let mut settings = Settings::new(endpoint, ProjectId::parse(&project)?);
    settings.language = language(options)?;
    settings.timeout = duration(options, "timeoutMs")?.unwrap_or(settings.timeout);
    settings.deadline = duration(options, "deadlineMs")?.unwrap_or(settings.deadline);
    settings.decode = decode_options(options)?;
    if let Some(value) = member(options, "maxReplyBytes") {
        let bytes = value
            .as_f64()
            .filter(|bytes| *bytes >= 1.0 && bytes.fract() == 0.0);
        let bytes = bytes.ok_or_else(|| Error::argument("maxReplyBytes", "an integer from 1"))?;
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
    })
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
    let WalkOptions {
        page_size, offset, ..
    } = WalkOptions::default();
    Ok(WalkOptions {
        page_size: unsigned(options, "pageSize", 1.0, POSITIVE)?.unwrap_or(page_size),
        offset: unsigned(options, "offset", 0.0, UNSIGNED)?.unwrap_or(offset),
        call,
    })
}
