// Our reader, which understands a table, beside PapaParse, which takes it apart into cells: the same text, the same
// page, turn by turn. PapaParse is told the separator, which is its fastest way.

import { withPages } from "./page.mjs";
import { keep, median, ms, print } from "./samples.mjs";
import { table } from "./tables.mjs";

const LENGTHS = [40, 10_000];
const ROUNDS = 15;

/** In the page. Says how much each made of the text as well: who gives up early is quick. */
async function compare([text, rounds]) {
  const contestants = {
    ours: () => window.ours.read(text),
    papaparse: () => window.Papa.parse(text, { delimiter: "\t", skipEmptyLines: true }),
  };
  const timed = await window.race(contestants, { rounds, atLeast: 20 });
  const [figures, problems] = contestants.ours();
  return { ...timed, figures, problems, cells: contestants.papaparse().data.flat().length };
}

await withPages(async (browser, page) => {
  const measured = [];
  for (const rows of LENGTHS) {
    const text = table(rows);
    const fresh = await page("papaparse");
    measured.push({ rows, bytes: Buffer.byteLength(text), ...(await fresh.evaluate(compare, [text, ROUNDS])) });
    await fresh.close();
  }
  print("Reading a table", [
    ["rows", "ours", "PapaParse", "ours ÷ PapaParse", "first call: ours", "PapaParse", "figures read", "problems"],
    ...measured.map(({ rows, first, samples, figures, problems }) => {
      const [ours, papaparse] = [median(samples.ours), median(samples.papaparse)];
      const ratio = (ours / papaparse).toFixed(2);
      return [rows, ms(ours), ms(papaparse), ratio, ms(first.ours), ms(first.papaparse), figures, problems].map(String);
    }),
  ]);
  keep("reading", browser, { rounds: ROUNDS, measured });
});
