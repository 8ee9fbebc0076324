import type { Panel } from "./panel";

/** What the job is: its names, its type, its tags and addresses (tables 5 to 7, 54 and 55). */
export const jobPanel = {
  area: "job",
  fields: [
    "id",
    "status",
    "create_time",
    "master_job_id",
    "task_version",
    "sync_mode",
    "job_kernel_direction",
    "is_writable",
    "bind_public_ip_state",
    "total_count",
    "base_info",
    "public_ip_list",
    "children",
    "instance_features",
  ],
} as const satisfies Panel;
