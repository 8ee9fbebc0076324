//! Database parameters and tuning (Tables 21 to 24).

use super::record::{record, vocabulary};

record! {
    /// The record DbParamInfo.
    DbParamInfo, " Table 21 of the reference." {
        /// The field `common`.
        common: Vec<DbParam>,
        /// The field `performance`.
        performance: Vec<DbParam>,
    }
}

record! {
    /// The record DbParam.
    DbParam, " Table 22 of the reference." {
        /// The field `key`.
        key: DbParamKey,
        /// The field `target_value`.
        target_value: String,
    }
}

record! {
    /// The record TuningParamInfo.
    TuningParamInfo, " Table 23 of the reference." {
        /// The field `full_sync`.
        full_sync: Vec<TuningParameter>,
        /// The field `incre_capture`.
        incre_capture: Vec<TuningParameter>,
        /// The field `incre_apply`.
        incre_apply: Vec<TuningParameter>,
        /// The field `incre_relay`.
        incre_relay: Vec<TuningParameter>,
    }
}

record! {
    /// The record TuningParameter.
    TuningParameter, " Table 24 of the reference." {
        /// The field `param_name`.
        param_name: String,
        /// The field `param_value`.
        param_value: String,
        /// The field `availability`.
        availability: bool,
    }
}

vocabulary! {
    /// The vocabulary DbParamKey.
    DbParamKey {
        /// `binlog_cache_size`.
        BinlogCacheSize = "binlog_cache_size",
        /// `binlog_stmt_cache_size`.
        BinlogStmtCacheSize = "binlog_stmt_cache_size",
        /// `bulk_insert_buffer_size`.
        BulkInsertBufferSize = "bulk_insert_buffer_size",
        /// `innodb_buffer_pool_size`.
        InnodbBufferPoolSize = "innodb_buffer_pool_size",
        /// `key_buffer_size`.
        KeyBufferSize = "key_buffer_size",
        /// `long_query_time`.
        LongQueryTime = "long_query_time",
        /// `query_cache_type`.
        QueryCacheType = "query_cache_type",
        /// `read_buffer_size`.
        ReadBufferSize = "read_buffer_size",
        /// `read_rnd_buffer_size`.
        ReadRndBufferSize = "read_rnd_buffer_size",
        /// `sort_buffer_size`.
        SortBufferSize = "sort_buffer_size",
        /// `sync_binlog`.
        SyncBinlog = "sync_binlog",
        /// `innodb_buffer_pool_instances`.
        InnodbBufferPoolInstances = "innodb_buffer_pool_instances",
    }
}
