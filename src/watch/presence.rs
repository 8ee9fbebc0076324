//! Whether anybody looks, and whether there is a network.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::task::Waker;

/// Whether anybody looks at what a watch gives, and whether there is a network. Both are so until told otherwise.
///
/// Copies tell of the same. A watch that waits takes notice at once.
#[derive(Clone, Debug)]
pub struct Presence(Rc<State>);

#[derive(Debug)]
struct State {
    visible: Cell<bool>,
    online: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

impl Default for Presence {
    fn default() -> Self {
        Self(Rc::new(State {
            visible: Cell::new(true),
            online: Cell::new(true),
            waker: RefCell::new(None),
        }))
    }
}

impl Presence {
    /// Whether anybody looks. While nobody does, nothing is sent.
    pub fn set_visible(&self, visible: bool) {
        self.0.visible.set(visible);
        self.wake();
    }

    /// Whether there is a network. While there is none, nothing is sent.
    pub fn set_online(&self, online: bool) {
        self.0.online.set(online);
        self.wake();
    }

    /// Both, visible first.
    #[must_use]
    pub fn get(&self) -> (bool, bool) {
        (self.0.visible.get(), self.0.online.get())
    }

    pub(super) fn wait(&self, waker: &Waker) {
        *self.0.waker.borrow_mut() = Some(waker.clone());
    }

    fn wake(&self) {
        if let Some(waker) = self.0.waker.take() {
            waker.wake();
        }
    }
}
