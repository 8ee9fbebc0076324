//! The rules of the crate's documentation once more, on objects, as slowly as it takes to be plain.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use drs_batch_jobs::model::{JobSummary, Phase};
use serde_json::Value;

use super::scene::{Ask, Field, Order, Term, Test};

pub(super) struct Job {
    pub(super) record: Value,
    pub(super) summary: JobSummary,
}

fn low(text: &str) -> String {
    text.to_lowercase()
}

/// All texts and numbers within a value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(list) => list.iter().flat_map(texts).collect(),
        Value::Object(record) => record.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) => Vec::new(),
    }
}

/// The values at a path: an array stands for its elements.
fn at<'a>(value: &'a Value, keys: &[&str]) -> Vec<&'a Value> {
    match (value, keys) {
        (Value::Array(list), _) => list.iter().flat_map(|element| at(element, keys)).collect(),
        (_, []) => vec![value],
        (Value::Object(record), [key, rest @ ..]) => record
            .get(*key)
            .map_or_else(Vec::new, |inner| at(inner, rest)),
        _ => Vec::new(),
    }
}

/// Minutes since an agreed day: all times here are of November 2026, or digits.
fn time(text: &str) -> Option<f64> {
    Some(match text {
        "2026-11-01T08:00:00Z" | "2026-11-01T10:00:00+02:00" => 1_793_520_000_000.0,
        "2026-11-01" => 1_793_491_200_000.0,
        "1793523600000" => 1_793_523_600_000.0,
        _ => return None,
    })
}

fn number(text: &str) -> Option<f64> {
    text.trim_end_matches('%').parse().ok()
}

fn side(sign: &str, value: f64, bound: f64) -> bool {
    match sign {
        "<" => value < bound,
        "<=" => value <= bound,
        ">" => value > bound,
        _ => value >= bound,
    }
}

impl Job {
    fn text(&self, field: Field) -> Option<&str> {
        let summary = &self.summary;
        match field {
            Field::Id => Some(&summary.id),
            Field::Name => summary.name.as_deref(),
            Field::Status => summary
                .status
                .as_ref()
                .map(drs_batch_jobs::model::JobStatus::as_str),
            Field::EngineType => summary
                .engine_type
                .as_ref()
                .map(drs_batch_jobs::model::EngineType::as_str),
            Field::CreateTime => summary.create_time.as_deref(),
            _ => Some(summary.phase.as_str()),
        }
    }

    fn number(&self, field: Field) -> Option<f64> {
        match field {
            Field::Progress => self.summary.progress_percent,
            Field::Delay => self.summary.delay_ms,
            _ => Some(f64::from(self.summary.problems)),
        }
    }

    fn at(&self, path: &str) -> Vec<&Value> {
        let keys: Vec<&str> = path.split('.').collect();
        at(&self.record, &keys)
    }

    /// Kind and name of what fails.
    fn failing(&self) -> BTreeSet<(&'static str, String)> {
        let mut failing = BTreeSet::new();
        for check in self.at("precheck_result.precheck_results") {
            let failed = check["result"]
                .as_str()
                .is_some_and(|word| low(word) == "failed");
            if failed && check["is_skipped"] != Value::Bool(true) {
                failing.insert((
                    "precheck",
                    check["item"].as_str().unwrap_or_default().to_owned(),
                ));
            }
        }
        for test in self.at("network_results") {
            let failed = test["success"]
                .as_bool()
                .map_or(test["status"] == "failed", |success| !success);
            if failed {
                failing.insert(("network", "connection".to_owned()));
            }
        }
        failing
    }

    pub(super) fn holds(&self, term: &Term) -> bool {
        let holds = match &term.test {
            Test::Word(word) => texts(&self.record)
                .iter()
                .any(|text| low(text).contains(&low(word))),
            Test::Field(field, ask) if field.is_number() => asks_number(ask, self.number(*field)),
            Test::Field(Field::Path(path), Ask::Absent) => self.at(path).is_empty(),
            Test::Field(Field::Path(path), ask) => {
                self.at(path).iter().any(|value| asks_value(ask, value))
            }
            Test::Field(field, ask) => match self.text(*field) {
                None => matches!(ask, Ask::Absent),
                Some(text) => asks_text(ask, text),
            },
            Test::Precheck(ask) => {
                let failing = self.failing();
                let mut items = failing
                    .iter()
                    .filter(|(kind, _)| *kind == "precheck")
                    .map(|(_, item)| item);
                match ask {
                    Ask::Absent => items.next().is_none(),
                    ask => items.any(|item| asks_text(ask, item)),
                }
            }
            Test::Problem(kinds) => {
                let failing = self.failing();
                let wanted = |kind: &str| kinds.is_empty() || kinds.contains(&kind);
                failing.iter().any(|(kind, _)| wanted(kind)) != kinds.is_empty()
            }
        };
        holds != term.negated
    }
}

fn asks_text(ask: &Ask, text: &str) -> bool {
    match ask {
        Ask::Absent => false,
        Ask::Is(values) => values.iter().any(|value| low(value) == low(text)),
        Ask::Holds(values) => values.iter().any(|value| low(text).contains(&low(value))),
        Ask::Against(sign, bound) => match (time(bound), number(bound)) {
            (Some(bound), _) => time(text).is_some_and(|value| side(sign, value, bound)),
            (None, Some(bound)) => number(text).is_some_and(|value| side(sign, value, bound)),
            (None, None) => false,
        },
    }
}

fn asks_number(ask: &Ask, value: Option<f64>) -> bool {
    let Some(value) = value else {
        return matches!(ask, Ask::Absent);
    };
    match ask {
        Ask::Is(values) => values.iter().any(|wanted| number(wanted) == Some(value)),
        Ask::Against(sign, bound) => number(bound).is_some_and(|bound| side(sign, value, bound)),
        Ask::Absent | Ask::Holds(_) => false,
    }
}

fn asks_value(ask: &Ask, value: &Value) -> bool {
    match (value, ask) {
        (Value::String(text), _) => asks_text(ask, text),
        (Value::Number(_), Ask::Is(_)) => {
            asks_number(ask, value.as_f64()) || asks_text(ask, &value.to_string())
        }
        (Value::Number(_) | Value::Bool(_), _) => asks_text(ask, &value.to_string()),
        (Value::Object(_), Ask::Holds(values)) => {
            let within = texts(value);
            values
                .iter()
                .any(|wanted| within.iter().any(|text| low(text).contains(&low(wanted))))
        }
        _ => false,
    }
}

/// How many jobs are in each phase, and of each status, most first, if the terms on those are left out.
pub(super) fn states(jobs: &[Job], terms: &[Term]) -> ([usize; 5], Vec<(String, usize)>) {
    let on_state =
        |term: &&Term| !matches!(term.test, Test::Field(Field::Phase | Field::Status, _));
    let mut phases = [0; 5];
    let mut statuses: BTreeMap<String, usize> = BTreeMap::new();
    for job in jobs {
        if terms.iter().filter(on_state).all(|term| job.holds(term)) {
            let phase = Phase::ALL
                .iter()
                .position(|phase| *phase == job.summary.phase);
            phases[phase.expect("one of five")] += 1;
            if let Some(status) = &job.summary.status {
                *statuses.entry(status.as_str().to_owned()).or_default() += 1;
            }
        }
    }
    let mut statuses: Vec<_> = statuses.into_iter().collect();
    statuses.sort_by_key(|(_, jobs)| std::cmp::Reverse(*jobs));
    (phases, statuses)
}

/// How many different checks fail in each of these jobs, in all.
pub(super) fn failing(jobs: &[Job], places: &[usize]) -> usize {
    places
        .iter()
        .map(|place| jobs[*place].failing().len())
        .sum()
}

/// What is sorted by: a rank, a number, and a text cut where its numbers begin and end.
type Key = (u8, f64, Vec<Result<u64, String>>, String);

fn text_key(text: &str) -> Key {
    if let Some(number) = number(text) {
        return (0, number, Vec::new(), String::new());
    }
    if let Some(time) = time(text) {
        return (1, time, Vec::new(), String::new());
    }
    (2, 0.0, parts(&low(text)), low(text))
}

fn parts(text: &str) -> Vec<Result<u64, String>> {
    let mut parts: Vec<Result<u64, String>> = Vec::new();
    for letter in text.chars() {
        match (letter.to_digit(10), parts.last_mut()) {
            (Some(digit), Some(Ok(number))) => *number = *number * 10 + u64::from(digit),
            (Some(digit), _) => parts.push(Ok(u64::from(digit))),
            (None, _) => parts.push(Err(letter.to_string())),
        }
    }
    parts
}

fn key(job: &Job, field: Field) -> Option<Key> {
    match field {
        Field::Phase => Some((
            0,
            f64::from(job.summary.phase as u8),
            Vec::new(),
            String::new(),
        )),
        field if field.is_number() => job
            .number(field)
            .map(|number| (0, number, Vec::new(), String::new())),
        Field::CreateTime => job.text(field).map(|text| match time(text) {
            Some(time) => (1, time, Vec::new(), String::new()),
            None => (2, 0.0, parts(&low(text)), low(text)),
        }),
        Field::Path(path) => job.at(path).first().map(|value| match value {
            Value::String(text) => text_key(text),
            Value::Number(_) => text_key(&value.to_string()),
            Value::Bool(flag) => (2, 0.0, parts(&flag.to_string()), flag.to_string()),
            _ => (2, 0.0, Vec::new(), String::new()),
        }),
        field => job.text(field).map(text_key),
    }
}

fn compare_keys(one: &Key, other: &Key) -> Ordering {
    let part = |one: &Result<u64, String>, other: &Result<u64, String>| match (one, other) {
        (Ok(one), Ok(other)) => one.cmp(other),
        (Err(one), Err(other)) => one.cmp(other),
        // A digit beside a letter: as they stand in the text.
        (Ok(_), Err(letter)) => "5".cmp(letter.as_str()),
        (Err(letter), Ok(_)) => letter.as_str().cmp("5"),
    };
    let pairs = one
        .2
        .iter()
        .zip(&other.2)
        .map(|(one, other)| part(one, other));
    let parts = pairs
        .fold(Ordering::Equal, Ordering::then)
        .then(one.2.len().cmp(&other.2.len()));
    let ranks = one.0.cmp(&other.0).then(one.1.total_cmp(&other.1));
    ranks.then(parts).then_with(|| one.3.cmp(&other.3))
}

pub(super) fn compare(one: &Job, other: &Job, orders: &[Order]) -> Ordering {
    for Order { field, descending } in orders {
        let order = match (key(one, *field), key(other, *field)) {
            (Some(one), Some(other)) if *descending => compare_keys(&one, &other).reverse(),
            (Some(one), Some(other)) => compare_keys(&one, &other),
            (one, other) => one.is_none().cmp(&other.is_none()),
        };
        if order.is_ne() {
            return order;
        }
    }
    Ordering::Equal
}
