//! Two futures, and whichever is ready first.

use std::future::Future;
use std::pin::Pin;
use std::task::Poll;

/// Which of two futures was ready first.
pub(crate) enum First<A, B> {
    /// The one that is looked at first.
    One(A),
    /// The other.
    Other(B),
}

/// Polls both, `one` first.
///
/// Takes them pinned: taken by value, each would stand twice in the future of its caller, and races nest.
pub(crate) async fn race<A: Future, B: Future>(
    mut one: Pin<&mut A>,
    mut other: Pin<&mut B>,
) -> First<A::Output, B::Output> {
    std::future::poll_fn(|context| {
        if let Poll::Ready(output) = one.as_mut().poll(context) {
            return Poll::Ready(First::One(output));
        }
        other.as_mut().poll(context).map(First::Other)
    })
    .await
}
