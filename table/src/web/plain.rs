//! Plain data as JSON text.

use drs_batch_jobs::model::Phase;

use crate::json::quote;
use crate::measure;
use crate::{Counts, Problem};

/// The counts as the members of a JSON object.
pub(super) fn push_counts(counts: &Counts, json: &mut String) {
    json.push_str("\"phases\":{");
    for (place, (phase, jobs)) in Phase::ALL.iter().zip(counts.phases).enumerate() {
        json.push_str(if place == 0 { "" } else { "," });
        quote(phase.as_str(), json);
        json.push(':');
        push_whole(jobs, json);
    }
    json.push('}');
    for (key, list) in [
        (",\"statuses\":[", &counts.statuses),
        (",\"engine_types\":[", &counts.engine_types),
        (",\"task_types\":[", &counts.task_types),
    ] {
        json.push_str(key);
        for (place, count) in list.iter().enumerate() {
            json.push_str(if place == 0 {
                "{\"value\":"
            } else {
                ",{\"value\":"
            });
            quote(&count.value, json);
            push_jobs(count.jobs, json);
        }
        json.push(']');
    }
    json.push_str(",\"problems\":[");
    for (place, count) in counts.problems.iter().enumerate() {
        json.push_str(if place == 0 {
            "{\"kind\":"
        } else {
            ",{\"kind\":"
        });
        quote(count.kind.as_str(), json);
        json.push_str(",\"name\":");
        quote(&count.name, json);
        push_jobs(count.jobs, json);
    }
    json.push(']');
}

fn push_jobs(jobs: usize, json: &mut String) {
    json.push_str(",\"jobs\":");
    push_whole(jobs, json);
    json.push('}');
}

/// Problems as JSON text: an array of objects with `kind`, `name`, `result` and, where they are known, `subject` and
/// `reason`.
pub(super) fn problems(problems: &[Problem]) -> String {
    let mut json = "[".to_owned();
    for (place, problem) in problems.iter().enumerate() {
        json.push_str(if place == 0 {
            "{\"kind\":"
        } else {
            ",{\"kind\":"
        });
        quote(problem.kind.as_str(), &mut json);
        let parts = [
            (",\"name\":", Some(&problem.name)),
            (",\"subject\":", problem.subject.as_ref()),
            (",\"result\":", Some(&problem.result)),
            (",\"reason\":", problem.reason.as_ref()),
        ];
        for (key, value) in parts {
            if let Some(value) = value {
                json.push_str(key);
                quote(value, &mut json);
            }
        }
        json.push('}');
    }
    json.push(']');
    json
}

/// Writes an integer.
pub(super) fn push_whole(value: usize, out: &mut String) {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts are far below what a float holds exactly"
    )]
    measure::push(value as f64, out);
}
