/** What a panel is: a part of the job that is shown by itself, under the name of its area of the model. */
import type { ComponentType, JSX } from "preact";
import type { DecodeWarning, Job, JobSummary } from "../drs";
import type { JobHistory } from "../history";
import type { PanelTexts } from "../i18n/panels";
import { FieldList, Value } from "../ui/value";
import type { Fields } from "../ui/value";

export type Area = keyof PanelTexts["area"];

export const TABS = [
  "overview",
  "endpoints",
  "policy",
  "progress",
  "prechecks",
  "network",
  "metrics",
  "comparison",
  "logs",
  "raw",
] as const satisfies readonly (keyof PanelTexts["tab"])[];
export type Tab = (typeof TABS)[number];

export function tabOf(text: string | undefined): Tab {
  return TABS.find((tab) => tab === text) ?? "overview";
}

/** What a panel may show, besides the job itself. */
export interface Shown {
  readonly job: Job;
  readonly summary: JobSummary;
  readonly warnings: readonly DecodeWarning[];
  /** What was seen of the job while the batch was watched. */
  readonly history: JobHistory | undefined;
  readonly onTab: (tab: Tab) => void;
  /** Shows the jobs of the batch that have the value, such as those in which the precheck `binlog_format` failed. */
  readonly onFilter?: ((field: string, value: string) => void) | undefined;
}

export interface Panel<F extends keyof Job = keyof Job> {
  readonly area: Area;
  readonly tab: Tab;
  /** The fields of a job that belong here, in the order in which they are shown. */
  readonly fields: readonly F[];
  /** Without one, the fields are shown as they come. */
  readonly View?: ComponentType<Shown>;
  /** Shown even if the job has none of the fields. */
  readonly always?: boolean;
}

/** Those of the named fields that the job has. */
export function pick(job: Job, names: readonly (keyof Job)[]): Fields {
  return names.filter((name) => job[name] !== undefined).map((name) => [name, job[name]] as const);
}

/** The fields of a panel as they come; the name of an only one is that of the panel. */
export function PlainView({ job, fields }: { job: Job; fields: readonly (keyof Job)[] }): JSX.Element {
  const [only] = fields;
  if (only !== undefined && fields.length === 1) return <Value name={only} value={job[only]} path={only} />;
  return <FieldList fields={pick(job, fields)} />;
}
