/** The panels of a job in reading order. A new one is a file beside this one and a line in this list. */
import type { Job } from "../drs";
import { checkPanel } from "./check";
import { comparePanel } from "./compare";
import { connectionPanel } from "./connection";
import { endpointPanel } from "./endpoint";
import { jobPanel } from "./job";
import { nodePanel } from "./node";
import type { Panel } from "./panel";
import { policyPanel } from "./policy";
import { progressPanel } from "./progress";
import { repairPanel } from "./repair";

const all = [
  progressPanel,
  checkPanel,
  jobPanel,
  endpointPanel,
  policyPanel,
  nodePanel,
  comparePanel,
  connectionPanel,
  repairPanel,
] as const;

export const panels: readonly Panel[] = all;

/**
 * The fields of the model that no panel shows: there must be none. When the model gets a field, this line no longer
 * compiles and names it; give it a place in the panel of its area.
 */
type Homeless = Exclude<keyof Job, (typeof all)[number]["fields"][number]>;
const homeless: [Homeless] extends [never] ? true : Homeless = true;
void homeless;

const known: ReadonlySet<string> = new Set(all.flatMap((panel): readonly string[] => panel.fields));

/** The fields of a job that are not in the model. They are shown too. */
export function unknownFields(job: Job): readonly (readonly [string, unknown])[] {
  return Object.entries(job).filter(([name]) => !known.has(name));
}
