//! A decoded page as plain JavaScript memory.

use js_sys::{Float64Array, Object, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use crate::client::Page;
#[cfg(feature = "promises")]
use crate::decode::Normalised;
use crate::decode::{self, Decoded, Mode, Secrets};

#[wasm_bindgen]
extern "C" {
    /// What the shell makes a page of. Nothing in it has to be freed.
    #[wasm_bindgen(extends = Object, typescript_type = "CorePage")]
    pub(crate) type CorePage;

    #[wasm_bindgen(method, setter, structural)]
    fn set_bytes(this: &CorePage, bytes: &Uint8Array);
    #[wasm_bindgen(method, setter, structural)]
    fn set_spans(this: &CorePage, spans: Uint32Array);
    #[wasm_bindgen(method, setter, structural)]
    fn set_edits(this: &CorePage, edits: Uint32Array);
    #[wasm_bindgen(method, setter, structural)]
    fn set_patches(this: &CorePage, patches: &str);
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

    /// The memory of a reply.
    #[wasm_bindgen(extends = Object)]
    type Reply;

    #[wasm_bindgen(method, structural)]
    fn fill(this: &Reply, byte: u8, start: u32, end: u32);
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

/// A page in the memory of its reply, with the edits that are still to be made. Copies nothing that is as long as the
/// reply, and destroys in it what no page shows: no secret stays in memory for as long as a page does.
pub(super) fn in_reply(page: &Decoded, reply: &Uint8Array) -> CorePage {
    let core = told(page);
    let splices = page.bytes.splices();
    for (start, end) in splices.gone() {
        reply.unchecked_ref::<Reply>().fill(b' ', start, end);
    }
    core.set_bytes(reply);
    core.set_spans(Uint32Array::from(splices.marks.as_slice()));
    core.set_edits(Uint32Array::from(splices.places.as_slice()));
    // Of a reply that is read as ASCII all that comes is ASCII.
    core.set_patches(std::str::from_utf8(&splices.text).unwrap_or_default());
    core
}

/// A page by itself: its text is copied out of the module's memory, which is then free for the next one.
#[cfg(feature = "promises")]
pub(super) fn by_itself(page: &Decoded) -> CorePage {
    let core = told(page);
    core.set_bytes(&bytes(&page.bytes));
    core.set_spans(Uint32Array::from(spans(page).as_slice()));
    core
}

/// All but the text.
#[inline(never)]
fn told(page: &Decoded) -> CorePage {
    let core: CorePage = Object::new().unchecked_into();
    if let Some(total) = page.total_count {
        #[expect(
            clippy::cast_precision_loss,
            reason = "the decoder lets no integer through that a float would round"
        )]
        core.set_total_count(total as f64);
    }
    core.set_summary_text(&page.summaries.text);
    core.set_summary_cells(Float64Array::from(page.summaries.cells.as_slice()));
    if !page.warnings.is_empty() {
        core.set_warnings(page.warnings.lines());
    }
    core.set_warnings_omitted(u32::try_from(page.warnings.omitted).unwrap_or(u32::MAX));
    core
}

/// What its call knows of a page.
#[inline(never)]
pub(super) fn of_call(core: CorePage, page: &Page) -> CorePage {
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

#[cfg(feature = "promises")]
fn bytes(text: &Normalised) -> Uint8Array {
    let length = text.len();
    let mut all = None;
    let mut at = 0;
    text.pieces(&mut |piece| {
        let end = at + piece.len();
        if end - at == length {
            all = Some(Uint8Array::from(piece));
        } else {
            let whole = || Uint8Array::new_with_length(place(length));
            let all = all.get_or_insert_with(whole);
            all.subarray(place(at), place(end)).copy_from(piece);
        }
        at = end;
    });
    all.unwrap_or_default()
}

#[cfg(feature = "promises")]
fn spans(page: &Decoded) -> Vec<u32> {
    let spans = std::iter::once(page.array()).chain(page.jobs());
    spans
        .flat_map(|span| [span.start, span.end].map(place))
        .collect()
}

/// A reply is limited to less than 4 GiB, as all of this memory is.
#[cfg(feature = "promises")]
fn place(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
