/** The console with an emulator of the service in the same page: files for any host, without a server of their own. */
import "./style/index.css";
import { createEmulator } from "drs-batch-jobs/emulator";
import { hashAddress } from "./address";
import type { Host } from "./host";
import { mount } from "./mount";

/** Nothing is there, and nothing is asked for: the emulator answers in its place. */
const ENDPOINT = "http://localhost";

async function demo(): Promise<Host> {
  const { projectId, token, batches, fetch } = await createEmulator();
  return { mode: "emulator", endpoint: ENDPOINT, projectId, token, batches, fetch };
}

const place = document.getElementById("console");
if (place === null) throw new Error("the page has no element #console");
mount(place, { address: hashAddress(), host: demo(), root: document.documentElement });
