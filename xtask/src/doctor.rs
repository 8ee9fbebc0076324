//! What is there, what is missing, and which verb would bring it. Changes nothing.

use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::setup::browser::{self, BROWSER_VARIABLE, DRIVER_VARIABLE};
use crate::setup::{bindgen, find_in_path, npm, rust};
use crate::tree::Tree;

/// Prints one line for each thing that the verbs need; fails if one is missing that no verb can bring.
pub(crate) fn doctor(tree: &Tree) -> Outcome {
    let mut fatal = Vec::new();
    let mut say = |name: &'static str, finding: Outcome<String>| match finding {
        Ok(text) => println!("ok       {name:<18} {text}"),
        Err(failure) => {
            println!("missing  {name:<18} {failure}");
            fatal.push(name);
        }
    };
    say(
        "Rust",
        Program::new("rustc")
            .arg("--version")
            .read()
            .map(|text| text.trim().to_owned()),
    );
    say(
        "Node",
        npm::require_node().map(|version| version.to_string()),
    );
    say(
        "npm",
        Program::npm()
            .arg("--version")
            .read()
            .map(|text| text.trim().to_owned()),
    );

    later(
        "wasm target",
        rust::has_wasm_target()?,
        rust::WASM_TARGET,
        "every verb that builds adds it by rustup",
    );
    later(
        "npm packages",
        npm::packages_are_installed(tree)?,
        "as locked",
        "every verb that builds runs `npm ci`",
    );
    later(
        "wasm-bindgen",
        bindgen::tools_are_built(tree)?,
        "as locked",
        "every verb that builds compiles it, once",
    );
    let deny = find_in_path(&["cargo-deny"]).is_some();
    later(
        "cargo-deny",
        deny,
        "in PATH",
        "optional: `cargo install cargo-deny`; `check` then applies deny.toml",
    );
    match browser::find() {
        Ok(Some(found)) => println!(
            "ok       {:<18} {} with {}",
            "Chromium",
            found.chrome.display(),
            found.driver.display()
        ),
        Ok(None) => later(
            "Chromium",
            false,
            "",
            &format!(
                "for `test` and `bench`: they install Debian's packages when they may; elsewhere install Chromium and \
                 chromedriver, or name them in {BROWSER_VARIABLE} and {DRIVER_VARIABLE}"
            ),
        ),
        Err(failure) => say("Chromium", Err(failure)),
    }
    if fatal.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "no verb can bring {}",
        fatal.join(", ")
    )))
}

/// A thing that will be brought when it is needed.
fn later(name: &str, there: bool, state: &str, remedy: &str) {
    if there {
        println!("ok       {name:<18} {state}");
    } else {
        println!("later    {name:<18} {remedy}");
    }
}
