// Twelve bars, drawn by us, by Chart.js and by uPlot: the same canvas, without axes, words or animation, turn by turn.
// Each makes its chart anew, as a karte that is opened does, and the picture is read back, so that it is really painted.

import { withPages } from "./page.mjs";
import { keep, median, ms, print } from "./samples.mjs";

const SHARES = [60, 42.2, 31.1, 26.7, 6.7, 11.6, 34.9, 6.7, 23.3, 62.8, 37.5, 78];
const [WIDTH, HEIGHT] = [480, 240];
const ROUNDS = 15;

/** In the page. */
async function compare([shares, width, height, rounds]) {
  const { Chart, uPlot } = window;
  Chart.defaults.animation = false;
  const painted = (canvas) => canvas.getContext("2d").getImageData(0, 0, 1, 1);
  const canvas = () => document.body.appendChild(Object.assign(document.createElement("canvas"), { width, height }));
  const bars = {
    type: "bar",
    data: { labels: shares.map((_, at) => at), datasets: [{ data: shares, backgroundColor: "#1f4e8c" }] },
  };
  const bare = { display: false };
  const options = {
    indexAxis: "y",
    responsive: false,
    devicePixelRatio: 1,
    events: [],
    scales: { x: { ...bare, min: 0, max: 100 }, y: bare },
    plugins: { legend: bare, tooltip: { enabled: false }, title: bare },
  };
  const plot = {
    width,
    height,
    pxRatio: 1,
    legend: { show: false },
    cursor: { show: false },
    axes: [{ show: false }, { show: false }],
    scales: { x: { time: false, range: [-0.5, shares.length - 0.5] }, y: { range: [0, 100] } },
    series: [{}, { fill: "#1f4e8c", paths: uPlot.paths.bars({ size: [0.8] }) }],
  };
  const contestants = {
    ours: () => {
      const place = canvas();
      if (!window.ours.draw_bars(place, new Float64Array(shares), 1)) throw new Error("not drawn");
      painted(place);
      place.remove();
    },
    "Chart.js": () => {
      const place = canvas();
      const chart = new Chart(place, { ...bars, options });
      painted(place);
      chart.destroy();
      place.remove();
    },
    uPlot: async () => {
      const chart = new uPlot(plot, [shares.map((_, at) => at), shares], document.body);
      // It draws in the microtask behind its making.
      await null;
      await null;
      painted(chart.ctx.canvas);
      chart.destroy();
    },
  };
  return window.race(contestants, { rounds, atLeast: 20 });
}

await withPages(async (browser, page) => {
  const fresh = await page("chart", "uplot");
  const timed = await fresh.evaluate(compare, [SHARES, WIDTH, HEIGHT, ROUNDS]);
  const ours = median(timed.samples.ours);
  print(`Drawing ${SHARES.length} bars`, [
    ["by", "median", "ours ÷ theirs", "first call"],
    ...Object.entries(timed.samples).map(([name, samples]) => {
      const middle = median(samples);
      return [name, ms(middle), name === "ours" ? "" : (ours / middle).toFixed(2), ms(timed.first[name])];
    }),
  ]);
  keep("drawing", browser, { shares: SHARES, rounds: ROUNDS, ...timed });
});
