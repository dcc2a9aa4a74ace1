// What a person does, by the names on the page.

/** Waits until the window stands. */
export const up = (page) => page.waitForSelector('html[data-state="up"]', { timeout: 10_000 });

/** Puts a text into the box of a page, or of a frame in one, all at once as a paste does. */
export async function paste(place, text) {
  await place.getByLabel("貼り付ける場所").last().focus();
  const page = place.page?.() ?? place;
  await page.keyboard.insertText(text);
}

/** Pastes what a clipboard holds, by format; whether the page left it to the browser. */
export function pasteHeld(page, held) {
  return page.locator("#papers").evaluate((box, held) => {
    box.focus();
    const clipboardData = new DataTransfer();
    for (const [format, text] of Object.entries(held)) clipboardData.setData(format, text);
    return box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, held);
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

/** The fictional companies that can be tried. */
export const SAMPLES = ["製造業・45人", "運送業・28人（3年分）", "介護・62人（男女別）", "事務所・9人", "小売業2店舗・120人"];
