// The gateways of examples/, as they are deployed, with callers that come together, leave, and may not come in.

import { createSign, generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { DrsClient } from "../../../pkg/dist/esm/index.js";
import { started } from "../program.mjs";
import { example, freePort } from "../example.mjs";
import { startWorker } from "./edge.mjs";
import { bun, deno, DENO } from "./runtimes.mjs";

/** What every gateway must come to; `url` is where it is, `known` the headers of one who may come in. */
async function asked(given, url, known) {
  const { service, emulator } = given;
  const own = { "Sec-Fetch-Site": "same-origin", ...known };
  const ask = (query, init = {}) =>
    fetch(`${url}/drs/v5/-/batch-async-jobs/${service.batch}?${query}`, {
      headers: own,
      signal: AbortSignal.timeout(30_000),
      ...init,
    });
  const page = await (await ask("limit=20")).json();
  const refused = {
    unknown: (await ask("limit=20", { headers: { "Sec-Fetch-Site": "same-origin" } })).status,
    "other page": (await ask("limit=20", { headers: { ...own, "Sec-Fetch-Site": "cross-site" } })).status,
    method: (await ask("limit=20", { method: "POST" })).status,
    path: (await fetch(`${url}/drs/v3/other`, { headers: own })).status,
  };
  // Each a question of its own, so that nothing is answered from what is kept.
  const together = await counted(given, [], 50, () => ask("offset=1&limit=10"));
  const slow = await counted(given, ["latency:300"], 50, () => ask("offset=2&limit=10"));
  const apart = await counted(given, ["latency:50"], 20, (index) => ask(`offset=${index + 20}&limit=5`));
  const left = await afterOneLeft(given, ask);
  const client = new DrsClient({
    endpoint: `${url}/drs`,
    projectId: "-",
    fetch: (request) => fetch(new Request(request, { headers: { ...Object.fromEntries(request.headers), ...own } })),
  });
  emulator.play([]);
  const walk = client.jobs(service.batch, { pageSize: 50 });
  const jobs = await walk.toArray({ max: 1000 });
  return {
    page: { total: page.total_count, ids: page.jobs.map(({ id }) => id) },
    refused,
    together,
    slow,
    apart,
    left,
    walk: { complete: walk.summary.complete, jobs: new Set(jobs.map(({ id }) => id)).size },
  };
}

/** How so many calls at once are answered, and what the service is asked for them. */
async function counted({ emulator }, scenarios, count, call) {
  emulator.play(scenarios);
  const replies = await Promise.all(Array.from({ length: count }, (_, index) => call(index)));
  const bodies = await Promise.all(replies.map((reply) => reply.text()));
  const statuses = [...new Set(replies.map(({ status }) => status))];
  return { statuses, different: new Set(bodies).size, asked: emulator.requests };
}

/** One asks, and leaves before the answer is there; another one asked the same meanwhile. */
async function afterOneLeft({ emulator }, ask) {
  emulator.play(["latency:300"]);
  const leaving = new AbortController();
  const left = ask("offset=3&limit=10", { signal: leaving.signal }).catch(({ name }) => name);
  while (emulator.requests === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const stays = ask("offset=3&limit=10");
  leaving.abort();
  return { left: await left, stays: (await stays).status };
}

const EXPECTED = ({ page, walk }) => ({
  page: { total: page.total, ids: page.ids },
  refused: { unknown: 401, "other page": 403, method: 405, path: 404 },
  together: { statuses: [200], different: 1, asked: 1 },
  slow: { statuses: [200], different: 1, asked: 1 },
  apart: { statuses: [200], different: 20, asked: 20 },
  left: { left: "AbortError", stays: 200 },
  walk: { complete: true, jobs: walk.jobs },
});

const settings = ({ service }, hosts) => ({
  DRS_ENDPOINT: service.endpoint,
  DRS_PROJECT: service.projectId,
  DRS_TOKEN: service.token,
  ALLOWED_HOSTS: hosts,
});

/** A team of Cloudflare Access: its keys at the address where they are, and what it adds to a request that it lets in. */
async function accessTeam(given) {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const keys = [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }];
  const server = createServer((request, response) => {
    if (request.url === "/cdn-cgi/access/certs") response.end(JSON.stringify({ keys }));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  given.after(() => server.close());
  const team = `http://127.0.0.1:${server.address().port}`;
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const tokenOf = (claims, kid = "one") => {
    const now = Math.floor(Date.now() / 1000);
    const head = part({ alg: "RS256", kid, typ: "JWT" });
    const text = `${head}.${part({ iss: team, aud: ["audience"], nbf: now, exp: now + 600, ...claims })}`;
    return `${text}.${createSign("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
  };
  return { team, tokenOf };
}

async function inWorkerd(given) {
  example(given, "edge-gateway");
  const text = readFileSync(join(given.folder, "wrangler.jsonc"), "utf8")
    .replaceAll(/^\s*\/\/.*$/gm, "")
    .replaceAll(/,(?=\s*[}\]])/g, "");
  const { main, compatibility_date: compatibilityDate, vars } = JSON.parse(text);
  const { team, tokenOf } = await accessTeam(given);
  const port = await freePort();
  const own = { ...settings(given, `127.0.0.1:${port}`), ACCESS_TEAM: team, ACCESS_AUDIENCE: "audience" };
  // Nothing is asked for that the example's settings do not name.
  const unnamed = Object.keys(own).filter((name) => name !== "DRS_TOKEN" && !(name in vars));
  if (unnamed.length > 0) throw new Error(`wrangler.jsonc has no ${unnamed.join(", ")}`);
  const url = await startWorker(given, main, { compatibilityDate, bindings: { ...vars, ...own }, port });
  const header = (token) => ({ "Cf-Access-Jwt-Assertion": token });
  const [head, claims, signature] = tokenOf({}).split(".");
  const forged = [
    tokenOf({ aud: ["another"] }),
    tokenOf({ iss: "https://elsewhere.example" }),
    tokenOf({ exp: 1 }),
    tokenOf({}, "two"),
    `${head}.${claims}.${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`,
    `${head}.${claims}`,
    "a.b.c",
  ];
  const path = `${url.origin}/drs/v5/-/batch-async-jobs/${given.service.batch}`;
  for (const token of forged) {
    const { status } = await fetch(path, { headers: { "Sec-Fetch-Site": "same-origin", ...header(token) } });
    if (status !== 401) throw new Error(`a forged token gets ${status}: ${token}`);
  }
  return asked(given, url.origin, header(tokenOf({})));
}

/** Behind nginx: the header is the one that it sets. */
const behind = { "X-Auth-Request-Email": "someone@example.com" };

async function inDeno(given) {
  example(given, "deno-gateway");
  const port = await freePort();
  const env = { ...settings(given, `127.0.0.1:${port}`), PORT: String(port) };
  await started(
    deno(given),
    [...DENO.filter((flag) => flag !== "--quiet"), "main.js"],
    { ...given, env },
    /Listening on/,
  );
  return asked(given, `http://127.0.0.1:${port}`, behind);
}

async function inBun(given) {
  example(given, "bun-gateway");
  const port = await freePort();
  const env = { ...settings(given, `127.0.0.1:${port}`), PORT: String(port) };
  await started(bun(given), ["run", "main.js"], { ...given, env }, /Listening on/);
  return asked(given, `http://127.0.0.1:${port}`, behind);
}

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  { name: "The gateway in workerd", set: "quick", tools: ["workerd"], expected: EXPECTED, run: inWorkerd },
  { name: "The gateway in Deno", set: "quick", tools: ["deno"], expected: EXPECTED, run: inDeno },
  { name: "The gateway in Bun", set: "quick", tools: ["bun"], expected: EXPECTED, run: inBun },
];
