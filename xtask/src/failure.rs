//! The one error type: a sentence for the person at the keyboard, and how files and programs come to one.

use std::fmt;
use std::io;
use std::path::Path;

/// What went wrong and, wherever that is known, what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure(String);

/// What every step gives.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names the file in an error of the file system, which does not do so itself.
pub(crate) trait AtPath<T> {
    fn at(self, doing: &str, path: &Path) -> Outcome<T>;
}

impl<T> AtPath<T> for io::Result<T> {
    fn at(self, doing: &str, path: &Path) -> Outcome<T> {
        self.map_err(|error| {
            Failure::new(format!("could not {doing} `{}`: {error}", path.display()))
        })
    }
}
