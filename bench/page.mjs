// A page with our module and the libraries it is held against, on a clock of five microseconds.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

import { launch, open } from "../tests/e2e/chromium.mjs";
import { FOLDER } from "./samples.mjs";

const ROOT = new URL("../", import.meta.url);
const library = (path) => readFileSync(new URL(`node_modules/${path}`, ROOT));
const module = (name) => readFileSync(join(FOLDER, "module", name));

const SCRIPT = "text/javascript; charset=utf-8";
const FILES = {
  "/": () => ["text/html; charset=utf-8", "<!doctype html><html lang=ja><meta charset=utf-8><title>bench</title><body>"],
  "/papaparse.js": () => [SCRIPT, library("papaparse/papaparse.min.js")],
  "/chart.js": () => [SCRIPT, library("chart.js/dist/chart.umd.min.js")],
  "/uplot.js": () => [SCRIPT, library("uplot/dist/uPlot.iife.min.js")],
  "/module.js": () => [SCRIPT, module("kenkatsu_bench.js")],
  "/kenkatsu_bench_bg.wasm": () => ["application/wasm", module("kenkatsu_bench_bg.wasm")],
};

// Alone in its process: only then does a browser give a page its fine clock.
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

async function serve() {
  const server = createServer((request, response) => {
    const file = FILES[request.url]?.();
    response.writeHead(file ? 200 : 404, { ...ISOLATED, "content-type": file?.[0] ?? "text/plain" });
    response.end(file?.[1]);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

/** In the page: our module as `window.ours`, its memory as `window.memory`. */
async function load() {
  const ours = await import("/module.js");
  window.memory = (await ours.default()).memory;
  window.ours = ours;
}

/**
 * In the page: times each of the named things in turn, round after round, each as often in a row as makes a sample of
 * `atLeast` milliseconds; each round begins with another. Gives the first call of each, and milliseconds a call.
 */
async function race(contestants, { rounds, atLeast }) {
  const names = Object.keys(contestants);
  const time = async (name, calls) => {
    const began = performance.now();
    for (let call = 0; call < calls; call += 1) await contestants[name]();
    return (performance.now() - began) / calls;
  };
  const [first, calls, samples] = [{}, {}, {}];
  for (const name of names) {
    first[name] = await time(name, 1);
    // The engine takes its time to make its best of the code.
    const warm = performance.now() + 500;
    let last = first[name];
    while (performance.now() < warm) last = await time(name, 1);
    calls[name] = Math.max(1, Math.ceil(atLeast / last));
    samples[name] = [];
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      samples[name].push(await time(name, calls[name]));
      // A pause for what the engine puts off, so that nobody pays for the one before.
      await new Promise((done) => setTimeout(done));
    }
  }
  return { first, calls, samples };
}

/** Starts the browser and calls `use` with it and with `page(libraries)`, which gives a fresh page. */
export async function withPages(use) {
  const server = await serve();
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await launch();
  const page = async (...libraries) => {
    const { page } = await open(browser, address);
    for (const library of libraries) await page.addScriptTag({ url: `/${library}.js` });
    await page.evaluate(load);
    await page.evaluate(`window.race = ${race}`);
    return page;
  };
  try {
    await use(browser, page);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
