//! What must not meet: the core and the browser, the emulator and the client, the lockfile and a registry's address.

use super::source::{Finding, Source, has_word};

const BROWSER_CRATES: [&str; 8] = [
    "gloo",
    "gloo_net",
    "gloo_timers",
    "gloo_utils",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// Only `src/web` names the crates of the browser; the rest of `src` runs, and is tested, on any host. So it is with the
/// table.
pub(crate) fn only_web_names_the_browser(source: &Source) -> Vec<Finding> {
    let inside = within_shipped(source);
    if !source.is_rust() || inside.is_none_or(|path| path.starts_with("web/")) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in source.code_lines() {
        if let Some(name) = BROWSER_CRATES.iter().find(|name| has_word(line, name)) {
            findings.push(source.finding(
                number,
                format!("`{name}` belongs into src/web: give the core a trait"),
            ));
        }
    }
    findings
}

/// The emulator reads nothing of the client, so that a misreading in one is not repeated in the other.
pub(crate) fn emulator_is_independent(source: &Source) -> Vec<Finding> {
    let inside = source.path.starts_with("emulator/");
    if !inside || !(source.is_rust() || source.path.ends_with("Cargo.toml")) {
        return Vec::new();
    }
    let names_client = |line: &str| {
        if source.is_rust() {
            has_word(line, "drs_batch_jobs")
        } else {
            line.trim_start().starts_with("drs-batch-jobs ")
                || line.trim_start().starts_with("drs-batch-jobs.")
        }
    };
    source
        .code_lines()
        .filter(|(_, line)| names_client(line))
        .map(|(number, _)| {
            source.finding(
                number,
                "the emulator must not use the client crate: write it down again",
            )
        })
        .collect()
}

/// The path below the folder of a crate whose module has plain traps for panics.
fn within_shipped(source: &Source) -> Option<&str> {
    ["src/", "table/src/"]
        .iter()
        .find_map(|folder| source.path.strip_prefix(folder))
}

/// What composes text with `core::fmt`.
const FORMATTING: [&str; 4] = ["format!(", "write!(", ".to_string()", "println!("];

/// The modules of client and table have no `core::fmt`: what composed text with it would trap (see
/// `xtask/wasm/trap.mjs`).
pub(crate) fn the_client_formats_nothing(source: &Source) -> Vec<Finding> {
    let inside = within_shipped(source);
    if !source.is_rust() || inside.is_none_or(|path| path.starts_with("web/tests/")) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in source.code_lines() {
        if let Some(call) = FORMATTING.iter().find(|call| line.contains(**call)) {
            findings.push(source.finding(
                number,
                format!(
                    "`{call}` brings core::fmt, which the package's module has not: push the parts"
                ),
            ));
        }
    }
    findings
}

/// Which registry a machine installs from is its own business.
pub(crate) fn lockfile_names_no_host(source: &Source) -> Vec<Finding> {
    if !source.path.ends_with("package-lock.json") {
        return Vec::new();
    }
    source
        .lines()
        .filter(|(_, line)| line.contains("\"resolved\": \"http"))
        .map(|(number, _)| {
            source.finding(number, "names a registry's host: run `npm install` in the root, where .npmrc leaves it out")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::sample::said;

    #[test]
    fn formatting_in_the_client_is_found() {
        let line = "let text = format!(\"{number}\");";
        for path in ["src/a.rs", "table/src/a.rs"] {
            assert_eq!(said(the_client_formats_nothing, path, line).len(), 1);
        }
        for path in ["src/web/tests/a.rs", "tests/host/a.rs", "emulator/src/a.rs"] {
            assert_eq!(said(the_client_formats_nothing, path, line), [""; 0]);
        }
    }

    #[test]
    fn the_core_does_not_know_the_browser() {
        assert_eq!(
            said(
                only_web_names_the_browser,
                "src/client.rs",
                "use js_sys::Date;\n// gloo_net would do\n"
            ),
            ["src/client.rs:1: `js_sys` belongs into src/web: give the core a trait"]
        );
        assert_eq!(
            said(
                only_web_names_the_browser,
                "table/src/row.rs",
                "use wasm_bindgen::JsValue;"
            )
            .len(),
            1
        );
        for path in ["src/web/fetch.rs", "table/src/web/mod.rs"] {
            assert_eq!(
                said(only_web_names_the_browser, path, "use gloo_net::http;"),
                [""; 0]
            );
        }
        assert_eq!(
            said(
                only_web_names_the_browser,
                "src/model/job.rs",
                "#[derive(Tsify)]"
            ),
            [""; 0]
        );
    }

    #[test]
    fn the_emulator_does_not_know_the_client() {
        let what = "the emulator must not use the client crate: write it down again";
        assert_eq!(
            said(
                emulator_is_independent,
                "emulator/src/life.rs",
                "use drs_batch_jobs::model;"
            ),
            [format!("emulator/src/life.rs:1: {what}")]
        );
        assert_eq!(
            said(
                emulator_is_independent,
                "emulator/Cargo.toml",
                "[dependencies]\ndrs-batch-jobs = { path = \"..\" }"
            ),
            [format!("emulator/Cargo.toml:2: {what}")]
        );
        assert_eq!(
            said(
                emulator_is_independent,
                "emulator/Cargo.toml",
                "name = \"drs-batch-jobs-emulator\""
            ),
            [""; 0]
        );
        assert_eq!(
            said(
                emulator_is_independent,
                "emulator/src/lib.rs",
                "mod drs_batch_jobs_emulator;"
            ),
            [""; 0]
        );
    }

    #[test]
    fn a_lockfile_with_addresses_is_found() {
        let line = "  \"resolved\": \"https://mirror.invalid/a.tgz\",";
        assert_eq!(
            said(lockfile_names_no_host, "package-lock.json", line).len(),
            1
        );
        assert_eq!(
            said(
                lockfile_names_no_host,
                "package-lock.json",
                "  \"resolved\": \"www\","
            ),
            [""; 0]
        );
    }
}
