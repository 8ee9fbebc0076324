import type { JSX } from "preact";
import type { Job } from "../drs";
import { FieldList } from "../ui/value";
import type { Panel } from "./panel";

const fields = ["compare_result"] as const;

/** Whether source and target hold the same: objects, rows, values (tables 40 to 50). */
export const comparePanel = { area: "compare", fields, View: CompareView } as const satisfies Panel;

/** The one record that holds all comparisons is opened: its name would say nothing that the panel's does not. */
function CompareView({ job }: { job: Job }): JSX.Element {
  return <FieldList fields={Object.entries(job.compare_result ?? {})} />;
}
