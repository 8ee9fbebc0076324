// The gateway as a process: says where it is by a line of JSON. The session is left out, as nginx has none.

import { serveGateway } from "drs-batch-jobs/gateway/serve";

const served = await serveGateway({ ...JSON.parse(process.argv[2]), authorize: () => true });
console.log(JSON.stringify({ url: served.url }));
process.on("SIGTERM", () => process.exit(0));
