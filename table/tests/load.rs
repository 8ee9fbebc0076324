//! What a table takes.

use drs_batch_jobs_table::{EncodedPage, ExportQuery, Fault, Format, Table};
use serde_json::json;

use crate::batch::{ids, page};

#[test]
fn the_last_job_of_an_id_counts_at_the_place_of_the_first_and_jobs_without_an_id_all_stay() {
    let mut table = Table::new();
    let first =
        page(&json!([{ "id": "a" }, {}, { "id": "b", "status": "CREATING" }, { "id": "" }]));
    let second =
        page(&json!([{ "id": "b", "status": "DELETED" }, { "id": "c" }, { "id": "a" }, {}]));
    assert_eq!(table.load([first, second]), Ok(6));
    assert_eq!(ids(&table, ""), ["a", "", "b", "", "c", ""]);
    assert_eq!(
        table.json(2).as_deref(),
        Some(r#"{"id":"b","status":"DELETED"}"#)
    );
    assert_eq!(table.json(6), None);
}

#[test]
fn only_the_jobs_that_no_earlier_page_had_count() {
    let mut table = Table::new();
    let mut second =
        page(&json!([{ "id": "b", "status": "é" }, { "id": "c", "base_info": { "name": "ü😀" } }]));
    second.fresh = Some(vec![1]);
    assert_eq!(table.load([page(&json!([{ "id": "b" }])), second]), Ok(2));
    assert_eq!(table.json(0).as_deref(), Some(r#"{"id":"b"}"#));
    assert_eq!(
        table.summary(1).and_then(|row| row.name).as_deref(),
        Some("ü😀")
    );
}

#[test]
fn a_table_without_jobs_answers_with_nothing() {
    let mut table = Table::new();
    assert!(table.is_empty());
    assert_eq!(ids(&table, "name:x progress>3 y"), [""; 0]);
    assert_eq!(table.load([page(&json!([]))]), Ok(0));
    assert_eq!(
        (table.json(0), table.summary(0), table.problems(0)),
        (None, None, None)
    );
}

#[test]
fn what_is_no_page_is_refused_and_the_rows_stay() {
    let good = page(&json!([{ "id": "a" }]));
    let mut table = Table::new();
    assert_eq!(table.load([good.clone()]), Ok(1));
    let refused = Err(Fault {
        option: "pages",
        at: 1,
        rule: "no encoded page".to_owned(),
    });
    let spoilt: [fn(&mut EncodedPage); 6] = [
        |page| page.spans.clear(),
        |page| page.spans.push(1),
        |page| page.spans[3] = 9999,
        |page| page.cells.truncate(10),
        |page| page.bytes.clear(),
        |page| page.fresh = Some(vec![1]),
    ];
    for spoil in spoilt {
        let mut bad = good.clone();
        spoil(&mut bad);
        assert_eq!(table.load([page(&json!([])), bad]), refused);
        assert_eq!(table.len(), 1);
    }
}

#[test]
fn a_page_that_lies_about_its_parts_breaks_nothing() {
    let good = page(
        &json!([{ "id": "a", "base_info": { "name": "x" }, "network_results": [{ "success": false }] }]),
    );
    let lies: [fn(&mut EncodedPage); 5] = [
        |page| page.bytes.iter_mut().for_each(|byte| *byte = b'{'),
        |page| page.bytes.iter_mut().for_each(|byte| *byte = b'"'),
        |page| page.spans[2..].reverse(),
        |page| page.cells.iter_mut().for_each(|cell| *cell = f64::INFINITY),
        |page| page.cells.iter_mut().for_each(|cell| *cell = -0.5),
    ];
    for lie in lies {
        let mut page = good.clone();
        lie(&mut page);
        let mut table = Table::new();
        assert_eq!(table.load([page]), Ok(1));
        for filter in [
            "x",
            "base_info.name:x",
            "problem:network",
            "-node_info:",
            "logs~y",
        ] {
            ids(&table, filter);
        }
        let export = table.export(Format::Csv, ExportQuery::default());
        assert!(export.is_ok_and(|pieces| pieces.count() > 0));
    }
}
