/**
 * `<drs-batch-console>`: the console as an element of any page. `endpoint`, `project` and `batch` say what to open, each of
 * them may be left out; `language` is `en` or `zh-CN`; `workers` says that the page's policy lets it start workers. The
 * element is as high as `--console-height` says, and keeps its route, its keys and its styles to itself.
 */
import { ownAddress } from "./address";
import { findHost } from "./host";
import { languageOf } from "./i18n";
import { mount } from "./mount";
import type { Mounted } from "./mount";
import { batchRoute, startRoute } from "./route";
import type { Route } from "./route";
import base from "./style/index.css?inline";

const ATTRIBUTES = ["endpoint", "project", "batch", "language"] as const;

/** One for all elements of the page. */
let sheet: CSSStyleSheet | undefined;

export class DrsBatchConsole extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  #mounted: Mounted | undefined;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(base);
    }
    root.adoptedStyleSheets = [sheet];
    const address = ownAddress(this.#route());
    // Beside a gateway or an emulator the page that has it says where it is; nothing is asked for by itself.
    const host = this.hasAttribute("discover") ? findHost() : Promise.resolve(null);
    this.#mounted = mount(root, { address, host, root: this, workers: this.hasAttribute("workers") });
  }

  disconnectedCallback(): void {
    this.#mounted?.end();
    this.#mounted = undefined;
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now) this.#mounted?.app.go(this.#route(), "replace");
  }

  #route(): Route {
    const [endpoint, project, batch, language] = ATTRIBUTES.map((name) => this.getAttribute(name) ?? undefined);
    const look = language === undefined ? {} : { language: languageOf([language]) };
    if (endpoint && project && batch) return batchRoute({ endpoint, project, batch }, look);
    return startRoute({ ...(endpoint && { endpoint }), ...(project && { project }), ...(batch && { batch }) }, look);
  }
}

customElements.define("drs-batch-console", DrsBatchConsole);
