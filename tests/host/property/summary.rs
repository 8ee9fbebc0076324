//! The summary of a job, from the typed job alone.

use drs_batch_jobs::model::{
    CompareStatus, ContentCompareStatus, Job, JobStatus, JobSummary, NetworkStatus, Phase,
    PrecheckOutcome,
};

/// What the decoder should have gathered.
pub(crate) fn summary_of(job: &Job) -> JobSummary {
    let base = job.base_info.clone().unwrap_or_default();
    let progress = job.progress_info.clone().unwrap_or_default();
    let seconds = || progress.incr_trans_delay.as_deref().and_then(measure);
    let millis = progress.incr_trans_delay_millis.as_deref();
    let mut summary = JobSummary::default();
    summary.id = job.id.clone().unwrap_or_default();
    summary.name = base.name;
    summary.phase = job.status.as_ref().map_or(Phase::Unknown, JobStatus::phase);
    summary.status.clone_from(&job.status);
    summary.engine_type = base.engine_type;
    summary.task_type = base.task_type;
    summary.create_time.clone_from(&job.create_time);
    summary.remaining_time.clone_from(&progress.remaining_time);
    summary.progress_percent = progress
        .progress
        .as_deref()
        .and_then(measure)
        .filter(|percent| *percent <= 100.0);
    summary.delay_ms = millis
        .and_then(measure)
        .or_else(|| seconds().map(|seconds| seconds * 1000.0));
    summary.problems = u32::try_from(problems(job)).expect("a small number");
    summary
}

/// The number that text such as `42`, `99.5` or `7 %` tells.
fn measure(text: &str) -> Option<f64> {
    let text = text.trim();
    let text = text.strip_suffix('%').unwrap_or(text).trim_end();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let dots = text.bytes().filter(|byte| *byte == b'.').count();
    let is_plain = digits > 0 && dots <= 1 && digits + dots == text.len();
    // Beyond 53 bits nothing is said of percents and milliseconds.
    let is_exact = text
        .replace('.', "")
        .parse::<u64>()
        .is_ok_and(|digits| digits < 1 << 53);
    (is_plain && is_exact).then(|| text.parse().expect("a number"))
}

fn problems(job: &Job) -> usize {
    let says =
        |said: Option<&str>, word: &str| said.is_some_and(|said| said.eq_ignore_ascii_case(word));
    let prechecks = job
        .precheck_result
        .iter()
        .flat_map(|all| all.precheck_results.iter().flatten());
    let prechecks = prechecks.filter(|check| {
        says(check.result.as_ref().map(PrecheckOutcome::as_str), "FAILED")
            && check.is_skipped != Some(true)
    });
    let networks = job.network_results.iter().flatten();
    let networks = networks.filter(|test| match test.success {
        Some(success) => !success,
        None => says(test.status.as_ref().map(NetworkStatus::as_str), "failed"),
    });
    prechecks.count() + networks.count() + differences(job)
}

/// Comparisons that found a difference; what an overview and its details both tell counts once.
fn differences(job: &Job) -> usize {
    let Some(compared) = &job.compare_result else {
        return 0;
    };
    let differs = |word: Option<&str>, result: Option<bool>| match word {
        Some(word) => word.eq_ignore_ascii_case("INCONSISTENT"),
        None => result == Some(false),
    };
    let objects = compared
        .objects_compare_overview_info
        .iter()
        .flat_map(|all| all.compare_results.iter().flatten())
        .filter(|kind| differs(kind.status.as_ref().map(CompareStatus::as_str), None))
        .count();
    let lines = compared
        .line_compare_overview_infos
        .iter()
        .flatten()
        .filter(|base| differs(base.status.as_ref().map(CompareStatus::as_str), None))
        .count();
    let line_details = compared
        .line_compare_detail_infos
        .iter()
        .flatten()
        .filter(|table| differs(table.status.as_ref().map(CompareStatus::as_str), None))
        .count();
    let contents = compared
        .content_compare_overview_infos
        .iter()
        .flatten()
        .filter(|base| {
            differs(
                base.status.as_ref().map(ContentCompareStatus::as_str),
                base.compare_result,
            )
        })
        .count();
    let content_details = compared
        .content_compare_detail_infos
        .iter()
        .flatten()
        .filter(|table| differs(None, table.content_compare_result))
        .count();
    objects + lines.max(line_details) + contents.max(content_details)
}
