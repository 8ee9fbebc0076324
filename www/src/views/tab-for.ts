/** The part of a job that says more of what the filter looks for. */
export function tabFor(filter: string): string | undefined {
  if (/(^|\s)(precheck:|problem:"?precheck)/i.test(filter)) return "prechecks";
  if (/(^|\s)problem:"?network/i.test(filter)) return "network";
  return /(^|\s)problem:"?comparison/i.test(filter) ? "comparison" : undefined;
}
