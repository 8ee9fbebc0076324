//! A wasm module of one's own, with the client in it: `fetch` and `setTimeout` are its transport and its clock.
//!
//! `cargo build --release --target wasm32-unknown-unknown -p wasm-app`, then wasm-bindgen for the platform that you want.
//! The client's own exports to JavaScript are left out: see `default-features` in Cargo.toml.

#![cfg(target_arch = "wasm32")]

use std::time::Duration;

use drs_batch_jobs::model::{JobStatus, Phase};
use drs_batch_jobs::{
    AsyncJobId, Client, Clock, Endpoint, Error, ErrorKind, ProjectId, Reply, Request, Result,
    Settings, Token, Transport, WalkOptions,
};
use js_sys::{Array, Date, Math, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = fetch)]
    fn js_fetch(url: &str, init: &Object) -> std::result::Result<Promise, JsValue>;
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(act: &js_sys::Function, ms: f64);
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;

    type Response;
    #[wasm_bindgen(method, getter)]
    fn status(this: &Response) -> u16;
    #[wasm_bindgen(method, getter)]
    fn headers(this: &Response) -> Headers;
    #[wasm_bindgen(method, catch, js_name = arrayBuffer)]
    fn array_buffer(this: &Response) -> std::result::Result<Promise, JsValue>;

    type Headers;
    #[wasm_bindgen(method)]
    fn get(this: &Headers, name: &str) -> Option<String>;
}

/// Sends by the global `fetch`.
struct Fetch;

impl Transport for Fetch {
    async fn send(&self, request: &Request, most_bytes: usize) -> Result<Reply> {
        let headers: Array = request
            .headers()
            .map(|(name, value)| Array::of2(&name.into(), &value.into()))
            .collect();
        let init = Object::new();
        for (name, value) in [
            ("headers", headers.into()),
            ("redirect", JsValue::from("error")),
        ] {
            Reflect::set(&init, &name.into(), &value).map_err(|_| broken())?;
        }
        let response = JsFuture::from(js_fetch(request.url(), &init).map_err(|_| broken())?);
        let response: Response = response.await.map_err(|_| broken())?.unchecked_into();
        let body = JsFuture::from(response.array_buffer().map_err(|_| broken())?);
        let body = Uint8Array::new(&body.await.map_err(|_| broken())?).to_vec();
        if body.len() > most_bytes {
            return Err(Error::new(ErrorKind::TooLarge, "the reply is too large"));
        }
        let headers = response.headers();
        Ok(Reply {
            status: response.status(),
            request_id: headers.get("x-request-id"),
            retry_after: headers.get("retry-after"),
            retry_after_ms: headers.get("retry-after-ms"),
            date: headers.get("date"),
            body,
        })
    }
}

fn broken() -> Error {
    Error::new(ErrorKind::Network, "no reply came")
}

/// The platform's timers, clocks and dice.
struct Platform;

impl Clock for Platform {
    async fn sleep(&self, duration: Duration) {
        let promise = Promise::new(&mut |resolve, _| {
            set_timeout(&resolve, duration.as_secs_f64() * 1000.0);
        });
        // A timer has no way to fail.
        drop(JsFuture::from(promise).await);
    }

    fn monotonic(&self) -> Duration {
        Duration::from_secs_f64(performance_now().max(0.0) / 1000.0)
    }

    fn unix_time(&self) -> Duration {
        Duration::from_secs_f64(Date::now().max(0.0) / 1000.0)
    }

    fn random(&self) -> f64 {
        Math::random()
    }
}

/// The ids of the jobs of a batch that have failed.
///
/// # Errors
///
/// A text, with the kind of the error before it.
#[wasm_bindgen(js_name = failedJobs)]
pub async fn failed_jobs(
    endpoint: String,
    project: String,
    token: String,
    batch: String,
) -> std::result::Result<Vec<String>, String> {
    failed(&endpoint, &project, &token, &batch)
        .await
        .map_err(|error| [error.kind.as_str(), ": ", &error.message].concat())
}

async fn failed(endpoint: &str, project: &str, token: &str, batch: &str) -> Result<Vec<String>> {
    let settings = Settings::new(Endpoint::parse(endpoint)?, ProjectId::parse(project)?);
    let client = Client::new(Fetch, Platform, Some(Token::parse(token)?), settings);
    let mut walk = client.pages(&AsyncJobId::parse(batch)?, WalkOptions::default())?;
    let mut ids = Vec::new();
    while let Some(page) = walk.next().await? {
        let failed = page
            .jobs()?
            .into_iter()
            .filter(|job| job.status.as_ref().map(JobStatus::phase) == Some(Phase::Failed));
        ids.extend(failed.filter_map(|job| job.id));
    }
    Ok(ids)
}
