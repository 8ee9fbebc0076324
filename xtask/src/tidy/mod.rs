//! The rules of the house that no compiler or linter knows. Each finding names the file, the line and what to do.

mod edges;
mod layers;
mod marks;
mod names;
mod promises;
mod source;

use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::tree::Tree;
use source::{Finding, Source};

/// The rules that are functions of one file; one more, of promises, looks at all files at once.
const RULES: [fn(&Source) -> Vec<Finding>; 10] = [
    layers::imports_go_down,
    edges::only_web_names_the_browser,
    edges::the_client_formats_nothing,
    edges::emulator_is_independent,
    edges::lockfile_names_no_host,
    names::length,
    names::file_name,
    marks::machine_paths,
    marks::todo_has_an_owner,
    marks::every_test_runs,
];

/// Holds every file of the project, whether committed yet or not, to the rules.
pub(crate) fn tidy(tree: &Tree) -> Outcome {
    let sources = source::read_all(tree, &list(tree)?)?;
    let mut findings: Vec<Finding> = sources
        .iter()
        .flat_map(|source| RULES.iter().flat_map(|rule| rule(source)))
        .collect();
    findings.extend(promises::named_tests_exist(&sources));
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!("tidy: {} files, nothing to say", sources.len());
        return Ok(());
    }
    Err(Failure::new(format!(
        "tidy has {} findings",
        findings.len()
    )))
}

/// The files that are or would be committed.
fn list(tree: &Tree) -> Outcome<Vec<String>> {
    let names = Program::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .dir(tree.root())
        .read()?;
    Ok(names
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}
