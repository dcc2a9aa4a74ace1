//! One line in plain sentences.

use super::percent;
use crate::figures::Amount;
use crate::figures::decimal::units;
use crate::karte::{Disclosure, FEW, FEWEST, Line, Standing};
use crate::reference::{Absence, Reference, why_none};
use crate::words::{joined, karte_line, lists};

/// 45人中27人（60％）。全国の36％より多く、偶然とは言いにくい差です。あと11人で全国と同じになります。
pub(in crate::karte) fn sentence(line: &Line) -> String {
    let beside = line.reference.as_ref().map(|reference| match line.standing {
        Standing::Better | Standing::Worse => apart(line, reference),
        Standing::Same => together(line, reference),
        Standing::UnknownSize => {
            karte_line::unknown_size(&reference.region, percent::in_sentences(reference.percent))
        }
        Standing::TooFew | Standing::NoReference => String::new(),
    });
    let rest = match line.standing {
        Standing::TooFew => karte_line::too_few(FEWEST),
        Standing::NoReference => {
            let absence = why_none(line.item, line.sex, line.year);
            absence.map_or("", Absence::sentence).to_owned()
        }
        _ => beside.unwrap_or_default(),
    };
    joined([karte_line::figure(figure(line)), rest], lists::sentence)
}

/// Told apart from the reference.
fn apart(line: &Line, reference: &Reference) -> String {
    let Reference { region, percent: level, .. } = reference;
    let share = line.amount.percent().unwrap_or_default();
    let (_, level_read) = percent::apart(share, *level);
    let difference = match (share > *level, line.standing == Standing::Worse) {
        (true, true) => karte_line::more(region, level_read),
        (false, true) => karte_line::fewer(region, level_read),
        (true, false) => karte_line::more_is_good(region, level_read),
        (false, false) => karte_line::fewer_is_good(region, level_read),
    };
    let way = match line.people_to_reference {
        None | Some(0) => String::new(),
        Some(people) => karte_line::people_to_reference(people, region),
    };
    let few = if line.is_small() { karte_line::rough_guide() } else { "" };
    joined([difference, way, few.to_owned()], lists::sentence)
}

/// Not to be told from the reference.
fn together(line: &Line, reference: &Reference) -> String {
    let (region, level) = (&reference.region, percent::in_sentences(reference.percent));
    let range = line.interval.map(percent::range).unwrap_or_default();
    if line.amount.of().is_some_and(|of| of < FEW) {
        karte_line::same_of_few(region, level, range)
    } else {
        karte_line::same(region, level, range)
    }
}

/// 45人中27人（60％）, 45人の60％, 60％（27人）, 60％, 27人: what the papers say and no more.
fn figure(line: &Line) -> String {
    let level =
        line.reference.as_ref().filter(|_| matches!(line.standing, Standing::Better | Standing::Worse));
    let read = |share| match level {
        Some(reference) => percent::apart(share, reference.percent).0,
        None => percent::in_sentences(share),
    };
    match line.amount {
        Amount::Rate(rate) => karte_line::rate(rate.whole(), rate.part(), read(rate.percent())),
        Amount::Stated { percent, of: Some(of), .. } => karte_line::of_people(of, read(percent.value())),
        Amount::Stated { percent, count: Some(count), .. } => {
            karte_line::with_count(read(percent.value()), count)
        }
        Amount::Stated { percent, .. } => read(percent.value()),
        Amount::People(count) => karte_line::people(count),
        Amount::Yen(yen) => karte_line::yen(yen),
    }
}

/// What to bear in mind where few were measured.
pub(in crate::karte) fn few(of: u32) -> String {
    let points = units(100.0 / f64::from(of.max(1)));
    karte_line::few(of, points)
}

/// The figure as others may read it.
pub(in crate::karte) fn figure_for_others(line: &Line, disclosure: Disclosure) -> String {
    let share = |people: u32, of: u32| f64::from(people) * 100.0 / f64::from(of.max(1));
    match disclosure {
        Disclosure::Open => figure(line),
        Disclosure::Below { of: Some(of) } => {
            karte_line::below(of, FEWEST, units(share(FEWEST - 1, of).ceil()))
        }
        Disclosure::Below { of: None } => karte_line::below_alone(FEWEST),
        Disclosure::Above { of } => {
            let least = of.saturating_sub(FEWEST - 1);
            karte_line::above(of, least, units(share(least, of).floor()))
        }
        Disclosure::Hidden => "×".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::FiscalYear;
    use crate::figures::{Amount, Figure, Group, Item, Percent, Rate, Sex};
    use crate::karte::Line;
    use crate::reference::{Region, find};

    #[track_caller]
    fn case(item: Item, year: Option<u16>, amount: Amount, expected: &str) {
        let year = year.and_then(FiscalYear::of);
        let figure = Figure { item, group: Group::Company, sex: Sex::All, year, amount };
        assert_eq!(Line::beside(&figure, find(item, Sex::All, year, Region::NATION)).sentence(), expected);
    }

    fn rate(part: u32, whole: u32) -> Amount {
        Amount::Rate(Rate::of(part, whole).unwrap())
    }

    #[test]
    fn told_apart() {
        case(
            Item::Sbp130,
            None,
            rate(27, 45),
            "45人中27人（60％）。全国の36％より多く、偶然とは言いにくい差です。あと11人で全国と同じになります。",
        );
        case(
            Item::Exercise,
            None,
            rate(5, 43),
            "43人中5人（12％）。全国の28％より少なく、偶然とは言いにくい差です。あと7人で全国と同じになります。",
        );
        case(
            Item::Smoking,
            Some(2023),
            rate(3, 45),
            "45人中3人（7％）。全国の22％より少なく、偶然とは言いにくい良い差です。",
        );
        case(
            Item::CheckupRate,
            None,
            rate(12, 12),
            "12人中12人（100％）。全国の58％より多く、偶然とは言いにくい良い差です。\
             人数が少ないので、目安としてご覧ください。",
        );
        case(
            Item::Sbp130,
            None,
            rate(364_900, 1_000_000),
            "1000000人中364900人（36.5％）。全国の36.4％より多く、偶然とは言いにくい差です。\
             あと1150人で全国と同じになります。",
        );
    }

    #[test]
    fn not_told_apart() {
        case(
            Item::Ldl140,
            None,
            rate(4, 12),
            "12人中4人（33％）。全国の28％と違うとは言えません（人数が少ないため14〜61％のどこでもありえます）。",
        );
        case(
            Item::Ldl140,
            None,
            rate(12, 45),
            "45人中12人（27％）。全国の28％と違うとは言えません（この人数では16〜41％のどこでもありえます）。",
        );
    }

    #[test]
    fn no_verdict() {
        case(Item::Sbp130, None, rate(5, 9), "9人中5人（56％）。測った人が10人未満なので、判定はしません。");
        case(
            Item::Smoking,
            Some(2024),
            rate(13, 45),
            "45人中13人（29％）。令和6年度から答え方が変わり、同じ決め方の公表値がまだありません。",
        );
        let percent = Percent::of(33.3).unwrap();
        let stated = |count, of| Amount::Stated { percent, count, of };
        let unknown = "何人中の何人かが分からないため、全国の28％と違うかどうかは言えません。";
        case(Item::Ldl140, None, stated(None, None), &format!("33％。{unknown}"));
        case(Item::Ldl140, None, stated(Some(15), None), &format!("33％（15人）。{unknown}"));
        case(Item::Ldl140, None, Amount::People(15), &format!("15人。{unknown}"));
    }

    #[test]
    fn a_count_that_the_papers_do_not_print_is_not_printed() {
        let amount = Amount::Stated { percent: Percent::of(60.0).unwrap(), count: None, of: Some(45) };
        case(
            Item::Sbp130,
            None,
            amount,
            "45人の60％。全国の36％より多く、偶然とは言いにくい差です。あと11人で全国と同じになります。",
        );
    }
}
