//! Users and roles that are migrated (Tables 17 to 19).

use super::record::record;
use super::secret::Secret;

record! {
    /// The database users and roles that are migrated with the data. At `jobs[].user_migration`.
    UserMigrationInfo, " Table 17 of the reference." {
        /// Whether users are migrated at all.
        is_migrate_user: bool,
        /// Whether all users get one and the same new password. Only for migrations of MySQL.
        is_set_password: bool,
        /// The new password of all users. Never empty where `is_set_password` is true.
        ///
        /// Masked as `******` unless secrets are revealed.
        password: Secret,
        /// The users that are migrated.
        user_list: Vec<UserMigrationList>,
        /// The roles that are migrated.
        role_list: Vec<UserMigrationRole>,
    }
}

record! {
    /// One user that is migrated. At `jobs[].user_migration.user_list[]`.
    UserMigrationList, " Table 18 of the reference." {
        /// The id of the user.
        id: String,
        /// The name of the user.
        account: String,
        /// Whether this user gets a new password. Only for migrations of MySQL.
        is_set_password: bool,
        /// The new password. Never empty where this user's or the common `is_set_password` is true.
        ///
        /// Masked as `******` unless secrets are revealed.
        password: Secret,
    }
}

record! {
    /// One role that is migrated. At `jobs[].user_migration.role_list[]`.
    UserMigrationRole, " Table 19 of the reference; its one field is known from the official SDK." {
        /// The name of the role.
        role: String,
    }
}
