//! The reader against the golden tables in `tests/samples`, and what must hold for any text.
//!
//! A golden is `NN-name.txt` with `NN-name.expected.json`. In the JSON: `readings`; `problems`, where `span` means that
//! anywhere in that row, column or table will do and `also` names equally good places; `either` lists choice points,
//! each with its alternatives; `must_not_appear` names what may stand nowhere in the output. A null place is not compared.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a failed test should stop here"
)]

#[path = "paste/golden.rs"]
mod golden;

use kenkatsu::figures::{Figure, Group, Item, Sex};
use kenkatsu::paste::{
    Choice, Decisions, Kind, Nothing, Place, Read, Tells, clipboard_text, read, read_with,
};
use proptest::prelude::*;

#[test]
fn every_golden_table_reads_as_expected() {
    let mut names: Vec<String> = std::fs::read_dir(golden::FOLDER)
        .unwrap()
        .filter_map(|file| {
            file.unwrap().file_name().to_str()?.strip_suffix(".expected.json").map(str::to_owned)
        })
        .collect();
    names.sort();
    assert!(names.len() >= 178, "goldens are missing: {}", names.len());
    let complaints: Vec<String> = names.iter().filter_map(|name| golden::complaint(name)).collect();
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn a_web_table_written_as_text_gives_the_same_figures() {
    let mut tables = 0;
    for file in std::fs::read_dir(golden::FOLDER).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        if path.extension().is_some_and(|ending| ending == "txt")
            && let Some(written) = clipboard_text("", &text)
        {
            assert_eq!(read(&written).figures(), read(&text).figures(), "{}\n{written}", path.display());
            tables += 1;
        }
    }
    assert!(tables >= 5, "{tables}");
}

#[test]
fn the_golden_comparison_can_fail() {
    let read = read("項目\t対象者数\t該当者数\n血圧リスク\t45\t15\n");
    let expected = |count: u32, row: u32| {
        serde_json::json!({"readings": [{"item": "blood_pressure", "group": "company", "sex": "all", "year": null,
            "count": count, "of": 45, "percent": 33.3333, "row": row, "column": 3}], "problems": []})
    };
    assert_eq!(golden::differences(&expected(15, 2), &read), Vec::<String>::new());
    assert!(!golden::differences(&expected(16, 2), &read).is_empty());
    assert!(!golden::differences(&expected(15, 3), &read).is_empty());
    let flag = serde_json::json!({"readings": [], "problems": [{"row": 2, "column": 3, "kind": "missing"}]});
    assert!(!golden::differences(&flag, &read).is_empty());
}

#[test]
fn nothing_to_read_is_told_apart() {
    #[track_caller]
    fn case(text: &str, expected: Option<Nothing>) {
        assert_eq!(read(text).nothing(), expected, "{text:?}");
    }

    case("", Some(Nothing::Blank));
    case(" \n\t\u{3000}\n", Some(Nothing::Blank));
    case("昨年より血圧の高い人が増えました。", Some(Nothing::Prose));
    case("商品\t単価\nりんご\t120\n", Some(Nothing::NoFigures));
    case("氏名\t性別\t血圧\n桃井太郎\t男\t138\n", Some(Nothing::People));
    case("喫煙率\t28.9%\n", None);
    case(&"あ\n".repeat(20_001), Some(Nothing::TooLarge));
    case(&"あ".repeat(2_000_000), Some(Nothing::TooLarge));
    case(&"\t".repeat(300_000), Some(Nothing::TooLarge));
    case(&("1,".repeat(60_000) + "\n").repeat(5), Some(Nothing::TooLarge));
    case(&("<table>".to_owned() + &"<tr><td colspan=200>".repeat(1_300)), Some(Nothing::TooLarge));
}

#[test]
fn people_are_neither_read_nor_kept() {
    let read = read("社員番号\t氏名\t生年月日\t血圧\n1001\t桃井 太郎\t1975/04/12\t138\n");
    assert_eq!(read.problems.iter().map(|problem| problem.kind).collect::<Vec<_>>(), [Kind::PersonalData]);
    assert!(read.grid.is_empty());
    assert!(!format!("{read:?}").contains("桃井"));
}

#[test]
fn headings_say_what_they_were_taken_for() {
    let text = "項目\t令和5年度\t支部平均\n血圧リスク\t33.3%\t46.1%\n腰痛\t12.0%\t\n";
    let headings = read(text).headings;
    let heard = |row, column| headings.iter().find(|(at, _)| *at == Place::cell(row, column)).unwrap().1;
    assert_eq!(heard(1, 2).year.map(kenkatsu::calendar::FiscalYear::western), Some(2023));
    assert_eq!(heard(1, 3).group, Some(Group::Branch));
    assert_eq!(heard(2, 1).item, Some(Item::BloodPressure));
    assert!(!heard(3, 1).understood);
}

#[test]
fn a_person_may_decide() {
    let text = "項目\t人数\n血圧\t15\n歯周病\t約12\n";
    assert!(read(text).readings.is_empty());
    let mut decisions = Decisions::default();
    decisions.headings.push((Place::cell(2, 1), Choice::Item(Item::BloodPressure)));
    decisions.headings.push((Place::cell(3, 1), Choice::Item(Item::Liver)));
    decisions.cells.push((Place::cell(3, 2), "12人".to_owned()));
    let read = read_with(text, &decisions);
    let counts: Vec<_> = read.figures().iter().map(|figure| (figure.item, figure.amount.count())).collect();
    assert_eq!(counts, [(Item::BloodPressure, Some(15)), (Item::Liver, Some(12))]);
    assert_eq!(read.problems, []);
}

#[test]
fn a_person_may_say_what_a_columns_or_a_rows_figures_tell() {
    #[track_caller]
    fn case(text: &str, decided: &[(Place, Tells)], expected: &str) {
        let mut decisions = Decisions::default();
        for (place, tells) in decided {
            decisions.decide(*place, Some(Choice::Tells(*tells)));
        }
        let read = read_with(text, &decisions);
        let told = |figure: &Figure| {
            let people = |count: Option<u32>| count.map_or("-".to_owned(), |count| count.to_string());
            let percent = figure.amount.percent().map_or("-".to_owned(), |percent| format!("{percent:.0}%"));
            format!("{}/{} {percent}", people(figure.amount.count()), people(figure.amount.of()))
        };
        let figures: Vec<String> = read.figures().iter().map(told).collect();
        let kinds: Vec<Kind> = read.problems.iter().map(|problem| problem.kind).collect();
        assert_eq!(format!("{} {kinds:?}", figures.join(", ")), expected, "{text} {decided:?}");
    }

    let over = |column| Place::cell(1, column);
    let unknown = "項目\tA欄\tC判定以上\n血圧リスク\t45\t15\n";
    case(unknown, &[], " [UnknownItem, UnknownItem]");
    case(unknown, &[(over(2), Tells::Measured), (over(3), Tells::Affected)], "15/45 33% []");
    case(unknown, &[(over(2), Tells::Nothing), (over(3), Tells::Share)], "-/- 15% []");
    let known = "項目\t対象者数\t該当者数\t割合（％）\n血圧リスク\t45\t15\t33.3\n";
    case(known, &[], "15/45 33% []");
    case(known, &[(over(2), Tells::Nothing)], "15/- 33% []");
    case(known, &[(over(4), Tells::Nothing)], "15/45 33% []");
    case(known, &[(over(2), Tells::Affected), (over(3), Tells::Measured)], " [PartExceedsWhole]");
    case("項目\t割合（％）\n血圧リスク\t15\n", &[(over(2), Tells::Affected)], "15/- - []");
    case("項目\t人数\n血圧リスク\t15\n", &[(over(2), Tells::Share)], "-/- 15% []");
    case("項目\t人数\n血圧リスク\t15人\n", &[(over(2), Tells::Share)], " [Ambiguous]");
    case("項目\t割合\n血圧リスク\t15人\n", &[(over(2), Tells::Affected)], "15/- - []");
    case("項目\t値\n血圧リスク\t0.3\n", &[(over(2), Tells::Share)], " [Ambiguous]");
    case(
        "項目\t人数\n血圧リスク\t15\n喫煙\t20\n",
        &[(Place::cell(2, 1), Tells::Share)],
        "-/- 15%, 20/- - []",
    );
    case("項目\t人数\n血圧リスク\t15\n喫煙\t20\n", &[(Place::cell(2, 1), Tells::Nothing)], "20/- - []");
}

#[test]
fn what_was_decided_is_kept_while_headings_and_row_are_the_same() {
    #[track_caller]
    fn case(after: &str, kept: (usize, usize)) {
        let mut decisions = Decisions::default();
        decisions.decide(Place::cell(2, 1), Some(Choice::Item(Item::Liver)));
        decisions.correct(Place::cell(3, 3), " 12 ");
        decisions
            .keep(&read("項目\t対象者数\t該当者数\n歯周病\t45\t15\n脂質リスク\t45\t約12\n"), &read(after));
        assert_eq!((decisions.headings.len(), decisions.cells.len()), kept, "{after}");
    }

    case("項目\t対象者数\t該当者数\n歯周病\t45\t15\n脂質リスク\t45\t約12\n腹囲リスク\t45\t8\n", (1, 1));
    case("項目\t対象者数\t該当者数\n歯周病\t45\t14\n脂質リスク\t45\t約12\n", (0, 1));
    case("項目\t対象者数\t該当者数\n腹囲リスク\t45\t8\n歯周病\t45\t15\n脂質リスク\t45\t約12\n", (0, 0));
    case("項目\t対象者数\t割合（％）\n歯周病\t45\t15\n脂質リスク\t45\t約12\n", (0, 0));
    case("", (0, 0));
}

#[test]
fn twenty_thousand_rows_are_read_at_once() {
    let mut text = "項目\t対象者数\t該当者数\n".to_owned();
    for row in 0..19_999 {
        text.push_str(if row % 2 == 0 { "血圧リスク\t45\t15\n" } else { "腰痛\t45\t約15\n" });
    }
    let headings = "項目\t\t対象者数\n".repeat(20_000);
    let loose = "対象者数\t48\n血圧リスク\t15人\n".repeat(10_000);
    let start = std::time::Instant::now();
    assert_eq!(read(&text).readings.len(), 1);
    assert_eq!(read(&headings).readings.len(), 0);
    assert_eq!(read(&loose).readings.len(), 1);
    // A debug build on a busy machine: what is quadratic takes minutes.
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

/// What was read, without the places.
fn figures(read: &Read) -> Vec<Figure> {
    let mut figures: Vec<Figure> = read.figures().iter().copied().collect();
    figures.sort_by_key(|figure| (figure.item, figure.group, figure.sex, figure.year));
    figures
}

/// Which kinds of problem there are, without the places.
fn kinds(read: &Read) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = read.problems.iter().map(|problem| problem.kind).collect();
    kinds.sort();
    kinds
}

const ITEMS: [&str; 8] =
    ["腹囲リスク", "血圧リスク", "喫煙", "毎日飲酒", "BMI25以上", "睡眠不足", "腰痛", "HbA1c6.5以上"];
const MARKS: [&str; 6] = ["*", "-", "", "約3", "▲3", "x"];

/// A table of counts: items down, 対象者数 and 該当者数 across.
fn table() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = prop_oneof![
        8 => (0u32..60).prop_map(|count| count.to_string()),
        1 => proptest::sample::select(MARKS.as_slice()).prop_map(str::to_owned),
    ];
    let row = (
        proptest::sample::subsequence(ITEMS.to_vec(), 1..ITEMS.len()),
        proptest::collection::vec(cell, ITEMS.len()),
    );
    row.prop_map(|(items, counts)| {
        let head = ["項目", "対象者数", "該当者数"].map(str::to_owned).to_vec();
        let body =
            items.iter().zip(counts).map(|(item, count)| vec![(*item).to_owned(), "45".to_owned(), count]);
        std::iter::once(head).chain(body).collect()
    })
}

fn written(rows: &[Vec<String>], separator: &str, end: &str) -> String {
    rows.iter().map(|row| row.join(separator) + end).collect()
}

fn full_width(text: &str) -> String {
    let wide = |letter: char| char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter);
    text.chars().map(|letter| if letter.is_ascii_graphic() { wide(letter) } else { letter }).collect()
}

/// The katakana of our items in half width, with their voicing marks apart.
fn half_width(text: &str) -> String {
    const WIDE: [(&str, &str); 4] = [("リ", "ﾘ"), ("ス", "ｽ"), ("ク", "ｸ"), ("ド", "ﾄﾞ")];
    WIDE.iter().fold(text.to_owned(), |text, (wide, half)| text.replace(wide, half))
}

fn transposed(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    (0..rows[0].len()).map(|column| rows.iter().map(|row| row[column].clone()).collect()).collect()
}

/// 1,234,567.
fn with_commas(number: u32) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// A table of headings and values that need not fit together.
fn odd_table() -> impl Strategy<Value = String> {
    let cell = proptest::sample::select(vec![
        "",
        "血圧リスク",
        "血圧",
        "喫煙率",
        "受診者数",
        "受診率",
        "対象者数",
        "該当者数",
        "割合（％）",
        "人数",
        "男",
        "女",
        "計",
        "平均",
        "支部平均",
        "令和5年度",
        "4年度",
        "医療費（千円）",
        "所見のあった者",
        "有所見者数",
        "0",
        "1",
        "15",
        "45",
        "0.3",
        "99.9",
        "100.1",
        "15/45",
        "45/15",
        "15人(33.3%)",
        "33.3%",
        "-5",
        "▲3",
        "12345678",
        "999999999999999",
        "1,204",
        "17.4千円",
        "*",
        "-",
        "10未満",
        "約3",
        "2023",
        "合計",
    ]);
    let row = proptest::collection::vec(cell, 1..7).prop_map(|cells| cells.join("\t"));
    proptest::collection::vec(row, 1..9).prop_map(|rows| rows.join("\n"))
}

/// No figure that cannot be: a part over its whole, a share over 100 %, a number that is none.
fn is_sound(read: &Read) -> bool {
    read.figures().iter().all(|figure| {
        let amount = figure.amount;
        let part = amount.count().zip(amount.of()).is_none_or(|(count, of)| count <= of && of > 0);
        part && amount.percent().is_none_or(|percent| (0.0..=100.0).contains(&percent))
            && amount.count().is_none_or(|count| count <= 10_000_000)
    })
}

proptest! {
    #[test]
    fn no_text_stops_the_reader(text in any::<String>()) {
        prop_assert!(is_sound(&read(&text)));
    }

    #[test]
    fn no_figure_cannot_be(text in odd_table()) {
        prop_assert!(is_sound(&read(&text)), "{text}");
    }

    #[test]
    fn no_table_of_odd_pieces_stops_the_reader(pieces in proptest::collection::vec(proptest::sample::select(vec![
        "<table>", "<tr>", "<td colspan=3>", "<td rowspan=9>", "</td>", "</table>", "<", "&#x110000;", "\"", "\t", ",", "\n",
        "血圧", "リスク", "令和", "5年度", "元", "男", "計", "45", "15/45", "(33.3%)", "%", "▲", "＊", "人中", "：", "対象者数",
        "99999999999999999999", "1,2,3", "R", "'", "ﾞ", "　", "≧", "千円", "医療費", "4年度", "前年度", "平均", "no",
    ]), 0..60)) {
        prop_assert!(is_sound(&read(&pieces.concat())));
    }

    #[test]
    fn widths_do_not_matter(rows in table()) {
        let text = written(&rows, "\t", "\n");
        let plain = read(&text);
        for other in [full_width(&text), half_width(&text), half_width(&full_width(&text))] {
            let other = read(&other);
            prop_assert_eq!(&plain.readings, &other.readings);
            prop_assert_eq!(kinds(&plain), kinds(&other));
        }
    }

    #[test]
    fn separators_of_thousands_do_not_matter(counts in proptest::collection::vec(0u32..9_000_000, 1..6)) {
        let table = |write: &dyn Fn(u32) -> String| {
            let row = |(item, count): (&&str, &u32)| [item.to_string(), write(9_000_000), write(*count)].join("\t");
            let rows: Vec<String> = ITEMS.iter().zip(&counts).map(row).collect();
            read(&["項目\t対象者数\t該当者数", &rows.join("\n")].join("\n"))
        };
        let (plain, parted) = (table(&|number| number.to_string()), table(&with_commas));
        prop_assert_eq!(plain.readings.len(), counts.len());
        prop_assert_eq!(&plain.readings, &parted.readings);
        prop_assert_eq!(&plain.problems, &parted.problems);
        let wide = table(&|number| full_width(&with_commas(number)));
        prop_assert_eq!(&plain.readings, &wide.readings);
    }

    #[test]
    fn what_is_down_and_what_across_does_not_matter(rows in table()) {
        // A word beside blanks alone is a title.
        prop_assume!(rows[1..].iter().any(|row| !row[2].is_empty()));
        let (down, across) = (read(&written(&rows, "\t", "\n")), read(&written(&transposed(&rows), "\t", "\n")));
        prop_assert_eq!(figures(&down), figures(&across));
        prop_assert_eq!(kinds(&down), kinds(&across));
    }

    #[test]
    fn line_ends_and_separators_do_not_matter(rows in table()) {
        let tabs = read(&written(&rows, "\t", "\n"));
        for other in [written(&rows, "\t", "\r\n"), written(&rows, ",", "\n"), written(&rows, ";", "\r\n")] {
            let other = read(&other);
            prop_assert_eq!(&tabs.readings, &other.readings);
            prop_assert_eq!(&tabs.problems, &other.problems);
        }
    }

    #[test]
    fn orders_of_rows_and_columns_do_not_matter(rows in table(), turn in 0usize..8) {
        let plain = read(&written(&rows, "\t", "\n"));
        let swapped: Vec<Vec<String>> =
            rows.iter().map(|row| vec![row[0].clone(), row[2].clone(), row[1].clone()]).collect();
        let mut turned = rows.clone();
        let length = turned.len() - 1;
        turned[1..].rotate_left(turn % length);
        for other in [swapped, turned] {
            let other = read(&written(&other, "\t", "\n"));
            prop_assert_eq!(figures(&plain), figures(&other));
            prop_assert_eq!(kinds(&plain), kinds(&other));
        }
    }

    #[test]
    fn a_count_is_read_or_flagged(rows in table()) {
        let read = read(&written(&rows, "\t", "\n"));
        prop_assert_eq!(read.readings.len() + read.problems.len(), rows.len() - 1);
        prop_assert!(read.readings.iter().all(|reading| reading.figure.sex == Sex::All));
    }
}
