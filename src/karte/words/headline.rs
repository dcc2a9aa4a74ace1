//! The whole karte in one or two sentences.

use super::topic::{people, topic};
use crate::figures::Better;
use crate::karte::{Line, Standing, priority};
use crate::words::{headline, joined, lists};

/// As many topics as a sentence can carry.
const MOST: usize = 3;

/// 血圧と運動習慣に、全国より気になる差があります。たばこを吸う人は全国より少なく、会社の強みです。
pub(in crate::karte) fn headline(lines: &[&Line]) -> String {
    told(lines, &priority::worse(lines), &priority::better(lines))
}

fn told(lines: &[&Line], worse: &[&Line], better: &[&Line]) -> String {
    if lines.is_empty() {
        return headline::nothing_yet().to_owned();
    }
    if !lines.iter().any(|line| line.standing.is_verdict()) {
        return headline::nothing_judged(reasons(lines));
    }
    match (worse, better) {
        ([], []) => nothing_told(lines),
        ([], better) => lists::sentence(headline::no_concern(), strengths(better)),
        (worse, []) => concerns(worse),
        (worse, better) => lists::sentence(concerns(worse), strengths(better)),
    }
}

/// The same, of the lines that may leave the company, and of those whose verdict may.
pub(in crate::karte) fn headline_for_others(open: &[&Line], told: &[&Line]) -> String {
    let lines = [open, told].concat();
    if lines.iter().any(|line| line.standing.is_verdict()) {
        let (worse, better) = priority::for_others(open, told);
        self::told(&lines, &worse, &better)
    } else {
        headline::not_for_others().to_owned()
    }
}

fn concerns(worse: &[&Line]) -> String {
    headline::concerns(topics(worse), reference(worse))
}

fn strengths(better: &[&Line]) -> String {
    match better {
        [line] if line.item.better() == Better::Higher => {
            headline::strength_of_more(people(line.item), reference(better))
        }
        [line] => headline::strength_of_fewer(people(line.item), reference(better)),
        _ => headline::strengths(topics(better), reference(better)),
    }
}

/// Nothing told apart.
fn nothing_told(lines: &[&Line]) -> String {
    let judged: Vec<_> = lines.iter().copied().filter(|line| line.standing.is_verdict()).collect();
    let said = headline::none_apart(reference(&judged));
    let few = judged.iter().any(|line| line.is_small());
    if few { lists::sentence(said, headline::unseen()) } else { said }
}

/// Why nothing was judged: each reason that arises, once.
fn reasons(lines: &[&Line]) -> String {
    let reasons = [
        (Standing::TooFew, headline::too_few()),
        (Standing::NoReference, headline::no_reference()),
        (Standing::UnknownSize, headline::unknown_size()),
    ];
    let arises = |standing| lines.iter().any(|line| line.standing == standing);
    let reasons = reasons.into_iter().filter(|(standing, _)| arises(*standing));
    joined(reasons.map(|(_, reason)| reason.to_owned()), headline::or)
}

/// 全国 where all are compared with it.
fn reference(lines: &[&Line]) -> String {
    let mut regions =
        lines.iter().filter_map(|line| line.reference.as_ref()).map(|reference| reference.region.as_str());
    match regions.next() {
        Some(first) if regions.all(|other| other == first) => first.to_owned(),
        _ => headline::references().to_owned(),
    }
}

/// 血圧, 血圧と運動習慣, 血圧、運動習慣、たばこなど.
fn topics(lines: &[&Line]) -> String {
    let named: Vec<_> = lines.iter().take(MOST).map(|line| topic(line.item)).collect();
    match named.as_slice() {
        [one, other] => lists::and(one, other),
        [one, two, three] if lines.len() == MOST => headline::three(one, two, three),
        _ => {
            let named = joined(named.into_iter().map(str::to_owned), lists::comma);
            if lines.len() > MOST { headline::and_others(named) } else { named }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::{Amount, Figure, Figures, Group, Item, Percent, Rate, Sex};
    use crate::karte::Karte;
    use crate::reference::Region;

    fn karte(figures: &[(Item, Amount)]) -> Karte {
        let figures: Figures = figures
            .iter()
            .map(|&(item, amount)| Figure { item, group: Group::Company, sex: Sex::All, year: None, amount })
            .collect();
        Karte::draw_up(&figures, Region::NATION)
    }

    fn rate(part: u32, whole: u32) -> Amount {
        Amount::Rate(Rate::of(part, whole).unwrap())
    }

    #[track_caller]
    fn case(figures: &[(Item, Amount)], own: &str, others: &str) {
        let karte = karte(figures);
        assert_eq!((karte.headline().as_str(), karte.headline_for_others().as_str()), (own, others));
    }

    const SILENT: &str = "人数が少ないため、社外向けには判定を載せていません。";

    #[test]
    fn worse_first_then_strengths() {
        let worse = "血圧と運動習慣に、全国より気になる差があります。";
        let strength = "たばこを吸う人は全国より少なく、会社の強みです。";
        let (pressure, exercise) = ((Item::Sbp130, rate(27, 45)), (Item::Exercise, rate(5, 43)));
        let (smoking, level) = ((Item::Smoking, rate(3, 45)), (Item::Ldl140, rate(12, 45)));
        let both = format!("{worse}{strength}");
        case(&[pressure, exercise, smoking, level], &both, &both);
        case(&[pressure, exercise, level], worse, worse);
        let none = format!("気になる差は見つかりませんでした。{strength}");
        case(&[smoking, level], &none, &none);
        let many = "朝食、たばこ、血圧などに、全国より気になる差があります。\
                    健診を受けた人は全国より多く、会社の強みです。";
        case(
            &[
                pressure,
                exercise,
                (Item::SkipBreakfast, rate(30, 45)),
                (Item::Smoking, rate(30, 45)),
                (Item::CheckupRate, rate(45, 49)),
            ],
            many,
            many,
        );
    }

    #[test]
    fn nothing_to_tell() {
        case(&[], "割合で比べられる項目がまだありません。", SILENT);
        let level = "判定できた項目は、どれも全国と違うとは言えません。";
        case(&[(Item::Ldl140, rate(12, 45))], level, level);
        let few = format!("{level}人数が少ないため、差があっても見えていないことがあります。");
        case(&[(Item::Ldl140, rate(4, 12))], &few, SILENT);
        case(&[(Item::Ldl140, rate(12, 29)), (Item::Smoking, rate(10, 29))], &few, &few);
    }

    #[test]
    fn nothing_judged() {
        case(
            &[(Item::Ldl140, rate(4, 9))],
            "判定できた項目はありません（測った人が10人未満であるため）。",
            SILENT,
        );
        let unknown = Amount::Stated { percent: Percent::of(33.0).unwrap(), count: None, of: None };
        case(
            &[(Item::Ldl140, unknown), (Item::Glucose, rate(13, 45))],
            "判定できた項目はありません（同じ決め方の公表値がない、または何人中の何人かが分からないため）。",
            SILENT,
        );
    }

    /// 0 of 15 would be told by its verdict: the owner reads of it, others do not.
    #[test]
    fn a_verdict_that_tells_a_count_is_not_in_the_headline_for_others() {
        case(
            &[(Item::Smoking, rate(0, 15))],
            "気になる差は見つかりませんでした。たばこを吸う人は全国より少なく、会社の強みです。",
            SILENT,
        );
    }
}
