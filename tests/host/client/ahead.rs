//! Walks with several requests under way: what is asked for ahead, and what becomes of it.

use drs_batch_jobs::{WalkOptions, WalkSummary};

use super::script::{Answer, Script};
use super::walk::{complete, course, options, page};

/// What was asked for ahead of it would have been asked for from the wrong place.
#[test]
fn what_was_asked_for_ahead_is_given_up_and_counted_where_jobs_have_moved() {
    let script = Script::new()
        .page("offset=0&limit=3", page(&["a", "b", "c"], Some("9")))
        // a and b have gone.
        .page("offset=2&limit=3", page(&["e", "f", "g"], Some("7")))
        .then("offset=4&limit=3", Answer::Silence)
        .page("offset=0&limit=3", page(&["c", "d", "e"], Some("7")))
        .page("offset=2&limit=3", page(&["e", "f", "g"], Some("7")))
        .page("offset=4&limit=3", page(&["g", "h", "i"], Some("7")))
        .page("offset=6&limit=3", page(&["i"], Some("7")))
        .page("offset=0&limit=3", page(&["c", "d", "e"], Some("7")))
        .page("offset=2&limit=3", page(&["e", "f", "g"], Some("7")))
        .page("offset=4&limit=3", page(&["g", "h", "i"], Some("7")))
        .page("offset=6&limit=3", page(&["i"], Some("7")));
    let together = WalkOptions {
        concurrency: 2,
        ..options(3, 0)
    };
    assert_eq!(
        course(&script, together),
        (
            vec![
                (0, vec![0, 1, 2]),
                (2, vec![0, 1, 2]),
                (0, vec![1]),
                (2, vec![]),
                (4, vec![1, 2]),
                (6, vec![]),
                (0, vec![]),
                (2, vec![]),
                (4, vec![]),
                (6, vec![]),
            ],
            WalkSummary {
                duplicates: 1,
                total_count: Some(7),
                ..complete(9, 11)
            }
        )
    );
    assert_eq!(script.dropped(), 1);
}
