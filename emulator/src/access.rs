//! Who is let in.

use crate::emulator::Request;
use crate::error::Problem;
use crate::signature::{self, ALGORITHM};

/// The one token that the emulator takes as `X-Auth-Token`.
pub const TOKEN: &str = "drs-emulator-token";

/// A call needs the token, or a signature by the one access key. Where both are sent, the token decides.
pub(crate) fn check(request: &Request<'_>, body: &[u8], now_ms: i64) -> Result<(), Problem> {
    match request.header("X-Auth-Token") {
        Some(TOKEN) => Ok(()),
        Some(_) => Err(Problem::TokenUnknown),
        None if request
            .header("Authorization")
            .is_some_and(|text| text.starts_with(ALGORITHM)) =>
        {
            signature::check(request, body, now_ms)
        }
        None => Err(Problem::TokenMissing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_opens_the_door_and_a_wrong_one_shuts_it_whatever_else_is_sent() {
        let signed = Some("SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=00");
        for (token, authorization, expected) in [
            (Some(TOKEN), None, Ok(())),
            (Some("other"), None, Err(Problem::TokenUnknown)),
            (Some(""), None, Err(Problem::TokenUnknown)),
            (Some("other"), signed, Err(Problem::TokenUnknown)),
            (None, signed, Err(Problem::AccessKeyUnknown)),
            (None, None, Err(Problem::TokenMissing)),
            (None, Some("Basic QTpC"), Err(Problem::TokenMissing)),
        ] {
            let headers: Vec<_> = [("x-auth-token", token), ("authorization", authorization)]
                .into_iter()
                .filter_map(|(name, value)| Some((name, value?)))
                .collect();
            let request = Request {
                method: "GET",
                target: "/",
                headers: &headers,
                now_ms: 0,
            };
            assert_eq!(check(&request, b"", 0), expected, "{headers:?}");
        }
    }
}
