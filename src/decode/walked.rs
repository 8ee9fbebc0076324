//! What comes of walking over a value.

use std::num::NonZero;

/// The walk has ended early; [`Walk::stop`](super::walk::Walk::stop) says why.
///
/// It holds nothing, so that a result with it is as small as the result alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Halt;

/// A value that was walked: where it ends, and whether it stays.
///
/// One word that is never zero, so that a `Result` of it is one word too and comes back in a register: a page
/// has some hundred thousand of them.
#[derive(Clone, Copy)]
pub(crate) struct Walked(NonZero<usize>);

impl Walked {
    #[inline]
    fn new(end: usize, stays: bool) -> Self {
        // A value ends after the first byte, and a reply is shorter than half of the address space.
        Self(NonZero::new(end << 1 | usize::from(stays)).unwrap_or(NonZero::<usize>::MIN))
    }

    /// It ends before this place and stays.
    #[inline]
    pub(crate) fn stays(end: usize) -> Self {
        Self::new(end, true)
    }

    /// It ends before this place and goes.
    #[inline]
    pub(crate) fn goes(end: usize) -> Self {
        Self::new(end, false)
    }

    #[inline]
    pub(crate) fn end(self) -> usize {
        self.0.get() >> 1
    }

    #[inline]
    pub(crate) fn is_to_stay(self) -> bool {
        self.0.get() & 1 == 1
    }
}
