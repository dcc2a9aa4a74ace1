//! With whom the company is compared, and from which years, in a sentence or two.

use crate::karte::Line;
use crate::reference::{Reference, Region};
use crate::words::{joined, karte_compared, lists};

/// 岡山県（平成29（2017）年度〜令和4（2022）年度）、全国（令和6（2024）年度）の値と比べています。
///
/// The region chosen comes first. Blank where nothing is compared.
pub(in crate::karte) fn compared(lines: &[&Line], region: Region) -> String {
    let references = || lines.iter().filter_map(|line| line.reference.as_ref());
    let mut regions: Vec<&str> = Vec::new();
    for reference in references() {
        if !regions.contains(&reference.region.as_str()) {
            regions.push(&reference.region);
        }
    }
    if regions.is_empty() {
        return String::new();
    }
    if let Some(place) = regions.iter().position(|known| *known == region.label()) {
        regions.swap(0, place);
    }
    let nation = Region::NATION.label();
    let why = if region != Region::NATION && regions.contains(&nation) {
        karte_compared::rows_of_nation(nation, region.label())
    } else {
        String::new()
    };
    let dated = |region: &&str| {
        let years = years(references().filter(|reference| reference.region == **region));
        karte_compared::region(region, years)
    };
    let said = karte_compared::with(joined(regions.iter().map(dated), lists::comma));
    joined([said, why], lists::sentence)
}

/// The oldest and the newest year.
fn years<'a>(references: impl Iterator<Item = &'a Reference>) -> String {
    let mut span: Option<(&Reference, &Reference)> = None;
    for reference in references {
        let (oldest, newest) = span.unwrap_or((reference, reference));
        let oldest = if reference.year < oldest.year { reference } else { oldest };
        let newest = if reference.year > newest.year { reference } else { newest };
        span = Some((oldest, newest));
    }
    match span {
        Some((oldest, newest)) if oldest.year != newest.year => {
            karte_compared::years(oldest.dated(), newest.dated())
        }
        Some((only, _)) => only.dated(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::figures::{Amount, Figure, Figures, Group, Item, Rate, Sex};
    use crate::karte::{Comparison, Karte};
    use crate::reference::Region;

    #[track_caller]
    fn case(items: &[Item], region: Region, expected: &str) {
        let amount = Amount::Rate(Rate::of(15, 45).unwrap());
        let of =
            |item: &Item| Figure { item: *item, group: Group::Company, sex: Sex::All, year: None, amount };
        let figures: Figures = items.iter().map(of).collect();
        assert_eq!(Karte::draw_up(&figures, Comparison::from(region)).compared_with(region), expected);
    }

    #[test]
    fn whose_values_and_of_when() {
        case(
            &[Item::Waist, Item::Sbp130, Item::CheckupRate],
            Region::OKAYAMA,
            "岡山県（平成29（2017）年度〜令和4（2022）年度）、全国（令和6（2024）年度）の値と比べています。\
             「全国」とある行は、岡山県の公表値がない項目です。",
        );
        case(&[Item::Sbp130], Region::OKAYAMA, "岡山県（令和4（2022）年度）の値と比べています。");
        case(&[Item::Sbp130], Region::NATION, "全国（令和4（2022）年度）の値と比べています。");
        case(&[Item::Glucose], Region::NATION, "");
    }
}
