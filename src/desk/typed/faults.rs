//! What the reader found in the table, at the field that caused it.

use super::{Column, Counted, Spot, Typed};
use crate::figures::Item;
use crate::paste::{Kind, Problem, Read};
use crate::words::typed_form;

impl Typed {
    /// What is to be seen to, in words, field by field. An empty field is no fault: the paper says nothing there.
    pub fn faults(&self, read: &Read) -> Vec<(Spot, String)> {
        let spots = self.spots();
        let mut faults: Vec<(Spot, String)> = Vec::new();
        for problem in read.problems.iter().filter(|problem| !problem.raw.is_empty()) {
            let caused = |spot: &&Spot| self.place(**spot) == problem.place;
            if let Some(spot) = spots.iter().find(caused) {
                faults.push((*spot, self.said(problem)));
            }
        }
        // Nothing typed is passed over in silence. A denominator waits for what it is of.
        for spot in spots.iter().filter(|spot| spot.column != Column::Of && !self.cell(**spot).is_empty()) {
            let is_read = read.readings.iter().any(|reading| Some(reading.place) == self.place(*spot));
            let beside = |other: Spot| {
                (other.item, other.year, other.column.group()) == (spot.item, spot.year, spot.column.group())
            };
            let told = faults.iter().any(|(other, _)| beside(*other));
            let examined = |other: Spot| (other.item, other.year) == (Item::Examined, spot.year);
            let waits = self.of_examined && faults.iter().any(|(other, _)| examined(*other));
            if !is_read && !told && !waits {
                let problem =
                    Problem { place: None, kind: Kind::NotANumber, raw: self.cell(*spot).to_owned() };
                faults.push((*spot, problem.to_string()));
            }
        }
        faults
    }

    fn said(&self, Problem { kind, raw, .. }: &Problem) -> String {
        let share_of_people = self.counted == Counted::People && raw.contains(['.', '．', '%', '％']);
        if *kind == Kind::Ambiguous || (*kind == Kind::NotANumber && share_of_people) {
            return typed_form::share_or_people(raw);
        }
        Problem { place: None, kind: *kind, raw: raw.clone() }.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Change;
    use crate::paste::read;
    use crate::words::Language;

    #[test]
    fn a_fault_is_told_at_its_field() {
        #[track_caller]
        fn case(counted: Counted, of_examined: bool, cells: &[(&str, &str)], faults: &[(&str, &str)]) {
            let mut typed = Typed { counted, of_examined, ..Typed::default() };
            for (id, text) in cells {
                let spot = typed.spot(id).unwrap();
                typed.change(Change::Cell(spot, (*text).to_owned()));
            }
            let found = typed.faults(&read(&typed.table()));
            let found: Vec<_> = found.iter().map(|(spot, words)| (spot.id(), words.as_str())).collect();
            assert_eq!(found.len(), faults.len(), "{found:?}");
            for ((id, words), (at, begin)) in found.iter().zip(faults) {
                assert!(id == at && words.starts_with(begin), "{found:?}");
            }
        }
        use Counted::{People, Shares};

        case(Shares, false, &[("waist-0-0", "33.3"), ("waist-0-3", "35.2％")], &[]);
        case(Shares, false, &[("waist-0-0", "約33")], &[("waist-0-0", "「約33」は数として読めません")]);
        case(Shares, false, &[("waist-0-2", "130")], &[("waist-0-2", "「130」は、ありえる範囲の外の値です")]);
        case(
            Shares,
            false,
            &[("waist-0-0", "15人")],
            &[("waist-0-0", "「15人」は、割合か人数か決められない")],
        );
        case(Shares, false, &[("waist-0-0", "-")], &[("waist-0-0", "「-」は値がないしるしです")]);
        case(Shares, false, &[("waist-0-0", "<10")], &[("waist-0-0", "「<10」は伏せられた値です")]);
        case(
            People,
            true,
            &[("waist-0-0", "33.3")],
            &[("waist-0-0", "「33.3」は、割合か人数か決められない")],
        );
        case(People, true, &[("waist-0-0", "約15")], &[("waist-0-0", "「約15」は数として読めません")]);
        case(
            People,
            false,
            &[("waist-0-0", "46"), ("waist-0-1", "45")],
            &[("waist-0-0", "「46」は対象の人数")],
        );
        case(
            People,
            true,
            &[("waist-0-0", "46"), ("examined-0-0", "45")],
            &[("waist-0-0", "「46」は対象の人数")],
        );
        case(
            Shares,
            true,
            &[("waist-0-0", "33.3"), ("examined-0-0", "約45")],
            &[("examined-0-0", "「約45」は数として")],
        );
        Language::English.speaking(|| {
            let people =
                &[("waist-0-0", "“15人” may be a share or a number of people, so it was left unread.")];
            case(Shares, false, &[("waist-0-0", "15人")], people);
            case(Shares, false, &[("waist-0-0", "33.3"), ("waist-0-3", "35.2％")], &[]);
        });
    }

    #[test]
    fn every_item_of_the_form_is_read_however_it_is_counted() {
        for (counted, text) in
            [(Counted::Shares, "33.3"), (Counted::People, "15/45"), (Counted::People, "15")]
        {
            let mut typed = Typed { counted, of_examined: true, ..Typed::default() };
            for item in typed.items_to_add().collect::<Vec<_>>() {
                typed.change(Change::Item(item));
            }
            for spot in typed.spots() {
                let text = match (spot.item, spot.column) {
                    (Item::Examined, _) | (_, Column::Of) => "45",
                    (_, Column::Own) => text,
                    _ => "30.0",
                };
                typed.change(Change::Cell(spot, text.to_owned()));
            }
            let read = read(&typed.table());
            assert_eq!(typed.faults(&read), []);
            assert_eq!(read.readings.len(), 1 + 3 * (typed.rows().count() - 1), "{counted:?} {text}");
        }
    }
}
