//! Why a tool is suggested, in plain words and the company's own figures.

use super::need::{Call, Need};
use crate::figures::{Amount, Better, Sex, decimal};
use crate::karte::Line;

/// One sentence that names the figure; nobody is blamed and no person is meant.
pub(super) fn names_the_figure(need: &Need<'_>) -> String {
    let line = need.line;
    let of_whom = match line.sex {
        Sex::All => "",
        Sex::Male => "男性の",
        Sex::Female => "女性の",
    };
    let name = line.item.label();
    let figure = figure(line);
    let compared = match need.call {
        Call::Unseen => "です。100％まで伸ばせます。".to_owned(),
        Call::NotYetAll => "です。100％に近づける余地があります。".to_owned(),
        Call::Clear => format!("で、{}、偶然とは言いにくい差があります。", beside(line, "く")),
        Call::Leaning if line.amount.of().is_none() => {
            format!("です（人数は資料にありません）。{}めです。", beside(line, ""))
        }
        Call::Leaning => {
            let reference = reference(line);
            format!("です。{reference}と違うとは言えませんが、やや{}めです。", direction(line))
        }
    };
    format!("貴社の{of_whom}「{name}」は{figure}{compared}")
}

/// 45人中15人（33％）
fn figure(line: &Line) -> String {
    let percent = percent(line, line.amount.percent());
    match line.amount {
        Amount::Rate(rate) => format!("{}人中{}人（{percent}）", rate.whole(), rate.part()),
        Amount::Stated { of: Some(of), .. } => format!("{of}人のうち{percent}"),
        Amount::Stated { of: None, .. } | Amount::People(_) | Amount::Yen(_) => percent,
    }
}

/// 全国の28％より高く
fn beside(line: &Line, ending: &str) -> String {
    format!("{}より{}{ending}", reference(line), direction(line))
}

fn reference(line: &Line) -> String {
    let Some(reference) = &line.reference else { return "目安".to_owned() };
    format!("{}の{}", reference.region, percent(line, Some(reference.percent)))
}

/// A need stands on the worse side, so the good way tells the direction.
fn direction(line: &Line) -> &'static str {
    if line.item.better() == Better::Lower { "高" } else { "低" }
}

/// Whole percent; one decimal where the two would otherwise read alike.
fn percent(line: &Line, value: Option<f64>) -> String {
    let Some(value) = value else { return String::new() };
    let ours = line.amount.percent().unwrap_or(value);
    let theirs = line.reference.as_ref().map(|reference| reference.percent);
    let alike = theirs.is_some_and(|theirs| (ours.round() - theirs.round()).abs() < 0.5);
    format!("{}％", if alike { decimal::tenths(value) } else { decimal::units(value) })
}
