//! A watch over a client, in virtual time.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use drs_batch_jobs::model::{JobStatus, Phase};
use drs_batch_jobs::transport::network_error;
use drs_batch_jobs::watch::JobChange;
use drs_batch_jobs::{
    Client, Clock, ErrorKind, Reply, Request, Result, Transport, Update, Watch, WatchOptions,
};

use crate::client::script::{Answer, Script, reply};
use crate::client::time::{BEGINNING, Time};
use crate::client::{BATCH, Scripted, batch, client, settings};

const ALL: &str = "offset=0&limit=50";

fn body(jobs: &[(&str, &str)]) -> String {
    let job = |(id, status): &(&str, &str)| format!(r#"{{"id":"{id}","status":"{status}"}}"#);
    let jobs: Vec<String> = jobs.iter().map(job).collect();
    format!(
        r#"{{"jobs":[{}],"total_count":{}}}"#,
        jobs.join(","),
        jobs.len()
    )
}

fn watch<'c, 't>(
    client: &'c Scripted<'t>,
) -> Watch<'c, &'t Script, &'t Time, Option<drs_batch_jobs::Token>> {
    client
        .watch(&batch(BATCH), WatchOptions::default())
        .expect("a watch")
}

fn next<T: Transport, C: Clock, S: drs_batch_jobs::TokenSource>(
    time: &Time,
    watch: &mut Watch<'_, T, C, S>,
) -> Update {
    time.run(watch.next())
        .expect("no failure")
        .expect("an update")
}

fn ids(update: &Update) -> Vec<&str> {
    update.jobs.iter().map(|job| &*job.id).collect()
}

#[test]
fn the_first_update_has_every_job_as_added_and_later_ones_have_what_changed() {
    let script = Script::new()
        .page(ALL, body(&[("b", "CREATING"), ("a", "DELETED")]))
        .page(ALL, body(&[("c", "CREATING"), ("b", "PAUSING")]));
    let time = Time::default();
    let client = client(&script, &time);
    let mut watch = watch(&client);
    let first = next(&time, &mut watch);
    let added = |id: &str| JobChange::Added { id: id.to_owned() };
    assert_eq!(first.changes, [added("a"), added("b")]);
    assert_eq!(ids(&first), ["b", "a"]);
    assert_eq!((first.sequence, first.at), (1, BEGINNING));
    assert_eq!(first.next_poll, Duration::from_secs(10));
    assert_eq!(first.counts, [1, 0, 0, 1, 0]);
    assert!(first.error.is_none() && first.summary.incomplete.is_none() && !first.settled);

    let second = next(&time, &mut watch);
    let gone = JobChange::Removed { id: "a".to_owned() };
    let changed = JobChange::Changed {
        id: "b".to_owned(),
        fields: vec!["status", "phase"],
        before: Box::new(first.jobs[0].clone()),
        after: Box::new(second.jobs[1].clone()),
    };
    assert_eq!(second.changes, [gone, changed, added("c")]);
    assert_eq!(
        (&second.jobs[1].status, second.jobs[1].phase),
        (&Some(JobStatus::Pausing), Phase::Waiting)
    );
    assert_eq!(
        (second.sequence, second.at),
        (2, BEGINNING + Duration::from_secs(10))
    );
    assert_eq!(second.stuck, ["b"]);
    let job = second.job("b").expect("a job").expect("a record");
    assert_eq!(job.status, Some(JobStatus::Pausing));
    assert!(second.job("a").is_none());
}

/// A page of a batch of three.
fn three(ids: &[&str]) -> String {
    let jobs: Vec<_> = ids.iter().map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
    format!(r#"{{"jobs":[{}],"total_count":3}}"#, jobs.join(","))
}

#[test]
fn a_snapshot_is_a_whole_walk_whatever_the_number_of_pages() {
    let script = Script::new()
        .page("offset=0&limit=2", three(&["c", "b"]))
        .page("offset=1&limit=2", three(&["b", "a"]))
        .page("offset=2&limit=2", three(&["a"]));
    let time = Time::default();
    let client = client(&script, &time);
    let options = WatchOptions {
        page_size: Some(2),
        ..WatchOptions::default()
    };
    let mut watch = client.watch(&batch(BATCH), options).expect("a watch");
    let update = next(&time, &mut watch);
    assert_eq!(ids(&update), ["c", "b", "a"]);
    assert_eq!((update.summary.jobs, update.summary.incomplete), (3, None));
    let job = update.job("a").expect("a job").expect("a record");
    assert_eq!(job.id.as_deref(), Some("a"));
}

#[test]
fn a_failed_poll_keeps_the_last_good_snapshot_and_says_so_and_polls_again_later() {
    let script = Script::new()
        .page(ALL, body(&[("a", "CREATING")]))
        .then(ALL, Answer::Error(network_error("gone")))
        .page(ALL, body(&[("a", "DELETED")]));
    let time = Time::default();
    let client = client(&script, &time);
    let mut watch = watch(&client);
    let good = next(&time, &mut watch);
    let failed = next(&time, &mut watch);
    let error = failed.error.as_ref().expect("an error");
    assert_eq!((error.kind, &*error.message), (ErrorKind::Network, "gone"));
    assert_eq!(failed.jobs, good.jobs);
    assert_eq!((failed.summary, failed.at), (good.summary, good.at));
    assert_eq!(failed.changes, []);
    assert_eq!(
        (failed.sequence, failed.next_poll),
        (2, Duration::from_secs(20))
    );
    assert!(failed.job("a").is_some());
    let healed = next(&time, &mut watch);
    assert!(healed.error.is_none());
    assert_eq!(healed.changes.len(), 1);
    assert_eq!(time.now(), Duration::from_secs(30));
}

/// Half of a walk is no snapshot: jobs on its other half are not gone.
#[test]
fn a_walk_that_breaks_off_halfway_is_a_failed_poll() {
    let script = Script::new()
        .page("offset=0&limit=2", three(&["c", "b"]))
        .page("offset=1&limit=2", three(&["b", "a"]))
        .page("offset=2&limit=2", three(&["a"]))
        .page("offset=0&limit=2", three(&["c", "b"]))
        .then("offset=1&limit=2", Answer::Error(network_error("gone")));
    let time = Time::default();
    let client = client(&script, &time);
    let options = WatchOptions {
        page_size: Some(2),
        ..WatchOptions::default()
    };
    let mut watch = client.watch(&batch(BATCH), options).expect("a watch");
    next(&time, &mut watch);
    let failed = next(&time, &mut watch);
    assert!(failed.error.is_some());
    assert_eq!(
        (ids(&failed), failed.changes.len()),
        (vec!["c", "b", "a"], 0)
    );
}

#[test]
fn a_first_poll_that_fails_gives_an_update_without_jobs_and_nothing_is_settled() {
    let script = Script::new()
        .then(ALL, Answer::Error(network_error("gone")))
        .page(ALL, body(&[("a", "DELETED")]));
    let time = Time::default();
    let client = client(&script, &time);
    let options = WatchOptions {
        until_settled: true,
        ..WatchOptions::default()
    };
    let mut watch = client.watch(&batch(BATCH), options).expect("a watch");
    let failed = next(&time, &mut watch);
    assert!(failed.error.is_some() && failed.jobs.is_empty() && !failed.settled);
    let good = next(&time, &mut watch);
    assert!(good.settled);
    assert!(time.run(watch.next()).expect("no failure").is_none());
}

#[test]
fn what_the_service_asks_to_wait_is_waited() {
    let script = Script::new()
        .then(
            ALL,
            Answer::Reply(Reply {
                retry_after: Some("90".to_owned()),
                ..reply(429, "")
            }),
        )
        .page(ALL, body(&[]));
    let time = Time::default();
    let client = client(&script, &time);
    let mut watch = watch(&client);
    let throttled = next(&time, &mut watch);
    assert_eq!(
        throttled.error.map(|error| error.kind),
        Some(ErrorKind::Throttled)
    );
    let waited = throttled.next_poll.as_secs_f64();
    assert!((90.0..=99.0).contains(&waited), "{waited}");
    next(&time, &mut watch);
    assert_eq!(time.now(), throttled.next_poll);
}

#[test]
fn a_token_that_is_refused_ends_the_watch_at_any_time() {
    let script = Script::new()
        .page(ALL, body(&[("a", "CREATING")]))
        .then(ALL, Answer::Reply(reply(401, "")));
    let time = Time::default();
    let client = client(&script, &time);
    let mut watch = watch(&client);
    next(&time, &mut watch);
    let error = time.run(watch.next()).expect_err("an error");
    assert_eq!(error.kind, ErrorKind::Unauthorized);
    for _ in 0..2 {
        assert!(time.run(watch.next()).expect("the end").is_none());
    }
    assert_eq!(script.requests(), 2);
}

#[test]
fn what_no_waiting_heals_ends_a_watch_before_its_first_snapshot_and_not_after_it() {
    for (status, kind) in [
        (403, ErrorKind::Forbidden),
        (404, ErrorKind::NotFound),
        (400, ErrorKind::Api),
    ] {
        let time = Time::default();
        let first = Script::new().then(ALL, Answer::Reply(reply(status, "")));
        let own = client(&first, &time);
        let error = time.run(watch(&own).next()).expect_err("an error");
        assert_eq!(error.kind, kind);

        let later = Script::new()
            .page(ALL, body(&[]))
            .then(ALL, Answer::Reply(reply(status, "")));
        let own = client(&later, &time);
        let mut watch = watch(&own);
        next(&time, &mut watch);
        let error = next(&time, &mut watch).error;
        assert_eq!(error.map(|error| error.kind), Some(kind));
    }
}

#[test]
fn a_watch_until_settled_ends_with_the_update_that_says_so_and_names_who_needs_somebody() {
    let script = Script::new()
        .page(
            ALL,
            body(&[("c", "PAUSING"), ("b", "DELETED"), ("a", "CREATING")]),
        )
        .page(
            ALL,
            body(&[
                ("c", "PAUSING"),
                ("b", "DELETED"),
                ("a", "START_JOB_FAILED"),
            ]),
        );
    let time = Time::default();
    let client = client(&script, &time);
    let options = WatchOptions {
        until_settled: true,
        ..WatchOptions::default()
    };
    let mut watch = client.watch(&batch(BATCH), options).expect("a watch");
    let first = next(&time, &mut watch);
    assert_eq!((first.settled, first.stuck), (false, vec!["c".to_owned()]));
    let last = next(&time, &mut watch);
    assert_eq!(
        (last.settled, last.stuck),
        (true, vec!["c".to_owned(), "a".to_owned()])
    );
    assert!(time.run(watch.next()).expect("the end").is_none());
    assert_eq!(script.requests(), 2);
}

#[test]
fn a_batch_without_jobs_is_not_settled_nor_is_one_of_which_jobs_may_be_missing() {
    for (body, settled) in [
        (r#"{"jobs":[],"total_count":0}"#, false),
        (
            r#"{"jobs":[{"id":"a","status":"DELETED"}],"total_count":1}"#,
            true,
        ),
        (
            r#"{"jobs":[{"id":"a","status":"ODD"}],"total_count":1}"#,
            false,
        ),
        (r#"{"jobs":[{"status":"DELETED"}],"total_count":1}"#, false),
    ] {
        let script = Script::new().page(ALL, body);
        let time = Time::default();
        let client = client(&script, &time);
        let update = next(&time, &mut watch(&client));
        assert_eq!(update.settled, settled, "{body}");
    }
}

/// Replication goes on until somebody ends it.
#[test]
fn a_job_that_replicates_for_ever_is_stuck_and_keeps_a_batch_from_settling() {
    let script = Script::new().page(ALL, body(&[("a", "INCRE_TRANSFER_STARTED")]));
    let time = Time::default();
    let client = client(&script, &time);
    let update = next(&time, &mut watch(&client));
    assert_eq!(
        (update.settled, update.stuck),
        (false, vec!["a".to_owned()])
    );
}

#[test]
fn a_job_with_a_time_to_start_at_starts_by_itself() {
    for (start_time, settled, stuck) in [("2030-01-01T00:00:00Z", false, 0), ("", true, 1)] {
        let body = format!(
            r#"{{"jobs":[{{"id":"a","status":"WAITING_FOR_START","base_info":{{"start_time":"{start_time}"}}}}],"total_count":1}}"#
        );
        let script = Script::new().page(ALL, body);
        let time = Time::default();
        let client = client(&script, &time);
        let update = next(&time, &mut watch(&client));
        assert_eq!((update.settled, update.stuck.len()), (settled, stuck));
    }
}

#[test]
fn nothing_is_sent_before_the_first_update_is_asked_for_and_while_nobody_asks() {
    let script = Script::new();
    let time = Time::default();
    let client = client(&script, &time);
    drop(watch(&client));
    assert_eq!((script.requests(), time.timers()), (0, 0));
}

#[test]
fn options_that_break_a_rule_are_refused_at_once() {
    let (script, time) = (Script::new(), Time::default());
    let client = client(&script, &time);
    let options = WatchOptions::default();
    for (options, name) in [
        (
            WatchOptions {
                interval: Duration::from_millis(2999),
                ..options
            },
            "`interval`",
        ),
        (
            WatchOptions {
                page_size: Some(0),
                ..options
            },
            "`pageSize`",
        ),
    ] {
        let error = client.watch(&batch(BATCH), options).expect_err("an error");
        assert_eq!(error.kind, ErrorKind::InvalidArgument);
        assert!(error.message.contains(name), "{}", error.message);
    }
}

#[test]
fn dropping_the_wait_for_an_update_ends_the_poll_at_hand() {
    let script = Script::new()
        .then(ALL, Answer::Silence)
        .page(ALL, body(&[]));
    let time = Time::default();
    let client = client(&script, &time);
    let mut watch = watch(&client);
    {
        let mut waiting = std::pin::pin!(watch.next());
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(waiting.as_mut().poll(&mut context).is_pending());
    }
    assert_eq!((script.dropped(), time.timers()), (1, 0));
    assert_eq!(next(&time, &mut watch).sequence, 1);
}

/// A service that takes its time, and counts whom it keeps waiting.
struct Slow<'t> {
    time: &'t Time,
    latency: Duration,
    in_flight: Cell<u32>,
    most_in_flight: Cell<u32>,
    begun: RefCell<Vec<Duration>>,
}

impl Transport for &Slow<'_> {
    async fn send(&self, _: &Request, _: usize) -> Result<Reply> {
        let number = self.begun.borrow().len() + 1;
        self.begun.borrow_mut().push(self.time.now());
        self.in_flight.set(self.in_flight.get() + 1);
        self.most_in_flight
            .set(self.most_in_flight.get().max(self.in_flight.get()));
        (&self.time).sleep(self.latency).await;
        self.in_flight.set(self.in_flight.get() - 1);
        Ok(reply(200, body(&[(&number.to_string(), "CREATING")])))
    }
}

#[test]
fn r6_polls_never_overlap_and_each_answer_is_newer_than_the_last() {
    let time = Time::default();
    let slow = Slow {
        time: &time,
        latency: Duration::from_secs(30),
        in_flight: Cell::new(0),
        most_in_flight: Cell::new(0),
        begun: RefCell::default(),
    };
    let mut settings = settings();
    settings.timeout = Duration::from_secs(40);
    let client = Client::new(&slow, &time, None, settings);
    let options = WatchOptions {
        interval: Duration::from_secs(3),
        ..WatchOptions::default()
    };
    let mut watch = client.watch(&batch(BATCH), options).expect("a watch");
    for sequence in 1..=5_u64 {
        let update = next(&time, &mut watch);
        assert_eq!(update.sequence, sequence);
        assert_eq!(ids(&update), [sequence.to_string()]);
    }
    assert_eq!(slow.most_in_flight.get(), 1);
    let begun: Vec<u64> = slow.begun.borrow().iter().map(Duration::as_secs).collect();
    assert_eq!(begun, [0, 33, 66, 99, 132]);
}

/// A reply that was given up for lost can't come back later: its exchange was ended.
#[test]
fn r6_an_answer_that_comes_too_late_is_never_seen() {
    let time = Time::default();
    let slow = Slow {
        time: &time,
        latency: Duration::from_secs(30),
        in_flight: Cell::new(0),
        most_in_flight: Cell::new(0),
        begun: RefCell::default(),
    };
    let client = Client::new(&slow, &time, None, settings());
    let mut watch = client
        .watch(&batch(BATCH), WatchOptions::default())
        .expect("a watch");
    for _ in 0..3 {
        let update = next(&time, &mut watch);
        assert_eq!(
            update.error.map(|error| error.kind),
            Some(ErrorKind::Timeout)
        );
        assert!(update.jobs.is_empty());
    }
    assert_eq!(time.timers(), 0);
}
