// Lighthouse finds nothing wrong with accessibility and practices, as a desktop and as a phone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openStage } from "../support/stage.mjs";
import { PRESETS, audit } from "./audit.mjs";

let stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

for (const preset of Object.keys(PRESETS)) {
  test(`v16_lighthouse_gives_all_points_for_accessibility_and_practices_to_a_job_on_a_${preset}`, async () => {
    const address = stage.at("rich", { job: stage.richJob });
    const { scores, lacking } = await audit(address, preset, ["accessibility", "best-practices"]);
    assert.deepEqual({ scores, lacking }, { scores: { accessibility: 100, "best-practices": 100 }, lacking: [] });
  });
}
