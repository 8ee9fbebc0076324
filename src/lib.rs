//! Query and page the batch jobs of Huawei Cloud's Data Replication Service, typed and checked.
//!
//! Data flows one way through the modules, from the last to the first: a [`request`] goes out by a [`transport`],
//! its reply is [decoded](decode) into records of the [`model`], the [`client`] makes a page of it, and a [`walk`]
//! makes one pass of the pages. The edge to JavaScript stands above all that and is compiled for wasm alone.

pub mod client;
pub mod decode;
pub mod endpoint;
pub mod error;
pub mod identifier;
pub mod model;
mod race;
mod refusal;
pub mod request;
pub mod transport;
pub mod walk;
#[cfg(target_arch = "wasm32")]
mod web;

pub use client::{CallOptions, Client, Page, Settings};
pub use endpoint::Endpoint;
pub use error::{Error, ErrorDetails, ErrorKind, Result};
pub use identifier::{AsyncJobId, ProjectId, Token};
pub use request::{PageQuery, Request};
pub use transport::{Clock, Reply, TokenReason, TokenSource, Transport};
pub use walk::{Incomplete, Walk, WalkOptions, WalkPage, WalkSummary};
