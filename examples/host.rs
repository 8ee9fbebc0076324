//! A program on the host with a transport of its own: HTTP/1.1 by the standard library alone, one request at a time.
//!
//! `cargo run --example host -- http://127.0.0.1:8080 <project> <token> <batch>` prints the failed jobs of a batch. It
//! speaks plain HTTP, which the client allows for loopback only: to the emulator, or to a gateway on this machine. For the
//! service itself, `Transport::send` is where your HTTP library goes, and `Clock` where your runtime does.

#![expect(
    clippy::disallowed_methods,
    reason = "here are the clock and the pauses that the library is given"
)]

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::hash::{BuildHasher, RandomState};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use drs_batch_jobs::model::{JobStatus, Phase};
use drs_batch_jobs::{
    AsyncJobId, Client, Clock, Endpoint, Error, ErrorKind, ProjectId, Reply, Request, Result,
    Settings, Token, Transport, WalkOptions,
};

/// How long one read may take; the client's own timer can't end a call that blocks.
const READ_TIMEOUT: Duration = Duration::from_secs(10);

/// Sends by a connection of its own for each request.
struct Plain;

impl Transport for Plain {
    async fn send(&self, request: &Request, most_bytes: usize) -> Result<Reply> {
        let broken = |error: std::io::Error| {
            Error::new(ErrorKind::Network, "the connection failed").with_source(Box::new(error))
        };
        let rest = request.url().strip_prefix("http://").unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let mut connection = TcpStream::connect(host).map_err(broken)?;
        connection
            .set_read_timeout(Some(READ_TIMEOUT))
            .map_err(broken)?;
        // Version 1.0: the body ends where the connection does.
        let mut head = ["GET /", path, " HTTP/1.0\r\nHost: ", host, "\r\n"].concat();
        for (name, value) in request.headers() {
            head.extend([name, ": ", value, "\r\n"]);
        }
        head.push_str("\r\n");
        connection.write_all(head.as_bytes()).map_err(broken)?;
        let mut bytes = Vec::new();
        let most = u64::try_from(most_bytes.saturating_add(64 * 1024)).unwrap_or(u64::MAX);
        connection
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(broken)?;
        read(&bytes, most_bytes)
    }
}

/// Makes a reply of what came.
fn read(bytes: &[u8], most_bytes: usize) -> Result<Reply> {
    let cut = || Error::new(ErrorKind::Network, "what came is no reply of HTTP");
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .ok_or_else(cut)?;
    let (head, body) = bytes.split_at_checked(end + 4).ok_or_else(cut)?;
    let head = std::str::from_utf8(head).map_err(|_| cut())?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let header = |wanted: &str| {
        let value = head.lines().filter_map(|line| line.split_once(": "));
        let mut found = value.filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.next().map(|(_, value)| value.to_owned())
    };
    let length: Option<usize> = header("content-length").and_then(|text| text.parse().ok());
    if length.is_some_and(|length| length > body.len() && length <= most_bytes) {
        return Err(Error::new(ErrorKind::Network, "the reply broke off"));
    }
    if length.unwrap_or(body.len()) > most_bytes {
        return Err(Error::new(ErrorKind::TooLarge, "the reply is too large"));
    }
    Ok(Reply {
        status: status.and_then(|text| text.parse().ok()).ok_or_else(cut)?,
        request_id: header("x-request-id"),
        retry_after: header("retry-after"),
        retry_after_ms: header("retry-after-ms"),
        date: header("date"),
        body: body.to_vec(),
    })
}

/// The clock of the system. Whoever sleeps notes until when, and [`run`] sleeps for all.
#[derive(Clone)]
struct System {
    begun: Instant,
    next: Rc<Cell<Option<Instant>>>,
}

impl Clock for System {
    async fn sleep(&self, duration: Duration) {
        let until = Instant::now() + duration;
        poll_fn(|_| {
            if Instant::now() >= until {
                return Poll::Ready(());
            }
            let next = self.next.get().map_or(until, |other| other.min(until));
            self.next.set(Some(next));
            Poll::Pending
        })
        .await;
    }

    fn monotonic(&self) -> Duration {
        self.begun.elapsed()
    }

    fn unix_time(&self) -> Duration {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
    }

    fn random(&self) -> f64 {
        // The hasher of each map has keys of its own.
        f64::from(u32::try_from(RandomState::new().hash_one(0) >> 32).unwrap_or(0)) / 2_f64.powi(32)
    }
}

/// Runs a future to its end: all that it ever waits for is time.
fn run<T>(clock: &System, work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        clock.next.set(None);
        if let Poll::Ready(result) = work.as_mut().poll(&mut context) {
            return result;
        }
        let pause = clock
            .next
            .get()
            .map(|next| next.saturating_duration_since(Instant::now()));
        std::thread::sleep(pause.unwrap_or(Duration::from_millis(1)));
    }
}

async fn print_failed(clock: System, arguments: &[String]) -> Result<()> {
    let [endpoint, project, token, batch] = arguments else {
        let message = "the arguments are endpoint, project, token and batch";
        return Err(Error::new(ErrorKind::InvalidArgument, message));
    };
    let settings = Settings::new(Endpoint::parse(endpoint)?, ProjectId::parse(project)?);
    let client = Client::new(Plain, clock, Some(Token::parse(token)?), settings);
    let mut walk = client.pages(&AsyncJobId::parse(batch)?, WalkOptions::default())?;
    while let Some(page) = walk.next().await? {
        for job in page.jobs()? {
            if job.status.as_ref().map(JobStatus::phase) == Some(Phase::Failed) {
                println!("{}", job.id.unwrap_or_default());
            }
        }
    }
    if let Some(summary) = walk.summary() {
        let proven = summary.incomplete.is_none();
        eprintln!("{} jobs, complete: {proven}", summary.jobs);
    }
    Ok(())
}

fn main() -> std::process::ExitCode {
    let clock = System {
        begun: Instant::now(),
        next: Rc::default(),
    };
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&clock, print_failed(clock.clone(), &arguments)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", error.kind.as_str());
            std::process::ExitCode::FAILURE
        }
    }
}
