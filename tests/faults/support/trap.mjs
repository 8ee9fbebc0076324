/**
 * Lets instances of the module trap on demand: the call of an export whose name matches goes on with a pointer that leads
 * nowhere, which no module survives. To be called before the first call of the client.
 */
export function trapOnDemand() {
  const { instantiate } = WebAssembly;
  let wanted;
  const state = {
    instances: 0,
    /** The next call of such an export traps. */
    arm(name) {
      wanted = name;
    },
    get armed() {
      return wanted !== undefined;
    },
  };
  WebAssembly.instantiate = async (...what) => {
    const started = await instantiate(...what);
    const { exports } = started.instance ?? started;
    // Node has modules of its own.
    if (!("__wbindgen_malloc" in exports)) return started;
    state.instances += 1;
    // Within another call it would be the part of a call, not a reply or a timer that comes by itself.
    let depth = 0;
    const trapping = Object.entries(exports).map(([name, it]) => [
      name,
      typeof it !== "function"
        ? it
        : (...given) => {
            const now = depth === 0 && wanted !== undefined && name.includes(wanted);
            if (now) wanted = undefined;
            depth += 1;
            try {
              return now ? it(0x7fff_fff0, 0x7fff_fff0, ...given.slice(2)) : it(...given);
            } finally {
              depth -= 1;
            }
          },
    ]);
    return { module: started.module, instance: { exports: Object.fromEntries(trapping) } };
  };
  return state;
}

/** Calls that are under way when the module traps, and what came of them and of those after. */
export async function trapScene(DrsClient, traps, { options, batch, count, trap, use }) {
  const client = new DrsClient(options);
  const other = new DrsClient(options);
  const kindOf = (work) =>
    work.then(
      () => "fine",
      (error) => (error.name === "DrsError" ? error.kind : String(error)),
    );
  const first = await kindOf(client.page(batch, { limit: 5 }));
  await other.page(batch, { limit: 5 });
  const before = traps.instances;
  const pending = Array.from({ length: count }, () => kindOf(client.page(batch, { limit: 5 })));
  const walk = other.jobs(batch, { pageSize: 5 });
  const walking = kindOf(walk.toArray({ max: 20 }));
  // All of them have begun once another call has come so far.
  await DrsClient.load();
  traps.arm(trap);
  const trapped = use === "call" ? await kindOf(client.page(batch, { limit: 5 })) : undefined;
  const outcomes = [...(await Promise.all(pending)), await walking];
  const next = [client, other].map((one) => kindOf(one.page(batch, { limit: 5 })));
  const nextWalk = kindOf(client.jobs(batch, { pageSize: 5 }).toArray({ max: 20 }));
  return {
    first,
    trapped,
    outcomes: [...new Set(outcomes)],
    next: [...(await Promise.all(next)), await nextWalk],
    instances: traps.instances - before,
    armed: traps.armed,
  };
}
