import { z } from "zod";

const PLAIN = { text: z.string(), flag: z.boolean(), number: z.number(), digits: z.union([z.string(), z.number()]) };

/** Copies each object, unknown keys included. */
export function zodReader(facts) {
  const records = new Map();
  for (const { name, fields } of facts) {
    const shape = {};
    for (const { key, kind, of } of fields) {
      // A getter, as a record may hold itself.
      Object.defineProperty(shape, key, { enumerable: true, get: () => value(kind, of).nullish() });
    }
    records.set(name, z.looseObject(shape));
  }
  const value = (kind, of) => {
    if (kind === "list") return z.array(item(of));
    if (kind === "map") return z.record(z.string(), item(of));
    return kind === "record" ? item(of) : PLAIN[kind];
  };
  const item = (of) => records.get(of) ?? PLAIN[of];
  const page = records.get(facts.at(-1).name);
  return (json) => page.parse(json);
}
