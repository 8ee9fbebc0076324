//! The page in another form: values that do not fit, and text that no JSON writer would write.

use serde_json::{Value, json};

use super::{Kind, Turn};
use crate::random::Random;

/// Integers that a JavaScript number rounds.
const HUGE: &str = r#""huge_integers":[9007199254740993,-9007199254740993,9223372036854775807,-9223372036854775808,18446744073709551615,123456789012345678901234567890],"#;

/// Keys that mean something to a JavaScript object.
const POLLUTED: &str = r#""__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"toString":"polluted","hasOwnProperty":1,"#;

/// What is no Unicode: single bytes, an overlong slash, and halves of a pair.
const BROKEN: &[u8] = b"\"broken_text\":\"\xff\xfe \xc0\xaf \\ud800 \\udc00\\ud800\",";

/// The bytes of a page as the request gets it.
pub(crate) fn written(turn: &Turn, mut page: Value) -> Vec<u8> {
    total(turn, &mut page);
    jobs(turn, &mut page);
    let mut bytes = if let Some(members) = members(turn) {
        spliced(&page, &members)
    } else {
        page.to_string().into_bytes()
    };
    if let Some(percent) = turn.number(Kind::BadJson) {
        let percent = usize::try_from(percent).unwrap_or(0);
        bytes.truncate(bytes.len() * percent / 100);
    }
    bytes
}

fn total(turn: &Turn, page: &mut Value) {
    let Some(object) = page.as_object_mut() else {
        return;
    };
    if turn.has(Kind::TotalMissing) {
        object.shift_remove("total_count");
    }
    let Some(total) = object.get_mut("total_count") else {
        return;
    };
    if let Some(more) = turn.number(Kind::TotalWrong) {
        *total = (total.as_u64().unwrap_or(0) + more).into();
    }
    if turn.has(Kind::TotalText) {
        *total = total.to_string().into();
    }
    if turn.has(Kind::TotalNegative) {
        *total = (-1).into();
    }
}

fn jobs(turn: &Turn, page: &mut Value) {
    let jobs = page.get_mut("jobs").and_then(Value::as_array_mut);
    for (job, place) in jobs.into_iter().flatten().zip(0..) {
        let Some(job) = job.as_object_mut() else {
            continue;
        };
        if turn.has(Kind::WrongTypes) {
            let mut random = turn.random.fork("types").nth(place);
            for (name, value) in job.iter_mut() {
                if name != "id" {
                    *value = misfit(&mut random, value);
                }
            }
        }
        if turn.has(Kind::HugeIntegers) {
            let delays = json!({ "delay_time": 9_007_199_254_740_993_i64, "rpo_delay": i64::MAX, "rto_delay": i64::MIN });
            job.insert("alarm_notify".into(), delays);
        }
        if turn.has(Kind::PollutedKeys) {
            let map = json!({ "__proto__": "polluted", "constructor": "polluted", "toString": "polluted" });
            job.insert("instance_features".into(), map);
        }
    }
}

/// A value of another kind.
fn misfit(random: &mut Random, value: &Value) -> Value {
    match (value, random.below(3)) {
        (Value::Object(_) | Value::Array(_), 0) => "not this".into(),
        (Value::Object(_) | Value::Array(_), 1) => 7.into(),
        (Value::Object(_) | Value::Array(_), _) => false.into(),
        (_, 0) => json!({ "not": "this" }),
        (_, 1) => json!(["not", "this"]),
        (_, _) => 7.5.into(),
    }
}

/// Members in front of those of the page and of each job, a comma behind each.
struct Members {
    page: Vec<u8>,
    job: Vec<u8>,
    first_job: Vec<u8>,
}

fn members(turn: &Turn) -> Option<Members> {
    let mut members = Members {
        page: Vec::new(),
        job: Vec::new(),
        first_job: Vec::new(),
    };
    if turn.has(Kind::DuplicateKeys) {
        members
            .page
            .extend(br#""total_count":-7,"jobs":[{"id":"earlier"}],"#);
        members.job.extend(br#""id":"earlier","status":"EARLIER","#);
    }
    if turn.has(Kind::HugeIntegers) {
        members.job.extend(HUGE.as_bytes());
    }
    if turn.has(Kind::PollutedKeys) {
        members.page.extend(POLLUTED.as_bytes());
        members.job.extend(POLLUTED.as_bytes());
    }
    if turn.has(Kind::BrokenText) {
        members.job.extend(BROKEN);
    }
    if let Some(depth) = turn.number(Kind::DeepNesting) {
        let depth = usize::try_from(depth).unwrap_or(0);
        members.first_job.extend(br#""deep_nesting":"#);
        members.first_job.extend(std::iter::repeat_n(b'[', depth));
        members.first_job.extend(std::iter::repeat_n(b']', depth));
        members.first_job.push(b',');
    }
    let none = members.page.is_empty() && members.job.is_empty() && members.first_job.is_empty();
    (!none).then_some(members)
}

/// The page written by hand, since no tree can hold such members.
fn spliced(page: &Value, members: &Members) -> Vec<u8> {
    let mut bytes = vec![b'{'];
    bytes.extend(&members.page);
    for (place, (name, value)) in page.as_object().into_iter().flatten().enumerate() {
        if place > 0 {
            bytes.push(b',');
        }
        bytes.extend(format!("\"{name}\":").as_bytes());
        let Some(jobs) = value.as_array() else {
            bytes.extend(value.to_string().as_bytes());
            continue;
        };
        bytes.push(b'[');
        for (place, job) in jobs.iter().enumerate() {
            if place > 0 {
                bytes.push(b',');
            }
            bytes.push(b'{');
            if place == 0 {
                bytes.extend(&members.first_job);
            }
            bytes.extend(&members.job);
            let text = job.to_string();
            bytes.extend(text.strip_prefix('{').unwrap_or(&text).as_bytes());
        }
        bytes.push(b']');
    }
    bytes.push(b'}');
    bytes
}
