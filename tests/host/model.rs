//! The models against the facts of the reference, field by field (`tests/fixtures/model.json`).

#![expect(clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};

use drs_batch_jobs::model::shape::{Kind, RECORDS, Record, Shape, Shaped};
use drs_batch_jobs::model::{ListAsyncJobDetailResponse, declarations};

use crate::declaration::{typescript, unions};
use crate::reference::{FieldFacts, RecordFacts, Reference, Table, reference};

/// A shape in words: `Text`, `List of ResourceTag`.
fn kind(shape: Shape) -> String {
    match shape.kind() {
        Kind::Record(index) => RECORDS[index].name.to_owned(),
        Kind::List(of) => format!("List of {}", kind(of)),
        Kind::Map(of) => format!("Map of {}", kind(of)),
        plain => format!("{plain:?}"),
    }
}

/// Every record that a reply can hold, by name.
fn declared() -> BTreeMap<&'static str, &'static Record> {
    fn visit(shape: Shape, seen: &mut BTreeMap<&'static str, &'static Record>) {
        match shape.kind() {
            Kind::List(of) | Kind::Map(of) => visit(of, seen),
            Kind::Record(index) => {
                let record = RECORDS[index];
                if seen.insert(record.name, record).is_none() {
                    record.fields().for_each(|field| visit(field.shape, seen));
                }
            }
            _ => {}
        }
    }
    let mut seen = BTreeMap::new();
    visit(ListAsyncJobDetailResponse::SHAPE, &mut seen);
    seen
}

/// What one side has and the other lacks, and where both have something else.
fn differences(
    declared: &BTreeMap<String, String>,
    reference: &BTreeMap<String, String>,
) -> Vec<String> {
    let names: BTreeSet<_> = declared.keys().chain(reference.keys()).collect();
    let difference = |name: &String| match (declared.get(name), reference.get(name)) {
        (Some(declared), Some(reference)) if declared == reference => None,
        (Some(declared), Some(reference)) => Some(format!(
            "{name}: declared {declared}, the reference has {reference}"
        )),
        (Some(declared), None) => Some(format!(
            "{name}: declared {declared}, the reference lacks it"
        )),
        (None, reference) => Some(format!(
            "{name}: not declared, the reference has {}",
            reference.map_or("nothing", String::as_str)
        )),
    };
    names.into_iter().filter_map(difference).collect()
}

const NOTHING: Vec<String> = Vec::new();

#[test]
fn the_reference_and_the_sdk_have_61_records_and_339_fields() {
    let Reference { records, .. } = reference();
    let of_the_reference = records
        .iter()
        .filter(|record| matches!(record.table, Table::Number(4..=55)))
        .count();
    let of_the_sdk = records
        .iter()
        .filter(|record| matches!(&record.table, Table::Sdk(sdk) if sdk == "sdk"))
        .count();
    let fields: usize = records.iter().map(|record| record.fields.len()).sum();
    assert_eq!((of_the_reference, of_the_sdk, fields), (52, 9, 339));
}

#[test]
fn every_record_of_the_reference_is_declared_and_no_other() {
    let as_record = |name: &str| (name.to_owned(), "a record".to_owned());
    let declared = declared().into_keys().map(as_record).collect();
    let reference = reference()
        .records
        .iter()
        .map(|facts| as_record(&facts.record))
        .collect();
    assert_eq!(differences(&declared, &reference), NOTHING);
}

#[test]
fn every_field_has_the_kind_that_the_reference_gives_it() {
    let declared = declared().into_values().flat_map(|record| {
        record
            .fields()
            .map(|field| (format!("{}.{}", record.name, field.name), kind(field.shape)))
    });
    let reference = reference().records.into_iter().flat_map(|record| {
        let name = record.record;
        record
            .fields
            .into_iter()
            .map(move |field| (format!("{name}.{}", field.field), field.kind()))
    });
    assert_eq!(
        differences(&declared.collect(), &reference.collect()),
        NOTHING
    );
}

#[test]
fn no_field_is_declared_twice() {
    for record in declared().values() {
        let names: BTreeSet<_> = record.fields().map(|field| field.name).collect();
        assert_eq!(names.len(), record.fields().len(), "{}", record.name);
    }
}

#[test]
fn fields_stand_in_the_order_of_the_reference() {
    let declared = declared();
    for RecordFacts { record, fields, .. } in reference().records {
        let reference: Vec<_> = fields.iter().map(|field| field.field.as_str()).collect();
        let declared: Vec<_> = declared
            .get(record.as_str())
            .into_iter()
            .flat_map(|record| record.fields())
            .collect();
        assert_eq!(
            declared.iter().map(|field| field.name).collect::<Vec<_>>(),
            reference,
            "{record}"
        );
    }
}

#[test]
fn every_field_has_the_typescript_type_that_follows() {
    let declared = typescript()
        .into_iter()
        .map(|(name, (r#type, _))| (name, r#type));
    let of_errors = |name: &str| name.starts_with("ErrorResponse.");
    let reference = reference().records.into_iter().flat_map(|record| {
        let name = record.record;
        record
            .fields
            .into_iter()
            .map(move |field| (format!("{name}.{}", field.field), field.typescript()))
    });
    assert_eq!(
        differences(
            &declared.filter(|(name, _)| !of_errors(name)).collect(),
            &reference.collect()
        ),
        NOTHING
    );
}

#[test]
fn every_vocabulary_has_the_words_that_are_known_and_no_other() {
    let as_words = |name: String, words: Vec<serde_json::Value>| {
        words
            .into_iter()
            .map(move |word| (format!("{name}: {word}"), "the word".to_owned()))
    };
    let declared = unions()
        .into_iter()
        .flat_map(|(name, words)| as_words(name.to_owned(), words))
        .collect();
    let reference = reference()
        .vocabularies
        .into_iter()
        .flat_map(|(name, words)| as_words(name, words))
        .collect();
    assert_eq!(differences(&declared, &reference), NOTHING);
}

#[test]
fn every_type_that_a_field_names_is_declared() {
    let declared: BTreeSet<_> = declarations()
        .iter()
        .filter_map(|text| {
            text.split_once("export interface ")
                .or_else(|| text.split_once("export type "))
        })
        .filter_map(|(_, rest)| rest.split_whitespace().next())
        .collect();
    assert_eq!(
        declared.len(),
        declarations().len(),
        "each has one declaration"
    );
    let built_in = BTreeSet::from(["string", "number", "boolean", "Record"]);
    for (field, (r#type, _)) in typescript() {
        for name in r#type
            .split(|c: char| !c.is_alphanumeric())
            .filter(|name| !name.is_empty())
        {
            assert!(
                declared.contains(name) || built_in.contains(name),
                "{field}: {name} has no declaration"
            );
        }
    }
    for name in declared_records_and_vocabularies() {
        assert!(
            declared.contains(name.as_str()),
            "{name} is missing from the declarations"
        );
    }
}

fn declared_records_and_vocabularies() -> Vec<String> {
    let records = declared().into_keys().map(str::to_owned);
    records
        .chain(reference().vocabularies.into_keys())
        .chain(["ErrorResponse".to_owned()])
        .collect()
}

#[test]
fn every_field_says_what_it_is_and_where_it_stands() {
    let documentation = typescript();
    for RecordFacts {
        record,
        table,
        fields,
    } in reference().records
    {
        for FieldFacts {
            field,
            source,
            unit,
            ..
        } in fields
        {
            let name = format!("{record}.{field}");
            let Some((_, text)) = documentation.get(&name) else {
                panic!("{name} is not declared")
            };
            let first = text.lines().next().unwrap_or_default();
            assert!(
                first.len() > 8 && first.contains(' '),
                "{name}: {first:?} says little"
            );
            let place = match (&table, source.as_deref()) {
                (Table::Number(19), _) => {
                    "Table 19 of the reference; its one field is known from the official SDK."
                }
                (Table::Number(number), None) => &format!("Table {number} of the reference."),
                _ => "Not in the reference; known from the official SDK.",
            };
            assert!(text.contains(place), "{name}: does not say {place:?}");
            if let Some(unit) = unit {
                assert!(
                    says(text, &unit),
                    "{name}: does not name its unit, {unit}\n{text}"
                );
            }
        }
    }
}

/// Whether a text names a unit, by one of the ways to write it.
fn says(text: &str, unit: &str) -> bool {
    let ways: &[&str] = match unit {
        "percent" => &["percent"],
        "seconds" => &["seconds"],
        "milliseconds" | "ms" => &["milliseconds"],
        "days" => &["days"],
        "MB/s" => &["MB/s"],
        "bytes/s" => &["bytes per second"],
        "rows/s" => &["rows per second", "per second"],
        "transactions/s" | "statements/s" => &["per second"],
        "rows" => &["rows"],
        "objects" => &["objects"],
        "port" => &["1 to 65,535"],
        other => panic!("the fixture has a unit {other} that this test does not know"),
    };
    ways.iter().any(|way| text.contains(way))
}
