// The same realistic table at any length: six columns, and a row for each year, group, sex and item. No figure stands
// twice, men and women add up to all, and the shares are those of the counts: the reader understands every row.

const eraYears = (era, from, to) => Array.from({ length: from - to + 1 }, (_, at) => `${era}${from - at}年度`);
const YEARS = [...eraYears("令和", 5, 2), "令和元年度", ...eraYears("平成", 30, 2), "平成元年度"];

const GROUPS = ["当社", "業態平均", "支部平均", "県平均", "全国平均"];

// As 健診機関 write them.
const ITEMS = [
  "腹囲リスク", "血圧リスク", "代謝リスク", "脂質リスク", "肝機能リスク", "メタボリックシンドローム", "メタボ予備群",
  "喫煙", "運動習慣あり", "歩く速度が速い", "朝食欠食", "毎日飲酒", "食べる速度が速い", "睡眠で休養が十分",
  "BMI25以上", "収縮期血圧130以上", "LDL140以上", "HbA1c5.6以上", "HbA1c6.5以上", "中性脂肪150以上",
];

export const COLUMNS = ["年度", "区分", "項目", "対象者数", "該当者数", "割合（％）"];

function* figures() {
  let seed = 0;
  for (const year of YEARS) {
    for (const group of GROUPS) {
      for (const item of ITEMS) {
        seed += 1;
        const [men, women] = [40 + ((seed * 7) % 300), 30 + ((seed * 11) % 300)];
        const [some, others] = [Math.floor((men * (seed % 60)) / 100), Math.floor((women * (seed % 50)) / 100)];
        yield [year, `${group}（男性）`, item, men, some];
        yield [year, `${group}（女性）`, item, women, others];
        yield [year, `${group}（計）`, item, men + women, some + others];
      }
    }
  }
}

/** The heading and so many rows, tab-separated as Excel copies them. */
export function table(rows) {
  const lines = [COLUMNS.join("\t")];
  for (const [year, group, item, of, count] of figures()) {
    if (lines.length > rows) break;
    lines.push([year, group, item, of, count, ((count * 100) / of).toFixed(1)].join("\t"));
  }
  if (lines.length <= rows) throw new Error(`no table of ${rows} rows: ${lines.length - 1} at most`);
  return `${lines.join("\r\n")}\r\n`;
}
