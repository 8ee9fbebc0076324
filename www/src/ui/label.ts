/** Words for the names of fields: `db_port` reads "DB port". The name as sent stays in the tooltip. */

const ACRONYMS = new Set("az cpu db dcs ddl dml dns dr eip http id ip json rds rpo rto sql ssl url urn vpc".split(" "));
const WORDS = new Map([
  ["dst", "destination"],
  ["incr", "incremental"],
  ["incre", "incremental"],
  ["mem", "memory"],
  ["msg", "message"],
  ["millis", "(ms)"],
  ["num", "number"],
  ["param", "parameter"],
  ["params", "parameters"],
  ["resp", "response"],
  ["src", "source"],
  ["util", "use"],
]);

/** Fields that hold a map: their keys are data and stay as they were sent. */
const MAPS = new Set(["compare_job_tag", "instance_features", "progress_map"]);

export function isMap(name: string): boolean {
  return MAPS.has(name);
}

/** Only names of the service's own kind are put into words; anything else is shown as it was sent. */
export function label(name: string): string {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)) return name;
  const words = name.split("_").map((word) => (ACRONYMS.has(word) ? word.toUpperCase() : (WORDS.get(word) ?? word)));
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
