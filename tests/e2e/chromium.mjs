// The browser that every script here drives: the one that `cargo xtask` found, alone with the page.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's program: what `CHROME` says, else what PATH holds. */
export function executable() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = process.env.CHROME ?? NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (!found) throw new Error("Chromium is not here: install it, or name it in CHROME");
  return found;
}

/** Starts the browser; `flags` come on top of ours. */
export function launch({ flags = [] } = {}) {
  return chromium.launch({ executablePath: executable(), args: [...FLAGS, ...flags] });
}

/**
 * Starts the browser with an ordinary profile, as people have one: only such a browser makes connections in advance.
 * `except` are flags of ours that it does not get.
 */
export function launchAsPeopleDo({ flags = [], except = [] } = {}) {
  const args = [...FLAGS.filter((flag) => !except.includes(flag)), ...flags];
  return chromium.launchPersistentContext("", { executablePath: executable(), args, locale: "ja-JP", timezoneId: "Asia/Tokyo" });
}

/**
 * A page in a profile of its own, for a Japanese reader, that notes what it complains about: errors, refusals of its
 * policy, and requests that leave it.
 */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const inside = request.isNavigationRequest() || /^(blob|data):/.test(request.url());
    if (!inside) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}
