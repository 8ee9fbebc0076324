//! How to walk.

use crate::client::CallOptions;

/// How to walk over a batch.
#[derive(Clone, Copy, Debug)]
pub struct WalkOptions {
    /// The largest `limit` that is sent, from 1.
    ///
    /// With `None` the walk begins with 50. Once it knows how large the batch is, it asks for the rest at once if the
    /// whole has at most 500 jobs and, as far as the first page tells, 4 MiB: nothing can move between pages where there
    /// is one page. If the service refuses that or gives less, it goes on with 50.
    pub page_size: Option<u32>,
    /// Jobs to skip at the beginning. Default 0.
    pub offset: u32,
    /// Requests that may be under way at the same time, from 1. Default 1.
    ///
    /// More of them read a batch of many pages sooner, once its size is known: as many as pages were joined without a
    /// surprise, doubling up to this. Where jobs have moved, what was asked for ahead is given up and one request goes at a
    /// time again. The bound on requests is the same.
    pub concurrency: u32,
    /// For each page.
    pub call: CallOptions,
}

impl Default for WalkOptions {
    fn default() -> Self {
        Self {
            page_size: None,
            offset: 0,
            concurrency: 1,
            call: CallOptions::default(),
        }
    }
}
