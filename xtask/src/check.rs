//! Everything that can be said about the project without running its tests.

use std::fs;
use std::path::PathBuf;

use crate::arguments::Arguments;
use crate::build;
use crate::failure::{AtPath, Failure, Outcome};
use crate::program::Program;
use crate::progress::step;
use crate::setup;
use crate::setup::find_in_path;
use crate::setup::npm::packaged;
use crate::setup::rust::WASM_TARGET;
use crate::size;
use crate::tidy;
use crate::tree::Tree;

/// The crates that run as wasm and are linted for it as well.
const WASM_CRATES: [&str; 6] = [
    "--package",
    "drs-batch-jobs",
    "--package",
    "drs-batch-jobs-emulator",
    "--package",
    "drs-batch-jobs-table",
];

/// The folders that hold TypeScript, each with its settings.
const SCRIPT_FOLDERS: [&str; 4] = ["pkg-template", "www", "tests", "benches"];

/// Runs every check, tells all findings, and fails if there was one.
pub(crate) fn check(tree: &Tree, arguments: &Arguments) -> Outcome {
    setup::for_building(tree)?;
    setup::rust::add_components()?;
    if arguments.has("--accept") {
        accept(tree)?;
    }
    if arguments.has("--fix") {
        fix(tree)?;
    }
    let mut failed = Vec::new();
    let mut run = |name: &'static str, action: &dyn Fn() -> Outcome| {
        let outcome = step(name, action);
        if let Err(failure) = outcome {
            eprintln!("error: {failure}");
            failed.push(name);
        }
    };
    run("tidy", &|| tidy::tidy(tree));
    run("rustfmt", &|| {
        cargo(tree, &["fmt", "--all", "--", "--check"]).run()
    });
    run("prettier", &|| {
        packaged(tree, ".", "prettier")?
            .args(["--check", "--log-level", "warn", "."])
            .dir(tree.root())
            .run()
    });
    run("Cargo.lock", &|| {
        cargo(tree, &["metadata", "--locked", "--format-version", "1"]).run_quietly()
    });
    // The types of the console and of the tests come from the built package.
    run("build", &|| build::build(tree));
    run("tsc", &|| types(tree));
    run("oxlint", &|| {
        packaged(tree, ".", "oxlint")?
            .args(["--type-aware", "--deny-warnings"])
            .dir(tree.root())
            .run()
    });
    run("clippy", &|| clippy_host(tree));
    run("clippy for wasm", &|| clippy_wasm(tree));
    run("rustdoc", &|| document(tree));
    run("cargo deny", &|| deny(tree));
    run("size", &|| size::within_budget(tree));
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{} failed", failed.join(", "))))
}

/// Writes the goldens anew from what the code gives now; the difference is for the eyes of whoever commits it.
fn accept(tree: &Tree) -> Outcome {
    step("accept goldens", || {
        cargo(
            tree,
            &[
                "test",
                "--quiet",
                "--package",
                "drs-batch-jobs",
                "--test",
                "host",
                "types",
            ],
        )
        .env("UPDATE_GOLDEN", "1")
        .run()?;
        Ok(())
    })
}

/// Lets the formatters, and the linter where it can, change the files.
fn fix(tree: &Tree) -> Outcome {
    step("format", || {
        cargo(tree, &["fmt", "--all"]).run()?;
        packaged(tree, ".", "prettier")?
            .args(["--write", "--log-level", "warn", "."])
            .dir(tree.root())
            .run()?;
        Ok(())
    })
}

fn cargo(tree: &Tree, arguments: &[&str]) -> Program {
    Program::cargo()
        .args(arguments)
        .env("CARGO_TARGET_DIR", tree.cargo_target())
        .dir(tree.root())
}

fn clippy_host(tree: &Tree) -> Outcome {
    // Not the binding tools: two files of ten lines over a crate that takes minutes to check.
    cargo(
        tree,
        &[
            "clippy",
            "--quiet",
            "--workspace",
            "--exclude",
            "bindgen",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )
    .run()
}

fn clippy_wasm(tree: &Tree) -> Outcome {
    cargo(
        tree,
        &[
            "clippy",
            "--quiet",
            "--target",
            WASM_TARGET,
            "--all-targets",
        ],
    )
    .args(WASM_CRATES)
    .args(["--", "-D", "warnings"])
    .run()
}

/// The documentation for the host, and for wasm, where the browser's edge is.
fn document(tree: &Tree) -> Outcome {
    let document = || {
        cargo(tree, &["doc", "--quiet", "--no-deps"])
            .args(WASM_CRATES)
            .env("RUSTDOCFLAGS", "-D warnings")
    };
    document().run()?;
    document().args(["--target", WASM_TARGET]).run()
}

/// Checks the types of every folder of scripts that has settings for it.
fn types(tree: &Tree) -> Outcome {
    let mut settings = Vec::new();
    for folder in SCRIPT_FOLDERS {
        settings.extend(settings_of(tree, folder)?);
    }
    for required in ["pkg-template/tsconfig.json", "www/tsconfig.json"] {
        if !settings.contains(&tree.at(required)) {
            return Err(Failure::new(format!("{required} is missing")));
        }
    }
    for file in settings {
        packaged(tree, ".", "tsc")?
            .args(["--noEmit", "--project"])
            .arg(&file)
            .dir(tree.root())
            .run()?;
    }
    Ok(())
}

/// The `tsconfig.json` of a folder and of the folders right below it. Those of `tests/types` are a suite of their own,
/// which runs them under each TypeScript that is promised.
fn settings_of(tree: &Tree, folder: &str) -> Outcome<Vec<PathBuf>> {
    let folder = tree.at(folder);
    let mut places = vec![folder.clone()];
    if folder.is_dir() {
        for entry in fs::read_dir(&folder).at("list", &folder)? {
            let path = entry.at("list", &folder)?.path();
            if !(path.ends_with("types") || path.ends_with("node_modules")) {
                places.push(path);
            }
        }
    }
    Ok(places
        .into_iter()
        .map(|place| place.join("tsconfig.json"))
        .filter(|file| file.is_file())
        .collect())
}

fn deny(tree: &Tree) -> Outcome {
    if find_in_path(&["cargo-deny"]).is_none() {
        eprintln!(
            "  cargo deny is not installed, so deny.toml was not applied (`cargo install cargo-deny` brings it)"
        );
        return Ok(());
    }
    cargo(
        tree,
        &[
            "deny",
            "--workspace",
            "check",
            "--hide-inclusion-graph",
            "bans",
            "licenses",
            "sources",
        ],
    )
    .run()
}
