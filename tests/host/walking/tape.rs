//! Replies that follow a tape of bytes, whatever is asked for: what holds for a walk over any of them. The fuzzer shares it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt::Write;

use drs_batch_jobs::{
    AsyncJobId, Client, Endpoint, ProjectId, Reply, Request, Result, Settings, Token, Transport,
    WalkOptions,
};

use super::still::{Still, ready};

/// Most rows of a reply.
const MOST_ROWS: u8 = 15;

/// Plays the tape, then sends empty pages.
struct Tape<'b> {
    bytes: RefCell<std::slice::Iter<'b, u8>>,
    requests: Cell<usize>,
    replies: Cell<usize>,
    refused: Cell<bool>,
}

impl Tape<'_> {
    fn next(&self) -> Option<u8> {
        self.bytes.borrow_mut().next().copied()
    }

    fn reply(&self) -> Option<Reply> {
        let (kind, rows, total) = (self.next()?, self.next()?, self.next()?);
        self.replies.set(self.replies.get() + 1);
        if kind % 16 == 1 {
            return Some(Reply {
                status: 400,
                ..Reply::default()
            });
        }
        let mut body = String::from("{\"jobs\":[");
        for place in 0..rows % (MOST_ROWS + 1) {
            if place > 0 {
                body.push(',');
            }
            let row = self.next().unwrap_or(0);
            match row {
                255 => write!(body, "null"),
                254 => write!(body, "{{}}"),
                _ => write!(
                    body,
                    "{{\"id\":\"{}\",\"create_time\":\"{}\"}}",
                    row % 64,
                    row / 64
                ),
            }
            .expect("memory");
        }
        match total {
            255 => write!(body, "]}}"),
            254 => write!(body, "],\"total_count\":-1}}"),
            253 => write!(body, "],\"total_count\":\"7\"}}"),
            252 => write!(body, "],\"total_count\":9007199254740991}}"),
            _ => write!(body, "],\"total_count\":{}}}", total % 64),
        }
        .expect("memory");
        Some(Reply {
            status: 200,
            body: body.into_bytes(),
            ..Reply::default()
        })
    }
}

impl Transport for &Tape<'_> {
    async fn send(&self, request: &Request, _: usize) -> Result<Reply> {
        self.requests.set(self.requests.get() + 1);
        let bound = 4 * usize::from(MOST_ROWS) * (self.replies.get() + 2) + 4;
        assert!(
            self.requests.get() <= bound + self.replies.get(),
            "the walk goes on and on: {}",
            request.url()
        );
        let reply = self.reply().unwrap_or_else(|| Reply {
            status: 200,
            body: b"{\"jobs\":[]}".to_vec(),
            ..Reply::default()
        });
        self.refused.set(self.refused.get() || reply.status == 400);
        Ok(reply)
    }
}

/// No panic, no id twice, an end, an error only where a request was refused, and no claim without a total.
pub(crate) fn hold(bytes: &[u8]) {
    let Some(([page_size, offset], replies)) = bytes.split_first_chunk() else {
        return;
    };
    let tape = Tape {
        bytes: RefCell::new(replies.iter()),
        requests: Cell::default(),
        replies: Cell::default(),
        refused: Cell::default(),
    };
    let endpoint = Endpoint::of_region("cn-north-4").expect("an endpoint");
    let settings = Settings::new(endpoint, ProjectId::parse("project").expect("an id"));
    let client = Client::new(&tape, Still, None::<Token>, settings);
    let options = WalkOptions {
        page_size: Some(u32::from(page_size % 20)).filter(|rows| *rows > 0),
        offset: if *offset < 200 { 0 } else { u32::from(*offset) },
        concurrency: u32::from(page_size / 20 % 4) + 1,
        ..WalkOptions::default()
    };
    let batch = AsyncJobId::parse("batch").expect("an id");
    let mut walk = client.pages(&batch, options).expect("a walk");
    let mut given = BTreeSet::new();
    loop {
        match ready(walk.next()) {
            Ok(None) => break,
            Ok(Some(next)) => {
                let summaries = next.page.summaries();
                for place in next.fresh {
                    let id = summaries[place as usize].id.clone();
                    assert!(id.is_empty() || given.insert(id), "a job was given twice");
                }
            }
            Err(error) => {
                assert!(tape.refused.get(), "{error:?}");
                break;
            }
        }
    }
    let summary = walk.summary().expect("a summary at the end");
    assert_eq!(summary.requests, tape.requests.get() as u64);
    assert!(summary.jobs >= given.len() as u64);
    assert!(summary.incomplete.is_some() || (summary.total_count.is_some() && options.offset == 0));
}
