// One call of the client and a second one, the same in Node and in a page, and what came of them as plain data.

/**
 * @param calm called between the two calls
 * @returns what came of the first call, and whether the second one, on the same client, gave a page
 */
export async function act(DrsClient, { options, batch, query, call, use = "page" }, calm) {
  const client = new DrsClient(options);
  const begun = performance.now();
  const first = await outcomeOf(() => USES[use](client, { batch, query, call }));
  const tookMs = performance.now() - begun;
  await calm();
  const next = await outcomeOf(() => USES.page(client, { batch, query: { limit: 5 } }));
  return { first, tookMs, next };
}

const USES = {
  async page(client, { batch, query, call }) {
    const page = await client.page(batch, query, call);
    const warnings = [...new Set(page.warnings.map(({ kind }) => kind))].sort();
    return {
      jobs: page.jobs.length,
      ...(page.total_count !== undefined && { total: page.total_count }),
      ...(warnings.length > 0 && { warnings }),
      attempts: page.attempts,
    };
  },
  async walk(client, { batch, query, call }) {
    const walk = client.jobs(batch, { ...query, ...call });
    const ids = [];
    for await (const job of walk) ids.push(job.id);
    const { complete, reason } = walk.summary;
    return { ids, complete, ...(reason && { reason }) };
  },
};

async function outcomeOf(use) {
  try {
    return await use();
  } catch (error) {
    // Whatever is thrown but a DrsError is a finding, and shows as what it is.
    if (error?.name !== "DrsError") return { thrown: String(error) };
    const { kind, status, attempts, retryAfterMs, message } = error;
    const known = { kind, status, attempts, retryAfterMs };
    const shown = Object.entries(known).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(shown), ...(/<|upstream|10\.1\.2\.3/.test(message) && { bodyShown: true }) };
  }
}

/** So many calls at once on one client; every `abortEvery`-th is aborted once all of them have begun. */
export async function many(DrsClient, { options, batch, count, abortEvery, call }) {
  const client = new DrsClient(options);
  const stop = new AbortController();
  const calls = Array.from({ length: count }, (_, place) => {
    const signal = abortEvery !== undefined && place % abortEvery === 0 ? { signal: stop.signal } : {};
    return outcomeOf(() => USES.page(client, { batch, query: { limit: 10 }, call: { ...call, ...signal } }));
  });
  await DrsClient.load();
  stop.abort();
  return Promise.all(calls);
}

/**
 * Calls that meet a reply which is too large, one after another.
 *
 * @returns the bytes of the module's memory after each mark of calls, with what `hold` tells besides
 */
export async function tooLarge(DrsClient, { options, batch, marks }, hold) {
  const client = new DrsClient(options);
  const held = [];
  for (let calls = 1; calls <= marks.at(-1); calls += 1) {
    const { kind } = await outcomeOf(() => USES.page(client, { batch, query: { limit: 10 } }));
    if (kind !== "too_large") throw new Error(`call ${calls} came to ${kind}`);
    if (marks.includes(calls)) held.push(await hold());
  }
  return held;
}
