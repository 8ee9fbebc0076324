//! Everything that proves the project, suite by suite; the first failure stops, and says how to run just it.

mod suite;

use std::time::Duration;

use crate::arguments::Arguments;
use crate::build;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::progress::{Stopwatch, seconds};
use crate::setup;
use crate::tree::Tree;
use suite::{Need, SUITES, Suite};

/// How a suite ended.
enum Verdict {
    Passed,
    /// Its files are not there: no proof, so the run as a whole fails.
    Missing(String),
}

/// Runs the suites in order, or the one that `--only` names.
pub(crate) fn test(tree: &Tree, arguments: &Arguments) -> Outcome {
    if arguments.has("--list") {
        for suite in SUITES {
            println!("{:<14} {}", suite.name, suite.proves);
        }
        return Ok(());
    }
    let suites: Vec<&Suite> = match arguments.value("--only") {
        None => SUITES.iter().collect(),
        Some(name) => vec![find(name)?],
    };
    run(tree, &suites)
}

fn find(name: &str) -> Outcome<&'static Suite> {
    SUITES
        .iter()
        .find(|suite| suite.name == name)
        .ok_or_else(|| {
            let names: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
            Failure::new(format!(
                "there is no suite `{name}`; there are {}",
                names.join(", ")
            ))
        })
}

fn run(tree: &Tree, suites: &[&Suite]) -> Outcome {
    setup::for_building(tree)?;
    let mut done: Vec<(&str, &str, Duration)> = Vec::new();
    let (mut passed, mut missing) = (0, Vec::new());
    for suite in suites {
        eprintln!("\n=== {}: {}", suite.name, suite.proves);
        let watch = Stopwatch::start();
        let outcome = run_one(tree, suite);
        let time = watch.elapsed();
        match outcome {
            Ok(Verdict::Passed) => {
                passed += 1;
                done.push((suite.name, "passed", time));
            }
            Ok(Verdict::Missing(what)) => {
                eprintln!("MISSING: {what}");
                missing.push(suite.name);
                done.push((suite.name, "MISSING", time));
            }
            Err(failure) => {
                done.push((suite.name, "FAILED", time));
                report(&done, passed, missing.len() + 1);
                return Err(Failure::new(format!(
                    "suite `{}`: {failure}\nrun just it with: cargo xtask test --only {}",
                    suite.name, suite.name
                )));
            }
        }
    }
    report(&done, passed, missing.len());
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "these suites are missing: {}",
        missing.join(", ")
    )))
}

fn run_one(tree: &Tree, suite: &Suite) -> Outcome<Verdict> {
    if let Some(path) = suite.files.iter().find(|path| !tree.at(path).exists()) {
        return Ok(Verdict::Missing((*path).to_owned()));
    }
    if suite.needs.contains(&Need::Package) {
        build::build(tree)?;
    }
    if suite.needs.contains(&Need::Console) {
        console::build(tree)?;
    }
    let browser = if suite.needs.contains(&Need::Browser) {
        Some(setup::browser::require()?)
    } else {
        None
    };
    for program in (suite.programs)(tree)? {
        let program = match &browser {
            Some(browser) => browser.give_to(tree, program)?,
            None => program,
        };
        eprintln!("> {}", program.line());
        program.run()?;
    }
    Ok(Verdict::Passed)
}

fn report(done: &[(&str, &str, Duration)], passed: usize, failed: usize) {
    println!();
    for (name, verdict, time) in done {
        println!("{name:<14} {verdict:<8} {:>12}", seconds(*time));
    }
    println!("suites: {passed} passed, {failed} failed");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suite_that_does_not_exist_is_refused_with_those_that_do() {
        assert!(find("host").is_ok());
        assert!(find("hots").is_err_and(|failure| {
            failure
                .to_string()
                .contains("no suite `hots`; there are check, ")
        }));
    }

    #[test]
    fn no_two_suites_have_one_name() {
        for suite in SUITES {
            assert_eq!(
                SUITES
                    .iter()
                    .filter(|other| other.name == suite.name)
                    .count(),
                1,
                "{}",
                suite.name
            );
        }
    }
}
