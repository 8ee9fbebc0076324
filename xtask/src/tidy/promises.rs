//! The table of promises and rules in `tests/README.md`: each has a row, and each test that a row names is there.

use super::source::{Finding, Source};

const FILE: &str = "tests/README.md";

/// What the client promises, what client, console and command line keep out (S16 is a rule of packaging), the rules of the
/// gateway, and the features of the console.
const MARKS: [&str; 62] = [
    "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R14", "S1",
    "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15",
    "S17", "S18", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "V1", "V2", "V3",
    "V4", "V5", "V6", "V7", "V8", "V9", "V10", "V11", "V12", "V13", "V14", "V15", "V16", "V17",
    "V18", "V19", "V20", "V21",
];

/// How a row begins its last cell where there is no test.
const NONE: &str = "none: ";

/// Holds the table to the tests.
pub(crate) fn named_tests_exist(sources: &[Source]) -> Vec<Finding> {
    let Some(table) = sources.iter().find(|source| source.path == FILE) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for mark in MARKS {
        let start = format!("| {mark} |");
        match table.lines().find(|(_, line)| line.starts_with(&start)) {
            None => findings
                .push(table.finding(1, format!("the table of promises has no row for {mark}"))),
            Some((number, line)) => {
                let problems = row(mark, line, sources).into_iter();
                findings.extend(problems.map(|problem| table.finding(number, problem)));
            }
        }
    }
    findings
}

fn row(mark: &str, line: &str, sources: &[Source]) -> Vec<String> {
    let prefix = format!("{}_", mark.to_lowercase());
    let names: Vec<&str> = line
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| name.contains('_') && name.starts_with(['r', 's', 'g', 'v']))
        .collect();
    let last = line.trim_end_matches([' ', '|']).rsplit("| ").next();
    if names.is_empty()
        && !last.is_some_and(|cell| cell.starts_with(NONE) && cell.len() > NONE.len() + 10)
    {
        return vec![format!(
            "{mark} names no test: name one, or write `{NONE}` and why"
        )];
    }
    let mut problems = Vec::new();
    for name in names {
        // A name of which a part is put in when it runs.
        let (text, whole) = match name.strip_suffix('…') {
            Some(start) => (start, false),
            None => (name, true),
        };
        if !text.starts_with(&prefix) && !text.contains(&format!("_{prefix}")) {
            problems.push(format!("`{name}` does not carry the name of {mark}"));
        } else if !sources.iter().any(|source| has_test(source, text, whole)) {
            problems.push(format!("there is no test `{name}`"));
        }
    }
    problems
}

fn has_test(source: &Source, text: &str, whole: bool) -> bool {
    let ends: &[char] = if source.is_rust() {
        &['(']
    } else {
        &['"', '`', '$']
    };
    let tests = source.is_rust() || source.is_script() && source.path.contains(".test.");
    tests
        && source.path != "xtask/src/tidy/promises.rs"
        && source.text.match_indices(text).any(|(at, _)| {
            let before = source.text.get(..at).unwrap_or_default();
            let after = source.text.get(at + text.len()..).unwrap_or_default();
            let begins = if source.is_rust() {
                before.ends_with("fn ")
            } else {
                before.ends_with(['"', '`'])
            };
            begins && (!whole || after.starts_with(ends))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(changed: &[(&str, &str)]) -> Vec<Source> {
        let rows: Vec<String> = MARKS
            .iter()
            .map(|mark| {
                let cell = changed.iter().find(|(other, _)| other == mark);
                let cell = cell.map_or("none: it is not built yet", |(_, cell)| *cell);
                format!("| {mark} | a promise | {cell} |\n")
            })
            .collect();
        let source = |path: &str, text: &str| Source {
            path: path.into(),
            text: text.into(),
        };
        vec![
            source(FILE, &rows.concat()),
            source(
                "tests/host/a.rs",
                "fn r1_each_id_once() {}\nfn s10_s3_both() {}",
            ),
            source(
                "tests/faults/a.test.mjs",
                "test(\"s1_no_redirect\", f);\ntest(`s2_none_in_${place}`, f);",
            ),
            source("tests/faults/support/a.mjs", "\"s1_in_no_test\""),
        ]
    }

    fn said(mark: &str, cell: &str) -> Vec<String> {
        let findings = named_tests_exist(&sources(&[(mark, cell)]));
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_name_that_is_a_test_is_taken_also_by_its_beginning() {
        for (mark, cell) in [
            ("R1", "`r1_each_id_once`"),
            ("S3", "`s10_s3_both`"),
            ("S1", "`s1_no_redirect`, and more in `a.rs`"),
            ("S2", "`s2_none_in_…`"),
        ] {
            assert_eq!(said(mark, cell), [""; 0], "{mark}");
        }
    }

    #[test]
    fn a_name_that_is_no_test_of_this_promise_is_found() {
        let at = |line: u32, what: &str| [format!("tests/README.md:{line}: {what}")];
        assert_eq!(
            said("R1", "`r1_each_id`"),
            at(1, "there is no test `r1_each_id`")
        );
        assert_eq!(
            said("S1", "`s1_in_no_test`"),
            at(15, "there is no test `s1_in_no_test`")
        );
        assert_eq!(
            said("R2", "`r1_each_id_once`"),
            at(2, "`r1_each_id_once` does not carry the name of R2")
        );
        assert_eq!(
            said("R2", "later"),
            at(2, "R2 names no test: name one, or write `none: ` and why")
        );
        assert_eq!(
            said("R2", "none: "),
            at(2, "R2 names no test: name one, or write `none: ` and why")
        );
    }

    #[test]
    fn a_promise_without_a_row_is_found() {
        let mut sources = sources(&[]);
        let text = sources
            .first()
            .map(|table| table.text.replace("| S13 |", "| S19 |"));
        if let (Some(table), Some(text)) = (sources.first_mut(), text) {
            table.text = text;
        }
        let findings = named_tests_exist(&sources);
        let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            ["tests/README.md:1: the table of promises has no row for S13"]
        );
    }
}
