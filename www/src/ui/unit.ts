/** Units that the documentation of the models names; a field without one here has none that is documented. */

const UNITS = new Map([
  ["apply_average_commit_time", "ms"],
  ["apply_average_execute_time", "ms"],
  ["apply_ddl_rate", "/s"],
  ["apply_rows_rate", "/s"],
  ["apply_transactions_rate", "/s"],
  ["completed", "%"],
  ["cpu_util", "%"],
  ["delay_time", "s"],
  ["disk_read_bytes_rate", "B/s"],
  ["disk_write_bytes_rate", "B/s"],
  ["expired_days", "d"],
  ["incr_trans_delay", "s"],
  ["incr_trans_delay_millis", "ms"],
  ["mem_util", "%"],
  ["network_incoming_bytes_rate", "B/s"],
  ["network_outgoing_bytes_rate", "B/s"],
  ["process", "%"],
  ["report_remain_seconds", "s"],
  ["rpo_delay", "s"],
  ["rto_delay", "s"],
  ["speed", "MB/s"],
  ["total_passed_rate", "%"],
]);

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** The unit of a value that is nothing but a number; what came with a unit, or is no number, gets none. */
export function unitOf(name: string, value: string | number): string | undefined {
  return NUMBER.test(String(value)) ? UNITS.get(name) : undefined;
}

/** Fields that count something, so that their values stand below one another by their digits. */
const COUNTS = /(^|_)(count|num|number)$|_rate$/;

export function isCount(name: string): boolean {
  return COUNTS.test(name);
}

const PREFIXES = ["k", "M", "G", "T"];

/** `3.81 MB/s` for a large number of bytes per second, else undefined. */
export function bytesRate(name: string, value: string): string | undefined {
  const rate = UNITS.get(name) === "B/s" ? Number(value) : Number.NaN;
  if (!(rate >= 1000)) return undefined;
  const power = Math.min(Math.floor(Math.log10(rate) / 3), PREFIXES.length);
  return `${(rate / 1000 ** power).toPrecision(3)} ${PREFIXES[power - 1] ?? ""}B/s`;
}
