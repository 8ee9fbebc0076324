// What is around a snippet of the npm page: the public endpoint leads to the emulator, and the browser's example finds a
// page of an origin whose gateway at /drs knows project and token.

import { createEmulator } from "drs-batch-jobs/emulator";

const { EMULATOR, EMULATOR_TOKEN, DRS_PROJECT, SCENE } = process.env;
const send = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { origin, pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  if (origin === "https://drs.cn-north-4.myhuaweicloud.com") {
    // What is signed names the host that it is meant for, so it can't go elsewhere.
    if (headers.has("X-Sdk-Date")) return (await createEmulator()).fetch(request);
    return send(EMULATOR + pathname + search, { headers, signal: request.signal });
  }
  if (origin === "https://console.example.com" && pathname.startsWith("/drs/")) {
    headers.set("X-Auth-Token", EMULATOR_TOKEN);
    const path = pathname.replace("/drs", "").replace(/^\/v5\/[^/]+/, `/v5/${DRS_PROJECT}`);
    return send(EMULATOR + path + search, { headers, signal: request.signal });
  }
  // An emulator that the snippet serves itself.
  if (origin.startsWith("http://127.0.0.1:")) return send(request);
  throw new Error(`unexpected request: ${request.url}`);
};

if (SCENE === "In a browser") {
  globalThis.location = new URL("https://console.example.com/jobs");
  // A page resolves a path against its own address; Node has none.
  globalThis.Request = class extends Request {
    constructor(input, init) {
      super(typeof input === "string" ? new URL(input, location) : input, init);
    }
  };
  /** A cell or a row that tells what becomes of it. */
  const printing = (word) => ({
    set textContent(text) {
      console.log(word, text);
    },
  });
  globalThis.document = {
    querySelector: (selector) => ({
      insertRow: () => {
        console.log("row", selector);
        return { insertCell: () => printing("cell") };
      },
      createCaption: () => printing("caption"),
    }),
  };
}
