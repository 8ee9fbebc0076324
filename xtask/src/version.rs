//! Versions as tools print them.

use std::fmt;

/// A release by its three numbers; what follows them is of no concern here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    pub(crate) major: u32,
    pub(crate) minor: u32,
    pub(crate) patch: u32,
}

impl Version {
    pub(crate) const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self {
            major,
            minor,
            patch,
        }
    }

    /// The first thing in a text that looks like a version: `v20.20.2`, `Chromium 141.0.7390.54 built on Debian`.
    pub(crate) fn find(text: &str) -> Option<Self> {
        text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word.split('.').map(str::parse);
        let major = numbers.next()?.ok()?;
        let minor = numbers.next()?.ok()?;
        let patch = numbers.next().and_then(Result::ok).unwrap_or(0);
        Some(Self {
            major,
            minor,
            patch,
        })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_tools_print() {
        let printed = [
            ("v20.20.2\n", Some(Version::new(20, 20, 2))),
            (
                "rustc 1.95.0 (59807616e 2026-04-14)",
                Some(Version::new(1, 95, 0)),
            ),
            (
                "Chromium 156.0.7800.12 built on Debian GNU/Linux 13 (trixie)",
                Some(Version::new(156, 0, 7800)),
            ),
            (
                "ChromeDriver 156.0.7800.12 (abc-refs/branch-heads/7800@{#1})",
                Some(Version::new(156, 0, 7800)),
            ),
            ("wasm-opt version 132 (version_132)", None),
            ("22.1", Some(Version::new(22, 1, 0))),
            ("", None),
        ];
        for (text, version) in printed {
            assert_eq!(Version::find(text), version, "{text}");
        }
    }

    #[test]
    fn versions_compare_by_number_and_not_by_letter() {
        assert!(Version::new(20, 9, 0) < Version::new(20, 19, 0));
        assert!(Version::new(9, 99, 99) < Version::new(20, 0, 0));
    }
}
