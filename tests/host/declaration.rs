//! What the declarations in TypeScript say, taken apart.

#![expect(clippy::expect_used, reason = "a test may panic")]

use std::collections::BTreeMap;

use drs_batch_jobs::model::declarations;

/// The fields of an interface, by `Record.field`: type and documentation.
pub(crate) fn typescript() -> BTreeMap<String, (String, String)> {
    let mut fields = BTreeMap::new();
    for declaration in declarations() {
        let mut record = None;
        let mut comment = String::new();
        for line in declaration.lines().map(str::trim) {
            if let Some(name) = line.strip_prefix("export interface ") {
                record = name.split_whitespace().next();
            } else if let Some((name, r#type)) = line
                .strip_suffix(';')
                .and_then(|line| line.split_once("?: "))
                && let Some(record) = record
            {
                fields.insert(
                    format!("{record}.{name}"),
                    (r#type.to_owned(), std::mem::take(&mut comment)),
                );
            } else if line.starts_with("/**") {
                comment.clear();
            } else {
                comment.push_str(line.trim_start_matches('*').trim_start_matches(' '));
                comment.push('\n');
            }
        }
    }
    fields
}

/// The unions, by name: their words, as JSON.
pub(crate) fn unions() -> BTreeMap<&'static str, Vec<serde_json::Value>> {
    let aliases = declarations()
        .iter()
        .filter_map(|declaration| declaration.split_once("export type "));
    aliases
        .filter_map(|(_, alias)| alias.split_once(" = "))
        .filter_map(|(name, words)| {
            let words = words
                .strip_suffix(" | (string & {});")
                .or_else(|| words.strip_suffix(" | (number & {});"))?;
            Some((
                name,
                words
                    .split(" | ")
                    .map(|word| serde_json::from_str(word).expect("a word is JSON"))
                    .collect(),
            ))
        })
        .collect()
}
