//! Integers that may be too large for a JavaScript number.

use serde::{Deserialize, Serialize};

use super::Declared;
use super::shape::{Shape, Shaped};

/// An exact integer: a number, or its digits where a JavaScript number would round it (beyond ±(2^53 − 1)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Long {
    /// Within ±(2^53 − 1).
    Number(i64),
    /// The decimal digits, with a minus sign if negative.
    Digits(String),
}

impl Long {
    /// The value, if 64 bits hold it.
    #[must_use]
    pub fn to_i64(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Digits(digits) => digits.parse().ok(),
        }
    }
}

impl Shaped for Long {
    const SHAPE: Shape = Shape::LONG;
}

impl Declared for Long {
    const DECLARATION: &'static str = concat!(
        "/**\n",
        " * An exact integer: a number, or its decimal digits as text where a number would round it (beyond ±(2^53 − 1)).\n",
        " */\n",
        "export type Long = number | string;",
    );
}
