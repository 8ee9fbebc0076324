import type { Panel } from "./panel";

/** What the job is: its names, its type, its tags and children (tables 5 to 7 and 55). */
export const jobPanel = {
  area: "job",
  tab: "overview",
  fields: [
    "id",
    "status",
    "create_time",
    "master_job_id",
    "task_version",
    "sync_mode",
    "job_kernel_direction",
    "is_writable",
    "total_count",
    "base_info",
    "children",
    "instance_features",
  ],
} as const satisfies Panel;
