//! Diagnoses, which only the official SDK knows.

use super::record::{record, vocabulary};

record! {
    /// The record QueryDiagnosisResult.
    QueryDiagnosisResult, " Not in the reference; known from the official SDK." {
        /// The field `score`.
        score: i64,
        /// The field `status`.
        status: DiagnosisStatus,
        /// The field `progress`.
        progress: i64,
        /// The field `error_msg`.
        error_msg: String,
        /// The field `start_time`.
        start_time: String,
        /// The field `end_time`.
        end_time: String,
        /// The field `total`.
        total: i64,
        /// The field `normal_count`.
        normal_count: i64,
        /// The field `abnormal_count`.
        abnormal_count: i64,
        /// The field `alarm_count`.
        alarm_count: i64,
        /// The field `failure_count`.
        failure_count: i64,
        /// The field `timeout_count`.
        timeout_count: i64,
        /// The field `diagnosis_results`.
        diagnosis_results: Vec<QueryDiagnosisResultDiagnosisResults>,
    }
}

record! {
    /// The record QueryDiagnosisResultDiagnosisResults.
    QueryDiagnosisResultDiagnosisResults, " Not in the reference; known from the official SDK." {
        /// The field `item`.
        item: QueryDiagnosisResultItem,
        /// The field `state`.
        state: String,
        /// The field `result_list`.
        result_list: Vec<QueryDiagnosisResultResultList>,
        /// The field `suggestion_list`.
        suggestion_list: Vec<QueryDiagnosisResultSuggestionList>,
        /// The field `score`.
        score: i64,
        /// The field `time`.
        time: String,
    }
}

record! {
    /// The record QueryDiagnosisResultItem.
    QueryDiagnosisResultItem, " Not in the reference; known from the official SDK." {
        /// The field `category`.
        category: String,
        /// The field `name`.
        name: String,
        /// The field `weight`.
        weight: f64,
    }
}

record! {
    /// The record QueryDiagnosisResultResultList.
    QueryDiagnosisResultResultList, " Not in the reference; known from the official SDK." {
        /// The field `key`.
        key: String,
        /// The field `value`.
        value: String,
        /// The field `is_multi_language`.
        is_multi_language: bool,
        /// The field `module_name`.
        module_name: String,
        /// The field `level`.
        level: String,
    }
}

record! {
    /// The record QueryDiagnosisResultSuggestionList.
    QueryDiagnosisResultSuggestionList, " Not in the reference; known from the official SDK." {
        /// The field `content`.
        content: String,
    }
}

vocabulary! {
    /// The vocabulary DiagnosisStatus.
    DiagnosisStatus {
        /// `INIT`.
        Init = "INIT",
        /// `RUNNING`.
        Running = "RUNNING",
        /// `SUCCESS`.
        Success = "SUCCESS",
        /// `FAILED`.
        Failed = "FAILED",
    }
}
