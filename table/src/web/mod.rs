//! The edge to JavaScript: the only folder that names wasm-bindgen.
//!
//! What a query gave is asked for part by part; a fault is a text, see [`told`].

mod plain;

use wasm_bindgen::prelude::*;

use crate::export::{Export, ExportQuery, Format};
use crate::{EncodedPage, Fault, Query, Table, View};
use plain::push_whole;

/// A table, for the TypeScript shell.
#[wasm_bindgen]
#[derive(Default)]
pub struct TableCore {
    table: Table,
    /// Pages that were handed over and not loaded yet.
    pages: Vec<EncodedPage>,
    /// What the last query gave.
    view: Option<View>,
    text: String,
    cells: Vec<f64>,
}

/// An export under way.
#[wasm_bindgen]
pub struct TableExport {
    export: Export,
}

/// A fault as text: option, place and rule, apart by U+001F.
fn told(fault: &Fault) -> String {
    let mut text = fault.option.to_owned();
    text.push('\u{1f}');
    push_whole(fault.at, &mut text);
    text.push('\u{1f}');
    text.push_str(&fault.rule);
    text
}

#[wasm_bindgen]
impl TableCore {
    /// A table without rows.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Hands over a page for the next `load`.
    pub fn add(
        &mut self,
        bytes: Vec<u8>,
        spans: Vec<u32>,
        text: String,
        cells: Vec<f64>,
        fresh: Option<Vec<u32>>,
    ) {
        self.pages.push(EncodedPage {
            bytes,
            spans,
            text,
            cells,
            fresh,
        });
    }

    /// Replaces all rows by those of the pages that were handed over.
    pub fn load(&mut self) -> Result<usize, String> {
        let pages = std::mem::take(&mut self.pages);
        self.table.load(pages).map_err(|fault| told(&fault))
    }

    /// Asks; `limit` is −1 for all.
    pub fn query(
        &mut self,
        filter: &str,
        sort: &str,
        offset: f64,
        limit: f64,
    ) -> Result<(), String> {
        let query = Query {
            filter,
            sort,
            offset: whole(offset),
            limit: (limit >= 0.0).then(|| whole(limit)),
        };
        let view = self.table.query(query).map_err(|fault| told(&fault))?;
        let summaries = self.table.summaries(&view.places);
        (self.text, self.cells) = (summaries.text, summaries.cells);
        self.view = Some(view);
        Ok(())
    }

    /// The texts of the summaries of the rows that the last query gave; moved out.
    pub fn text(&mut self) -> String {
        std::mem::take(&mut self.text)
    }

    /// The cells of those summaries; moved out.
    pub fn cells(&mut self) -> Vec<f64> {
        std::mem::take(&mut self.cells)
    }

    /// Total, matched and counts of the last query as JSON text, and `places`, those of its rows; moved out.
    pub fn view(&mut self) -> String {
        let mut json = "{".to_owned();
        if let Some(view) = self.view.take() {
            json.push_str("\"total\":");
            push_whole(view.total, &mut json);
            json.push_str(",\"matched\":");
            push_whole(view.matched, &mut json);
            json.push_str(",\"places\":[");
            for (at, place) in view.places.iter().enumerate() {
                json.push_str(if at == 0 { "" } else { "," });
                push_whole(*place, &mut json);
            }
            json.push_str("],");
            plain::push_counts(&view.counts, &mut json);
        }
        json.push('}');
        json
    }

    /// Begins an export: format 0 is CSV, 1 JSON, 2 NDJSON; columns are apart by U+001F.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen hands optional texts over by value"
    )]
    pub fn export(
        &self,
        format: u8,
        filter: &str,
        sort: &str,
        columns: Option<String>,
    ) -> Result<TableExport, String> {
        let format = match format {
            0 => Format::Csv,
            1 => Format::Json,
            _ => Format::Ndjson,
        };
        let columns: Vec<&str> = columns
            .as_deref()
            .map(|columns| columns.split('\u{1f}').collect())
            .unwrap_or_default();
        let query = ExportQuery {
            filter,
            sort,
            columns: &columns,
        };
        let export = self.table.export(format, query);
        export
            .map(|export| TableExport { export })
            .map_err(|fault| told(&fault))
    }

    /// The job at a place as JSON text; absent beyond the end.
    pub fn json(&self, place: f64) -> Option<String> {
        self.table.json(whole(place))
    }

    /// What fails in the job at a place, as JSON text; absent beyond the end.
    pub fn problems(&self, place: f64) -> Option<String> {
        let problems = self.table.problems(whole(place))?;
        Some(plain::problems(&problems))
    }
}

#[wasm_bindgen]
impl TableExport {
    /// The next piece; absent at the end.
    pub fn next(&mut self) -> Option<String> {
        self.export.next()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates"
)]
fn whole(number: f64) -> usize {
    number as usize
}
