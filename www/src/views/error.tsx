/** What went wrong, what it may mean, and what can be done about it, for each kind of error. */
import type { ComponentChildren, JSX } from "preact";
import { useSignal } from "@preact/signals";
import type { DrsError } from "../drs";
import { t } from "../i18n";
import { PAGE_SIZES, formatRoute } from "../route";
import type { BatchRoute } from "../route";
import { blockedOrigins, go, retry, setToken } from "../state";
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
        <h2>{t.error.title[error.kind]}</h2>
        <p>{t.error.advice[error.kind]}</p>
        {error.kind === "network" && <NetworkAdvice endpoint={route.endpoint} />}
        {children && <p>{children}</p>}
        <Facts error={error} />
        <Remedy error={error} route={route} />
      </div>
    </section>
  );
}

function NetworkAdvice({ endpoint }: { endpoint: string }): JSX.Element | null {
  const origin = URL.canParse(endpoint) ? new URL(endpoint).origin : undefined;
  // A path of this origin is not subject to CORS.
  if (origin === undefined) return null;
  return <p>{blockedOrigins.value.has(origin) ? t.error.blocked(origin) : t.error.cors}</p>;
}

function Facts({ error }: { error: DrsError }): JSX.Element {
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    [t.error.serviceMessage, error.errorMsg],
    [t.error.code, error.errorCode],
    [t.error.status, error.status],
    // The message repeats what the service says, if it says something.
    [t.error.message, error.errorMsg === undefined ? error.message : undefined],
    [t.error.path, error.path],
    [t.error.wait, error.retryAfterMs === undefined ? undefined : duration(error.retryAfterMs)],
    [t.error.request, error.requestId],
    [t.error.attempts, error.attempts],
  ];
  return (
    <dl class="facts" aria-label={t.error.details}>
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
  const smaller = PAGE_SIZES[PAGE_SIZES.indexOf(route.size) - 1];
  return (
    <>
      {error.kind === "unauthorized" && <TokenForm route={route} />}
      <div class="actions">
        {error.kind === "too_large" && smaller !== undefined && (
          <Button kind="primary" onPress={() => go({ ...route, page: 1, size: smaller })}>
            {t.error.smaller(smaller)}
          </Button>
        )}
        {error.kind !== "invalid_argument" && (
          <Button icon="refresh" onPress={retry}>
            {t.retry}
          </Button>
        )}
        <a class="button plain" href={connectionHref(route)}>
          {t.error.another}
        </a>
      </div>
    </>
  );
}

/** Asks for the token of this endpoint and project, and goes on with it. */
export function TokenForm({ route }: { route: BatchRoute }): JSX.Element {
  const token = useSignal("");
  return (
    <form
      class="token-form"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (token.peek().trim() !== "") setToken(route, token.peek());
      }}
    >
      <Field name="token" label={t.field.token} secret value={token.value} onValue={(value) => (token.value = value)} />
      <button type="submit" class="button primary">
        {t.error.withToken}
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
        <h2>{t.error.tokenTitle}</h2>
        <p>{t.error.tokenText}</p>
        <TokenForm route={route} />
        <div class="actions">
          <a class="button plain" href={connectionHref(route)}>
            {t.error.another}
          </a>
        </div>
      </div>
    </section>
  );
}

/** The start view, filled in with what the address says. */
export function connectionHref({ endpoint, project, batch }: BatchRoute): string {
  return formatRoute({ view: "start", endpoint, project, batch });
}
