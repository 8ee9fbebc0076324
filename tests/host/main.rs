//! What is proved on the host, without a browser and without a network.

mod decode;
mod model;
mod types;
mod vocabulary;
