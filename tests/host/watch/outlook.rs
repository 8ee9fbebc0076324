//! What becomes of a job if nobody acts, for every status there is.

use drs_batch_jobs::Incomplete;
use drs_batch_jobs::decode::{Options, Summaries, decode};
use drs_batch_jobs::model::{JobStatus, Phase, phase_of};
use drs_batch_jobs::watch::{Outlook, outlooks, whole, written};
use serde_json::json;

pub(super) fn summaries(jobs: &serde_json::Value) -> Summaries {
    let reply = json!({ "jobs": jobs, "total_count": 1 }).to_string();
    let page = decode(reply.into_bytes(), Options::default()).expect("a page");
    page.summaries
}

/// A snapshot of these jobs.
pub(super) fn snapshot(jobs: &serde_json::Value) -> Vec<u8> {
    written(&summaries(jobs).to_vec())
}

fn outlook(status: &str, task_type: &str) -> Outlook {
    let job = json!([{ "id": "a", "status": status, "base_info": { "task_type": task_type } }]);
    outlooks(&snapshot(&job))[0]
}

#[test]
fn every_status_has_the_outlook_that_its_phase_gives_but_for_four() {
    for word in JobStatus::KNOWN {
        let expected = match (*word, phase_of(word)) {
            ("INCRE_TRANSFER_STARTED", _) => Outlook::Endless,
            ("WAITING_FOR_START", _) => Outlook::Starts,
            ("CREATE_FAILED", _) | (_, Phase::Ended) => Outlook::Over,
            (_, Phase::Waiting | Phase::Failed) => Outlook::Stuck,
            (_, Phase::Running | Phase::Unknown) => Outlook::Moves,
        };
        assert_eq!(outlook(word, "FULL_TRANS"), expected, "{word}");
    }
}

#[test]
fn a_full_phase_that_is_done_is_passed_through_where_an_incremental_one_follows() {
    for (task_type, expected) in [
        ("FULL_TRANS", Outlook::Stuck),
        ("FULL_INCR_TRANS", Outlook::Moves),
        ("SOMETHING_NEW", Outlook::Stuck),
    ] {
        assert_eq!(outlook("FULL_TRANSFER_COMPLETE", task_type), expected);
    }
}

#[test]
fn a_status_that_is_not_known_or_missing_may_go_anywhere() {
    assert_eq!(outlook("TELEPORTING", "FULL_TRANS"), Outlook::Moves);
    assert_eq!(
        outlooks(&snapshot(&json!([{ "id": "a" }]))),
        [Outlook::Moves]
    );
}

#[test]
fn a_snapshot_that_may_lack_jobs_is_not_whole_but_for_a_service_that_sends_no_total() {
    assert!(whole(""));
    for (reason, expected) in [
        (Incomplete::NoTotal, true),
        (Incomplete::RowsMissing, false),
        (Incomplete::TotalChanged, false),
        (Incomplete::NoProgress, false),
        (Incomplete::Stopped, false),
    ] {
        assert_eq!(whole(reason.as_str()), expected, "{reason:?}");
    }
}
