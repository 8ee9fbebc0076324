// The folders of examples/, as a user has them who copied one.

import { cpSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The folder of all. */
export const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

/** Puts the example's files into the folder of the case, with the package installed from its tarball. */
export function example(given, name) {
  given.install();
  cpSync(join(EXAMPLES, name), given.folder, { recursive: true, filter: (file) => !file.endsWith("package.json") });
}

/** A port for what must know it before it listens. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
