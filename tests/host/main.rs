//! What is proved on the host, without a browser and without a network.

// Tools that test for wasm build this too.
#![cfg(not(target_arch = "wasm32"))]

mod client;
mod declaration;
mod decode;
mod edge;
mod hostile;
mod invariant;
mod model;
mod option;
mod property;
mod reference;
mod refused;
mod refusing;
mod retry;
mod row;
mod scalar;
mod types;
mod vocabulary;
mod walking;
mod watch;
