//! Query and page the batch jobs of Huawei Cloud's Data Replication Service, typed and checked.
//!
//! One operation, `GET /v5/{project_id}/batch-async-jobs/{async_job_id}`: a [`Client`] gives one [`Page`] of a batch, or
//! [walks](Client::pages) over all of them. Every record of a reply is a type of the [`model`], and what does not fit the
//! model is put right or left out by the rules of [`decode`], never a panic. An [`Error`] has one of the
//! [kinds](ErrorKind) and never a token, a password, or a value of the reply but the service's own code and message.
//!
//! How to send and how to wait are the caller's: [`Transport`] and [`Clock`] are traits. On the target
//! `wasm32-unknown-unknown` the crate also exports what the npm package `drs-batch-jobs` is made of, which implements both
//! by `fetch` and the platform's timers.
//!
//! ```
//! # use std::pin::pin;
//! # use std::task::{Context, Poll, Waker};
//! use std::time::Duration;
//!
//! use drs_batch_jobs::model::JobStatus;
//! use drs_batch_jobs::{
//!     AsyncJobId, CallOptions, Client, Clock, Endpoint, PageQuery, ProjectId, Reply, Request, Result, Settings, Token,
//!     Transport,
//! };
//!
//! /// Stands for an HTTP library.
//! struct Canned;
//!
//! impl Transport for Canned {
//!     async fn send(&self, request: &Request, _most_bytes: usize) -> Result<Reply> {
//!         assert!(request.url().ends_with("/batch-async-jobs/bd4193aa-072d-4ce6-beec-adffc7252341?offset=0&limit=20"));
//!         let body = br#"{"total_count":230,"jobs":[{"id":"1","status":"FULL_TRANSFER_STARTED"}]}"#.to_vec();
//!         Ok(Reply { status: 200, body, ..Reply::default() })
//!     }
//! }
//!
//! /// Stands for the timers, the clock and the dice of a runtime.
//! struct Patient;
//!
//! impl Clock for Patient {
//!     async fn sleep(&self, _duration: Duration) {
//!         std::future::pending().await
//!     }
//!
//!     fn monotonic(&self) -> Duration {
//!         Duration::ZERO
//!     }
//!
//!     fn unix_time(&self) -> Duration {
//!         Duration::ZERO
//!     }
//!
//!     fn random(&self) -> f64 {
//!         0.5
//!     }
//! }
//!
//! # async fn example() -> Result<()> {
//! let project = ProjectId::parse("0cef7a9bd1a64cb0a2b2b1e7ee3f5c4d")?;
//! let settings = Settings::new(Endpoint::of_region("cn-north-4")?, project);
//! let client = Client::new(Canned, Patient, Some(Token::parse("a-token")?), settings);
//!
//! let batch = AsyncJobId::parse("bd4193aa-072d-4ce6-beec-adffc7252341")?;
//! let query = PageQuery { offset: 0, limit: Some(20) };
//! let page = client.page(&batch, query, CallOptions::default()).await?;
//! assert_eq!(page.total_count(), Some(230));
//! assert_eq!(page.jobs()?[0].status, Some(JobStatus::FullTransferStarted));
//! assert_eq!(page.next_offset(), Some(1));
//! # Ok(())
//! # }
//! # let mut example = pin!(example());
//! # assert!(matches!(example.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(Ok(()))));
//! ```
//!
//! Data flows one way through the modules: a [`request`] goes out by a [`transport`], its reply is [decoded](decode) by
//! the tables of the [`model`], the [`client`] makes a page of it, and a [`walk`] makes one pass of the pages. The edge to
//! JavaScript stands above all that and is compiled for wasm alone.
//!
//! What may be gone the next moment is tried again by the rules of [`retry`], within the deadline of the call; an
//! [`Observer`] is told of it.
//!
//! # Features
//!
//! All of them are about `wasm32-unknown-unknown`; on any other target they change nothing.
//!
//! | Feature | Default | |
//! | --- | --- | --- |
//! | `promises` | yes | exports to JavaScript of a client that sends by `fetch` and waits by itself: what `wasm-pack build` gives; with `web` |
//! | `web` | by `promises` | exports to JavaScript of what the npm package is made of, whose own script sends and waits |
//! | `allocator` | no | a smaller allocator, for a module that is nothing but this crate |
//!
//! A wasm module of your own leaves them all out (`default-features = false`), brings its own [`Transport`] and [`Clock`],
//! and exports what it likes.
//!
//! # Examples
//!
//! - [`examples/host.rs`](https://github.com/drs-batch-jobs/drs-batch-jobs/blob/main/examples/host.rs): a program on the
//!   host, with a transport of the standard library alone.
//! - [`examples/wasm-app`](https://github.com/drs-batch-jobs/drs-batch-jobs/tree/main/examples/wasm-app): a wasm module of
//!   one's own, by `fetch`.
//!
//! What it does not do: it does not sign requests.

pub mod client;
pub mod decode;
pub mod endpoint;
pub mod error;
pub mod event;
pub mod identifier;
pub mod model;
mod refusal;
pub mod request;
pub mod retry;
mod sentence;
pub mod transport;
pub mod walk;
pub mod watch;
#[cfg(all(target_arch = "wasm32", feature = "web"))]
mod web;

pub use client::{CallOptions, Client, Page, Settings};
pub use endpoint::Endpoint;
pub use error::{Error, ErrorDetails, ErrorKind, Result};
pub use event::{Event, EventKind, Observer};
pub use identifier::{AsyncJobId, ProjectId, Token};
pub use request::{PageQuery, Request};
pub use retry::RetryPolicy;
pub use transport::{Clock, Reply, TokenReason, TokenSource, Transport};
pub use walk::{Incomplete, Walk, WalkOptions, WalkPage, WalkSummary};
pub use watch::{Update, Watch, WatchOptions};

/// The examples of the README are compiled with those of the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
