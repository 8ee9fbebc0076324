// The section on the gateway.

const number = (value) => value.toLocaleString("en-US", { maximumFractionDigits: 0 });
const ms = (value) => value.toFixed(1);

/** @param {{ facts: string[], plan: object, results: Record<string, object> }} run */
export function gatewaySection({ facts, plan, results }) {
  const { consoles, pages, pageSize, intervalMs, pacedMs, flatMs } = plan;
  const direct = results["nothing in between"];
  const rows = (kind) =>
    Object.entries(results).map(([name, result]) => {
      const { requests, upstream, perSecond, p50Ms, p99Ms, peakMiB } = result[kind];
      const added = result === direct ? ["", ""] : [ms(p50Ms - direct[kind].p50Ms), ms(p99Ms - direct[kind].p99Ms)];
      const memory = peakMiB === 0 ? "" : number(peakMiB);
      return [name, number(requests), number(upstream), number(perSecond), ms(p50Ms), ms(p99Ms), ...added, memory];
    });
  const table = (kind) => {
    const head = [
      "",
      "requests",
      "to the service",
      "a second",
      "p50, ms",
      "p99, ms",
      "added p50",
      "added p99",
      "memory, MiB",
    ];
    const lines = [head, ["---", ...head.slice(1).map(() => "---:")], ...rows(kind)];
    return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  };
  return `Written by \`node benches/gateway/run.mjs\`. ${number(consoles)} consoles, each over a connection of its own, poll one batch of ${number(pages * pageSize)} jobs by ${pages} pages of ${pageSize}, one after the other, from the emulator over HTTP on loopback; service, door and consoles are processes of their own and share the cores. nginx is a plain reverse proxy that adds the token, without a cache; the gateway decodes, checks and masks each page. *Added* is the difference to the run with nothing in between; below zero the service had less to do. *Memory* is the most that the door's processes have had until then.

${facts.map((fact) => `- ${fact}`).join("\n")}

A poll by each console every ${intervalMs / 1000} s, spread evenly, for ${pacedMs / 1000} s:

${table("paced")}

Polls without a pause, for ${flatMs / 1000} s:

${table("flat")}`;
}
