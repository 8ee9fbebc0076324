import type { JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import regions from "../regions.json";
import { checkConnection } from "../drs";
import type { Connection } from "../drs";
import type { Emulator } from "../emulator";
import { t } from "../i18n";
import { batchRoute, formatRoute } from "../route";
import type { StartRoute } from "../route";
import { emulator, go, setToken } from "../state";
import { Field } from "../ui/field";

export function StartView({ route }: { route: StartRoute }): JSX.Element {
  const here = emulator.value;
  return (
    <div class="start">
      <div class="start-head">
        <h1>{t.start.title}</h1>
        <p class="lead">{t.start.lead}</p>
      </div>
      <div class="start-ways">
        {here && here.batches.length > 0 && <EmulatorBatches emulator={here} />}
        <ConnectForm route={route} />
      </div>
    </div>
  );
}

function EmulatorBatches({ emulator: { endpoint, projectId, batches } }: { emulator: Emulator }): JSX.Element {
  return (
    <section class="way" aria-labelledby="emulator">
      <h2 id="emulator">{t.start.emulator}</h2>
      <p class="lead">{t.start.emulatorLead}</p>
      <ul class="batches">
        {batches.map(({ asyncJobId, jobs, detail }) => {
          const [count, unit] = t.start.emulatorJobs(jobs);
          return (
            <li key={asyncJobId}>
              <a class="batch-card" href={formatRoute(batchRoute({ endpoint, project: projectId, batch: asyncJobId }))}>
                <span class="batch-size">
                  <b>{count}</b> {unit}
                </span>
                {detail !== undefined && <span>{t.start.detail.get(detail) ?? detail}</span>}
                <span class="batch-id">{asyncJobId}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ConnectForm({ route }: { route: StartRoute }): JSX.Element {
  const entered = useSignal<Connection>({
    endpoint: route.endpoint ?? "",
    project: route.project ?? "",
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
    const form = trimmed(entered.peek());
    entered.value = form;
    if (!(await check())) {
      document.querySelector<HTMLInputElement>('.connect [aria-invalid="true"]')?.focus();
      return;
    }
    setToken(form, form.token);
    go(batchRoute(form));
  };
  const field = (name: keyof Connection): Parameters<typeof Field>[0] => ({
    name,
    label: t.field[name],
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
      <h2 id="connect">{t.start.connect}</h2>
      <p class="lead">{t.start.connectLead}</p>
      <form
        class="connect"
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field {...field("endpoint")} hint={t.field.endpointHint} suggestions="endpoints" />
        <datalist id="endpoints">
          {emulator.value && <option value={emulator.value.endpoint} />}
          {regions.map((origin) => (
            <option key={origin} value={origin} />
          ))}
        </datalist>
        <Field {...field("project")} />
        <Field {...field("batch")} hint={t.field.batchHint} />
        <Field {...field("token")} hint={t.field.tokenHint} secret />
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          {busy.value ? t.start.checking : t.start.submit}
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
  return { ...found, ...Object.fromEntries(missing.map((name) => [name, t.field.required])) };
}
