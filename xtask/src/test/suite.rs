//! The suites in the order of their running: the cheap and the basic first.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{AtPath, Failure, Outcome};
use crate::program::Program;
use crate::setup::npm::packaged;
use crate::setup::rust::WASM_TARGET;
use crate::tree::Tree;

/// What must be there before a suite runs.
#[derive(PartialEq, Eq)]
pub(crate) enum Need {
    /// With the console in it.
    Package,
    Browser,
}

/// A part of the proof, which can run by itself.
pub(crate) struct Suite {
    pub(crate) name: &'static str,
    pub(crate) proves: &'static str,
    /// Without these there is no suite.
    pub(crate) files: &'static [&'static str],
    pub(crate) needs: &'static [Need],
    /// The exit code by which it says that it could not run to its end for a reason outside the project.
    pub(crate) skipped: Option<i32>,
    /// What is run, one after the other.
    pub(crate) programs: fn(&Tree) -> Outcome<Vec<Program>>,
}

pub(crate) const SUITES: &[Suite] = &[
    Suite {
        name: "check",
        proves: "formatting, lints, types, documentation, house rules, size",
        files: &[],
        needs: &[],
        skipped: None,
        programs: |tree| Ok(vec![cargo(tree, &["xtask", "check"])]),
    },
    Suite {
        name: "xtask",
        proves: "the rules and the bookkeeping of this door",
        files: &[],
        needs: &[],
        skipped: None,
        programs: |tree| {
            Ok(vec![cargo(
                tree,
                &["test", "--quiet", "--package", "xtask"],
            )])
        },
    },
    Suite {
        name: "host",
        proves: "models, decoding, requests, paging and the emulator, without a browser",
        files: &["tests/host/main.rs"],
        needs: &[],
        skipped: None,
        programs: |tree| {
            Ok(vec![cargo(
                tree,
                &[
                    "test",
                    "--package",
                    "drs-batch-jobs",
                    "--package",
                    "drs-batch-jobs-emulator",
                    "--package",
                    "drs-batch-jobs-table",
                ],
            )])
        },
    },
    Suite {
        name: "wasm-node",
        proves: "the web edge, in Node",
        files: &["tests/wasm/node.rs"],
        needs: &[],
        skipped: None,
        programs: |tree| Ok(vec![wasm_test(tree, "wasm_node")]),
    },
    Suite {
        name: "wasm-browser",
        proves: "the same suite, in headless Chromium",
        files: &["tests/wasm/browser.rs"],
        needs: &[Need::Browser],
        skipped: None,
        programs: |tree| {
            Ok(vec![
                // The crate's own tests say nothing of where they run; where `browser.rs` runs it says itself.
                wasm_test(tree, "wasm_browser").env("WASM_BINDGEN_USE_BROWSER", "1"),
            ])
        },
    },
    Suite {
        name: "json",
        proves: "the public JSONTestSuite against the decoder in wasm",
        files: &["tests/json"],
        needs: &[Need::Package],
        skipped: None,
        programs: |tree| scripts(tree, "tests/json"),
    },
    Suite {
        name: "package",
        proves: "the packed tarball in Node, as module and as CommonJS, against the emulator over HTTP",
        files: &["tests/package"],
        needs: &[Need::Package],
        skipped: None,
        programs: |tree| scripts(tree, "tests/package"),
    },
    Suite {
        name: "auth",
        proves: "signatures and logins: the official SDK's vectors, one login for many, no secret shown",
        files: &["tests/auth"],
        needs: &[Need::Package],
        skipped: None,
        programs: |tree| scripts(tree, "tests/auth"),
    },
    Suite {
        name: "gateway",
        proves: "the gateway's rules G1 to G10, sharing and serving, in Node and headless Chromium",
        files: &["tests/gateway"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| scripts(tree, "tests/gateway"),
    },
    Suite {
        name: "cli",
        proves: "the command line of the packed tarball, through pipes and on a terminal",
        files: &["tests/cli"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| scripts(tree, "tests/cli"),
    },
    Suite {
        name: "table",
        proves: "filtering, sorting, counting and exporting the jobs of a batch, in Node and in a worker",
        files: &["tests/table"],
        needs: &[Need::Package],
        skipped: None,
        programs: |tree| scripts(tree, "tests/table"),
    },
    Suite {
        name: "publish",
        proves: "publint and arethetypeswrong find nothing in the package; the files of the crate; what is in both",
        files: &["tests/publish/publish.test.mjs"],
        needs: &[Need::Package],
        skipped: None,
        programs: |tree| {
            Ok(vec![
                packaged(tree, ".", "publint")?
                    .args(["run", "pkg", "--strict"])
                    .dir(tree.root()),
                packaged(tree, ".", "attw")?
                    .args(["--pack", "pkg"])
                    .dir(tree.root()),
                Program::node()
                    .args(["--test", LIMIT, "tests/publish/publish.test.mjs"])
                    .dir(tree.root()),
            ])
        },
    },
    Suite {
        name: "types",
        proves: "what a user may and may not write, under the oldest and the current TypeScript",
        files: &["tests/types"],
        needs: &[Need::Package],
        skipped: None,
        programs: |tree| scripts(tree, "tests/types"),
    },
    Suite {
        name: "matrix",
        proves: "the packed tarball in bundlers, pages, workers, workerd, Deno and Bun: the quick half of the environments",
        files: &["tests/matrix/run.mjs"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| scripts(tree, "tests/matrix"),
    },
    Suite {
        name: "emulator",
        proves: "the official Python SDK reads the emulator",
        files: &["tests/emulator"],
        needs: &[Need::Package],
        skipped: Some(77),
        programs: |tree| scripts(tree, "tests/emulator"),
    },
    Suite {
        name: "faults",
        proves: "faults, secrets and hostile input, over HTTP, in Node and headless Chromium",
        files: &["tests/faults"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| scripts(tree, "tests/faults"),
    },
    Suite {
        name: "tabs",
        proves: "of the tabs that watch a batch one polls, and another takes over, in headless Chromium",
        files: &["tests/tabs"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| scripts(tree, "tests/tabs"),
    },
    Suite {
        name: "e2e",
        proves: "the console, in headless Chromium",
        files: &["tests/e2e"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| scripts(tree, "tests/e2e"),
    },
    Suite {
        name: "console",
        proves: "the console by its features: axe, hostile text, headers, what is stored, in headless Chromium",
        files: &["tests/console"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| scripts(tree, "tests/console"),
    },
    Suite {
        name: "benches",
        proves: "memory stays flat over a thousand pages, and the benchmarks run",
        files: &["benches/memory.test.mjs"],
        needs: &[Need::Package, Need::Browser],
        skipped: None,
        programs: |tree| {
            Ok(vec![
                Program::node()
                    .args([
                        "--test",
                        LIMIT,
                        "benches/memory.test.mjs",
                        "benches/report.test.mjs",
                    ])
                    .dir(tree.root()),
                Program::node()
                    .args(["benches/run.mjs", "--quick"])
                    .dir(tree.root()),
            ])
        },
    },
    Suite {
        name: "size",
        proves: "what a user loads is within its budget",
        files: &["size-budget.json"],
        needs: &[],
        skipped: None,
        programs: |tree| Ok(vec![cargo(tree, &["xtask", "size"])]),
    },
];

/// A script that hangs fails by its name instead of holding up all others. In milliseconds, and far beyond the slowest.
const LIMIT: &str = "--test-timeout=900000";

fn cargo(tree: &Tree, arguments: &[&str]) -> Program {
    Program::cargo()
        .args(arguments)
        .env("CARGO_TARGET_DIR", tree.cargo_target())
        .dir(tree.root())
}

fn wasm_test(tree: &Tree, name: &str) -> Program {
    cargo(
        tree,
        &[
            "test",
            "--package",
            "drs-batch-jobs",
            "--target",
            WASM_TARGET,
            "--lib",
            "--test",
            name,
        ],
    )
    // A browser starts slowly on a machine that is busy.
    .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
    .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
}

/// A suite of scripts: its `run.mjs` where something must be prepared first, else Node's own runner on its test files.
/// They are listed here because Node 20 and 22 read a folder's name differently, and because a folder without tests must
/// not pass.
fn scripts(tree: &Tree, folder: &str) -> Outcome<Vec<Program>> {
    let root = tree.root();
    let runner = format!("{folder}/run.mjs");
    if tree.at(&runner).exists() {
        return Ok(vec![Program::node().arg(runner).dir(root)]);
    }
    let mut files = Vec::new();
    collect(&tree.at(folder), &mut files)?;
    if files.is_empty() {
        return Err(Failure::new(format!(
            "{folder} has no `run.mjs` and no `*.test.mjs`"
        )));
    }
    files.sort();
    let files = files
        .iter()
        .map(|file| file.strip_prefix(root).unwrap_or(file));
    let runner = Program::node().args(["--test", LIMIT]);
    Ok(vec![runner.args(files).dir(root)])
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder).at("list", folder)? {
        let path = entry.at("list", folder)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !(name == "node_modules" || name.starts_with('.')) {
                collect(&path, files)?;
            }
        } else if name.ends_with(".test.mjs") {
            files.push(path);
        }
    }
    Ok(())
}
