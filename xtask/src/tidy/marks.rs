//! Marks in a text that must not stay: paths of one machine, work without an owner, tests that do not run.

use super::source::{Finding, Source, has_word};

/// Put together at compile time, so that this file does not find itself.
const MACHINE_PATHS: [&str; 4] = [
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/tm", "p/"),
];

const WORK: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];

const RUNNERS: [&str; 4] = ["describe", "it", "suite", "test"];
const LEFT_OUT: [&str; 4] = ["only", "skip", "todo", "fixme"];

/// A path that exists on one machine only.
pub(crate) fn machine_paths(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in source.lines() {
        if let Some(path) = MACHINE_PATHS.iter().find(|path| line.contains(**path)) {
            findings.push(source.finding(
                number,
                format!("`{path}` is of one machine: name it relative to the project"),
            ));
        }
    }
    findings
}

/// Unfinished work names who will finish it.
pub(crate) fn todo_has_an_owner(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in source.lines() {
        for mark in WORK {
            if has_word(line, mark) && !line.contains(&format!("{mark}(")) {
                findings.push(
                    source.finding(number, format!("say whose it is, `{mark}(name)`, or do it")),
                );
            }
        }
    }
    findings
}

/// A test that is there runs; one that narrows the run to itself hides the others.
pub(crate) fn every_test_runs(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in source.code_lines() {
        let left_out = (source.is_rust() && line.trim_start().starts_with(concat!("#[ign", "ore")))
            || (source.is_script() && narrows(line));
        if left_out {
            findings.push(source.finding(number, "every test runs: let it run, or delete it"));
        }
    }
    findings
}

fn narrows(line: &str) -> bool {
    RUNNERS.iter().any(|runner| {
        LEFT_OUT.iter().any(|mark| {
            let call = format!("{runner}.{mark}");
            has_word(line, &call)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::sample::said;

    #[test]
    fn a_path_of_one_machine_is_found() {
        let line = format!("let file = \"{}x\";", MACHINE_PATHS.first().unwrap_or(&""));
        assert_eq!(said(machine_paths, "src/a.rs", &line).len(), 1);
        assert_eq!(
            said(machine_paths, "src/a.rs", "let file = \"tests/root\";"),
            [""; 0]
        );
    }

    #[test]
    fn work_without_an_owner_is_found() {
        let [todo, _] = WORK;
        assert_eq!(
            said(todo_has_an_owner, "src/a.rs", &format!("// {todo} later")).len(),
            1
        );
        assert_eq!(
            said(
                todo_has_an_owner,
                "src/a.rs",
                &format!("// {todo}(mei): later")
            ),
            [""; 0]
        );
        assert_eq!(
            said(
                todo_has_an_owner,
                "src/a.rs",
                &format!("const {todo}S: u8 = 1;")
            ),
            [""; 0]
        );
    }

    #[test]
    fn a_test_that_is_left_out_is_found() {
        let rust = concat!("    #[ign", "ore]\n");
        assert_eq!(said(every_test_runs, "src/a.rs", rust).len(), 1);
        let [_, it, ..] = RUNNERS;
        for mark in LEFT_OUT {
            assert_eq!(
                said(
                    every_test_runs,
                    "tests/a.test.ts",
                    &format!("{it}.{mark}(\"x\", f)")
                )
                .len(),
                1,
                "{mark}"
            );
        }
        assert_eq!(
            said(
                every_test_runs,
                "tests/a.test.ts",
                "it(\"skips\", f); const visit.only = 1;"
            ),
            [""; 0]
        );
    }
}
