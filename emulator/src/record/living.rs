//! What a job that plays a part says of itself: the records that move.

use serde_json::Value;

use super::fields::Fields;
use super::{Draw, finding, metric, network, precheck, progress, settings, switches};
use crate::calendar::iso;
use crate::living::{Part, Scene, Span, wave};
use crate::profile::Profile;
use crate::random::Random;

/// How long the prechecks take, and how long until they are run again, in ms.
const CHECK_MS: u64 = 45_000;
const CHECK_AGAIN_MS: u64 = 300_000;
/// From one line that says that all is well to the next.
const CHECKPOINT_MS: u64 = 15_000;
/// From one warning of a delay to the next.
const WARNING_MS: u64 = 60_000;
const LONG_DELAY_MS: u64 = 60_000;
/// A log has no more lines of a stretch of time than these.
const MOST_LINES: u64 = 100;
/// More kinds of objects than any job has.
const MOST_KINDS: usize = 8;
/// The rates are new so often.
const MEASURE_MS: u64 = 5000;

const ALL_WELL: &[&str] = &["PASSED"; 6];
const ONE_FAILS: &[&str] = &["PASSED", "PASSED", "FAILED", "ALARM", "PASSED", "PASSED"];

/// A job of a batch that lives, as it stands in its scene.
pub(crate) fn living(profile: &Profile, random: &Random, scene: &Scene) -> Value {
    let area = |name: &str| Draw::new(random, name, false);
    let started = profile.has_started();
    let unreachable = profile.status() == "START_JOB_FAILED";
    let reachable = network::tested(profile, &mut area("network"), unreachable);
    let fields = settings(Fields::new(), profile, &area)
        .with("logs", logs(profile, scene))
        .with("network_results", reachable)
        .when(
            scene.part != Part::Unreachable,
            "precheck_result",
            prechecks(profile, &mut area("precheck"), scene),
        )
        .when(
            started,
            "progress_info",
            progress::progress(profile, &mut area("progress"), true),
        )
        .when(
            started,
            "migration_object_progress_info",
            timed(
                progress::objects(profile, &mut area("objects")),
                profile,
                scene,
            ),
        )
        .when(
            started,
            "metrics",
            metrics(profile, &mut area("metrics"), scene),
        )
        .when(
            scene.part == Part::Differs,
            "compare_result",
            finding::found(profile, &mut area("compare"), scene),
        );
    switches(fields, profile, &area).value()
}

/// The progress by kind of object, with the times of a copy that was seen.
fn timed(mut objects: Value, profile: &Profile, scene: &Scene) -> Value {
    let Some(span) = scene.span_of("FULL_TRANSFER_STARTED") else {
        return objects;
    };
    let origin_ms = profile.now_ms.saturating_sub(whole(scene.elapsed_ms));
    let at = |ms: u64| Value::from(iso(origin_ms.saturating_add(whole(ms))));
    let first_ms = span.begin_ms;
    let end_ms = first_ms + span.length_ms;
    let mut set = |pointer: &str, time: Value| {
        if let Some(place) = objects.pointer_mut(pointer) {
            *place = time;
        }
    };
    set("/full_start_time", at(first_ms));
    set("/full_complete_time", at(end_ms));
    for (status, pointer) in [
        ("INCRE_TRANSFER_STARTED", "/incr_start_time"),
        ("RELEASE_RESOURCE_COMPLETE", "/end_time"),
    ] {
        if let Some(span) = scene.span_of(status) {
            set(pointer, at(span.begin_ms));
        }
    }
    for item in 0..MOST_KINDS {
        let pointer = |name: &str| format!("/migration_object_overview/{item}/{name}");
        set(&pointer("start_time"), at(first_ms));
        set(&pointer("end_time"), at(end_ms.min(scene.elapsed_ms)));
    }
    objects
}

fn prechecks(profile: &Profile, draw: &mut Draw, scene: &Scene) -> Value {
    let (results, at_ms) = match scene.part {
        Part::Refused => (ONE_FAILS, scene.elapsed_ms % CHECK_AGAIN_MS),
        _ if profile.status() == "CREATING" => (ALL_WELL, 0),
        _ if profile.status() == "CONFIGURATION" => (ALL_WELL, scene.since_ms()),
        _ => (ALL_WELL, CHECK_MS),
    };
    let process = (at_ms * 100 / CHECK_MS).min(100);
    let done = usize::try_from(results.len() as u64 * process / 100).unwrap_or(0);
    let done = results.get(..done).unwrap_or_default();
    precheck::told(profile, draw, done, process)
}

/// How busy the instance is: each rate has a wave of its own, and some noise.
fn metrics(profile: &Profile, draw: &mut Draw, scene: &Scene) -> Value {
    let node_id = draw.random.uuid();
    let status = profile.status();
    let busy = matches!(status, "FULL_TRANSFER_STARTED" | "INCRE_TRANSFER_STARTED");
    let state = match status {
        _ if busy => "processing",
        failed if failed.ends_with("_FAILED") => "failed",
        "RELEASE_RESOURCE_COMPLETE" => "succeed",
        _ => "waiting",
    };
    let noise = draw.random.nth(scene.elapsed_ms / MEASURE_MS);
    let mut turn = 0;
    metric::measured(profile, node_id, state, |name, most| {
        turn += 1;
        let noise = noise.nth(turn).below(80);
        let wave = wave(scene.elapsed_ms, 60_000 + turn * 17_000);
        let share = match name {
            "mem_util" => 420 + wave / 8 + noise / 4,
            _ if !busy => noise / 8,
            // What falls behind writes less than there is to write, and reads all the more.
            "apply_rows_rate" if scene.delay_ms > LONG_DELAY_MS => 120 + wave / 20 + noise,
            "cpu_util" if scene.delay_ms > LONG_DELAY_MS => 820 + wave / 10 + noise,
            _ => 220 + wave * 3 / 10 + noise,
        };
        most * share / 1000
    })
}

/// One line: when, how grave, what.
type Line = (u64, &'static str, String);

fn logs(profile: &Profile, scene: &Scene) -> Vec<Value> {
    let mut lines: Vec<Line> = Vec::new();
    for span in &scene.spans {
        lines.push((span.begin_ms, level(span.status), said(span.status)));
        running(scene, span, &mut lines);
    }
    lines.sort_by_key(|(at_ms, _, _)| *at_ms);
    let begun_ms = profile.now_ms.saturating_sub(whole(scene.elapsed_ms));
    let line = |(at_ms, level, message): Line| {
        Fields::new()
            .with("level", level)
            .with("message", message)
            .with("create_time", iso(begun_ms.saturating_add(whole(at_ms))))
            .value()
    };
    lines.into_iter().map(line).collect()
}

/// What is said again and again while data flows.
fn running(scene: &Scene, span: &Span, lines: &mut Vec<Line>) {
    if !matches!(
        span.status,
        "FULL_TRANSFER_STARTED" | "INCRE_TRANSFER_STARTED"
    ) {
        return;
    }
    let end_ms = match span.length_ms {
        0 => scene.elapsed_ms,
        length_ms => scene.elapsed_ms.min(span.begin_ms + length_ms),
    };
    let count = (end_ms - span.begin_ms) / CHECKPOINT_MS;
    for turn in count.saturating_sub(MOST_LINES) + 1..=count {
        let message = format!("Checkpoint {turn} saved.");
        lines.push((span.begin_ms + turn * CHECKPOINT_MS, "Info", message));
    }
    if scene.part == Part::FallsBehind && scene.delay_ms > LONG_DELAY_MS {
        let minutes = (scene.delay_ms - LONG_DELAY_MS) / (WARNING_MS / 2);
        for turn in 0..=minutes.min(MOST_LINES) {
            let message = "The replication delay is above 60 seconds, and grows.".to_owned();
            let at_ms = scene.elapsed_ms / WARNING_MS * WARNING_MS;
            lines.push((at_ms.saturating_sub(turn * WARNING_MS), "Warn", message));
        }
    }
}

fn level(status: &str) -> &'static str {
    match status {
        failed if failed.ends_with("_FAILED") => "Error",
        _ => "Info",
    }
}

fn said(status: &str) -> String {
    let text = match status {
        "CREATING" => "The instance is being made.",
        "CONFIGURATION" => "The instance is ready, the prechecks begin.",
        "STARTJOBING" => "The task starts.",
        "START_JOB_FAILED" => "The task could not be started: the source database is not reached.",
        "WAITING_FOR_START" => "The task waits for the time that was set for its start.",
        "FULL_TRANSFER_STARTED" => "The full synchronization starts, 128 tables.",
        "FULL_TRANSFER_COMPLETE" => "The full synchronization is complete, 128 tables, 0 failed.",
        "INCRE_TRANSFER_STARTED" => "增量同步开始。 The incremental synchronization starts.",
        "INCRE_TRANSFER_FAILED" => {
            "Connection to the source database lost: java.net.SocketTimeoutException: Read timed out\n\tat com.mysql.cj.protocol.ReadAheadInputStream.fill(ReadAheadInputStream.java:107)"
        }
        "RELEASE_RESOURCE_STARTED" => "The task is being ended.",
        _ => "The task is ended, its resources are released.",
    };
    text.to_owned()
}

fn whole(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}
