//! A decoded page as plain JavaScript memory.

use js_sys::{Float64Array, Object, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use crate::client::Page;
use crate::decode::{self, Decoded, Mode, Normalised, Secrets, Warnings};

#[wasm_bindgen]
extern "C" {
    /// What the shell makes a page of. Nothing in it has to be freed.
    #[wasm_bindgen(extends = Object, typescript_type = "CorePage")]
    pub(crate) type CorePage;

    #[wasm_bindgen(method, setter, structural)]
    fn set_bytes(this: &CorePage, bytes: Uint8Array);
    #[wasm_bindgen(method, setter, structural)]
    fn set_spans(this: &CorePage, spans: Uint32Array);
    #[wasm_bindgen(method, setter, structural, js_name = totalCount)]
    fn set_total_count(this: &CorePage, total: f64);
    #[wasm_bindgen(method, setter, structural, js_name = summaryText)]
    fn set_summary_text(this: &CorePage, text: &str);
    #[wasm_bindgen(method, setter, structural, js_name = summaryCells)]
    fn set_summary_cells(this: &CorePage, cells: Float64Array);
    #[wasm_bindgen(method, setter, structural)]
    fn set_warnings(this: &CorePage, warnings: &str);
    #[wasm_bindgen(method, setter, structural, js_name = warningsOmitted)]
    fn set_warnings_omitted(this: &CorePage, count: u32);
    #[wasm_bindgen(method, setter, structural)]
    fn set_offset(this: &CorePage, offset: f64);
    #[wasm_bindgen(method, setter, structural, js_name = nextOffset)]
    fn set_next_offset(this: &CorePage, offset: f64);
    #[wasm_bindgen(method, setter, structural, js_name = requestId)]
    fn set_request_id(this: &CorePage, id: &str);
    #[wasm_bindgen(method, setter, structural)]
    fn set_attempts(this: &CorePage, attempts: u32);
    #[wasm_bindgen(method, setter, structural)]
    pub(super) fn set_fresh(this: &CorePage, indexes: Uint32Array);
}

/// How replies are read.
pub(super) fn reading(strict: bool, reveals: bool) -> decode::Options {
    decode::Options {
        ascii: true,
        mode: if strict { Mode::Strict } else { Mode::Lenient },
        secrets: if reveals {
            Secrets::Reveal
        } else {
            Secrets::Mask
        },
    }
}

/// Copies a page out of the module's memory, which is then free for the next one.
pub(super) fn core_page(page: &Decoded) -> CorePage {
    let core: CorePage = Object::new().unchecked_into();
    core.set_bytes(bytes(&page.bytes));
    core.set_spans(Uint32Array::from(spans(page).as_slice()));
    if let Some(total) = page.total_count {
        #[expect(
            clippy::cast_precision_loss,
            reason = "the decoder lets no integer through that a float would round"
        )]
        core.set_total_count(total as f64);
    }
    core.set_summary_text(&page.summaries.text);
    core.set_summary_cells(Float64Array::from(page.summaries.cells.as_slice()));
    if !page.warnings.list.is_empty() {
        core.set_warnings(&warnings_json(&page.warnings));
    }
    core.set_warnings_omitted(u32::try_from(page.warnings.omitted).unwrap_or(u32::MAX));
    core
}

/// The page of a call.
#[inline(never)]
pub(super) fn sent(page: &Page) -> CorePage {
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

fn bytes(text: &Normalised) -> Uint8Array {
    let mut all = None;
    let mut at = 0;
    text.pieces(&mut |piece| {
        let end = at + piece.len();
        if end - at == text.len() {
            all = Some(Uint8Array::from(piece));
        } else {
            let whole = || Uint8Array::new_with_length(place(text.len()));
            let all = all.get_or_insert_with(whole);
            all.subarray(place(at), place(end)).copy_from(piece);
        }
        at = end;
    });
    all.unwrap_or_default()
}

/// A reply is limited to less than 4 GiB, as all of this memory is.
fn place(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn spans(page: &Decoded) -> Vec<u32> {
    let mut spans = Vec::with_capacity(2 * page.jobs.len() + 2);
    for span in std::iter::once(&page.array).chain(&page.jobs) {
        spans.push(place(span.start));
        spans.push(place(span.end));
    }
    spans
}

/// The warnings as JSON text, to be parsed when somebody reads them.
fn warnings_json(warnings: &Warnings) -> String {
    let mut json = String::with_capacity(96 * warnings.list.len());
    for warning in &warnings.list {
        json.push_str(if json.is_empty() {
            "[{\"path\":\""
        } else {
            ",{\"path\":\""
        });
        push_escaped(&warning.path, &mut json);
        for (key, word) in [
            ("\",\"kind\":\"", warning.kind.as_str()),
            ("\",\"expected\":\"", warning.expected),
            ("\",\"found\":\"", warning.found),
        ] {
            json.push_str(key);
            json.push_str(word);
        }
        json.push_str("\"}");
    }
    json.push(']');
    json
}

/// A path has no control characters, so that two letters alone need an escape, and few paths have one.
fn push_escaped(mut path: &str, json: &mut String) {
    while let Some(at) = path.bytes().position(|byte| matches!(byte, b'"' | b'\\')) {
        json.push_str(path.get(..at).unwrap_or_default());
        json.push('\\');
        json.push_str(path.get(at..=at).unwrap_or_default());
        path = path.get(at + 1..).unwrap_or_default();
    }
    json.push_str(path);
}
