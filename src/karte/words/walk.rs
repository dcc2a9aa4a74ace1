//! What is said on the way through the karte.

use crate::karte::{FEWEST, Karte, Line, Standing};

/// At the rows.
pub(in crate::karte) const HOW_TO_READ: &str = "左から、項目、自社の割合、人数です。\
    横線は、自社の割合が「このあたりにある」と言える幅で、人数が少ないほど長くなります。\
    たての太線は、比べた値です。横線が太線をまたぐときは、違うとは言えません。";

/// At participation, where the papers say nothing of it.
pub(in crate::karte) const NO_PARTICIPATION: &str =
    "健診の受診率と保健指導の実施率は、お手元の表にありませんでした。人数を足すと、このカルテに入ります。";

/// Where no line is worse.
pub(in crate::karte) const NO_CONCERN: &str = "判定できた項目のなかに、気になる差は見つかりませんでした。いまの取り組みを続けていくことが、次の目標になります。";

/// Where no line is better.
pub(in crate::karte) const NO_STRENGTH: &str = "今回は「良い差」と言える項目はありませんでした。\
    数字を集めて見ること自体が、取り組みの始まりです。";

/// As many names as one sentence can carry.
const MOST_NAMES: usize = 4;

/// Whose karte, of when.
pub(in crate::karte) fn head(karte: &Karte, own: bool) -> String {
    let year = match karte.year {
        Some(year) => format!("{year}の健診結果です。"),
        None => "年度の書かれていない健診結果です。".to_owned(),
    };
    let people = match karte.examined {
        Some(people) => format!("健診を受けた{people}人の、項目ごとの人数をまとめたものです。"),
        None => "項目ごとの人数や割合をまとめたものです。".to_owned(),
    };
    let withheld = if own { "" } else { "人数の少ない項目は、伏せてあります。" };
    format!("{year}{people}一人ひとりの結果は入っていません。{withheld}")
}

/// Beside the headline: what a difference is, where there is one.
pub(in crate::karte) fn finding(worse: &[&Line]) -> &'static str {
    match worse {
        [] => "",
        _ => {
            "「気になる差」とは、偶然だけでは起こりにくい差のことです。\
             会社の良し悪しではなく、次に目を向けるところの目印です。"
        }
    }
}

/// 健診受診率は、49人中45人（92％）。…
pub(in crate::karte) fn participation(line: &Line) -> String {
    format!("{}は、{}", line.label(), line.sentence())
}

/// Which could not be told apart, and what that means, by the example of the first.
pub(in crate::karte) fn same(lines: &[&Line]) -> String {
    let example = lines.first().map(|line| format!("たとえば{}は、{}", line.label(), line.sentence()));
    format!(
        "{}です。比べた値と同じだという意味ではなく、この人数ではどちらとも言えない、という意味です。{}",
        names(lines),
        example.unwrap_or_default()
    )
}

/// Which were not judged, each reason that arises once.
pub(in crate::karte) fn unjudged(reasons: &[(Standing, Vec<&Line>)]) -> String {
    let because = |standing| match standing {
        Standing::TooFew => {
            format!("は、測った人が{FEWEST}人未満です。一人の増減で割合が大きく動くため、判定していません。")
        }
        Standing::UnknownSize => "は、何人中の何人かが分かると判定できます。".to_owned(),
        _ => "は、同じ決め方の公表値がないため、判定していません。".to_owned(),
    };
    let told = reasons.iter().filter(|(_, lines)| !lines.is_empty());
    told.map(|(standing, lines)| names(lines) + &because(*standing)).collect()
}

/// The best of the better.
pub(in crate::karte) fn strength(line: &Line) -> String {
    format!("{}は、{}続けていることを、宣言書に書けます。", line.label(), line.sentence())
}

/// With what the company was compared.
pub(in crate::karte) fn sources(lines: &[&Line]) -> String {
    let mut regions: Vec<&str> = Vec::new();
    for reference in lines.iter().filter_map(|line| line.reference.as_ref()) {
        if !regions.contains(&reference.region.as_str()) {
            regions.push(&reference.region);
        }
    }
    let compared = match regions.as_slice() {
        [] => "比べられる公表値はありませんでした。".to_owned(),
        regions => format!("比べた値は、{}のものです。", regions.join("と")),
    };
    format!(
        "{compared}どこの、いつの、だれの値かと、項目の決め方は、この欄にあります。対象の年齢が会社と違う値もあるので、注意書きもあわせてご覧ください。"
    )
}

/// The way on.
pub(in crate::karte) fn onward(worse: &[&Line]) -> String {
    let topics: Vec<_> =
        worse.iter().take(super::super::priority::MOST).map(|line| super::topic(line.item)).collect();
    let about = match topics.as_slice() {
        [] => "会社に合いそうな取り組み".to_owned(),
        topics => format!("{}に合う取り組み", topics.join("、")),
    };
    format!("「取り組みを選ぶ」を押すと、{about}の候補が出ます。選んだものは、そのまま宣言書に入ります。")
}

/// 腹囲リスク、BMI25以上、LDL140以上、喫煙など6項目.
fn names(lines: &[&Line]) -> String {
    let named: Vec<_> = lines.iter().take(MOST_NAMES).map(|line| line.label()).collect();
    let rest = if lines.len() > MOST_NAMES { format!("など{}項目", lines.len()) } else { String::new() };
    named.join("、") + &rest
}
