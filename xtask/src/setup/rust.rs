//! The parts of the Rust toolchain that a minimal install lacks.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::progress::step;
use crate::setup::find_in_path;

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Whether the toolchain in use can compile to wasm.
pub(crate) fn has_wasm_target() -> Outcome<bool> {
    let sysroot = Program::new("rustc").args(["--print", "sysroot"]).read()?;
    Ok(Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM_TARGET)
        .join("lib")
        .is_dir())
}

/// Adds the wasm target when it is missing.
pub(crate) fn add_wasm_target() -> Outcome {
    if has_wasm_target()? {
        return Ok(());
    }
    step("Rust target wasm32-unknown-unknown", || {
        rustup_add("target", WASM_TARGET)
    })
}

/// Adds the formatter and the linter when they are missing.
pub(crate) fn add_components() -> Outcome {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if Program::cargo()
            .args([subcommand, "--version"])
            .read()
            .is_err()
        {
            step(&format!("Rust component {component}"), || {
                rustup_add("component", component)
            })?;
        }
    }
    Ok(())
}

fn rustup_add(kind: &str, name: &str) -> Outcome {
    if find_in_path(&["rustup"]).is_none() {
        return Err(Failure::new(format!(
            "the Rust toolchain lacks the {kind} {name}, and rustup, which could add it, is not in PATH; \
             get rustup, or install that {kind} of your distribution's Rust"
        )));
    }
    Program::new("rustup").args([kind, "add", name]).run()
}
