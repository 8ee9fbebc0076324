//! The types that TypeScript sees, against the file that is kept of them.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::path::Path;
use std::{env, fs};

use drs_batch_jobs::model::declarations;

/// The first line of the file.
const HEADER: &str = "// Generated from the Rust models; `cargo xtask check --accept` rewrites it.";

/// The whole file, indented by two spaces as the rest of the package is.
fn generated() -> String {
    let mut lines = vec![HEADER.to_owned()];
    for declaration in declarations() {
        lines.push(String::new());
        lines.extend(
            declaration
                .trim()
                .lines()
                .map(|line| line.replacen("    ", "  ", 1).trim_end().to_owned()),
        );
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_published_types_are_those_of_the_models() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg-template/src/models.ts");
    let generated = generated();
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, generated).expect("the golden file can be written");
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept == generated {
        return;
    }
    let line = kept
        .lines()
        .zip(generated.lines())
        .take_while(|(kept, made)| kept == made)
        .count();
    panic!(
        "pkg-template/src/models.ts differs from the models at line {}:\n  kept:   {}\n  models: {}\n\
         look at the difference, then accept it with `cargo xtask check --accept`",
        line + 1,
        kept.lines().nth(line).unwrap_or("(end of the file)"),
        generated
            .lines()
            .nth(line)
            .unwrap_or("(end of the declarations)"),
    );
}
