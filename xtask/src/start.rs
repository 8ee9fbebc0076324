//! The console and the emulator, served on loopback.

use crate::arguments::Arguments;
use crate::build;
use crate::failure::{Failure, Outcome};
use crate::program::Program;
use crate::tree::Tree;

/// Builds the package with the console and serves them until Ctrl-C. The server says where and what to click.
pub(crate) fn start(tree: &Tree, arguments: &Arguments) -> Outcome {
    let port = arguments.value("--port").map(port).transpose()?;
    build::build(tree)?;
    let mut server = Program::node().arg("www/serve.mjs").dir(tree.root());
    if let Some(port) = port {
        server = server.args(["--port", &port.to_string()]);
    }
    if let Some(origin) = arguments.value("--connect") {
        server = server.args(["--connect", origin]);
    }
    // The server takes our place: Ctrl-C reaches it, and its exit code is ours.
    server.become_it()
}

fn port(text: &str) -> Outcome<u16> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Failure::new(format!(
            "`--port {text}`: a port is a number from 1 to 65535"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_checked_before_minutes_of_building() {
        assert_eq!(port("8080"), Ok(8080));
        for text in ["0", "-1", "65536", "http", ""] {
            assert_eq!(
                port(text),
                Err(Failure::new(format!(
                    "`--port {text}`: a port is a number from 1 to 65535"
                )))
            );
        }
    }
}
