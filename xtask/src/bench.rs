//! The benchmarks, on a fresh package.

use crate::build;
use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::setup::browser;
use crate::tree::Tree;

/// Builds and runs the benchmarks; they write their table themselves.
pub(crate) fn bench(tree: &Tree) -> Outcome {
    let script = tree.at("benches/run.mjs");
    if !script.exists() {
        return Err(Failure::new("benches/run.mjs is missing"));
    }
    let browser = browser::require()?;
    build::build(tree)?;
    let benchmarks = Program::node().arg(&script).dir(tree.root());
    browser.give_to(tree, benchmarks)?.become_it()
}
