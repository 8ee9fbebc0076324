// What a user may and may not write with the gateway.

import { createGateway, type Gateway, type GatewayOptions, pageHeaders } from "drs-batch-jobs/gateway";
import { gatewayListener, serveGateway } from "drs-batch-jobs/gateway/serve";
import { type Equal, holds } from "./equal.mjs";

const options: GatewayOptions = { region: "cn-north-4", projectId: "p", token: "t", allowedHosts: ["localhost:1"] };
const gateway = createGateway(options);
holds<Equal<typeof gateway, Gateway>>();
holds<Equal<ReturnType<typeof gateway.fetch>, Promise<Response>>>();
createGateway({
  endpoint: "https://a.example",
  projectId: "p",
  credentials: { accessKey: "a", secretKey: "s" },
  allowedHosts: [],
});
createGateway({
  ...options,
  token: async ({ reason }) => reason,
  authorize: (request) => request.headers.has("Cookie"),
});
createGateway({ ...options, files: (path) => (path === "/" ? { body: "", type: "text/html" } : undefined) });
createGateway({ ...options, files: () => ({ body: new Uint8Array(1), type: "text/plain", guarded: true }) });
holds<Equal<ReturnType<typeof pageHeaders>, Record<string, string>>>();
pageHeaders(["https://a.example"]);
gatewayListener(gateway)({}, {});
async function serve(): Promise<void> {
  const served = await serveGateway({ region: "cn-north-4", projectId: "p", token: "t", folder: "dist", port: 0 });
  holds<Equal<typeof served.startUrl, string>>();
  await served.close();
}
void serve;
// @ts-expect-error: no host is allowed by itself
createGateway({ region: "cn-north-4", projectId: "p", token: "t" });
// @ts-expect-error: a text for a list
createGateway({ ...options, allowedHosts: "localhost" });
