// The gateway on Cloudflare Workers, behind Cloudflare Access: README.md says how to deploy it.

import { createGateway } from "drs-batch-jobs/gateway";
import { accessOf } from "./access.js";

let gateway;

export default {
  async fetch(request, env, context) {
    gateway ??= createGateway({
      endpoint: env.DRS_ENDPOINT,
      projectId: env.DRS_PROJECT,
      token: env.DRS_TOKEN,
      allowedHosts: env.ALLOWED_HOSTS.split(","),
      authorize: accessOf(env.ACCESS_TEAM, env.ACCESS_AUDIENCE),
    });
    const reply = gateway.fetch(request);
    // Whoever asked may leave: the answer is then there for the next one.
    context.waitUntil(reply);
    return reply;
  },
};
