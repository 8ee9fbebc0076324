// Consoles that poll a batch page by page, each over a connection of its own; prints what they saw as JSON.
//
// "paced": each polls once per interval, spread evenly over it. "flat": each polls without a pause.

import { Agent, get } from "node:http";

const { url, path, token, kind, consoles, pages, pageSize, pacedMs, intervalMs, flatMs } = JSON.parse(process.argv[2]);
const headers = { "X-Auth-Token": token, "Sec-Fetch-Site": "same-origin" };
const times = [];
let bytes = 0;

async function page(agent, offset) {
  const begun = performance.now();
  const target = `${url}${path}?limit=${pageSize}&offset=${offset}`;
  await new Promise((resolve, reject) => {
    get(target, { agent, headers }, (reply) => {
      reply.on("data", (chunk) => (bytes += chunk.length));
      reply.on("end", resolve);
      if (reply.statusCode !== 200) reject(new Error(`status ${reply.statusCode}`));
    }).on("error", reject);
  });
  times.push(performance.now() - begun);
}

async function poll(index, begunMs, endMs) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let turn = 0; ; turn += 1) {
    if (kind === "paced") {
      const atMs = begunMs + (index / consoles + turn) * intervalMs;
      if (atMs >= endMs) break;
      await new Promise((resolve) => setTimeout(resolve, atMs - performance.now()));
    }
    for (let at = 0; at < pages; at += 1) {
      await page(agent, at * pageSize);
      if (kind === "flat" && performance.now() >= endMs) return agent.destroy();
    }
  }
  return agent.destroy();
}

const begunMs = performance.now();
const endMs = begunMs + (kind === "paced" ? pacedMs : flatMs);
await Promise.all(Array.from({ length: consoles }, async (_, index) => poll(index, begunMs, endMs)));
const seconds = (performance.now() - begunMs) / 1000;
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
console.log(
  JSON.stringify({
    requests: times.length,
    perSecond: times.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    mebibytes: bytes / 2 ** 20,
  }),
);
