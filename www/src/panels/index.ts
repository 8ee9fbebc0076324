/** The panels of a job in reading order, tab by tab. A new one is a file beside this one and a line in this list. */
import type { Job } from "../drs";
import type { Fields } from "../ui/value";
import { checkPanel } from "./check";
import { comparePanel } from "./compare";
import { connectionPanel } from "./connection";
import { diagnosisPanel } from "./diagnosis";
import { endpointPanel } from "./endpoint";
import { jobPanel } from "./job";
import { logPanel } from "./log";
import { metricPanel } from "./metric";
import { networkPanel } from "./network";
import { nodePanel } from "./node";
import { overviewPanel } from "./overview";
import type { Panel, Tab } from "./panel";
import { policyPanel } from "./policy";
import { progressPanel } from "./progress";
import { repairPanel } from "./repair";

const all = [
  overviewPanel,
  jobPanel,
  endpointPanel,
  nodePanel,
  connectionPanel,
  policyPanel,
  progressPanel,
  checkPanel,
  diagnosisPanel,
  networkPanel,
  metricPanel,
  comparePanel,
  repairPanel,
  logPanel,
] as const;

/** The panels of a tab that have something to show of the job. */
export function panelsOf(tab: Tab, job: Job): readonly Panel[] {
  const panels: readonly Panel[] = all;
  return panels.filter(
    (panel) => panel.tab === tab && (panel.always === true || panel.fields.some((name) => job[name] !== undefined)),
  );
}

/**
 * The fields of the model that no panel shows: there must be none. When the model gets a field, this line no longer
 * compiles and names it; give it a place in the panel of its area.
 */
type Homeless = Exclude<keyof Job, (typeof all)[number]["fields"][number]>;
const homeless: [Homeless] extends [never] ? true : Homeless = true;
void homeless;

const known: ReadonlySet<string> = new Set(all.flatMap((panel): readonly string[] => panel.fields));

/** The fields of a job that are not in the model. They are shown too, with the raw job. */
export function unknownFields(job: Job): Fields {
  return Object.entries(job).filter(([name]) => !known.has(name));
}
