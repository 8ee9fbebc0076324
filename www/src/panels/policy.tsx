import type { Panel } from "./panel";

/** How it is set up: notification, limits, accounts, conflicts, parameters (tables 15 to 25). */
export const policyPanel = {
  area: "policy",
  tab: "policy",
  fields: [
    "policy_config",
    "speed_limit",
    "alarm_notify",
    "user_migration",
    "db_param",
    "tuning_params",
    "period_order",
  ],
} as const satisfies Panel;
