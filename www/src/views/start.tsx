import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { addStyle } from "../style";
import own from "../style/start.css?inline";
import regions from "../regions.json";
import { useConsole } from "../console";
import { checkConnection } from "../connection";
import type { Connection } from "../connection";
import type { Host } from "../host";
import { firstShown } from "../first";
import { start } from "../i18n/start";
import { batchRoute } from "../route";
import type { StartRoute } from "../route";
import { Field } from "../ui/field";
import { RecentBatches } from "./recent";

addStyle(own);

/** The batches that there are, those that were used before, and the way to any other. */
export function StartView({ route }: { route: StartRoute }): JSX.Element {
  const host = useConsole().host.value;
  useEffect(firstShown, []);
  return (
    <div class="start">
      <div class="start-head">
        <h1>{start.title}</h1>
        <p class="lead">{start.lead}</p>
      </div>
      <div class="start-ways">
        <div class="start-known">
          {host && host.batches.length > 0 && <HostBatches host={host} />}
          <RecentBatches />
        </div>
        {/* What the server offers is filled in; it takes a moment until that is known. */}
        <ConnectForm key={host?.mode ?? "none"} route={route} host={host} />
      </div>
    </div>
  );
}

function HostBatches({ host }: { host: Host }): JSX.Element {
  const app = useConsole();
  const { endpoint, projectId, batches, mode } = host;
  const here = app.route.value;
  return (
    <section class="way" aria-labelledby="offered">
      <h2 id="offered">{mode === "gateway" ? start.gateway : start.emulator}</h2>
      {mode === "emulator" && <p class="lead">{host.fetch ? start.demoText : start.emulatorLead}</p>}
      <ul class="batches">
        {batches.map(({ asyncJobId, jobs, detail }) => {
          const [count, unit] = start.emulatorJobs(jobs ?? 0);
          const target = { endpoint, project: projectId, batch: asyncJobId };
          return (
            <li key={asyncJobId}>
              <a class="batch-card" href={app.address.href(batchRoute(target, here))}>
                {jobs !== undefined && (
                  <span class="batch-size">
                    <b>{count}</b> {unit}
                  </span>
                )}
                {detail !== undefined && <span>{start.detail.get(detail) ?? detail}</span>}
                <span class="batch-id">{asyncJobId}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ConnectForm({ route, host }: { route: StartRoute; host: Host | null | undefined }): JSX.Element {
  const app = useConsole();
  const form = useRef<HTMLFormElement>(null);
  // Behind a gateway only the batch is left to say.
  const known = host?.mode === "gateway" ? host : undefined;
  const entered = useSignal<Connection>({
    endpoint: route.endpoint ?? known?.endpoint ?? "",
    project: route.project ?? known?.projectId ?? "",
    batch: route.batch ?? "",
    token: "",
  });
  const objections = useSignal<Partial<Record<keyof Connection, string>>>({});
  const busy = useSignal(false);
  // An address that was given in full and did not work leads here: say at once what is wrong with it.
  useEffect(() => {
    if (route.endpoint && route.project && route.batch) void check();
  }, [route]);

  const check = async (): Promise<boolean> => {
    busy.value = true;
    try {
      objections.value = await objectionsTo(entered.peek());
    } finally {
      busy.value = false;
    }
    return Object.keys(objections.value).length === 0;
  };
  const submit = async (): Promise<void> => {
    const connection = trimmed(entered.peek());
    entered.value = connection;
    if (!(await check())) {
      form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    app.tokens.enter(connection, connection.token);
    app.go(batchRoute(connection, route));
  };
  const field = (name: keyof Connection): Parameters<typeof Field>[0] => ({
    name,
    label: start.field[name],
    value: entered.value[name],
    objection: objections.value[name],
    onValue: (value) => {
      entered.value = { ...entered.peek(), [name]: value };
      const { [name]: _answered, ...others } = objections.peek();
      objections.value = others;
    },
  });
  return (
    <section class="way" aria-labelledby="connect">
      <h2 id="connect">{start.connect}</h2>
      <p class="lead">{known ? start.gatewayLead : start.connectLead}</p>
      <form
        ref={form}
        class="connect"
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field {...field("endpoint")} hint={start.field.endpointHint} suggestions="endpoints" />
        <datalist id="endpoints">
          {host && <option value={host.endpoint} />}
          {regions.map((origin) => (
            <option key={origin} value={origin} />
          ))}
        </datalist>
        <Field {...field("project")} />
        <Field {...field("batch")} hint={start.field.batchHint} />
        <Field {...field("token")} hint={start.field.tokenHint} secret />
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          {busy.value ? start.checking : start.submit}
        </button>
      </form>
    </section>
  );
}

function trimmed({ endpoint, project, batch, token }: Connection): Connection {
  return { endpoint: endpoint.trim(), project: project.trim(), batch: batch.trim(), token: token.trim() };
}

async function objectionsTo(form: Connection): Promise<Partial<Record<keyof Connection, string>>> {
  const found = await checkConnection(form);
  const missing = (["endpoint", "project", "batch"] as const).filter((name) => form[name] === "");
  return { ...found, ...Object.fromEntries(missing.map((name) => [name, start.field.required])) };
}
