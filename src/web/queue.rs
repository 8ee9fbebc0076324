//! Calls that are answered one after the other, until nobody wants the answers any more.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Poll, Waker};

use super::race::{First, race};

/// A line of calls.
#[derive(Default)]
pub(super) struct Queue {
    /// The number of the next call, and of the one whose turn it is.
    next: Cell<u64>,
    current: Cell<u64>,
    closed: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

/// The right to be answered; passes on when dropped.
pub(super) struct Turn<'q>(&'q Queue);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.current.set(self.0.current.get() + 1);
        self.0.wake_all();
    }
}

impl Queue {
    /// Waits until all earlier calls are answered.
    pub(super) async fn turn(&self) -> Turn<'_> {
        let number = self.next.replace(self.next.get() + 1);
        poll_fn(|context| {
            if self.current.get() == number {
                return Poll::Ready(());
            }
            self.wait(context.waker())
        })
        .await;
        Turn(self)
    }

    /// Does the work, unless the queue is closed before it is done.
    pub(super) async fn unless_closed<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let closed = poll_fn(|context| {
            if self.closed.get() {
                return Poll::Ready(());
            }
            self.wait(context.waker())
        });
        match race(pin!(closed), pin!(work)).await {
            First::One(()) => None,
            First::Other(output) => Some(output),
        }
    }

    /// Calls that are not answered yet.
    pub(super) fn pending(&self) -> usize {
        usize::try_from(self.next.get() - self.current.get()).unwrap_or(usize::MAX)
    }

    fn wait(&self, waker: &Waker) -> Poll<()> {
        let mut waiting = self.waiting.borrow_mut();
        if !waiting.iter().any(|known| known.will_wake(waker)) {
            waiting.push(waker.clone());
        }
        Poll::Pending
    }

    /// Ends all work, at hand and to come.
    pub(super) fn close(&self) {
        self.closed.set(true);
        self.wake_all();
    }

    fn wake_all(&self) {
        // Taken out first: who is woken may come to wait again.
        let waiting = self.waiting.take();
        waiting.into_iter().for_each(Waker::wake);
    }
}
