import type { JSX } from "preact";
import type { Job } from "../drs";
import { FieldList } from "../ui/value";
import type { Panel } from "./panel";

/** Whether source and target hold the same: objects, rows, values (tables 40 to 50). */
export const comparePanel = {
  area: "compare",
  tab: "comparison",
  fields: ["compare_result"],
  View: CompareView,
} as const satisfies Panel;

function CompareView({ job }: { job: Job }): JSX.Element {
  return <FieldList fields={Object.entries(job.compare_result ?? {})} path="compare_result" />;
}
