//! Who is let in.

use crate::error::Problem;

/// The one token that the emulator takes as `X-Auth-Token`.
pub const TOKEN: &str = "drs-emulator-token";

/// A call needs the token, or the shape of a signature.
///
/// What is not done: the signature itself is not checked, and no access key is
/// known; a call whose `Authorization` names `SDK-HMAC-SHA256` is let in.
pub(crate) fn check(token: Option<&str>, authorization: Option<&str>) -> Result<(), Problem> {
    match token {
        Some(TOKEN) => Ok(()),
        Some(_) => Err(Problem::TokenUnknown),
        None if authorization.is_some_and(|text| text.starts_with("SDK-HMAC-SHA256 ")) => Ok(()),
        None => Err(Problem::TokenMissing),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_or_a_signature_opens_the_door_and_nothing_else_does() {
        let signed = Some("SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=0");
        for (token, authorization, expected) in [
            (Some(TOKEN), None, Ok(())),
            (None, signed, Ok(())),
            (Some("other"), None, Err(Problem::TokenUnknown)),
            (Some(""), None, Err(Problem::TokenUnknown)),
            (Some("other"), signed, Err(Problem::TokenUnknown)),
            (None, None, Err(Problem::TokenMissing)),
            (None, Some("Basic QTpC"), Err(Problem::TokenMissing)),
        ] {
            assert_eq!(
                check(token, authorization),
                expected,
                "{token:?} {authorization:?}"
            );
        }
    }
}
