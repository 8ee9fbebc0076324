//! The caller's token: text, or a function that is asked for it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::cause::caused;
use super::value::member;
use crate::error::{Error, ErrorKind, Result};
use crate::identifier::Token;
use crate::transport::{TokenReason, TokenSource};

/// Where the token of a client comes from.
pub(super) enum Tokens {
    /// A text, or none.
    Fixed(Option<Token>),
    /// A function, and what it was last asked.
    Asked(Provider),
}

/// A function that gives a token. All calls that wait for one share one question.
pub(super) struct Provider {
    ask: Function,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// What it gave, as long as the service accepts it.
    token: Option<Token>,
    /// What it is asked right now.
    question: Option<Rc<Question>>,
}

struct Question {
    answer: Promise,
    controller: AbortController,
}

/// One who waits for an answer. When the last one no longer does, the function is told.
struct Waiting<'p> {
    provider: &'p Provider,
    question: Rc<Question>,
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        // The other one that holds it is the state.
        if Rc::strong_count(&self.question) == 2 && self.provider.settle(&self.question) {
            self.question.controller.abort();
        }
    }
}

impl Tokens {
    /// The option `token`.
    pub(super) fn of(options: &JsValue) -> Result<Self> {
        let Some(value) = member(options, "token") else {
            return Ok(Self::Fixed(None));
        };
        if let Some(text) = value.as_string() {
            return Token::parse(&text).map(|token| Self::Fixed(Some(token)));
        }
        match value.dyn_into::<Function>() {
            Ok(ask) => Ok(Self::Asked(Provider {
                ask,
                state: RefCell::default(),
            })),
            Err(_) => Err(Error::argument("token", "text or a function")),
        }
    }
}

impl TokenSource for Tokens {
    async fn token(&self, refused: Option<&Token>) -> Result<Option<Token>> {
        let provider = match self {
            Self::Fixed(token) => return Ok(token.clone()),
            Self::Asked(provider) => provider,
        };
        let waiting = match provider.known_or_asked(refused)? {
            Ok(token) => return Ok(Some(token)),
            Err(waiting) => waiting,
        };
        let given = JsFuture::from(waiting.question.answer.clone()).await;
        provider.take(&waiting.question, given).map(Some)
    }

    fn renews(&self) -> bool {
        matches!(self, Self::Asked(_))
    }
}

impl Provider {
    /// The token that is known, unless it is the refused one; else a question, the one at hand or a new one.
    #[inline(never)]
    fn known_or_asked(
        &self,
        refused: Option<&Token>,
    ) -> Result<std::result::Result<Token, Waiting<'_>>> {
        let mut state = self.state.borrow_mut();
        if let Some(token) = &state.token
            && !refused.is_some_and(|refused| refused.is(token))
        {
            return Ok(Ok(token.clone()));
        }
        state.token = None;
        if let Some(question) = &state.question {
            return Ok(Err(self.waiting(question)));
        }
        // Whatever the function does, it may make a call of this client.
        drop(state);
        let question = Rc::new(self.ask(TokenReason::of(refused))?);
        self.state.borrow_mut().question = Some(Rc::clone(&question));
        Ok(Err(self.waiting(&question)))
    }

    fn waiting(&self, question: &Rc<Question>) -> Waiting<'_> {
        Waiting {
            provider: self,
            question: Rc::clone(question),
        }
    }

    /// Asks no longer; false if it is another question that is asked, or none.
    fn settle(&self, question: &Rc<Question>) -> bool {
        let mut state = self.state.borrow_mut();
        let asked = state
            .question
            .as_ref()
            .is_some_and(|asked| Rc::ptr_eq(asked, question));
        if asked {
            state.question = None;
        }
        asked
    }

    /// Takes in what the function gave. The first of those who wait does it for all.
    #[inline(never)]
    fn take(
        &self,
        question: &Rc<Question>,
        given: std::result::Result<JsValue, JsValue>,
    ) -> Result<Token> {
        let first = self.settle(question);
        let given = given.map_err(|cause| {
            caused(ErrorKind::Unauthorized, "the token could not be had", cause)
        })?;
        let mut state = self.state.borrow_mut();
        if !first && let Some(token) = &state.token {
            return Ok(token.clone());
        }
        let text = given
            .as_string()
            .ok_or_else(|| Error::argument("token", "given as text by its function"))?;
        let token = Token::parse(&text)?;
        state.token = Some(token.clone());
        Ok(token)
    }

    fn ask(&self, reason: TokenReason) -> Result<Question> {
        let asked = || {
            let controller = AbortController::new()?;
            let request = Object::new();
            Reflect::set(&request, &"reason".into(), &reason.as_str().into())?;
            Reflect::set(&request, &"signal".into(), &controller.signal())?;
            let answer = match self.ask.call1(&JsValue::UNDEFINED, &request) {
                Ok(answer) => Promise::resolve(&answer),
                Err(cause) => Promise::reject(&cause),
            };
            Ok(Question { answer, controller })
        };
        asked().map_err(|cause: JsValue| {
            caused(ErrorKind::Unauthorized, "the token could not be had", cause)
        })
    }
}
