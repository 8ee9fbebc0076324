//! The console, built by Vite into `www/dist`, and its place within the package.

use std::fs;
use std::path::Path;

use crate::failure::{AtPath, Failure, Outcome};
use crate::progress::step;
use crate::setup::npm::packaged;
use crate::stamp::Stamp;
use crate::tree::Tree;

/// What is made from the rest of `www`, and is no input.
const MADE: [&str; 2] = ["dist", "node_modules"];

/// Where the command line of the package finds it.
const PACKED: &str = "pkg/dist/console";

/// Builds the console from the package in `pkg/`, unless neither has changed, and puts it into the package.
///
/// The console imports the package by its name, and the package serves the console: so the package comes first, without the
/// console, which is no input of itself.
pub(crate) fn build_and_pack(tree: &Tree) -> Outcome {
    build(tree)?;
    let stamp = Stamp::of(tree, "packed-console").path(&tree.at("www/dist"))?;
    let packed = tree.at(PACKED);
    if stamp.is_current(&[&packed.join("index.html")]) {
        return Ok(());
    }
    if packed.exists() {
        fs::remove_dir_all(&packed).at("clear", &packed)?;
    }
    copy(&tree.at("www/dist"), &packed)?;
    stamp.record()
}

/// Copies a folder with all that is below it.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).at("create", to)?;
    for entry in fs::read_dir(from).at("list", from)? {
        let entry = entry.at("list", from)?;
        let (source, place) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy(&source, &place)?;
        } else {
            fs::copy(&source, &place).at("copy", &source)?;
        }
    }
    Ok(())
}

/// Builds the console from the package in `pkg/`, unless neither has changed.
fn build(tree: &Tree) -> Outcome {
    for part in ["www/index.html", "www/serve.mjs"] {
        if !tree.at(part).exists() {
            return Err(Failure::new(format!(
                "{part} is missing: there is no console to serve"
            )));
        }
    }
    let stamp = Stamp::of(tree, "console")
        .folder_without(&tree.at("www"), &MADE)?
        .folder_without(&tree.at("pkg/dist"), &["console"])?
        .path(&tree.at("pkg/package.json"))?
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
