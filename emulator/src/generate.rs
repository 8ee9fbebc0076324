//! One job of a batch, written from its place in it.

use serde_json::Value;

use crate::calendar::BEGINNING_MS;
use crate::life;
use crate::profile::{Fill, Profile, birth};
use crate::random::Random;
use crate::record;

/// Every how many jobs of a rich batch one has every field, the first included.
const COMPLETE_EVERY: u64 = 50;

/// The job as it stands `elapsed_ms` after the beginning.
pub(crate) fn job(
    batch: &Random,
    index: u64,
    created_ms: i64,
    rich: bool,
    elapsed_ms: u64,
) -> Value {
    let random = batch.nth(index);
    let birth = birth(&random, index);
    let moment = life::moment(birth.status, birth.task_type, &random, elapsed_ms);
    let now_ms = BEGINNING_MS.saturating_add(i64::try_from(elapsed_ms).unwrap_or(i64::MAX));
    let fill = match rich {
        true if index.is_multiple_of(COMPLETE_EVERY) => Fill::Complete,
        true => Fill::Rich,
        false => Fill::Plain,
    };
    let profile = Profile::new(&random, birth, index, fill, [created_ms, now_ms], moment);
    if rich {
        record::rich(&profile, &random)
    } else {
        record::plain(&profile, &random)
    }
}
