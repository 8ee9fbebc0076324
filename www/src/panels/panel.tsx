/** What a panel is: a part of the job that is shown by itself, under the name of its area of the model. */
import type { ComponentType, JSX } from "preact";
import type { Job } from "../drs";
import type { Catalogue } from "../i18n";
import { FieldList } from "../ui/value";
import type { Fields } from "../ui/value";

export type Area = keyof Catalogue["panel"];

export interface Panel<F extends keyof Job = keyof Job> {
  readonly area: Area;
  /** The fields of a job that belong here, in the order in which they are shown. */
  readonly fields: readonly F[];
  /** Without one, the fields are shown as they come. */
  readonly View?: ComponentType<{ job: Job }>;
}

/** Those of the named fields that the job has. */
export function pick(job: Job, names: readonly (keyof Job)[]): Fields {
  return names.filter((name) => job[name] !== undefined).map((name) => [name, job[name]] as const);
}

/** The fields of a panel as they come. */
export function PlainView({ job, fields }: { job: Job; fields: readonly (keyof Job)[] }): JSX.Element {
  return <FieldList fields={pick(job, fields)} />;
}
