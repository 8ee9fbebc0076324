//! One call for the shell, which sends and waits, and tells what came of it.

use std::rc::Rc;

use js_sys::{Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;

use super::clock::{Ticks, whole_ms};
use super::failure::failure;
use super::page::{CorePage, in_reply, of_call};
use super::route::Walking;
use crate::client::{Call, CallOptions, Course, Desk, Dials, Page, Step};
use crate::error::{Error, ErrorKind, Result};
use crate::identifier::{AsyncJobId, Token};
use crate::request::PageQuery;
use crate::transport::{Reply, TokenReason};

/// A call that is under way.
#[wasm_bindgen]
pub struct CoreCall {
    desk: Rc<Desk>,
    call: Call,
    course: Course,
    step: Step,
    /// The walk that it is for.
    walk: Option<Rc<Walking>>,
    /// What a walk has not taken in yet.
    landed: Option<Result<Page>>,
    /// The last reply in the shell's own memory, if one came.
    body: JsValue,
}

impl CoreCall {
    pub(super) fn begin(
        desk: &Rc<Desk>,
        id: &AsyncJobId,
        query: PageQuery,
        options: CallOptions,
        renews: bool,
        walk: Option<Rc<Walking>>,
    ) -> Result<Self> {
        let (call, mut course) = desk.begin(&Ticks, id, query, options, renews)?;
        let step = course.attempt(course.begun);
        let desk = Rc::clone(desk);
        Ok(Self {
            desk,
            call,
            course,
            step,
            walk,
            landed: None,
            body: JsValue::UNDEFINED,
        })
    }
}

#[wasm_bindgen]
impl CoreCall {
    /// What to do: an attempt of at most so many milliseconds, or a pause, which is told as −1 less its milliseconds.
    pub fn plan(&self) -> f64 {
        match self.step {
            Step::Attempt(limit) => whole_ms(limit),
            Step::Pause(pause) => -1.0 - whole_ms(pause),
            Step::Done(_) => 0.0,
        }
    }

    /// The request of the attempt, which has this token, or none: its URL, then names and values of its headers, a line
    /// each. `fresh` says that the token was not known before.
    pub fn request(
        &mut self,
        token: Option<String>,
        fresh: bool,
    ) -> std::result::Result<JsValue, JsValue> {
        match self.built(token, fresh) {
            Ok(lines) => Ok(lines.into()),
            Err(error) => self.go_on(Some(Err(error))),
        }
    }

    /// What came of the plan. `came` is 0 for a whole reply, 1 when the time was over, 2 if the token could not be had, 3
    /// if the request could not be built, 4 if no reply came, 5 if what came is none, 6 if it broke off, and 7 if it is
    /// too large. `headers` are a line each: `X-Request-Id`, `Retry-After`, `Retry-After-Ms`, `Date`.
    ///
    /// Gives the page; `undefined` where the call goes on by another plan; `null` where it was for a walk, which takes it in
    /// by `take`. Throws the failure otherwise.
    pub fn step(
        &mut self,
        came: u32,
        status: u16,
        headers: &str,
        body: Uint8Array,
    ) -> std::result::Result<JsValue, JsValue> {
        let done = (came != 1).then(|| reply(came, status, headers, body.to_vec()));
        self.body = body.into();
        self.go_on(done)
    }

    /// Has the walk take in what came, in its turn. Gives the page; `null` where the walk has no use for it and goes on;
    /// `undefined` where the failure is the end.
    pub fn take(&mut self) -> JsValue {
        match (self.landed.take(), &self.walk) {
            (Some(Ok(page)), Some(walk)) => self.walked(&page, walk),
            (Some(Err(error)), Some(walk)) if walk.route.borrow_mut().fail(&error) => JsValue::NULL,
            _ => JsValue::UNDEFINED,
        }
    }
}

impl CoreCall {
    #[inline(never)]
    fn built(&self, token: Option<String>, fresh: bool) -> Result<String> {
        let refused = self.call.take_refused();
        let token = match token {
            Some(text) => Some(Token::parse(&text)?),
            None if !self.call.renews => None,
            None => return Err(Error::argument("token", "given as text by its function")),
        };
        let asked = fresh.then(|| {
            let took = Ticks.monotonic().saturating_sub(self.course.attempt_begun);
            (TokenReason::of(refused.as_ref()), took)
        });
        let request = self.desk.request(&self.call, token, asked);
        let mut lines = String::from(request.url());
        for (name, value) in request.headers() {
            for text in ["\n", name, "\n", value] {
                lines.push_str(text);
            }
        }
        Ok(lines)
    }

    #[inline(never)]
    fn go_on(&mut self, done: Option<Result<Reply>>) -> std::result::Result<JsValue, JsValue> {
        let step = self.desk.next(&Ticks, &self.call, &mut self.course, done);
        let for_walk = self.walk.is_some();
        match step {
            Step::Done(Ok(page)) if for_walk => {
                self.landed = Some(Ok(page));
                Ok(JsValue::NULL)
            }
            Step::Done(Ok(page)) => Ok(self.core_page(&page).into()),
            Step::Done(Err(error)) => {
                let thrown = failure(&error);
                self.landed = Some(Err(error));
                Err(thrown)
            }
            step => {
                self.step = step;
                Ok(JsValue::UNDEFINED)
            }
        }
    }

    fn core_page(&self, page: &Page) -> CorePage {
        of_call(in_reply(&page.decoded, self.body.unchecked_ref()), page)
    }

    /// The page as its walk has it, if it has a new job or is the first one.
    fn walked(&self, page: &Page, walk: &Walking) -> JsValue {
        self.desk.tell_page(page);
        let fresh = walk.route.borrow_mut().accept(page);
        if walk.begun.replace(true) && fresh.is_empty() {
            return JsValue::NULL;
        }
        let core = self.core_page(page);
        if fresh.len() < page.decoded.summaries.len() {
            core.set_fresh(Uint32Array::from(fresh.as_slice()));
        }
        core.into()
    }
}

#[inline(never)]
fn reply(came: u32, status: u16, headers: &str, body: Vec<u8>) -> Result<Reply> {
    // Bytes are split by less code than text is.
    let mut headers = headers
        .as_bytes()
        .split(|byte| *byte == b'\n')
        .map(|header| String::from_utf8(header.to_vec()).ok())
        .map(|header| header.filter(|header| !header.is_empty()));
    let mut header = || headers.next().flatten();
    let reply = Reply {
        status,
        request_id: header(),
        retry_after: header(),
        retry_after_ms: header(),
        date: header(),
        body,
    };
    let (kind, message) = match came {
        2 => (ErrorKind::Unauthorized, "the token could not be had"),
        3 => (ErrorKind::Network, "the request could not be built"),
        4 => (
            ErrorKind::Network,
            "no reply came: the host can't be reached, or the browser refuses (possibly CORS)",
        ),
        5 => (
            ErrorKind::Network,
            "`fetch` gave no Response, or one that is being read already",
        ),
        // What a refusal says beyond its status is a courtesy.
        6 if status == 200 => (ErrorKind::Network, "the reply broke off"),
        7 if status == 200 => (
            ErrorKind::TooLarge,
            "the reply has more bytes than `maxReplyBytes` allows",
        ),
        _ => return Ok(reply),
    };
    let mut error = Error::new(kind, message);
    error.status = (status > 0).then_some(status);
    error.request_id = reply.request_id;
    Err(error)
}
