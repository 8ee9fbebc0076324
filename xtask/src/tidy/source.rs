//! A file as the rules see it, and what a rule says about it.

use std::fmt;
use std::fs;

use crate::failure::{AtPath, Outcome};
use crate::tree::Tree;

/// A text file of the project.
pub(crate) struct Source {
    /// Relative to the root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn extension(&self) -> &str {
        self.path
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.extension() == "rs"
    }

    pub(crate) fn is_script(&self) -> bool {
        matches!(
            self.extension(),
            "ts" | "tsx" | "mts" | "cts" | "js" | "mjs" | "cjs" | "jsx"
        )
    }

    /// The lines with their numbers, from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// The lines without what follows `//`: a comment imports nothing.
    pub(crate) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines()
            .map(|(number, line)| (number, line.split_once("//").map_or(line, |(code, _)| code)))
    }

    pub(crate) fn finding(&self, line: usize, what: impl Into<String>) -> Finding {
        Finding {
            path: self.path.clone(),
            line,
            what: what.into(),
        }
    }
}

/// A broken rule: where, and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Reads the files that are text; what git lists and is deleted on disk is passed over.
pub(crate) fn read_all(tree: &Tree, paths: &[String]) -> Outcome<Vec<Source>> {
    let mut sources = Vec::new();
    for path in paths {
        let file = tree.at(path);
        if !file.is_file() {
            continue;
        }
        let bytes = fs::read(&file).at("read", &file)?;
        if let Ok(text) = String::from_utf8(bytes) {
            sources.push(Source {
                path: path.clone(),
                text,
            });
        }
    }
    Ok(sources)
}

/// Whether a word stands in a line by itself, not inside a longer name.
pub(crate) fn has_word(line: &str, word: &str) -> bool {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(start, _)| {
        let before = line.get(..start).and_then(|text| text.chars().next_back());
        let after = line
            .get(start + word.len()..)
            .and_then(|text| text.chars().next());
        !before.is_some_and(part_of_name) && !after.is_some_and(part_of_name)
    })
}

#[cfg(test)]
pub(crate) mod sample {
    use super::{Finding, Source};

    pub(crate) fn source(path: &str, text: &str) -> Source {
        Source {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The findings of a rule as it would print them.
    pub(crate) fn said(rule: fn(&Source) -> Vec<Finding>, path: &str, text: &str) -> Vec<String> {
        rule(&source(path, text))
            .iter()
            .map(ToString::to_string)
            .collect()
    }
}
