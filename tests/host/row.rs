//! What a table shows of a job, as the decoder gathers it.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use drs_batch_jobs::decode::{Decoded, Options, decode};

fn lenient(reply: &str) -> Decoded {
    decode(reply.as_bytes().to_vec(), Options::default()).expect("a page")
}

#[test]
fn problems_count_failures_once() {
    let page = lenient(
        r#"{"jobs":[{"id":"a","precheck_result":{"precheck_results":[{"result":"FAILED"},{"result":"FAILED","is_skipped":true},{"result":"PASSED"}]},
        "network_results":[{"success":false,"status":"success"},{"status":"failed"},{"success":true,"status":"failed"}],
        "compare_result":{"objects_compare_overview_info":{"compare_results":[{"status":"INCONSISTENT"},{"status":"CONSISTENT"}]},
        "line_compare_overview_infos":[{"status":"INCONSISTENT"}],"line_compare_detail_infos":[{"status":"INCONSISTENT"},{"status":"INCONSISTENT"}],
        "content_compare_detail_infos":[{"content_compare_result":false}]}}]}"#,
    );
    assert_eq!(page.summaries.to_vec()[0].problems, 1 + 2 + 1 + 2 + 1);
}

#[test]
fn progress_and_delay_are_numbers_only_where_the_service_sent_numbers() {
    for (sent, progress, delay) in [
        (
            r#"{"progress":"42%","incr_trans_delay":"3","incr_trans_delay_millis":"2500"}"#,
            Some(42.0),
            Some(2500.0),
        ),
        (
            r#"{"progress":99.5,"incr_trans_delay":"3"}"#,
            Some(99.5),
            Some(3000.0),
        ),
        (r#"{"progress":"101","incr_trans_delay":"-1"}"#, None, None),
        (
            r#"{"progress":"soon","incr_trans_delay":"1.2.3"}"#,
            None,
            None,
        ),
        (r#"{"progress":"","incr_trans_delay":"."}"#, None, None),
    ] {
        let page = lenient(&format!(r#"{{"jobs":[{{"progress_info":{sent}}}]}}"#));
        let row = page.summaries.to_vec().remove(0);
        assert_eq!(
            (row.progress_percent, row.delay_ms),
            (progress, delay),
            "{sent}"
        );
    }
}

#[test]
fn an_outcome_counts_however_its_letters_are_written() {
    let page = lenient(
        r#"{"jobs":[{"network_results":[{"status":"f\u0061iled"}],
        "precheck_result":{"precheck_results":[{"result":"\u0046AILED"},{"result":"FAILED\u0000"}]}}]}"#,
    );
    assert_eq!(page.summaries.to_vec()[0].problems, 2);
}
