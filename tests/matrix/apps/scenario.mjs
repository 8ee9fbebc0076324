// What a program does with the package, the same everywhere: no part of it knows where it runs.

/**
 * @param of the package: the names of the main entry and `createEmulator`, where the case has that
 * @param {{ endpoint: string, projectId: string, token: string, batch: string }} service
 * @returns plain data, which the runner compares
 */
export async function scenario({ DrsClient, DrsError, isDrsError, phaseOf, createEmulator }, service) {
  const { endpoint, projectId, token, batch } = service;
  const failureOf = async (act) => {
    try {
      await act();
      return "nothing was thrown";
    } catch (error) {
      const { kind, status, cause } = error;
      return { ours: isDrsError(error) && error instanceof DrsError, kind, status, reason: cause };
    }
  };
  const construct = await failureOf(() => new DrsClient({ projectId: "not an id", endpoint, token }));
  const client = new DrsClient({ projectId, endpoint, token });
  const page = await client.page(batch, { limit: 20 });
  const walk = client.jobs(batch, { pageSize: 50 });
  const phases = {};
  for await (const { status } of walk) phases[phaseOf(status)] = (phases[phaseOf(status)] ?? 0) + 1;
  const abort = await failureOf(() => {
    const controller = new AbortController();
    const call = client.page(batch, {}, { signal: controller.signal });
    controller.abort("enough");
    return call;
  });
  const error = await failureOf(() => client.page("no-such-batch"));
  const { complete, jobs } = walk.summary;
  const page1 = {
    total: page.total_count,
    ids: page.jobs.map(({ id }) => id),
    names: page.summaries.map(({ name }) => name),
  };
  return {
    construct,
    page: page1,
    walk: { complete, jobs, phases },
    abort,
    error,
    emulator: await emulated(createEmulator, DrsClient),
  };
}

/** The same package's emulator in the same program, without a network. */
async function emulated(createEmulator, DrsClient) {
  if (createEmulator === undefined) return undefined;
  const { fetch, projectId, token, batches } = await createEmulator({ batches: [{ jobs: 3 }] });
  const client = new DrsClient({ endpoint: "http://localhost", projectId, token, fetch });
  return (await client.page(batches[0].asyncJobId)).total_count;
}
