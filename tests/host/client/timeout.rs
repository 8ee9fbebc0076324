//! Time limits: of one exchange, and of all that a call does.

use std::time::Duration;

use drs_batch_jobs::{
    CallOptions, Client, ErrorKind, PageQuery, Result, RetryPolicy, Token, TokenSource,
};

use super::script::{Answer, Script, reply};
use super::time::Time;
use super::token::Renewing;
use super::told::{Told, told};
use super::{BATCH, batch, client, settings};

const UNANSWERED: &str = "no whole reply came in time";
const OVERDUE: &str = "no page came before the deadline";

#[test]
fn an_exchange_that_takes_too_long_is_ended_and_a_timeout() {
    for (timeout, deadline, ended, message) in [
        (None, None, 10, UNANSWERED),
        (Some(Duration::from_secs(3)), None, 3, UNANSWERED),
        (
            Some(Duration::from_secs(3)),
            Some(Duration::from_secs(2)),
            2,
            OVERDUE,
        ),
        (Some(Duration::from_secs(90)), None, 60, OVERDUE),
    ] {
        let script = Script::new().then("offset=0", Answer::Silence);
        let time = Time::default();
        let client = client(&script, &time);
        let call = CallOptions {
            timeout,
            deadline,
            ..CallOptions::default()
        };
        let error = time
            .run(client.page(&batch(BATCH), PageQuery::default(), call))
            .expect_err("a timeout");
        assert_eq!(told(&error), Told::unanswered(ErrorKind::Timeout, message));
        assert_eq!(time.now(), Duration::from_secs(ended));
        assert_eq!(script.dropped(), 1, "the exchange goes on");
        assert_eq!(time.timers(), 0, "a timer is left");
    }
}

#[test]
fn the_limits_of_the_client_hold_where_a_call_has_none() {
    let script = Script::new()
        .then("offset=0", Answer::Silence)
        .then("offset=0", Answer::Silence);
    let time = Time::default();
    let mut settings = settings();
    settings.timeout = Duration::from_millis(1500);
    settings.deadline = Duration::from_millis(2500);
    let client = Client::new(&script, &time, None, settings);
    let ask = |call| {
        let error = time
            .run(client.page(&batch(BATCH), PageQuery::default(), call))
            .expect_err("a timeout");
        (error.to_string(), time.now())
    };
    assert_eq!(
        ask(CallOptions::default()),
        (UNANSWERED.to_owned(), Duration::from_millis(1500))
    );
    let call = CallOptions {
        timeout: Some(Duration::from_mins(1)),
        ..CallOptions::default()
    };
    assert_eq!(ask(call), (OVERDUE.to_owned(), Duration::from_secs(4)));
}

#[test]
fn a_reply_in_time_leaves_no_timer_behind() {
    let script = Script::new().page("offset=0", r#"{"jobs":[]}"#);
    let time = Time::default();
    let client = client(&script, &time);
    time.run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect("a page");
    assert_eq!(time.now(), Duration::ZERO);
    assert_eq!(time.timers(), 0);
    assert_eq!(script.dropped(), 0);
}

/// A source that never answers.
struct Silent;

impl TokenSource for Silent {
    async fn token(&self, _: Option<&Token>) -> Result<Option<Token>> {
        std::future::pending().await
    }

    fn renews(&self) -> bool {
        true
    }
}

#[test]
fn r12_a_token_that_never_comes_is_a_timeout_and_not_tried_again() {
    let (script, time) = (Script::new(), Time::default());
    let mut settings = settings();
    settings.retry = RetryPolicy::default();
    let client = Client::new(&script, &time, Silent, settings);
    let ask = |call| {
        let error = time
            .run(client.page(&batch(BATCH), PageQuery::default(), call))
            .expect_err("a timeout");
        (told(&error), time.now())
    };
    assert_eq!(
        ask(CallOptions::default()),
        (
            Told::unsent(ErrorKind::Timeout, "no token came in time"),
            Duration::from_secs(10)
        )
    );
    let call = CallOptions {
        deadline: Some(Duration::from_secs(7)),
        ..CallOptions::default()
    };
    assert_eq!(
        ask(call),
        (
            Told::unsent(ErrorKind::Timeout, OVERDUE),
            Duration::from_secs(17)
        )
    );
    assert_eq!(time.timers(), 0);
    assert_eq!(script.sent(), []);
}

#[test]
fn the_second_request_of_a_call_has_its_own_timeout() {
    let script = Script::new()
        .then("offset=0", Answer::Reply(reply(401, "")))
        .then("offset=0", Answer::Silence);
    let time = Time::default();
    let tokens = Renewing::new([Token::parse("old").map(Some), Token::parse("new").map(Some)]);
    let client = Client::new(&script, &time, &tokens, settings());
    let error = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect_err("a timeout");
    let expected = Told {
        attempts: 2,
        ..Told::unsent(ErrorKind::Timeout, UNANSWERED)
    };
    assert_eq!(told(&error), expected);
    assert_eq!(script.dropped(), 1);
}

#[test]
fn a_call_that_is_dropped_ends_its_exchange() {
    let script = Script::new().then("offset=0", Answer::Silence);
    let time = Time::default();
    let client = client(&script, &time);
    {
        let id = batch(BATCH);
        let call = client.page(&id, PageQuery::default(), CallOptions::default());
        let mut call = std::pin::pin!(call);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(call.as_mut().poll(&mut context).is_pending());
        assert_eq!(script.dropped(), 0);
    }
    assert_eq!(script.dropped(), 1);
    assert_eq!(time.timers(), 0);
}
