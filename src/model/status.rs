//! The state of a job, and the phase of its life that the state belongs to.

use serde::{Deserialize, Serialize};

use super::Declared;
use super::record::vocabulary;

vocabulary! {
    /// The state that a job is in.
    ///
    /// Sorted into phases by `phaseOf` in JavaScript and by `JobStatus::phase` in Rust. "Child" stands for the job
    /// that is made when a running job is edited. In disaster recovery the full phase is the set-up and the
    /// incremental phase the protection.
    JobStatus {
        /// The instance is being made.
        Creating = "CREATING",
        /// The instance could not be made. There is nothing to resume.
        CreateFailed = "CREATE_FAILED",
        /// The instance is there; the job is not fully set up.
        Configuration = "CONFIGURATION",
        /// The job is being started. Spelt so on the wire.
        Startjobing = "STARTJOBING",
        /// Set up; waits for the start by hand or at the time that was set.
        WaitingForStart = "WAITING_FOR_START",
        /// The start failed.
        StartJobFailed = "START_JOB_FAILED",
        /// Paused. The name suggests that it is about to pause; the description says that it has.
        Pausing = "PAUSING",
        /// The full phase is running.
        FullTransferStarted = "FULL_TRANSFER_STARTED",
        /// The full phase failed.
        FullTransferFailed = "FULL_TRANSFER_FAILED",
        /// The full phase is done. A job without an incremental phase stays here until it is ended.
        FullTransferComplete = "FULL_TRANSFER_COMPLETE",
        /// The incremental phase is running.
        IncreTransferStarted = "INCRE_TRANSFER_STARTED",
        /// The incremental phase failed.
        IncreTransferFailed = "INCRE_TRANSFER_FAILED",
        /// The job is being ended and its resources released.
        ReleaseResourceStarted = "RELEASE_RESOURCE_STARTED",
        /// The job could not be ended.
        ReleaseResourceFailed = "RELEASE_RESOURCE_FAILED",
        /// The job is ended, its resources released. That does not say that it succeeded.
        ReleaseResourceComplete = "RELEASE_RESOURCE_COMPLETE",
        /// A node that failed is being recovered.
        RebuildNodeStarted = "REBUILD_NODE_STARTED",
        /// A node that failed could not be recovered.
        RebuildNodeFailed = "REBUILD_NODE_FAILED",
        /// The job is being changed.
        ChangeJobStarted = "CHANGE_JOB_STARTED",
        /// The change failed.
        ChangeJobFailed = "CHANGE_JOB_FAILED",
        /// The job is deleted.
        Deleted = "DELETED",
        /// The child is being started.
        ChildTransferStarting = "CHILD_TRANSFER_STARTING",
        /// The child is transferring.
        ChildTransferStarted = "CHILD_TRANSFER_STARTED",
        /// The child is done transferring.
        ChildTransferComplete = "CHILD_TRANSFER_COMPLETE",
        /// The child failed.
        ChildTransferFailed = "CHILD_TRANSFER_FAILED",
        /// The child is being ended.
        ReleaseChildTransferStarted = "RELEASE_CHILD_TRANSFER_STARTED",
        /// The child is ended.
        ReleaseChildTransferComplete = "RELEASE_CHILD_TRANSFER_COMPLETE",
        /// The instance is being upgraded.
        NodeUpgradeStart = "NODE_UPGRADE_START",
        /// The upgrade is done.
        NodeUpgradeComplete = "NODE_UPGRADE_COMPLETE",
        /// The upgrade failed.
        NodeUpgradeFailed = "NODE_UPGRADE_FAILED",
    }
}

impl JobStatus {
    /// The phase of the job's life; [`Phase::Unknown`] for a word that this version does not know.
    #[must_use]
    pub fn phase(&self) -> Phase {
        phase_of(self.as_str())
    }
}

/// Where a job stands, in one word of our own.
///
/// The service has no such field: the grouping is this library's reading of the 29 states.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// The service is at work: it creates, starts, transfers, changes, repairs or ends.
    Running,
    /// Nothing moves until someone acts, or until the time that was set comes.
    Waiting,
    /// A step failed. Most such jobs can be resumed; one that could not be created cannot.
    Failed,
    /// Over, its resources released or the job deleted. This says nothing about success: a job that failed and was
    /// then ended, by hand or by expiry, ends here too.
    Ended,
    /// No state, or one that this version does not know.
    #[default]
    Unknown,
}

impl Phase {
    /// All five, in the order of a job's life.
    pub const ALL: [Self; 5] = [
        Self::Running,
        Self::Waiting,
        Self::Failed,
        Self::Ended,
        Self::Unknown,
    ];

    /// The word that TypeScript sees.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Waiting => "waiting",
            Self::Failed => "failed",
            Self::Ended => "ended",
            Self::Unknown => "unknown",
        }
    }
}

impl std::fmt::Display for Phase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Declared for Phase {
    const DECLARATION: &'static str = r#"/**
 * Where a job stands, in one word of our own. The service has no such field: the grouping is this library's reading
 * of the 29 states.
 *
 * - `running`: the service is at work: it creates, starts, transfers, changes, repairs or ends.
 * - `waiting`: nothing moves until someone acts, or until the time that was set comes.
 * - `failed`: a step failed. Most such jobs can be resumed; one that could not be created cannot.
 * - `ended`: over, its resources released or the job deleted. This says nothing about success: a job that failed
 *   and was then ended, by hand or by expiry, ends here too.
 * - `unknown`: no state, or one that this version does not know.
 */
export type Phase = "running" | "waiting" | "failed" | "ended" | "unknown";"#;
}

/// A row for each state: compared as a table, they are half of the code that a `match` is.
const STATES: [(&str, Phase); 29] = [
    ("CREATING", Phase::Running),
    ("STARTJOBING", Phase::Running),
    ("FULL_TRANSFER_STARTED", Phase::Running),
    ("INCRE_TRANSFER_STARTED", Phase::Running),
    ("RELEASE_RESOURCE_STARTED", Phase::Running),
    ("REBUILD_NODE_STARTED", Phase::Running),
    ("CHANGE_JOB_STARTED", Phase::Running),
    ("CHILD_TRANSFER_STARTING", Phase::Running),
    ("CHILD_TRANSFER_STARTED", Phase::Running),
    ("CHILD_TRANSFER_COMPLETE", Phase::Running),
    ("RELEASE_CHILD_TRANSFER_STARTED", Phase::Running),
    ("RELEASE_CHILD_TRANSFER_COMPLETE", Phase::Running),
    ("NODE_UPGRADE_START", Phase::Running),
    ("NODE_UPGRADE_COMPLETE", Phase::Running),
    ("CONFIGURATION", Phase::Waiting),
    ("WAITING_FOR_START", Phase::Waiting),
    ("PAUSING", Phase::Waiting),
    ("FULL_TRANSFER_COMPLETE", Phase::Waiting),
    ("CREATE_FAILED", Phase::Failed),
    ("START_JOB_FAILED", Phase::Failed),
    ("FULL_TRANSFER_FAILED", Phase::Failed),
    ("INCRE_TRANSFER_FAILED", Phase::Failed),
    ("RELEASE_RESOURCE_FAILED", Phase::Failed),
    ("REBUILD_NODE_FAILED", Phase::Failed),
    ("CHANGE_JOB_FAILED", Phase::Failed),
    ("CHILD_TRANSFER_FAILED", Phase::Failed),
    ("NODE_UPGRADE_FAILED", Phase::Failed),
    ("RELEASE_RESOURCE_COMPLETE", Phase::Ended),
    ("DELETED", Phase::Ended),
];

/// The phase that a state on the wire belongs to, without making a [`JobStatus`] of it.
///
/// The names do not tell: `PAUSING` is a job that has been paused, and the `COMPLETE` of a child or of an upgrade
/// is a state that the job passes through. `FULL_TRANSFER_COMPLETE` is passed through as well where an incremental
/// phase follows; it counts as waiting because a job without one stays there until it is ended.
#[must_use]
pub fn phase_of(word: &str) -> Phase {
    phase_of_bytes(word.as_bytes())
}

/// The same for a word that nobody has looked at: what is no UTF-8 is no state.
pub(crate) fn phase_of_bytes(word: &[u8]) -> Phase {
    STATES
        .iter()
        .find(|(state, _)| state.as_bytes() == word)
        .map_or(Phase::Unknown, |(_, phase)| *phase)
}
