//! Whether a call is signed by the one key: SDK-HMAC-SHA256, worked out from the request as it came.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::calendar::from_compact;
use crate::emulator::Request;
use crate::error::Problem;
use crate::route::decoded;

/// The one access key that the emulator knows.
pub const ACCESS_KEY: &str = "DRSEMULATORACCESSKEY";

/// Its secret key: as public as everything here.
pub const SECRET_KEY: &str = "drs-emulator-secret-key";

/// The one `X-Security-Token`, for callers with temporary credentials; with and without it the keys are the same.
pub const SECURITY_TOKEN: &str = "drs-emulator-security-token";

/// How a signature begins.
pub(crate) const ALGORITHM: &str = "SDK-HMAC-SHA256";

/// What a caller's clock may be off.
const SKEW_MS: u64 = 15 * 60 * 1000;

/// Without these a signature could be used for other calls and at other times.
const ALWAYS_SIGNED: [&str; 2] = ["host", "x-sdk-date"];

/// Sent for a purpose, so worth nothing unsigned.
const SIGNED_IF_SENT: [&str; 2] = ["x-project-id", "x-security-token"];

struct Authorization<'a> {
    access_key: &'a str,
    signed_headers: &'a str,
    signature: Vec<u8>,
}

/// Checks the signature of a call at the service's time.
pub(crate) fn check(request: &Request<'_>, body: &[u8], now_ms: i64) -> Result<(), Problem> {
    let given = request
        .header("Authorization")
        .and_then(parsed)
        .ok_or(Problem::SignatureUnreadable)?;
    if given.access_key != ACCESS_KEY {
        return Err(Problem::AccessKeyUnknown);
    }
    let names: Vec<&str> = given.signed_headers.split(';').collect();
    let sent = SIGNED_IF_SENT
        .iter()
        .filter(|name| request.header(name).is_some());
    if !ALWAYS_SIGNED
        .iter()
        .chain(sent)
        .all(|name| names.contains(name))
    {
        return Err(Problem::SignatureWrong);
    }
    let stamp = request.header("X-Sdk-Date").unwrap_or_default();
    let signed_ms = from_compact(stamp).ok_or(Problem::SignatureUnreadable)?;
    if signed_ms.abs_diff(now_ms) > SKEW_MS {
        return Err(Problem::SignatureExpired);
    }
    let canonical = canonical(request, &names, body).ok_or(Problem::SignatureWrong)?;
    let text = format!("{ALGORITHM}\n{stamp}\n{}", hash(canonical.as_bytes()));
    let mac = Hmac::<Sha256>::new_from_slice(SECRET_KEY.as_bytes());
    let right = mac.is_ok_and(|mac| {
        mac.chain_update(text)
            .verify_slice(&given.signature)
            .is_ok()
    });
    if !right {
        return Err(Problem::SignatureWrong);
    }
    match request.header("X-Security-Token") {
        None | Some(SECURITY_TOKEN) => Ok(()),
        Some(_) => Err(Problem::TokenUnknown),
    }
}

/// `SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…`.
fn parsed(text: &str) -> Option<Authorization<'_>> {
    let mut parts = text
        .strip_prefix(ALGORITHM)?
        .strip_prefix(' ')?
        .split(',')
        .map(str::trim);
    let access_key = parts.next()?.strip_prefix("Access=")?;
    let signed_headers = parts.next()?.strip_prefix("SignedHeaders=")?;
    let signature = bytes_of(parts.next()?.strip_prefix("Signature=")?)?;
    parts.next().is_none().then_some(Authorization {
        access_key,
        signed_headers,
        signature,
    })
}

/// The request in the form that both sides hash; `None` if a signed header is not there.
fn canonical(request: &Request<'_>, names: &[&str], body: &[u8]) -> Option<String> {
    let (path, query) = request
        .target
        .split_once('?')
        .unwrap_or((request.target, ""));
    let mut text = format!("{}\n", request.method);
    // Unescaped as a whole: an escaped slash counts as a slash.
    text.push_str(&escaped(&decoded(path, false), true));
    if !text.ends_with('/') {
        text.push('/');
    }
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| {
            let canonical = |part| escaped(&decoded(part, true), false);
            (canonical(name), canonical(value))
        })
        .collect();
    pairs.sort_unstable();
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    text.push('\n');
    text.push_str(&pairs.join("&"));
    text.push('\n');
    for name in names {
        text.push_str(name);
        text.push(':');
        text.push_str(request.header(name)?);
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&names.join(";"));
    text.push('\n');
    text.push_str(&hash(body));
    Some(text)
}

/// Percent-encoding of all but the unreserved characters, and of slashes where they separate nothing.
fn escaped(text: &str, keep_slash: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        let plain =
            byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || keep_slash && byte == b'/';
        if plain {
            out.push(char::from(byte));
        } else {
            out.push('%');
            push_hex(&mut out, byte, b"0123456789ABCDEF");
        }
    }
    out
}

fn hash(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        push_hex(&mut out, byte, b"0123456789abcdef");
    }
    out
}

fn push_hex(out: &mut String, byte: u8, digits: &[u8; 16]) {
    for half in [byte >> 4, byte & 15] {
        out.extend(digits.get(usize::from(half)).copied().map(char::from));
    }
}

fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    if !hex.len().is_multiple_of(2) || !hex.is_ascii() {
        return None;
    }
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_canonical_form_is_that_of_a_signing_example_of_the_official_sdk() {
        let headers = [
            ("Content-Type", "application/json"),
            ("Host", "drs.cn-north-4.myhuaweicloud.com"),
            ("X-Project-Id", "054ba152d480d55b2f5dc0069e7ddef0"),
            ("X-Sdk-Date", "20221107T161518Z"),
        ];
        let request = Request {
            method: "GET",
            target: "/v5/054ba152d480d55b2f5dc0069e7ddef0/batch-async-jobs/bd4193aa-072d-4ce6-beec-adffc7252341?offset=0&limit=10",
            headers: &headers,
            now_ms: 0,
        };
        let names = ["content-type", "host", "x-project-id", "x-sdk-date"];
        let canonical = canonical(&request, &names, b"").map(|text| hash(text.as_bytes()));
        assert_eq!(
            canonical.as_deref(),
            Some("61cc3238cebfc2367392e0b6196c9c61ef297e81365f7a1373da7151a92fe48e")
        );
    }

    #[test]
    fn an_escaped_slash_of_a_path_is_a_slash_and_a_query_is_sorted_and_escaped_anew() {
        let request = Request {
            method: "GET",
            target: "/v5/a%20b%2Fc%2Bd~e%25f%2A%C3%A9?b=2&a=%e5%bc%a0&a=1+2&c",
            headers: &[],
            now_ms: 0,
        };
        assert_eq!(
            canonical(&request, &[], b"")
                .as_deref()
                .map(|text| text.lines().take(3).collect()),
            Some(vec![
                "GET",
                "/v5/a%20b/c%2Bd~e%25f%2A%C3%A9/",
                "a=%E5%BC%A0&a=1%202&b=2&c="
            ])
        );
    }

    #[test]
    fn what_is_no_signature_is_not_read() {
        assert!(parsed("SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=00ff").is_some());
        for text in [
            "",
            "Basic QTpC",
            "SDK-HMAC-SHA256",
            "SDK-HMAC-SHA256 Access=A",
            "SDK-HMAC-SHA256 Access=A, SignedHeaders=host",
            "SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=0",
            "SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=zz",
            "SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=é0",
            "SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=00, More=1",
        ] {
            assert!(parsed(text).is_none(), "{text}");
        }
    }
}
