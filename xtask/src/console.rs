//! The console, built by Vite into `www/dist`.

use crate::failure::{Failure, Outcome};
use crate::progress::step;
use crate::setup::npm::packaged;
use crate::stamp::Stamp;
use crate::tree::Tree;

/// What is made from the rest of `www`, and is no input.
const MADE: [&str; 2] = ["dist", "node_modules"];

/// Builds the console from the package in `pkg/`, unless neither has changed.
pub(crate) fn build(tree: &Tree) -> Outcome {
    for part in ["www/index.html", "www/serve.mjs"] {
        if !tree.at(part).exists() {
            return Err(Failure::new(format!(
                "{part} is missing: there is no console to serve"
            )));
        }
    }
    let stamp = Stamp::of(tree, "console")
        .folder_without(&tree.at("www"), &MADE)?
        .path(&tree.at("pkg"))?
        .path(&tree.at("package-lock.json"))?;
    if stamp.is_current(&[&tree.at("www/dist/index.html")]) {
        return Ok(());
    }
    step("build the console", || {
        packaged(tree, "www", "vite")?
            .args(["build", "--logLevel", "warn"])
            .dir(&tree.at("www"))
            .run()?;
        stamp.record()?;
        Ok(())
    })
}
