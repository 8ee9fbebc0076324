//! wasm-bindgen, built from the crate that Cargo.lock names: the tool must be of the very version of the library.

use std::fs;
use std::path::PathBuf;

use crate::failure::{AtPath, Failure, Outcome};
use crate::program::Program;
use crate::progress::step;
use crate::stamp::Stamp;
use crate::tree::Tree;

const TOOLS: [&str; 2] = ["wasm-bindgen", "wasm-bindgen-test-runner"];

/// Where a tool is, once built. `.cargo/config.toml` names the same folder for the test runner.
pub(crate) fn tool(tree: &Tree, name: &str) -> PathBuf {
    tree.at("target/tools/bin")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Builds both tools, unless they are there at the version of Cargo.lock.
pub(crate) fn build_tools(tree: &Tree) -> Outcome {
    let stamp = tools_stamp(tree)?;
    if tools_are_current(tree, &stamp) {
        return Ok(());
    }
    step("wasm-bindgen from crates.io (once, some minutes)", || {
        // A target folder of its own: no build of the project waits for it, and `cargo xtask` may rebuild nothing of it.
        let folder = tree.at("target/tools");
        Program::cargo()
            .args([
                "build",
                "--profile",
                "tools",
                "--package",
                "bindgen",
                "--target-dir",
            ])
            .arg(&folder)
            .dir(tree.root())
            .run()?;
        let bin = folder.join("bin");
        fs::create_dir_all(&bin).at("create", &bin)?;
        for name in TOOLS {
            let built = folder
                .join("tools")
                .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
            let kept = tool(tree, name);
            // A copy under another name first: the old one may be running.
            let fresh = kept.with_extension("new");
            fs::copy(&built, &fresh).at("copy", &built)?;
            fs::rename(&fresh, &kept).at("replace", &kept)?;
        }
        stamp.record()?;
        Ok(())
    })
}

/// Whether [`build_tools`] would have nothing to do.
pub(crate) fn tools_are_built(tree: &Tree) -> Outcome<bool> {
    Ok(tools_are_current(tree, &tools_stamp(tree)?))
}

fn tools_are_current(tree: &Tree, stamp: &Stamp) -> bool {
    let tools = TOOLS.map(|name| tool(tree, name));
    stamp.is_current(&tools.each_ref().map(PathBuf::as_path))
}

fn tools_stamp(tree: &Tree) -> Outcome<Stamp> {
    let lockfile = tree.at("Cargo.lock");
    let lock = fs::read_to_string(&lockfile).at("read", &lockfile)?;
    Stamp::of(tree, "bindgen")
        .text(&locked_version(&lock, "wasm-bindgen-cli")?)
        .path(&tree.at("xtask/bindgen"))
}

/// The version of a package in the text of a Cargo.lock.
pub(crate) fn locked_version(lock: &str, package: &str) -> Outcome<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| Failure::new(format!("Cargo.lock names no version of {package}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package_and_not_of_one_with_a_longer_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen-cli\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            locked_version(lock, "wasm-bindgen-cli"),
            Ok("0.2.130".to_owned())
        );
        assert_eq!(
            locked_version(lock, "walrus"),
            Err(Failure::new("Cargo.lock names no version of walrus"))
        );
    }
}
