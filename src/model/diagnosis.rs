//! Diagnoses, which only the official SDK knows.

use super::record::{record, vocabulary};

record! {
    /// One diagnosis of a job. At `jobs[].diagnoses[]`.
    QueryDiagnosisResult, " Not in the reference; known from the official SDK." {
        /// The score of the job as a whole. No scale is documented.
        score: i64,
        /// The state of the diagnosis.
        status: DiagnosisStatus,
        /// How far the diagnosis has come. No unit is documented; presumably in percent.
        progress: i64,
        /// Why the diagnosis failed.
        error_msg: String,
        /// When it began. No format is documented.
        start_time: String,
        /// When it ended. No format is documented.
        end_time: String,
        /// How many items are diagnosed.
        total: i64,
        /// How many items are in order.
        normal_count: i64,
        /// How many items are not in order.
        abnormal_count: i64,
        /// How many items raised a warning.
        alarm_count: i64,
        /// How many items failed.
        failure_count: i64,
        /// How many items took too long.
        timeout_count: i64,
        /// The single items.
        diagnosis_results: Vec<QueryDiagnosisResultDiagnosisResults>,
    }
}

record! {
    /// What a diagnosis says of one item. At `jobs[].diagnoses[].diagnosis_results[]`.
    QueryDiagnosisResultDiagnosisResults, " Not in the reference; known from the official SDK." {
        /// What was looked at.
        item: QueryDiagnosisResultItem,
        /// The state of the item. No values are documented.
        state: String,
        /// What was found.
        result_list: Vec<QueryDiagnosisResultResultList>,
        /// What to do about it.
        suggestion_list: Vec<QueryDiagnosisResultSuggestionList>,
        /// The score of the item. No scale is documented.
        score: i64,
        /// When the item was done. No format is documented.
        time: String,
    }
}

record! {
    /// What a diagnosis looks at. At `jobs[].diagnoses[].diagnosis_results[].item`.
    QueryDiagnosisResultItem, " Not in the reference; known from the official SDK." {
        /// The kind of item. No values are documented.
        category: String,
        /// The name of the item.
        name: String,
        /// How much the item counts in the score of the whole. No scale is documented.
        weight: f64,
    }
}

record! {
    /// One finding. At `jobs[].diagnoses[].diagnosis_results[].result_list[]`.
    QueryDiagnosisResultResultList, " Not in the reference; known from the official SDK." {
        /// What the finding is about.
        key: String,
        /// The finding itself.
        value: String,
        /// Whether `value` is a key that stands for a text in the user's language.
        is_multi_language: bool,
        /// The part of the service that it comes from.
        module_name: String,
        /// How serious it is. No values are documented.
        level: String,
    }
}

record! {
    /// One suggestion. At `jobs[].diagnoses[].diagnosis_results[].suggestion_list[]`.
    QueryDiagnosisResultSuggestionList, " Not in the reference; known from the official SDK." {
        /// The suggestion in words.
        content: String,
    }
}

vocabulary! {
    /// The state of a diagnosis.
    DiagnosisStatus {
        /// It has not begun.
        Init = "INIT",
        /// It is under way.
        Running = "RUNNING",
        /// It is done.
        Success = "SUCCESS",
        /// It failed.
        Failed = "FAILED",
    }
}
