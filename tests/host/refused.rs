//! What holds for every reply that is no success, whatever its status, its body and what it asks for. The fuzzer (`fuzz/`)
//! checks the same.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use drs_batch_jobs::retry::{Class, LONGEST_RETRY_AFTER, classify};
use drs_batch_jobs::{
    AsyncJobId, CallOptions, Client, Clock, Endpoint, Error, ErrorKind, PageQuery, ProjectId,
    Reply, Request, Result, RetryPolicy, Settings, Token, Transport,
};

const TOKEN: &str = "TOKEN-0123456789abcdef";
/// Bytes of a text of the service that are kept, and the dots behind them.
const LONGEST_TEXT: usize = 1024 + '…'.len_utf8();
/// What the client says itself.
const SENTENCE: usize = "the service answered with status 65535: : ".len();

/// Answers everything alike.
struct Stubborn(Reply);

impl Transport for &Stubborn {
    async fn send(&self, _: &Request, _: usize) -> Result<Reply> {
        Ok(self.0.clone())
    }
}

/// A clock whose waits are over when they are looked at.
#[derive(Default)]
struct Hasty(Cell<Duration>);

impl Clock for &Hasty {
    async fn sleep(&self, duration: Duration) {
        self.0.set(self.0.get().saturating_add(duration));
    }

    fn monotonic(&self) -> Duration {
        self.0.get()
    }

    fn unix_time(&self) -> Duration {
        Duration::from_hours(476_268)
    }

    fn random(&self) -> f64 {
        0.999
    }
}

/// A reply of these bytes: two of its status, a flag for each header, two lines of headers, and the rest of its body.
fn reply(bytes: &[u8]) -> Option<Reply> {
    let ([high, low, flags], rest) = bytes.split_first_chunk()?;
    let mut parts = rest.splitn(3, |byte| *byte == b'\n');
    let mut text = |wanted: bool| {
        let part = parts.next().unwrap_or_default();
        wanted.then(|| String::from_utf8_lossy(part).into_owned())
    };
    let known = [400, 401, 403, 404, 408, 429, 500, 502, 503, 504];
    let status = match known.get(usize::from(*high)) {
        Some(status) => *status,
        None => u16::from_be_bytes([*high, *low]),
    };
    let (retry_after, date) = (text(flags & 1 != 0), text(flags & 2 != 0));
    Some(Reply {
        status: if status == 200 { 400 } else { status },
        retry_after_ms: retry_after.clone().filter(|_| flags & 4 != 0),
        retry_after,
        date,
        body: parts.next().unwrap_or_default().to_vec(),
        ..Reply::default()
    })
}

/// Panics where it does not.
pub(crate) fn hold(bytes: &[u8]) {
    let Some(reply) = reply(bytes) else {
        return;
    };
    let endpoint = Endpoint::of_region("cn-north-4").expect("an endpoint");
    let project = ProjectId::parse("project").expect("an id");
    let settings = Settings::new(endpoint, project);
    let deadline = settings.deadline;
    let (stubborn, hasty) = (Stubborn(reply), Hasty::default());
    let token = Token::parse(TOKEN).expect("a token");
    let client = Client::new(&stubborn, &hasty, Some(token), settings);
    let batch = AsyncJobId::parse("batch").expect("an id");
    let call = pin!(client.page(&batch, PageQuery::default(), CallOptions::default()));
    let Poll::Ready(result) = call.poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("the call waits for something");
    };
    let error = result.expect_err("an error");
    says_what_the_status_says(&error, stubborn.0.status);
    is_short_and_holds_no_token(&error);
    reads_what_serde_reads(&error, &stubborn.0.body);
    let most = match classify(&error) {
        Class::Final => 1,
        _ => RetryPolicy::default().attempts(),
    };
    let asked = error.retry_after.unwrap_or_default();
    assert!((1..=most).contains(&error.attempts));
    assert!(asked <= LONGEST_RETRY_AFTER || error.attempts == 1);
    assert!(hasty.0.get() < deadline);
}

fn says_what_the_status_says(error: &Error, status: u16) {
    let kind = match status {
        401 => ErrorKind::Unauthorized,
        403 => ErrorKind::Forbidden,
        404 => ErrorKind::NotFound,
        429 => ErrorKind::Throttled,
        500.. => ErrorKind::Server,
        _ => ErrorKind::Api,
    };
    assert_eq!((error.kind, error.status), (kind, Some(status)));
}

fn is_short_and_holds_no_token(error: &Error) {
    for text in [&error.error_code, &error.error_msg].into_iter().flatten() {
        assert!(text.len() <= LONGEST_TEXT);
    }
    assert!(error.message.len() <= SENTENCE + 2 * LONGEST_TEXT);
    assert!(!format!("{error:?}").contains(TOKEN));
}

/// Where the outermost object says it in the service's own words, and once, that is what counts.
fn reads_what_serde_reads(error: &Error, body: &[u8]) {
    let Ok(serde_json::Value::Object(members)) = serde_json::from_slice(body) else {
        return;
    };
    let mentions = |name: &str| {
        body.windows(name.len())
            .filter(|at| *at == name.as_bytes())
            .count()
    };
    let whole = |name: &str| {
        let text = members.get(name)?.as_str()?;
        (mentions(name) == 1 && text.len() <= 1024 && !text.contains(TOKEN)).then_some(text)
    };
    if let (Some(code), Some(message)) = (whole("error_code"), whole("error_msg")) {
        assert_eq!(error.error_code.as_deref(), Some(code));
        assert_eq!(error.error_msg.as_deref(), Some(message));
    }
}
