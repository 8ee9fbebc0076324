//! The wasm target of the Rust toolchain.

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

/// Adds the wasm target when it is missing. `rust-toolchain.toml` asks for it too, but rustup may be told not to
/// install by itself (`RUSTUP_AUTO_INSTALL=0`), and then says nothing until the compiler fails.
pub(crate) fn add_wasm_target() -> Outcome {
    if has_wasm_target()? {
        return Ok(());
    }
    step("Rust target wasm32-unknown-unknown", || {
        if find_in_path(&["rustup"]).is_none() {
            return Err(Failure::new(format!(
                "the Rust toolchain lacks the target {WASM_TARGET}, and rustup, which could add it, is not in PATH; \
                 get rustup, or install that target of your distribution's Rust"
            )));
        }
        Program::new("rustup")
            .args(["target", "add", WASM_TARGET])
            .run()?;
        Ok(())
    })
}
