//! Made-up names, addresses and sentences.

use crate::random::Random;

pub(super) const SYSTEMS: &[&str] = &[
    "orders", "billing", "crm", "stock", "members", "ledger", "payroll", "search", "fleet",
    "claims",
];
pub(super) const TABLES: &[&str] = &[
    "t_order",
    "t_order_item",
    "t_customer",
    "t_invoice",
    "t_payment",
    "t_product",
    "t_stock",
    "t_address",
    "t_event",
    "t_audit_log",
    "客户信息",
    "订单明细",
];
pub(super) const ACCOUNTS: &[&str] = &[
    "app_rw", "app_ro", "report", "etl_user", "drs_sync", "monitor",
];
pub(super) const FEATURES: &[&str] = &[
    "isSupportBatchCompare",
    "isSupportDataRepair",
    "isSupportDynamicCompare",
    "isSupportCheckpoint",
];

pub(super) const DESCRIPTIONS: &[&str] = &[
    "",
    "",
    "Moves the shop to the new region, phase 2",
    "Nightly copy for reporting. Owner: data platform",
    "华北机房迁移上云，第二批，负责人：数据平台组",
    "Keeps the reporting copy up to date",
    "订单库实时同步任务",
];

/// Log sentences, by level.
pub(super) const LOGS: &[(&str, &str)] = &[
    ("Info", "The task starts."),
    (
        "Info",
        "Full synchronization of table structures is complete, 128 tables, 0 failed.",
    ),
    (
        "Info",
        "Incremental capture starts from position mysql-bin.000231:193847.",
    ),
    ("Info", "任务启动成功，开始全量迁移。"),
    ("Info", "Checkpoint saved."),
    (
        "Warn",
        "The replication delay is above 60 seconds for 3 minutes.",
    ),
    (
        "Warn",
        "Table t_event has no primary key; rows are compared by all columns.",
    ),
    ("Warn", "源库连接数接近上限，请关注。"),
    (
        "Error",
        "Duplicate entry '10086' for key 'PRIMARY', conflict policy: stop.",
    ),
    (
        "Error",
        "Connection to the source database timed out: java.net.SocketTimeoutException: Read timed out\n\tat com.mysql.cj.protocol.ReadAheadInputStream.fill(ReadAheadInputStream.java:107)",
    ),
    ("Error", "目标库磁盘空间不足，任务已暂停。"),
];

pub(super) fn private_ip(random: &mut Random) -> String {
    format!(
        "10.154.{}.{}",
        random.between(0, 254),
        random.between(1, 254)
    )
}

/// An address from the blocks that are set aside for documentation.
pub(super) fn public_ip(random: &mut Random) -> String {
    format!(
        "{}.{}",
        random.pick(&["192.0.2", "198.51.100", "203.0.113"]),
        random.between(1, 254)
    )
}

/// A span such as `01:07:30`.
pub(super) fn span(seconds: u64) -> String {
    format!(
        "{:02}:{:02}:{:02}",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}
