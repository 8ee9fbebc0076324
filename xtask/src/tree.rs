//! Where things are in the project.

use std::env;
use std::path::{Path, PathBuf};

/// The folders of the project, as absolute paths.
pub(crate) struct Tree {
    root: PathBuf,
    cargo_target: PathBuf,
}

impl Tree {
    /// The tree that this program was built from. `CARGO_TARGET_DIR` moves what cargo itself writes, and nothing else.
    pub(crate) fn find() -> Self {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.parent().unwrap_or(&manifest).to_path_buf();
        let cargo_target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) if !folder.is_empty() => {
                env::current_dir().unwrap_or_default().join(folder)
            }
            _ => root.join("target"),
        };
        Self { root, cargo_target }
    }

    /// A path inside the project.
    pub(crate) fn at(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo puts its artefacts.
    pub(crate) fn cargo_target(&self) -> &Path {
        &self.cargo_target
    }
}
