//! The verbs, their help, and finding the one that was asked for.

use crate::arguments::{Arguments, Flag};
use crate::bench;
use crate::build;
use crate::check;
use crate::doctor;
use crate::failure::{Failure, Outcome};
use crate::matrix;
use crate::size;
use crate::start;
use crate::test;
use crate::tidy;
use crate::tree::Tree;

/// One thing that the door can be asked for.
struct Verb {
    name: &'static str,
    summary: &'static str,
    flags: &'static [Flag],
    run: fn(&Tree, &Arguments) -> Outcome,
}

const VERBS: &[Verb] = &[
    Verb {
        name: "doctor",
        summary: "say what is installed, what is missing, and what would bring it",
        flags: &[],
        run: |tree, _| doctor::doctor(tree),
    },
    Verb {
        name: "build",
        summary: "build the npm package into pkg/, after installing what that needs",
        flags: &[],
        run: |tree, _| build::build(tree),
    },
    Verb {
        name: "check",
        summary: "format, lint, types, documentation, house rules, size: all but the tests",
        flags: &[
            Flag {
                name: "--accept",
                value: None,
                meaning: "write the golden files anew from what the code gives",
            },
            Flag {
                name: "--fix",
                value: None,
                meaning: "let the formatters change the files first",
            },
        ],
        run: check::check,
    },
    Verb {
        name: "test",
        summary: "run everything that proves the project",
        flags: &[
            Flag {
                name: "--only",
                value: Some("SUITE"),
                meaning: "run one suite",
            },
            Flag {
                name: "--list",
                value: None,
                meaning: "name the suites, and run none",
            },
        ],
        run: test::test,
    },
    Verb {
        name: "start",
        summary: "build and serve the console with the emulator, on loopback, until Ctrl-C",
        flags: &[
            Flag {
                name: "--port",
                value: Some("N"),
                meaning: "the port to serve on",
            },
            Flag {
                name: "--connect",
                value: Some("ORIGIN"),
                meaning: "an origin, besides those of the service, that the page may talk to",
            },
        ],
        run: start::start,
    },
    Verb {
        name: "bench",
        summary: "measure decoding against the alternatives, in Node and in Chromium",
        flags: &[],
        run: |tree, _| bench::bench(tree),
    },
    Verb {
        name: "matrix",
        summary: "run one program with the packed tarball in every environment that is promised",
        flags: &[
            Flag {
                name: "--only",
                value: Some("PART"),
                meaning: "run the environments whose name has this, in lower case",
            },
            Flag {
                name: "--accept",
                value: None,
                meaning: "write the table of results into the package's README",
            },
        ],
        run: matrix::matrix,
    },
    Verb {
        name: "size",
        summary: "say what weighs what, and hold it to size-budget.json",
        flags: &[
            Flag {
                name: "--accept",
                value: None,
                meaning: "record the measured sizes in size-budget.json",
            },
            Flag {
                name: "--top",
                value: None,
                meaning: "list crates and functions of the client module by size",
            },
        ],
        run: size::size,
    },
    Verb {
        name: "tidy",
        summary: "hold the files to the rules of the house",
        flags: &[],
        run: |tree, _| tidy::tidy(tree),
    },
];

/// Runs the verb that the words name.
pub(crate) fn run(words: &[String]) -> Outcome {
    let Some((name, rest)) = words.split_first() else {
        println!("{}", overview());
        return Ok(());
    };
    if is_help(name) {
        println!("{}", overview());
        return Ok(());
    }
    let Some(verb) = VERBS.iter().find(|verb| verb.name == name) else {
        return Err(Failure::new(format!(
            "there is no verb `{name}`\n\n{}",
            overview()
        )));
    };
    if rest.iter().any(|word| is_help(word)) {
        println!("{}", help(verb));
        return Ok(());
    }
    let arguments = Arguments::read(verb.name, verb.flags, rest)?;
    (verb.run)(&Tree::find(), &arguments)
}

fn is_help(word: &str) -> bool {
    matches!(word, "--help" | "-h" | "help")
}

fn overview() -> String {
    let mut lines = vec![
        "usage: cargo xtask <verb> [flags]".to_owned(),
        String::new(),
    ];
    lines.extend(
        VERBS
            .iter()
            .map(|verb| format!("  {:<8} {}", verb.name, verb.summary)),
    );
    lines.push("\n`cargo xtask <verb> --help` tells more of one.".to_owned());
    lines.join("\n")
}

fn help(verb: &Verb) -> String {
    let mut usage = vec!["usage: cargo xtask".to_owned(), verb.name.to_owned()];
    let mut lines = vec![verb.summary.to_owned(), String::new()];
    let mut meanings = Vec::new();
    for flag in verb.flags {
        let shape = flag.value.map_or_else(
            || flag.name.to_owned(),
            |value| format!("{} {value}", flag.name),
        );
        usage.push(format!("[{shape}]"));
        meanings.push(format!("  {shape:<16} {}", flag.meaning));
    }
    lines.push(usage.join(" "));
    if !meanings.is_empty() {
        lines.push(String::new());
    }
    lines.extend(meanings);
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_words(words: &[&str]) -> Outcome {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        run(&words)
    }

    #[test]
    fn every_verb_has_help_and_runs_nothing_for_it() {
        for verb in VERBS {
            assert_eq!(run_words(&[verb.name, "--help"]), Ok(()));
            assert!(help(verb).contains(verb.summary));
        }
    }

    #[test]
    fn an_unknown_verb_is_refused_by_name() {
        assert!(
            run_words(&["biuld"])
                .is_err_and(|failure| failure.to_string().starts_with("there is no verb `biuld`"))
        );
    }

    #[test]
    fn an_unknown_flag_is_refused_by_name() {
        assert!(run_words(&["tidy", "--fast"]).is_err_and(|failure| {
            failure
                .to_string()
                .starts_with("`tidy` does not know `--fast`")
        }));
    }
}
