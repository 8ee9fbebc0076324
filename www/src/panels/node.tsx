import type { Panel } from "./panel";

/** The DRS instance that does the work, and its public addresses (tables 26 to 29 and 54). */
export const nodePanel = {
  area: "node",
  tab: "endpoints",
  fields: ["bind_public_ip_state", "node_info", "public_ip_list"],
} as const satisfies Panel;
