import type { JSX } from "preact";
import type { Job } from "../drs";
import { detail } from "../i18n/panels";
import { Term } from "../ui/term";
import { FieldList } from "../ui/value";
import type { Panel } from "./panel";

const fields = ["source_endpoint", "target_endpoint"] as const;

/** Where the data comes from and where it goes (tables 8 to 14), side by side. */
export const endpointPanel = {
  area: "endpoint",
  tab: "endpoints",
  fields,
  View: EndpointView,
} as const satisfies Panel;

type Endpoints = NonNullable<Job["source_endpoint"]>;

function EndpointView({ job }: { job: Job }): JSX.Element {
  return (
    <div class="pair">
      <Side name="source_endpoint" endpoints={job.source_endpoint} />
      <Side name="target_endpoint" endpoints={job.target_endpoint} />
    </div>
  );
}

function Side({ name, endpoints }: { name: (typeof fields)[number]; endpoints: Endpoints | undefined }) {
  if (endpoints === undefined) return null;
  return (
    <section class="side">
      <h4>
        <Term path={name} name={name} />
      </h4>
      {endpoints.length === 0 && <p class="faint">{detail.value.noItems}</p>}
      {endpoints.map((endpoint, index) => (
        <div class="card" key={index}>
          <FieldList fields={Object.entries(endpoint)} path={name} depth={1} />
        </div>
      ))}
    </section>
  );
}
