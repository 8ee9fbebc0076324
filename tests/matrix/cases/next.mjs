// Next, by each of its bundlers: on the server, in the page, and at the edge.

import { join } from "node:path";
import { ran, started } from "../program.mjs";
import { resultOf } from "../page.mjs";

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

/**
 * One build for all rows of a bundler. Its package.json is as Next makes one, without the type of a module: with that,
 * Next's build by webpack does not find the manifest that it wrote for a route at the edge, whatever is in the route.
 */
function build(given, bundler) {
  const make = async () => {
    given.install("none");
    // The tools lie two folders above, where a user has them beside the package.
    const root = JSON.stringify(join(given.tools, ".."));
    const settings = `export default { turbopack: { root: ${root} }, outputFileTracingRoot: ${root} };\n`;
    given.write({ ...FILES, "next.config.mjs": settings });
    await next(given, ["build", `--${bundler}`]);
    return given.folder;
  };
  if (!built.has(bundler)) built.set(bundler, make());
  return built.get(bundler);
}

const next = (given, flags) => ran(process.execPath, [nextOf(given), ...flags], { ...given, env: ENV });
const nextOf = ({ tools }) => join(tools, "next/dist/bin/next");

const served = (bundler, look) => async (given) => {
  const folder = await build(given, bundler);
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
    run: served(bundler, look),
  })),
);
