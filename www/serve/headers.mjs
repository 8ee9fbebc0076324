import { readFileSync } from "node:fs";
import { pageHeaders } from "drs-batch-jobs/gateway";

const regions = JSON.parse(readFileSync(new URL("../src/regions.json", import.meta.url), "utf8"));

/**
 * The headers of every reply that is the console's own: those of the package's gateway, and the page may talk to the regional
 * endpoints of the service as well, each named in full, and to what `--connect` adds. Any https address would be handier,
 * and would let a script that should not be there carry a token anywhere; a wildcard for the service's domain would include
 * storage buckets that anyone can rent.
 *
 * @param {readonly string[]} connect origins beyond the known ones
 * @returns {Record<string, string>}
 */
export function securityHeaders(connect) {
  return pageHeaders([...regions, ...connect]);
}
