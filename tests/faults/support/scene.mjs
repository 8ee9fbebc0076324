// Everything that the package shows to a program, made with secrets in all places; the same in Node and in a page.

import { TOKEN } from "./canaries.mjs";

/** The batches of the server that the scene plays against, see secret.test.mjs. */
export const BATCHES = ["page", "cut", "misfit", "refused", "unauthorized", "html", "broken"];

/** @returns names and values, and the events that the observer was told */
export async function scene(DrsClient, { endpoint, secrets }) {
  const events = [];
  const shown = { events };
  const base = { endpoint, projectId: "p", token: TOKEN, secrets, observer: (event) => events.push(event) };
  const client = new DrsClient(base);
  shown.client = client;
  for (const batch of BATCHES) {
    for (const decode of ["lenient", "strict"]) {
      const caller = new DrsClient({ ...base, decode });
      shown[`page of ${batch}, ${decode}`] = await caught(() => caller.page(batch, {}, { retry: false }));
      const walk = caller.jobs(batch, { retry: false });
      shown[`walk of ${batch}, ${decode}`] = walk;
      shown[`jobs of ${batch}, ${decode}`] = await caught(() => walk.toArray({ max: 10 }));
      shown[`summary of ${batch}, ${decode}`] = walk.summary;
    }
  }
  const patient = new DrsClient({ ...base, token: async () => TOKEN, retry: { baseMs: 1, throttledBaseMs: 1 } });
  shown.retried = [patient, await caught(() => patient.page("html")), await caught(() => patient.page("throttled"))];
  shown["a token refused"] = await caught(() => patient.page("unauthorized"));
  const throwing = new DrsClient({
    ...base,
    observer: () => {
      throw new Error("the observer's own");
    },
  });
  shown["an observer that throws"] = await caught(() => throwing.page("page"));
  const { "page of page, lenient": page } = shown;
  shown.parts = [page.jobs, page.job(0), page.summaries, page.warnings];
  const reason = new Error("enough");
  const aborted = AbortSignal.abort(reason);
  shown.aborted = await caught(() => client.page("page", {}, { signal: aborted }));
  shown.late = await caught(() => client.page("silent", {}, { timeoutMs: 50, retry: false }));
  shown.unreachable = await caught(() =>
    new DrsClient({ ...base, endpoint: "http://127.0.0.1:9" }).page("page", {}, { retry: false }),
  );
  for (const token of [
    `${TOKEN}\r\nX-Evil: 1`,
    `${TOKEN}\u0000`,
    `${TOKEN}ü`,
    `${TOKEN} ${TOKEN}`,
    TOKEN.repeat(2000),
  ]) {
    const name = JSON.stringify(token.slice(TOKEN.length, TOKEN.length + 4));
    shown[`a token with ${name}`] = await caught(() => new DrsClient({ ...base, token }));
    const given = new DrsClient({ ...base, token: async () => token });
    shown[`a given token with ${name}`] = await caught(() => given.page("page", {}, { retry: false }));
  }
  shown["a token that is no text"] = await caught(() => new DrsClient({ ...base, token: { secret: TOKEN } }));
  const object = new DrsClient({ ...base, token: async () => ({ secret: TOKEN }) });
  shown["a given token that is no text"] = await caught(() => object.page("page", {}, { retry: false }));
  const good = new DrsClient({ ...base, token: async () => TOKEN });
  shown["a given token"] = [good, await caught(() => good.page("unauthorized", {}, { retry: false }))];
  shown["a token in the endpoint"] = await caught(
    () => new DrsClient({ ...base, endpoint: `https://user:${TOKEN}@example.com` }),
  );
  shown["a token in the ids"] = await caught(() => new DrsClient({ ...base, projectId: `${TOKEN} ` }));
  shown["a token as batch"] = await caught(() => client.page(`${TOKEN}/..`));
  return shown;
}

/** What comes of it, be it thrown. */
async function caught(act) {
  try {
    return await act();
  } catch (error) {
    return error;
  }
}
