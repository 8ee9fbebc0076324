// Two hundred consoles that poll one batch, through the gateway, through nginx and with nothing in between; writes the
// section "Gateway" of RESULTS.md: `node benches/gateway/run.mjs`, after a build of the package. Linux, with nginx in PATH
// (Debian: apt-get install nginx-light). `--quick` runs it for a moment and writes nothing.
//
// Service, door and consoles are processes of their own on one machine, over HTTP on loopback.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeSections } from "../report/results.mjs";
import { gatewaySection } from "../report/gateway.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values: flags } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const plan = {
  consoles: 200,
  pages: 20,
  pageSize: 50,
  pacedMs: flags.quick ? 2000 : 40_000,
  intervalMs: flags.quick ? 2000 : 40_000,
  flatMs: flags.quick ? 500 : 8000,
};
const started = [];
const folder = mkdtempSync(join(tmpdir(), "drs-gateway-bench-"));

try {
  const version = execFileSync("nginx", ["-v"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const nginx = version || /nginx\/\S+/.exec(execFileSync("sh", ["-c", "nginx -v 2>&1"], { encoding: "utf8" }))?.[0];
  const loadBefore = loadavg();
  const service = await start("service.mjs", {});
  const doors = {
    "nothing in between": { url: service.facts.url, prefix: `/v5/${service.facts.projectId}`, pids: [] },
    nginx: await startNginx(service.facts),
    "the gateway": await startGateway(service.facts),
  };
  const results = {};
  for (const [name, { url, prefix, pids }] of Object.entries(doors)) {
    console.error(`> ${name}`);
    const target = { url, path: `${prefix}/batch-async-jobs/${service.facts.asyncJobId}`, token: service.facts.token };
    results[name] = {};
    for (const kind of ["paced", "flat"]) {
      await control(service.facts.url, "POST");
      const measured = await load({ ...target, kind, ...plan });
      const { requests } = await control(service.facts.url, "GET");
      results[name][kind] = { ...measured, upstream: requests, peakMiB: peakMiB(pids) };
    }
  }
  const facts = [
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`,
    `load average before the run ${loadBefore[0].toFixed(1)}, after it ${loadavg()[0].toFixed(1)}`,
    `Node ${process.versions.node}, ${nginx}, one worker`,
  ];
  const text = gatewaySection({ facts, plan, results });
  if (flags.quick) console.log(text);
  else console.log(await writeSections({ Gateway: text }));
} finally {
  for (const child of started.toReversed()) child.kill("SIGTERM");
  await Promise.all(
    started.map((child) => child.exitCode === null && child.signalCode === null && once(child, "exit")),
  );
  rmSync(folder, { recursive: true, force: true });
}

/** A script of this folder that says by a line of JSON when it is ready. */
async function start(script, options) {
  const child = spawn(process.execPath, [join(here, script), JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  const [chunk] = await once(child.stdout, "data");
  return { pid: child.pid, facts: JSON.parse(String(chunk)) };
}

async function startGateway({ url, projectId, token }) {
  const { pid, facts } = await start("door.mjs", { endpoint: url, projectId, token });
  return { url: facts.url, prefix: "/drs/v5/-", pids: [pid] };
}

/** A plain reverse proxy that adds the token, with connections kept to both sides. */
async function startNginx({ url, projectId, token }) {
  const port = 20_000 + (process.pid % 20_000);
  mkdirSync(join(folder, "logs"));
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/logs/error warn;
events { worker_connections 1024; }
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  proxy_buffers 32 8k;
  upstream service { server ${new URL(url).host}; keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    keepalive_requests 100000;
    location /drs/v5/-/ {
      proxy_pass http://service/v5/${projectId}/;
      proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header X-Auth-Token ${token};
    }
  }
}
`,
  );
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "logs/error")], {
    stdio: "inherit",
  });
  started.push(child);
  const proxied = `http://127.0.0.1:${port}`;
  for (const endMs = performance.now() + 10_000; ;) {
    const reply = await fetch(proxied).catch(() => undefined);
    if (reply) break;
    if (performance.now() > endMs) throw new Error("nginx does not listen");
  }
  const workers = execFileSync("pgrep", ["-P", String(child.pid)], { encoding: "utf8" });
  return { url: proxied, prefix: "/drs/v5/-", pids: [child.pid, ...workers.trim().split("\n").map(Number)] };
}

/** The consoles, and what they saw. */
async function load(options) {
  const child = spawn(process.execPath, [join(here, "consoles.mjs"), JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => (text += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`the consoles ended with ${code}`);
  return JSON.parse(text);
}

/** The emulator counts its requests; setting scenarios begins anew. */
async function control(url, method) {
  const headers = { "Content-Type": "application/json" };
  const anew = { method: "POST", headers, body: JSON.stringify({ scenarios: [] }) };
  return (await fetch(`${url}/emulator/scenarios`, method === "POST" ? anew : {})).json();
}

/** The most memory that these processes have had at once each, added up. */
function peakMiB(pids) {
  const kib = pids.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]));
  return kib.reduce((sum, one) => sum + one, 0) / 1024;
}
