// A page that shows a batch and follows it: /?batch=<id>. The gateway of vite.config.js has the token.

import { DrsClient, isDrsError } from "drs-batch-jobs";

const client = new DrsClient({ projectId: "-", endpoint: "/drs" });
const batch = new URLSearchParams(location.search).get("batch") ?? "";
const caption = document.querySelector("caption");
const body = document.querySelector("tbody");

try {
  for await (const { jobs, summary, error } of client.watch(batch)) {
    body.replaceChildren(...jobs.map(rowOf));
    caption.textContent = error ? `Stale: ${error.message}` : `${summary.jobs} jobs`;
  }
} catch (error) {
  caption.textContent = isDrsError(error) ? error.message : String(error);
}

function rowOf({ name, status, progressPercent }) {
  const row = document.createElement("tr");
  for (const text of [name, status, progressPercent === undefined ? "" : `${progressPercent} %`]) {
    row.insertCell().textContent = text ?? "";
  }
  return row;
}
