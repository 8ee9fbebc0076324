//! Whether a call that failed is tried again, and when: pure functions of the failure, the policy, a budget and the dice.
//!
//! | Failure | Class |
//! | --- | --- |
//! | no reply, a reply that broke off or took too long; status 408, 500, 502, 503, 504 | transient |
//! | status 429 | throttled |
//! | everything else | final |
//!
//! A failure of the first two classes is tried again after a pause, until the attempts of the [policy](RetryPolicy), the
//! [budget](Budget) of the client or the time of the call are spent. The pause is a random part of a ceiling that doubles
//! with each failure; a service that [asks for a pause](retry_after) gets that one as well.

mod after;
mod budget;
mod date;
mod policy;

use std::time::Duration;

use crate::error::{Error, ErrorKind};

pub use after::retry_after;
pub(crate) use after::retry_after_by;
pub use budget::Budget;
pub(crate) use date::date;
pub use policy::RetryPolicy;

/// The longest pause that a service can ask for; where it asks for more the call fails at once.
pub const LONGEST_RETRY_AFTER: Duration = Duration::from_mins(1);

/// What a failure says about another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// May be gone the next moment.
    Transient,
    /// The service has too many requests as it is.
    Throttled,
    /// Will be the same next time.
    Final,
}

/// What kind of failure an error is, by its kind and status alone.
#[must_use]
pub fn classify(error: &Error) -> Class {
    match (error.kind, error.status) {
        (ErrorKind::Network | ErrorKind::Timeout, _)
        | (ErrorKind::Server, Some(500 | 502 | 503 | 504))
        | (ErrorKind::Api, Some(408)) => Class::Transient,
        (ErrorKind::Throttled, _) => Class::Throttled,
        _ => Class::Final,
    }
}

/// A try that failed, and what there is for another one.
#[derive(Clone, Copy, Debug)]
pub struct Failed {
    /// What [`classify`] says of the error.
    pub class: Class,
    /// How many tries of the call have failed, this one included.
    pub failures: u32,
    /// What the service asks for.
    pub retry_after: Option<Duration>,
    /// What is left until the deadline of the call.
    pub left: Duration,
    /// A number from 0 to below 1.
    pub dice: f64,
}

/// Whether there is another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Yes, after so long.
    Retry(Duration),
    /// No.
    GiveUp(GiveUp),
}

/// Why there is no other try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GiveUp {
    /// It would fail again.
    Final,
    /// The attempts of the policy are spent.
    Attempts,
    /// The service asks for more than a minute.
    RetryAfter,
    /// The deadline comes before the end of the pause, or has come.
    Deadline,
    /// Too many calls of the client have failed lately.
    Budget,
}

impl GiveUp {
    /// The word in JavaScript.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Final => "final",
            Self::Attempts => "attempts",
            Self::RetryAfter => "retry_after",
            Self::Deadline => "deadline",
            Self::Budget => "budget",
        }
    }
}

/// Decides about another try; one that there is takes its part of the budget.
#[must_use]
pub fn decide(failed: &Failed, policy: &RetryPolicy, budget: &mut Budget) -> Decision {
    if failed.class == Class::Final {
        return Decision::GiveUp(GiveUp::Final);
    }
    if failed.failures >= policy.attempts() {
        return Decision::GiveUp(GiveUp::Attempts);
    }
    let asked = failed.retry_after.unwrap_or_default();
    if asked > LONGEST_RETRY_AFTER {
        return Decision::GiveUp(GiveUp::RetryAfter);
    }
    // Whoever was refused at the same moment would else come back at the same moment.
    let pause = asked.saturating_add(policy.pause(failed));
    if pause >= failed.left {
        return Decision::GiveUp(GiveUp::Deadline);
    }
    if budget.take(failed.class) {
        Decision::Retry(pause)
    } else {
        Decision::GiveUp(GiveUp::Budget)
    }
}
