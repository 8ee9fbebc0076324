//! Source and destination databases (Tables 8 to 14).

use super::record::{record, vocabulary};
use super::secret::Secret;

record! {
    /// How to reach one database.
    BaseEndpoint, " Table 9 of the reference." {
        /// Id of this database information. Not unique: one id may be the source of a job and the target of another.
        id: String,
        /// Kind and place of the database in one word.
        endpoint_name: EndpointName,
        /// Password of `db_user`. Masked unless secrets are revealed.
        db_password: Secret,
        /// The physical databases behind a sharded source. Records of this same kind, to any depth.
        source_sharding: Vec<BaseEndpoint>,
        /// x
        r#type: String,
        /// x
        m: std::collections::BTreeMap<String, BaseEndpoint>,
    }
    beyond " Not in the reference; known from the official SDK." {
        /// y
        yy: i64,
    }
}

vocabulary! {
    /// Kind and place of a database.
    ///
    /// Table 9 of the reference.
    EndpointName {
        /// Oracle outside the cloud.
        Oracle = "oracle",
        /// Oracle on a cloud server.
        EcsOracle = "ecs_oracle",
    }
}
