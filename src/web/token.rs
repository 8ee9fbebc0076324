//! The caller's token: text, or a function that is asked for it.

use std::cell::RefCell;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::failure::caused;
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

/// A function that gives a token. All calls that wait share one answer.
pub(super) struct Provider {
    ask: Function,
    answer: RefCell<Option<Promise>>,
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
                answer: RefCell::new(None),
            })),
            Err(_) => Err(Error::argument("token", "text or a function")),
        }
    }
}

impl TokenSource for Tokens {
    async fn token(&self, reason: TokenReason) -> Result<Option<Token>> {
        match self {
            Self::Fixed(token) => Ok(token.clone()),
            Self::Asked(provider) => provider.token(reason).await.map(Some),
        }
    }

    fn renews(&self) -> bool {
        matches!(self, Self::Asked(_))
    }
}

impl Provider {
    async fn token(&self, reason: TokenReason) -> Result<Token> {
        let known = self
            .answer
            .borrow()
            .clone()
            .filter(|_| reason == TokenReason::First);
        let answer = known.unwrap_or_else(|| {
            let answer = self.ask(reason);
            *self.answer.borrow_mut() = Some(answer.clone());
            answer
        });
        let given = match JsFuture::from(answer).await {
            Ok(given) => given
                .as_string()
                .ok_or_else(|| Error::argument("token", "given as text by its function")),
            Err(cause) => Err(caused(
                ErrorKind::Unauthorized,
                "the token could not be had",
                cause,
            )),
        };
        let token = given.and_then(|text| Token::parse(&text));
        if token.is_err() {
            // The next call asks again.
            *self.answer.borrow_mut() = None;
        }
        token
    }

    fn ask(&self, reason: TokenReason) -> Promise {
        let request = Object::new();
        let word = match reason {
            TokenReason::First => "first",
            TokenReason::Unauthorized => "unauthorized",
        };
        let asked = Reflect::set(&request, &"reason".into(), &word.into())
            .and_then(|_| AbortController::new())
            .and_then(|controller| Reflect::set(&request, &"signal".into(), &controller.signal()))
            .and_then(|_| self.ask.call1(&JsValue::UNDEFINED, &request));
        match asked {
            Ok(answer) => Promise::resolve(&answer),
            Err(cause) => Promise::reject(&cause),
        }
    }
}
