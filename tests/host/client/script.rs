//! A service that follows a script: each request has to be the one that is expected next.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::thread;

use drs_batch_jobs::{Error, Reply, Request, Result, Transport};

/// What the script has for a request.
#[derive(Debug)]
pub(crate) enum Answer {
    Reply(Reply),
    Error(Error),
    /// Nothing, ever.
    Silence,
}

/// A request as the transport got it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sent {
    pub(crate) url: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) most_bytes: usize,
}

/// The script, and what was sent so far.
#[derive(Debug, Default)]
pub(crate) struct Script {
    left: RefCell<VecDeque<(&'static str, Answer)>>,
    sent: RefCell<Vec<Sent>>,
    dropped: Cell<u32>,
}

impl Script {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// The next request must have this query; it gets this answer.
    pub(crate) fn then(self, query: &'static str, answer: Answer) -> Self {
        self.left.borrow_mut().push_back((query, answer));
        self
    }

    /// The next request must have this query; it gets a page.
    pub(crate) fn page(self, query: &'static str, body: impl Into<Vec<u8>>) -> Self {
        self.then(query, Answer::Reply(reply(200, body)))
    }

    pub(crate) fn sent(&self) -> Vec<Sent> {
        self.sent.borrow().clone()
    }

    pub(crate) fn requests(&self) -> usize {
        self.sent.borrow().len()
    }

    /// Exchanges that were given up before their answer came.
    pub(crate) fn dropped(&self) -> u32 {
        self.dropped.get()
    }
}

/// A script that was not played to its end is a failure too.
impl Drop for Script {
    fn drop(&mut self) {
        let left = self.left.borrow().len();
        assert!(
            left == 0 || thread::panicking(),
            "{left} scripted requests were never sent"
        );
    }
}

/// A reply with the request id `request-1`.
pub(crate) fn reply(status: u16, body: impl Into<Vec<u8>>) -> Reply {
    Reply {
        status,
        request_id: Some("request-1".to_owned()),
        body: body.into(),
        ..Reply::default()
    }
}

/// Counts an exchange that is dropped while it is open.
struct Open<'s>(&'s Script, bool);

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if self.1 {
            self.0.dropped.set(self.0.dropped.get() + 1);
        }
    }
}

impl Transport for &Script {
    async fn send(&self, request: &Request, most_bytes: usize) -> Result<Reply> {
        self.sent.borrow_mut().push(Sent {
            url: request.url().to_owned(),
            headers: request
                .headers()
                .map(|(name, value)| (name, value.to_owned()))
                .collect(),
            most_bytes,
        });
        let next = self.left.borrow_mut().pop_front();
        let Some((query, answer)) = next else {
            panic!("nothing is scripted for {}", request.url());
        };
        let sent = request.url().split_once('?').map(|(_, query)| query);
        assert_eq!(sent, Some(query), "the query of the request");
        let mut open = Open(self, true);
        let answer = match answer {
            Answer::Reply(reply) => Ok(reply),
            Answer::Error(error) => Err(error),
            Answer::Silence => std::future::pending().await,
        };
        open.1 = false;
        answer
    }
}
