import type { Panel } from "./panel";

/** The DRS instance that does the work, and what it wrote down (tables 26 to 30). */
export const nodePanel = { area: "node", fields: ["node_info", "logs"] } as const satisfies Panel;
