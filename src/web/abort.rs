//! The caller's `AbortSignal`, as a future.

use std::cell::RefCell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use super::failure::caused;
use super::value::member;
use crate::error::{Error, ErrorKind, Result};
use crate::race::{First, race};

/// Ready once the signal is aborted; listens until it is dropped.
struct Aborted {
    signal: AbortSignal,
    waker: Rc<RefCell<Option<Waker>>>,
    listener: Closure<dyn FnMut()>,
}

impl Aborted {
    fn new(signal: AbortSignal) -> Self {
        let waker = Rc::new(RefCell::new(None::<Waker>));
        let listening = Rc::clone(&waker);
        let listener = Closure::new(move || {
            if let Some(waker) = listening.borrow_mut().take() {
                waker.wake();
            }
        });
        // A signal that can't be listened to is looked at whenever something else happens.
        let _: std::result::Result<(), JsValue> =
            signal.add_event_listener_with_callback("abort", listener.as_ref().unchecked_ref());
        Self {
            signal,
            waker,
            listener,
        }
    }
}

impl Future for Aborted {
    type Output = Error;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Error> {
        if self.signal.aborted() {
            return Poll::Ready(caused(
                ErrorKind::Aborted,
                "the call was aborted",
                self.signal.reason(),
            ));
        }
        *self.waker.borrow_mut() = Some(context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Aborted {
    fn drop(&mut self) {
        let listener = self.listener.as_ref().unchecked_ref();
        let _: std::result::Result<(), JsValue> = self
            .signal
            .remove_event_listener_with_callback("abort", listener);
    }
}

/// Does the work unless the `signal` among the options is aborted first. The work is dropped then, which ends it.
pub(super) async fn unless_aborted<T>(
    options: &JsValue,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let Some(signal) = member(options, "signal") else {
        return work.await;
    };
    // A signal of another realm is as good as one of this, so its class is not looked at.
    match race(pin!(Aborted::new(signal.unchecked_into())), pin!(work)).await {
        First::One(error) => Err(error),
        First::Other(result) => result,
    }
}
