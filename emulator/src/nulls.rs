//! Absent fields as `null`: what some services send, and what the real one may.

use serde_json::{Map, Value};

/// Field names and types of every record, by the names of the reference and the official SDK.
const RECORDS: &str = include_str!("records.json");

/// Adds `null` for each field of the record that is absent, in it and in all records below.
pub(crate) struct Nulls {
    records: Map<String, Value>,
}

impl Nulls {
    pub(crate) fn new() -> Self {
        match serde_json::from_str(RECORDS) {
            Ok(Value::Object(records)) => Self { records },
            // A test reads the file; an empty table would fill in nothing.
            _ => Self {
                records: Map::new(),
            },
        }
    }

    pub(crate) fn fill(&self, record: &str, value: &mut Value) {
        let (Some(fields), Some(object)) = (
            self.records.get(record).and_then(Value::as_object),
            value.as_object_mut(),
        ) else {
            return;
        };
        for (name, kind) in fields {
            let Some(inner) = object.get_mut(name) else {
                object.insert(name.clone(), Value::Null);
                continue;
            };
            match kind.as_str().and_then(|kind| kind.split_once(':')) {
                Some(("Object", below)) => self.fill(below, inner),
                Some(("Array", below)) => inner
                    .as_array_mut()
                    .into_iter()
                    .flatten()
                    .for_each(|one| self.fill(below, one)),
                Some(("Map", below)) => {
                    inner
                        .as_object_mut()
                        .into_iter()
                        .flat_map(Map::values_mut)
                        .for_each(|one| self.fill(below, one));
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn absent_fields_become_null_in_objects_arrays_and_maps() {
        let mut value = json!({
            "driver_management": {},
        });
        Nulls::new().fill("ConnectionManagement", &mut value);
        assert_eq!(
            value,
            json!({ "driver_management": { "driver_name": null } })
        );

        let mut value = json!({ "progress_map": { "data": {} }, "progress": "3" });
        Nulls::new().fill("JobProgressInfo", &mut value);
        assert_eq!(
            value,
            json!({
                "progress_map": { "data": { "completed": null, "remaining_time": null } },
                "progress": "3",
                "incr_trans_delay": null,
                "incr_trans_delay_millis": null,
                "task_mode": null,
                "transfer_status": null,
                "process_time": null,
                "remaining_time": null,
            })
        );

        let mut value = json!({ "common": [{ "key": "a" }] });
        Nulls::new().fill("DbParamInfo", &mut value);
        assert_eq!(
            value,
            json!({ "common": [{ "key": "a", "target_value": null }], "performance": null })
        );
    }
}
