//! What age and sex explain.

use crate::figures::decimal::{tenths, units};
use crate::figures::{Better, Sex};
use crate::karte::standardised::{Standardised, Unformed};
use crate::karte::{FEWEST, Line};
use crate::words::{joined, karte_expected, lists};

/// 年齢と性別の構成から見込まれる人数は18人、実際は27人（比1.5、95％の幅1.01〜2.2）。見込みより多く、…
pub(in crate::karte) fn standardised(line: &Line, found: &Standardised) -> String {
    let Standardised { observed, ratio, interval: (low, high), .. } = *found;
    let of_what = of_what(line);
    let expected = people(found.expected);
    let numbers = karte_expected::numbers(of_what, expected, observed, times(ratio), times(low), times(high));
    let verdict = match line.item.better() {
        _ if low <= 1.0 && high >= 1.0 => karte_expected::same(),
        Better::Higher if low > 1.0 => karte_expected::more_is_good(),
        _ if low > 1.0 => karte_expected::more(),
        Better::Lower => karte_expected::fewer_is_good(),
        _ => karte_expected::fewer(),
    };
    joined([numbers, verdict.to_owned(), explained(found, of_what)], lists::sentence)
}

/// How far age and sex move what is expected: as far as one reads it.
fn explained(found: &Standardised, of_what: &str) -> String {
    let Standardised { expected, crude, region, .. } = *found;
    let (region, read) = (region.label(), people(crude));
    if (expected - crude).abs() < 0.5 || read == people(expected) {
        return karte_expected::hardly_moved(region);
    }
    karte_expected::moved(region, read, of_what)
}

/// Why there is no expected number; empty where nothing by age is published, as for most items.
pub(in crate::karte) fn unformed(line: &Line, why: Unformed) -> String {
    let of_what = of_what(line);
    match why {
        Unformed::NoShares | Unformed::UnknownSize => String::new(),
        Unformed::TooFew => karte_expected::too_few(FEWEST),
        Unformed::OutsideAges { people } => karte_expected::outside_ages(of_what, people),
        Unformed::OtherPeople { measured, known } => {
            karte_expected::other_people(line.label(), measured, known)
        }
    }
}

fn of_what(line: &Line) -> &'static str {
    match line.sex {
        Sex::All => karte_expected::ages_and_sexes(),
        Sex::Male | Sex::Female => karte_expected::ages(),
    }
}

/// 18; below ten 2.4.
fn people(expected: f64) -> String {
    if expected < 9.95 { tenths(expected) } else { units(expected) }
}

/// 1.5; two places where one would say 1.0 of what is not 1.
fn times(ratio: f64) -> String {
    let hundredths = units(ratio * 100.0);
    match (tenths(ratio).as_str(), hundredths.as_str()) {
        ("1.0", "100") => "1.00".to_owned(),
        ("1.0", near) => match near.strip_prefix('1') {
            Some(over) if near.len() == 3 => format!("1.{over}"),
            _ => format!("0.{near}"),
        },
        (one, _) => one.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Group, Item, Rate};
    use crate::reference::{Region, find};
    use crate::statistics::{Z95, standardised_ratio};

    #[track_caller]
    fn case(item: Item, (part, whole): (u32, u32), expected: f64, crude: f64, said: &str) {
        let amount = Amount::Rate(Rate::of(part, whole).unwrap());
        let figure = Figure { item, group: Group::Company, sex: Sex::All, year: None, amount };
        let line = Line::beside(&figure, find(item, Sex::All, None, Region::NATION));
        let (ratio, low, high) = standardised_ratio(f64::from(part), expected, Z95);
        let interval = (low, high);
        let found = Standardised { observed: part, expected, crude, ratio, interval, region: Region::NATION };
        assert_eq!(standardised(&line, &found), said);
    }

    #[test]
    fn what_age_and_sex_explain() {
        case(
            Item::Sbp130,
            (27, 45),
            18.9,
            16.4,
            "年齢と性別の構成から見込まれる人数は19人、実際は27人（比1.4、95％の幅0.9〜2.1）。見込みと違うとは言えません。\
             全国の40〜74歳全体の割合で見込むと16人です。この違いは年齢と性別の構成によるものです。",
        );
        case(
            Item::Sbp130,
            (60, 100),
            40.2,
            39.8,
            "年齢と性別の構成から見込まれる人数は40人、実際は60人（比1.5、95％の幅1.1〜1.9）。見込みより多く、偶然とは言いにくい差です。\
             全国の40〜74歳全体の割合で見込んでも、ほぼ同じ人数です。",
        );
        case(
            Item::Smoking,
            (3, 60),
            14.0,
            13.0,
            "年齢と性別の構成から見込まれる人数は14人、実際は3人（比0.2、95％の幅0.0〜0.6）。見込みより少なく、偶然とは言いにくい良い差です。\
             全国の40〜74歳全体の割合で見込むと13人です。この違いは年齢と性別の構成によるものです。",
        );
        case(
            Item::Exercise,
            (3, 45),
            9.2,
            9.3,
            "年齢と性別の構成から見込まれる人数は9.2人、実際は3人（比0.3、95％の幅0.1〜0.95）。見込みより少なく、偶然とは言いにくい差です。\
             全国の40〜74歳全体の割合で見込んでも、ほぼ同じ人数です。",
        );
    }

    #[test]
    fn near_one_a_second_place() {
        for (ratio, written) in [
            (0.94, "0.9"),
            (0.961, "0.96"),
            (0.996, "1.00"),
            (1.0, "1.00"),
            (1.013, "1.01"),
            (1.06, "1.1"),
            (2.0, "2.0"),
        ] {
            assert_eq!(times(ratio), written);
        }
    }
}
