//! One job of a batch, written from its place in it.

use serde_json::Value;

use crate::calendar::BEGINNING_MS;
use crate::life;
use crate::living::{Part, Scene};
use crate::profile::{Fill, Profile, birth};
use crate::random::Random;
use crate::record;

/// Every how many jobs of a rich batch one has every field, the first included.
const COMPLETE_EVERY: u64 = 50;

/// The job of a batch that lives, as it stands `elapsed_ms` after the beginning. `times` are when the job was made and
/// when the emulator's time began.
pub(crate) fn living(batch: &Random, index: u64, times: [i64; 2], elapsed_ms: u64) -> Value {
    let random = batch.nth(index);
    let [created_ms, begun_ms] = times;
    let part = Part::of(index);
    let scene = Scene::new(part, index, elapsed_ms, &random);
    let now_ms = begun_ms.saturating_add(i64::try_from(elapsed_ms).unwrap_or(i64::MAX));
    let profile = Profile {
        delay_ms: Some(scene.delay_ms),
        ..Profile::new(
            &random,
            part.birth(&random),
            index,
            Fill::Rich,
            [created_ms, now_ms],
            scene.moment(),
        )
    };
    record::living(&profile, &random, &scene)
}

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
