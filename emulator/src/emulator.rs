//! The one function: a request goes in, a reply comes out.

use serde_json::{Map, Value};

use crate::batch::{Batch, BatchFacts, Detail};
use crate::calendar::http_date;
use crate::error::{Language, Problem};
use crate::fault::{Body, Faults, Kind, Scenario, Shown, Turn, Wire, instead, written};
use crate::nulls::Nulls;
use crate::options::{BatchOptions, Options, OptionsError};
use crate::query::window;
use crate::random::Random;
use crate::route::{PROJECT_ID, REFERENCE_BATCH_ID, jobs};
use crate::{access, cors, iam};

/// The reference's example, as it stands there.
const REFERENCE: &str = include_str!("reference.json");

/// How many jobs the batch of the option `living` has: each part once, and as many again that only do their work.
const LIVING_JOBS: u32 = 24;

/// A call, as HTTP has it, without its body: the one operation takes none.
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
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
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
    /// JSON in UTF-8; empty for the answer to a preflight; anything at all if a scenario says so.
    pub body: Vec<u8>,
    /// What is to become of it on its way; `None` if nothing.
    pub wire: Option<Wire>,
}

/// The service, in memory.
pub struct Emulator {
    options: Options,
    batches: Vec<Batch>,
    nulls: Option<Nulls>,
    begun_ms: i64,
    request_ids: Random,
    faults: Faults,
    /// Calls but for preflights since the scenarios were set.
    requests: u64,
}

impl Emulator {
    /// Makes the batches. Its time begins at `now_ms`, the caller's time in milliseconds since 1970.
    ///
    /// Fails if two batches have one id.
    pub fn new(options: &Options, now_ms: i64) -> Result<Self, OptionsError> {
        let random = Random::new(options.seed);
        let mut batches = match &options.batches {
            Some(list) => seeded(list, &random, now_ms),
            None => default_batches(&random, now_ms),
        };
        if options.batches.is_none() {
            batches.insert(0, reference()?);
        }
        if options.living {
            batches.insert(0, living(&random, now_ms));
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
            faults: Faults::new(options.scenarios.clone(), random.fork("faults")),
            requests: 0,
        })
    }

    /// From now on misbehaves in these ways and no others, and counts requests anew.
    pub fn play(&mut self, scenarios: Vec<Scenario>) {
        let random = Random::new(self.options.seed).fork("faults");
        self.faults = Faults::new(scenarios, random);
        self.requests = 0;
    }

    /// The scenarios in force.
    #[must_use]
    pub fn scenarios(&self) -> &[Scenario] {
        self.faults.scenarios()
    }

    /// Calls since the scenarios were set, to whatever path and with whatever outcome; preflights are not counted.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.requests
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

    /// Answers one call. But for what the scenarios ask for, only the request id depends on the calls before.
    pub fn answer(&mut self, request: &Request<'_>) -> Reply {
        self.answer_with(request, b"")
    }

    /// Answers one call that has a body: a login, or a call that is signed with one.
    pub fn answer_with(&mut self, request: &Request<'_>, sent: &[u8]) -> Reply {
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
                    wire: None,
                };
            }
        }
        self.requests += 1;
        if request.target == iam::PATH {
            let answer = iam::answer(request.method, sent, request.now_ms);
            headers.extend(answer.headers);
            headers.push(("Content-Type", "application/json".into()));
            return Reply {
                status: answer.status,
                headers,
                body: answer.body.to_string().into_bytes(),
                wire: None,
            };
        }
        let meant = request.method == "GET" && jobs(request.target).is_ok();
        let turn = meant.then(|| self.faults.turn(request.now_ms));
        if let (Some(turn), Some((_, date))) = (&turn, headers.get_mut(1)) {
            *date = http_date(turn.now_ms());
        }
        let wire = turn.as_ref().and_then(Turn::wire);
        let (status, body) = match self.outcome(request, sent, turn.as_ref()) {
            Ok(page) => (200, Body::Page(page)),
            Err(shown) => {
                headers.extend(shown.headers);
                (shown.status, shown.body)
            }
        };
        headers.push(("Content-Type", body.media_type().into()));
        if status == 405 {
            headers.push(("Allow", self.allowed().into()));
        }
        let language = Language::of(request.header("X-Language"));
        let body = match body {
            Body::Page(page) => page,
            Body::Refusal(problem) => problem.body(language, &request_id).to_string().into_bytes(),
            Body::Html(page) => page.into(),
            Body::Nothing => Vec::new(),
        };
        Reply {
            status,
            headers,
            body,
            wire,
        }
    }

    /// The page, or what comes instead of it.
    fn outcome(
        &self,
        request: &Request<'_>,
        sent: &[u8],
        turn: Option<&Turn>,
    ) -> Result<Vec<u8>, Shown> {
        let host = request.header("Host");
        if let Some(shown) = turn.and_then(|turn| instead(turn, host, request.target)) {
            return Err(shown);
        }
        let page = self.page(request, sent, turn).map_err(Shown::from)?;
        Ok(match turn {
            Some(turn) => written(turn, page),
            None => page.to_string().into_bytes(),
        })
    }

    fn page(
        &self,
        request: &Request<'_>,
        sent: &[u8],
        turn: Option<&Turn>,
    ) -> Result<Value, Problem> {
        let route = jobs(request.target)?;
        if request.method != "GET" {
            return Err(Problem::MethodUnknown {
                method: request.method.chars().take(32).collect(),
            });
        }
        let service_ms = turn.map_or(request.now_ms, Turn::now_ms);
        access::check(request, sent, service_ms)?;
        if route.project_id != PROJECT_ID {
            return Err(Problem::ProjectUnknown);
        }
        let batch = self
            .batches
            .iter()
            .find(|batch| batch.facts.async_job_id == route.async_job_id);
        let batch = batch.ok_or(Problem::BatchUnknown)?;
        let mut window = window(route.query, self.options.max_limit, self.options.over_limit)?;
        let has = |kind| turn.is_some_and(|turn| turn.has(kind));
        if has(Kind::IgnoredOffset) {
            window.offset = 0;
        }
        if let Some(limit) = turn.and_then(|turn| turn.number(Kind::LoweredLimit)) {
            window.limit = window.limit.min(limit);
        }
        let view = turn.map(Turn::view).cloned().unwrap_or_default();
        let total = batch.total(&view);
        if has(Kind::EndRefused) && window.offset > 0 && window.offset >= total {
            return Err(Problem::OffsetBeyondEnd);
        }
        let mut page = Map::new();
        let elapsed_ms = self.elapsed_ms(request.now_ms, batch.facts.detail);
        page.insert("jobs".into(), batch.page(window, elapsed_ms, &view).into());
        page.insert("total_count".into(), total.into());
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

    /// The emulator's own time since its beginning; a batch that lives does so where time stands still, too.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a millisecond more or less is nothing here, and a cast from f64 saturates"
    )]
    fn elapsed_ms(&self, now_ms: i64, detail: Detail) -> u64 {
        let speed = match self.options.speed {
            still if still == 0.0 && detail == Detail::Living => 1.0,
            speed => speed,
        };
        (now_ms.saturating_sub(self.begun_ms) as f64 * speed) as u64
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

/// The batch of the option `living`.
fn living(random: &Random, begun_ms: i64) -> Batch {
    let random = random.fork("living");
    let facts = BatchFacts {
        async_job_id: random.fork("id").uuid(),
        jobs: LIVING_JOBS,
        detail: Detail::Living,
    };
    Batch::seeded(facts, random, begun_ms)
}

fn default_batches(random: &Random, begun_ms: i64) -> Vec<Batch> {
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
        begun_ms,
    )
}

fn seeded(list: &[BatchOptions], random: &Random, begun_ms: i64) -> Vec<Batch> {
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
            begun_ms,
        )
    });
    batches.collect()
}
