//! One request of the operation, built from checked parts.

use crate::decode::push_number;
use crate::endpoint::Endpoint;
use crate::error::{Error, Result};
use crate::identifier::{AsyncJobId, ProjectId, Token};
use crate::model::Language;

/// Which page (Table 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageQuery {
    /// Jobs to skip. Default 0.
    pub offset: u32,
    /// Most jobs to return, from 1. Default: the service's own, which is not documented.
    pub limit: Option<u32>,
}

/// `GET /v5/{project_id}/batch-async-jobs/{async_job_id}`: where it goes and with what headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    url: String,
    token: Option<Token>,
    language: Option<Language>,
}

impl Request {
    /// Builds the request. Fails if `limit` is 0.
    pub fn new(
        endpoint: &Endpoint,
        project: &ProjectId,
        batch: &AsyncJobId,
        query: PageQuery,
        token: Option<Token>,
        language: Option<Language>,
    ) -> Result<Self> {
        let mut url = crate::sentence::joined(&[
            endpoint.as_str(),
            "/v5/",
            project.as_str(),
            "/batch-async-jobs/",
            batch.as_str(),
        ]);
        url.push_str("?offset=");
        push_number(query.offset.into(), &mut url);
        if let Some(limit) = query.limit {
            if limit == 0 {
                return Err(Error::argument("limit", "an integer from 1 to 4294967295"));
            }
            url.push_str("&limit=");
            push_number(limit.into(), &mut url);
        }
        Ok(Self {
            url,
            token,
            language,
        })
    }

    pub(crate) fn set_token(&mut self, token: Option<Token>) {
        self.token = token;
    }

    /// The whole URL. It holds no secret.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The headers, the token among them (Table 3).
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let token = self
            .token
            .as_ref()
            .map(|token| ("X-Auth-Token", token.reveal()));
        let language = self
            .language
            .map(|language| ("X-Language", language.as_str()));
        [Some(("Content-Type", "application/json")), token, language]
            .into_iter()
            .flatten()
    }
}
