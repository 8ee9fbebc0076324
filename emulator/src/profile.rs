//! What a job is, before its records are written: all of them follow from this.

use crate::life::Moment;
use crate::random::Random;
use crate::record::vocabulary::{CHARGING_MODE, JOB_STATUS, NET_TYPE};

/// The engine pairs that the operation serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    MysqlToMysql,
    RedisToGaussRedis,
    RedisClusterToGaussRedis,
    OracleToGaussDb,
}

impl Engine {
    const ALL: [Self; 4] = [
        Self::MysqlToMysql,
        Self::OracleToGaussDb,
        Self::RedisToGaussRedis,
        Self::RedisClusterToGaussRedis,
    ];

    pub(crate) fn any(draw: &mut Random) -> Self {
        Self::ALL
            .get(usize::try_from(draw.below(4)).unwrap_or(0))
            .copied()
            .unwrap_or(Self::MysqlToMysql)
    }

    pub(crate) fn engine_type(self) -> &'static str {
        match self {
            Self::MysqlToMysql => "mysql-to-mysql",
            Self::RedisToGaussRedis => "redis-to-gaussredis",
            Self::RedisClusterToGaussRedis => "rediscluster-to-gaussredis",
            Self::OracleToGaussDb => "oracle-to-gaussdbv5",
        }
    }

    /// The `db_type` of source and destination.
    pub(crate) fn db_types(self) -> (&'static str, &'static str) {
        match self {
            Self::MysqlToMysql => ("mysql", "mysql"),
            Self::RedisToGaussRedis => ("redis", "gaussredis"),
            Self::RedisClusterToGaussRedis => ("rediscluster", "gaussredis"),
            Self::OracleToGaussDb => ("oracle", "gaussdbv5"),
        }
    }

    pub(crate) fn port(self) -> &'static str {
        match self {
            Self::MysqlToMysql => "3306",
            Self::RedisToGaussRedis | Self::RedisClusterToGaussRedis => "6379",
            Self::OracleToGaussDb => "1521",
        }
    }

    pub(crate) fn is_redis(self) -> bool {
        matches!(
            self,
            Self::RedisToGaussRedis | Self::RedisClusterToGaussRedis
        )
    }
}

/// How much of a job is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    Plain,
    Rich,
    Complete,
}

/// One job of a batch at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    /// Its place in the batch, in the order in which the jobs were made.
    pub(crate) index: u64,
    /// Whether the records beyond those of the example are sent.
    pub(crate) rich: bool,
    /// Whether every field of every record is filled in.
    pub(crate) complete: bool,
    pub(crate) created_ms: i64,
    pub(crate) now_ms: i64,
    pub(crate) moment: Moment,
    /// How far behind it is, where its part in a batch that lives says so; else that is drawn.
    pub(crate) delay_ms: Option<u64>,
    /// Whether it was made to start at a set time.
    pub(crate) is_scheduled: bool,
    pub(crate) engine: Engine,
    pub(crate) id: String,
    pub(crate) job_type: &'static str,
    pub(crate) job_direction: &'static str,
    pub(crate) task_type: &'static str,
    pub(crate) net_type: &'static str,
    pub(crate) charging_mode: &'static str,
    pub(crate) region: &'static str,
}

/// What stays the same over a job's life.
pub(crate) struct Birth {
    pub(crate) engine: Engine,
    pub(crate) task_type: &'static str,
    pub(crate) status: &'static str,
    pub(crate) id: String,
}

/// Where a job begins. Two of three are in a common status; the third takes its turn through all of them.
pub(crate) fn birth(random: &Random, index: u64) -> Birth {
    let mut draw = random.fork("birth");
    let common = draw.pick(&[
        "INCRE_TRANSFER_STARTED",
        "INCRE_TRANSFER_STARTED",
        "INCRE_TRANSFER_STARTED",
        "FULL_TRANSFER_STARTED",
        "FULL_TRANSFER_STARTED",
        "FULL_TRANSFER_COMPLETE",
        "CONFIGURATION",
        "WAITING_FOR_START",
        "RELEASE_RESOURCE_COMPLETE",
        "FULL_TRANSFER_FAILED",
    ]);
    let status = if index % 3 == 1 {
        nth(JOB_STATUS, index / 3)
    } else {
        common
    };
    let engine = Engine::any(&mut draw);
    let task_type = match status {
        "INCRE_TRANSFER_STARTED" | "INCRE_TRANSFER_FAILED" => {
            draw.pick(&["FULL_INCR_TRANS", "FULL_INCR_TRANS", "INCR_TRANS"])
        }
        _ => draw.pick(&["FULL_INCR_TRANS", "FULL_INCR_TRANS", "FULL_TRANS"]),
    };
    Birth {
        engine,
        task_type,
        status,
        id: job_id(&mut draw),
    }
}

/// The word whose turn it is.
pub(crate) fn nth(words: &'static [&'static str], turn: u64) -> &'static str {
    let index = turn.checked_rem(words.len() as u64).unwrap_or(0);
    usize::try_from(index)
        .ok()
        .and_then(|index| words.get(index))
        .copied()
        .unwrap_or_default()
}

/// An id in the form of the reference's example: no UUID, its last group ends in `jb20r`.
pub(crate) fn job_id(random: &mut Random) -> String {
    let mut id = random.uuid();
    id.truncate(31);
    id.push_str("jb20r");
    id
}

impl Profile {
    pub(crate) fn new(
        random: &Random,
        birth: Birth,
        index: u64,
        fill: Fill,
        times: [i64; 2],
        moment: Moment,
    ) -> Self {
        let mut draw = random.fork("profile");
        let [created_ms, now_ms] = times;
        let disaster_recovery = birth.engine == Engine::MysqlToMysql && draw.chance(12);
        let job_type = match birth.engine {
            _ if disaster_recovery => "cloudDataGuard",
            Engine::MysqlToMysql | Engine::OracleToGaussDb => "sync",
            Engine::RedisToGaussRedis | Engine::RedisClusterToGaussRedis => "migration",
        };
        Self {
            index,
            rich: fill != Fill::Plain,
            complete: fill == Fill::Complete,
            created_ms,
            now_ms,
            moment,
            delay_ms: None,
            is_scheduled: birth.status == "WAITING_FOR_START",
            engine: birth.engine,
            id: birth.id,
            job_type,
            job_direction: draw.pick(&["up", "up", "up", "down", "non-dbs"]),
            task_type: birth.task_type,
            net_type: draw.pick(NET_TYPE),
            charging_mode: draw.pick(CHARGING_MODE),
            region: draw.pick(&[
                "cn-north-4",
                "cn-north-4",
                "cn-east-3",
                "ap-southeast-3",
                "sa-brazil-1",
            ]),
        }
    }

    pub(crate) fn status(&self) -> &'static str {
        self.moment.status
    }

    /// Whether data has begun to flow.
    pub(crate) fn has_started(&self) -> bool {
        !matches!(
            self.status(),
            "CREATING"
                | "CREATE_FAILED"
                | "CONFIGURATION"
                | "STARTJOBING"
                | "WAITING_FOR_START"
                | "START_JOB_FAILED"
        )
    }

    /// Percent of the full transfer that is done, from 0 to 100.
    pub(crate) fn percent(&self) -> u64 {
        match self.status() {
            _ if !self.has_started() => 0,
            "FULL_TRANSFER_STARTED" | "FULL_TRANSFER_FAILED" => self.moment.part / 10,
            _ => 100,
        }
    }

    /// Whether changes are being carried over.
    pub(crate) fn is_incremental(&self) -> bool {
        self.status() == "INCRE_TRANSFER_STARTED"
    }
}
