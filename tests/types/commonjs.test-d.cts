// The same names by `require`.

import drs = require("drs-batch-jobs");

const client = new drs.DrsClient({ projectId: "p", region: "cn-north-4" });
const page: Promise<drs.JobsPage> = client.page("b");
const walk: drs.Walk<drs.Job> = client.jobs("b");
void [page, walk, drs.phaseOf("CREATING"), drs.isDrsError(undefined)];
// @ts-expect-error: no project
new drs.DrsClient({ region: "cn-north-4" });
// @ts-expect-error: no such name
void drs.createClient;
