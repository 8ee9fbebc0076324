//! The client against the emulator, which was written from the reference and not from the client.

use std::cell::RefCell;
use std::collections::BTreeSet;

use drs_batch_jobs::{
    AsyncJobId, CallOptions, Client, ErrorKind, PageQuery, Reply, Request, Result, Token,
    Transport, WalkOptions, WalkSummary,
};
use drs_batch_jobs_emulator as emulator;
use emulator::{BatchOptions, Detail, Emulator};

use super::time::Time;
use super::{BATCH, batch, settings};

const ORIGIN: &str = "https://drs.cn-north-4.myhuaweicloud.com";

/// The emulator as a transport: what HTTP would do between the two, and nothing else.
struct Emulated {
    emulator: RefCell<Emulator>,
    requests: RefCell<Vec<String>>,
}

impl Emulated {
    fn of_230_jobs(detail: Detail) -> Self {
        let options = emulator::Options {
            batches: Some(vec![BatchOptions {
                async_job_id: Some(BATCH.to_owned()),
                jobs: 230,
                detail,
            }]),
            ..emulator::Options::default()
        };
        Self {
            emulator: RefCell::new(Emulator::new(&options, 0).expect("an emulator")),
            requests: RefCell::default(),
        }
    }

    fn requests(&self) -> usize {
        self.requests.borrow().len()
    }
}

impl Transport for &Emulated {
    async fn send(&self, request: &Request, _: usize) -> Result<Reply> {
        let target = request
            .url()
            .strip_prefix(ORIGIN)
            .expect("a request to the endpoint");
        self.requests.borrow_mut().push(target.to_owned());
        let headers: Vec<(&str, &str)> = request.headers().collect();
        let reply = self.emulator.borrow_mut().answer(&emulator::Request {
            method: "GET",
            target,
            headers: &headers,
            now_ms: 0,
        });
        let header = |wanted: &str| {
            reply
                .headers
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted))
                .map(|(_, value)| value.clone())
        };
        Ok(Reply {
            status: reply.status,
            request_id: header("X-Request-Id"),
            retry_after: header("Retry-After"),
            retry_after_ms: header("Retry-After-Ms"),
            date: header("Date"),
            body: reply.body,
        })
    }
}

type Connected<'t> = Client<&'t Emulated, &'t Time, Option<Token>>;

fn connected<'t>(emulated: &'t Emulated, time: &'t Time, token: &str) -> Connected<'t> {
    let token = Token::parse(token).expect("a token");
    Client::new(emulated, time, Some(token), settings())
}

fn ids(summaries: Vec<drs_batch_jobs::model::JobSummary>) -> Vec<String> {
    summaries.into_iter().map(|summary| summary.id).collect()
}

#[test]
fn thirteen_requests_of_twenty_give_230_jobs_once_each_in_the_order_of_one_big_page() {
    for detail in [Detail::Plain, Detail::Rich] {
        let (emulated, time) = (Emulated::of_230_jobs(detail), Time::default());
        let client = connected(&emulated, &time, emulator::TOKEN);
        let whole = PageQuery {
            offset: 0,
            limit: Some(1000),
        };
        let big = time
            .run(client.page(&batch(BATCH), whole, CallOptions::default()))
            .expect("a page");
        assert_eq!(big.decoded.jobs().len(), 230);
        assert_eq!(big.next_offset(), None);
        let big = ids(big.summaries());
        assert_eq!(big.iter().collect::<BTreeSet<_>>().len(), 230);

        let options = WalkOptions {
            page_size: Some(20),
            ..WalkOptions::default()
        };
        let mut walk = client.pages(&batch(BATCH), options).expect("a walk");
        let mut walked = Vec::new();
        let mut sizes = Vec::new();
        while let Some(next) = time.run(walk.next()).expect("a page") {
            let places = next.fresh.iter().map(|place| *place as usize);
            sizes.push((
                next.page.jobs().expect("typed jobs").len(),
                next.fresh.len(),
            ));
            if detail == Detail::Plain {
                // A number for text, as in the reference's own example, and no other.
                let expected = (0..next.page.decoded.jobs().len())
                    .map(|place| format!("jobs[{place}].base_info.expired_days"));
                let warnings = next.page.decoded.warnings.to_vec().into_iter();
                assert!(expected.eq(warnings.map(|warning| warning.path.clone())));
            }
            let of_page = ids(next.page.summaries());
            walked.extend(places.map(|place| of_page[place].clone()));
        }
        let middle = [(20, 18); 11];
        assert_eq!(sizes, [&[(20, 20)], &middle[..], &[(14, 12)]].concat());
        assert_eq!(walked, big);
        assert_eq!(
            walk.summary(),
            Some(WalkSummary {
                incomplete: None,
                jobs: 230,
                requests: 13,
                duplicates: 0,
                total_count: Some(230),
            })
        );
        assert_eq!(emulated.requests(), 14);
    }
}

#[test]
fn a_wrong_token_is_unauthorized_and_does_not_come_back_in_the_error() {
    let (emulated, time) = (Emulated::of_230_jobs(Detail::Plain), Time::default());
    let client = connected(&emulated, &time, "not-the-token-of-the-emulator");
    let error = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect_err("an error");
    assert_eq!(
        (error.kind, error.status),
        (ErrorKind::Unauthorized, Some(401))
    );
    assert!(error.error_code.is_some() && error.error_msg.is_some() && error.request_id.is_some());
    assert!(!format!("{error:?}").contains("not-the-token"));
}

#[test]
fn an_unknown_batch_is_an_error_of_the_service_with_its_code() {
    let (emulated, time) = (Emulated::of_230_jobs(Detail::Plain), Time::default());
    let client = connected(&emulated, &time, emulator::TOKEN);
    let unknown = AsyncJobId::parse("no-such-batch").expect("an id");
    let error = time
        .run(client.page(&unknown, PageQuery::default(), CallOptions::default()))
        .expect_err("an error");
    assert_eq!((error.kind, error.status), (ErrorKind::Api, Some(400)));
    assert!(error.error_code.is_some() && error.error_msg.is_some() && error.request_id.is_some());
    assert_eq!(emulated.requests(), 1);
}

#[test]
fn an_offset_beyond_the_end_is_an_empty_page_and_the_end() {
    let (emulated, time) = (Emulated::of_230_jobs(Detail::Plain), Time::default());
    let client = connected(&emulated, &time, emulator::TOKEN);
    let query = PageQuery {
        offset: 500,
        limit: Some(20),
    };
    let page = time
        .run(client.page(&batch(BATCH), query, CallOptions::default()))
        .expect("a page");
    assert_eq!(page.decoded.jobs(), []);
    assert_eq!(page.total_count(), Some(230));
    assert_eq!(page.next_offset(), None);
}
