// What a person does, by the names on the page.

/** Waits until the window stands. */
export const up = (page) => page.waitForSelector('html[data-state="up"]', { timeout: 10_000 });

/** Puts a text into the box, all at once as a paste does. */
export async function paste(page, text) {
  await page.getByLabel("貼り付ける場所").last().focus();
  await page.keyboard.insertText(text);
}

/** Presses the button that leads on. */
export const goTo = (page, name) => page.getByRole("button", { name }).click();

/** Counts by item, as they come from Excel. */
export const COUNTS = `株式会社みどり野製作所　令和5年度 健診結果集計\t\t

項目\t対象者数\t該当者数
腹囲リスク\t45\t17
血圧リスク\t45\t15
代謝リスク\t44\t8
脂質リスク\t45\t13
喫煙者\t45\t13
運動習慣あり\t43\t12
`;
