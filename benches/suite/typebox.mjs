import { Type } from "typebox";
import { Compile } from "typebox/compile";

const PLAIN = {
  text: Type.String(),
  flag: Type.Boolean(),
  number: Type.Number(),
  digits: Type.Union([Type.String(), Type.Number()]),
};

/** Checks, and gives back what it was given. */
export function typeboxReader(facts) {
  const records = new Map();
  const item = (of, inside) => (of === inside ? Type.Ref(of) : (records.get(of) ?? PLAIN[of]));
  const value = ({ kind, of }, inside) => {
    if (kind === "list") return Type.Array(item(of, inside));
    if (kind === "map") return Type.Record(Type.String(), item(of, inside));
    return kind === "record" ? item(of, inside) : PLAIN[kind];
  };
  for (const { name, fields } of facts) {
    const properties = fields.map((field) => [field.key, Type.Optional(Type.Union([value(field, name), Type.Null()]))]);
    const object = Type.Object(Object.fromEntries(properties));
    const holdsItself = fields.some(({ of }) => of === name);
    records.set(name, holdsItself ? Type.Cyclic({ [name]: object }, name) : object);
  }
  const validator = Compile(records.get(facts.at(-1).name));
  return (json) => {
    if (!validator.Check(json)) throw new Error("TypeBox refuses the page");
    return json;
  };
}
