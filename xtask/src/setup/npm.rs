//! Node and the npm packages of the lockfile.

use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::progress::step;
use crate::stamp::Stamp;
use crate::tree::Tree;
use crate::version::Version;

/// The oldest Node that everything here runs on.
pub(crate) const OLDEST_NODE: Version = Version::new(20, 19, 0);

/// The manifests that decide what is installed.
const MANIFESTS: [&str; 5] = [
    "package-lock.json",
    "package.json",
    "www/package.json",
    "tests/package.json",
    "benches/package.json",
];

/// The version of the Node in PATH; a failure when there is none or it is too old.
pub(crate) fn require_node() -> Outcome<Version> {
    let printed = Program::node().arg("--version").read().map_err(|_| {
        Failure::new(format!(
            "Node is not in PATH; install Node {OLDEST_NODE} or newer, which brings npm as well"
        ))
    })?;
    new_enough(&printed)
}

fn new_enough(printed: &str) -> Outcome<Version> {
    match Version::find(printed) {
        Some(version) if version >= OLDEST_NODE => Ok(version),
        Some(version) => Err(Failure::new(format!(
            "Node {version} is too old: {OLDEST_NODE} or newer is needed; install it or put it first in PATH"
        ))),
        None => Err(Failure::new(format!(
            "`node --version` printed `{}`, which is no version",
            printed.trim()
        ))),
    }
}

/// Installs the packages of the lockfile, unless they are there.
pub(crate) fn install_packages(tree: &Tree) -> Outcome {
    let stamp = packages_stamp(tree)?;
    if stamp.is_current(&[]) {
        return Ok(());
    }
    if lockfile_is_installed(tree) {
        return stamp.record();
    }
    step("npm packages", || {
        Program::npm()
            // None of them needs to run anything to be installed.
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .dir(tree.root())
            .run()?;
        stamp.record()?;
        Ok(())
    })
}

/// A program that a package brings, as seen from one of the workspaces (`.` for the root).
pub(crate) fn packaged(tree: &Tree, workspace: &str, name: &str) -> Outcome<Program> {
    let file = if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    };
    [workspace, "."]
        .iter()
        .map(|folder| tree.at(folder).join("node_modules/.bin").join(&file))
        .find(|path| path.exists())
        .map(Program::new)
        .ok_or_else(|| Failure::new(format!("no npm package that is installed brings `{name}`")))
}

/// Whether [`install_packages`] would have nothing to do.
pub(crate) fn packages_are_installed(tree: &Tree) -> Outcome<bool> {
    Ok(packages_stamp(tree)?.is_current(&[]) || lockfile_is_installed(tree))
}

/// Lives in `node_modules`, so that deleting the folder deletes the claim that it is complete.
fn packages_stamp(tree: &Tree) -> Outcome<Stamp> {
    let stamp = Stamp::in_file(tree.at("node_modules/.installed"));
    MANIFESTS
        .iter()
        .try_fold(stamp, |stamp, manifest| stamp.path(&tree.at(manifest)))
}

/// Someone may have run `npm install` by hand; npm keeps its own record of what it put there.
fn lockfile_is_installed(tree: &Tree) -> bool {
    let script = tree.at("xtask/node/installed.mjs");
    tree.at("node_modules/.package-lock.json").exists()
        && Program::node()
            .arg(script)
            .dir(tree.root())
            .run_quietly()
            .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_is_too_old_is_refused_with_what_to_do() {
        assert_eq!(new_enough("v20.19.0\n"), Ok(Version::new(20, 19, 0)));
        assert_eq!(new_enough("v24.1.0\n"), Ok(Version::new(24, 1, 0)));
        assert_eq!(
            new_enough("v18.20.4\n"),
            Err(Failure::new(
                "Node 18.20.4 is too old: 20.19.0 or newer is needed; install it or put it first in PATH"
            ))
        );
        assert_eq!(
            new_enough("hm\n"),
            Err(Failure::new(
                "`node --version` printed `hm`, which is no version"
            ))
        );
    }
}
