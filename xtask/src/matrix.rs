//! Every environment that the package promises, with the packed tarball installed in it.

use crate::arguments::Arguments;
use crate::build;
use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::setup::browser;
use crate::tree::Tree;

/// Builds, and runs the whole matrix; `cargo xtask test --only matrix` runs the quick half.
pub(crate) fn matrix(tree: &Tree, arguments: &Arguments) -> Outcome {
    let script = tree.at("tests/matrix/run.mjs");
    if !script.exists() {
        return Err(Failure::new("tests/matrix/run.mjs is missing"));
    }
    let browser = browser::require()?;
    build::build(tree)?;
    let mut program = Program::node().arg(&script).arg("--whole").dir(tree.root());
    if arguments.has("--accept") {
        program = program.arg("--accept");
    }
    if let Some(name) = arguments.value("--only") {
        program = program.args(["--only", name]);
    }
    browser.give_to(tree, program)?.become_it()
}
