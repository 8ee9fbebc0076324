import type { JSX } from "preact";
import { Value } from "../ui/value";
import type { Panel, Shown } from "./panel";

/** What the job wrote down (table 30). */
export const logPanel = { area: "log", tab: "logs", fields: ["logs"], View: LogView } as const satisfies Panel;

function LogView({ job }: Shown): JSX.Element {
  return <Value name="logs" value={job.logs ?? []} path="logs" />;
}
