//! What a client tells of its work, for logs and measurements.

use std::fmt;
use std::rc::Rc;
use std::time::Duration;

use crate::error::ErrorKind;

/// What happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventKind {
    /// A request goes out.
    #[default]
    Request,
    /// A whole reply came, of whatever status.
    Reply,
    /// An attempt failed, and another one follows after `wait`.
    Retry,
    /// A call failed for good.
    GiveUp,
    /// The source gave a token that was not known before.
    Token,
    /// A walk took a page in.
    Page,
    /// A watch made a poll.
    Poll,
}

impl EventKind {
    /// The word in JavaScript.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reply => "reply",
            Self::Retry => "retry",
            Self::GiveUp => "give_up",
            Self::Token => "token",
            Self::Page => "page",
            Self::Poll => "poll",
        }
    }
}

/// One thing that happened, and what is known about it. It holds no token, no header but the id of the request, and
/// nothing of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event<'e> {
    /// What happened.
    pub kind: EventKind,
    /// Which call of the client, from 1.
    pub call: Option<u32>,
    /// Which request of the call, from 1; after a failure, how many were sent.
    pub attempt: Option<u32>,
    /// Jobs that the request skips.
    pub offset: Option<u32>,
    /// Most jobs that it asks for.
    pub limit: Option<u32>,
    /// HTTP status of the reply.
    pub status: Option<u16>,
    /// The header `X-Request-Id` of the reply.
    pub request_id: Option<&'e str>,
    /// Bytes of the body, unpacked.
    pub bytes: Option<u32>,
    /// What went wrong.
    pub error: Option<ErrorKind>,
    /// Why: of a call that is given up a word of [`GiveUp`](crate::retry::GiveUp), of a token why it was asked for.
    pub reason: Option<&'static str>,
    /// How long the attempt took; of a call that is given up, the whole call.
    pub duration: Option<Duration>,
    /// How long until the next attempt or poll.
    pub wait: Option<Duration>,
    /// Jobs on the page, or of the batch.
    pub jobs: Option<u32>,
    /// What the service says that the batch has.
    pub total_count: Option<u64>,
    /// Number of the poll.
    pub sequence: Option<u32>,
    /// Changes that the poll found.
    pub changes: Option<u32>,
}

impl Event<'_> {
    /// Something that happened to a request of a call. The rest is filled in by whoever knows more: each event that is
    /// written out whole would be the code of seventeen fields.
    #[inline(never)]
    pub(crate) fn of_call(kind: EventKind, call: u32, attempt: u32) -> Self {
        Self {
            kind,
            call: Some(call),
            attempt: Some(attempt),
            ..Self::default()
        }
    }
}

/// A function that is told of each event. It must not panic.
#[derive(Clone)]
pub struct Observer(Rc<dyn Fn(&Event<'_>)>);

impl Observer {
    /// Has the function told.
    pub fn new(tell: impl Fn(&Event<'_>) + 'static) -> Self {
        Self(Rc::new(tell))
    }

    /// Tells it.
    pub fn tell(&self, event: &Event<'_>) {
        (self.0)(event);
    }
}

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Observer")
    }
}
