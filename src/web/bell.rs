//! A function that JavaScript calls once something has happened, and a future of it.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use js_sys::Function;
use wasm_bindgen::prelude::*;

/// Ready once its function was called. Whoever hands the function out takes it back before the bell is dropped.
pub(super) struct Bell {
    state: Rc<State>,
    closure: Closure<dyn FnMut()>,
}

#[derive(Default)]
struct State {
    rung: Cell<bool>,
    waker: Cell<Option<Waker>>,
}

impl Bell {
    #[inline(never)]
    pub(super) fn new() -> Self {
        let state = Rc::new(State::default());
        let ringing = Rc::clone(&state);
        let closure = Closure::new(move || {
            ringing.rung.set(true);
            if let Some(waker) = ringing.waker.take() {
                waker.wake();
            }
        });
        Self { state, closure }
    }

    /// What rings it.
    pub(super) fn function(&self) -> &Function {
        self.closure.as_ref().unchecked_ref()
    }
}

impl Future for Bell {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.state.rung.get() {
            return Poll::Ready(());
        }
        self.state.waker.set(Some(context.waker().clone()));
        Poll::Pending
    }
}
