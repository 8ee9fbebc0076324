//! Skipping a step whose inputs are those of the last time it succeeded.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::failure::{AtPath, Outcome};
use crate::tree::Tree;

/// The fingerprint of a step's inputs, kept in `target/stamps` once the step has succeeded.
pub(crate) struct Stamp {
    file: PathBuf,
    hasher: DefaultHasher,
}

impl Stamp {
    pub(crate) fn of(tree: &Tree, step: &str) -> Self {
        Self::in_file(tree.at("target/stamps").join(step))
    }

    /// A stamp that lives elsewhere: beside what it vouches for, so that both go away together.
    pub(crate) fn in_file(file: PathBuf) -> Self {
        Self {
            file,
            hasher: DefaultHasher::new(),
        }
    }

    /// Counts a text as an input: a version, a command line.
    pub(crate) fn text(mut self, text: &str) -> Self {
        text.hash(&mut self.hasher);
        self
    }

    /// Counts the bytes of a file, or of all files below a folder, as an input. One that is missing counts as missing.
    pub(crate) fn path(mut self, path: &Path) -> Outcome<Self> {
        self.add(path)?;
        Ok(self)
    }

    /// Counts all files below a folder but those in some of its own entries.
    pub(crate) fn folder_without(mut self, folder: &Path, left_out: &[&str]) -> Outcome<Self> {
        for entry in entries(folder)? {
            if !left_out.iter().any(|name| entry.ends_with(name)) {
                entry.file_name().hash(&mut self.hasher);
                self.add(&entry)?;
            }
        }
        Ok(self)
    }

    fn add(&mut self, path: &Path) -> Outcome {
        if path.is_dir() {
            for entry in entries(path)? {
                entry.file_name().hash(&mut self.hasher);
                self.add(&entry)?;
            }
        } else if path.exists() {
            fs::read(path).at("read", path)?.hash(&mut self.hasher);
        } else {
            "missing".hash(&mut self.hasher);
        }
        Ok(())
    }

    /// Whether the last success had these inputs and what it made is still there.
    pub(crate) fn is_current(&self, made: &[&Path]) -> bool {
        made.iter().all(|path| path.exists())
            && fs::read_to_string(&self.file).is_ok_and(|kept| kept == self.digest())
    }

    /// Remembers that the step succeeded with these inputs.
    pub(crate) fn record(&self) -> Outcome {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder).at("create", folder)?;
        }
        fs::write(&self.file, self.digest()).at("write", &self.file)
    }

    fn digest(&self) -> String {
        format!("{:016x}", self.hasher.finish())
    }
}

/// What is in a folder, in an order that is the same every time.
fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).at("list", folder)? {
        entries.push(entry.at("list", folder)?.path());
    }
    entries.sort();
    Ok(entries)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("xtask-stamp-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("input")).unwrap();
        fs::write(folder.join("input/a.txt"), "one").unwrap();
        folder
    }

    fn stamp(folder: &Path) -> Stamp {
        Stamp::in_file(folder.join("stamp"))
            .text("v1")
            .path(&folder.join("input"))
            .unwrap()
    }

    #[test]
    fn a_recorded_stamp_is_current_until_a_file_below_its_folder_changes() {
        let folder = folder("change");
        assert!(!stamp(&folder).is_current(&[]), "nothing was recorded yet");
        stamp(&folder).record().unwrap();
        assert!(stamp(&folder).is_current(&[]));
        fs::write(folder.join("input/a.txt"), "two").unwrap();
        assert!(!stamp(&folder).is_current(&[]));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_stamp_does_not_vouch_for_what_was_deleted() {
        let folder = folder("deleted");
        stamp(&folder).record().unwrap();
        assert!(stamp(&folder).is_current(&[&folder.join("input/a.txt")]));
        assert!(!stamp(&folder).is_current(&[&folder.join("made")]));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_renamed_file_changes_the_stamp() {
        let folder = folder("renamed");
        stamp(&folder).record().unwrap();
        fs::rename(folder.join("input/a.txt"), folder.join("input/b.txt")).unwrap();
        assert!(!stamp(&folder).is_current(&[]));
        fs::remove_dir_all(folder).unwrap();
    }
}
