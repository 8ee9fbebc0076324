//! Driver, file import and public addresses (Tables 51 to 54).

use super::record::{record, vocabulary};

record! {
    /// How the job connects to the databases. At `jobs[].connection_management`.
    ConnectionManagement, " Table 51 of the reference." {
        /// The driver that is used.
        driver_management: DriverManagement,
    }
}

record! {
    /// The driver by which the job connects. At `jobs[].connection_management.driver_management`.
    DriverManagement, " Table 52 of the reference." {
        /// The name of the driver.
        driver_name: String,
    }
}

record! {
    /// What is known of choosing objects by importing a file. At `jobs[].support_import_file_resp`.
    SupportImportFileResult, " Table 53 of the reference." {
        /// How large the file may be. No unit is documented.
        file_size: String,
        /// How the objects were chosen the last time. No values are documented.
        previous_select: String,
    }
}

record! {
    /// A public address (EIP) that a job was given. At `jobs[].public_ip_list[]`.
    PublicIpConfig, " Table 54 of the reference." {
        /// The id of the public address.
        id: String,
        /// The public address itself.
        public_ip: String,
        /// The node that it is for.
        r#type: PublicIpType,
    }
}

vocabulary! {
    /// The node that a public address is for.
    PublicIpType {
        /// The primary node, or the only one.
        Master = "master",
        /// The node that stands by.
        Slave = "slave",
    }
}
