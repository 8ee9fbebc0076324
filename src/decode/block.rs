//! Blocks of a reply, looked at as a whole: sixteen bytes where the target can, else a machine word.

pub(super) use target::{BITS, BYTES, Lane, stops};

/// Bytes in a [`Lane`].
pub(super) const LANE: usize = 16;

#[cfg(target_feature = "simd128")]
#[expect(unsafe_code, reason = "a vector is read by a pointer alone")]
mod target {
    use std::arch::wasm32::{
        i8x16_lt, i8x16_splat, u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, v128, v128_load,
        v128_or,
    };

    use super::LANE;

    /// Bytes of what [`stops`] looks at.
    pub(in super::super) const BYTES: usize = 32;
    /// Bits a byte in what [`stops`] gives.
    pub(in super::super) const BITS: u32 = 1;

    /// Which bytes end a run of a string: a quote, a backslash, a control character, and whatever is no ASCII unless the
    /// run may be wide. A bit a byte, the first byte lowest.
    #[inline]
    pub(in super::super) fn stops<const WIDE: bool>(bytes: [u8; BYTES]) -> u32 {
        let (halves, _) = bytes.as_chunks();
        let half = |place| halves.get(place).map_or(0, half::<WIDE>);
        u32::from(half(0)) | u32::from(half(1)) << 16
    }

    #[inline]
    fn half<const WIDE: bool>(bytes: &[u8; LANE]) -> u16 {
        let block = load(bytes);
        let quote = u8x16_eq(block, u8x16_splat(b'"'));
        let backslash = u8x16_eq(block, u8x16_splat(b'\\'));
        let space = u8x16_splat(b' ');
        // As signed numbers the bytes beyond ASCII are negative.
        let other = if WIDE {
            u8x16_lt(block, space)
        } else {
            i8x16_lt(block, space)
        };
        u8x16_bitmask(v128_or(v128_or(quote, backslash), other))
    }

    /// One read: put together from words, it would be two and a shuffle.
    #[inline]
    fn load(bytes: &[u8; LANE]) -> v128 {
        // SAFETY: an array of sixteen bytes is what is read, and `v128_load` asks for no alignment.
        unsafe { v128_load(bytes.as_ptr().cast()) }
    }

    /// Bytes to be compared at once.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Lane(v128);

    impl Lane {
        #[inline]
        pub(in super::super) fn load(bytes: &[u8; LANE]) -> Self {
            Self(load(bytes))
        }

        /// Which bytes are quotes, and which end the plain run of a string as well, a bit each, the first byte lowest.
        #[inline]
        pub(in super::super) fn quotes_and_others(self) -> (u32, u32) {
            let quotes = u8x16_eq(self.0, u8x16_splat(b'"'));
            let backslash = u8x16_eq(self.0, u8x16_splat(b'\\'));
            // As signed numbers the bytes beyond ASCII are negative.
            let other = i8x16_lt(self.0, i8x16_splat(0x20));
            let bits = |lanes| u32::from(u8x16_bitmask(lanes));
            (bits(quotes), bits(v128_or(backslash, other)))
        }

        /// Which bytes are the same, a bit each, the first byte lowest.
        #[inline]
        pub(in super::super) fn same(self, other: Self) -> u32 {
            u32::from(u8x16_bitmask(u8x16_eq(self.0, other.0)))
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

    /// Which bytes end a run of a string: a quote, a backslash, a control character, and whatever is no ASCII unless the
    /// run may be wide.
    ///
    /// Bits above the lowest one set may be wrong, since the subtractions borrow; only the lowest is used.
    #[inline]
    pub(in super::super) fn stops<const WIDE: bool>(bytes: [u8; BYTES]) -> u64 {
        let word = u64::from_le_bytes(bytes);
        let quote = word ^ (ONES * 0x22);
        let backslash = word ^ (ONES * 0x5c);
        let zero_quote = quote.wrapping_sub(ONES) & !quote;
        let zero_backslash = backslash.wrapping_sub(ONES) & !backslash;
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let wide = if WIDE { 0 } else { word };
        (zero_quote | zero_backslash | control | wide) & HIGHS
    }

    /// Bytes to be compared at once.
    #[derive(Clone, Copy)]
    pub(in super::super) struct Lane(u128);

    impl Lane {
        #[inline]
        pub(in super::super) fn load(bytes: &[u8; LANE]) -> Self {
            Self(u128::from_le_bytes(*bytes))
        }

        /// Which bytes are quotes, and which end the plain run of a string as well, a bit each, the first byte lowest.
        #[inline]
        pub(in super::super) fn quotes_and_others(self) -> (u32, u32) {
            let quotes = self.bits(|byte| byte == b'"');
            let others = self.bits(|byte| byte == b'\\' || !(0x20..0x80).contains(&byte));
            (quotes, others)
        }

        /// Which bytes are the same, a bit each, the first byte lowest.
        #[inline]
        pub(in super::super) fn same(self, other: Self) -> u32 {
            Self(self.0 ^ other.0).bits(|byte| byte == 0)
        }

        #[inline]
        fn bits(self, is: impl Fn(u8) -> bool) -> u32 {
            let bytes = self.0.to_le_bytes();
            let bits = bytes.iter().enumerate();
            bits.map(|(place, &byte)| u32::from(is(byte)) << place)
                .sum()
        }
    }
}
