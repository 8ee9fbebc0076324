//! Everything that proves the project, suite by suite; the first failure stops, and says how to run just it.

mod ledger;
mod suite;

use crate::arguments::Arguments;
use crate::build;
use crate::failure::{Failure, Outcome};
use crate::progress::Stopwatch;
use crate::setup;
use crate::tree::Tree;
use ledger::{Ledger, Verdict};
use suite::{Need, SUITES, Suite};

/// Runs the suites in order, or the one that `--only` names.
pub(crate) fn test(tree: &Tree, arguments: &Arguments) -> Outcome {
    if arguments.has("--list") {
        for suite in SUITES {
            println!("{:<14} {}", suite.name, suite.proves);
        }
        return Ok(());
    }
    let suites: Vec<&'static Suite> = match arguments.value("--only") {
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

fn run(tree: &Tree, suites: &[&'static Suite]) -> Outcome {
    setup::for_building(tree)?;
    let mut ledger = Ledger::default();
    for suite in suites {
        eprintln!("\n=== {}: {}", suite.name, suite.proves);
        let watch = Stopwatch::start();
        let outcome = run_one(tree, suite);
        ledger.add(
            suite.name,
            *outcome.as_ref().unwrap_or(&Verdict::Failed),
            watch.elapsed(),
        );
        if let Err(failure) = outcome {
            println!("\n{ledger}");
            return Err(Failure::new(format!(
                "suite `{name}`: {failure}\nrun just it with: cargo xtask test --only {name}",
                name = suite.name
            )));
        }
    }
    println!("\n{ledger}");
    match ledger.that(Verdict::Missing).as_slice() {
        [] => Ok(()),
        missing => Err(Failure::new(format!(
            "these suites are missing: {}",
            missing.join(", ")
        ))),
    }
}

fn run_one(tree: &Tree, suite: &Suite) -> Outcome<Verdict> {
    if let Some(path) = suite.files.iter().find(|path| !tree.at(path).exists()) {
        eprintln!("MISSING: {path}");
        return Ok(Verdict::Missing);
    }
    if suite.needs.contains(&Need::Package) {
        build::build(tree)?;
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
        if program.run_or_skip(suite.skipped)? {
            return Ok(Verdict::Skipped);
        }
    }
    Ok(Verdict::Passed)
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
