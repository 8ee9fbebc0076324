//! From a request line to the operation that it asks for.

use crate::error::Problem;

/// The project of the reference's example, the only one there is.
pub const PROJECT_ID: &str = "054ba152d480d55b2f5dc0069e7ddef0";

/// The batch of the reference's example.
pub const REFERENCE_BATCH_ID: &str = "bd4193aa-072d-4ce6-beec-adffc7252341";

/// The text of an unknown path that an error repeats, in characters.
const SHOWN: usize = 200;

/// `/v5/{project_id}/batch-async-jobs/{async_job_id}`, the ids percent-decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct JobsRoute<'a> {
    pub(crate) project_id: String,
    pub(crate) async_job_id: String,
    pub(crate) query: &'a str,
}

/// Reads the target of a request in origin form: a path and, after `?`, a query.
pub(crate) fn jobs(target: &str) -> Result<JobsRoute<'_>, Problem> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let unknown = || Problem::RouteUnknown {
        path: path.chars().take(SHOWN).collect(),
    };
    let mut parts = path.split('/');
    let row = (
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
        parts.next(),
    );
    let (
        Some(""),
        Some("v5"),
        Some(project_id),
        Some("batch-async-jobs"),
        Some(async_job_id),
        None,
    ) = row
    else {
        return Err(unknown());
    };
    if project_id.is_empty() || async_job_id.is_empty() {
        return Err(unknown());
    }
    Ok(JobsRoute {
        project_id: decoded(project_id, false),
        async_job_id: decoded(async_job_id, false),
        query,
    })
}

/// Percent-decoding; `+` is a space in a query only. What is no UTF-8 becomes U+FFFD.
pub(crate) fn decoded(text: &str, in_query: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let escaped = match (
            byte,
            ahead.next().and_then(digit),
            ahead.next().and_then(digit),
        ) {
            (b'%', Some(high), Some(low)) => Some(high * 16 + low),
            _ => None,
        };
        if let Some(byte) = escaped {
            rest = ahead;
            bytes.push(byte);
        } else {
            bytes.push(if in_query && byte == b'+' { b' ' } else { byte });
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_route_gives_both_ids_and_the_query() {
        assert_eq!(
            jobs("/v5/p%2d1/batch-async-jobs/b?offset=1"),
            Ok(JobsRoute {
                project_id: "p-1".into(),
                async_job_id: "b".into(),
                query: "offset=1"
            })
        );
    }

    #[test]
    fn every_other_path_is_refused_by_its_name() {
        for path in [
            "/",
            "",
            "v5/p/batch-async-jobs/b",
            "/v3/p/batch-async-jobs/b",
            "/v5/p/batch-async-jobs",
            "/v5/p/batch-async-jobs/",
            "/v5/p/batch-async-jobs/b/",
            "/v5//batch-async-jobs/b",
            "/v5/p/jobs/b",
        ] {
            assert_eq!(jobs(path), Err(Problem::RouteUnknown { path: path.into() }));
        }
    }

    #[test]
    fn only_a_whole_escape_is_decoded() {
        assert_eq!(decoded("%41%4", false), "A%4");
        assert_eq!(decoded("a+b%2B", true), "a b+");
        assert_eq!(decoded("a+b", false), "a+b");
        assert_eq!(decoded("%ff", false), "\u{fffd}");
    }
}
