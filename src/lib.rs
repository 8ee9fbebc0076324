//! Query and page the batch jobs of Huawei Cloud's Data Replication Service, typed and checked.

pub mod decode;
pub mod model;
#[cfg(target_arch = "wasm32")]
mod web;
