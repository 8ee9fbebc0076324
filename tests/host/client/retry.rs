//! A call that is tried again: what is sent when, what comes of it, and what the observer is told.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use drs_batch_jobs::transport::network_error;
use drs_batch_jobs::{
    CallOptions, Client, ErrorKind, Event, Observer, Page, PageQuery, Reply, Result, RetryPolicy,
    Settings, Token, WalkOptions,
};

use super::script::{Answer, Script, reply};
use super::time::Time;
use super::token::Renewing;
use super::told::{Told, told};
use super::{BATCH, batch, settings};

const fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

fn status(status: u16) -> Answer {
    Answer::Reply(reply(status, ""))
}

fn retrying() -> Settings {
    let mut settings = settings();
    settings.retry = RetryPolicy::default();
    settings
}

/// A script of these answers and then a page.
fn script(answers: impl IntoIterator<Item = Answer>) -> Script {
    answers.into_iter().fold(Script::new(), |script, answer| {
        script.then("offset=0", answer)
    })
}

fn page(script: Script) -> Script {
    script.page("offset=0", r#"{"jobs":[]}"#)
}

fn ask(script: &Script, time: &Time, settings: Settings, call: CallOptions) -> Result<Page> {
    let client = Client::new(script, time, None, settings);
    time.run(client.page(&batch(BATCH), PageQuery::default(), call))
}

#[test]
fn what_may_be_gone_the_next_moment_is_tried_again_after_its_pause() {
    for (answer, pause) in [
        (Answer::Error(network_error("gone")), 25),
        (status(408), 25),
        (status(429), 500),
        (status(500), 25),
        (status(502), 25),
        (status(503), 25),
        (status(504), 25),
    ] {
        let words = format!("{answer:?}");
        let (script, time) = (page(script([answer])), Time::default());
        let page = ask(&script, &time, retrying(), CallOptions::default()).expect("a page");
        assert_eq!((page.attempts, time.now()), (2, ms(pause)), "{words}");
        assert_eq!(time.timers(), 0);
    }
    let (script, time) = (page(script([Answer::Silence])), Time::default());
    let page = ask(&script, &time, retrying(), CallOptions::default()).expect("a page");
    assert_eq!((page.attempts, time.now()), (2, ms(10_025)));
    assert_eq!(script.dropped(), 1, "the silent exchange goes on");
}

#[test]
fn what_would_be_the_same_again_is_not_tried_again() {
    for code in [201, 302, 400, 401, 403, 404, 409, 501, 505] {
        let (script, time) = (script([status(code)]), Time::default());
        let error = ask(&script, &time, retrying(), CallOptions::default()).expect_err("an error");
        assert_eq!((error.status, error.attempts), (Some(code), 1));
    }
    let (script, time) = (script([Answer::Reply(reply(200, "{}"))]), Time::default());
    let error = ask(&script, &time, retrying(), CallOptions::default()).expect_err("an error");
    assert_eq!((error.kind, error.attempts), (ErrorKind::Decode, 1));
}

#[test]
fn the_error_is_that_of_the_last_attempt_with_the_number_of_all() {
    let script = script([
        status(503),
        Answer::Error(network_error("gone")),
        Answer::Reply(reply(500, r#"{"error_code":"DRS.1"}"#)),
    ]);
    let time = Time::default();
    time.throw([0.5, 0.9]);
    let error = ask(&script, &time, retrying(), CallOptions::default()).expect_err("an error");
    let expected = Told {
        error_code: Some("DRS.1".to_owned()),
        attempts: 3,
        ..Told::answered(
            ErrorKind::Server,
            500,
            "the service answered with status 500: DRS.1",
        )
    };
    assert_eq!(told(&error), expected);
    assert_eq!(time.now(), ms(25 + 90));
    assert_eq!(time.timers(), 0);
}

#[test]
fn a_call_may_have_a_policy_of_its_own_or_none() {
    for (policy, attempts) in [
        (RetryPolicy::OFF, 1),
        (RetryPolicy::default().at_most(2), 2),
        (
            RetryPolicy::new(5, ms(0), ms(0), ms(0)).expect("a policy"),
            5,
        ),
    ] {
        let (script, time) = (script((0..attempts).map(|_| status(503))), Time::default());
        let call = CallOptions {
            retry: Some(policy),
            ..CallOptions::default()
        };
        let error = ask(&script, &time, retrying(), call).expect_err("an error");
        assert_eq!(error.attempts, attempts);
    }
}

fn asking(seconds: &str) -> Answer {
    Answer::Reply(Reply {
        retry_after: Some(seconds.to_owned()),
        ..reply(429, "")
    })
}

#[test]
fn what_the_service_asks_for_is_waited_and_what_is_too_long_fails_at_once() {
    let (waited, time) = (page(script([asking("7")])), Time::default());
    ask(&waited, &time, retrying(), CallOptions::default()).expect("a page");
    assert_eq!(time.now(), ms(7500));

    let (refused, time) = (script([asking("61")]), Time::default());
    let error = ask(&refused, &time, retrying(), CallOptions::default()).expect_err("an error");
    assert_eq!(error.retry_after, Some(Duration::from_secs(61)));
    assert_eq!((error.attempts, time.now()), (1, Duration::ZERO));
}

#[test]
fn a_pause_that_the_deadline_would_cut_off_is_not_begun() {
    let (script, time) = (script([asking("7")]), Time::default());
    let call = CallOptions {
        deadline: Some(ms(7500)),
        ..CallOptions::default()
    };
    let error = ask(&script, &time, retrying(), call).expect_err("an error");
    // The last thing that is known, not a timeout that never was.
    assert_eq!(
        (error.kind, error.attempts, error.retry_after),
        (ErrorKind::Throttled, 1, Some(Duration::from_secs(7)))
    );
    assert_eq!(time.now(), Duration::ZERO);
}

#[test]
fn a_pause_from_which_the_machine_wakes_after_the_deadline_is_the_end() {
    let (script, time) = (script([status(503)]), Time::default());
    time.oversleep(Duration::from_hours(8));
    let error = ask(&script, &time, retrying(), CallOptions::default()).expect_err("an error");
    assert_eq!(
        (error.kind, error.status, error.attempts),
        (ErrorKind::Server, Some(503), 1)
    );
    assert_eq!(script.requests(), 1);
}

#[test]
fn a_source_of_tokens_that_fails_is_not_asked_again_whatever_its_error() {
    let script = Script::new();
    let tokens = Renewing::new([Err(network_error("the vault is away"))]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, retrying());
    let error = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect_err("an error");
    assert_eq!(
        told(&error),
        Told::unsent(ErrorKind::Network, "the vault is away")
    );
}

#[test]
fn the_deadline_covers_all_attempts_and_cuts_the_last_one_off() {
    let (script, time) = (
        script([Answer::Silence, Answer::Silence, Answer::Silence]),
        Time::default(),
    );
    let call = CallOptions {
        deadline: Some(ms(24_000)),
        ..CallOptions::default()
    };
    let error = ask(&script, &time, retrying(), call).expect_err("an error");
    let expected = Told {
        attempts: 3,
        ..Told::unsent(ErrorKind::Timeout, "no page came before the deadline")
    };
    assert_eq!(told(&error), expected);
    assert_eq!(time.now(), ms(24_000));
    assert_eq!((script.dropped(), time.timers()), (3, 0));
}

#[test]
fn a_call_that_is_dropped_in_its_pause_leaves_no_timer() {
    let (script, time) = (script([status(503)]), Time::default());
    let client = Client::new(&script, &time, None, retrying());
    {
        let id = batch(BATCH);
        let call = client.page(&id, PageQuery::default(), CallOptions::default());
        let mut call = std::pin::pin!(call);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(call.as_mut().poll(&mut context).is_pending());
        assert_eq!((script.requests(), time.timers()), (1, 1));
    }
    assert_eq!(time.timers(), 0);
}

#[test]
fn the_calls_of_a_client_share_a_budget_that_time_fills_again() {
    // 20 allow for one retry, and 140 s for another one.
    let script = script([503, 503, 503, 503, 503].map(status));
    let time = Time::default();
    let mut settings = retrying();
    settings.retry = settings.retry.at_most(2);
    settings.retry_budget = 20;
    let client = Client::new(&script, &time, None, settings);
    let ask = || {
        let call = CallOptions::default();
        let page = time.run(client.page(&batch(BATCH), PageQuery::default(), call));
        page.expect_err("an error").attempts
    };
    assert_eq!([ask(), ask()], [2, 1]);
    time.run(async { drs_batch_jobs::Clock::sleep(&&time, Duration::from_secs(140)).await });
    assert_eq!(ask(), 2);
}

/// Writes down what it is told.
fn observed(settings: &mut Settings) -> Rc<RefCell<Vec<String>>> {
    let told = Rc::new(RefCell::new(Vec::new()));
    let writing = Rc::clone(&told);
    settings.observer = Some(Observer::new(move |event: &Event<'_>| {
        let mut words = vec![format!(
            "{} {}",
            event.kind.as_str(),
            event.call.unwrap_or_default()
        )];
        let mut add = |name: &str, value: Option<String>| {
            words.extend(value.map(|value| format!("{name}={value}")));
        };
        add("attempt", event.attempt.map(|it| it.to_string()));
        add("offset", event.offset.map(|it| it.to_string()));
        add("limit", event.limit.map(|it| it.to_string()));
        add("status", event.status.map(|it| it.to_string()));
        add("id", event.request_id.map(str::to_owned));
        add("bytes", event.bytes.map(|it| it.to_string()));
        add("error", event.error.map(|it| it.as_str().to_owned()));
        add("reason", event.reason.map(str::to_owned));
        add("took", event.duration.map(|it| it.as_millis().to_string()));
        add("wait", event.wait.map(|it| it.as_millis().to_string()));
        add("jobs", event.jobs.map(|it| it.to_string()));
        add("total", event.total_count.map(|it| it.to_string()));
        writing.borrow_mut().push(words.join(" "));
    }));
    told
}

#[test]
fn the_observer_is_told_of_each_request_reply_and_pause_and_of_the_end() {
    let script = page(script([status(503), Answer::Silence, status(404)]));
    let time = Time::default();
    let mut settings = retrying();
    let told = observed(&mut settings);
    let client = Client::new(&script, &time, None, settings);
    let ask = || time.run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()));
    ask().expect_err("an error");
    ask().expect("a page");
    assert_eq!(
        *told.borrow(),
        [
            "request 1 attempt=1 offset=0",
            "reply 1 attempt=1 status=503 id=request-1 bytes=0 took=0",
            "retry 1 attempt=1 status=503 id=request-1 error=server took=0 wait=25",
            "request 1 attempt=2 offset=0",
            "retry 1 attempt=2 error=timeout took=10000 wait=50",
            "request 1 attempt=3 offset=0",
            "reply 1 attempt=3 status=404 id=request-1 bytes=0 took=0",
            "give_up 1 attempt=3 status=404 id=request-1 error=not_found reason=final took=10075",
            "request 2 attempt=1 offset=0",
            "reply 2 attempt=1 status=200 id=request-1 bytes=11 took=0",
        ]
    );
}

#[test]
fn the_observer_is_told_of_each_page_that_a_walk_takes_in() {
    let body = r#"{"jobs":[{"id":"a"}],"total_count":1}"#;
    let script = Script::new().page("offset=0&limit=2", body);
    let time = Time::default();
    let mut settings = retrying();
    let told = observed(&mut settings);
    let client = Client::new(&script, &time, None, settings);
    let mut walk = client
        .pages(
            &batch(BATCH),
            WalkOptions {
                page_size: Some(2),
                ..WalkOptions::default()
            },
        )
        .expect("a walk");
    time.run(walk.next()).expect("a page");
    let told = told.borrow();
    let pages: Vec<&String> = told
        .iter()
        .filter(|event| event.starts_with("page"))
        .collect();
    assert_eq!(pages, ["page 0 offset=0 jobs=1 total=1"]);
}

#[test]
fn each_reason_to_give_up_is_told_by_its_word() {
    let last = |answers: Vec<Answer>, change: &dyn Fn(&mut Settings)| {
        let (script, time) = (script(answers), Time::default());
        let mut settings = retrying();
        change(&mut settings);
        let told = observed(&mut settings);
        ask(&script, &time, settings, CallOptions::default()).expect_err("an error");
        let told = told.borrow();
        let words = told.last().expect("an event").split(' ');
        words
            .filter_map(|word| word.strip_prefix("reason="))
            .collect::<String>()
    };
    let as_it_is = |_: &mut Settings| {};
    assert_eq!(last(vec![status(404)], &as_it_is), "final");
    assert_eq!(
        last(vec![status(500), status(500), status(500)], &as_it_is),
        "attempts"
    );
    assert_eq!(last(vec![asking("99")], &as_it_is), "retry_after");
    let short = |settings: &mut Settings| settings.deadline = ms(20);
    assert_eq!(last(vec![status(500)], &short), "deadline");
    assert_eq!(last(vec![Answer::Silence], &short), "deadline");
    let poor = |settings: &mut Settings| settings.retry_budget = 13;
    assert_eq!(last(vec![status(500)], &poor), "budget");
}

#[test]
fn a_new_token_is_an_event_and_its_text_is_in_none() {
    let script = page(script([status(401)]));
    let tokens = Renewing::new([
        Token::parse("SECRET-OLD").map(Some),
        Token::parse("SECRET-NEW").map(Some),
    ]);
    let time = Time::default();
    let mut settings = settings();
    let told = observed(&mut settings);
    let client = Client::new(&script, &time, &tokens, settings);
    time.run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect("a page");
    assert_eq!(
        *told.borrow(),
        [
            "token 1 reason=first took=0",
            "request 1 attempt=1 offset=0",
            "reply 1 attempt=1 status=401 id=request-1 bytes=0 took=0",
            "retry 1 attempt=1 status=401 id=request-1 error=unauthorized took=0 wait=0",
            "token 1 reason=unauthorized took=0",
            "request 1 attempt=2 offset=0",
            "reply 1 attempt=2 status=200 id=request-1 bytes=11 took=0",
        ]
    );
}

#[test]
fn a_token_is_renewed_between_retries_and_costs_no_attempt() {
    let script = page(script([status(503), status(401), status(503)]));
    let tokens = Renewing::new([
        Token::parse("old").map(Some),
        Token::parse("old").map(Some),
        Token::parse("new").map(Some),
        Token::parse("new").map(Some),
    ]);
    let time = Time::default();
    let client = Client::new(&script, &time, &tokens, retrying());
    let page = time
        .run(client.page(&batch(BATCH), PageQuery::default(), CallOptions::default()))
        .expect("a page");
    assert_eq!(page.attempts, 4);
}
