//! What is carried over, and what happens on a conflict (Table 20).

use super::record::{record, vocabulary};

record! {
    /// What is carried over to the destination, and what happens on a conflict. At `jobs[].policy_config`.
    PolicyConfig, " Table 20 of the reference." {
        /// Which statements that change structure are held back in the incremental phase.
        ///
        /// The empty text holds nothing back; it occurs with migrations of MySQL.
        filter_ddl_policy: FilterDdlPolicy,
        /// What happens where the incremental phase finds a row at the destination already. Only for
        /// synchronisation.
        ///
        /// Conflicts in the full phase are ignored.
        conflict_policy: ConflictPolicy,
        /// Whether all indexes are carried over (`true`, the default), or only primary keys and unique indexes.
        index_trans: bool,
        /// Whether the incremental phase carries over statements that change structure. Default `true`.
        ddl_trans: bool,
        /// How many sources and destinations belong together. Default `one2one`.
        data_sync_topology_type: DataSyncTopology,
        /// Which statements that change structure the incremental phase carries over.
        ///
        /// A set in one text: words of the vocabulary, separated by commas. Any text is a value of this type, so
        /// the set stands in it as it came; split it at the commas.
        support_ddl_info: SupportDdlInfo,
        /// Which kinds of things are synchronised.
        ///
        /// `supportAllType` by itself, or a set of the other words in one text, separated by commas, such as
        /// `tableData,tableStructure`.
        sync_type_policy: SyncTypePolicy,
        /// How changes are read from the logs of Oracle. Only for Oracle to GaussDB.
        increment_read_mode: IncrementReadMode,
        /// Which changes of rows the incremental phase carries over.
        ///
        /// Inserts, updates and deletes, by the official SDK. Neither source says how they are spelt, or how
        /// several are separated.
        dml_types: String,
    }
    beyond " Not in the reference; known from the official SDK." {
        /// Whether indexes are made together with their table, rather than afterwards.
        is_create_table_with_index: bool,
    }
}

vocabulary! {
    /// Which statements that change structure are held back.
    FilterDdlPolicy {
        /// `DROP DATABASE` is not carried over.
        DropDatabase = "drop_database",
    }
}

vocabulary! {
    /// What happens where a row is at the destination already.
    ConflictPolicy {
        /// The row at the destination stays, and the job goes on.
        Ignore = "ignore",
        /// The job fails and stops.
        Stop = "stop",
        /// The row of the source takes its place.
        Overwrite = "overwrite",
    }
}

vocabulary! {
    /// How many sources and destinations belong together.
    DataSyncTopology {
        /// One source, one destination.
        OneToOne = "one2one",
        /// One source, several destinations.
        OneToMany = "one2many",
        /// Several sources, one destination.
        ManyToOne = "many2one",
    }
}

vocabulary! {
    /// Statements that change structure. The field that has this type may hold several words, separated by commas.
    SupportDdlInfo {
        /// A table is made.
        CreateTable = "CREATE_TABLE",
        /// A column is added.
        AddColumn = "ADD_COLUMN",
        /// The definition of a column is changed.
        ModifyColumn = "MODIFY_COLUMN",
        /// A column is renamed, its definition changed with it if need be.
        ChangeColumn = "CHANGE_COLUMN",
        /// An index is dropped.
        DropIndex = "DROP_INDEX",
        /// An index is added by altering its table.
        AddIndex = "ADD_INDEX",
        /// An index is made by a statement of its own.
        CreateIndex = "CREATE_INDEX",
        /// An index is renamed.
        RenameIndex = "RENAME_INDEX",
    }
}

vocabulary! {
    /// What is synchronised. The field that has this type may hold several words, separated by commas.
    SyncTypePolicy {
        /// All there is. Stands alone.
        SupportAllType = "supportAllType",
        /// The rows.
        TableData = "tableData",
        /// The structure of the tables.
        TableStructure = "tableStructure",
        /// Indexes and constraints.
        ConstraintData = "constraintData",
    }
}

vocabulary! {
    /// How changes are read from the logs of Oracle.
    IncrementReadMode {
        /// By `LogMiner`.
        Logminer = "logminer",
        /// By `XStream`.
        Xstream = "xstream",
    }
}
