//! A path into the record of a job, such as `base_info.description` or `node_info.spec.node_type`.
//!
//! An array on the way stands for each of its elements, so a path leads to any number of values.

use drs_batch_jobs::model::shape::{Kind as Shape, RECORDS, RecordId};

use crate::json::{Kind, Value};

/// Containers that are gone through at most: as many as the decoder lets stand inside one another.
const DEEPEST: usize = 128;

/// Keys, from the job on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Path {
    keys: Vec<String>,
}

/// What the model says of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// There is such a field.
    Yes,
    /// There is none; the number of keys that the model does know.
    Up(usize),
}

impl Path {
    pub(crate) fn new(text: &str) -> Self {
        let keys = text.split('.').map(str::to_owned).collect();
        Self { keys }
    }

    /// Shows each value at the path to a function, until it says that it has seen enough. Gives whether it did.
    pub(crate) fn visit(&self, job: Value<'_>, see: &mut dyn FnMut(Value<'_>) -> bool) -> bool {
        visit(&self.keys, job, DEEPEST, see)
    }

    /// The first value at the path.
    pub(crate) fn first<'a>(&self, job: Value<'a>) -> Option<Value<'a>> {
        first(&self.keys, job, DEEPEST)
    }

    /// Adds all values at the path.
    pub(crate) fn collect<'a>(&self, job: Value<'a>, into: &mut Vec<Value<'a>>) {
        collect(&self.keys, job, DEEPEST, into);
    }

    /// Whether the model has it.
    pub(crate) fn known(&self) -> Known {
        let mut shape = Shape::Record(RecordId::Job as usize);
        for (place, key) in self.keys.iter().enumerate() {
            while let Shape::List(inner) = shape {
                shape = inner.kind();
            }
            shape = match shape {
                Shape::Map(inner) => inner.kind(),
                Shape::Record(record) => match field_of(record, key) {
                    Some(inner) => inner,
                    None => return Known::Up(place),
                },
                _ => return Known::Up(place),
            };
        }
        Known::Yes
    }
}

fn field_of(record: usize, key: &str) -> Option<Shape> {
    let mut fields = RECORDS.get(record)?.fields();
    fields
        .find(|field| field.name == key)
        .map(|field| field.shape.kind())
}

/// Every path of the model, arrays and maps left out, shown to a function.
pub(crate) fn all(see: &mut dyn FnMut(&str, &str)) {
    let mut path = String::new();
    descend(Shape::Record(RecordId::Job as usize), &mut path, 0, see);
}

/// The model nests its records five deep.
const MODEL_DEPTH: usize = 8;

fn descend(shape: Shape, path: &mut String, depth: usize, see: &mut dyn FnMut(&str, &str)) {
    match shape {
        Shape::List(inner) => descend(inner.kind(), path, depth, see),
        Shape::Record(record) if depth < MODEL_DEPTH => {
            let Some(record) = RECORDS.get(record) else {
                return;
            };
            for field in record.fields() {
                let before = path.len();
                if before > 0 {
                    path.push('.');
                }
                path.push_str(field.name);
                see(path, field.name);
                descend(field.shape.kind(), path, depth + 1, see);
                path.truncate(before);
            }
        }
        _ => {}
    }
}

fn visit(
    keys: &[String],
    value: Value<'_>,
    depth: usize,
    see: &mut dyn FnMut(Value<'_>) -> bool,
) -> bool {
    if depth == 0 {
        return false;
    }
    match (value.kind(), keys.split_first()) {
        (Kind::Null, _) => false,
        (Kind::Array, _) => value
            .elements()
            .any(|element| visit(keys, element, depth - 1, see)),
        (_, None) => see(value),
        (Kind::Object, Some((key, rest))) => value
            .get(key)
            .is_some_and(|inner| visit(rest, inner, depth - 1, see)),
        _ => false,
    }
}

fn first<'a>(keys: &[String], value: Value<'a>, depth: usize) -> Option<Value<'a>> {
    if depth == 0 {
        return None;
    }
    match (value.kind(), keys.split_first()) {
        (Kind::Null, _) => None,
        (Kind::Array, _) => value
            .elements()
            .find_map(|element| first(keys, element, depth - 1)),
        (_, None) => Some(value),
        (Kind::Object, Some((key, rest))) => first(rest, value.get(key)?, depth - 1),
        _ => None,
    }
}

fn collect<'a>(keys: &[String], value: Value<'a>, depth: usize, into: &mut Vec<Value<'a>>) {
    match (value.kind(), keys.split_first()) {
        (Kind::Null, _) => {}
        _ if depth == 0 => {}
        (Kind::Array, _) => {
            for element in value.elements() {
                collect(keys, element, depth - 1, into);
            }
        }
        (_, None) => into.push(value),
        (Kind::Object, Some((key, rest))) => {
            if let Some(inner) = value.get(key) {
                collect(rest, inner, depth - 1, into);
            }
        }
        _ => {}
    }
}
