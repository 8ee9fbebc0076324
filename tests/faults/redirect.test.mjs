// Redirects: whatever they say, the second host sees no request, and the first one sees one.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { inChromium, inNode } from "./support/runtimes.mjs";
import { recordingServer } from "./support/server.mjs";

let first, second, answer;
const runtimes = {};
before(async () => {
  second = await recordingServer(() => '{"total_count":0,"jobs":[]}');
  first = await recordingServer((_request, url, response) => void answer(url, response));
  runtimes.Node = inNode();
  runtimes.Chromium = await inChromium();
});
after(async () => {
  for (const runtime of Object.values(runtimes)) await runtime.close();
  await first?.close();
  await second?.close();
});
beforeEach(() => {
  first.seen.length = 0;
  second.seen.length = 0;
});

const PATH = "/v5/p/batch-async-jobs/b";
const PLACES = [
  ["another origin", () => `${second.url}${PATH}`],
  ["another origin without its scheme", () => second.url.replace("http:", "") + PATH],
  ["the same origin", () => `${PATH}?moved`],
  ["the same host by another name", () => first.url.replace("127.0.0.1", "localhost") + PATH],
  ["another scheme", () => "data:application/json,%7B%22jobs%22%3A%5B%5D%7D"],
];

for (const name of ["Node", "Chromium"]) {
  for (const [place, to] of PLACES) {
    test(`s1_a_redirect_to_${place.replaceAll(" ", "_")}_is_not_followed_in_${name}`, async () => {
      for (const status of [301, 302, 303, 307, 308]) {
        first.seen.length = 0;
        answer = (_url, response) => response.writeHead(status, { Location: to() }).end();
        const what = {
          options: { endpoint: first.url, projectId: "p", token: "t0ken" },
          batch: "b",
          call: { retry: false },
        };
        const { first: outcome, next } = await runtimes[name].act(what, async () => {
          answer = (_, response) => response.end('{"total_count":0,"jobs":[]}');
        });
        assert.deepEqual(outcome, { kind: "network", attempts: 1 }, String(status));
        assert.deepEqual(
          first.seen.map(({ target }) => target),
          [`${PATH}?offset=0`, `${PATH}?offset=0&limit=5`],
        );
        assert.deepEqual(second.seen, []);
        assert.equal(next.jobs, 0);
      }
    });
  }
}
