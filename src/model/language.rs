//! The language of the service's messages.

use serde::{Deserialize, Serialize};

use super::Declared;

/// The language in which the service words its messages: the header `X-Language` of a request.
///
/// A closed set, as it is the caller who chooses. Without the header the service answers in English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en-us")]
    English,
    /// Chinese.
    #[serde(rename = "zh-cn")]
    Chinese,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The value of the header.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en-us",
            Self::Chinese => "zh-cn",
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Declared for Language {
    const DECLARATION: &'static str = r#"/**
 * The language in which the service words its messages, sent as `X-Language`. Without it the service answers in
 * English.
 *
 * - `en-us`: English.
 * - `zh-cn`: Chinese.
 */
export type Language = "en-us" | "zh-cn";"#;
}
