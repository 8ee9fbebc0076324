//! The console, built by Vite into `www/dist`.

use crate::failure::{Failure, Outcome};
use crate::progress::step;
use crate::setup::npm::packaged;
use crate::stamp::Stamp;
use crate::tree::Tree;

const INPUTS: [&str; 8] = [
    "www/index.html",
    "www/package.json",
    "www/public",
    "www/src",
    "www/tsconfig.json",
    "www/vite.config.ts",
    "pkg",
    "package-lock.json",
];

/// Builds the console from the package in `pkg/`, unless neither has changed.
pub(crate) fn build(tree: &Tree) -> Outcome {
    for part in ["www/index.html", "www/serve.mjs"] {
        if !tree.at(part).exists() {
            return Err(Failure::new(format!(
                "{part} is missing: there is no console to serve"
            )));
        }
    }
    let mut stamp = Stamp::of(tree, "console");
    for input in INPUTS {
        stamp = stamp.path(&tree.at(input))?;
    }
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
