//! Targets that can be reached. The published rates to hold them against are [`crate::reference::benchmarks`].
//!
//! A proposal is the next rung of a ladder, at least five points up; the owner decides. Where the figure itself
//! stays in the house, the ladder is so coarse that the target does not give the figure away; where fewer than
//! ten people are concerned, the target does not depend on the figure at all.

use super::disclosure::Figure;
use crate::figures::{Better, Family, Item};

/// A proposal asks for at least so many points. Our own measure, not a published one.
const STEP: f64 = 5.0;

/// As many counts as this must stand behind a target before it may follow from a figure that is not printed.
const BEHIND_A_RUNG: usize = 3;

/// The ladders of one item: near the national rate, near the best branch, and all.
struct Ladders {
    /// Fine to coarse; the last has one rung, and says nothing.
    rungs: &'static [&'static [f64]],
    /// Under ten people, whatever their figure is.
    too_few: f64,
    /// Where the papers do not say.
    unknown: Option<f64>,
}

const CHECKUP_LADDERS: Ladders = Ladders {
    rungs: &[&[60.0, 80.0, 90.0, 100.0], &[60.0, 80.0, 100.0], &[60.0, 100.0], &[80.0, 100.0], &[100.0]],
    too_few: 100.0,
    unknown: Some(80.0),
};

/// 35 % is 協会けんぽ's own goal for FY2029, <https://www.wic-net.com/material/document/21806/113>.
const GUIDANCE_LADDERS: Ladders = Ladders {
    rungs: &[
        &[20.0, 35.0, 50.0, 70.0, 100.0],
        &[35.0, 70.0, 100.0],
        &[35.0, 100.0],
        &[50.0, 100.0],
        &[70.0, 100.0],
        &[100.0],
    ],
    too_few: 35.0,
    unknown: Some(35.0),
};

/// 岡山支部 names 100 % as what companies take up, <https://c.sanyonews.jp/various/office_kenko/post-0713.html>.
const RECHECK_LADDERS: Ladders = Ladders {
    rungs: &[&[50.0, 70.0, 90.0, 100.0], &[50.0, 70.0, 100.0], &[50.0, 100.0], &[70.0, 100.0], &[100.0]],
    too_few: 100.0,
    unknown: None,
};

/// The target proposed for an item; `None` where none can be, and a line is left for a pen.
///
/// Of health itself (risks, findings, values) no percentage is proposed: a company promises what it does.
pub(super) fn proposed(item: Item, figure: Figure) -> Option<f64> {
    let ladders = match item {
        Item::CheckupRate => CHECKUP_LADDERS,
        Item::GuidanceRate => GUIDANCE_LADDERS,
        Item::RecheckRate => RECHECK_LADDERS,
        _ => return habit(item, figure),
    };
    match figure {
        Figure::Shown(now) => Some(next(ladders.rungs.first().copied().unwrap_or_default(), now)),
        Figure::Withheld { percent, of, possible } => {
            let silent = ladders.rungs.iter().find(|rungs| keeps_counts(rungs, of, possible));
            Some(next(silent.copied().unwrap_or_default(), percent))
        }
        Figure::TooFew => Some(ladders.too_few),
        Figure::Unknown => ladders.unknown,
    }
}

/// The first rung that is a step up.
fn next(rungs: &[f64], now: f64) -> f64 {
    rungs.iter().copied().find(|rung| rung - now >= STEP).unwrap_or(100.0)
}

/// Whether at least [`BEHIND_A_RUNG`] of the counts that are `possible` among `of` people lead to each rung.
fn keeps_counts(rungs: &[f64], of: u32, possible: (u32, u32)) -> bool {
    let counts = || possible.0..=possible.1;
    let rung = |count: u32| next(rungs, f64::from(count) * 100.0 / f64::from(of));
    let alike = |target: f64| counts().filter(|&other| (rung(other) - target).abs() < STEP).count();
    counts().all(|count| alike(rung(count)) >= BEHIND_A_RUNG)
}

/// One step for a habit, and only where the figure itself may be printed: the step would give it away.
fn habit(item: Item, figure: Figure) -> Option<f64> {
    let (Family::Lifestyle, Figure::Shown(now)) = (item.family(), figure) else { return None };
    match item.better() {
        Better::Higher => Some((now + STEP).min(100.0)),
        Better::Lower => Some((now - STEP).max(0.0)),
        Better::Neither => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn withheld(percent: f64, of: u32) -> Figure {
        Figure::Withheld { percent, of, possible: (0, 9) }
    }

    #[test]
    fn the_next_rung() {
        #[track_caller]
        fn case(item: Item, figure: Figure, target: Option<f64>) {
            assert_eq!(proposed(item, figure), target, "{item:?} {figure:?}");
        }

        case(Item::CheckupRate, Figure::Shown(40.0), Some(60.0));
        case(Item::CheckupRate, Figure::Shown(58.0), Some(80.0));
        case(Item::CheckupRate, Figure::Shown(78.0), Some(90.0));
        case(Item::CheckupRate, Figure::Shown(90.0), Some(100.0));
        case(Item::CheckupRate, Figure::Shown(100.0), Some(100.0));
        case(Item::CheckupRate, withheld(20.0, 45), Some(60.0));
        case(Item::CheckupRate, withheld(75.0, 12), Some(80.0));
        case(Item::CheckupRate, withheld(90.0, 10), Some(100.0));
        case(Item::CheckupRate, Figure::TooFew, Some(100.0));
        case(Item::CheckupRate, Figure::Unknown, Some(80.0));
        case(Item::GuidanceRate, Figure::Shown(20.0), Some(35.0));
        case(Item::GuidanceRate, withheld(12.5, 16), Some(35.0));
        // 4 of 10 who are known to be less than 5 would be the only ones to go for 70.
        let told = |percent| Figure::Withheld { percent, of: 10, possible: (0, 4) };
        case(Item::GuidanceRate, withheld(40.0, 10), Some(70.0));
        case(Item::GuidanceRate, told(40.0), Some(50.0));
        case(Item::GuidanceRate, told(0.0), Some(50.0));
        case(Item::GuidanceRate, Figure::Unknown, Some(35.0));
        case(Item::RecheckRate, Figure::Unknown, None);
        case(Item::Exercise, Figure::Shown(20.0), Some(25.0));
        case(Item::Smoking, Figure::Shown(33.0), Some(28.0));
        case(Item::Smoking, Figure::Shown(3.0), Some(0.0));
        case(Item::Smoking, withheld(20.0, 45), None);
        case(Item::BloodPressure, Figure::Shown(33.0), None);
    }
}
