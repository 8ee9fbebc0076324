//! What a caller may choose.

use std::fmt;

use serde_json::Value;

use crate::batch::Detail;
use crate::fault::Scenario;

/// Most jobs that one batch may have.
const MOST_JOBS: u64 = 100_000;

/// What to do with a `limit` above the largest page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OverLimit {
    /// The page is cut to the largest one.
    #[default]
    Cut,
    /// The call is refused with status 400.
    Refuse,
}

/// One batch to serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchOptions {
    /// Its id; by default one that follows from the seed and the batch's place.
    pub async_job_id: Option<String>,
    /// How many jobs it has, from 0 to 100,000.
    pub jobs: u32,
    /// How much each job says.
    pub detail: Detail,
}

/// What a caller may choose; [`Options::default`] is what an empty object means.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own, as JavaScript names them"
)]
pub struct Options {
    /// Same seed, same batches. Default 1.
    pub seed: u64,
    /// The batches to serve. Default: the reference's example, 230 and 1,000 jobs, plain and rich.
    pub batches: Option<Vec<BatchOptions>>,
    /// Whether a batch comes first whose jobs live. Default false.
    pub living: bool,
    /// Seconds of the emulator's time in one of the caller's. Default 0: time stands still.
    pub speed: f64,
    /// The largest page. Default 1,000.
    pub max_limit: u64,
    /// What a larger `limit` meets. Default: the page is cut.
    pub over_limit: OverLimit,
    /// Whether fields that a job does not have are sent as `null`. Default false.
    pub nulls: bool,
    /// Whether preflights are answered and replies may be read across origins. Default true.
    pub cors: bool,
    /// Whether the server in front may compress replies. Default false.
    pub gzip: bool,
    /// The ways in which the service misbehaves. Default: none.
    pub scenarios: Vec<Scenario>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            batches: None,
            living: false,
            speed: 0.0,
            max_limit: 1000,
            over_limit: OverLimit::Cut,
            nulls: false,
            cors: true,
            gzip: false,
            scenarios: Vec::new(),
        }
    }
}

/// An option that does not fit: its message names the option and what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionsError {
    message: String,
}

impl OptionsError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for OptionsError {}

impl Options {
    /// Reads the JSON text of an options object, with the names that JavaScript uses.
    ///
    /// Fails for text that is no object, for an unknown name, and for a value out of range.
    pub fn from_json(text: &str) -> Result<Self, OptionsError> {
        let Ok(Value::Object(object)) = serde_json::from_str::<Value>(text) else {
            return Err(OptionsError::new("options must be an object"));
        };
        let mut options = Self::default();
        for (name, value) in &object {
            match name.as_str() {
                "seed" => options.seed = integer(name, value, 0, 9_007_199_254_740_991)?,
                "batches" => options.batches = Some(batches(value)?),
                "living" => options.living = boolean(name, value)?,
                "speed" => options.speed = speed(value)?,
                "maxLimit" => options.max_limit = integer(name, value, 1, 2_147_483_647)?,
                "overLimit" => {
                    options.over_limit = match value.as_str() {
                        Some("cut") => OverLimit::Cut,
                        Some("refuse") => OverLimit::Refuse,
                        _ => {
                            return Err(OptionsError::new(
                                "option `overLimit` must be \"cut\" or \"refuse\"",
                            ));
                        }
                    }
                }
                "nulls" => options.nulls = boolean(name, value)?,
                "cors" => options.cors = boolean(name, value)?,
                "gzip" => options.gzip = boolean(name, value)?,
                "scenarios" => options.scenarios = scenarios(value)?,
                _ => return Err(OptionsError::new(format!("unknown option `{name}`"))),
            }
        }
        Ok(options)
    }
}

fn integer(name: &str, value: &Value, first: u64, last: u64) -> Result<u64, OptionsError> {
    match value.as_u64() {
        Some(number) if (first..=last).contains(&number) => Ok(number),
        _ => Err(OptionsError::new(format!(
            "option `{name}` must be an integer from {first} to {last}"
        ))),
    }
}

fn boolean(name: &str, value: &Value) -> Result<bool, OptionsError> {
    value
        .as_bool()
        .ok_or_else(|| OptionsError::new(format!("option `{name}` must be true or false")))
}

fn speed(value: &Value) -> Result<f64, OptionsError> {
    match value.as_f64() {
        Some(number) if (0.0..=1e6).contains(&number) => Ok(number),
        _ => Err(OptionsError::new(
            "option `speed` must be a number from 0 to 1000000",
        )),
    }
}

/// Reads a list of names, each with the number and the count that it may carry.
pub(crate) fn scenarios(value: &Value) -> Result<Vec<Scenario>, OptionsError> {
    let wrong = || OptionsError::new("option `scenarios` must be an array of names");
    let names = value.as_array().ok_or_else(wrong)?;
    let scenario = |name: &Value| Scenario::parse(name.as_str().ok_or_else(wrong)?);
    names.iter().map(scenario).collect()
}

fn batches(value: &Value) -> Result<Vec<BatchOptions>, OptionsError> {
    let wrong = || OptionsError::new("option `batches` must be an array of objects");
    let mut list = Vec::new();
    for (index, value) in value.as_array().ok_or_else(wrong)?.iter().enumerate() {
        let batch = batch(index, value.as_object().ok_or_else(wrong)?)?;
        if batch.async_job_id.is_some()
            && list
                .iter()
                .any(|other: &BatchOptions| other.async_job_id == batch.async_job_id)
        {
            return Err(OptionsError::new(format!(
                "option `batches[{index}].asyncJobId` is taken"
            )));
        }
        list.push(batch);
    }
    Ok(list)
}

fn batch(
    index: usize,
    object: &serde_json::Map<String, Value>,
) -> Result<BatchOptions, OptionsError> {
    let mut jobs = None;
    let mut batch = BatchOptions {
        async_job_id: None,
        jobs: 0,
        detail: Detail::Plain,
    };
    for (name, value) in object {
        let place = format!("batches[{index}].{name}");
        match name.as_str() {
            "asyncJobId" => batch.async_job_id = Some(batch_id(&place, value)?),
            "jobs" => jobs = u32::try_from(integer(&place, value, 0, MOST_JOBS)?).ok(),
            "detail" => {
                batch.detail = match value.as_str() {
                    Some("plain") => Detail::Plain,
                    Some("rich") => Detail::Rich,
                    Some("living") => Detail::Living,
                    _ => {
                        return Err(OptionsError::new(format!(
                            "option `{place}` must be \"plain\", \"rich\" or \"living\""
                        )));
                    }
                }
            }
            _ => return Err(OptionsError::new(format!("unknown option `{place}`"))),
        }
    }
    batch.jobs = jobs
        .ok_or_else(|| OptionsError::new(format!("option `batches[{index}].jobs` is missing")))?;
    Ok(batch)
}

fn batch_id(place: &str, value: &Value) -> Result<String, OptionsError> {
    let fits = |text: &&str| {
        (1..=64).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
    };
    let wrong = || {
        OptionsError::new(format!(
            "option `{place}` must be 1 to 64 letters, digits, hyphens and underscores"
        ))
    };
    value
        .as_str()
        .filter(fits)
        .map(str::to_owned)
        .ok_or_else(wrong)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn an_empty_object_means_the_defaults() {
        assert_eq!(Options::from_json("{}"), Ok(Options::default()));
    }

    #[test]
    fn every_option_is_read() {
        let text = r#"{"seed":7,"batches":[{"asyncJobId":"b-1","jobs":3,"detail":"rich"},{"jobs":0},{"jobs":12,"detail":"living"}],"living":true,"speed":0.5,
            "maxLimit":20,"overLimit":"refuse","nulls":true,"cors":false,"gzip":true,"scenarios":["latency:5","reset*1"]}"#;
        let expected = Options {
            seed: 7,
            batches: Some(vec![
                BatchOptions {
                    async_job_id: Some("b-1".into()),
                    jobs: 3,
                    detail: Detail::Rich,
                },
                BatchOptions {
                    async_job_id: None,
                    jobs: 0,
                    detail: Detail::Plain,
                },
                BatchOptions {
                    async_job_id: None,
                    jobs: 12,
                    detail: Detail::Living,
                },
            ]),
            living: true,
            speed: 0.5,
            max_limit: 20,
            over_limit: OverLimit::Refuse,
            nulls: true,
            cors: false,
            gzip: true,
            scenarios: ["latency:5", "reset*1"]
                .map(|name| Scenario::parse(name).unwrap())
                .into(),
        };
        assert_eq!(Options::from_json(text), Ok(expected));
    }

    #[test]
    fn what_does_not_fit_is_refused_by_its_name() {
        for (text, message) in [
            ("[]", "options must be an object"),
            (r#"{"sede":1}"#, "unknown option `sede`"),
            (
                r#"{"seed":-1}"#,
                "option `seed` must be an integer from 0 to 9007199254740991",
            ),
            (
                r#"{"seed":1.5}"#,
                "option `seed` must be an integer from 0 to 9007199254740991",
            ),
            (
                r#"{"speed":null}"#,
                "option `speed` must be a number from 0 to 1000000",
            ),
            (
                r#"{"speed":-1}"#,
                "option `speed` must be a number from 0 to 1000000",
            ),
            (
                r#"{"maxLimit":0}"#,
                "option `maxLimit` must be an integer from 1 to 2147483647",
            ),
            (
                r#"{"overLimit":"warn"}"#,
                "option `overLimit` must be \"cut\" or \"refuse\"",
            ),
            (r#"{"cors":"no"}"#, "option `cors` must be true or false"),
            (
                r#"{"scenarios":"slow"}"#,
                "option `scenarios` must be an array of names",
            ),
            (
                r#"{"scenarios":["slow",7]}"#,
                "option `scenarios` must be an array of names",
            ),
            (
                r#"{"scenarios":["slow:-1"]}"#,
                "scenario `slow` takes an integer from 0 to 600000 behind `:`",
            ),
            (
                r#"{"batches":{}}"#,
                "option `batches` must be an array of objects",
            ),
            (r#"{"batches":[{}]}"#, "option `batches[0].jobs` is missing"),
            (
                r#"{"batches":[{"jobs":100001}]}"#,
                "option `batches[0].jobs` must be an integer from 0 to 100000",
            ),
            (
                r#"{"batches":[{"jobs":1,"size":2}]}"#,
                "unknown option `batches[0].size`",
            ),
            (
                r#"{"batches":[{"jobs":1,"detail":"full"}]}"#,
                "option `batches[0].detail` must be \"plain\", \"rich\" or \"living\"",
            ),
            (
                r#"{"batches":[{"jobs":1,"asyncJobId":"a/b"}]}"#,
                "option `batches[0].asyncJobId` must be 1 to 64 letters, digits, hyphens and underscores",
            ),
            (
                r#"{"batches":[{"jobs":1,"asyncJobId":"a"},{"jobs":1,"asyncJobId":"a"}]}"#,
                "option `batches[1].asyncJobId` is taken",
            ),
        ] {
            assert_eq!(
                Options::from_json(text).unwrap_err().to_string(),
                message,
                "{text}"
            );
        }
    }
}
