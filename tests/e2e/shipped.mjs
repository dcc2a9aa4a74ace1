// The shipped file, as people meet it: on a stick, on a server, in another site's frame.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Where the file stands. */
export const path = fileURLToPath(new URL("../../dist/kenkatsu-karte.html", import.meta.url));

/** Its address on a stick. */
export const onDisk = pathToFileURL(path).href;

/** Its bytes. */
export const bytes = () => readFileSync(path);

/** Another site's page that has the file in a frame: `rights` are what its sandbox leaves, never an origin of its own. */
export const framed = (address, rights = "allow-scripts allow-modals allow-downloads allow-popups") =>
  `<!doctype html><html lang="ja"><title>site</title><link rel="icon" href="data:,"><iframe title="健活カルテ" sandbox="${rights}" src="${address}#embed" width="1000" height="720"></iframe>`;

/**
 * Serves the file on a free port of this machine, and whatever else `pages` holds by path; notes what is asked for.
 * `address` is a host of its own by name, so that two of these are two origins.
 */
export async function serve(pages = {}, host = "127.0.0.1") {
  const file = bytes();
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://here");
    asked.push(`${request.method} ${pathname}`);
    const body = pathname === "/" ? file : pages[pathname];
    response.writeHead(body ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://${host}:${server.address().port}/`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { address, asked, close };
}
