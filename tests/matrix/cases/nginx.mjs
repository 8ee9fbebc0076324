// The recipe for nginx, with the certificates, ports and names of the test in place of those in it. In place of
// oauth2-proxy there is a server that knows one cookie.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { EXAMPLES, example, freePort } from "../example.mjs";
import { started } from "../program.mjs";
import { Unable } from "../unable.mjs";

const NAME = "console.example.com";

async function behindNginx(given) {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
  } catch {
    throw new Unable("nginx is not installed");
  }
  example(given, "node-script");
  const [port, gatewayPort] = [await freePort(), await freePort()];
  const hosts = `${NAME}:${port}`;
  given.write({ "gateway.mjs": GATEWAY, "srv/index.html": "<!doctype html><title>Console</title>\n" });
  const env = { ALLOWED_HOSTS: hosts, PORT: String(gatewayPort) };
  await started(process.execPath, ["gateway.mjs"], { ...given, env }, /listening/);
  const loginPort = await login(given);
  const { folder } = given;
  const subject = ["-subj", `/CN=${NAME}`, "-days", "2", "-nodes", "-newkey", "rsa:2048"];
  execFileSync("openssl", ["req", "-x509", ...subject, "-keyout", "key.pem", "-out", "cert.pem"], {
    cwd: folder,
    stdio: "ignore",
  });
  const site = readFileSync(join(EXAMPLES, "nginx/drs-gateway.conf"), "utf8")
    .replace("listen 443 ssl", `listen 127.0.0.1:${port} ssl`)
    .replaceAll("127.0.0.1:4180", `127.0.0.1:${loginPort}`)
    .replaceAll("127.0.0.1:8080", `127.0.0.1:${gatewayPort}`)
    .replace("/etc/ssl/console.example.com.pem", join(folder, "cert.pem"))
    .replace("/etc/ssl/console.example.com.key", join(folder, "key.pem"))
    .replace("/srv/console", join(folder, "srv"));
  given.write({ "nginx.conf": configOf(folder, site) });
  const nginx = ["-p", folder, "-c", "nginx.conf", "-e", "stderr"];
  await started("nginx", nginx, given, /start worker process \d/);

  const path = `/drs/v5/-/batch-async-jobs/${given.service.batch}?limit=20`;
  const known = { Cookie: "_oauth2_proxy=known", "Sec-Fetch-Site": "same-origin" };
  const ask = (headers, target = path, host = hosts) =>
    asked({ port, path: target, headers: { ...headers, Host: host } });
  const page = JSON.parse((await ask(known)).text);
  return {
    page: { total: page.total_count, ids: page.jobs.map(({ id }) => id) },
    "without a session": (await ask({ ...known, Cookie: "" })).status,
    "a header sent along": (await ask({ ...known, Cookie: "", "X-Auth-Request-Email": "me@example.com" })).status,
    "another name": (await ask(known, path, `elsewhere.example:${port}`)).status,
    "a page of another origin": (await ask({ ...known, "Sec-Fetch-Site": "cross-site" })).status,
    console: (await ask(known, "/index.html")).text,
    "console without a session": (await ask({}, "/index.html")).text,
  };
}

const GATEWAY = `import { createServer } from "node:http";
import { createGateway } from "drs-batch-jobs/gateway";
import { gatewayListener } from "drs-batch-jobs/gateway/serve";
const { SERVICE, ALLOWED_HOSTS, PORT } = process.env;
const { endpoint, projectId, token } = JSON.parse(SERVICE);
const gateway = createGateway({
  endpoint,
  projectId,
  token,
  allowedHosts: ALLOWED_HOSTS.split(","),
  authorize: (request) => (request.headers.get("X-Auth-Request-Email") ?? "") !== "",
});
createServer(gatewayListener(gateway)).listen(Number(PORT), "127.0.0.1", () => console.log("listening"));
`;

/** What nginx has around a site, without root and without a daemon. */
function configOf(folder, site) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `daemon off;
pid nginx.pid;
error_log stderr notice;
events { worker_connections 64; }
http {
access_log off;
${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join("\n")}
${site}}
`;
}

/** In place of oauth2-proxy: 202 with the address for the one cookie that it knows, and a page to sign in. */
async function login(given) {
  const server = createServer((request, response) => {
    const isKnown = request.headers.cookie === "_oauth2_proxy=known";
    if (request.url === "/oauth2/sign_in") response.end("Sign in");
    else if (request.url !== "/oauth2/auth") response.writeHead(404).end();
    else if (isKnown) response.writeHead(202, { "X-Auth-Request-Email": "someone@example.com" }).end();
    else response.writeHead(401).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  given.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return server.address().port;
}

function asked({ port, path, headers }) {
  return new Promise((resolve, reject) => {
    const options = {
      host: "127.0.0.1",
      port,
      path,
      headers,
      servername: NAME,
      rejectUnauthorized: false,
      agent: false,
    };
    const sent = request(options, async (response) => {
      let text = "";
      for await (const piece of response.setEncoding("utf8")) text += piece;
      resolve({ status: response.statusCode, text });
    });
    sent.once("error", reject);
    sent.end();
  });
}

/** @type {import("../scene.mjs").Case[]} */
export const cases = [
  {
    name: "The gateway behind nginx",
    set: "whole",
    version: "the one of the system",
    expected: ({ page }) => ({
      page: { total: page.total, ids: page.ids },
      "without a session": 401,
      "a header sent along": 401,
      "another name": 403,
      "a page of another origin": 403,
      console: "<!doctype html><title>Console</title>\n",
      "console without a session": "Sign in",
    }),
    run: behindNginx,
  },
];
