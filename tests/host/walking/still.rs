//! A clock that stands still, for work that waits for nothing.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use drs_batch_jobs::Clock;

/// No timer ever ends.
pub(crate) struct Still;

impl Clock for Still {
    async fn sleep(&self, _: Duration) {
        std::future::pending::<()>().await;
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }

    fn unix_time(&self) -> Duration {
        Duration::ZERO
    }

    fn random(&self) -> f64 {
        0.5
    }
}

/// Does the work, which is ready as soon as it is looked at.
pub(crate) fn ready<F: Future>(work: F) -> F::Output {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the work waits for something"),
    }
}

/// Does the work, which waits for nothing but its turn.
pub(crate) fn settled<F: Future>(work: F) -> F::Output {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..10_000 {
        if let Poll::Ready(output) = work.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("the work waits for something")
}

/// Lets so many turns pass.
pub(crate) async fn turns(mut left: usize) {
    poll_fn(|_| {
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        Poll::Pending
    })
    .await;
}
