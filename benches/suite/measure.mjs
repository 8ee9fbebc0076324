// Medians of interleaved runs: in each round every case runs once, in an order of its own, so that what else the
// machine does falls on all of them alike.

/** Node's processor time includes the threads that collect garbage and compile. Browsers do not tell it. */
const cpuMs = () => {
  if (typeof process === "undefined") return NaN;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * @param cases from `prepare`
 * @param {object} how
 * @param {number} how.rounds
 * @param {number} how.warmup rounds that are not counted
 * @param {number} how.batch runs that are timed together, for what is too short for the clock
 * @returns for each id the medians of the time and the processor time of one run, in ms, and how many there were
 */
export async function measure(cases, { rounds, warmup, batch }) {
  const samples = new Map(cases.map(({ id }) => [id, { wall: [], cpu: [] }]));
  const random = generator(1);
  for (let round = -warmup; round < rounds; round += 1) {
    for (const { id, given, run } of shuffled(due(cases, round), random)) {
      // What a run takes up is made before the clock starts.
      const inputs = Array.from({ length: batch }, () => given?.());
      const cpuBefore = cpuMs();
      const before = performance.now();
      for (const input of inputs) run(input);
      const wall = performance.now() - before;
      const cpu = cpuMs() - cpuBefore;
      if (round < 0) continue;
      samples.get(id).wall.push(wall / batch);
      samples.get(id).cpu.push(cpu / batch);
    }
    // Lets the browser breathe, and timers of the engine run.
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
  const results = [...samples].map(([id, { wall, cpu }]) => [
    id,
    { wallMs: median(wall), cpuMs: median(cpu), runs: wall.length * batch },
  ]);
  return Object.fromEntries(results);
}

function due(cases, round) {
  return cases.filter(({ every }) => round % every === 0);
}

function shuffled(list, random) {
  const order = [...list];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
