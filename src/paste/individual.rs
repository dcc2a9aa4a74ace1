//! Whether lines or rows tell of people one by one in words: a name and 要再検査, 45歳 or 148/95; a number and はい, なし.

use super::grid::{Cell, Grid};
use super::letters::{number, run, stands};
use super::personal_name::{Likeness, likeness};
use super::signs::{self, DIGITS};
use super::width::{fold, small};
use super::words::{ends_with_one_of, holds_one_of, is_one_of};

/// What is found of one person, and would be no heading of ours.
const CONDITIONS: &str = "リスク|該当|予備群|メタボ|喫煙|高血圧|糖尿|脂質異常|肥満|再検査|精密検査|精検|要治療|要医療|有所見|異常|未受診|治療中|服薬";
/// The answers and judgements of one person.
const ANSWERS: &str = "はい|いいえ|有|無|有り|無し|あり|なし|該当|非該当|予備群|要治療|要医療|要再検査|要精密検査|要精検|要経過観察|経過観察|異常なし|所見なし|治療中|服薬中|正常|高い|低い";
/// What is measured, before the value of one person.
const MEASURED: &str = "hba1c|a1c|ldl|hdl|血糖|中性脂肪|bmi|体重|身長|尿酸|gtp|γgt|γ-gt|ast|alt|got|gpt";
/// What only one person has a value of.
const TRAITS: &str = "年齢|性別|身長|体重|収縮期血圧|拡張期血圧|最高血圧|最低血圧|収縮期|拡張期|hba1c|中性脂肪|血糖値|空腹時血糖|bmi";

/// Whether two rows or more are of one person each, or one row names the people that the columns are of.
pub(super) fn tells_of_people(grid: &Grid, likenesses: &[Likeness]) -> bool {
    let mut likenesses = likenesses.iter();
    let marks = grid.of_each(&mut |text| Mark::of(&text.words, likenesses.next() == Some(&Likeness::Name)));
    let mark = |cell: &Cell| marks.get(cell.number()).copied().unwrap_or_default();
    let (mut named, mut answered) = (0, 0);
    for (down, row) in grid.rows().enumerate() {
        let Some(first) = row.iter().find(|cell| !cell.is_blank()) else { continue };
        if first.text().len() > 300 {
            continue;
        }
        let somebody = mark(first).somebody;
        if somebody {
            named += traits(grid, down);
        }
        let marked = || row.iter().skip(1).map(mark);
        let answers = marked().filter(|mark| mark.answer).count();
        answered += usize::from(answers >= 2 && (somebody || is_number_of_one(first.text())));
        let across = marked().filter(|mark| mark.name).count();
        if named >= 2 || answered >= 2 || (across >= 2 && are_of_people(grid, down)) {
            return true;
        }
    }
    false
}

/// What one text may say of a person.
#[derive(Clone, Copy, Default)]
struct Mark {
    somebody: bool,
    answer: bool,
    name: bool,
}

impl Mark {
    fn of(text: &str, name: bool) -> Self {
        Self { somebody: name || (text.len() <= 300 && is_somebody(text)), answer: is_answer(text), name }
    }
}

/// A name before other words, or with a title: 田中太郎 45歳, 山口さん（製造）. The text is no name by itself.
fn is_somebody(text: &str) -> bool {
    let folded = fold(text);
    let (before, _) = signs::cut(&folded, &['(', ':']);
    let mut words = signs::parts(before.trim(), &[' ']).filter(|word| !word.is_empty());
    let Some(one) = words.next() else { return false };
    let two = words.next().map(|two| [one, " ", two].concat());
    let titled = ["さん", "様", "氏", "くん"].iter().find_map(|title| one.strip_suffix(title));
    let titled = titled.is_some_and(|name| (1..=4).contains(&name.chars().count()) && !name.contains("御中"));
    // 皆様, お客様 are nobody.
    let nobody = || ends_with_one_of(one, "皆様|皆さん|みなさん|各位様|お客様|客様|社様|会社様");
    (titled && !nobody())
        || (one != text && likeness(one) == Likeness::Name)
        || two.is_some_and(|two| likeness(&two) == Likeness::Name)
}

/// Y.T, A001: what stands for one person where the name was taken out. Not R5 or 2023, a year, nor HbA1c.
fn is_number_of_one(text: &str) -> bool {
    let folded = fold(text);
    let digits = folded.bytes().filter(u8::is_ascii_digit).count();
    let year = digits == 4 && (folded.starts_with("19") || folded.starts_with("20"));
    let initials = digits == 0 && folded.contains('.');
    folded.len() <= 10
        && folded.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
        && ((digits >= 3 && !year) || initials)
}

/// Whether the words are the answer or the judgement of one person.
fn is_answer(text: &str) -> bool {
    (1..=18).contains(&text.len()) && !signs::leads(text, DIGITS) && is_one_of(&fold(text), ANSWERS)
}

/// How much the row holds of one person: an age, a pair of blood pressures, a value; else a condition in words.
fn traits(grid: &Grid, row: usize) -> usize {
    let words = small(&grid.words(row));
    if holds_one_of(&words, "対象者数|受診者数|該当者数|人数|割合|担当|保健師|産業医")
    {
        return 0;
    }
    let letters: Vec<char> = words.chars().take(200).collect();
    let mut found = usize::from(!signs::holds(&words, DIGITS) && holds_one_of(&words, CONDITIONS));
    let mut at = 0;
    while at < letters.len() {
        let digits = run(&letters, at, |letter| letter.is_ascii_digit());
        if digits == 0 {
            let value = |name: &str| stands(&letters, at, name) && is_value(&letters, at, name);
            found += usize::from(MEASURED.split('|').any(value));
            at += 1;
        } else {
            let end = at + digits;
            found += usize::from(is_age(&letters, end) || is_pressure(&letters, at, end));
            at = end;
        }
    }
    found
}

/// 45歳, and not 45歳以上.
fn is_age(letters: &[char], end: usize) -> bool {
    let bound = ["以上", "未満", "以下", "代", "~", "-", "から"];
    stands(letters, end, "歳") && !bound.iter().any(|word| stands(letters, end + 1, word))
}

/// 148/95: the second is the lower, as no count of all is.
fn is_pressure(letters: &[char], at: usize, end: usize) -> bool {
    let (Some((high, _)), true) = (number(letters, at, 3), stands(letters, end, "/")) else { return false };
    let Some((low, digits)) = number(letters, end + 1, 3) else { return false };
    let counted = letters.get(end + 1 + digits).is_some_and(|letter| "人名/".contains(*letter));
    (80..=260).contains(&high) && (40..=150).contains(&low) && low < high && !counted
}

/// HbA1c 6.8: a number without a unit behind the name.
fn is_value(letters: &[char], at: usize, name: &str) -> bool {
    let start = at + name.chars().count();
    let start = start + run(letters, start, |letter| " :コレステロール値p".contains(letter));
    let digits = run(letters, start, |letter| letter.is_ascii_digit() || letter == '.');
    let after = letters.get(start + digits);
    digits > 0 && !after.is_some_and(|letter| "人名件%以未/".contains(*letter))
}

/// Whether names across stand over what is one person's: 山本一郎 | 佐々木花子 over 年齢 and 収縮期血圧.
fn are_of_people(grid: &Grid, row: usize) -> bool {
    let personal = |row: &usize| {
        let cells = grid.row(*row);
        let label = cells.first().map_or("", Cell::text);
        label.len() < 60
            && is_one_of(&small(label), TRAITS)
            && cells.iter().skip(1).any(|cell| !cell.content().is_blank())
    };
    (row + 1..(row + 20).min(grid.len())).filter(personal).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::person::holds_people;
    use super::super::source;

    #[track_caller]
    fn case(text: &str, expected: bool) {
        assert_eq!(holds_people(&source::grid(text).unwrap()), expected, "{text}");
    }

    #[test]
    fn people_in_words() {
        for text in [
            "健診結果\n田中太郎 45歳 男 血圧148/95 HbA1c 6.8\n鈴木美咲 38歳 女 血圧132/86",
            "要再検査の方です。\n山口さん（製造）：血圧 152/98\n西村さん（営業）：HbA1c 7.1",
            "高橋健さん 57歳 血圧155/98",
            "山田太郎\t血圧リスクあり\n鈴木花子\t喫煙",
            "山田 太郎　要再検査\n鈴木 花子　メタボ該当",
            "管理番号\t性別\t年代\t喫煙\t運動習慣\nA001\t男\t40代\tはい\tなし\nA002\t女\t30代\tいいえ\tあり",
            "イニシャル\t部署\t年齢\t腹囲\t血圧\nY.T\t製造\t44\t88.5\t142/90\nS.K\t総務\t51\t79.0\t118/70",
            "\t山本一郎\t佐々木花子\n年齢\t45\t39\n収縮期血圧\t138\t118",
            "employee_id,name,sex,age,sbp\n10021,Tanaka Taro,M,45,138\n10022,Suzuki Hanako,F,39,118",
        ] {
            case(text, true);
        }
    }

    #[test]
    fn companies_and_counts_in_words() {
        for text in [
            "山田様\nお世話になっております。\n血圧リスク 22人\n喫煙率 28.9%\n佐藤",
            "桃井 太郎\t健康担当\n瀬戸 花子\t衛生管理者\n血圧リスク\t15人",
            "担当保健師\t対象者数\n佐藤 花子\t20\n鈴木 一郎\t18",
            "項目\t判定\t前回\n血圧\tB\tC\n脂質\tA\tB",
            "項目\t有無\t前年\n喫煙対策\tあり\tなし\n運動の取組\tなし\tなし",
            "年度\t健康宣言\t取組\n2023\tあり\tなし\n2024\tあり\tあり",
            "BMI\t該当\t非該当\nHbA1c\t高い\t正常\nLDL\t高い\t正常",
            "山田工場\t15/45\t33%\n高橋工場\t12/40\t30%",
            "name,employees,examined\n本社,120,118\n支店,88,80",
            "皆様 血圧リスク 22人\nお客様 喫煙 13人",
            "40歳以上 血圧リスク 22人\n40歳未満 喫煙 13人",
            "項目\t佐藤店\t鈴木店\n血圧リスク\t12\t9\n喫煙\t3\t2",
        ] {
            case(text, false);
        }
    }
}
