import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const BENCHES = fileURLToPath(new URL("../", import.meta.url));
/** What a run makes and the next one may use again. */
export const WORK = fileURLToPath(new URL("../../target/bench/", import.meta.url));
