// How a module becomes text: raw deflate, then base64. Measured against plain base64 in benches/RESULTS.md, "Package".

import { constants, deflateRawSync } from "node:zlib";

/** The text that src/instantiate.ts unpacks. */
export function pack(wasm) {
  return deflateRawSync(wasm, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 }).toString("base64");
}
