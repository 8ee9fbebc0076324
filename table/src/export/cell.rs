//! The values of a row that stand in one cell.

use crate::field::Field;
use crate::json::{Value, line, quote};
use crate::measure;
use crate::row::Rows;

/// Writes the value of a field as JSON; several values as an array of them. Gives whether there is one.
pub(super) fn push_json(rows: &Rows, place: usize, field: &Field, out: &mut String) -> bool {
    match field {
        Field::Text(which) => rows.text(place, *which).map(|text| quote(text, out)),
        Field::Phase => {
            quote(rows.phase(place).as_str(), out);
            Some(())
        }
        Field::Progress | Field::Delay | Field::Problems => {
            number(rows, place, field).map(|number| measure::push(number, out))
        }
        Field::Path(_) => {
            let values = values(rows, place, field);
            match values.as_slice() {
                [] => None,
                [value] => {
                    line(value.token(), out);
                    Some(())
                }
                many => {
                    for (at, value) in many.iter().enumerate() {
                        out.push(if at == 0 { '[' } else { ',' });
                        line(value.token(), out);
                    }
                    out.push(']');
                    Some(())
                }
            }
        }
    }
    .is_some()
}

/// The number that a summary has.
pub(super) fn number(rows: &Rows, place: usize, field: &Field) -> Option<f64> {
    match field {
        Field::Progress => rows.progress(place),
        Field::Delay => rows.delay(place),
        Field::Problems => Some(rows.problems(place)),
        _ => None,
    }
}

/// All values at a path.
pub(super) fn values<'a>(rows: &'a Rows, place: usize, field: &Field) -> Vec<Value<'a>> {
    let mut values = Vec::new();
    if let Field::Path(path) = field {
        path.collect(rows.job(place), &mut values);
    }
    values
}
