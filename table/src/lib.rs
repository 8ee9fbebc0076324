//! Filters, sorts, counts and exports the jobs of a whole batch.
//!
//! A [`Table`] is loaded with the pages of a walk or a snapshot, as the client's decoder left them, and answers
//! [queries](Query). It is compiled to the module of the entry `drs-batch-jobs/table` of the npm package, and a Rust
//! program can use it as it is.
//!
//! ```
//! use drs_batch_jobs::decode::{Options, decode};
//! use drs_batch_jobs_table::{Query, Table};
//!
//! let reply = br#"{"jobs":[{"id":"a","status":"CREATE_FAILED"},{"id":"b","status":"CREATING"}]}"#;
//! let mut table = Table::new();
//! table.load([decode(reply.to_vec(), Options::default()).unwrap().into()])?;
//! let view = table.query(Query { filter: "phase:failed", ..Query::default() })?;
//! assert_eq!((view.total, view.matched, view.places), (2, 1, vec![0]));
//! assert_eq!(view.counts.phases, [1, 0, 1, 0, 0]);
//! # Ok::<(), drs_batch_jobs_table::Fault>(())
//! ```
//!
//! # Filters
//!
//! Terms apart by white space, all of which must hold. Letter case is ignored, letter by letter, in Latin,
//! Greek, Cyrillic, Armenian and full-width forms.
//!
//! | Term | Holds if |
//! | --- | --- |
//! | `word`, `"two words"` | some text or number of the job holds it; keys do not count |
//! | `field:value` | the field is it: text as text, a number as a number (`7` is `7.0`) |
//! | `field:a,b` | the field is one of these |
//! | `field:` | the field is absent |
//! | `field~text`, `field~a,b` | the field's text holds one of these; of a record or array, some text within |
//! | `field>n`, `>=`, `<`, `<=` | the field is on that side of a number (`42`, `99.5%`), a time (`2026-11-27`, `2026-11-27T08:30:00Z`) or, for `delay`, a span (`90s`, `5m`, `2h`, `1d`; without a unit ms); a field that is none of this is on no side |
//! | `precheck:item`, `precheck~text` | a precheck of that name failed and was not skipped; `precheck:` alone: none did |
//! | `problem:kind` | a check of that kind failed: `precheck`, `network` or `comparison`; `problem:` alone: none did |
//! | `-term` | the term does not hold |
//!
//! Within quotes and without, a backslash takes the letter after it as it is: `\"`, `\\`, and `\:` where text without
//! quotes has a colon after what looks like a field. Such a field begins with a letter or `_`, so `10.0.0.1:3306` is text.
//!
//! | Field | Is |
//! | --- | --- |
//! | `id`, `name`, `status`, `create_time` (`created`), `remaining_time` (`remaining`) | the text of the summary |
//! | `engine_type` (`engine`), `task_type` (`task`) | the same |
//! | `phase` | `running`, `waiting`, `failed`, `ended` or `unknown` |
//! | `progress` (`progressPercent`), `delay` (`delayMs`), `problems` | the number of the summary: percent, ms, a count |
//! | a path such as `base_info.description` | each value there: an array on the way stands for each of its elements, and one that fits is enough |
//!
//! A path is one of the model's, or one that some job of the table has. Times without a zone are UTC; twelve to fourteen
//! digits are milliseconds since 1970. There are no patterns: a filter of up to 4,096 bytes and 64 terms costs time in
//! proportion to the jobs, whatever is in it.
//!
//! # Sorts
//!
//! Fields apart by commas, `-` before one for descending; up to eight. Rows that are equal stay in the order of the
//! service, absent values come last in either direction. Numbers come before times before texts. What reads as a number or
//! a time is one, but for `create_time`, which is a time or text. Texts are compared without letter case and in natural
//! order: `job-9` before `job-10`. `phase` is in the order of a job's life, a path counts by its first value.
//!
//! # Exports
//!
//! CSV is that of RFC 4180: a line of names, commas, CRLF, UTF-8 without a byte order mark. A text that a spreadsheet may
//! take for a formula gets an apostrophe before it: one that begins with a tab, a line break, or, after any quotes and
//! blanks, with `=`, `+`, `-`, `@` or their full-width forms. Numbers that the reply has as numbers, and those of the
//! summary, are exempt; digits in a text are not. Several values of a path stand in one cell, apart by `; `, records as
//! JSON. NDJSON and JSON have the record as the page has it, on one line, or an object of the columns.

mod count;
mod export;
mod fault;
mod field;
mod filter;
mod fold;
mod json;
mod measure;
#[cfg(all(target_arch = "wasm32", feature = "allocator"))]
mod memory;
mod names;
mod order;
mod page;
mod path;
mod problem;
mod row;
mod search;
mod table;
#[cfg(target_arch = "wasm32")]
mod web;

pub use count::{Count, Counts, ProblemCount};
pub use export::{Export, ExportQuery, Format};
pub use fault::Fault;
pub use page::EncodedPage;
pub use problem::{Problem, ProblemKind};
pub use table::{Query, Table, View};
