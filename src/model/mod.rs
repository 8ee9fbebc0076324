//! The records of the service's reference, one Rust type a table.

pub mod endpoint;
pub mod long;
pub(crate) mod record;
pub mod secret;
pub mod shape;

pub use endpoint::*;
pub use long::Long;
pub use secret::Secret;

/// A type with a declaration in TypeScript.
pub trait Declared {
    /// The declaration, documentation included.
    const DECLARATION: &'static str;
}
