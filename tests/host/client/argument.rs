//! Texts that could leave the route, the origin or the header they are meant for: no request can be made of them.

use drs_batch_jobs::{AsyncJobId, Endpoint, Error, ErrorKind, ProjectId, Token};

use super::told::{Told, told};

/// Texts that are no id, whichever.
fn no_ids() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        ".",
        "..",
        "%2e%2e",
        "%2F",
        "a/b",
        "a\\b",
        "a?b",
        "a#b",
        "a b",
        " a",
        "a ",
        "a:b",
        "a@b",
        "a;b",
        "a.b",
        "a+b",
        "a&b",
        "a=b",
        "á",
        "ａ",
        "汉字",
        "\u{feff}a",
        "a\u{200b}",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.push("a".repeat(65));
    texts.extend((0..0x20).chain([0x7f]).map(|code| {
        let control = char::from(code);
        format!("a{control}b")
    }));
    texts
}

fn refused(name: &str, rule: &str) -> Told {
    Told::unsent(
        ErrorKind::InvalidArgument,
        &format!("`{name}` must be {rule}"),
    )
}

#[test]
fn what_could_leave_the_route_is_no_id() {
    const RULE: &str = "1 to 64 letters, digits, `_` and `-`";
    for text in no_ids() {
        let project = ProjectId::parse(&text).map_err(|error| told(&error));
        assert_eq!(project, Err(refused("projectId", RULE)), "{text:?}");
        let batch = AsyncJobId::parse(&text).map_err(|error| told(&error));
        assert_eq!(batch, Err(refused("asyncJobId", RULE)), "{text:?}");
    }
}

#[test]
fn letters_digits_low_lines_and_hyphens_are_an_id() {
    let longest = "a".repeat(64);
    for text in ["a", "0", "_", "-", "--", "A_z-09", &longest] {
        let project = ProjectId::parse(text).map_err(|error| told(&error));
        assert_eq!(project.as_ref().map(ProjectId::as_str), Ok(text));
        let batch = AsyncJobId::parse(text).map_err(|error| told(&error));
        assert_eq!(batch.as_ref().map(AsyncJobId::as_str), Ok(text));
    }
}

#[test]
fn a_token_is_visible_ascii_and_what_is_none_is_not_quoted() {
    let wrong = [
        String::new(),
        "   ".to_owned(),
        "secret secret".to_owned(),
        "secret\n".to_owned(),
        "secret\r\nX-Other: 1".to_owned(),
        "secret\t".to_owned(),
        "secret\u{0}".to_owned(),
        "secret\u{7f}".to_owned(),
        "sécret".to_owned(),
        "s".repeat(16_385),
    ];
    for text in wrong {
        let error = Token::parse(&text).map_err(|error| told(&error));
        let expected = refused("token", "1 to 16384 visible ASCII characters");
        assert_eq!(error, Err(expected), "{text:?}");
    }
    let longest = "!".repeat(16_384);
    for (text, token) in [("!", "!"), (" a~ ", "a~"), (&longest, &longest)] {
        let parsed = Token::parse(text).map_err(|error| told(&error));
        assert_eq!(parsed.as_ref().map(Token::reveal), Ok(token));
    }
}

fn origin(text: &str) -> Result<String, Box<Told>> {
    Endpoint::parse(text)
        .map(|endpoint| endpoint.as_str().to_owned())
        .map_err(|error: Error| Box::new(told(&error)))
}

#[test]
fn an_endpoint_is_an_origin_and_maybe_a_path() {
    for (text, expected) in [
        ("https://example.com", "https://example.com"),
        ("HTTPS://Example.COM", "HTTPS://Example.COM"),
        ("https://example.com:8443/", "https://example.com:8443"),
        ("https://example.com/a/b//", "https://example.com/a/b"),
        ("https://10.0.0.1", "https://10.0.0.1"),
        ("https://[2001:db8::1]:443", "https://[2001:db8::1]:443"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("http://127.255.0.1", "http://127.255.0.1"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("/drs", "/drs"),
        ("/drs/", "/drs"),
        ("/", ""),
    ] {
        assert_eq!(origin(text), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn what_would_take_the_token_elsewhere_is_no_endpoint() {
    let expected = refused(
        "endpoint",
        "an https origin with an optional path (http only for loopback; a path such as `/drs` in browsers)",
    );
    for text in [
        "",
        "example.com",
        "https:example.com",
        "https:/example.com",
        "https://",
        "https:///path",
        "http://example.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://127.0.0",
        "http://127.1",
        "http://128.0.0.1",
        "http://[::2]",
        "http://0.0.0.0",
        "ftp://example.com",
        "javascript://example.com",
        "https://user@example.com",
        "https://user:secret@example.com",
        "https://example.com@evil.example",
        "https://example.com?x=1",
        "https://example.com/?x=1",
        "https://example.com#x",
        "https://example.com/a/../b",
        "https://example.com/.",
        "https://example.com/%2e%2e",
        "https://example.com\\@evil.example",
        "https://example.com/a\\b",
        "https://exa mple.com",
        "https://example.com ",
        " https://example.com",
        "https://exämple.com",
        "https://example.com:",
        "https://example.com:65536",
        "https://example.com:80a",
        "https://[::1",
        "https://[]",
        "https://[::1]x",
        "https://-example.com",
        "https://example.com\n",
        "//example.com",
        "/\\example.com",
        "/a/../b",
        "/a?b",
        "/a#b",
        "/%2e%2e",
    ] {
        assert_eq!(origin(text), Err(Box::new(expected.clone())), "{text:?}");
    }
}

#[test]
fn a_region_becomes_part_of_a_host_and_nothing_else() {
    let of = |text: &str| {
        Endpoint::of_region(text)
            .map(|endpoint| endpoint.as_str().to_owned())
            .map_err(|error| Box::new(told(&error)))
    };
    let longest = "a".repeat(64);
    for text in ["cn-north-4", "new-region-9", "a", &longest] {
        assert_eq!(
            of(text),
            Ok(format!("https://drs.{text}.myhuaweicloud.com"))
        );
    }
    let longer = "a".repeat(65);
    for text in [
        "",
        "-",
        "-a",
        "a-",
        "CN-North-4",
        "cn_north_4",
        "a.b",
        "a/b",
        "a@b",
        "a:1",
        "a#",
        "é",
        "a b",
        &longer,
    ] {
        let rule = "lower-case letters, digits and `-`, such as `cn-north-4`";
        assert_eq!(of(text), Err(Box::new(refused("region", rule))), "{text:?}");
    }
}
