import type { Panel } from "./panel";

/** How far it is and how fast (tables 35 to 39). */
export const progressPanel = {
  area: "progress",
  fields: ["progress_info", "migration_object_progress_info", "metrics"],
} as const satisfies Panel;
