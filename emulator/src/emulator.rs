//! The one function: a request goes in, a reply comes out.

use serde_json::{Map, Value};

use crate::batch::{Batch, BatchFacts, Detail};
use crate::calendar::http_date;
use crate::error::{Language, Problem};
use crate::nulls::Nulls;
use crate::options::{BatchOptions, Options, OptionsError};
use crate::query::window;
use crate::random::Random;
use crate::route::{PROJECT_ID, REFERENCE_BATCH_ID, jobs};
use crate::{access, cors};

/// The reference's example, as it stands there.
const REFERENCE: &str = include_str!("reference.json");

/// A call, as HTTP has it. It has no body: the one operation takes none.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The method, such as `GET`.
    pub method: &'a str,
    /// Path and query in origin form, still percent-encoded.
    pub target: &'a str,
    /// Names in any case, and values.
    pub headers: &'a [(&'a str, &'a str)],
    /// The caller's time in milliseconds since 1970.
    pub now_ms: i64,
}

impl Request<'_> {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
    }
}

/// What comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// JSON in UTF-8; empty for the answer to a preflight.
    pub body: Vec<u8>,
}

/// The service, in memory.
pub struct Emulator {
    options: Options,
    batches: Vec<Batch>,
    nulls: Option<Nulls>,
    begun_ms: i64,
    request_ids: Random,
}

impl Emulator {
    /// Makes the batches. Its time begins at `now_ms`, the caller's time in milliseconds since 1970.
    ///
    /// Fails if two batches have one id.
    pub fn new(options: &Options, now_ms: i64) -> Result<Self, OptionsError> {
        let random = Random::new(options.seed);
        let mut batches = match &options.batches {
            Some(list) => seeded(list, &random),
            None => default_batches(&random),
        };
        if options.batches.is_none() {
            batches.insert(0, reference()?);
        }
        for (index, batch) in batches.iter().enumerate() {
            if batches
                .iter()
                .take(index)
                .any(|other| other.facts.async_job_id == batch.facts.async_job_id)
            {
                return Err(OptionsError::new(format!(
                    "option `batches[{index}].asyncJobId` is taken"
                )));
            }
        }
        Ok(Self {
            nulls: options.nulls.then(Nulls::new),
            options: options.clone(),
            batches,
            begun_ms: now_ms,
            request_ids: random.fork("request ids"),
        })
    }

    /// The batches that are served, in the order of the options.
    pub fn batches(&self) -> impl Iterator<Item = &BatchFacts> {
        self.batches.iter().map(|batch| &batch.facts)
    }

    /// The options in force.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Answers one call. Only the request id of the reply depends on the calls before.
    pub fn answer(&mut self, request: &Request<'_>) -> Reply {
        let request_id = self.request_ids.hex(32);
        let mut headers = vec![
            ("X-Request-Id", request_id.clone()),
            ("Date", http_date(request.now_ms)),
        ];
        if self.options.cors {
            headers.extend(cors::on_reply());
            if request.method == "OPTIONS" {
                headers.extend(cors::on_preflight());
                return Reply {
                    status: 204,
                    headers,
                    body: Vec::new(),
                };
            }
        }
        headers.push(("Content-Type", "application/json".into()));
        match self.page(request) {
            Ok(page) => Reply {
                status: 200,
                headers,
                body: page.to_string().into_bytes(),
            },
            Err(problem) => {
                if problem.status() == 405 {
                    headers.push(("Allow", self.allowed().into()));
                }
                let language = Language::of(request.header("X-Language"));
                let body = problem.body(language, &request_id).to_string().into_bytes();
                Reply {
                    status: problem.status(),
                    headers,
                    body,
                }
            }
        }
    }

    fn page(&self, request: &Request<'_>) -> Result<Value, Problem> {
        let route = jobs(request.target)?;
        if request.method != "GET" {
            return Err(Problem::MethodUnknown {
                method: request.method.chars().take(32).collect(),
            });
        }
        access::check(
            request.header("X-Auth-Token"),
            request.header("Authorization"),
        )?;
        if route.project_id != PROJECT_ID {
            return Err(Problem::ProjectUnknown);
        }
        let batch = self
            .batches
            .iter()
            .find(|batch| batch.facts.async_job_id == route.async_job_id);
        let batch = batch.ok_or(Problem::BatchUnknown)?;
        let window = window(route.query, self.options.max_limit, self.options.over_limit)?;
        let mut page = Map::new();
        page.insert(
            "jobs".into(),
            batch.page(window, self.elapsed_ms(request.now_ms)).into(),
        );
        page.insert("total_count".into(), batch.facts.jobs.into());
        let mut page = Value::Object(page);
        if let Some(nulls) = &self.nulls {
            nulls.fill("ListAsyncJobDetailResponse", &mut page);
        }
        Ok(page)
    }

    fn allowed(&self) -> &'static str {
        if self.options.cors {
            cors::METHODS
        } else {
            "GET"
        }
    }

    /// The emulator's own time since its beginning.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a millisecond more or less is nothing here, and a cast from f64 saturates"
    )]
    fn elapsed_ms(&self, now_ms: i64) -> u64 {
        (now_ms.saturating_sub(self.begun_ms) as f64 * self.options.speed) as u64
    }
}

fn reference() -> Result<Batch, OptionsError> {
    let broken = || OptionsError::new("the reference's example does not parse");
    let mut page: Value = serde_json::from_str(REFERENCE).map_err(|_| broken())?;
    match page.get_mut("jobs").map(Value::take) {
        Some(Value::Array(jobs)) => Ok(Batch::given(REFERENCE_BATCH_ID, jobs)),
        _ => Err(broken()),
    }
}

fn default_batches(random: &Random) -> Vec<Batch> {
    let plan = [
        (230, Detail::Plain),
        (1000, Detail::Plain),
        (230, Detail::Rich),
        (1000, Detail::Rich),
    ];
    seeded(
        &plan.map(|(jobs, detail)| BatchOptions {
            async_job_id: None,
            jobs,
            detail,
        }),
        random,
    )
}

fn seeded(list: &[BatchOptions], random: &Random) -> Vec<Batch> {
    let batches = list.iter().zip(0..).map(|(options, place)| {
        let random = random.fork("batch").nth(place);
        let async_job_id = options
            .async_job_id
            .clone()
            .unwrap_or_else(|| random.fork("id").uuid());
        Batch::seeded(
            BatchFacts {
                async_job_id,
                jobs: options.jobs,
                detail: options.detail,
            },
            random,
        )
    });
    batches.collect()
}
