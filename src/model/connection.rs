//! Driver, file import and public addresses (Tables 51 to 54).

use super::record::{record, vocabulary};

record! {
    /// The record ConnectionManagement.
    ConnectionManagement, " Table 51 of the reference." {
        /// The field `driver_management`.
        driver_management: DriverManagement,
    }
}

record! {
    /// The record DriverManagement.
    DriverManagement, " Table 52 of the reference." {
        /// The field `driver_name`.
        driver_name: String,
    }
}

record! {
    /// The record SupportImportFileResult.
    SupportImportFileResult, " Table 53 of the reference." {
        /// The field `file_size`.
        file_size: String,
        /// The field `previous_select`.
        previous_select: String,
    }
}

record! {
    /// The record PublicIpConfig.
    PublicIpConfig, " Table 54 of the reference." {
        /// The field `id`.
        id: String,
        /// The field `public_ip`.
        public_ip: String,
        /// The field `type`.
        r#type: PublicIpType,
    }
}

vocabulary! {
    /// The vocabulary PublicIpType.
    PublicIpType {
        /// `master`.
        Master = "master",
        /// `slave`.
        Slave = "slave",
    }
}
