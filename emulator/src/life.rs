//! How a job moves through its states as the emulator's time passes.
//!
//! A pure function of where the job began and how much time has passed, so the
//! same moment can be asked for again and again.

use crate::random::Random;

/// Where a job stands at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moment {
    pub(crate) status: &'static str,
    /// How much of its stay in this status has passed, in thousandths.
    pub(crate) part: u64,
}

/// More steps than any life has; a guard, not a rule.
const MOST_STEPS: u64 = 64;

/// The moment that a job has reached `elapsed_ms` after the emulator's beginning.
pub(crate) fn moment(
    start: &'static str,
    task_type: &str,
    random: &Random,
    elapsed_ms: u64,
) -> Moment {
    let mut status = start;
    let random = random.fork("life");
    // Jobs that begin in the same status do not leave it in the same second.
    let head_start = random.fork("head start").below(900);
    let mut left = elapsed_ms;
    for step in 0..MOST_STEPS {
        let mut draw = random.nth(step);
        let stay_ms = stay_seconds(status) * draw.between(500, 1500);
        let already = if step == 0 {
            stay_ms * head_start / 1000
        } else {
            0
        };
        let fails = step < 4 && draw.chance(8);
        let Some(next) = next(status, task_type, fails) else {
            return Moment {
                status,
                part: head_start,
            };
        };
        let spent = left.saturating_add(already);
        if spent < stay_ms {
            return Moment {
                status,
                part: spent * 1000 / stay_ms,
            };
        }
        left -= stay_ms - already;
        status = next;
    }
    Moment { status, part: 0 }
}

/// How long a job stays in a status on average, in seconds.
fn stay_seconds(status: &str) -> u64 {
    match status {
        "FULL_TRANSFER_STARTED" => 1800,
        "INCRE_TRANSFER_STARTED" => 14_400,
        "CONFIGURATION" | "WAITING_FOR_START" | "PAUSING" | "FULL_TRANSFER_COMPLETE" => 300,
        failed if failed.ends_with("_FAILED") => 600,
        _ => 90,
    }
}

fn next(status: &str, task_type: &str, fails: bool) -> Option<&'static str> {
    Some(match status {
        "CREATING" if fails => "CREATE_FAILED",
        "CREATING" => "CONFIGURATION",
        "CONFIGURATION" | "WAITING_FOR_START" | "START_JOB_FAILED" => "STARTJOBING",
        "STARTJOBING" if fails => "START_JOB_FAILED",
        "STARTJOBING" if task_type == "INCR_TRANS" => "INCRE_TRANSFER_STARTED",
        "STARTJOBING" | "FULL_TRANSFER_FAILED" => "FULL_TRANSFER_STARTED",
        "FULL_TRANSFER_STARTED" if fails => "FULL_TRANSFER_FAILED",
        "FULL_TRANSFER_STARTED" => "FULL_TRANSFER_COMPLETE",
        "FULL_TRANSFER_COMPLETE" if task_type == "FULL_TRANS" => "RELEASE_RESOURCE_STARTED",
        "FULL_TRANSFER_COMPLETE"
        | "INCRE_TRANSFER_FAILED"
        | "PAUSING"
        | "REBUILD_NODE_STARTED"
        | "REBUILD_NODE_FAILED"
        | "CHANGE_JOB_STARTED"
        | "CHANGE_JOB_FAILED"
        | "RELEASE_CHILD_TRANSFER_COMPLETE"
        | "NODE_UPGRADE_COMPLETE"
        | "NODE_UPGRADE_FAILED" => "INCRE_TRANSFER_STARTED",
        "INCRE_TRANSFER_STARTED" if fails => "INCRE_TRANSFER_FAILED",
        "INCRE_TRANSFER_STARTED" | "RELEASE_RESOURCE_FAILED" => "RELEASE_RESOURCE_STARTED",
        "RELEASE_RESOURCE_STARTED" if fails => "RELEASE_RESOURCE_FAILED",
        "RELEASE_RESOURCE_STARTED" => "RELEASE_RESOURCE_COMPLETE",
        "CHILD_TRANSFER_STARTING" | "CHILD_TRANSFER_FAILED" => "CHILD_TRANSFER_STARTED",
        "CHILD_TRANSFER_STARTED" if fails => "CHILD_TRANSFER_FAILED",
        "CHILD_TRANSFER_STARTED" => "CHILD_TRANSFER_COMPLETE",
        "CHILD_TRANSFER_COMPLETE" => "RELEASE_CHILD_TRANSFER_STARTED",
        "RELEASE_CHILD_TRANSFER_STARTED" => "RELEASE_CHILD_TRANSFER_COMPLETE",
        "NODE_UPGRADE_START" if fails => "NODE_UPGRADE_FAILED",
        "NODE_UPGRADE_START" => "NODE_UPGRADE_COMPLETE",
        // CREATE_FAILED, RELEASE_RESOURCE_COMPLETE, DELETED: nothing comes after them.
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::vocabulary::JOB_STATUS;

    const DAY_MS: u64 = 86_400_000;

    #[test]
    fn a_job_stands_still_while_no_time_passes() {
        for start in JOB_STATUS {
            assert_eq!(
                moment(start, "FULL_INCR_TRANS", &Random::new(3), 0).status,
                *start
            );
        }
    }

    #[test]
    fn every_life_ends_and_stays_where_it_ended() {
        for (seed, start) in JOB_STATUS.iter().enumerate() {
            for task_type in ["FULL_TRANS", "FULL_INCR_TRANS", "INCR_TRANS"] {
                let random = Random::new(seed as u64);
                let last = moment(start, task_type, &random, 30 * DAY_MS);
                assert_eq!(
                    next(last.status, task_type, false),
                    None,
                    "{start} {task_type}"
                );
                assert_eq!(
                    moment(start, task_type, &random, 31 * DAY_MS),
                    last,
                    "{start} {task_type}"
                );
            }
        }
    }

    #[test]
    fn a_job_passes_through_its_states_in_order_and_its_part_only_grows() {
        let random = Random::new(11);
        let mut seen: Vec<Moment> = Vec::new();
        for minute in 0..2 * 24 * 60 {
            let now = moment("CREATING", "FULL_INCR_TRANS", &random, minute * 60_000);
            match seen.last_mut() {
                Some(last) if last.status == now.status => {
                    assert!(now.part >= last.part, "{now:?} after {last:?}");
                    last.part = now.part;
                }
                _ => seen.push(now),
            }
        }
        let states: Vec<&str> = seen.iter().map(|moment| moment.status).collect();
        assert_eq!(
            states,
            [
                "CREATING",
                "CONFIGURATION",
                "STARTJOBING",
                "FULL_TRANSFER_STARTED",
                "FULL_TRANSFER_COMPLETE",
                "INCRE_TRANSFER_STARTED",
                "RELEASE_RESOURCE_STARTED",
                "RELEASE_RESOURCE_COMPLETE"
            ]
        );
    }
}
