//! How long a file may be, and what it may be called.

use super::source::{Finding, Source};

const LONGEST: usize = 500;

/// Names that say nothing of what is in the file.
const EMPTY_NAMES: [&str; 9] = [
    "common", "helper", "helpers", "manager", "managers", "misc", "shared", "util", "utils",
];

/// Files that are compared or generated rather than read.
pub(crate) fn is_data(path: &str) -> bool {
    path == "pkg-template/src/models.ts"
        || path.contains("/fixtures/")
        || path.contains("/goldens/")
}

/// A source file stays readable in one sitting.
pub(crate) fn length(source: &Source) -> Vec<Finding> {
    let counted = source.is_rust() || source.is_script() || source.extension() == "css";
    let lines = source.lines().count();
    if !counted || is_data(&source.path) || lines <= LONGEST {
        return Vec::new();
    }
    vec![source.finding(
        LONGEST + 1,
        format!("{lines} lines, and {LONGEST} is the most: give a part its own file"),
    )]
}

/// A file is called after the one thing that it holds.
pub(crate) fn file_name(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in source.path.split('/') {
        let stem = part.split('.').next().unwrap_or(part).to_lowercase();
        if EMPTY_NAMES.contains(&stem.as_str()) {
            findings.push(source.finding(
                1,
                format!("`{part}` names nothing: call it after what it holds"),
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::sample::said;

    #[test]
    fn the_five_hundred_and_first_line_is_one_too_many() {
        assert_eq!(said(length, "src/a.rs", &"\n".repeat(500)), [""; 0]);
        assert_eq!(
            said(length, "src/a.rs", &"\n".repeat(501)),
            ["src/a.rs:501: 501 lines, and 500 is the most: give a part its own file"]
        );
        assert_eq!(
            said(length, "tests/fixtures/page.ts", &"\n".repeat(501)),
            [""; 0]
        );
        assert_eq!(
            said(length, "package-lock.json", &"\n".repeat(501)),
            [""; 0]
        );
    }

    #[test]
    fn a_name_that_says_nothing_is_found_in_files_and_folders() {
        for path in [
            "src/util.rs",
            "www/src/helpers/date.ts",
            "tests/common/mod.rs",
            "www/src/Manager.tsx",
        ] {
            assert_eq!(said(file_name, path, "").len(), 1, "{path}");
        }
        assert_eq!(said(file_name, "src/utility_billing.rs", ""), [""; 0]);
    }
}
