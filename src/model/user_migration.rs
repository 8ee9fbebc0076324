//! Users and roles that are migrated (Tables 17 to 19).

use super::record::record;
use super::secret::Secret;

record! {
    /// The record UserMigrationInfo.
    UserMigrationInfo, " Table 17 of the reference." {
        /// The field `is_migrate_user`.
        is_migrate_user: bool,
        /// The field `is_set_password`.
        is_set_password: bool,
        /// The field `password`.
        password: Secret,
        /// The field `user_list`.
        user_list: Vec<UserMigrationList>,
        /// The field `role_list`.
        role_list: Vec<UserMigrationRole>,
    }
}

record! {
    /// The record UserMigrationList.
    UserMigrationList, " Table 18 of the reference." {
        /// The field `id`.
        id: String,
        /// The field `account`.
        account: String,
        /// The field `is_set_password`.
        is_set_password: bool,
        /// The field `password`.
        password: Secret,
    }
}

record! {
    /// The record UserMigrationRole.
    UserMigrationRole, " Table 19 of the reference; its one field is known from the official SDK." {
        /// The field `role`.
        role: String,
    }
}
