//! What lets a page of another origin call the emulator.
//!
//! Whether the real service answers preflights is not known; so this can be
//! switched off, and a client that needs it is found out.

type Header = (&'static str, String);

/// What may be called.
pub(crate) const METHODS: &str = "GET, OPTIONS";

/// What a preflight is told: logins are POSTs.
const ASKED: &str = "GET, POST, OPTIONS";

const SENT: &str = "Authorization, Content-Type, X-Auth-Token, X-Language, X-Project-Id, X-Sdk-Content-Sha256, X-Sdk-Date, X-Security-Token";
const SEEN: &str = "Date, Retry-After, Retry-After-Ms, X-Request-Id, X-Subject-Token";

/// The headers that every reply carries.
pub(crate) fn on_reply() -> [Header; 2] {
    [
        ("Access-Control-Allow-Origin", "*".into()),
        ("Access-Control-Expose-Headers", SEEN.into()),
    ]
}

/// The headers that a preflight carries besides.
pub(crate) fn on_preflight() -> [Header; 3] {
    [
        ("Access-Control-Allow-Methods", ASKED.into()),
        ("Access-Control-Allow-Headers", SENT.into()),
        ("Access-Control-Max-Age", "600".into()),
    ]
}
