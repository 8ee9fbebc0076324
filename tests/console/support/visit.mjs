// A page of its own, and everything that it did and must never do.

/** What the browser itself writes about a reply with an error status, or about none at all. */
const FAILED_REQUEST = /^Failed to load resource/;

/**
 * Opens a blank page. `faults` gathers errors and warnings of its console, violations of its policy, dialogs, other
 * windows and requests to other origins; it must stay empty. `failing` allows requests that fail.
 */
export async function openVisit(browser, stage, { failing = false, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  // Generous for a busy machine: what is waited for takes tenths of a second.
  context.setDefaultTimeout(15_000);
  const faults = [];
  const page = await context.newPage();
  context.on("page", (other) => faults.push(`a window: ${other.url()}`));
  page.on("pageerror", (error) => faults.push(`an error: ${error.stack ?? error}`));
  page.on("dialog", async (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (!(failing && FAILED_REQUEST.test(message.text()))) faults.push(`the console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(stage.origin) && !/^(?:blob|data):/.test(url)) faults.push(`a request: ${url}`);
  });
  await page.exposeFunction("reportPolicy", (report) => faults.push(report));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) => {
      globalThis.reportPolicy(`the policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    }),
  );
  return { page, context, faults };
}
