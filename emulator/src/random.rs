//! Numbers that only look random: the same seed and name give the same row.

use std::fmt::Write as _;

/// A stream of numbers (`SplitMix64`). Not for secrets.
#[derive(Clone, Debug)]
pub(crate) struct Random {
    state: u64,
}

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            state: mixed(seed.wrapping_add(STEP)),
        }
    }

    /// An independent stream: what one part of a job draws does not move the others.
    pub(crate) fn fork(&self, name: &str) -> Self {
        let mut state = self.state ^ 0xcbf2_9ce4_8422_2325;
        for byte in name.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Self {
            state: mixed(state),
        }
    }

    /// As [`Random::fork`], for the n-th of many.
    pub(crate) fn nth(&self, index: u64) -> Self {
        Self {
            state: mixed(self.state ^ mixed(index.wrapping_add(STEP))),
        }
    }

    pub(crate) fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        mixed(self.state)
    }

    /// A number from 0 up to, not including, `end`; 0 if `end` is 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        // The skew of a remainder is far below what anyone could see here.
        self.bits().checked_rem(end).unwrap_or(0)
    }

    /// A number from `first` to `last`, both included.
    pub(crate) fn between(&mut self, first: u64, last: u64) -> u64 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    pub(crate) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of `words`; the empty text if there are none.
    pub(crate) fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let index = self.below(words.len() as u64);
        usize::try_from(index)
            .ok()
            .and_then(|index| words.get(index))
            .copied()
            .unwrap_or_default()
    }

    pub(crate) fn hex(&mut self, digits: usize) -> String {
        let mut text = String::with_capacity(digits + 16);
        while text.len() < digits {
            // Writing to a String cannot fail.
            let _ = write!(text, "{:016x}", self.bits());
        }
        text.truncate(digits);
        text
    }

    /// Five groups of hexadecimal digits, as the service writes most of its ids.
    pub(crate) fn uuid(&mut self) -> String {
        let digits = self.hex(30);
        let group = |first: usize, end: usize| digits.get(first..end).unwrap_or_default();
        format!(
            "{}-{}-4{}-8{}-{}",
            group(0, 8),
            group(8, 12),
            group(12, 15),
            group(15, 18),
            group(18, 30)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_name_give_the_same_numbers() {
        let row = |seed, name| {
            let mut random = Random::new(seed).fork(name);
            [random.bits(), random.bits(), random.bits()]
        };
        assert_eq!(row(7, "logs"), row(7, "logs"));
        assert_ne!(row(7, "logs"), row(8, "logs"));
        assert_ne!(row(7, "logs"), row(7, "node"));
    }

    #[test]
    fn a_range_holds_both_of_its_ends_and_nothing_else() {
        let mut random = Random::new(1);
        let mut seen = [false; 4];
        for _ in 0..200 {
            match random.between(3, 6) {
                3 => seen = [true, seen[1], seen[2], seen[3]],
                4 => seen = [seen[0], true, seen[2], seen[3]],
                5 => seen = [seen[0], seen[1], true, seen[3]],
                6 => seen = [seen[0], seen[1], seen[2], true],
                other => assert_eq!(other, 3, "out of range"),
            }
        }
        assert_eq!(seen, [true; 4]);
    }

    #[test]
    fn a_choice_from_nothing_is_the_empty_text() {
        assert_eq!(Random::new(1).pick(&[]), "");
        assert_eq!(Random::new(1).below(0), 0);
    }
}
