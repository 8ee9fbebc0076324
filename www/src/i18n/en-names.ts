/** English words for the names of fields: `db_port` reads "DB port". */

const ACRONYMS = new Set("az cpu db ddl dml dns dr eip http id ip json rds rpo rto sql ssl url urn vpc".split(" "));

const WORDS = new Map([
  ["dst", "destination"],
  ["incr", "incremental"],
  ["incre", "incremental"],
  ["mem", "memory"],
  ["millis", "(ms)"],
  ["msg", "message"],
  ["num", "number"],
  ["param", "parameter"],
  ["params", "parameters"],
  ["resp", "response"],
  ["src", "source"],
  ["util", "use"],
]);

/** The words of a name that is made of words, as the service's are: small letters and underscores. */
export function fieldName(name: string): string {
  const words = name.split("_").map((word) => (ACRONYMS.has(word) ? word.toUpperCase() : (WORDS.get(word) ?? word)));
  const text = words.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
