//! The batch-jobs endpoint of Huawei Cloud's Data Replication Service, in memory.
//!
//! One function: [`Emulator::answer`] takes a [`Request`] and gives a [`Reply`].
//! It opens no socket and reads no clock; whoever calls it passes the time. The
//! same options give the same batches, byte for byte.
//!
//! The crate shares no code with the client that it is there to test: a
//! misreading of the reference in one must not hide the same one in the other.
//!
//! ```
//! use drs_batch_jobs_emulator::{Emulator, Options, Request};
//!
//! let mut emulator = Emulator::new(&Options::default(), 0)?;
//! let reply = emulator.answer(&Request {
//!     method: "GET",
//!     target: "/v5/054ba152d480d55b2f5dc0069e7ddef0/batch-async-jobs/bd4193aa-072d-4ce6-beec-adffc7252341",
//!     headers: &[("X-Auth-Token", drs_batch_jobs_emulator::TOKEN)],
//!     now_ms: 0,
//! });
//! assert_eq!(reply.status, 200);
//! # Ok::<(), drs_batch_jobs_emulator::OptionsError>(())
//! ```

mod access;
mod batch;
mod calendar;
mod cors;
mod emulator;
mod error;
mod fault;
mod generate;
mod iam;
mod life;
mod living;
mod nulls;
mod options;
mod profile;
mod query;
mod random;
mod record;
mod route;
mod signature;
#[cfg(target_arch = "wasm32")]
mod web;

pub use access::TOKEN;
pub use batch::{BatchFacts, Detail};
pub use emulator::{Emulator, Reply, Request};
pub use fault::{Instead, Scenario, Wire};
pub use iam::{LOGIN, Login};
pub use options::{BatchOptions, Options, OptionsError, OverLimit};
pub use route::{PROJECT_ID, REFERENCE_BATCH_ID};
pub use signature::{ACCESS_KEY, SECRET_KEY, SECURITY_TOKEN};
