/** The texts of the start view, loaded with it. */
const number = new Intl.NumberFormat("en");

export const start = {
  title: "Which batch?",
  lead: "Every job of a batch that was created asynchronously: where it stands, what holds it up, what it was set up with.",
  emulator: "Try it on the emulator",
  emulatorLead: "Made-up batches, served by this console's own server. Nothing leaves this machine.",
  emulatorJobs: (count: number) => [number.format(count), count === 1 ? "job" : "jobs"] as readonly [string, string],
  /** What the jobs of the emulator's batches are like, by its own words. */
  detail: new Map([
    ["living", "They move while you look: one falls behind, one is refused, one comes back"],
    ["reference", "The example of the service's reference"],
    ["plain", "With the fields that most jobs have"],
    ["rich", "With every field of every record"],
  ]),
  connect: "Connect to a service",
  connectLead: "A regional endpoint of DRS, or a gateway on this origin that keeps the token for you.",
  submit: "Open the batch",
  checking: "Checking …",
  gateway: "Behind this gateway",
  gatewayLead: "The gateway of this console has the token. Enter the batch to look at.",
  recent: "Used before",
  recentLead: "Kept in this browser: where each batch is, and nothing that opens it.",
  recentJobs: (count: number) => `${count} ${count === 1 ? "job" : "jobs"}`,
  forgetOne: (batch: string) => `Forget ${batch}`,
  forgetAll: "Forget all",
  demoText: "The service is an emulator in this page. Nothing is sent anywhere.",
  field: {
    endpoint: "Endpoint",
    endpointHint: "Such as https://drs.cn-north-4.myhuaweicloud.com, or a path of this origin such as /drs",
    project: "Project ID",
    batch: "Batch ID",
    batchHint: "The async_job_id that creating the batch gave",
    token: "Token",
    tokenHint: "Kept in memory until this page is closed. Leave it empty behind a gateway that adds it.",
    required: "This is needed.",
  },
};

export type StartTexts = typeof start;
