import type { Panel } from "./panel";

/** Diagnoses and repairs: known from the official SDK only. */
export const repairPanel = {
  area: "repair",
  fields: ["diagnoses", "repair_progress_info", "repair_detail_info", "repair_export_status"],
} as const satisfies Panel;
