import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * @typedef {{ body: Buffer, type: string, immutable: boolean }} SiteFile
 *
 * The files of a folder by their path in the address. They are read once, so no address ever becomes a path on the disk.
 *
 * @param {URL} folder
 * @returns {Promise<ReadonlyMap<string, SiteFile>>} fails where the folder has no `index.html`
 */
export async function readSite(folder) {
  const root = fileURLToPath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Map();
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(root, path).split(sep).join("/")}`;
    const type = TYPES[extname(entry.name)] ?? "application/octet-stream";
    // What the build puts there has a hash of its content in its name.
    files.set(address, { body: await readFile(path), type, immutable: address.startsWith("/assets/") });
  }
  const index = files.get("/index.html");
  if (index === undefined) throw new Error("there is no index.html");
  return files.set("/", index);
}
