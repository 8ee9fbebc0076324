//! Database parameters and tuning (Tables 21 to 24).

use super::record::{record, vocabulary};

record! {
    /// Parameters of the destination database that are set to those of the source. At `jobs[].db_param`.
    DbParamInfo, " Table 21 of the reference." {
        /// Parameters that have to agree. Only those in which the databases differ can be changed.
        common: Vec<DbParam>,
        /// Parameters that govern speed. They can be changed even where the databases agree.
        performance: Vec<DbParam>,
    }
}

record! {
    /// One parameter of a database. At `jobs[].db_param.common[]` and `jobs[].db_param.performance[]`.
    DbParam, " Table 22 of the reference." {
        /// The name of the parameter.
        key: DbParamKey,
        /// The value at the destination.
        target_value: String,
    }
}

record! {
    /// Advanced settings of the transfer, by its stages. At `jobs[].tuning_params`.
    TuningParamInfo, " Table 23 of the reference." {
        /// The full phase.
        full_sync: Vec<TuningParameter>,
        /// The incremental phase: capturing changes at the source.
        incre_capture: Vec<TuningParameter>,
        /// The incremental phase: replaying changes at the destination.
        incre_apply: Vec<TuningParameter>,
        /// The incremental phase: fetching the logs that lie between the two.
        incre_relay: Vec<TuningParameter>,
    }
}

record! {
    /// One advanced setting. At `full_sync[]`, `incre_capture[]`, `incre_apply[]` and `incre_relay[]` of
    /// `jobs[].tuning_params`.
    TuningParameter, " Table 24 of the reference." {
        /// The name of the setting.
        param_name: String,
        /// The value of the setting.
        param_value: String,
        /// Whether the setting can be used with this job.
        availability: bool,
    }
}

vocabulary! {
    /// A system variable of MySQL. Other engines have others.
    DbParamKey {
        /// Memory for the changes of one transaction on their way to the binlog.
        BinlogCacheSize = "binlog_cache_size",
        /// Memory for changes outside transactions on their way to the binlog.
        BinlogStmtCacheSize = "binlog_stmt_cache_size",
        /// Memory for inserting many rows at once into `MyISAM` tables.
        BulkInsertBufferSize = "bulk_insert_buffer_size",
        /// Memory for tables and indexes of `InnoDB`.
        InnodbBufferPoolSize = "innodb_buffer_pool_size",
        /// Memory for index blocks of `MyISAM`.
        KeyBufferSize = "key_buffer_size",
        /// Seconds from which on a query is logged as slow.
        LongQueryTime = "long_query_time",
        /// Which results the query cache keeps.
        QueryCacheType = "query_cache_type",
        /// Memory for reading a table from end to end.
        ReadBufferSize = "read_buffer_size",
        /// Memory for reading rows after sorting.
        ReadRndBufferSize = "read_rnd_buffer_size",
        /// Memory for one sort.
        SortBufferSize = "sort_buffer_size",
        /// After how many commits the binlog is written to disk.
        SyncBinlog = "sync_binlog",
        /// In how many parts the buffer pool of `InnoDB` is divided.
        InnodbBufferPoolInstances = "innodb_buffer_pool_instances",
    }
}
