//! Hidden, asleep, without a network: what a watch sends then, and when it comes back.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::time::Duration;

use drs_batch_jobs::watch::Presence;
use drs_batch_jobs::{Client, Clock, Reply, Request, Result, Transport, WatchOptions};

use crate::client::script::reply;
use crate::client::time::Time;
use crate::client::{BATCH, batch, settings};

/// A service that notes when it was asked, and is down while it is told to be.
struct Service<'t> {
    time: &'t Time,
    asked: RefCell<Vec<u64>>,
    down: Cell<bool>,
}

impl Transport for &Service<'_> {
    async fn send(&self, _: &Request, _: usize) -> Result<Reply> {
        let now = u64::try_from(self.time.now().as_millis()).expect("a time");
        self.asked.borrow_mut().push(now);
        let status = if self.down.get() { 500 } else { 200 };
        Ok(reply(status, r#"{"jobs":[],"total_count":0}"#))
    }
}

/// Watches while something happens, until that is over; gives when the service was asked, in milliseconds.
fn asked(time: &Time, happen: impl AsyncFnOnce(&Service<'_>, &Presence)) -> Vec<u64> {
    let service = Service {
        time,
        asked: RefCell::default(),
        down: Cell::new(false),
    };
    let client = Client::new(&service, time, None, settings());
    let mut watch = client
        .watch(&batch(BATCH), WatchOptions::default())
        .expect("a watch");
    let presence = watch.presence();
    let mut happening = pin!(happen(&service, &presence));
    let mut watching = pin!(async { while watch.next().await.expect("no failure").is_some() {} });
    time.run(poll_fn(|context| {
        let over = happening.as_mut().poll(context);
        // Whatever has just happened is seen in the same moment.
        assert!(watching.as_mut().poll(context).is_pending());
        over
    }));
    service.asked.take()
}

#[test]
fn r9_a_hidden_page_sends_nothing_and_one_that_is_seen_again_asks_once_after_a_pause() {
    let time = Time::default();
    let asked = asked(&time, async |_, presence| {
        (&time).sleep(Duration::from_secs(15)).await;
        presence.set_visible(false);
        (&time).sleep(Duration::from_mins(10)).await;
        presence.set_visible(true);
        (&time).sleep(Duration::from_secs(12)).await;
    });
    assert_eq!(asked, [0, 10_000, 616_000, 626_000]);
}

#[test]
fn without_a_network_nothing_is_sent_and_with_one_again_one_request_comes_after_a_pause() {
    let time = Time::default();
    let asked = asked(&time, async |service, presence| {
        service.down.set(true);
        // Fails at 0, 20 and 60 s; the next would come at 140 s.
        (&time).sleep(Duration::from_secs(70)).await;
        presence.set_online(false);
        (&time).sleep(Duration::from_secs(10)).await;
        service.down.set(false);
        presence.set_online(true);
        (&time).sleep(Duration::from_secs(15)).await;
    });
    assert_eq!(asked, [0, 20_000, 60_000, 81_000, 91_000]);
}

#[test]
fn r8_eight_hours_of_sleep_are_followed_by_one_request_after_a_pause_and_then_the_interval() {
    let time = Time::default();
    let asked = asked(&time, async |_, _| {
        (&time).sleep(Duration::from_secs(14)).await;
        time.jump(Duration::from_hours(8));
        (&time).sleep(Duration::from_secs(12)).await;
    });
    let woken = 14_000 + 8 * 3_600_000;
    assert_eq!(asked, [0, 10_000, woken + 1000, woken + 11_000]);
}
