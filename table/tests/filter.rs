//! The language of filters.

use drs_batch_jobs_table::Table;
use serde_json::json;

use crate::batch::{ids, table};

/// Five jobs that differ in all that a filter can name.
fn jobs() -> Table {
    table(&json!([
        {
            "id": "a", "status": "FULL_TRANSFER_FAILED", "create_time": "2026-11-01T08:00:00Z",
            "base_info": { "name": "Orders EU", "engine_type": "mysql-to-mysql", "task_type": "FULL_TRANS",
                           "description": "first try" },
            "progress_info": { "progress": "40%", "incr_trans_delay_millis": "90000", "remaining_time": "10" },
            "node_info": { "spec": { "node_type": "high" } },
        },
        {
            "id": "b", "status": "INCRE_TRANSFER_STARTED", "create_time": "2026-11-02 08:00:00",
            "base_info": { "name": "Orders \"US\"", "engine_type": "oracle-to-gaussdbv5", "task_type": "FULL_INCR_TRANS",
                           "tags": [{ "key": "team", "value": "blue" }, { "key": "cost", "value": "7" }] },
            "progress_info": { "progress": "100", "incr_trans_delay": "2" },
        },
        {
            "id": "c", "status": "WAITING_FOR_START", "create_time": "1793523600000",
            "base_info": { "name": "客户 ÄRGER", "engine_type": "mysql-to-mysql", "description": "" },
            "precheck_result": { "result": false, "precheck_results": [
                { "item": "binlog_format", "result": "FAILED" },
                { "item": "src_connect", "result": "PASSED" },
                { "item": "charset", "result": "FAILED", "is_skipped": true },
            ] },
            "network_results": [{ "ip": "10.0.0.1:3306", "success": false, "error_code": "DRS.K0002" }],
        },
        { "id": "d", "status": "A_NEW_WORD", "total_count": 7, "base_info": { "name": "C:\\temp", "is_new": "yes" } },
        { "id": "e" },
    ]))
}

macro_rules! lets_through {
    ($($name:ident: $($filter:literal => [$($id:literal),*],)*)*) => {$(
        #[test]
        fn $name() {
            let table = jobs();
            $(assert_eq!(ids(&table, $filter), [$($id),*] as [&str; { <[&str]>::len(&[$($id),*]) }], "{}", $filter);)*
        }
    )*};
}

lets_through! {
    no_term_lets_all_through:
        "" => ["a", "b", "c", "d", "e"],
        "  \t\u{3000} " => ["a", "b", "c", "d", "e"],
    a_word_is_found_in_any_text_or_number_of_a_job_and_in_no_key:
        "orders" => ["a", "b"],
        "ORDERS" => ["a", "b"],
        "first" => ["a"],
        "high" => ["a"],
        "10.0.0.1:3306" => ["c"],
        "7" => ["b", "c", "d"],
        "base_info" => [],
        "description" => [],
        "nowhere" => [],
    words_in_quotes_are_one_term_and_words_without_are_several:
        "\"orders eu\"" => ["a"],
        "orders eu" => ["a"],
        "eu orders" => ["a"],
        "\"eu orders\"" => [],
        "\"\"" => ["a", "b", "c", "d", "e"],
    a_backslash_takes_the_letter_after_it_as_it_is:
        "\"orders \\\"us\\\"\"" => ["b"],
        "c\\:\\\\temp" => ["d"],
        "\"c:\\\\temp\"" => ["d"],
        "orders\\ eu" => ["a"],
    letter_case_is_ignored_beyond_ascii_too:
        "ärger" => ["c"],
        "name:\"客户 ärger\"" => ["c"],
        "name~ÄRG" => ["c"],
    a_field_is_one_of_some_values:
        "id:a" => ["a"],
        "id:A,e" => ["a", "e"],
        "id:\"a\",\"b\"" => ["a", "b"],
        "status:incre_transfer_started" => ["b"],
        "engine:mysql-to-mysql" => ["a", "c"],
        "engine_type:mysql-to-mysql" => ["a", "c"],
        "task:FULL_TRANS" => ["a"],
        "name:orders" => [],
    a_phase_is_one_of_five_words:
        "phase:failed" => ["a"],
        "phase:Failed,waiting" => ["a", "c"],
        "phase:unknown" => ["d", "e"],
        "-phase:unknown" => ["a", "b", "c"],
        "phase~ing" => ["b", "c"],
    a_sign_before_a_term_turns_it_round:
        "-orders" => ["c", "d", "e"],
        "-status:A_NEW_WORD" => ["a", "b", "c", "e"],
        "orders -eu" => ["b"],
        "-\"orders eu\"" => ["b", "c", "d", "e"],
    a_field_without_a_value_is_absent:
        "name:" => ["e"],
        "-name:" => ["a", "b", "c", "d"],
        "progress:" => ["c", "d", "e"],
        "base_info.description:" => ["b", "d", "e"],
        "base_info.description:\"\"" => ["c"],
        "problem:" => ["a", "b", "d", "e"],
        "precheck:" => ["a", "b", "d", "e"],
    numbers_are_compared_as_numbers:
        "progress>40" => ["b"],
        "progress>=40%" => ["a", "b"],
        "progress<100" => ["a"],
        "progress:100" => ["b"],
        "progress:100%,40" => ["a", "b"],
        "problems>0" => ["c"],
        "problems:2" => ["c"],
        "problems:0" => ["a", "b", "d", "e"],
        "-progress>40" => ["a", "c", "d", "e"],
        "total_count:7" => ["d"],
        "total_count:7.0" => ["d"],
        "total_count<7" => [],
        "total_count<=7" => ["d"],
        "remaining_time>=10" => ["a"],
        "base_info.tags.value>6" => ["b"],
    a_delay_takes_units:
        "delay>1m" => ["a"],
        "delay:2s" => ["b"],
        "delay:2000" => ["b"],
        "delay<=1.5m" => ["a", "b"],
        "delay<0.05h" => ["a", "b"],
        "delay>=1d" => [],
    times_are_compared_as_times_whatever_their_form:
        "create_time>2026-11-02" => ["b"],
        "create_time>=2026-11-01T09:00+01:00" => ["a", "b", "c"],
        "create_time<2026-11-02T08:00:00.001Z" => ["a", "b", "c"],
        "create_time<=2026-11-01T08:00:00Z" => ["a"],
        "create_time>1793523600000" => ["b"],
        "create_time>=1793523600000" => ["b", "c"],
    a_text_holds_another_one:
        "name~order" => ["a", "b"],
        "name~us,eu" => ["a", "b"],
        "base_info~blue" => ["b"],
        "base_info.tags~BLUE" => ["b"],
    a_path_leads_through_records_and_arrays:
        "node_info.spec.node_type:high" => ["a"],
        "base_info.tags.key:team" => ["b"],
        "base_info.tags.key:team,other" => ["b"],
        "-base_info.tags.key:team" => ["a", "c", "d", "e"],
        "precheck_result.precheck_results.item:src_connect" => ["c"],
        "precheck_result.result:false" => ["c"],
        "base_info.tags:" => ["a", "c", "d", "e"],
        "base_info:" => ["e"],
    a_field_that_the_model_does_not_know_can_be_named_where_a_job_has_it:
        "base_info.is_new:yes" => ["d"],
    a_check_that_failed_is_found_by_its_name:
        "precheck:binlog_format" => ["c"],
        "precheck:BINLOG_FORMAT" => ["c"],
        "precheck~binlog" => ["c"],
        "precheck:src_connect" => [],
        "precheck:charset" => [],
        "precheck:x,binlog_format" => ["c"],
        "-precheck:" => ["c"],
    a_kind_of_problem_can_be_asked_for:
        "problem:precheck" => ["c"],
        "problem:network" => ["c"],
        "problem:comparison" => [],
        "problem:comparison,Network" => ["c"],
        "-problem:" => ["c"],
    all_terms_must_hold:
        "engine:mysql-to-mysql phase:failed" => ["a"],
        "engine:mysql-to-mysql phase:failed delay>2m" => [],
}
