//! How to walk.

use crate::client::CallOptions;

/// How to walk over a batch.
#[derive(Clone, Copy, Debug, Default)]
pub struct WalkOptions {
    /// The largest `limit` that is sent, from 1.
    ///
    /// With `None` the walk begins with 50. Once it knows how large the batch is, it asks for the rest at once if the
    /// whole has at most 500 jobs and, as far as the first page tells, 4 MiB: nothing can move between pages where there
    /// is one page. If the service refuses that or gives less, it goes on with 50.
    pub page_size: Option<u32>,
    /// Jobs to skip at the beginning. Default 0.
    pub offset: u32,
    /// For each page.
    pub call: CallOptions,
}
