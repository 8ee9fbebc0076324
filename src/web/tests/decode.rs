//! The decode path by itself.

use serde_json::json;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{call, data, js};
use crate::web::decode;

#[wasm_bindgen_test]
fn a_page_crosses_with_its_warnings_as_lines() {
    let reply =
        r#"{"jobs":[{"id":"a","base_info":{"expired_days":14}},7],"x\"y\\z":{"password":"p"}}"#;
    let page =
        decode(reply.into(), &JsValue::UNDEFINED).unwrap_or_else(|it| wasm_bindgen::throw_val(it));
    let shown = call(
        &js(
            "({ bytes, spans, totalCount, warnings, warningsOmitted }) => ({ text: new TextDecoder().decode(bytes), \
             spans: [...spans], totalCount, warnings: warnings.split('\\n'), warningsOmitted })",
        ),
        &page,
    );
    let text = r#"{"jobs":[{"id":"a","base_info":{"expired_days":"14"}}],"x\"y\\z":{"password":"******"}}"#;
    assert_eq!(
        data(&shown),
        json!({
            "text": text,
            "spans": [8, 54, 9, 53],
            "warnings": [
                "jobs[0].base_info.expired_days", "coerced", "text", "number",
                "jobs[1]", "dropped", "object", "number", ""
            ],
            "warningsOmitted": 0
        })
    );
}

#[wasm_bindgen_test]
fn warnings_are_four_lines_each_whatever_the_keys_in_their_paths() {
    let reply = r#"{"jobs":[],"a\"b\\c\n\u0000😀":1,"a\"b\\c\n\u0000😀":2}"#;
    let page =
        decode(reply.into(), &JsValue::UNDEFINED).unwrap_or_else(|it| wasm_bindgen::throw_val(it));
    let kinds = call(
        &js("({ warnings }) => warnings.split('\\n').slice(1)"),
        &page,
    );
    assert_eq!(
        data(&kinds),
        json!(["duplicate_key", "one key", "the key again", ""])
    );
}

#[wasm_bindgen_test]
fn what_is_no_page_is_thrown_as_a_failure() {
    for (reply, options, expected) in [
        (
            "",
            "undefined",
            json!({ "kind": "decode", "message": "the reply is no page of jobs: an empty reply" }),
        ),
        (
            r#"{"jobs":7}"#,
            "{ decode: 'strict' }",
            json!({
                "kind": "decode",
                "message": "the reply is no page of jobs at `jobs`: expected array, found number",
                "path": "jobs"
            }),
        ),
    ] {
        match decode(reply.into(), &js(options)) {
            Ok(_) => wasm_bindgen::throw_str(reply),
            Err(failure) => assert_eq!(data(&failure), expected),
        }
    }
}
