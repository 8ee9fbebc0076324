//! Decisions of a generator, read from bytes: proptest makes the bytes, and shrinks them when a claim fails.

/// The decisions that are left. When the bytes end every decision is the first one, which is the simplest.
pub(crate) struct Choices<'c> {
    bytes: std::slice::Iter<'c, u8>,
}

impl<'c> Choices<'c> {
    pub(crate) fn new(bytes: &'c [u8]) -> Self {
        Self {
            bytes: bytes.iter(),
        }
    }

    fn byte(&mut self) -> u8 {
        self.bytes.next().copied().unwrap_or(0)
    }

    /// A number below `count`, which is at most 65,536.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let low = usize::from(self.byte());
        if count <= 256 {
            low % count
        } else {
            (usize::from(self.byte()) << 8 | low) % count
        }
    }

    /// True once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}
