//! What is carried over, and what happens on a conflict (Table 20).

use super::record::{record, vocabulary};

record! {
    /// The record PolicyConfig.
    PolicyConfig, " Table 20 of the reference." {
        /// The field `filter_ddl_policy`.
        filter_ddl_policy: FilterDdlPolicy,
        /// The field `conflict_policy`.
        conflict_policy: ConflictPolicy,
        /// The field `index_trans`.
        index_trans: bool,
        /// The field `ddl_trans`.
        ddl_trans: bool,
        /// The field `data_sync_topology_type`.
        data_sync_topology_type: DataSyncTopology,
        /// The field `support_ddl_info`.
        support_ddl_info: SupportDdlInfo,
        /// The field `sync_type_policy`.
        sync_type_policy: SyncTypePolicy,
        /// The field `increment_read_mode`.
        increment_read_mode: IncrementReadMode,
        /// The field `dml_types`.
        dml_types: String,
    }
    beyond " Not in the reference; known from the official SDK." {
        /// The field `is_create_table_with_index`.
        is_create_table_with_index: bool,
    }
}

vocabulary! {
    /// The vocabulary FilterDdlPolicy.
    FilterDdlPolicy {
        /// `drop_database`.
        DropDatabase = "drop_database",
    }
}

vocabulary! {
    /// The vocabulary ConflictPolicy.
    ConflictPolicy {
        /// `ignore`.
        Ignore = "ignore",
        /// `stop`.
        Stop = "stop",
        /// `overwrite`.
        Overwrite = "overwrite",
    }
}

vocabulary! {
    /// The vocabulary DataSyncTopology.
    DataSyncTopology {
        /// `one2one`.
        OneToOne = "one2one",
        /// `one2many`.
        OneToMany = "one2many",
        /// `many2one`.
        ManyToOne = "many2one",
    }
}

vocabulary! {
    /// The vocabulary SupportDdlInfo.
    SupportDdlInfo {
        /// `CREATE_TABLE`.
        CreateTable = "CREATE_TABLE",
        /// `ADD_COLUMN`.
        AddColumn = "ADD_COLUMN",
        /// `MODIFY_COLUMN`.
        ModifyColumn = "MODIFY_COLUMN",
        /// `CHANGE_COLUMN`.
        ChangeColumn = "CHANGE_COLUMN",
        /// `DROP_INDEX`.
        DropIndex = "DROP_INDEX",
        /// `ADD_INDEX`.
        AddIndex = "ADD_INDEX",
        /// `CREATE_INDEX`.
        CreateIndex = "CREATE_INDEX",
        /// `RENAME_INDEX`.
        RenameIndex = "RENAME_INDEX",
    }
}

vocabulary! {
    /// The vocabulary SyncTypePolicy.
    SyncTypePolicy {
        /// `supportAllType`.
        SupportAllType = "supportAllType",
        /// `tableData`.
        TableData = "tableData",
        /// `tableStructure`.
        TableStructure = "tableStructure",
        /// `constraintData`.
        ConstraintData = "constraintData",
    }
}

vocabulary! {
    /// The vocabulary IncrementReadMode.
    IncrementReadMode {
        /// `logminer`.
        Logminer = "logminer",
        /// `xstream`.
        Xstream = "xstream",
    }
}
