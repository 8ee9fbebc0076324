//! The facts of the reference, in a form that tests can compare with (`tests/fixtures/model.json`).

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::collections::BTreeMap;

use serde::Deserialize;

/// The facts, as `tests/fixtures/model.json` holds them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reference {
    pub(crate) vocabularies: BTreeMap<String, Vec<serde_json::Value>>,
    pub(crate) records: Vec<RecordFacts>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordFacts {
    pub(crate) record: String,
    pub(crate) table: Table,
    pub(crate) fields: Vec<FieldFacts>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(crate) enum Table {
    Number(u32),
    Sdk(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FieldFacts {
    pub(crate) field: String,
    pub(crate) kind: String,
    pub(crate) of: Option<String>,
    pub(crate) vocabulary: Option<String>,
    #[serde(default)]
    pub(crate) secret: bool,
    pub(crate) unit: Option<String>,
    pub(crate) source: Option<String>,
}

impl FieldFacts {
    /// In words, such as `Text` and `List of ResourceTag`.
    pub(crate) fn kind(&self) -> String {
        match (self.kind.as_str(), self.of.as_deref()) {
            ("text", None) if self.secret => "Secret".to_owned(),
            ("list" | "map", Some(of)) => format!(
                "{} of {}",
                capital(&self.kind),
                if of == "text" { "Text" } else { of }
            ),
            ("record", Some(of)) => of.to_owned(),
            (kind, None) => capital(kind),
            (kind, Some(of)) => panic!("{}: a {kind} of {of} is no kind", self.field),
        }
    }

    /// The type in TypeScript.
    pub(crate) fn typescript(&self) -> String {
        let of = match self.of.as_deref() {
            Some("text") => "string",
            Some(of) => of,
            None => "",
        };
        match (self.kind.as_str(), &self.vocabulary) {
            (_, Some(vocabulary)) => vocabulary.clone(),
            ("text", None) if self.secret => "Secret".to_owned(),
            ("text", None) => "string".to_owned(),
            ("flag", None) => "boolean".to_owned(),
            ("whole" | "decimal", None) => "number".to_owned(),
            ("long", None) => "Long".to_owned(),
            ("list", None) => format!("{of}[]"),
            ("map", None) => format!("Record<string, {of}>"),
            (_, None) => of.to_owned(),
        }
    }
}

pub(crate) fn reference() -> Reference {
    serde_json::from_str(include_str!("../fixtures/model.json"))
        .expect("the fixture has the form that is declared here")
}

fn capital(word: &str) -> String {
    word.chars()
        .take(1)
        .flat_map(char::to_uppercase)
        .chain(word.chars().skip(1))
        .collect()
}
