// Next, by each of its bundlers: on the server, in the page, and at the edge.

import { join } from "node:path";
import { ran, started } from "../program.mjs";
import { resultOf } from "../page.mjs";
import { Unable } from "../unable.mjs";

const IMPORTS = (up) => `import * as drs from "drs-batch-jobs";
import { createEmulator } from "drs-batch-jobs/emulator";
import { scenario } from "${up}scenario.mjs";
`;

const route = (up, runtime) => `${IMPORTS(up)}
export const dynamic = "force-dynamic";
export const runtime = "${runtime}";
export async function GET() {
  return Response.json(await scenario({ ...drs, createEmulator }, JSON.parse(process.env.SERVICE)).catch(String));
}
`;

const FILES = {
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.jsx": `${IMPORTS("../")}
import { Inside } from "./inside.jsx";
export const dynamic = "force-dynamic";
export default async function Page() {
  const result = await scenario({ ...drs, createEmulator }, JSON.parse(process.env.SERVICE)).catch(String);
  return <main><pre id="server">{Buffer.from(JSON.stringify(result)).toString("hex")}</pre><Inside /></main>;
}
`,
  "app/inside.jsx": `"use client";
import { useEffect } from "react";
${IMPORTS("../")}
export function Inside() {
  useEffect(() => {
    const service = JSON.parse(decodeURIComponent(location.hash.slice(1)));
    scenario({ ...drs, createEmulator }, service).catch(String).then((result) => { window.result = result; });
  }, []);
  return <p>inside</p>;
}
`,
  "app/node/route.js": route("../../", "nodejs"),
  "app/edge/route.js": route("../../", "edge"),
};

const built = new Map();
const ENV = { NEXT_TELEMETRY_DISABLED: "1" };
const EDGE = "app/edge/route.js";
const PLAIN = `export const runtime = "edge";\nexport const GET = () => new Response("plain");\n`;

/** One build for all rows of a bundler. */
function build(given, bundler, files) {
  const name = [bundler, ...Object.keys(files)].join(" ");
  const make = async () => {
    given.install();
    // The tools lie two folders above, where a user has them beside the package.
    const root = JSON.stringify(join(given.tools, ".."));
    const settings = `export default { turbopack: { root: ${root} }, outputFileTracingRoot: ${root} };\n`;
    given.write({ ...files, "next.config.mjs": settings });
    await next(given, ["build", `--${bundler}`]);
    return given.folder;
  };
  if (!built.has(name)) built.set(name, make());
  return built.get(name);
}

const next = (given, flags) => ran(process.execPath, [nextOf(given), ...flags], { ...given, env: ENV });
const nextOf = ({ tools }) => join(tools, "next/dist/bin/next");

/** Next's build by webpack may fail at a route at the edge whatever is in it: then there is nothing to see of the package. */
async function buildEdge(given) {
  try {
    await build(given, "webpack", { "app/layout.jsx": FILES["app/layout.jsx"], [EDGE]: PLAIN });
  } catch (error) {
    const [line = error.message] = /^Error: .*$/m.exec(error.stderr) ?? [];
    throw new Unable(`Next fails at an edge route without the package too: ${line.replace(/'?\/\S*\//, "'")}`, {
      cause: error,
    });
  }
  return build(given, "webpack", FILES);
}

const { [EDGE]: _, ...WITHOUT_EDGE } = FILES;

function appOf(given, bundler, part) {
  if (bundler === "turbopack") return build(given, bundler, FILES);
  return part === "edge route" ? buildEdge(given) : build(given, bundler, WITHOUT_EDGE);
}

const served = (bundler, part, look) => async (given) => {
  const folder = await appOf(given, bundler, part);
  const flags = [nextOf(given), "start", "--hostname", "127.0.0.1", "--port", "0"];
  const ready = /(http:\/\/127\.0\.0\.1:[1-9]\d*)[^]*Ready/;
  const [, url] = await started(process.execPath, flags, { ...given, folder, env: ENV }, ready);
  return look(url, given);
};

const LOOKS = {
  "server component": async (url) => {
    const [, hex] = /id="server">([0-9a-f]+)</.exec(await (await fetch(url)).text());
    return JSON.parse(Buffer.from(hex, "hex").toString());
  },
  "client component": async (url, given) => resultOf(given, url),
  "route handler": async (url) => (await fetch(`${url}/node`)).json(),
  "edge route": async (url) => (await fetch(`${url}/edge`)).json(),
};

/** @type {import("../scene.mjs").Case[]} */
export const cases = ["turbopack", "webpack"].flatMap((bundler) =>
  Object.entries(LOOKS).map(([part, look]) => ({
    name: `Next by ${bundler === "webpack" ? "webpack" : "Turbopack"}, ${part}`,
    set: "whole",
    tools: ["next"],
    run: served(bundler, part, look),
  })),
);
