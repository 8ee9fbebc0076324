//! Jobs, filters and sorts by chance, of few words, so that they meet.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A field that filters and sorts name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Field {
    Id,
    Name,
    Status,
    Phase,
    EngineType,
    Progress,
    Delay,
    Problems,
    CreateTime,
    Path(&'static str),
}

const FIELDS: [Field; 16] = [
    Field::Id,
    Field::Name,
    Field::Status,
    Field::Phase,
    Field::EngineType,
    Field::Progress,
    Field::Delay,
    Field::Problems,
    Field::CreateTime,
    Field::Path("base_info.description"),
    Field::Path("base_info.tags.value"),
    Field::Path("base_info.tags"),
    Field::Path("base_info"),
    Field::Path("total_count"),
    Field::Path("network_results.success"),
    Field::Path("precheck_result.precheck_results.item"),
];

impl Field {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Status => "status",
            Self::Phase => "phase",
            Self::EngineType => "engine_type",
            Self::Progress => "progress",
            Self::Delay => "delay",
            Self::Problems => "problems",
            Self::CreateTime => "create_time",
            Self::Path(path) => path,
        }
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Progress | Self::Delay | Self::Problems)
    }
}

/// What is asked of a field.
#[derive(Clone, Debug)]
pub(super) enum Ask {
    Absent,
    Is(Vec<String>),
    Holds(Vec<String>),
    Against(&'static str, String),
}

#[derive(Clone, Debug)]
pub(super) enum Test {
    Word(String),
    Field(Field, Ask),
    Precheck(Ask),
    Problem(Vec<&'static str>),
}

#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) negated: bool,
    pub(super) test: Test,
}

impl Term {
    pub(super) fn write(&self) -> String {
        let test = match &self.test {
            Test::Word(word) => quoted(word),
            Test::Field(field, ask) => ask.write(field.name()),
            Test::Precheck(ask) => ask.write("precheck"),
            Test::Problem(kinds) => format!("problem:{}", kinds.join(",")),
        };
        format!("{}{test}", if self.negated { "-" } else { "" })
    }
}

impl Ask {
    fn write(&self, name: &str) -> String {
        let list = |values: &[String]| {
            values
                .iter()
                .map(|value| quoted(value))
                .collect::<Vec<_>>()
                .join(",")
        };
        match self {
            Self::Absent => format!("{name}:"),
            Self::Is(values) => format!("{name}:{}", list(values)),
            Self::Holds(values) => format!("{name}~{}", list(values)),
            Self::Against(sign, value) => format!("{name}{sign}{value}"),
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) field: Field,
    pub(super) descending: bool,
}

impl Order {
    pub(super) fn write(&self) -> String {
        format!(
            "{}{}",
            if self.descending { "-" } else { "" },
            self.field.name()
        )
    }
}

const TEXTS: [&str; 14] = [
    "",
    "a",
    "A",
    "ab",
    "job-2",
    "Job-10",
    "job-010",
    "Ä\"b\\c",
    "ж客户",
    "7",
    "7.5",
    "-3",
    "2026-11-01",
    "x\n\u{1}y=é",
];
const STATUSES: [&str; 6] = [
    "CREATING",
    "PAUSING",
    "CREATE_FAILED",
    "DELETED",
    "NEW_WORD",
    "INCRE_TRANSFER_STARTED",
];
const TIMES: [&str; 5] = [
    "2026-11-01T08:00:00Z",
    "2026-11-01",
    "2026-11-01T10:00:00+02:00",
    "1793523600000",
    "soon",
];
const NUMBERS: [&str; 8] = ["0", "7", "7.0", "40", "99.5%", "100", "150", "none"];
const ITEMS: [&str; 3] = ["binlog", "Disk space", ""];

fn text() -> impl Strategy<Value = String> {
    proptest::sample::select(&TEXTS[..]).prop_map(str::to_owned)
}

fn some<T: std::fmt::Debug>(
    strategy: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(strategy)
}

fn put(record: &mut Map<String, Value>, key: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        record.insert(key.to_owned(), value.into());
    }
}

fn base_info() -> impl Strategy<Value = Value> {
    let engine = proptest::sample::select(&["mysql-to-mysql", "oracle-to-gaussdbv5"][..]);
    let tag = (some(text()), some(text())).prop_map(|(key, value)| {
        let mut tag = Map::new();
        put(&mut tag, "key", key);
        put(&mut tag, "value", value);
        Value::Object(tag)
    });
    let tags = proptest::collection::vec(tag, 0..3);
    (some(text()), some(text()), some(engine), some(tags)).prop_map(
        |(name, description, engine, tags)| {
            let mut base = Map::new();
            put(&mut base, "name", name);
            put(&mut base, "description", description);
            put(&mut base, "engine_type", engine);
            put(&mut base, "tags", tags);
            Value::Object(base)
        },
    )
}

fn checks() -> impl Strategy<Value = (Vec<Value>, Vec<Value>)> {
    let result = proptest::sample::select(&["FAILED", "PASSED", "failed"][..]);
    let item = proptest::sample::select(&ITEMS[..]);
    let precheck = (item, result, some(any::<bool>())).prop_map(|(item, result, skipped)| {
        let mut check = Map::new();
        put(&mut check, "item", Some(item));
        put(&mut check, "result", Some(result));
        put(&mut check, "is_skipped", skipped);
        Value::Object(check)
    });
    let network = (
        some(any::<bool>()),
        some(proptest::sample::select(&["failed", "success"][..])),
    )
        .prop_map(|(success, status)| {
            let mut test = Map::new();
            put(&mut test, "success", success);
            put(&mut test, "status", status);
            Value::Object(test)
        });
    (
        proptest::collection::vec(precheck, 0..3),
        proptest::collection::vec(network, 0..2),
    )
}

fn job() -> impl Strategy<Value = Value> {
    let pick = |list: &'static [&'static str]| some(proptest::sample::select(list));
    (
        proptest::sample::select((0..1000).collect::<Vec<u32>>()),
        pick(&STATUSES),
        pick(&TIMES),
        some(base_info()),
        (pick(&NUMBERS), pick(&NUMBERS)),
        some(-9_i64..9),
        checks(),
    )
        .prop_map(
            |(id, status, time, base, (progress, delay), count, (prechecks, networks))| {
                let mut job = Map::new();
                put(&mut job, "id", Some(format!("id-{id}")));
                put(&mut job, "status", status);
                put(&mut job, "create_time", time);
                put(&mut job, "total_count", count);
                put(&mut job, "base_info", base);
                put(&mut job, "network_results", Some(networks));
                put(
                    &mut job,
                    "precheck_result",
                    Some(json!({ "precheck_results": prechecks })),
                );
                let mut information = Map::new();
                put(&mut information, "progress", progress);
                put(&mut information, "incr_trans_delay", delay);
                put(&mut job, "progress_info", Some(information));
                Value::Object(job)
            },
        )
}

/// Up to a dozen jobs, each id once.
pub(super) fn jobs() -> impl Strategy<Value = Vec<Value>> {
    proptest::collection::vec(job(), 0..12).prop_map(|mut jobs| {
        let mut seen = std::collections::HashSet::new();
        jobs.retain(|job| seen.insert(job["id"].clone()));
        jobs
    })
}

fn values() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(text(), 1..3)
}

fn ask(field: Field) -> BoxedStrategy<Ask> {
    let sign = proptest::sample::select(&["<", "<=", ">", ">="][..]);
    let pick = |list: &'static [&'static str]| {
        proptest::collection::vec(proptest::sample::select(list).prop_map(str::to_owned), 1..3)
    };
    let numbers: &[&str] = &["0", "7", "40", "99.5", "7000"];
    match field {
        Field::Phase => prop_oneof![
            Just(Ask::Absent),
            pick(&["running", "Waiting", "failed", "unknown"]).prop_map(Ask::Is),
            pick(&["ing", "E"]).prop_map(Ask::Holds),
        ]
        .boxed(),
        Field::Progress | Field::Delay | Field::Problems => prop_oneof![
            Just(Ask::Absent),
            pick(numbers).prop_map(Ask::Is),
            (sign, proptest::sample::select(numbers))
                .prop_map(|(sign, number)| Ask::Against(sign, number.to_owned())),
        ]
        .boxed(),
        Field::CreateTime => prop_oneof![
            Just(Ask::Absent),
            pick(&TIMES).prop_map(Ask::Is),
            pick(&["2026", "T", "Z"]).prop_map(Ask::Holds),
            (sign, proptest::sample::select(&TIMES[..4]))
                .prop_map(|(sign, time)| Ask::Against(sign, time.to_owned())),
        ]
        .boxed(),
        Field::Status | Field::EngineType => prop_oneof![
            Just(Ask::Absent),
            pick(&["CREATING", "deleted", "new_word", "mysql-to-mysql"]).prop_map(Ask::Is),
            pick(&["_", "create", "SQL"]).prop_map(Ask::Holds),
        ]
        .boxed(),
        Field::Id | Field::Name | Field::Path(_) => prop_oneof![
            Just(Ask::Absent),
            values().prop_map(Ask::Is),
            pick(&["true", "False", "binlog", "7", "-3"]).prop_map(Ask::Is),
            values().prop_map(Ask::Holds),
            (
                sign,
                proptest::sample::select(&["0", "7", "7.25", "-3.5", "1e1"][..])
            )
                .prop_map(|(sign, number)| Ask::Against(sign, number.to_owned())),
        ]
        .boxed(),
    }
}

pub(super) fn terms() -> impl Strategy<Value = Term> {
    let item = prop_oneof![
        Just(Ask::Absent),
        proptest::collection::vec(
            proptest::sample::select(&["BINLOG", "disk space", "", "x"][..])
                .prop_map(str::to_owned),
            1..3
        )
        .prop_map(Ask::Is),
        proptest::sample::select(&["DISK", "log", ""][..])
            .prop_map(|part| Ask::Holds(vec![part.to_owned()])),
    ];
    let kinds = proptest::collection::vec(
        proptest::sample::select(&["precheck", "network", "comparison"][..]),
        0..3,
    );
    let word = proptest::sample::select(
        &[
            "a", "JOB", "ä\"B", "Ж客", "7", "-", "=É", "id-1", "failed", "x\n", "true",
        ][..],
    );
    let field = proptest::sample::select(&FIELDS[..]);
    let test = prop_oneof![
        2 => word.prop_map(|word| Test::Word(word.to_owned())),
        6 => field.prop_flat_map(|field| ask(field).prop_map(move |ask| Test::Field(field, ask))),
        1 => item.prop_map(Test::Precheck),
        1 => kinds.prop_map(Test::Problem),
    ];
    (any::<bool>(), test).prop_map(|(negated, test)| Term { negated, test })
}

pub(super) fn orders() -> impl Strategy<Value = Order> {
    (proptest::sample::select(&FIELDS[..]), any::<bool>())
        .prop_map(|(field, descending)| Order { field, descending })
}
