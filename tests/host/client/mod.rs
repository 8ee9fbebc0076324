//! The client against a service that follows a script, on a clock that does not wait.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may panic"
)]

mod ahead;
mod argument;
mod drift;
mod emulated;
mod endless;
mod refusal;
mod reply;
mod request;
mod retry;
pub(crate) mod script;
pub(crate) mod time;
mod timeout;
mod token;
mod told;
mod walk;

use drs_batch_jobs::{AsyncJobId, Client, Endpoint, ProjectId, RetryPolicy, Settings, Token};

use script::Script;
use time::Time;

const PROJECT: &str = "054ba152d480d55b2f5dc0069e7ddef0";
pub(crate) const BATCH: &str = "bd4193aa-072d-4ce6-beec-adffc7252341";

pub(crate) fn batch(id: &str) -> AsyncJobId {
    AsyncJobId::parse(id).expect("an id")
}

/// Without retries: where they are not the point, what is scripted is all there is.
pub(crate) fn settings() -> Settings {
    let mut settings = Settings::new(
        Endpoint::of_region("cn-north-4").expect("an endpoint"),
        ProjectId::parse(PROJECT).expect("an id"),
    );
    settings.retry = RetryPolicy::OFF;
    settings
}

pub(crate) type Scripted<'t> = Client<&'t Script, &'t Time, Option<Token>>;

/// A client without a token.
pub(crate) fn client<'t>(script: &'t Script, time: &'t Time) -> Scripted<'t> {
    Client::new(script, time, None, settings())
}
