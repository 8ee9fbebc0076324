//! Rows as text.

mod cell;
mod csv;

use std::rc::Rc;

use crate::fault::Fault;
use crate::field::{Field, summary_names};
use crate::json::{line, quote};
use crate::row::Rows;
use crate::table::occurs;

/// Bytes of a piece, at most.
const PIECE: usize = 64 * 1024;
const MOST_COLUMNS: usize = 256;

/// The form of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A line of names, then a line a job: RFC 4180, with the guard against formulas.
    Csv,
    /// One array.
    Json,
    /// One object a line.
    Ndjson,
}

/// What to export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportQuery<'a> {
    /// As that of a [`Query`](crate::Query).
    pub filter: &'a str,
    /// As that of a [`Query`](crate::Query).
    pub sort: &'a str,
    /// Fields, in order. Empty: for CSV those of a summary, else the whole record.
    pub columns: &'a [&'a str],
}

/// An export under way: an iterator over pieces of at most 64 KiB.
#[derive(Debug)]
pub struct Export {
    rows: Rc<Rows>,
    places: std::vec::IntoIter<usize>,
    format: Format,
    columns: Vec<(String, Field)>,
    /// What is written and not given yet, from `given` on.
    room: String,
    given: usize,
    begun: bool,
    ended: bool,
}

impl Export {
    pub(crate) fn new(
        rows: Rc<Rows>,
        places: Vec<usize>,
        format: Format,
        columns: &[&str],
    ) -> Result<Self, Fault> {
        if columns.len() > MOST_COLUMNS {
            return Err(Fault::new(
                "columns",
                MOST_COLUMNS,
                &["at most 256 columns"],
            ));
        }
        let named = |(at, name): (usize, &str)| {
            let field = Field::named(name, "columns", at, &occurs(&rows))?;
            Ok((name.to_owned(), field))
        };
        let columns = if columns.is_empty() && format == Format::Csv {
            summary_names().enumerate().map(named).collect()
        } else {
            columns.iter().copied().enumerate().map(named).collect()
        };
        let columns: Result<Vec<_>, Fault> = columns;
        Ok(Self {
            columns: columns?,
            rows,
            places: places.into_iter(),
            format,
            room: String::new(),
            given: 0,
            begun: false,
            ended: false,
        })
    }

    /// Writes what stands before the first row.
    fn begin(&mut self) {
        match self.format {
            Format::Csv => {
                for (place, (name, _)) in self.columns.iter().enumerate() {
                    self.room.push_str(if place == 0 { "" } else { "," });
                    csv::push_text(name, &mut self.room);
                }
                self.room.push_str("\r\n");
            }
            Format::Json => self.room.push('['),
            Format::Ndjson => {}
        }
    }

    fn row(&mut self, place: usize, first: bool) {
        let out = &mut self.room;
        match self.format {
            Format::Csv => {
                for (at, (_, field)) in self.columns.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    csv::push(&self.rows, place, field, out);
                }
                out.push_str("\r\n");
            }
            Format::Json => {
                out.push_str(if first { "\n" } else { ",\n" });
                object(&self.rows, place, &self.columns, out);
            }
            Format::Ndjson => {
                object(&self.rows, place, &self.columns, out);
                out.push('\n');
            }
        }
    }

    fn end(&mut self, none: bool) {
        if self.format == Format::Json {
            self.room.push_str(if none { "]\n" } else { "\n]\n" });
        }
    }
}

/// A row as an object: the record itself, or the columns that were named.
fn object(rows: &Rows, place: usize, columns: &[(String, Field)], out: &mut String) {
    if columns.is_empty() {
        return line(rows.bytes(place), out);
    }
    out.push('{');
    let mut first = true;
    for (name, field) in columns {
        let start = out.len();
        out.push_str(if first { "" } else { "," });
        quote(name, out);
        out.push(':');
        if cell::push_json(rows, place, field, out) {
            first = false;
        } else {
            // An absent value has no key.
            out.truncate(start);
        }
    }
    out.push('}');
}

impl Iterator for Export {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        if self.given == self.room.len() {
            self.room.clear();
            self.given = 0;
        }
        let mut first = !self.begun;
        if !std::mem::replace(&mut self.begun, true) {
            self.begin();
        }
        while self.room.len() - self.given < PIECE {
            if let Some(place) = self.places.next() {
                self.row(place, first);
                first = false;
            } else {
                if !std::mem::replace(&mut self.ended, true) {
                    self.end(first);
                }
                break;
            }
        }
        let rest = self.room.get(self.given..).unwrap_or_default();
        let piece = rest.get(..rest.floor_char_boundary(PIECE)).unwrap_or(rest);
        self.given += piece.len();
        (!piece.is_empty()).then(|| piece.to_owned())
    }
}
