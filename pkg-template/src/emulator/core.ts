// What the Rust half gives to this one. Private: no type of this file may show in the published declarations.

/** The exports of the generated glue that the shell uses. */
export interface EmulatorGlue {
  /** Takes the JSON text of the options and the time in ms since 1970; throws a text that names the option. */
  EmulatorCore: new (options: string, nowMs: number) => EmulatorCore;
}

/** The service itself. */
export interface EmulatorCore {
  /** JSON text of {@link CoreFacts}. */
  facts(): string;
  /** Answers one call; `target` is path and query, `headers` are names and values in turn. */
  answer(method: string, target: string, headers: string[], body: Uint8Array, nowMs: number): CoreReply;
  /** Takes the JSON text of an array of scenarios; throws a text that names the one which does not fit. */
  play(scenarios: string): void;
  scenarios(): string[];
  requests(): number;
  free(): void;
}

/** What a caller needs to know of the emulator. */
export interface CoreFacts {
  projectId: string;
  token: string;
  credentials: { accessKey: string; secretKey: string };
  securityToken: string;
  login: { domain: string; user: string; password: string; project: string };
  gzip: boolean;
  batches: { asyncJobId: string; jobs: number; detail: "reference" | "plain" | "rich" | "living" }[];
}

/** A reply; to be freed. */
export interface CoreReply {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: string[];
  /** JSON text of a `Wire`; undefined if nothing is to become of the reply on its way. */
  wire(): string | undefined;
  /** Moves the body out. */
  takeBody(): Uint8Array<ArrayBuffer>;
  free(): void;
}
