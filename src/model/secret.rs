//! Text that must not be shown.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Declared;
use super::shape::{Shape, Shaped};

/// A password or key in a reply.
///
/// The decoder has replaced it by `******` before it gets here, unless the caller asked to reveal secrets.
/// `Debug` never prints it; [`reveal`](Self::reveal) is the one way to read what there is.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Takes the text into keeping.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself: `******` where the decoder masked it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(******)")
    }
}

impl Shaped for Secret {
    const SHAPE: Shape = Shape::SECRET;
}

impl Declared for Secret {
    const DECLARATION: &'static str = concat!(
        "/**\n",
        " * A password or key in a reply: `******`, unless the client was told to reveal secrets.\n",
        " */\n",
        "export type Secret = string;",
    );
}
