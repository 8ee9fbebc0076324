//! What scenarios make of replies.

use drs_batch_jobs_emulator::{
    Emulator, Instead, REFERENCE_BATCH_ID, Reply, Request, Scenario, TOKEN, Wire,
};
use serde_json::{Value, json};

use crate::support::{NOW_MS, body, emulator, get, get_at, header, target};

/// An emulator of one batch of 23 jobs that misbehaves.
fn playing(scenarios: &[&str]) -> Emulator {
    let options = json!({ "batches": [{ "asyncJobId": "b", "jobs": 23 }], "scenarios": scenarios });
    emulator(&options.to_string())
}

fn page(emulator: &mut Emulator, query: &str) -> Reply {
    get(emulator, &target("b", query))
}

fn ids(reply: &Reply) -> Vec<String> {
    let page = body(reply);
    let jobs = page["jobs"].as_array().unwrap().iter();
    jobs.map(|job| job["id"].as_str().unwrap().to_owned())
        .collect()
}

fn statuses(emulator: &mut Emulator, count: usize) -> Vec<u16> {
    (0..count).map(|_| page(emulator, "").status).collect()
}

#[test]
fn a_count_is_for_the_first_requests_and_scenarios_stand_one_above_the_other() {
    let mut emulator = playing(&["status_503*2", "status_401*3", "retry_after:7*4"]);
    assert_eq!(statuses(&mut emulator, 6), [503, 503, 401, 429, 200, 200]);
    assert_eq!(emulator.requests(), 6);
    emulator.play(vec![Scenario::parse("status_404").unwrap()]);
    assert_eq!(emulator.requests(), 0);
    assert_eq!(statuses(&mut emulator, 2), [404, 404]);
    let names: Vec<&str> = emulator.scenarios().iter().map(Scenario::as_str).collect();
    assert_eq!(names, ["status_404"]);
    emulator.play(Vec::new());
    assert_eq!(statuses(&mut emulator, 1), [200]);
}

#[test]
fn only_a_get_of_the_one_route_meets_a_scenario_but_every_call_is_counted_except_preflights() {
    let mut emulator = playing(&["status_503*1"]);
    let path = target("b", "");
    let call = |emulator: &mut Emulator, method, target| {
        emulator
            .answer(&Request {
                method,
                target,
                headers: &[],
                now_ms: NOW_MS,
            })
            .status
    };
    assert_eq!(call(&mut emulator, "OPTIONS", &path), 204);
    assert_eq!(emulator.requests(), 0);
    assert_eq!(call(&mut emulator, "GET", "/elsewhere"), 404);
    assert_eq!(call(&mut emulator, "POST", &path), 405);
    assert_eq!(
        call(&mut emulator, "GET", &path),
        503,
        "before the token is looked at"
    );
    assert_eq!(call(&mut emulator, "GET", &path), 401);
    assert_eq!(emulator.requests(), 4);
}

#[test]
fn a_refusal_says_how_long_to_wait_in_each_of_three_ways() {
    for (name, value, expected) in [
        ("retry_after:7", "Retry-After", "7"),
        (
            "retry_after_date:7",
            "Retry-After",
            "Tue, 14 Nov 2023 22:13:27 GMT",
        ),
        ("retry_after_ms:250", "Retry-After-Ms", "250"),
    ] {
        let reply = page(&mut playing(&[name]), "");
        assert_eq!(
            (reply.status, header(&reply, value)),
            (429, Some(expected)),
            "{name}"
        );
        assert_eq!(body(&reply)["error_code"], "APIGW.0308");
    }
    let bare = page(&mut playing(&["status_429"]), "");
    assert_eq!((bare.status, header(&bare, "Retry-After")), (429, None));
}

#[test]
fn a_clock_that_is_wrong_shows_in_the_date_and_in_what_is_reckoned_from_it() {
    for (name, date, after) in [
        (
            "clock_ahead:86400",
            "Wed, 15 Nov 2023 22:13:20 GMT",
            "Wed, 15 Nov 2023 22:13:27 GMT",
        ),
        (
            "clock_behind:86400",
            "Mon, 13 Nov 2023 22:13:20 GMT",
            "Mon, 13 Nov 2023 22:13:27 GMT",
        ),
    ] {
        let reply = page(&mut playing(&["retry_after_date:7", name]), "");
        assert_eq!(
            (header(&reply, "Date"), header(&reply, "Retry-After")),
            (Some(date), Some(after)),
            "{name}"
        );
    }
}

#[test]
fn a_throttled_service_answers_so_many_requests_a_second() {
    let mut emulator = playing(&["throttled:2"]);
    let at = |emulator: &mut Emulator, ms| get_at(emulator, &target("b", ""), NOW_MS + ms).status;
    let statuses = [0, 1, 2, 999, 1000, 1001, 1002, 5000].map(|ms| at(&mut emulator, ms));
    assert_eq!(statuses, [200, 200, 429, 429, 200, 200, 429, 200]);
}

#[test]
fn a_flaky_service_fails_with_its_share_and_the_same_seed_fails_the_same_way() {
    let run = || statuses(&mut playing(&["flaky:40"]), 200);
    let failed = run().iter().filter(|status| **status != 200).count();
    assert!((60..=100).contains(&failed), "{failed}");
    for status in [500, 502, 503, 504] {
        assert!(run().contains(&status), "{status}");
    }
    assert_eq!(run(), run());
    assert_eq!(statuses(&mut playing(&["flaky:0"]), 50), [200; 50]);
}

#[test]
fn replies_that_are_no_page_come_as_what_they_are() {
    for (name, status, media, start) in [
        (
            "html_error",
            502,
            "text/html; charset=utf-8",
            "<!doctype html>",
        ),
        (
            "html_error:503",
            503,
            "text/html; charset=utf-8",
            "<!doctype html>",
        ),
        (
            "html_page",
            200,
            "text/html; charset=utf-8",
            "<!doctype html>",
        ),
        ("empty_body", 200, "application/json", ""),
        ("bad_json:10", 200, "application/json", "{\"jobs\":[{"),
    ] {
        let reply = page(&mut playing(&[name]), "");
        assert_eq!(
            (reply.status, header(&reply, "Content-Type")),
            (status, Some(media)),
            "{name}"
        );
        assert!(
            String::from_utf8(reply.body).unwrap().starts_with(start),
            "{name}"
        );
    }
}

#[test]
fn a_redirect_leads_to_the_same_port_under_another_name_or_to_the_same_origin() {
    let path = target("b", "?limit=3");
    for (name, status, place) in [
        (
            "redirect",
            302,
            "http://localhost:8080/elsewhere".to_owned(),
        ),
        (
            "redirect:308",
            308,
            "http://localhost:8080/elsewhere".to_owned(),
        ),
        ("redirect_within:301", 301, format!("{path}#moved")),
    ] {
        let reply = playing(&[name]).answer(&Request {
            method: "GET",
            target: &path,
            headers: &[("Host", "127.0.0.1:8080"), ("X-Auth-Token", TOKEN)],
            now_ms: NOW_MS,
        });
        assert_eq!(
            (reply.status, header(&reply, "Location")),
            (status, Some(place.as_str()))
        );
    }
}

#[test]
fn a_list_shrinks_or_grows_between_requests_and_then_stands_still() {
    let mut steady = playing(&[]);
    let whole = ids(&page(&mut steady, "?limit=100"));
    let mut shrinking = playing(&["shrinking:2*3"]);
    let totals: Vec<Value> = (0..6)
        .map(|_| body(&page(&mut shrinking, ""))["total_count"].clone())
        .collect();
    assert_eq!(totals, [23, 21, 19, 17, 17, 17].map(Value::from));
    assert_eq!(ids(&page(&mut shrinking, "?limit=100")), whole[6..]);
    let mut growing = playing(&["growing:5*1"]);
    assert_eq!(ids(&page(&mut growing, "?limit=100")), whole);
    let grown = ids(&page(&mut growing, "?limit=100"));
    assert_eq!((grown.len(), &grown[5..]), (28, whole.as_slice()));
    assert_eq!(ids(&page(&mut growing, "?limit=100")), grown);
}

#[test]
fn the_reference_batch_shrinks_too() {
    let mut emulator = emulator(r#"{"scenarios":["shrinking"]}"#);
    let totals: Vec<Value> = (0..4)
        .map(|_| body(&get(&mut emulator, &target(REFERENCE_BATCH_ID, "")))["total_count"].clone())
        .collect();
    assert_eq!(totals, [2, 1, 0, 0].map(Value::from));
}

#[test]
fn the_list_answers_otherwise_than_asked() {
    let whole = ids(&page(&mut playing(&[]), "?limit=100"));
    assert_eq!(
        ids(&page(
            &mut playing(&["ignored_offset"]),
            "?offset=5&limit=4"
        )),
        whole[..4]
    );
    assert_eq!(
        ids(&page(
            &mut playing(&["lowered_limit:3"]),
            "?offset=5&limit=4"
        )),
        whole[5..8]
    );
    let mut shuffled = playing(&["shuffled_ties"]);
    let orders = [0, 1].map(|_| ids(&page(&mut shuffled, "?limit=100")));
    assert_ne!(orders[0], orders[1]);
    let mut refusing = playing(&["end_refused"]);
    let refused =
        ["?offset=22", "?offset=23", "?offset=0"].map(|query| page(&mut refusing, query).status);
    assert_eq!(refused, [200, 400, 200]);
    for (name, total) in [
        ("total_missing", None),
        ("total_text", Some(json!("23"))),
        ("total_negative", Some(json!(-1))),
        ("total_wrong:4", Some(json!(27))),
    ] {
        assert_eq!(
            body(&page(&mut playing(&[name]), "")).get("total_count"),
            total.as_ref(),
            "{name}"
        );
    }
}

#[test]
fn odd_pages_hold_the_same_jobs() {
    let whole = ids(&page(&mut playing(&[]), ""));
    for name in ["duplicate_keys", "wrong_types", "polluted_keys"] {
        // serde_json takes the last of two keys, which is the true one.
        assert_eq!(ids(&page(&mut playing(&[name]), "")), whole, "{name}");
    }
    let text =
        |name| String::from_utf8_lossy(&page(&mut playing(&[name]), "?limit=1").body).into_owned();
    assert!(text("duplicate_keys").starts_with(
        r#"{"total_count":-7,"jobs":[{"id":"earlier"}],"jobs":[{"id":"earlier","status":"EARLIER","id":""#
    ));
    assert!(text("polluted_keys").contains(r#""instance_features":{"__proto__":"polluted""#));
    assert!(text("huge_integers").contains("123456789012345678901234567890"));
    assert!(text("huge_integers").contains(r#""delay_time":9007199254740993"#));
    assert!(
        text("broken_text").contains("\u{fffd}\u{fffd} \u{fffd}\u{fffd} \\ud800 \\udc00\\ud800")
    );
    let deep = text("deep_nesting:3");
    assert!(
        deep.starts_with(r#"{"jobs":[{"deep_nesting":[[[]]],"id":""#),
        "{deep}"
    );
    assert!(text("deep_nesting").len() > 200_000);
    let job = body(&page(&mut playing(&["wrong_types"]), "?limit=1"))["jobs"][0].clone();
    assert!(
        !job["base_info"].is_object() && !job["status"].is_string(),
        "{job}"
    );
}

#[test]
fn what_happens_on_the_wire_is_told_with_the_reply() {
    let wire = |names: &[&str]| page(&mut playing(names), "").wire;
    assert_eq!(wire(&[]), None);
    assert_eq!(wire(&["status_503"]), None);
    let both = Wire {
        latency_ms: Some(20),
        close_percent: Some(50),
        ..Wire::default()
    };
    assert_eq!(wire(&["latency:20", "close_mid_body"]), Some(both));
    for (name, instead) in [
        ("silent", Instead::Silence),
        ("down", Instead::Close),
        ("reset", Instead::Reset),
    ] {
        assert_eq!(
            wire(&[name]),
            Some(Wire {
                instead: Some(instead),
                ..Wire::default()
            })
        );
    }
    let all = [
        "latency:1",
        "slow:2",
        "slow_close:3",
        "bandwidth:4",
        "sliced:5",
        "close_mid_body:6",
        "wrong_length:7",
        "gzip_cut:8",
        "gzip_bomb:9",
        "reset",
    ];
    assert_eq!(
        serde_json::from_str::<Value>(&wire(&all).unwrap().to_json()).unwrap(),
        json!({ "latencyMs": 1, "pauseMs": 2, "closeMs": 3, "bytesPerSecond": 4, "sliceBytes": 5, "closePercent": 6,
            "missingBytes": 7, "gzipPercent": 8, "bombMebibytes": 9, "instead": "reset" })
    );
    let mut late = playing(&["status_503*1", "latency:5*1"]);
    let first = page(&mut late, "");
    assert_eq!((first.status, first.wire.is_some()), (503, true));
    assert_eq!(page(&mut late, "").wire, None);
}
