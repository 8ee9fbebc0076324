//! Whatever is asked and whatever was loaded, there is an answer.

use drs_batch_jobs_table::{EncodedPage, ExportQuery, Format, Query, Table};
use proptest::prelude::*;
use serde_json::json;

use super::cases;
use crate::batch::table;

/// Letters that mean something to filters, sorts and JSON.
fn letters() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(
            &["id", "name", "phase", "delay", "precheck", "problem", "base_info.", ":", "~", "<", ">", "=", "-", ",", "\"",
              "\\", " ", "\u{3000}", "1", "m", ".", "é", "😀", "\0", "%", "2026-11-01", "T", "[", "*", "("][..]
        ).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_text_is_a_filter_or_a_fault_within_it(text in letters()) {
        let jobs = table(&json!([{ "id": "a", "base_info": { "name": "é=<" } }]));
        let length = text.encode_utf16().count();
        for query in [Query { filter: &text, ..Query::default() }, Query { sort: &text, ..Query::default() }] {
            if let Err(fault) = jobs.query(query) {
                prop_assert!(fault.at <= length, "{text:?}: {fault:?}");
                prop_assert!(!fault.rule.is_empty());
            }
        }
    }

    #[test]
    fn any_bytes_as_a_page_are_loaded_asked_and_exported(
        bytes in proptest::collection::vec(
            prop_oneof![3 => proptest::sample::select(&b"{}[]\",:\\u0019truenulfas -.e"[..]), 1 => any::<u8>()], 0..200),
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), any::<proptest::sample::Index>()), 0..4),
        cells in proptest::collection::vec(prop_oneof![Just(-1.0), Just(f64::NAN), 0.0..9.0, any::<f64>()], 44),
        text in "[a-zé😀]{0,30}",
    ) {
        let place = |index: &proptest::sample::Index| u32::try_from(index.index(bytes.len() + 1)).unwrap_or(0);
        let mut spans = vec![0, 0];
        spans.extend(cuts.iter().flat_map(|(start, end)| [place(start), place(end)]));
        let cells = cells[..cuts.len() * 11].to_vec();
        let mut jobs = Table::new();
        let page = EncodedPage { bytes, spans, text, cells, fresh: None };
        let loaded = jobs.load([page]);
        prop_assert!(loaded.is_ok());
        for filter in ["u", "name:a", "base_info.name~u", "logs:", "problem:network", "-delay>3", "source_endpoint~e"] {
            let query = Query { filter, sort: "base_info.tags.key,-delay,name", ..Query::default() };
            prop_assert!(jobs.query(query).is_ok());
        }
        for place in 0..jobs.len() {
            prop_assert!(jobs.problems(place).is_some() && jobs.summary(place).is_some());
        }
        for format in [Format::Csv, Format::Json, Format::Ndjson] {
            for columns in [&[][..], &["base_info", "network_results.ip", "delay", "id"]] {
                let query = ExportQuery { columns, ..ExportQuery::default() };
                prop_assert!(jobs.export(format, query).is_ok_and(|pieces| pieces.map(|piece| piece.len()).sum::<usize>() < 100_000));
            }
        }
    }
}
