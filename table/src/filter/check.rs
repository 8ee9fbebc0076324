//! What is asked of a value.

use crate::fold;
use crate::json::{Kind, Scalars, Value};
use crate::measure;

/// What is asked of a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Check {
    Absent,
    /// One of these.
    Is(Vec<Wanted>),
    /// One of these is in it; they are in small letters.
    Holds(Vec<String>),
    Against(Side, Bound),
}

/// A value to be equal to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wanted {
    /// In small letters.
    pub(super) text: String,
    pub(super) number: Option<f64>,
}

/// A value to be compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Bound {
    Number(f64),
    Time(f64),
}

/// On which side of the bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Side {
    fn holds(self, value: f64, bound: f64) -> bool {
        match self {
            Self::Less => value < bound,
            Self::AtMost => value <= bound,
            Self::More => value > bound,
            Self::AtLeast => value >= bound,
        }
    }
}

impl Check {
    pub(super) fn text(&self, text: Option<&str>, room: &mut String) -> bool {
        let Some(text) = text else {
            return *self == Self::Absent;
        };
        match self {
            Self::Absent => false,
            Self::Is(wanted) => wanted.iter().any(|wanted| fold::is(text, &wanted.text)),
            Self::Holds(parts) => parts.iter().any(|part| fold::holds(text, part, room)),
            Self::Against(side, Bound::Number(bound)) => {
                measure::number(text).is_some_and(|value| side.holds(value, *bound))
            }
            Self::Against(side, Bound::Time(bound)) => {
                measure::time(text).is_some_and(|value| side.holds(value, *bound))
            }
        }
    }

    pub(super) fn number(&self, value: Option<f64>) -> bool {
        let Some(value) = value else {
            return *self == Self::Absent;
        };
        match self {
            Self::Is(wanted) => wanted.iter().any(|wanted| wanted.number == Some(value)),
            Self::Against(side, Bound::Number(bound)) => side.holds(value, *bound),
            _ => false,
        }
    }

    /// A value of a record: of an object, only text within it can be asked for.
    pub(super) fn value(&self, value: Value<'_>, room: &mut String) -> bool {
        if let Some(text) = value.scalar() {
            if value.kind() == Kind::Number
                && let Self::Is(wanted) = self
                && let Some(number) = measure::number(&text)
                && wanted.iter().any(|wanted| wanted.number == Some(number))
            {
                return true;
            }
            return self.text(Some(&text), room);
        }
        match self {
            Self::Holds(parts) => Scalars::of(value.token()).any(|scalar| {
                let text = scalar.text();
                parts.iter().any(|part| fold::holds(&text, part, room))
            }),
            _ => false,
        }
    }
}
