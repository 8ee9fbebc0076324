//! What generated jobs hold, against the model facts.

use std::collections::{BTreeMap, BTreeSet};

use drs_batch_jobs_emulator::{Detail, Emulator};
use serde_json::{Map, Value};

use crate::support::{body, emulator, facts, get, records, target};

/// What was met in a page: fields by record, and words by field.
#[derive(Default)]
pub(crate) struct Census {
    met: BTreeSet<(String, String)>,
    pub(crate) words: BTreeMap<String, BTreeSet<String>>,
    pub(crate) misfits: BTreeSet<String>,
}

impl Census {
    pub(crate) fn take(records: &Map<String, Value>, page: &Value) -> Self {
        let mut census = Self::default();
        census.record(records, "ListAsyncJobDetailResponse", page);
        census
    }

    fn record(&mut self, records: &Map<String, Value>, name: &str, value: &Value) {
        let Some(object) = value.as_object() else {
            self.misfits.insert(format!("{name}: no object"));
            return;
        };
        for (key, inner) in object {
            let Some(kind) = records[name].get(key) else {
                self.misfits.insert(format!("{name}.{key}: unknown"));
                continue;
            };
            self.met.insert((name.to_owned(), key.clone()));
            self.field(
                records,
                &format!("{name}.{key}"),
                kind.as_str().unwrap(),
                inner,
            );
        }
    }

    fn field(&mut self, records: &Map<String, Value>, place: &str, kind: &str, value: &Value) {
        match (kind.split_once(':'), value) {
            (Some(("Object", below)), Value::Object(_)) => self.record(records, below, value),
            (Some(("Array", "String")), Value::Array(items)) => {
                for item in items {
                    self.field(records, place, "String", item);
                }
            }
            (Some(("Array", below)), Value::Array(items)) => {
                for item in items {
                    self.record(records, below, item);
                }
            }
            (Some(("Map", "String")), Value::Object(items)) => {
                for item in items.values() {
                    self.field(records, place, "String", item);
                }
            }
            (Some(("Map", below)), Value::Object(items)) => {
                for item in items.values() {
                    self.record(records, below, item);
                }
            }
            _ => self.scalar(place, kind, value),
        }
    }

    fn scalar(&mut self, place: &str, kind: &str, value: &Value) {
        let fits = match kind {
            // The reference's example contradicts its table here, and so do some of the jobs.
            "String" if place == "JobBaseInfo.expired_days" => value.is_string() || value.is_u64(),
            "String" => value.is_string(),
            "Boolean" => value.is_boolean(),
            "Integer" | "Long" => value.is_i64() || value.is_u64(),
            "Float" => value.is_f64(),
            _ => false,
        };
        if !fits {
            self.misfits.insert(format!("{place}: {kind} expected"));
        }
        let words = self.words.entry(place.to_owned()).or_default();
        match value.as_str() {
            Some(text) => words.extend(text.split(',').map(str::to_owned)),
            None => words.extend([value.to_string()]),
        }
    }
}

fn page(emulator: &mut Emulator, jobs: u32, detail: Detail) -> Vec<u8> {
    let batch = facts(emulator, jobs, detail).async_job_id;
    get(emulator, &target(&batch, "?limit=1000")).body
}

fn census(seed: u32, jobs: u32, detail: Detail) -> Census {
    let mut emulator = emulator(&format!(r#"{{"seed":{seed}}}"#));
    let page: Value = serde_json::from_slice(&page(&mut emulator, jobs, detail)).unwrap();
    assert_eq!(page["jobs"].as_array().unwrap().len(), jobs as usize);
    Census::take(&records(), &page)
}

fn every_field() -> BTreeSet<(String, String)> {
    let records = records();
    let pairs = records.iter().flat_map(|(name, fields)| {
        fields
            .as_object()
            .unwrap()
            .keys()
            .map(|field| (name.clone(), field.clone()))
            .collect::<Vec<_>>()
    });
    pairs.collect()
}

#[test]
fn the_facts_hold_61_records_and_339_fields() {
    assert_eq!(records().len(), 61);
    assert_eq!(every_field().len(), 339);
}

#[test]
fn every_field_of_every_record_occurs_in_a_rich_batch_in_its_type() {
    for jobs in [230, 1000] {
        let census = census(1, jobs, Detail::Rich);
        assert_eq!(census.misfits, BTreeSet::new());
        let missing: Vec<_> = every_field().difference(&census.met).cloned().collect();
        assert_eq!(missing, []);
    }
}

#[test]
fn a_rich_batch_of_one_job_has_every_field_too() {
    let mut emulator = emulator(r#"{"batches":[{"asyncJobId":"one","jobs":1,"detail":"rich"}]}"#);
    let page = body(&get(&mut emulator, &target("one", "")));
    let census = Census::take(&records(), &page);
    let missing: Vec<_> = every_field().difference(&census.met).cloned().collect();
    assert_eq!(missing, []);
}

#[test]
fn plain_jobs_have_nothing_that_the_facts_do_not_know() {
    assert_eq!(census(1, 1000, Detail::Plain).misfits, BTreeSet::new());
}

#[test]
fn every_listed_word_occurs_in_a_rich_batch_and_no_other_does() {
    let listed: BTreeMap<String, Vec<Value>> =
        serde_json::from_str(include_str!("fixtures/vocabularies.json")).unwrap();
    assert_eq!(listed.len(), 53);
    let listed = listed.into_iter().map(|(place, words)| {
        let text = |word: &Value| {
            word.as_str()
                .map_or_else(|| word.to_string(), str::to_owned)
        };
        (place, words.iter().map(text).collect::<BTreeSet<String>>())
    });
    let listed: BTreeMap<_, _> = listed.collect();
    for (seed, jobs) in [(1, 230), (1, 1000), (2, 1000)] {
        let mut met = census(seed, jobs, Detail::Rich).words;
        met.retain(|place, _| listed.contains_key(place));
        let missing = |(place, words): (&String, &BTreeSet<String>)| {
            let missing: Vec<_> = words.difference(&met[place]).cloned().collect();
            (!missing.is_empty()).then(|| (place.clone(), missing))
        };
        assert_eq!(
            listed.iter().filter_map(missing).collect::<Vec<_>>(),
            [],
            "seed {seed}, {jobs} jobs"
        );
        assert_eq!(met, listed, "seed {seed}, {jobs} jobs");
    }
}

#[test]
fn rich_jobs_weigh_about_5_kilobytes_and_plain_ones_less_than_2() {
    let mut emulator = emulator("{}");
    let rich = page(&mut emulator, 1000, Detail::Rich).len();
    assert!((4_750_000..5_250_000).contains(&rich), "{rich}");
    let plain = page(&mut emulator, 1000, Detail::Plain).len();
    assert!((1_000_000..1_900_000).contains(&plain), "{plain}");
}

#[test]
fn rich_data_has_chinese_text_and_secrets() {
    let page = String::from_utf8(page(&mut emulator("{}"), 230, Detail::Rich)).unwrap();
    let chinese = page
        .chars()
        .filter(|char| ('\u{4e00}'..='\u{9fff}').contains(char))
        .count();
    assert!(chinese > 1000, "{chinese}");
    for secret in [
        "db_password",
        "ssl_cert_key",
        "ssl_cert_password",
        "password",
    ] {
        assert!(
            page.matches(&format!("\"{secret}\":")).count() > 10,
            "{secret}"
        );
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_gives_others() {
    let bytes = |seed: u32| {
        let mut emulator = emulator(&format!(r#"{{"seed":{seed}}}"#));
        [Detail::Plain, Detail::Rich].map(|detail| page(&mut emulator, 230, detail))
    };
    let [plain, rich] = bytes(7);
    assert!(bytes(7) == [plain.clone(), rich.clone()]);
    let others = bytes(8);
    assert!(others[0] != plain && others[1] != rich);
}

#[test]
fn ids_are_unique_within_a_batch() {
    for detail in [Detail::Plain, Detail::Rich] {
        let page: Value = serde_json::from_slice(&page(&mut emulator("{}"), 1000, detail)).unwrap();
        let ids: BTreeSet<&str> = page["jobs"]
            .as_array()
            .unwrap()
            .iter()
            .map(|job| job["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids.len(), 1000);
    }
}
