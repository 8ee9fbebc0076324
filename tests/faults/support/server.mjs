// A server that answers as a test says and writes down what it was asked, readable from every origin.

import { createServer } from "node:http";

/**
 * @param respond gets the request, its URL and the response; `undefined` from it means that it has answered itself, a text
 *   is the body of a 200
 * @returns `seen`: method, target and headers of each request but the preflights
 */
export async function recordingServer(respond) {
  const seen = [];
  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.method === "OPTIONS") {
      response.writeHead(204, { "Access-Control-Allow-Headers": "*, X-Auth-Token, X-Language, Content-Type" }).end();
      return;
    }
    seen.push({ method: request.method, target: request.url, headers: request.headers });
    const body = respond(request, new URL(request.url, "http://server"), response);
    if (body !== undefined) response.writeHead(200, { "Content-Type": "application/json" }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    seen,
    url: `http://127.0.0.1:${server.address().port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
