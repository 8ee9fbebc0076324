//! What can be said about a walk, on its way to JavaScript.

use wasm_bindgen::JsValue;

use super::plain::{Members, Plain};
use crate::walk::WalkSummary;

/// The summary as a plain object.
pub(super) fn summary_value(summary: Option<WalkSummary>) -> JsValue {
    let Some(summary) = summary else {
        return JsValue::UNDEFINED;
    };
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
