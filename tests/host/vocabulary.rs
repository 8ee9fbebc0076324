//! Open vocabularies: what is known has a name, what is not is kept.

#![expect(clippy::expect_used, reason = "a test may panic")]

use std::collections::BTreeMap;

use drs_batch_jobs::model::{
    AutoRenew, JobStatus, Language, PeriodType, Phase, Region, endpoint_of, phase_of,
};

#[test]
fn a_known_word_becomes_its_variant_and_back() {
    for word in JobStatus::KNOWN {
        let status = JobStatus::from(*word);
        assert!(!matches!(status, JobStatus::Other(_)), "{word}");
        assert_eq!(
            serde_json::to_value(&status).expect("a word is JSON"),
            serde_json::json!(word)
        );
    }
    assert_eq!(JobStatus::from("STARTJOBING"), JobStatus::Startjobing);
}

#[test]
fn an_unknown_word_is_kept_as_it_came() {
    let status: JobStatus =
        serde_json::from_str("\"INCR_TRANSFER_STARTED\"").expect("any text is a status");
    assert_eq!(status, JobStatus::Other("INCR_TRANSFER_STARTED".to_owned()));
    assert_eq!(status.to_string(), "INCR_TRANSFER_STARTED");
    assert_eq!(
        JobStatus::from("creating"),
        JobStatus::Other("creating".to_owned())
    );
}

#[test]
fn a_number_that_is_not_known_is_kept_as_it_came() {
    let read =
        |json| serde_json::from_str::<PeriodType>(json).expect("any integer is a period type");
    assert_eq!(
        (read("2"), read("3"), read("4")),
        (PeriodType::Months, PeriodType::Years, PeriodType::Other(4))
    );
    assert_eq!(
        serde_json::to_string(&[PeriodType::Years, PeriodType::Other(4)])
            .expect("numbers are JSON"),
        "[3,4]"
    );
    assert_eq!(
        (AutoRenew::from(0), AutoRenew::KNOWN),
        (AutoRenew::Off, &[0, 1][..])
    );
}

#[test]
fn each_of_the_29_states_has_its_phase() {
    let of = |phase| {
        JobStatus::KNOWN
            .iter()
            .copied()
            .filter(move |word| phase_of(word) == phase)
            .collect::<Vec<_>>()
    };
    assert_eq!(JobStatus::KNOWN.len(), 29);
    assert_eq!(
        of(Phase::Running),
        [
            "CREATING",
            "STARTJOBING",
            "FULL_TRANSFER_STARTED",
            "INCRE_TRANSFER_STARTED",
            "RELEASE_RESOURCE_STARTED",
            "REBUILD_NODE_STARTED",
            "CHANGE_JOB_STARTED",
            "CHILD_TRANSFER_STARTING",
            "CHILD_TRANSFER_STARTED",
            "CHILD_TRANSFER_COMPLETE",
            "RELEASE_CHILD_TRANSFER_STARTED",
            "RELEASE_CHILD_TRANSFER_COMPLETE",
            "NODE_UPGRADE_START",
            "NODE_UPGRADE_COMPLETE",
        ]
    );
    assert_eq!(
        of(Phase::Waiting),
        [
            "CONFIGURATION",
            "WAITING_FOR_START",
            "PAUSING",
            "FULL_TRANSFER_COMPLETE"
        ]
    );
    assert_eq!(
        of(Phase::Failed),
        [
            "CREATE_FAILED",
            "START_JOB_FAILED",
            "FULL_TRANSFER_FAILED",
            "INCRE_TRANSFER_FAILED",
            "RELEASE_RESOURCE_FAILED",
            "REBUILD_NODE_FAILED",
            "CHANGE_JOB_FAILED",
            "CHILD_TRANSFER_FAILED",
            "NODE_UPGRADE_FAILED",
        ]
    );
    assert_eq!(of(Phase::Ended), ["RELEASE_RESOURCE_COMPLETE", "DELETED"]);
    assert_eq!(of(Phase::Unknown), [""; 0]);
}

/// `phaseOf` must answer before the module is loaded, so the shell has a table of its own.
#[test]
fn the_shell_sorts_the_states_as_the_models_do() {
    let shell: BTreeMap<Phase, Vec<String>> =
        serde_json::from_str(include_str!("../../pkg-template/src/phases.json"))
            .expect("lists of states by phase");
    let known: Vec<_> = shell.values().flatten().cloned().collect();
    let mut models: BTreeMap<Phase, Vec<String>> = BTreeMap::new();
    for word in JobStatus::KNOWN {
        models
            .entry(phase_of(word))
            .or_default()
            .push((*word).to_owned());
    }
    assert_eq!(known.len(), 29, "each state stands in one list");
    assert_eq!(sorted(shell), sorted(models));
}

fn sorted(mut lists: BTreeMap<Phase, Vec<String>>) -> BTreeMap<Phase, Vec<String>> {
    for list in lists.values_mut() {
        list.sort();
    }
    lists
}

#[test]
fn a_state_that_is_not_known_has_the_phase_unknown() {
    for word in ["", "creating", "INCR_TRANSFER_STARTED", "CREATING "] {
        assert_eq!(JobStatus::from(word).phase(), Phase::Unknown, "{word:?}");
    }
    assert_eq!(JobStatus::Deleted.phase(), Phase::Ended);
}

#[test]
fn a_phase_is_written_in_small_letters() {
    let words = Phase::ALL.map(|phase| serde_json::to_value(phase).expect("a phase is JSON"));
    assert_eq!(words, ["running", "waiting", "failed", "ended", "unknown"]);
    assert_eq!(
        Phase::ALL.map(Phase::as_str),
        ["running", "waiting", "failed", "ended", "unknown"]
    );
}

#[test]
fn a_language_is_the_value_of_its_header() {
    let words =
        Language::ALL.map(|language| serde_json::to_value(language).expect("a language is JSON"));
    assert_eq!(words, ["en-us", "zh-cn"]);
    assert_eq!(Language::ALL.map(Language::as_str), ["en-us", "zh-cn"]);
    assert!(
        serde_json::from_str::<Language>("\"fr-fr\"").is_err(),
        "the set is closed"
    );
}

#[test]
fn every_region_has_an_endpoint_of_its_own() {
    assert_eq!(Region::KNOWN.len(), 34);
    for id in Region::KNOWN {
        let domain = if *id == "eu-west-101" { "eu" } else { "com" };
        assert_eq!(
            Region::from(*id).endpoint(),
            Some(format!("https://drs.{id}.myhuaweicloud.{domain}"))
        );
        assert!(!matches!(Region::from(*id), Region::Other(_)), "{id}");
    }
}

#[test]
fn a_region_that_is_not_known_follows_the_pattern() {
    assert_eq!(
        endpoint_of("mars-1").as_deref(),
        Some("https://drs.mars-1.myhuaweicloud.com")
    );
}

#[test]
fn a_region_that_is_no_host_label_has_no_endpoint() {
    let long = "a".repeat(65);
    for id in [
        "",
        "-a",
        "a-",
        "a.b",
        "a/b",
        "a@b",
        "A",
        "a b",
        "é",
        long.as_str(),
    ] {
        assert_eq!(endpoint_of(id), None, "{id:?}");
    }
    assert!(endpoint_of(&long[..64]).is_some());
}
