/** A reason not to answer, in the form of the service's own errors. */
export interface Refusal {
  status: number;
  /** Such as `GATEWAY.HOST`. */
  code: string;
  message: string;
  headers?: Record<string, string>;
}

/** A refusal; its text never repeats anything of the request. */
export function refusal(status: number, code: string, message: string, headers?: Record<string, string>): Refusal {
  return { status, code: `GATEWAY.${code}`, message, ...(headers && { headers }) };
}
