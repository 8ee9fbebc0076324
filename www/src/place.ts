/** How a job of a page is named in the address. */
import type { JobSummary } from "./drs";

/**
 * The id of the job; or its place on the page, such as `@3`, where a reply gives no id or gives it twice. An id has no
 * `@`, so the two are never mistaken for each other.
 */
export function placeOf(summaries: readonly JobSummary[], index: number): string {
  const id = summaries[index]?.id ?? "";
  const first = summaries.findIndex((summary) => summary.id === id);
  return id !== "" && first === index ? id : `@${index}`;
}

/** Where on the page the job is that the address names; -1 if it is not there. */
export function indexOf(summaries: readonly JobSummary[], place: string | undefined): number {
  return summaries.findIndex((_summary, index) => placeOf(summaries, index) === place);
}
