//! What can be named in a filter, a sort and a column.

use crate::fault::{Fault, joined};
use crate::path::{self, Known, Path};

/// A field of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    /// One of the seven texts of a summary.
    Text(usize),
    Phase,
    Progress,
    Delay,
    Problems,
    Path(Path),
}

pub(crate) const ID: usize = 0;
pub(crate) const NAME: usize = 1;
pub(crate) const STATUS: usize = 2;
pub(crate) const ENGINE_TYPE: usize = 3;
pub(crate) const TASK_TYPE: usize = 4;
pub(crate) const CREATE_TIME: usize = 5;
pub(crate) const REMAINING_TIME: usize = 6;
/// How many there are.
pub(crate) const TEXTS: usize = 7;

/// The names of the fields of a summary, in the order of its cells, and what may be written instead.
const NAMES: [(&str, &str, Field); 11] = [
    ("id", "", Field::Text(ID)),
    ("name", "", Field::Text(NAME)),
    ("status", "", Field::Text(STATUS)),
    ("phase", "", Field::Phase),
    ("engine_type", "engine", Field::Text(ENGINE_TYPE)),
    ("task_type", "task", Field::Text(TASK_TYPE)),
    ("create_time", "created", Field::Text(CREATE_TIME)),
    ("progressPercent", "progress", Field::Progress),
    ("delayMs", "delay", Field::Delay),
    ("remaining_time", "remaining", Field::Text(REMAINING_TIME)),
    ("problems", "", Field::Problems),
];

/// The columns of an export that names none.
pub(crate) fn summary_names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(name, _, _)| *name)
}

impl Field {
    /// The field of a name. A path that the model does not know counts if `occurs` says that a job has it.
    pub(crate) fn named(
        name: &str,
        option: &'static str,
        at: usize,
        occurs: &dyn Fn(&Path) -> bool,
    ) -> Result<Self, Fault> {
        let ours = NAMES
            .iter()
            .find(|(long, short, _)| *long == name || *short == name);
        // No alias is empty text by accident: an empty name is none.
        if let Some((_, _, field)) = ours.filter(|_| !name.is_empty()) {
            return Ok(field.clone());
        }
        let path = Path::new(name);
        match path.known() {
            Known::Yes => Ok(Self::Path(path)),
            Known::Up(_) if occurs(&path) => Ok(Self::Path(path)),
            Known::Up(_) => Err(unknown(name, option, at)),
        }
    }
}

/// Names that are told at most.
const MOST_NEAR: usize = 4;

fn unknown(name: &str, option: &'static str, at: usize) -> Fault {
    let mut near: Vec<(usize, String)> = Vec::new();
    let last = name.rsplit('.').next().unwrap_or_default();
    let mut offer = |path: &str, key: &str| {
        let whole = distance(name, path);
        // A field that is called so, wherever it stands.
        let part = distance(last, key) + 1;
        let far = whole.min(part);
        if far <= 1 + last.len() / 4 && near.iter().all(|(_, known)| known != path) {
            let at = near.iter().position(|(other, _)| *other > far);
            near.insert(at.unwrap_or(near.len()), (far, path.to_owned()));
            near.truncate(MOST_NEAR);
        }
    };
    for (long, short, _) in &NAMES {
        offer(long, long);
        if !short.is_empty() {
            offer(short, short);
        }
    }
    offer("precheck", "precheck");
    offer("problem", "problem");
    path::all(&mut offer);
    let names: Vec<&str> = near.iter().map(|(_, path)| path.as_str()).collect();
    let near = joined(&names, "`, `");
    let mut rule: Vec<&str> = vec!["no field `", name, "`"];
    if !near.is_empty() {
        rule.extend(["; near are `", &near, "`"]);
    }
    if option == "filter" {
        rule.push("; text with a colon in it needs quotes");
    }
    Fault::new(option, at, &rule)
}

/// Names that are compared at most, in bytes.
const LONGEST: usize = 96;

/// Letters to change, add or leave out, from one name to another; letter case aside.
fn distance(one: &str, other: &str) -> usize {
    if one.len() > LONGEST || other.len() > LONGEST {
        return usize::MAX - 1;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, from) in one.bytes().enumerate() {
        let mut diagonal = place;
        let mut left = place + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, to) in row.iter_mut().skip(1).zip(other.bytes()) {
            let changed = diagonal + usize::from(!from.eq_ignore_ascii_case(&to));
            diagonal = *cell;
            left = changed.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
