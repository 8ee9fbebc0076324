import { defineConfig } from "vite";
import { modelDocs } from "./model-docs.ts";

/** Where `node serve.mjs` listens: in development Vite hands the paths of its emulator on to it. */
const SERVED = "http://127.0.0.1:5177";

/** A part of the package, by its folder or file. */
const part = (names: string): RegExp =>
  new RegExp(`[\\\\/](?:node_modules[\\\\/]drs-batch-jobs|pkg)[\\\\/]dist[\\\\/]esm[\\\\/](?:${names})`);

/**
 * What every page of the console begins with, in one file: it compresses better, and is one request. What is missing here
 * only gets a file of its own.
 */
const BASE = new RegExp(
  [
    "[\\\\/](?:preact|@preact)[\\\\/]",
    "[\\\\/]src[\\\\/](?:address|change|column|console|drs|first|host|key|listing|live|mount|preference|range|route|snapshot|sort|style|token)\\.tsx?$",
    "[\\\\/]src[\\\\/]engine[\\\\/](?:choice|engine)\\.ts$",
    "[\\\\/]src[\\\\/]i18n[\\\\/](?:index|language|en|en[\\\\/]list)\\.ts$",
    "[\\\\/]src[\\\\/]ui[\\\\/](?:bar|button|chip|format|icon|lazy|menu|moment|pager|phase-tone|reading|visible)\\.tsx?$",
    "[\\\\/]src[\\\\/]views[\\\\/](?:app|batch|cell|column-title|filter-field|later|row-group|skeleton|tab-for|table|toolbar)\\.tsx?$",
  ].join("|"),
);

// Vite reads its configuration from the default export.
export default defineConfig({
  base: "./",
  plugins: [modelDocs()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/drs": SERVED, "/console.json": SERVED, "/emulator.json": SERVED } },
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The page's content security policy takes scripts from files only, and so does every browser that runs this.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The console, the same with an emulator in the page, and the element that any page can embed.
      input: { index: "index.html", demo: "demo.html", "drs-batch-console": "src/element.ts" },
      output: {
        // Other pages name this one.
        entryFileNames: ({ name }) => (name === "drs-batch-console" ? "[name].js" : "assets/[name]-[hash].js"),
        // The client and its wasm change far less often than the console, and are weighed apart from it.
        codeSplitting: {
          groups: [
            { name: "drs-batch-jobs", test: part("index|core"), priority: 3 },
            { name: "table", test: part("table"), priority: 2 },
            { name: "emulator", test: part("emulator"), priority: 2 },
            { name: "snippet", test: part("snippet"), priority: 2 },
            { name: "base", test: BASE, priority: 1 },
          ],
        },
      },
    },
  },
});
