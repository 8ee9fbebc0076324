// The gateway in Deno, on loopback, behind nginx and oauth2-proxy: docs/GATEWAY.md.
//
//   deno run --allow-net --allow-env --allow-read=. main.js

import { createGateway } from "drs-batch-jobs/gateway";

const { DRS_ENDPOINT, DRS_PROJECT, DRS_TOKEN, ALLOWED_HOSTS, PORT = "8080" } = Deno.env.toObject();

const gateway = createGateway({
  endpoint: DRS_ENDPOINT,
  projectId: DRS_PROJECT,
  token: DRS_TOKEN,
  allowedHosts: ALLOWED_HOSTS.split(","),
  // Set by nginx for those whom oauth2-proxy has let in, and taken away from all others.
  authorize: (request) => (request.headers.get("X-Auth-Request-Email") ?? "") !== "",
});

Deno.serve({ hostname: "127.0.0.1", port: Number(PORT) }, gateway.fetch);
