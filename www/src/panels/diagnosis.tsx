import type { Panel } from "./panel";

/** Diagnoses of a job that runs: known from the official SDK only. */
export const diagnosisPanel = { area: "diagnosis", tab: "prechecks", fields: ["diagnoses"] } as const satisfies Panel;
