import type { JSX } from "preact";
import { FieldList } from "../ui/value";
import type { Panel, Shown } from "./panel";

/** What the instance measured last (table 39), and what was seen of it while the batch was watched. */
export const metricPanel = {
  area: "metric",
  tab: "metrics",
  fields: ["metrics"],
  View: MetricView,
  always: true,
} as const satisfies Panel;

function MetricView({ job }: Shown): JSX.Element {
  return <>{job.metrics && <FieldList fields={Object.entries(job.metrics)} path="metrics" />}</>;
}
