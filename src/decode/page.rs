//! A whole reply.

use std::ops::Range;

use super::duplicate::Superseded;
use super::edit::{Edit, Patch};
use super::fault::{Fault, Stop};
use super::normalised::Normalised;
use super::path::{Place, Step};
use super::scan::{Scanner, Syntax};
use super::summary::Summaries;
use super::walk::Walk;
use super::walked::Walked;
use super::warning::Warnings;
use super::{Options, after_mark, duplicate};
use crate::model::shape::{RecordId, Shape};

/// A page of jobs, checked and normalised: JSON text, and where each job stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The whole reply as JSON text that fits the model.
    pub bytes: Normalised,
    /// Elements that the array of jobs had on the wire, those that were left out included.
    pub rows: usize,
    /// `total_count`, if the reply has one that is an integer.
    pub total_count: Option<i64>,
    /// What a table shows of each job.
    pub summaries: Summaries,
    /// What did not fit the model.
    pub warnings: Warnings,
}

/// Reads the body of a successful reply.
///
/// Fails if it is no page of jobs at all and, in strict mode, if anything in it does not fit the model.
/// Costs one pass over the bytes; a reply with a key twice in one object, or that does not fit, costs three.
///
/// ```
/// use drs_batch_jobs::decode::{Options, decode};
///
/// let reply = br#"{"jobs":[{"id":"a","base_info":{"expired_days":14}}],"total_count":1}"#;
/// let page = decode(reply.to_vec(), Options::default())?;
/// assert_eq!(&page.bytes[page.jobs()[0].clone()], br#"{"id":"a","base_info":{"expired_days":"14"}}"#);
/// assert_eq!(page.warnings.to_vec()[0].path, "jobs[0].base_info.expired_days");
/// # Ok::<(), drs_batch_jobs::decode::Fault>(())
/// ```
pub fn decode(bytes: Vec<u8>, options: Options) -> Result<Decoded, Fault> {
    let attempt = walk(&bytes, options, None).or_else(|stop| again(&bytes, options, stop));
    let walked = match attempt {
        Ok(walked) => walked,
        Err(Stop::Fault(fault)) => return Err(fault),
        // The second walk knows all keys that come twice, so it does not ask again.
        Err(Stop::Duplicates) => {
            return Err(Fault {
                path: String::new(),
                problem: "a key twice in one object".to_owned(),
            });
        }
    };
    Ok(walked.finish(bytes))
}

/// Walks once more, knowing which keys come twice, after a walk that ended early without knowing it: the value
/// that it stumbled over may be one that does not count.
fn again(bytes: &[u8], options: Options, stop: Stop) -> Result<Outcome, Stop> {
    match (duplicate::superseded(Scanner { bytes }), stop) {
        (Err(syntax), Stop::Duplicates) => Err(syntax),
        // The first walk knows the place better.
        (Err(_), fault) => Err(fault),
        (Ok(found), fault @ Stop::Fault(_)) if found.is_empty() => Err(fault),
        (Ok(found), _) => walk(bytes, options, Some(&found)),
    }
}

/// What a walk found.
struct Outcome {
    edits: Vec<Edit>,
    made: Vec<u8>,
    marks: Vec<usize>,
    rows: usize,
    total_count: Option<i64>,
    summaries: Summaries,
    warnings: Warnings,
}

fn walk(bytes: &[u8], options: Options, superseded: Option<&Superseded>) -> Result<Outcome, Stop> {
    let bytes = Scanner { bytes };
    let mut walk = Walk::new(bytes, options, superseded);
    let start_of_text = after_mark(bytes);
    let start = bytes.space(start_of_text);
    match bytes.at(start) {
        b'{' => {}
        b'<' => return Err(Stop::whole("an HTML or XML page, no JSON")),
        0 if start >= bytes.bytes.len() => return Err(Stop::whole("an empty reply")),
        b'[' | b'"' | b't' | b'f' | b'n' | b'-' | b'0'..=b'9' => {
            return Err(Stop::whole("expected an object at the top"));
        }
        _ => return Err(Stop::whole("no JSON")),
    }
    if start_of_text > 0 {
        walk.edits.push(Edit {
            start: 0,
            end: start_of_text,
            patch: Patch::Cut,
        });
    }
    let walked = walk.object(
        start,
        Some(Shape::record(RecordId::ListAsyncJobDetailResponse)),
        &Place::ROOT,
    );
    if let Some(stop) = walk.stop {
        return Err(stop);
    }
    let end = bytes.space(walked.map_or(start, Walked::end));
    if end < bytes.bytes.len() {
        return Err(Stop::syntax(
            Syntax {
                at: end,
                problem: "more after the end",
            },
            &Place::ROOT,
            bytes,
        ));
    }
    if walk.marks.is_empty() {
        return Err(Stop::misfit(
            "array",
            "nothing",
            &Place::ROOT.below(Step::Field("jobs")),
            bytes,
        ));
    }
    Ok(Outcome {
        edits: walk.edits,
        made: walk.made,
        marks: walk.marks,
        rows: walk.rows,
        total_count: walk.total_count,
        summaries: walk.pool.finish(),
        warnings: walk.warnings,
    })
}

impl Outcome {
    fn finish(self, bytes: Vec<u8>) -> Decoded {
        let Self {
            edits,
            made,
            marks,
            rows,
            total_count,
            summaries,
            warnings,
        } = self;
        Decoded {
            // INVARIANT: the walk pushed the start of the array, each job's start and end, the end of the array.
            bytes: Normalised::new(bytes, edits, made, marks),
            rows,
            total_count,
            summaries,
            warnings,
        }
    }
}

impl Decoded {
    /// The array of jobs in `bytes`, brackets included. Costs a look at each edit.
    #[must_use]
    pub fn array(&self) -> Range<usize> {
        let marks = self.bytes.marks();
        marks.first().copied().unwrap_or(0)..marks.last().copied().unwrap_or(0)
    }

    /// Each job in `bytes`. Costs a look at each edit.
    #[must_use]
    pub fn jobs(&self) -> Vec<Range<usize>> {
        let marks = self.bytes.marks();
        let inner = marks.get(1..marks.len().saturating_sub(1));
        let (jobs, _) = inner.unwrap_or_default().as_chunks();
        jobs.iter().map(|&[start, end]| start..end).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, walk};

    /// A second walk would give the same page, at three times the price.
    #[test]
    fn fields_that_are_left_out_or_come_late_are_read_in_one_walk() {
        for job in [
            r#"{"id":"a","create_time":"t","status":"S"}"#,
            r#"{"status":"S","id":"a","create_time":"t"}"#,
            r#"{"create_time":"t","status":"S","id":"a"}"#,
            r#"{"base_info":{"tags":[{"value":"v","key":"k"},{"value":"v"},{"key":"k"}]}}"#,
            r#"{ "status" : "S" , "id" : "a" }"#,
        ] {
            // What is near the end is read otherwise than what is not.
            for behind in [0, 200] {
                let end = ["]}", &" ".repeat(behind)].concat();
                let reply = ["{\"total_count\":1,\"jobs\":[", job, &end].concat();
                let walked = walk(reply.as_bytes(), Options::default(), None);
                assert!(walked.is_ok(), "{reply}");
            }
        }
    }
}
