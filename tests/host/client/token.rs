//! Where the token comes from, and what becomes of one that the service does not accept.

use std::cell::RefCell;
use std::collections::VecDeque;

use drs_batch_jobs::{
    CallOptions, Client, Error, ErrorKind, PageQuery, Request, Result, Token, TokenReason,
    TokenSource, WalkOptions,
};

use super::script::{Answer, Script, reply};
use super::told::{Told, told};
use super::{BATCH, batch, settings, time::Time};

/// A source that gives these tokens, one after the other, and notes why it was asked.
#[derive(Debug)]
pub(crate) struct Renewing {
    left: RefCell<VecDeque<Result<Option<Token>>>>,
    asked: RefCell<Vec<TokenReason>>,
}

impl Renewing {
    pub(crate) fn new(tokens: impl IntoIterator<Item = Result<Option<Token>>>) -> Self {
        Self {
            left: RefCell::new(tokens.into_iter().collect()),
            asked: RefCell::default(),
        }
    }

    pub(crate) fn asked(&self) -> Vec<TokenReason> {
        self.asked.borrow().clone()
    }
}

impl TokenSource for &Renewing {
    async fn token(&self, refused: Option<&Token>) -> Result<Option<Token>> {
        let reason = TokenReason::of(refused);
        self.asked.borrow_mut().push(reason);
        let next = self.left.borrow_mut().pop_front();
        next.unwrap_or_else(|| panic!("no token is left for {reason:?}"))
    }

    fn renews(&self) -> bool {
        true
    }
}

fn token(text: &str) -> Result<Option<Token>> {
    Token::parse(text).map(Some)
}

fn refused() -> Answer {
    Answer::Reply(reply(
        401,
        r#"{"error_code":"DRS.M00401","error_msg":"token expired"}"#,
    ))
}

fn unauthorized(attempts: u32) -> Told {
    Told {
        error_code: Some("DRS.M00401".to_owned()),
        error_msg: Some("token expired".to_owned()),
        attempts,
        ..Told::answered(
            ErrorKind::Unauthorized,
            401,
            "the service answered with status 401: DRS.M00401: token expired",
        )
    }
}

fn tokens_sent(script: &Script) -> Vec<String> {
    let headers = script.sent().into_iter().flat_map(|sent| sent.headers);
    headers
        .filter(|(name, _)| *name == "X-Auth-Token")
        .map(|(_, value)| value)
        .collect()
}

#[test]
fn a_token_that_is_not_accepted_is_renewed_once_and_the_request_sent_again() {
    let script = Script::new()
        .then("offset=40&limit=20", refused())
        .page("offset=40&limit=20", r#"{"jobs":[],"total_count":40}"#);
    let tokens = Renewing::new([token("old"), token("new")]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, settings());
    let query = PageQuery {
        offset: 40,
        limit: Some(20),
    };
    let page = time
        .run(client.page(&batch(BATCH), query, CallOptions::default()))
        .expect("a page");
    assert_eq!(page.attempts, 2);
    assert_eq!(tokens_sent(&script), ["old", "new"]);
    assert_eq!(
        tokens.asked(),
        [TokenReason::First, TokenReason::Unauthorized]
    );
}

#[test]
fn a_token_that_is_not_accepted_twice_is_the_error() {
    let script = Script::new()
        .then("offset=0", refused())
        .then("offset=0", refused());
    let tokens = Renewing::new([token("old"), token("new")]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, settings());
    let error = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect_err("an error");
    assert_eq!(told(&error), unauthorized(2));
    assert_eq!(
        tokens.asked(),
        [TokenReason::First, TokenReason::Unauthorized]
    );
}

#[test]
fn a_token_that_cannot_be_renewed_is_not_tried_again() {
    let script = Script::new().then("offset=0", refused());
    let time = Time::default();
    let fixed = Some(Token::parse("fixed").expect("a token"));
    let client = Client::new(&script, &time, fixed, settings());
    let error = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect_err("an error");
    assert_eq!(told(&error), unauthorized(1));
}

#[test]
fn no_other_status_asks_for_a_new_token() {
    for (status, kind) in [
        (400, ErrorKind::Api),
        (403, ErrorKind::Forbidden),
        (500, ErrorKind::Server),
    ] {
        let script = Script::new().then("offset=0", Answer::Reply(reply(status, "")));
        let tokens = Renewing::new([token("one")]);
        let time = Time::default();
        let client = Client::new(&script, &time, &tokens, settings());
        let error = time
            .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
            .expect_err("an error");
        let message = format!("the service answered with status {status}");
        assert_eq!(told(&error), Told::answered(kind, status, &message));
        assert_eq!(tokens.asked(), [TokenReason::First]);
    }
}

#[test]
fn a_source_that_fails_is_the_error_and_nothing_is_sent() {
    let script = Script::new();
    let failed = Error::new(ErrorKind::Unauthorized, "the vault is locked");
    let tokens = Renewing::new([Err(failed)]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, settings());
    let error = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect_err("an error");
    assert_eq!(
        told(&error),
        Told::unsent(ErrorKind::Unauthorized, "the vault is locked")
    );
    assert_eq!(tokens.asked(), [TokenReason::First]);
    assert_eq!(script.sent(), []);
}

#[test]
fn a_source_that_fails_at_the_renewal_is_the_error_after_one_request() {
    let script = Script::new().then("offset=0", refused());
    let failed = Error::new(ErrorKind::Unauthorized, "the vault is locked");
    let tokens = Renewing::new([token("old"), Err(failed)]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, settings());
    let error = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect_err("an error");
    assert_eq!(
        told(&error),
        Told::unanswered(ErrorKind::Unauthorized, "the vault is locked")
    );
}

#[test]
fn a_bad_argument_costs_neither_a_request_nor_a_question_for_a_token() {
    let script = Script::new();
    let tokens = Renewing::new([]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, settings());
    let query = PageQuery {
        offset: 0,
        limit: Some(0),
    };
    let error = time
        .run(client.page(&batch(BATCH), query, CallOptions::default()))
        .expect_err("an error");
    assert_eq!(
        told(&error),
        Told::unsent(
            ErrorKind::InvalidArgument,
            "`limit` must be an integer from 1 to 4294967295"
        )
    );
    assert_eq!(tokens.asked(), []);
    assert_eq!(script.sent(), []);
}

#[test]
fn a_page_size_of_nothing_is_refused_before_the_walk_begins() {
    let script = Script::new();
    let tokens = Renewing::new([]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, settings());
    let options = WalkOptions {
        page_size: Some(0),
        ..WalkOptions::default()
    };
    let error = client.pages(&batch(BATCH), options).expect_err("an error");
    assert_eq!(
        told(&error),
        Told::unsent(
            ErrorKind::InvalidArgument,
            "`pageSize` must be an integer from 1 to 4294967295"
        )
    );
    assert_eq!(tokens.asked(), []);
    assert_eq!(script.sent(), []);
}

/// Not in any form that a log may show: neither in that of a client, nor of what it is made of.
#[test]
fn a_token_is_in_no_debug_form() {
    let secret = "TOKEN-0123456789abcdef";
    let token = Token::parse(secret).expect("a token");
    let settings = settings();
    let request = Request::new(
        &settings.endpoint,
        &settings.project,
        &batch(BATCH),
        PageQuery::default(),
        Some(token.clone()),
        None,
    )
    .expect("a request");
    assert_eq!(format!("{token:?}"), "Token(******)");
    assert_eq!(
        format!(
            "{:?}",
            Token::parse(&format!("{secret}\n")).expect_err("an error")
        )
        .find(secret),
        None
    );
    let (script, time) = (Script::new(), Time::default());
    let client = Client::new(&script, &time, Some(token), settings.clone());
    for shown in [
        format!("{request:?}"),
        format!("{client:?}"),
        format!("{client:#?}"),
        format!("{settings:?}"),
    ] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
