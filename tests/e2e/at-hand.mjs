// What the tests of a file have at hand.

import { after, before } from "node:test";

import { launch } from "./chromium.mjs";
import * as shipped from "./shipped.mjs";

/** A browser, and the file on a server, from before the first test until the last is through. */
export function browserAndServer() {
  const at = {};
  before(async () => {
    at.browser = await launch();
    at.served = await shipped.serve();
  });
  after(async () => {
    await at.browser.close();
    await at.served.close();
  });
  return at;
}
