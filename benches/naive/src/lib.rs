//! The naive way to read a page: `serde_json` into the structs of the model, then `serde-wasm-bindgen` into objects.
//!
//! Built for speed (`benches/prepare/naive.mjs`), so that the comparison is with the naive way at its best.

use drs_batch_jobs::model::ListAsyncJobDetailResponse;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Reads a page into plain objects.
///
/// # Errors
///
/// The text of serde's error, for bytes that do not fit the structs exactly.
#[wasm_bindgen(js_name = readNaively)]
pub fn read_naively(bytes: &[u8]) -> Result<JsValue, JsValue> {
    let page: ListAsyncJobDetailResponse =
        serde_json::from_slice(bytes).map_err(|error| JsValue::from_str(&error.to_string()))?;
    Ok(page.serialize(&Serializer::json_compatible())?)
}
