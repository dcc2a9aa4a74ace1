// What comes out of the printer.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Prints as a person would with the browser's own dialog left alone; the sheets' text, one string a sheet. */
export async function print(page, name = "paper") {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const path = join(tmpdir(), `kenkatsu-${process.pid}-${name}.pdf`);
  writeFileSync(path, pdf);
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  const sheets = text.split("\f").slice(0, -1);
  return { path, sheets };
}

/** The size of every sheet in points: A4 is 595 × 842. */
export function sizes(path) {
  const told = execFileSync("pdfinfo", ["-f", "1", "-l", "99", path], { encoding: "utf8" });
  const lines = told.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm);
  return [...lines].map(([, width, height]) => [Math.round(width), Math.round(height)]);
}
