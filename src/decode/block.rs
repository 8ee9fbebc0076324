//! Blocks of a reply, looked at as a whole: sixteen bytes where the target can, else a machine word.

pub(super) use target::{BITS, BYTES, Lane, stops};

/// Bytes in a [`Lane`].
pub(super) const LANE: usize = 16;

#[cfg(target_feature = "simd128")]
mod target {
    use std::arch::wasm32::{
        i8x16_lt, i8x16_splat, u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128, v128_and,
        v128_any_true, v128_or, v128_xor,
    };

    use super::LANE;

    /// Bytes of what [`stops`] looks at.
    pub(in super::super) const BYTES: usize = 32;
    /// Bits a byte in what [`stops`] gives.
    pub(in super::super) const BITS: u32 = 1;

    /// Which bytes end the plain run of a string: a quote, a backslash, a control character, whatever is no ASCII. A
    /// bit a byte, the first byte lowest.
    #[inline]
    pub(in super::super) fn stops(bytes: [u8; BYTES]) -> u32 {
        let (low, high) = bytes.split_at(16);
        u32::from(half(low)) | u32::from(half(high)) << 16
    }

    #[inline]
    fn half(bytes: &[u8]) -> u16 {
        let block = load(bytes);
        let quote = u8x16_eq(block, u8x16_splat(b'"'));
        let backslash = u8x16_eq(block, u8x16_splat(b'\\'));
        // As signed numbers the bytes beyond ASCII are negative.
        let other = i8x16_lt(block, i8x16_splat(0x20));
        u8x16_bitmask(v128_or(v128_or(quote, backslash), other))
    }

    /// One read: the compiler joins the two.
    #[inline]
    fn load(bytes: &[u8]) -> v128 {
        let word = |bytes: Option<&[u8; 8]>| bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes));
        u64x2(word(bytes.first_chunk()), word(bytes.last_chunk()))
    }

    /// Bytes to be compared at once.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Lane(v128);

    impl Lane {
        #[inline]
        pub(in super::super) fn load(bytes: &[u8; LANE]) -> Self {
            Self(load(bytes))
        }

        /// Whether, of the bytes that the mask has, all are the same.
        #[inline]
        pub(in super::super) fn is(self, other: Self, mask: Self) -> bool {
            !v128_any_true(v128_and(v128_xor(self.0, other.0), mask.0))
        }
    }
}

#[cfg(not(target_feature = "simd128"))]
mod target {
    use super::LANE;

    /// Bytes of what [`stops`] looks at.
    pub(in super::super) const BYTES: usize = 8;
    /// Bits a byte in what [`stops`] gives.
    pub(in super::super) const BITS: u32 = 8;

    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;

    /// Which bytes end the plain run of a string: a quote, a backslash, a control character, whatever is no ASCII.
    ///
    /// Bits above the lowest one set may be wrong, since the subtractions borrow; only the lowest is used.
    #[inline]
    pub(in super::super) fn stops(bytes: [u8; BYTES]) -> u64 {
        let word = u64::from_le_bytes(bytes);
        let quote = word ^ (ONES * 0x22);
        let backslash = word ^ (ONES * 0x5c);
        let zero_quote = quote.wrapping_sub(ONES) & !quote;
        let zero_backslash = backslash.wrapping_sub(ONES) & !backslash;
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        (zero_quote | zero_backslash | control | word) & HIGHS
    }

    /// Bytes to be compared at once.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Lane(u128);

    impl Lane {
        #[inline]
        pub(in super::super) fn load(bytes: &[u8; LANE]) -> Self {
            Self(u128::from_le_bytes(*bytes))
        }

        /// Whether, of the bytes that the mask has, all are the same.
        #[inline]
        pub(in super::super) fn is(self, other: Self, mask: Self) -> bool {
            (self.0 ^ other.0) & mask.0 == 0
        }
    }
}
