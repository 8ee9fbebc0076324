import type { Panel } from "./panel";

/** Drivers and the import of objects by file (tables 51 to 53). */
export const connectionPanel = {
  area: "connection",
  tab: "endpoints",
  fields: ["connection_management", "support_import_file_resp"],
} as const satisfies Panel;
