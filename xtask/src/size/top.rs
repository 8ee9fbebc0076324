//! Which functions and which crates the client module is made of.

use std::collections::BTreeMap;
use std::fs;

use super::sections;
use crate::build::{CLIENT, SHRINK, wasm_opt};
use crate::failure::{AtPath, Failure, Outcome};
use crate::tree::Tree;

const FUNCTIONS_SHOWN: usize = 40;

/// Shrinks the module once more with its names kept, and prints what is in it.
pub(crate) fn print(tree: &Tree) -> Outcome {
    let file = tree.at("target/named/shrunk.wasm");
    wasm_opt(tree)
        .args(SHRINK)
        .arg("--debuginfo")
        .arg(CLIENT.named_wasm(tree))
        .arg("-o")
        .arg(&file)
        .run()?;
    let wasm = fs::read(&file).at("read", &file)?;
    let contents = sections::read(&wasm).ok_or_else(|| Failure::new("wasm-opt wrote no module"))?;

    let mut crates: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (name, size) in &contents.functions {
        let (count, total) = crates.entry(crate_of(name)).or_default();
        *count += 1;
        *total += size;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(_, (_, total))| std::cmp::Reverse(*total));
    println!(
        "{:>8}  {:>9}  of the client module, raw, before compression",
        "bytes", "functions"
    );
    for (name, (count, total)) in crates {
        println!("{total:>8}  {count:>9}  {name}");
    }
    println!(
        "{:>8}  {:>9}  data: tables, names, texts\n",
        contents.data, ""
    );

    let mut functions = contents.functions;
    functions.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    for (name, size) in functions.iter().take(FUNCTIONS_SHOWN) {
        println!("{size:>8}  {name}");
    }
    println!();
    Ok(())
}

/// The crate that a function comes from: the first path in its name, where `core[1f2e3d]` is `core`.
fn crate_of(name: &str) -> &str {
    let part_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let start = name.trim_start_matches(|c| !part_of_name(c));
    let start = ["impl ", "mut ", "const ", "dyn "]
        .iter()
        .fold(start, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let end = start.find(|c| !part_of_name(c)).unwrap_or(start.len());
    match start.split_at_checked(end) {
        Some((first, rest)) if rest.starts_with("::") || rest.starts_with('[') => first,
        _ => "(no crate)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_is_the_first_path_in_a_name() {
        let named = [
            ("core::fmt::write::h0123456789abcdef", "core"),
            (
                "<drs_batch_jobs::model::Job as core::fmt::Debug>::fmt",
                "drs_batch_jobs",
            ),
            ("<&mut dyn alloc::x::T as core::fmt::Debug>::fmt", "alloc"),
            ("dlmalloc::dlmalloc::Dlmalloc<A>::malloc", "dlmalloc"),
            (
                "<char as core[c5930c85a12de822]::fmt::Debug>::fmt",
                "(no crate)",
            ),
            ("<core[c5930c85a12de822]::fmt::Formatter>::pad", "core"),
            ("__wbindgen_malloc", "(no crate)"),
            ("function 7", "(no crate)"),
        ];
        for (name, owner) in named {
            assert_eq!(crate_of(name), owner, "{name}");
        }
    }
}
