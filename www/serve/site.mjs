import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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

/** What a browser says that it can read, the better one first. */
const ENCODINGS = {
  // The quality above this one takes ten times as long for a twelfth less.
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};
/** What is shorter fits into the first packets as it is. */
const WORTH_PACKING = 1400;

/**
 * @typedef {object} SiteFile
 * @property {Buffer} body
 * @property {string} type
 * @property {boolean} immutable whether another content would have another address
 * @property {(accepted: string) => Promise<{ body: Buffer, encoding?: string }>} packed the body in the shortest way that
 *   an `Accept-Encoding` allows; packed once, when it is first asked for
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
    const body = await readFile(path);
    // What the build puts there has a hash of its content in its name.
    files.set(address, { body, type, immutable: address.startsWith("/assets/"), packed: packing(body, type) });
  }
  const index = files.get("/index.html");
  if (index === undefined) throw new Error("there is no index.html");
  return files.set("/", index);
}

function packing(body, type) {
  const done = new Map();
  return async (accepted) => {
    const encoding = Object.keys(ENCODINGS).find((name) => accepts(accepted, name));
    if (encoding === undefined || body.length < WORTH_PACKING || type === TYPES[".png"]) return { body };
    if (!done.has(encoding)) done.set(encoding, ENCODINGS[encoding](body));
    return { body: await done.get(encoding), encoding };
  };
}

/** Whether an `Accept-Encoding` names it, and not with the weight of nothing. */
function accepts(accepted, name) {
  return accepted.split(",").some((part) => {
    const [named, weight = ""] = part.split(";").map((text) => text.trim().toLowerCase());
    return named === name && !/^q=0(\.0*)?$/.test(weight);
  });
}
