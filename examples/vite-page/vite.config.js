// Vite's own server with the gateway beside the page: the token stays in this process.
//
//   DRS_ENDPOINT=https://drs.cn-north-4.myhuaweicloud.com DRS_PROJECT=… DRS_TOKEN=… npx vite

import { createGateway } from "drs-batch-jobs/gateway";
import { gatewayListener } from "drs-batch-jobs/gateway/serve";

const { DRS_ENDPOINT, DRS_PROJECT, DRS_TOKEN, PORT = "5173" } = process.env;

const gateway = {
  name: "drs-gateway",
  configureServer({ middlewares }) {
    const options = { endpoint: DRS_ENDPOINT, projectId: DRS_PROJECT, token: DRS_TOKEN };
    const listener = gatewayListener(createGateway({ ...options, allowedHosts: [`localhost:${PORT}`] }));
    middlewares.use((request, response, next) => {
      if (request.url.startsWith("/drs/")) listener(request, response);
      else next();
    });
  },
};

export default { plugins: [gateway], server: { host: "localhost", port: Number(PORT), strictPort: true } };
