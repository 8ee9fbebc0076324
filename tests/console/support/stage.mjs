// The built console under its real headers, before an emulator of the test's own choosing: in this process, over HTTP.

import { once } from "node:events";
import { createServer } from "node:http";
import { createEmulator } from "drs-batch-jobs/emulator";
import { createHandler } from "../../../www/serve/handler.mjs";
import { securityHeaders } from "../../../www/serve/headers.mjs";
import { readSite } from "../../../www/serve/site.mjs";

const SITE = new URL("../../../www/dist/", import.meta.url);
const REPORTS = "/policy-reports";

/** One batch of each kind that the views need: a long one, one without jobs, one whose jobs have every field. */
export const BATCHES = [
  { asyncJobId: "plain", jobs: 45 },
  { asyncJobId: "none", jobs: 0 },
  { asyncJobId: "rich", jobs: 12, detail: "rich" },
];

/**
 * Starts it on a free port.
 *
 * @param {object} [options]
 * @param {object} [options.emulator] the emulator's options
 * @param {(path: string, search: URLSearchParams) => string | undefined} [options.answer] a page of jobs in place of
 *   the emulator's
 */
export async function openStage({ emulator: more = {}, answer = () => undefined } = {}) {
  const emulator = await createEmulator({ seed: 5, batches: BATCHES, ...more });
  const headers = securityHeaders([]);
  // A second copy of the policy, which forbids nothing more and tells the server of each violation.
  const told = {
    "content-security-policy-report-only": `${headers["content-security-policy"]}; report-uri ${REPORTS}`,
  };
  const handle = createHandler({ site: await readSite(SITE), emulator, headers: { ...headers, ...told } });
  const [requests, reports] = [[], []];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://stage");
    if (pathname === REPORTS) {
      reports.push(await bodyOf(request));
      return response.writeHead(204).end();
    }
    requests.push({
      method: request.method,
      path: pathname,
      search: searchParams.toString(),
      headers: request.headers,
    });
    const text = pathname.startsWith("/drs/v5/") ? answer(pathname, searchParams) : undefined;
    if (text === undefined) return handle(request, response);
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(text);
  });
  // A test that fails before it closes this ends all the same.
  server.unref();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}`;
  const stage = {
    origin,
    emulator,
    /** What was asked for, in order. */
    requests,
    /** What browsers said of violations of the policy. */
    reports,
    /** What the service does from now on. */
    play: (...scenarios) => emulator.play(scenarios),
    /** Jobs of a batch as they are sent, without a client between. */
    async jobs(batch, limit = 1000) {
      const path = `/v5/${emulator.projectId}/batch-async-jobs/${batch}?limit=${limit}`;
      const reply = await fetch(`${origin}/drs${path}`, { headers: { "X-Auth-Token": emulator.token } });
      return (await reply.json()).jobs;
    },
    /** The address of a batch, or of what `more` says of it. */
    at: (batch, more = {}) => `${origin}/${addressOf(emulator.projectId, batch, more)}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  // The first job of the rich batch has each field of each record.
  const [rich] = (await stage.jobs("rich", 1)) ?? [];
  requests.length = 0;
  return Object.assign(stage, { richJob: rich?.id });
}

function addressOf(project, batch, more) {
  return `#/batch?${new URLSearchParams({ endpoint: "/drs", project, batch, ...more })}`;
}

async function bodyOf(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
