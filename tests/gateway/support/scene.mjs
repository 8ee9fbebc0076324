// A gateway before a service that writes down what it is asked, both over HTTP or without it.

import { createServer, request as send } from "node:http";
import { createEmulator } from "drs-batch-jobs/emulator";
import { createGateway } from "drs-batch-jobs/gateway";

export const HOST = "console.example";
export const ORIGIN = `http://${HOST}`;
export const OWN = { "Sec-Fetch-Site": "same-origin" };
export const TOKEN = "tOkEn-CaNaRy-4711";
/** A start key. */
export const KEY = "k".repeat(32);
export const PROJECT = "0cef7a9bd1a64cb0a2b2b1e7ee3f5c4d";
export const BATCH = "bd4193aa-072d-4ce6-beec-adffc7252341";
export const ROUTE = `/drs/v5/${PROJECT}/batch-async-jobs/${BATCH}`;
export const PAGE = { total_count: 1, jobs: [{ id: "a", status: "CREATING" }] };

/** A service in memory: `seen` are the requests; `answer` gives the replies, by the request. */
export function service(answer = () => Response.json(PAGE)) {
  const seen = [];
  const fetch = async (request) => {
    seen.push(request);
    return answer(request, seen.length);
  };
  return { fetch, seen };
}

/** A gateway before a service in memory; `get` asks it as a page of its own origin would. */
export function gatewayTo(answer, options = {}) {
  const { fetch, seen } = service(answer);
  const gateway = createGateway({
    endpoint: "https://drs.example",
    projectId: PROJECT,
    token: TOKEN,
    allowedHosts: [HOST],
    fetch,
    ...options,
  });
  const get = async (target, init = {}) =>
    gateway.fetch(new Request(`${ORIGIN}${target}`, { ...init, headers: { ...OWN, ...init.headers } }));
  return { gateway, get, seen };
}

/** A gateway before the emulator, in memory. */
export async function gatewayToEmulator(options = {}, emulatorOptions = {}) {
  const emulator = await createEmulator(emulatorOptions);
  const gateway = createGateway({
    endpoint: "https://drs.example",
    projectId: emulator.projectId,
    token: emulator.token,
    allowedHosts: [HOST],
    fetch: emulator.fetch,
    ...options,
  });
  const route = (index) => `/drs/v5/-/batch-async-jobs/${emulator.batches[index].asyncJobId}`;
  const get = async (target, init = {}) =>
    gateway.fetch(new Request(`${ORIGIN}${target}`, { ...init, headers: { ...OWN, ...init.headers } }));
  return { emulator, gateway, get, route };
}

/** A request over HTTP as it is written: no target is folded, and every header is sent, more than once too. */
export function raw(port, { method = "GET", path = "/", headers = [], host = "127.0.0.1", body } = {}) {
  return new Promise((resolve, reject) => {
    const request = send({ host, port, method, path, headers, setHost: false, agent: false }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** A server that answers by a function, until the test ends. */
export async function serverFor(t, listener) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return server.address().port;
}

export const codeOf = async (response) => [response.status, (await response.json()).error_code];
