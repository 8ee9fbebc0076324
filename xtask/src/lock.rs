//! One build at a time in one checkout: two would write the same files.

use std::fs::{self, File, TryLockError};

use crate::failure::{AtPath, Failure, Outcome};
use crate::tree::Tree;

/// Held while it lives; the system frees it when the program ends, however it ends.
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    pub(crate) fn take(tree: &Tree) -> Outcome<Self> {
        let folder = tree.at("target");
        fs::create_dir_all(&folder).at("create", &folder)?;
        let path = folder.join("xtask.lock");
        let file = File::create(&path).at("create", &path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                eprintln!("> waiting for another build in this folder");
                file.lock().at("lock", &path)?;
            }
            Err(TryLockError::Error(error)) => {
                return Err(Failure::new(format!("could not lock: {error}")));
            }
        }
        Ok(Self { _file: file })
    }
}
