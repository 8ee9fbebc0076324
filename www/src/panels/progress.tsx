import type { Panel } from "./panel";

/** How far it is (tables 35 to 38). */
export const progressPanel = {
  area: "progress",
  tab: "progress",
  fields: ["progress_info", "migration_object_progress_info"],
} as const satisfies Panel;
