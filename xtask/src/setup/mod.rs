//! What the verbs bring to a machine that has rustup and Node: each of these does nothing where nothing is missing.

pub(crate) mod bindgen;
pub(crate) mod browser;
pub(crate) mod npm;
pub(crate) mod rust;

use std::env;
use std::path::PathBuf;

use crate::failure::Outcome;
use crate::tree::Tree;

/// All that a build needs.
pub(crate) fn for_building(tree: &Tree) -> Outcome {
    npm::require_node()?;
    rust::add_wasm_target()?;
    npm::install_packages(tree)?;
    bindgen::build_tools(tree)
}

/// The first of these programs that is in PATH.
pub(crate) fn find_in_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        env::split_paths(&path)
            .map(|folder| folder.join(&file))
            .find(|file| file.is_file())
    })
}
