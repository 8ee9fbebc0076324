/** What went wrong, what it may mean, and what can be done about it, for each kind of error. */
import type { ComponentChildren, JSX } from "preact";
import { useSignal } from "@preact/signals";
import { useConsole } from "../console";
import type { DrsError } from "../drs";
import { t } from "../i18n";
import { more } from "../i18n/more";
import { startRoute } from "../route";
import type { BatchRoute } from "../route";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { duration } from "../ui/format";
import { Icon } from "../ui/icon";
import type { IconName } from "../ui/icon";

interface FailureProps {
  readonly error: DrsError;
  readonly route: BatchRoute;
  /** Said in addition, such as what is still shown below. */
  readonly children?: ComponentChildren;
}

const ICONS: Partial<Record<DrsError["kind"], IconName>> = {
  unauthorized: "key",
  forbidden: "key",
  network: "plug",
  timeout: "clock",
  throttled: "clock",
  decode: "braces",
};

/** Takes the place of what could not be shown, or stands above what is shown still. */
export function Failure({ error, route, children }: FailureProps): JSX.Element {
  return (
    <section class={`failure ${children ? "above" : "alone"}`} role="alert" data-kind={error.kind}>
      <span class="failure-icon">
        <Icon name={ICONS[error.kind] ?? "warning"} />
      </span>
      <div class="failure-text">
        <h2>{more.error.title[error.kind]}</h2>
        <p>{more.error.advice[error.kind]}</p>
        {error.kind === "network" && <NetworkAdvice endpoint={route.endpoint} />}
        {children && <p>{children}</p>}
        <Facts error={error} />
        <Remedy error={error} route={route} />
      </div>
    </section>
  );
}

function NetworkAdvice({ endpoint }: { endpoint: string }): JSX.Element | null {
  const { blockedOrigins } = useConsole();
  const origin = URL.canParse(endpoint) ? new URL(endpoint).origin : undefined;
  // A path of this origin is not subject to CORS.
  if (origin === undefined) return null;
  return <p>{blockedOrigins.value.has(origin) ? more.error.blocked(origin) : more.error.cors}</p>;
}

function Facts({ error }: { error: DrsError }): JSX.Element {
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    [more.error.serviceMessage, error.errorMsg],
    [more.error.code, error.errorCode],
    [more.error.status, error.status],
    // The message repeats what the service says, if it says something.
    [more.error.message, error.errorMsg === undefined ? error.message : undefined],
    [more.error.path, error.path],
    [more.error.wait, error.retryAfterMs === undefined ? undefined : duration(error.retryAfterMs)],
    [more.error.request, error.requestId],
    [more.error.attempts, error.attempts],
  ];
  return (
    <dl class="facts" aria-label={more.error.details}>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Remedy({ error, route }: { error: DrsError; route: BatchRoute }): JSX.Element {
  const { live } = useConsole();
  return (
    <>
      {error.kind === "unauthorized" && <TokenForm route={route} />}
      <div class="actions">
        {error.kind !== "invalid_argument" && (
          <Button icon="refresh" onPress={() => live.refresh()}>
            {t.retry}
          </Button>
        )}
        <AnotherConnection route={route} />
      </div>
    </>
  );
}

/** Asks for the token of this endpoint and project, and goes on with it. */
export function TokenForm({ route }: { route: BatchRoute }): JSX.Element {
  const app = useConsole();
  const token = useSignal("");
  return (
    <form
      class="token-form"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (token.peek().trim() !== "") app.tokens.enter(route, token.peek());
      }}
    >
      <Field name="token" label={more.token} secret value={token.value} onValue={(value) => (token.value = value)} />
      <button type="submit" class="button primary">
        {more.error.withToken}
      </button>
    </form>
  );
}

/** Stands where nothing was sent, because it could not have succeeded without a token. */
export function TokenWanted({ route }: { route: BatchRoute }): JSX.Element {
  return (
    <section class="failure alone" data-kind="token">
      <span class="failure-icon">
        <Icon name="key" />
      </span>
      <div class="failure-text">
        <h2>{more.error.tokenTitle}</h2>
        <p>{more.error.tokenText}</p>
        <TokenForm route={route} />
        <div class="actions">
          <AnotherConnection route={route} />
        </div>
      </div>
    </section>
  );
}

/** Leads to the start view, filled in with what the address says. */
function AnotherConnection({ route }: { route: BatchRoute }): JSX.Element {
  const { address } = useConsole();
  return (
    <a class="button plain" href={address.href(startRoute(route, route))}>
      {more.error.another}
    </a>
  );
}
