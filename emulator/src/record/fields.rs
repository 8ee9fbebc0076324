//! An object, field by field, in the order in which it is sent.

use serde_json::{Map, Value};

#[derive(Debug, Default)]
pub(super) struct Fields {
    object: Map<String, Value>,
}

impl Fields {
    pub(super) fn new() -> Self {
        Self::default()
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.object.insert(name.to_owned(), value.into());
        self
    }

    /// The value is drawn even where it is not sent: what is left out moves nothing that follows.
    pub(super) fn when(self, is_sent: bool, name: &str, value: impl Into<Value>) -> Self {
        if is_sent {
            self.with(name, value)
        } else {
            self
        }
    }

    pub(super) fn value(self) -> Value {
        Value::Object(self.object)
    }
}
