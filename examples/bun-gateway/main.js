// The gateway in Bun, on loopback, behind nginx and oauth2-proxy: docs/GATEWAY.md.
//
//   bun run main.js

import { createGateway } from "drs-batch-jobs/gateway";

const { DRS_ENDPOINT, DRS_PROJECT, DRS_TOKEN, ALLOWED_HOSTS, PORT = "8080" } = process.env;

const gateway = createGateway({
  endpoint: DRS_ENDPOINT,
  projectId: DRS_PROJECT,
  token: DRS_TOKEN,
  allowedHosts: ALLOWED_HOSTS.split(","),
  // Set by nginx for those whom oauth2-proxy has let in, and taken away from all others.
  authorize: (request) => (request.headers.get("X-Auth-Request-Email") ?? "") !== "",
});

const server = Bun.serve({ hostname: "127.0.0.1", port: Number(PORT), fetch: gateway.fetch });
console.log(`Listening on ${server.url}`);
