//! Running other programs, and saying which one failed.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};

/// A program with its arguments, not yet started.
pub(crate) struct Program {
    command: Command,
    line: String,
}

impl Program {
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let line = short(name.as_ref());
        Self {
            command: Command::new(name),
            line,
        }
    }

    /// The cargo that runs us, so that a toolchain chosen on the command line stays chosen.
    pub(crate) fn cargo() -> Self {
        let mut cargo = Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        "cargo".clone_into(&mut cargo.line);
        cargo
    }

    pub(crate) fn node() -> Self {
        Self::new("node")
    }

    pub(crate) fn npm() -> Self {
        Self::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.line.push(' ');
        self.line.push_str(&argument.as_ref().to_string_lossy());
        self.command.arg(argument);
        self
    }

    pub(crate) fn args<A: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = A>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// The command as one would type it.
    pub(crate) fn line(&self) -> &str {
        &self.line
    }

    /// Runs it with our own input and output; anything but exit code 0 is a failure.
    pub(crate) fn run(self) -> Outcome {
        self.run_or_skip(None).map(drop)
    }

    /// Runs it likewise, and says whether it ended with the exit code that means "skipped", where there is one.
    pub(crate) fn run_or_skip(mut self, skipped: Option<i32>) -> Outcome<bool> {
        let status = self
            .command
            .status()
            .map_err(|error| self.not_started(&error))?;
        if status.success() {
            return Ok(false);
        }
        if skipped.is_some() && status.code() == skipped {
            return Ok(true);
        }
        Err(Failure::new(format!("`{}` failed ({status})", self.line)))
    }

    /// Runs it in silence; what it said is part of the failure, if it fails.
    pub(crate) fn run_quietly(self) -> Outcome {
        self.read().map(drop)
    }

    /// Runs it and gives what it wrote to standard output.
    pub(crate) fn read(mut self) -> Outcome<String> {
        let output = self
            .command
            .stdin(Stdio::null())
            .output()
            .map_err(|error| self.not_started(&error))?;
        let said = String::from_utf8_lossy(&output.stdout);
        if output.status.success() {
            return Ok(said.into_owned());
        }
        let complaint = String::from_utf8_lossy(&output.stderr);
        Err(Failure::new(format!(
            "`{}` failed ({})\n{}{}",
            self.line,
            output.status,
            said,
            complaint.trim_end()
        )))
    }

    /// Becomes that program where the system can do that, so that Ctrl-C and the exit code are the program's own.
    pub(crate) fn become_it(mut self) -> Outcome {
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;
            let error = self.command.exec();
            Err(self.not_started(&error))
        }
        #[cfg(not(unix))]
        self.run()
    }

    fn not_started(&self, error: &io::Error) -> Failure {
        Failure::new(format!("could not start `{}`: {error}", self.line))
    }
}

/// Only the name of a program: its folder is noise in a message.
fn short(name: &OsStr) -> String {
    Path::new(name)
        .file_name()
        .unwrap_or(name)
        .to_string_lossy()
        .into_owned()
}
