//! The naive way: `serde_json` into structs, then `serde-wasm-bindgen` into JavaScript.
