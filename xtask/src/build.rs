//! From the crates to the package: compile, bind, shrink, assemble, link; the console last.

use std::fs;
use std::path::PathBuf;

use crate::console;
use crate::failure::{AtPath, Outcome};
use crate::lock::Lock;
use crate::program::Program;
use crate::progress::step;
use crate::setup;
use crate::setup::bindgen::tool;
use crate::setup::rust::WASM_TARGET;
use crate::stamp::Stamp;
use crate::tree::Tree;

/// A crate that becomes a wasm module.
pub(crate) struct Module {
    pub(crate) package: &'static str,
    /// The stem of its files.
    pub(crate) stem: &'static str,
    /// Where its bound form goes, below `target`.
    pub(crate) folder: &'static str,
    /// The features of the crate that only the package wants.
    features: &'static str,
    /// Where cargo builds it, below its usual folder: apart, where the client is built with other features than its own
    /// module has. The file of a cdylib has one name whatever the features, and each build would undo the other one.
    apart: &'static str,
    /// Whether its panics become plain traps: not where the module composes text with `core::fmt` itself.
    traps: bool,
    /// Flags for the compiler.
    flags: &'static [&'static str],
    /// Settings for cargo. Those that are about one crate stand here and not in the manifest, which is published with the
    /// client, where the other crates are not.
    settings: &'static [&'static str],
}

pub(crate) const CLIENT: Module = Module {
    package: "drs-batch-jobs",
    stem: "drs_batch_jobs",
    folder: "core",
    features: "web,allocator",
    apart: "",
    traps: true,
    // A lower threshold for inlining and no loops of vectors but those written as such take 1.5 kB after compression.
    flags: &[
        "-Cllvm-args=--inline-threshold=10",
        "-Cno-vectorize-loops",
        "-Cno-vectorize-slp",
    ],
    settings: &[],
};
pub(crate) const EMULATOR: Module = Module {
    package: "drs-batch-jobs-emulator",
    stem: "drs_batch_jobs_emulator",
    folder: "emulator-core",
    features: "",
    apart: "emulator",
    traps: false,
    flags: &[],
    settings: &[],
};

pub(crate) const TABLE: Module = Module {
    package: "drs-batch-jobs-table",
    stem: "drs_batch_jobs_table",
    folder: "table-core",
    features: "allocator",
    apart: "table",
    traps: true,
    flags: &[],
    // Measured: a fifth smaller after compression than level 2 and as quick where it counts; "z" takes twice the time to load.
    settings: &["profile.release.package.drs-batch-jobs-table.opt-level='s'"],
};

/// Smallest code, with each feature that the compiler may use named: what wasm-opt switches on by itself changes with
/// its version, and a module must not need more than the oldest engine that the package promises.
///
/// Functions of one caller stay by themselves unless they are small, and stand in the order of their names: what is alike
/// is near, and the compression on the way to the reader finds it. No module uses the lowest KiB of its memory, which is
/// the end of the stack.
pub(crate) const SHRINK: [&str; 15] = [
    "--one-caller-inline-max-function-size=100",
    "--low-memory-unused",
    "-Oz",
    // Blocks and loops anew, from the jumps between them.
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];
const STRIP: [&str; 3] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Empties the functions of panics.
const TRAP: &str = "xtask/wasm/trap.mjs";

impl Module {
    pub(crate) fn bound_wasm(&self, tree: &Tree) -> PathBuf {
        tree.at("target")
            .join(self.folder)
            .join(format!("{}_bg.wasm", self.stem))
    }

    fn cargo_target(&self, tree: &Tree) -> PathBuf {
        // A slash at the end would be another folder to cargo.
        if self.apart.is_empty() {
            tree.cargo_target().to_owned()
        } else {
            tree.cargo_target().join(self.apart)
        }
    }

    /// The bound module before it was shrunk, which still has the names of its functions.
    pub(crate) fn named_wasm(&self, tree: &Tree) -> PathBuf {
        tree.at("target/named").join(format!("{}.wasm", self.stem))
    }
}

/// Builds `pkg/`, after bringing whatever that needs.
pub(crate) fn build(tree: &Tree) -> Outcome {
    let _lock = Lock::take(tree)?;
    setup::for_building(tree)?;
    for module in [&CLIENT, &EMULATOR, &TABLE] {
        compile(tree, module)?;
        bind_and_shrink(tree, module)?;
    }
    assemble(tree)?;
    link(tree)?;
    console::build_and_pack(tree)
}

fn compile(tree: &Tree, module: &Module) -> Outcome {
    step(&format!("compile {} to wasm", module.package), || {
        // One package at a time: built together, each would get the features that only the other one asks for.
        Program::cargo()
            .args([
                "build",
                "--quiet",
                "--release",
                "--lib",
                "--target",
                WASM_TARGET,
                "--package",
                module.package,
                "--no-default-features",
                "--features",
                module.features,
            ])
            .arg("--target-dir")
            .arg(module.cargo_target(tree))
            .args(compiler_flags(tree, module))
            .dir(tree.root())
            .run()?;
        Ok(())
    })
}

/// The flags of a module, and those for which it names no folder of this machine: the places in its panics would, and two
/// machines would build two modules.
fn compiler_flags(tree: &Tree, module: &Module) -> Vec<String> {
    let home_of = |variable: &str, folder: &str| {
        let named = std::env::var_os(variable).map(PathBuf::from);
        named.or_else(|| Some(std::env::home_dir()?.join(folder)))
    };
    let folders = [
        home_of("CARGO_HOME", ".cargo").map(|home| (home, "cargo")),
        home_of("RUSTUP_HOME", ".rustup").map(|home| (home, "rustup")),
        Some((tree.root().to_owned(), ".")),
    ];
    let flags: Vec<String> = folders
        .into_iter()
        .flatten()
        .map(|(folder, name)| format!("'--remap-path-prefix={}={name}'", folder.display()))
        .chain(module.flags.iter().map(|flag| format!("'{flag}'")))
        .collect();
    // Cargo adds the list to the one in .cargo/config.toml.
    let listed = format!("target.{WASM_TARGET}.rustflags=[{}]", flags.join(","));
    std::iter::once(listed)
        .chain(module.settings.iter().map(|&setting| setting.to_owned()))
        .flat_map(|setting| ["--config".to_owned(), setting])
        .collect()
}

fn bind_and_shrink(tree: &Tree, module: &Module) -> Outcome {
    let compiled = module
        .cargo_target(tree)
        .join(WASM_TARGET)
        .join("release")
        .join(format!("{}.wasm", module.stem));
    let bound = tree.at("target").join(module.folder);
    let wasm = module.bound_wasm(tree);
    let named = module.named_wasm(tree);
    let stamp = Stamp::of(tree, module.folder)
        .path(&compiled)?
        .path(&tool(tree, "wasm-bindgen"))?
        .path(&tree.at("node_modules/binaryen/package.json"))?
        .path(&tree.at(TRAP))?
        .text(&SHRINK.join(" "))
        .text(&STRIP.join(" "));
    if stamp.is_current(&[&wasm, &named]) {
        return Ok(());
    }
    step(&format!("bind and shrink {}", module.package), || {
        if bound.exists() {
            fs::remove_dir_all(&bound).at("clear", &bound)?;
        }
        Program::new(tool(tree, "wasm-bindgen"))
            .args([
                "--target",
                "bundler",
                "--out-name",
                module.stem,
                "--out-dir",
            ])
            .arg(&bound)
            .arg(&compiled)
            .run()?;
        fs::create_dir_all(tree.at("target/named")).at("create", &named)?;
        fs::copy(&wasm, &named).at("copy", &wasm)?;
        if module.traps {
            Program::node()
                .args([TRAP.as_ref(), named.as_os_str(), wasm.as_os_str()])
                .dir(tree.root())
                .run()?;
        }
        wasm_opt(tree)
            .args(SHRINK)
            .args(STRIP)
            .arg(&wasm)
            .arg("-o")
            .arg(&wasm)
            .run()?;
        stamp.record()?;
        Ok(())
    })
}

/// wasm-opt of npm's binaryen: the same on every system, at the version of the lockfile.
pub(crate) fn wasm_opt(tree: &Tree) -> Program {
    Program::node().arg(tree.at("node_modules/binaryen/bin/wasm-opt"))
}

/// The package's own build script puts the modules, the shell and the documents together.
fn assemble(tree: &Tree) -> Outcome {
    let inputs = [
        "pkg-template",
        "target/core",
        "target/emulator-core",
        "target/table-core",
        "Cargo.toml",
        "package-lock.json",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
    ];
    let mut stamp = Stamp::of(tree, "package");
    for input in inputs {
        stamp = stamp.path(&tree.at(input))?;
    }
    if stamp.is_current(&[&tree.at("pkg/package.json"), &tree.at("pkg/dist")]) {
        return Ok(());
    }
    step("assemble pkg/", || {
        Program::node()
            .arg("pkg-template/build.mjs")
            .dir(tree.root())
            .run()?;
        stamp.record()?;
        Ok(())
    })
}

/// Makes the package importable by its published name from everywhere in the project. A link, not a dependency: a
/// lockfile that names a folder which a build makes could not be installed before that build.
fn link(tree: &Tree) -> Outcome {
    let link = tree.at("node_modules/drs-batch-jobs");
    if fs::canonicalize(&link).ok() == fs::canonicalize(tree.at("pkg")).ok() {
        return Ok(());
    }
    if fs::symlink_metadata(&link).is_ok() {
        fs::remove_file(&link).at("replace", &link)?;
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("../pkg", &link).at("link", &link)?;
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir("..\\pkg", &link).at("link", &link)?;
    Ok(())
}
