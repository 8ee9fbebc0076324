//! What a call makes of what an attempt came to.

use std::time::Duration;

use super::course::{Call, Course, Step};
use super::desk::{Desk, Dials};
use super::{Page, undecodable};
use crate::decode;
use crate::error::{Error, ErrorKind, Result};
use crate::event::{Event, EventKind};
use crate::identifier::Token;
use crate::refusal::refusal;
use crate::retry::{Class, Decision, Failed, GiveUp, classify, decide, retry_after_by};
use crate::transport::Reply;

impl Desk {
    /// What follows on an attempt, or on a pause; `None` where the time for it was over first.
    #[inline(never)]
    pub(crate) fn next(
        &self,
        dials: &impl Dials,
        call: &Call,
        course: &mut Course,
        done: Option<Result<Reply>>,
    ) -> Step {
        let sent = call.sent.get();
        let now = dials.monotonic();
        if let Some(failure) = course.failure.take() {
            // A timer may ring late, as after a sleep of the machine.
            if now >= course.end {
                return self.give_up(call, course, failure, GiveUp::Deadline, now);
            }
            return course.attempt(now);
        }
        let Some(reply) = done else {
            let (message, reason) = match (course.cut, sent > course.sent_before) {
                (true, _) => ("no page came before the deadline", Some(GiveUp::Deadline)),
                (_, true) => ("no whole reply came in time", None),
                (_, false) => ("no token came in time", Some(GiveUp::Final)),
            };
            let error = Error::new(ErrorKind::Timeout, message);
            return self.fail(dials, call, course, error, reason, now);
        };
        let reply = match reply {
            Ok(reply) => reply,
            Err(error) => return self.fail(dials, call, course, error, None, now),
        };
        let mut event = Event::of_call(EventKind::Reply, call.number, sent);
        event.status = Some(reply.status);
        event.request_id = reply.request_id.as_deref();
        event.bytes = u32::try_from(reply.body.len()).ok();
        event.duration = Some(now.saturating_sub(course.attempt_begun));
        self.tell(&event);
        match self.read(dials, reply, call) {
            Ok(page) => {
                let mut budget = self.budget.get();
                budget.succeed();
                self.budget.set(budget);
                Step::Done(Ok(page))
            }
            Err(mut error) if error.status == Some(401) && call.renews && !course.renewed => {
                course.renewed = true;
                call.refused.set(true);
                error.attempts = sent;
                self.tell_failure(call, course, &error, now, None, Some(Duration::ZERO));
                course.sent_before = sent;
                course.attempt(now)
            }
            Err(error) => self.fail(dials, call, course, error, None, now),
        }
    }

    /// What follows on a failure; `given` if it is decided already that nothing does, and why.
    fn fail(
        &self,
        dials: &impl Dials,
        call: &Call,
        course: &mut Course,
        mut error: Error,
        given: Option<GiveUp>,
        now: Duration,
    ) -> Step {
        let sent = call.sent.get();
        error.attempts = sent;
        course.failures += 1;
        // Whatever fails before a request is sent is not the service's fault, and asking it again no cure.
        let class = if sent > course.sent_before {
            classify(&error)
        } else {
            Class::Final
        };
        course.sent_before = sent;
        let failed = Failed {
            class,
            failures: course.failures,
            retry_after: error.retry_after,
            left: course.end.saturating_sub(now),
            dice: dials.random(),
        };
        let mut budget = self.budget.get();
        budget.pass(now);
        let decision = match given {
            Some(reason) => Decision::GiveUp(reason),
            None => decide(&failed, &course.retry, &mut budget),
        };
        self.budget.set(budget);
        match decision {
            Decision::GiveUp(reason) => self.give_up(call, course, error, reason, now),
            Decision::Retry(pause) => {
                self.tell_failure(call, course, &error, now, None, Some(pause));
                course.failure = Some(error);
                Step::Pause(pause)
            }
        }
    }

    fn give_up(
        &self,
        call: &Call,
        course: &Course,
        error: Error,
        reason: GiveUp,
        now: Duration,
    ) -> Step {
        self.tell_failure(call, course, &error, now, Some(reason), None);
        Step::Done(Err(error))
    }

    fn tell_failure(
        &self,
        call: &Call,
        course: &Course,
        error: &Error,
        now: Duration,
        reason: Option<GiveUp>,
        wait: Option<Duration>,
    ) {
        let (kind, begun) = match reason {
            Some(_) => (EventKind::GiveUp, course.begun),
            None => (EventKind::Retry, course.attempt_begun),
        };
        let mut event = Event::of_call(kind, call.number, error.attempts);
        event.status = error.status;
        event.request_id = error.request_id.as_deref();
        event.error = Some(error.kind);
        event.reason = reason.map(GiveUp::as_str);
        event.duration = Some(now.saturating_sub(begun));
        event.wait = wait;
        self.tell(&event);
    }

    #[inline(never)]
    fn read(&self, dials: &impl Dials, mut reply: Reply, call: &Call) -> Result<Page> {
        let request_id = reply.request_id.take();
        let mut error = if reply.status == 200 {
            match decode::decode(reply.body, self.settings.decode) {
                Ok(decoded) => {
                    return Ok(Page {
                        decoded: Box::new(decoded),
                        offset: call.query.offset,
                        request_id,
                        attempts: call.sent.get(),
                    });
                }
                Err(fault) => undecodable(fault),
            }
        } else {
            let token = call.token.borrow();
            let mut error = refusal(&reply, token.as_ref().map(Token::reveal));
            error.retry_after = retry_after_by(&reply, dials.unix_time(), |text| dials.date(text));
            error
        };
        error.status = Some(reply.status);
        error.request_id = request_id;
        Err(error)
    }
}
