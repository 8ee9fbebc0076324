import * as v from "valibot";

const PLAIN = { text: v.string(), flag: v.boolean(), number: v.number(), digits: v.union([v.string(), v.number()]) };

/** Copies each object, unknown keys included. */
export function valibotReader(facts) {
  const records = new Map();
  const item = (of, inside) =>
    // One record holds itself.
    of === inside ? v.lazy(() => records.get(of)) : (records.get(of) ?? PLAIN[of]);
  const value = ({ kind, of }, inside) => {
    if (kind === "list") return v.array(item(of, inside));
    if (kind === "map") return v.record(v.string(), item(of, inside));
    return kind === "record" ? item(of, inside) : PLAIN[kind];
  };
  for (const { name, fields } of facts) {
    const entries = fields.map((field) => [field.key, v.nullish(value(field, name))]);
    records.set(name, v.looseObject(Object.fromEntries(entries)));
  }
  const page = records.get(facts.at(-1).name);
  return (json) => v.parse(page, json);
}
