//! The edge to JavaScript: the only file that names wasm-bindgen.

use serde_json::json;
use wasm_bindgen::prelude::*;

use crate::{
    ACCESS_KEY, Detail, Emulator, LOGIN, Options, PROJECT_ID, Reply, Request, SECRET_KEY,
    SECURITY_TOKEN, Scenario, TOKEN, Wire,
};

/// The emulator, for the TypeScript shell.
#[wasm_bindgen]
pub struct EmulatorCore {
    emulator: Emulator,
}

/// A reply, taken apart by the shell.
#[wasm_bindgen]
pub struct CoreReply {
    reply: Reply,
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from f64 saturates, and times are far from the ends"
)]
fn whole(ms: f64) -> i64 {
    ms as i64
}

#[wasm_bindgen]
impl EmulatorCore {
    /// Takes the JSON text of the options and the time in milliseconds since 1970.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str, now_ms: f64) -> Result<EmulatorCore, String> {
        let options = Options::from_json(options).map_err(|error| error.to_string())?;
        let emulator = Emulator::new(&options, whole(now_ms)).map_err(|error| error.to_string())?;
        Ok(Self { emulator })
    }

    /// JSON text: `projectId`, `token`, `credentials`, `securityToken`, `login`, `gzip` and `batches`.
    pub fn facts(&self) -> String {
        let batches: Vec<_> = self
            .emulator
            .batches()
            .map(|facts| {
                let detail = match facts.detail {
                    Detail::Reference => "reference",
                    Detail::Plain => "plain",
                    Detail::Rich => "rich",
                    Detail::Living => "living",
                };
                json!({ "asyncJobId": facts.async_job_id, "jobs": facts.jobs, "detail": detail })
            })
            .collect();
        let gzip = self.emulator.options().gzip;
        json!({
            "projectId": PROJECT_ID,
            "token": TOKEN,
            "credentials": { "accessKey": ACCESS_KEY, "secretKey": SECRET_KEY },
            "securityToken": SECURITY_TOKEN,
            "login": {
                "domain": LOGIN.domain,
                "user": LOGIN.user,
                "password": LOGIN.password,
                "project": LOGIN.project,
            },
            "gzip": gzip,
            "batches": batches,
        })
        .to_string()
    }

    /// Takes the JSON text of a list of scenarios, which are in force from now on.
    pub fn play(&mut self, scenarios: &str) -> Result<(), String> {
        let scenarios = Scenario::list_from_json(scenarios).map_err(|error| error.to_string())?;
        self.emulator.play(scenarios);
        Ok(())
    }

    /// The scenarios in force.
    pub fn scenarios(&self) -> Vec<String> {
        let names = self.emulator.scenarios().iter();
        names.map(|scenario| scenario.as_str().to_owned()).collect()
    }

    /// Calls since the scenarios were set.
    #[expect(
        clippy::cast_precision_loss,
        reason = "far below what a float holds exactly"
    )]
    pub fn requests(&self) -> f64 {
        self.emulator.requests() as f64
    }

    /// Answers one call; `headers` are names and values in turn.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen hands arrays over by value"
    )]
    pub fn answer(
        &mut self,
        method: &str,
        target: &str,
        headers: Vec<String>,
        body: &[u8],
        now_ms: f64,
    ) -> CoreReply {
        let pairs: Vec<(&str, &str)> = headers
            .chunks_exact(2)
            .filter_map(|pair| Some((pair.first()?.as_str(), pair.last()?.as_str())))
            .collect();
        let request = Request {
            method,
            target,
            headers: &pairs,
            now_ms: whole(now_ms),
        };
        CoreReply {
            reply: self.emulator.answer_with(&request, body),
        }
    }
}

#[wasm_bindgen]
impl CoreReply {
    /// The HTTP status.
    #[wasm_bindgen(getter)]
    pub fn status(&self) -> u16 {
        self.reply.status
    }

    /// Names and values in turn.
    #[wasm_bindgen(getter)]
    pub fn headers(&self) -> Vec<String> {
        self.reply
            .headers
            .iter()
            .flat_map(|(name, value)| [(*name).to_owned(), value.clone()])
            .collect()
    }

    /// JSON text of what is to become of it on its way; absent if nothing.
    pub fn wire(&self) -> Option<String> {
        self.reply.wire.as_ref().map(Wire::to_json)
    }

    /// The body, moved out: a second read gives an empty one.
    #[wasm_bindgen(js_name = takeBody)]
    pub fn take_body(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.reply.body)
    }
}
