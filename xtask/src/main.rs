//! The one door to the project: `cargo xtask <verb>`.

mod arguments;
mod build;
mod failure;
mod lock;
mod program;
mod progress;
mod setup;
mod stamp;
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
