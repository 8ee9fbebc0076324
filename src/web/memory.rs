//! The module's memory: who hands it out.

/// A third of the size of the standard allocator, and as quick for what is asked of it: few pieces, some of them large.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
