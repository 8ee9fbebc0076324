//! What is refused, where, and in which words.

use drs_batch_jobs_table::{ExportQuery, Fault, Format, Query};
use serde_json::json;

use crate::batch::table;

fn filter(filter: &str) -> (usize, String) {
    let jobs = table(&json!([{ "id": "a" }]));
    let query = Query {
        filter,
        ..Query::default()
    };
    let fault = jobs.query(query).expect_err("it breaks a rule");
    assert_eq!(fault.option, "filter");
    (fault.at, fault.rule)
}

const QUOTES: &str = "; text with a colon in it needs quotes";

#[test]
fn an_unknown_field_is_refused_with_those_that_are_near() {
    let near = |name: &str, near: &str| format!("no field `{name}`; near are {near}{QUOTES}");
    for (text, expected) in [
        ("x stauts:y", (2, near("stauts", "`status`"))),
        (
            "-description:y",
            (1, near("description", "`base_info.description`")),
        ),
        (
            "base_info.nmae:y",
            (0, near("base_info.nmae", "`base_info.name`")),
        ),
        (
            "node_type>5",
            (0, near("node_type", "`node_info.spec.node_type`")),
        ),
        ("http://x", (0, format!("no field `http`{QUOTES}"))),
        ("id.x:y", (0, format!("no field `id.x`{QUOTES}"))),
    ] {
        assert_eq!(filter(text), expected, "{text}");
    }
}

#[test]
fn what_is_written_wrongly_is_refused_at_its_place() {
    let comma = "a comma needs a value on both sides";
    for (text, at, rule) in [
        (
            "a -",
            2,
            "`-` needs a term after it; the sign itself needs quotes",
        ),
        ("a \"b", 2, "a quote that is not closed"),
        ("\"a\"b", 3, "a space is needed after what is quoted"),
        ("id:\"a\"b", 6, "a space is needed after what is quoted"),
        ("a\\", 1, "a backslash needs a letter after it"),
        ("id:a,", 5, comma),
        ("id:,a", 3, comma),
        ("id:a,,b", 5, comma),
        ("a\0", 1, "no character U+0000"),
        ("id~", 3, "`~` needs a text"),
        ("客户 😀 id~", 9, "`~` needs a text"),
        (
            "phase:fail",
            6,
            "`phase` is one of `running`, `waiting`, `failed`, `ended` and `unknown`",
        ),
        ("phase>1", 6, "`phase` takes `:` and `~` only"),
        ("progress~1", 9, "`progress` is a number: `~` is for text"),
        (
            "progress:1,x",
            11,
            "`progress` takes a number of percent, such as `50` or `99.5%`",
        ),
        (
            "progress>",
            9,
            "`progress` is compared with a number of percent, such as `50` or `99.5%`",
        ),
        (
            "delay>5x",
            6,
            "`delay` is compared with a time span, such as `1500` (ms), `90s`, `5m`, `2h` or `1d`",
        ),
        ("problems>many", 9, "`problems` is compared with a number"),
        (
            "create_time>x",
            12,
            "`create_time` is compared with a time, such as `2026-11-27` or `2026-11-27T08:30:00Z`",
        ),
        (
            "name>x",
            5,
            "`name` is compared with a number, such as `42` or `99.5%`, or a time, such as `2026-11-27`",
        ),
        ("precheck>x", 9, "`precheck` takes `:` and `~` only"),
        ("problem~x", 8, "`problem` takes `:` only"),
        (
            "problem:x",
            8,
            "`problem` is one of `precheck`, `network` and `comparison`",
        ),
    ] {
        assert_eq!(filter(text), (at, rule.to_owned()), "{text}");
    }
}

#[test]
fn a_filter_has_a_bound() {
    assert_eq!(
        filter(&"a".repeat(4097)),
        (4096, "at most 4096 bytes".to_owned())
    );
    assert_eq!(
        filter(&"a ".repeat(65)),
        (128, "at most 64 terms".to_owned())
    );
    let jobs = table(&json!([{ "id": "a" }]));
    for filter in ["a".repeat(4096), "a ".repeat(64)] {
        let query = Query {
            filter: &filter,
            ..Query::default()
        };
        assert!(jobs.query(query).is_ok());
    }
}

#[test]
fn a_sort_is_refused_at_its_place() {
    let jobs = table(&json!([{ "id": "a" }]));
    let fault = |sort: &str| {
        jobs.query(Query {
            sort,
            ..Query::default()
        })
        .expect_err("it breaks a rule")
    };
    let comma = "a comma needs a field on both sides";
    for (sort, at, rule) in [
        ("name,", 5, comma),
        ("name, -", 6, comma),
        (",name", 0, comma),
        (
            "name, progres",
            6,
            "no field `progres`; near are `progress`, `progress_info.progress`, `diagnoses.progress`, `repair_progress_info.progress`",
        ),
        ("id,id,id,id,id,id,id,id,id", 24, "at most 8 fields"),
    ] {
        let expected = Fault {
            option: "sort",
            at,
            rule: rule.to_owned(),
        };
        assert_eq!(fault(sort), expected, "{sort}");
    }
}

#[test]
fn a_column_is_refused_by_its_number() {
    let jobs = table(&json!([{ "id": "a" }]));
    let query = ExportQuery {
        columns: &["id", "nam"],
        ..ExportQuery::default()
    };
    let fault = jobs
        .export(Format::Csv, query)
        .expect_err("there is no such field");
    let expected = Fault {
        option: "columns",
        at: 1,
        rule: "no field `nam`; near are `name`".to_owned(),
    };
    assert_eq!(fault, expected);
    let many = vec!["id"; 257];
    let query = ExportQuery {
        columns: &many,
        ..ExportQuery::default()
    };
    let fault = jobs
        .export(Format::Csv, query)
        .expect_err("there are too many");
    assert_eq!(
        (fault.at, fault.rule.as_str()),
        (256, "at most 256 columns")
    );
}
