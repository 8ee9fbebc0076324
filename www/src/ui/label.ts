import { fieldName } from "../i18n/names";

/** Fields that hold a map: their keys are data and stay as they were sent. */
const MAPS = new Set(["compare_job_tag", "instance_features", "options", "progress_map"]);

export function isMap(name: string): boolean {
  return MAPS.has(name);
}

/** The name of a field in words; a name that is not of the service's own kind stays as it was sent. */
export function label(name: string): string {
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name) ? fieldName(name) : name;
}
