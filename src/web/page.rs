//! A decoded page as plain JavaScript memory.

use js_sys::{Float64Array, Object, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use crate::client::Page;
use crate::decode::{Decoded, Warnings};

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

/// Copies a page out of the module's memory, which is then free for the next one.
pub(super) fn core_page(page: &Decoded) -> CorePage {
    let core: CorePage = Object::new().unchecked_into();
    core.set_bytes(Uint8Array::from(page.bytes.as_slice()));
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

fn spans(page: &Decoded) -> Vec<u32> {
    // A reply is limited to less than 4 GiB, as all of this memory is.
    let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    let jobs = page
        .jobs
        .iter()
        .flat_map(|job| [place(job.start), place(job.end)]);
    [place(page.array.start), place(page.array.end)]
        .into_iter()
        .chain(jobs)
        .collect()
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
        for letter in warning.path.chars() {
            // A path has no control characters.
            if matches!(letter, '"' | '\\') {
                json.push('\\');
            }
            json.push(letter);
        }
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
