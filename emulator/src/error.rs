//! What the service says when it refuses.

use serde_json::{Value, json};

/// The language of error texts, by `X-Language`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Chinese,
}

impl Language {
    /// `zh-cn` is Chinese; everything else, and nothing, is English.
    pub(crate) fn of(header: Option<&str>) -> Self {
        if header.is_some_and(|text| text.eq_ignore_ascii_case("zh-cn")) {
            Self::Chinese
        } else {
            Self::English
        }
    }
}

/// A reason to refuse a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    TokenMissing,
    TokenUnknown,
    AccessKeyUnknown,
    SignatureUnreadable,
    SignatureWrong,
    SignatureExpired,
    ProjectUnknown,
    BatchUnknown,
    /// A query parameter that is no number from `first` to `last`.
    Parameter {
        name: &'static str,
        first: u64,
        last: u64,
    },
    /// A query parameter that came more than once.
    Repeated {
        name: &'static str,
    },
    RouteUnknown {
        path: String,
    },
    MethodUnknown {
        method: String,
    },
    /// What a scenario asks for.
    Played {
        status: u16,
    },
    /// An offset beyond the end, where a scenario refuses it.
    OffsetBeyondEnd,
}

impl Problem {
    pub(crate) fn status(&self) -> u16 {
        match self {
            Self::TokenMissing
            | Self::TokenUnknown
            | Self::AccessKeyUnknown
            | Self::SignatureUnreadable
            | Self::SignatureWrong
            | Self::SignatureExpired => 401,
            Self::ProjectUnknown
            | Self::BatchUnknown
            | Self::Parameter { .. }
            | Self::Repeated { .. }
            | Self::OffsetBeyondEnd => 400,
            Self::RouteUnknown { .. } => 404,
            Self::MethodUnknown { .. } => 405,
            Self::Played { status } => *status,
        }
    }

    /// The codes of the service's gateway, and the one code that the reference of the operation shows.
    fn code(&self) -> &'static str {
        match self {
            Self::TokenMissing
            | Self::TokenUnknown
            | Self::AccessKeyUnknown
            | Self::SignatureUnreadable
            | Self::SignatureWrong
            | Self::SignatureExpired => "APIGW.0301",
            Self::RouteUnknown { .. } | Self::MethodUnknown { .. } => "APIGW.0101",
            Self::Played { status } => match status {
                401 => "APIGW.0301",
                403 => "APIGW.0302",
                404 => "APIGW.0101",
                429 => "APIGW.0308",
                _ => "DRS.10000001",
            },
            Self::ProjectUnknown
            | Self::BatchUnknown
            | Self::Parameter { .. }
            | Self::OffsetBeyondEnd
            | Self::Repeated { .. } => "DRS.10000001",
        }
    }

    fn message(&self, language: Language) -> String {
        match language {
            Language::English => self.english(),
            Language::Chinese => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::TokenMissing => {
                "Incorrect IAM authentication information: x-auth-token not found".into()
            }
            Self::TokenUnknown => {
                "Incorrect IAM authentication information: decrypt token fail".into()
            }
            Self::AccessKeyUnknown => {
                "Incorrect IAM authentication information: access key not found".into()
            }
            Self::SignatureUnreadable => {
                "Incorrect IAM authentication information: signature format error".into()
            }
            Self::SignatureWrong => {
                "Incorrect IAM authentication information: verify signature fail".into()
            }
            Self::SignatureExpired => {
                "Incorrect IAM authentication information: signature expired".into()
            }
            Self::ProjectUnknown => "Failed. The project does not exist.".into(),
            Self::BatchUnknown => {
                "Failed. The batch of asynchronously created tasks does not exist.".into()
            }
            Self::Parameter { name, first, last } => {
                format!("Failed. The parameter {name} must be an integer from {first} to {last}.")
            }
            Self::Repeated { name } => {
                format!("Failed. The parameter {name} is given more than once.")
            }
            Self::RouteUnknown { path } => format!("The API does not exist: {path}"),
            Self::MethodUnknown { method } => {
                format!("The API does not support the method {method}.")
            }
            Self::Played { status } => {
                format!("Failed. The emulator was asked for status {status}.")
            }
            Self::OffsetBeyondEnd => {
                "Failed. The parameter offset is beyond the end of the list.".into()
            }
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::TokenMissing => "IAM认证信息不正确：缺少x-auth-token".into(),
            Self::TokenUnknown => "IAM认证信息不正确：token解密失败".into(),
            Self::AccessKeyUnknown => "IAM认证信息不正确：AK不存在".into(),
            Self::SignatureUnreadable => "IAM认证信息不正确：签名格式错误".into(),
            Self::SignatureWrong => "IAM认证信息不正确：签名校验失败".into(),
            Self::SignatureExpired => "IAM认证信息不正确：签名已过期".into(),
            Self::ProjectUnknown => "请求失败。项目不存在。".into(),
            Self::BatchUnknown => "请求失败。批量异步任务不存在。".into(),
            Self::Parameter { name, first, last } => {
                format!("请求失败。参数{name}必须为{first}到{last}之间的整数。")
            }
            Self::Repeated { name } => format!("请求失败。参数{name}重复。"),
            Self::RouteUnknown { path } => format!("API不存在：{path}"),
            Self::MethodUnknown { method } => format!("API不支持{method}方法。"),
            Self::Played { status } => format!("请求失败。模拟器按要求返回状态{status}。"),
            Self::OffsetBeyondEnd => "请求失败。参数offset超出列表末尾。".into(),
        }
    }

    /// The body of the refusal: `error_code` and `error_msg`, and from the gateway its `request_id`.
    pub(crate) fn body(&self, language: Language, request_id: &str) -> Value {
        let (code, message) = (self.code(), self.message(language));
        if code.starts_with("APIGW") {
            json!({ "error_code": code, "error_msg": message, "request_id": request_id })
        } else {
            json!({ "error_code": code, "error_msg": message })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_speaks_the_language_that_was_asked_for() {
        let problem = Problem::Parameter {
            name: "limit",
            first: 1,
            last: 2_147_483_647,
        };
        assert_eq!(
            problem.body(Language::of(None), "r"),
            json!({ "error_code": "DRS.10000001", "error_msg": "Failed. The parameter limit must be an integer from 1 to 2147483647." })
        );
        assert_eq!(
            problem.body(Language::of(Some("ZH-cn")), "r"),
            json!({ "error_code": "DRS.10000001", "error_msg": "请求失败。参数limit必须为1到2147483647之间的整数。" })
        );
    }

    #[test]
    fn a_refusal_of_the_gateway_carries_the_request_id_and_one_of_the_service_does_not() {
        assert_eq!(
            Problem::TokenMissing.body(Language::English, "r1"),
            json!({
                "error_code": "APIGW.0301",
                "error_msg": "Incorrect IAM authentication information: x-auth-token not found",
                "request_id": "r1"
            })
        );
        assert_eq!(
            Problem::BatchUnknown.body(Language::Chinese, "r1"),
            json!({ "error_code": "DRS.10000001", "error_msg": "请求失败。批量异步任务不存在。" })
        );
    }
}
