// What the benchmarks measure, in numbers, on the screen and kept.

import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const sorted = (numbers) => numbers.toSorted((one, other) => one - other);

/** The middle one; of two middle ones the mean. */
export function median(numbers) {
  const [low, high] = [Math.floor((numbers.length - 1) / 2), Math.ceil((numbers.length - 1) / 2)];
  return (sorted(numbers)[low] + sorted(numbers)[high]) / 2;
}

/** The smallest that at least `share` of them do not exceed: the 99 % of fewer than 100 is the largest. */
export const quantile = (numbers, share) => sorted(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)];

/** Milliseconds, to three digits. */
export const ms = (milliseconds) => `${Number(milliseconds.toPrecision(3))} ms`;

/** Prints rows of cells in columns, the first row the heading. */
export function print(title, rows) {
  const width = (cell) => [...cell].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column]))));
  console.log(`\n${title}`);
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell + " ".repeat(widths[column] - width(cell))).join("  ").trimEnd()}`);
  }
}

/** The folder that `cargo xtask bench` names; Cargo's usual one where a script is run by hand. */
export const FOLDER = process.env.BENCH ?? fileURLToPath(new URL("../target/bench", import.meta.url));

/** The load before anything ran: what it is at the end is our own doing as well. */
const loadBefore = loadavg();

/** Writes everything measured, with what the machine was doing, to `target/bench/NAME.json`. */
export function keep(name, browser, measured) {
  mkdirSync(FOLDER, { recursive: true });
  const machine = { processors: cpus().length, model: cpus()[0].model, loadBefore, loadAfter: loadavg() };
  const file = join(FOLDER, `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ browser: browser.version(), machine, ...measured }, null, 1)}\n`);
  const load = [loadBefore[0], machine.loadAfter[0]].map((load) => load.toFixed(1)).join(" → ");
  console.log(`  Chromium ${browser.version()}, ${machine.processors} processors, load ${load}; samples in ${file}`);
}
