import type { Panel } from "./panel";

/** What becomes of differences that were found: known from the official SDK only. */
export const repairPanel = {
  area: "repair",
  tab: "comparison",
  fields: ["repair_export_status", "repair_progress_info", "repair_detail_info"],
} as const satisfies Panel;
