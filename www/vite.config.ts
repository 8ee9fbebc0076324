import { defineConfig } from "vite";
import { modelDocs } from "./model-docs.ts";

/** Where `node serve.mjs` listens: in development Vite hands the emulator's paths on to it. */
const SERVED = "http://127.0.0.1:5177";

// Vite reads its configuration from the default export.
export default defineConfig({
  base: "./",
  plugins: [modelDocs()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/drs": SERVED, "/emulator.json": SERVED } },
  build: {
    target: "es2022",
    // The page's content security policy takes scripts from files only, and so does every browser that runs this.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The client and its wasm change far less often than the console, and are weighed apart from it.
        codeSplitting: {
          groups: [{ name: "drs-batch-jobs", test: /[\\/](?:node_modules[\\/]drs-batch-jobs|pkg)[\\/]/ }],
        },
      },
    },
  },
});
