//! What is proved on the host, without a browser and without a network.

mod declaration;
mod decode;
mod edge;
mod model;
mod reference;
mod scalar;
mod types;
mod vocabulary;
