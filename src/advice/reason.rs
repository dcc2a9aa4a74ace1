//! Why a tool is suggested, in plain words and the company's own figures.

use super::need::{Call, Need};
use crate::figures::{Amount, Better, Sex, decimal};
use crate::karte::Line;
use crate::words::advice_figures;

/// One sentence that names the figure; nobody is blamed and no person is meant.
pub(super) fn names_the_figure(need: &Need<'_>) -> String {
    let line = need.line;
    let name = line.item.label();
    let what = match line.sex {
        Sex::All => advice_figures::everybody(name),
        Sex::Male => advice_figures::men(name),
        Sex::Female => advice_figures::women(name),
    };
    let (figure, reference) = (figure(line), reference(line));
    // A need stands on the worse side, so the good way tells the direction.
    let higher = line.item.better() == Better::Lower;
    match need.call {
        Call::Unseen => advice_figures::unseen(what, figure),
        Call::NotYetAll => advice_figures::not_yet_all(what, figure),
        Call::Clear if higher => advice_figures::clearly_higher(what, figure, reference),
        Call::Clear => advice_figures::clearly_lower(what, figure, reference),
        Call::Leaning => match (line.amount.of(), higher) {
            (None, true) => advice_figures::unsized_higher(what, figure, reference),
            (None, false) => advice_figures::unsized_lower(what, figure, reference),
            (Some(_), true) => advice_figures::leaning_higher(what, figure, reference),
            (Some(_), false) => advice_figures::leaning_lower(what, figure, reference),
        },
    }
}

/// 45人中15人（33％）
fn figure(line: &Line) -> String {
    let percent = percent(line, line.amount.percent());
    match line.amount {
        Amount::Rate(rate) => advice_figures::counted(rate.whole(), rate.part(), percent),
        Amount::Stated { of: Some(of), .. } => advice_figures::share(of, percent),
        Amount::Stated { of: None, .. } | Amount::People(_) | Amount::Yen(_) => percent,
    }
}

/// 全国の28％
fn reference(line: &Line) -> String {
    let Some(reference) = &line.reference else { return advice_figures::guide().to_owned() };
    advice_figures::reference(&reference.region, percent(line, Some(reference.percent)))
}

/// Whole percent; one decimal where the two would otherwise read alike.
fn percent(line: &Line, value: Option<f64>) -> String {
    let Some(value) = value else { return String::new() };
    let ours = line.amount.percent().unwrap_or(value);
    let theirs = line.reference.as_ref().map(|reference| reference.percent);
    let alike = theirs.is_some_and(|theirs| (ours.round() - theirs.round()).abs() < 0.5);
    advice_figures::percent(if alike { decimal::tenths(value) } else { decimal::units(value) })
}
