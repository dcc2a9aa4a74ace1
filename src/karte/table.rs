//! The karte as a table to be kept: a row a line, a column a figure.

use super::{Disclosure, ForOthers, Line};
use crate::figures::decimal::tenths;
use crate::words::karte_columns;

/// How many cells a [`row`] has, and how many columns are named.
const COLUMNS: usize = 13;

/// The lines under the names of their columns; where `kept` says what others may see of a line, no more than that.
///
/// What is not known or not shown is blank; a figure that is withheld stands as the sheet prints it (45人中10人未満 …) in
/// the place of the share.
pub fn table<'a>(
    lines: impl IntoIterator<Item = (&'a Line, Option<ForOthers>)>,
) -> impl Iterator<Item = Vec<String>> {
    let rows = lines.into_iter().map(|(line, kept)| row(line, kept));
    let names = (0..COLUMNS).map(|column| karte_columns::nth(column).to_owned());
    std::iter::once(names.collect()).chain(rows)
}

fn row(line: &Line, kept: Option<ForOthers>) -> Vec<String> {
    let withheld = kept.map(|kept| kept.figure).filter(|figure| *figure != Disclosure::Open);
    let open = withheld.is_none();
    let people = |count: Option<u32>| count.filter(|_| open).map(|count| count.to_string());
    let interval = line.interval.filter(|_| open);
    let level = line.reference.as_ref();
    let verdict = kept.is_none_or(|kept| kept.standing.is_some()).then(|| line.verdict().to_owned());
    let share = match withheld {
        Some(figure) => Some(line.figure_for_others(figure)),
        None => line.amount.percent().map(tenths),
    };
    let cells: [_; COLUMNS] = [
        Some(line.label()),
        line.year.map(|year| year.to_string()),
        share,
        people(line.amount.count()),
        people(line.amount.of()),
        interval.map(|(low, _)| tenths(low)),
        interval.map(|(_, high)| tenths(high)),
        level.map(|level| tenths(level.percent)),
        level.map(|level| level.region.clone()),
        level.map(crate::reference::Reference::dated),
        verdict,
        people(line.people_to_reference),
        Some(line.item.definition().to_owned()),
    ];
    cells.map(Option::unwrap_or_default).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Group, Item, Rate, Sex};
    use crate::reference::{Region, find};

    #[test]
    fn what_is_withheld_is_in_no_column() {
        #[track_caller]
        fn case(part: u32, whole: u32, others: bool, expected: &str) {
            let amount = Amount::Rate(Rate::of(part, whole).unwrap());
            let figure =
                Figure { item: Item::Sbp130, group: Group::Company, sex: Sex::All, year: None, amount };
            let line = Line::beside(&figure, find(Item::Sbp130, Sex::All, None, Region::NATION));
            let cells = row(&line, others.then(|| line.for_others()));
            assert_eq!(cells.len(), karte_columns::NAMES.len());
            assert_eq!(cells.get(2..12).unwrap().join(","), expected);
        }

        let level = "36.4,全国,令和4（2022）年度";
        case(27, 45, false, &format!("60.0,27,45,45.5,73.0,{level},気になる差,11"));
        case(27, 45, true, &format!("60.0,27,45,45.5,73.0,{level},気になる差,11"));
        case(3, 12, false, &format!("25.0,3,12,8.9,53.2,{level},違うとは言えない,0"));
        case(3, 12, true, &format!("×,,,,,{level},,"));
        case(9, 45, true, &format!("45人中10人未満（20％以下）,,,,,{level},良い差,"));
        case(3, 9, true, &format!("×,,,,,{level},判定なし（10人未満）,"));
    }
}
