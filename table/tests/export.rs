//! Rows as text.

use drs_batch_jobs::decode::{Options, decode};
use drs_batch_jobs_table::{ExportQuery, Format, Table};
use serde_json::{Value, json};

use crate::batch::{page, table};

fn export(table: &Table, format: Format, columns: &[&str]) -> String {
    let query = ExportQuery {
        columns,
        ..ExportQuery::default()
    };
    table.export(format, query).expect("a good query").collect()
}

#[test]
fn a_line_of_names_and_a_line_a_job_of_their_summaries() {
    let jobs = table(&json!([
        {
            "id": "a", "status": "CREATING", "create_time": "2026-11-01T08:00:00Z",
            "base_info": { "name": "x, \"y\"\r\nz", "engine_type": "mysql-to-mysql", "task_type": "FULL_TRANS" },
            "progress_info": { "progress": "99.5%", "incr_trans_delay": "0.25", "remaining_time": "10" },
        },
        {},
    ]));
    assert_eq!(
        export(&jobs, Format::Csv, &[]),
        "id,name,status,phase,engine_type,task_type,create_time,progressPercent,delayMs,remaining_time,problems\r\n\
         a,\"x, \"\"y\"\"\r\nz\",CREATING,running,mysql-to-mysql,FULL_TRANS,2026-11-01T08:00:00Z,99.5,250,10,0\r\n\
         ,,,unknown,,,,,,,0\r\n"
    );
}

#[test]
fn a_column_is_any_field_and_several_values_stand_in_one_cell() {
    let jobs = table(&json!([
        { "id": "a", "total_count": -7, "base_info": { "tags": [{ "key": "k", "value": "1" }, { "key": "l;" }] },
          "precheck_result": { "result": false } },
        { "id": "b" },
    ]));
    let columns = [
        "progress",
        "total_count",
        "base_info.tags.key",
        "base_info.tags",
        "precheck_result.result",
    ];
    assert_eq!(
        export(&jobs, Format::Csv, &columns),
        "progress,total_count,base_info.tags.key,base_info.tags,precheck_result.result\r\n\
         ,-7,\"k; l;\",\"{\"\"key\"\":\"\"k\"\",\"\"value\"\":\"\"1\"\"}; {\"\"key\"\":\"\"l;\"\"}\",false\r\n\
         ,,,,\r\n"
    );
}

/// No spreadsheet is at hand where the tests run: the guard is held to its rule.
#[test]
fn s8_a_text_that_a_spreadsheet_could_take_for_a_formula_begins_with_an_apostrophe() {
    for (text, cell) in [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@sum", "'@sum"),
        ("\tx", "\"'\tx\""),
        ("\rx", "\"'\rx\""),
        ("\nx", "\"'\nx\""),
        (" =1", "\"' =1\""),
        ("  \t-1", "\"'  \t-1\""),
        ("'=1", "''=1"),
        ("\"=1", "\"'\"\"=1\""),
        ("\" '@x", "\"'\"\" '@x\""),
        ("\u{a0}=1", "\"'\u{a0}=1\""),
        ("\u{feff}=1", "'\u{feff}=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("a=1", "a=1"),
        ("1-1", "1-1"),
        ("", ""),
        ("'", "'"),
    ] {
        let jobs = table(&json!([{ "base_info": { "name": text, "description": text } }]));
        for column in ["name", "base_info.description"] {
            let csv = export(&jobs, Format::Csv, &[column]);
            assert_eq!(csv, format!("{column}\r\n{cell}\r\n"), "{text:?}");
        }
    }
}

#[test]
fn s8_a_number_stays_a_number_and_a_name_of_a_column_is_guarded_too() {
    let jobs = table(&json!([{ "total_count": -5, "base_info": { "=cmd": "x" } }]));
    assert_eq!(
        export(&jobs, Format::Csv, &["total_count", "base_info.=cmd"]),
        "total_count,base_info.=cmd\r\n-5,x\r\n"
    );
}

#[test]
fn records_are_exported_as_the_page_has_them_one_a_line() {
    let reply = b"{\"jobs\": [ {\"id\" : \"a\" ,\n \"x\\n y\": [ 1 , \"  \\\" {\" ]} , {\r\n}\n]}";
    let decoded = decode(reply.to_vec(), Options::default()).expect("a page");
    let mut jobs = Table::new();
    assert_eq!(jobs.load([decoded.into()]), Ok(2));
    let first = "{\"id\":\"a\",\"x\\n y\":[1,\"  \\\" {\"]}";
    assert_eq!(
        export(&jobs, Format::Ndjson, &[]),
        format!("{first}\n{{}}\n")
    );
    assert_eq!(
        export(&jobs, Format::Json, &[]),
        format!("[\n{first},\n{{}}\n]\n")
    );
    assert_eq!(export(&table(&json!([])), Format::Json, &[]), "[]\n");
    assert_eq!(export(&table(&json!([])), Format::Ndjson, &[]), "");
}

#[test]
fn letters_beyond_ascii_are_exported_as_themselves_and_other_escapes_as_they_are() {
    let sent = r#"{"jobs":[{"id":"a","x":"\\u6570\u6570\u636E \ud83d\ude00 \u001b\n\"数"}]}"#;
    let options = Options {
        ascii: true,
        ..Options::default()
    };
    let decoded = decode(sent.as_bytes().to_vec(), options).expect("a page");
    let mut jobs = Table::new();
    assert_eq!(jobs.load([decoded.into()]), Ok(1));
    let written = r#"{"id":"a","x":"\\u6570数据 😀 \u001b\n\"数"}"#;
    assert_eq!(export(&jobs, Format::Ndjson, &[]), format!("{written}\n"));
    assert_eq!(jobs.json(0).as_deref(), Some(written));
}

#[test]
fn columns_of_records_are_keys_and_absent_values_have_none() {
    let jobs = table(&json!([
        { "id": "a", "base_info": { "tags": [{ "key": "k" }, { "key": "l" }] }, "progress_info": { "progress": "5" } },
        {},
    ]));
    let columns = [
        "base_info.tags.key",
        "base_info",
        "progress",
        "delay",
        "phase",
    ];
    let lines: Vec<Value> = export(&jobs, Format::Ndjson, &columns)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let expected = json!([
        { "base_info.tags.key": ["k", "l"], "base_info": { "tags": [{ "key": "k" }, { "key": "l" }] }, "progress": 5,
          "phase": "unknown" },
        { "phase": "unknown" },
    ]);
    assert_eq!(json!(lines), expected);
}

#[test]
fn secrets_stay_masked() {
    let jobs = table(
        &json!([{ "id": "a", "source_endpoint": [{ "endpoint": { "db_password": "hunter2" } }] }]),
    );
    for format in [Format::Csv, Format::Json, Format::Ndjson] {
        let text = export(&jobs, format, &["source_endpoint"]);
        assert!(
            text.contains("******") && !text.contains("hunter2"),
            "{text}"
        );
    }
}

#[test]
fn pieces_have_at_most_64_kib_and_break_no_letter() {
    let long = "é😀".repeat(60_000);
    let jobs = table(&json!([{ "id": "a" }, { "id": long }, { "id": "b" }]));
    for format in [Format::Csv, Format::Json, Format::Ndjson] {
        let export = jobs
            .export(format, ExportQuery::default())
            .expect("a good query");
        let pieces: Vec<String> = export.collect();
        assert!(
            pieces.len() > 5
                && pieces
                    .iter()
                    .all(|piece| (1..=65_536).contains(&piece.len()))
        );
        assert!(pieces.concat().contains(&long));
    }
}

#[test]
fn what_is_loaded_meanwhile_does_not_change_an_export() {
    let mut jobs = table(&json!([{ "id": "a" }, { "id": "b" }]));
    let export = jobs.export(
        Format::Csv,
        ExportQuery {
            columns: &["id"],
            filter: "-id:a",
            sort: "",
        },
    );
    assert_eq!(jobs.load([page(&json!([{ "id": "c" }]))]), Ok(1));
    assert_eq!(
        export.expect("a good query").collect::<String>(),
        "id\r\nb\r\n"
    );
}
