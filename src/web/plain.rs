//! Small plain objects for JavaScript.

use serde::ser::{Serialize, SerializeMap, Serializer};
use wasm_bindgen::JsValue;

/// A value of a plain object.
#[derive(Clone, Copy)]
pub(super) enum Plain<'p> {
    Text(&'p str),
    Number(f64),
    Flag(bool),
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
        }
    }
}

/// The members of a plain object; what is absent is left out.
///
/// A map, not a derived struct: its one implementation serves all objects, and serde-wasm-bindgen needs no table of
/// field names for it.
pub(super) struct Members<'p>(pub(super) &'p [(&'static str, Option<Plain<'p>>)]);

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.0 {
            if let Some(value) = value {
                map.serialize_entry(name, value)?;
            }
        }
        map.end()
    }
}

impl Members<'_> {
    /// The object.
    pub(super) fn to_object(&self) -> JsValue {
        let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
        // Texts, numbers and Booleans always cross.
        self.serialize(&serializer).unwrap_or(JsValue::UNDEFINED)
    }
}
