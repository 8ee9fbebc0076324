// ajv's validator as a module of its own: compiled before the run, as its documentation advises for production.

import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

const PLAIN = {
  text: { type: "string" },
  flag: { type: "boolean" },
  number: { type: "number" },
  digits: { type: ["string", "number"] },
};

/** The source of a module whose export `validate` checks a page. */
export function compileAjv(facts) {
  const ajv = new Ajv({ strict: false, code: { source: true, esm: true, lines: false } });
  const definitions = {};
  const names = new Set(facts.map(({ name }) => name));
  const item = (of) => (names.has(of) ? { $ref: `#/definitions/${of}` } : PLAIN[of]);
  const value = ({ kind, of }) => {
    if (kind === "list") return { type: "array", items: item(of) };
    if (kind === "map") return { type: "object", additionalProperties: item(of) };
    return kind === "record" ? item(of) : PLAIN[kind];
  };
  for (const { name, fields } of facts) {
    const properties = fields.map((field) => [field.key, nullable(value(field))]);
    // Null here and not where the record is named: a reference by itself is what ajv is quickest with.
    definitions[name] = { type: ["object", "null"], properties: Object.fromEntries(properties) };
  }
  ajv.addSchema({ $id: "page", definitions, ...definitions[facts.at(-1).name] }, "page");
  return standaloneCode.default(ajv, { validate: "page" });
}

function nullable(schema) {
  return schema.$ref ? schema : { ...schema, type: [schema.type, "null"].flat() };
}
