// Looks for secrets in everything that can be seen of a value, in Node and in a page.

const DEEPEST = 10;

/**
 * Where a secret shows: in own and inherited properties (hidden ones, symbols and getters included) within ten steps, or in
 * one of the ways to write a value.
 *
 * @param mark a RegExp that all secrets match
 * @param inspect Node's, where there is one
 */
export function showing(value, mark, inspect) {
  const found = [];
  const look = (where, text) => {
    if (mark.test(text)) found.push(where);
  };
  walk(value, "it", { look, depth: DEEPEST, met: new Set() });
  for (const [name, write] of Object.entries(WAYS)) look(name, attempt(() => write(value)) ?? "");
  if (inspect) {
    look("inspect", inspect(value, { showHidden: true, depth: DEEPEST, getters: true, maxArrayLength: null }));
    look("inspect, shortly", inspect(value));
  }
  return found;
}

const WAYS = {
  String: (value) => String(value),
  "JSON.stringify": (value) => JSON.stringify(value),
  structuredClone: (value) => JSON.stringify(structuredClone(value)),
  "JSON.stringify of all own properties": (value) => JSON.stringify(value, Object.getOwnPropertyNames(Object(value))),
  spread: (value) => JSON.stringify({ ...value }),
  stack: (value) => String(value?.stack),
};

function attempt(act) {
  try {
    return act();
  } catch (error) {
    // What can't be cloned or written says so; its words are seen as well.
    return String(error);
  }
}

function walk(value, where, { look, depth, met }) {
  if (["string", "number", "bigint", "symbol"].includes(typeof value)) return look(where, String(value));
  if ((typeof value !== "object" && typeof value !== "function") || value === null || depth === 0) return undefined;
  if (met.has(value)) return undefined;
  met.add(value);
  const deeper = { look, depth: depth - 1, met };
  if (typeof value === "function")
    look(
      `${where} as text`,
      attempt(() => String(value)),
    );
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer);
    return look(`${where} as bytes`, new TextDecoder().decode(bytes));
  }
  for (let holder = value; holder !== null && !BUILT_IN.has(holder); holder = Object.getPrototypeOf(holder)) {
    for (const key of Reflect.ownKeys(holder)) {
      const place = `${where}.${String(key)}`;
      look(`the key ${place}`, String(key));
      const { get, value: held } = Object.getOwnPropertyDescriptor(holder, key);
      walk(get ? attempt(() => Reflect.apply(get, value, [])) : held, place, deeper);
    }
  }
  if (value instanceof Map || value instanceof Set) walk([...value], `${where} entries`, deeper);
  return undefined;
}

const BUILT_IN = new Set([Object, Array, Function, Error, Promise, Map, Set, TypeError].map((it) => it.prototype));
