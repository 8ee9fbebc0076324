//! The verbs, their help, and finding the one that was asked for.

use crate::arguments::{Arguments, Flag};
use crate::build;
use crate::failure::{Failure, Outcome};
use crate::tree::Tree;

/// One thing that the door can be asked for.
struct Verb {
    name: &'static str,
    summary: &'static str,
    flags: &'static [Flag],
    run: fn(&Tree, &Arguments) -> Outcome,
}

const VERBS: &[Verb] = &[Verb {
    name: "build",
    summary: "build the npm package into pkg/, after installing what that needs",
    flags: &[],
    run: |tree, _| build::build(tree),
}];

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
    let verbs: String = VERBS
        .iter()
        .map(|verb| format!("\n  {:<8} {}", verb.name, verb.summary))
        .collect();
    format!(
        "usage: cargo xtask <verb> [flags]\n{verbs}\n\n`cargo xtask <verb> --help` tells more of one."
    )
}

fn help(verb: &Verb) -> String {
    let mut usage = format!("usage: cargo xtask {}", verb.name);
    let mut meanings = String::new();
    for flag in verb.flags {
        let shape = flag.value.map_or_else(
            || flag.name.to_owned(),
            |value| format!("{} {value}", flag.name),
        );
        usage.push_str(&format!(" [{shape}]"));
        meanings.push_str(&format!("\n  {shape:<16} {}", flag.meaning));
    }
    format!(
        "{}\n\n{usage}{}{meanings}",
        verb.summary,
        if meanings.is_empty() { "" } else { "\n" }
    )
}
