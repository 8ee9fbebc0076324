//! The one door to the project: `cargo xtask <verb>`.

mod arguments;
mod bench;
mod build;
mod check;
mod console;
mod doctor;
mod failure;
mod lock;
mod matrix;
mod program;
mod progress;
mod setup;
mod size;
mod stamp;
mod start;
mod test;
mod tidy;
mod tree;
mod verb;
mod version;

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match verb::run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
