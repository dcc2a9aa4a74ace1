//! 「説明を聞く」: the way through a karte that somebody from the branch would take with its owner.

use super::{Disclosure, Karte, Line, Section, Standing, priority, words};
use crate::figures::{Item, Sex};
use crate::words::{joined, karte_stops, karte_walk, lists};

/// A place on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Whose karte, of when.
    Head,
    /// The one sentence.
    Finding,
    /// 健診と保健指導.
    Participation,
    /// All item rows.
    Rows,
    /// The row of one item.
    Row(Item, Sex),
    /// Sources and cautions.
    Sources,
    /// The way on.
    Onward,
}

impl Place {
    /// The stable name of the place, as elements and files are named: `finding`, `row-smoking-all`.
    pub fn id(self) -> String {
        let name = match self {
            Self::Head => "head",
            Self::Finding => "finding",
            Self::Participation => "participation",
            Self::Rows => "rows",
            Self::Row(item, sex) => return format!("row-{}-{}", item.id(), sex.id()),
            Self::Sources => "sources",
            Self::Onward => "onward",
        };
        name.to_owned()
    }
}

/// One stop of the way: what to look at, and what is said there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// What to look at.
    pub place: Place,
    /// What the stop is about.
    pub title: String,
    /// Plain sentences, to be read or read aloud.
    pub words: String,
}

impl Karte {
    /// Eight to twelve stops from the head of the sheet to the way on, for the owner's own eyes.
    pub fn walk(&self) -> Vec<Stop> {
        self.walk_along(&self.latest(), self.headline(), true)
    }

    /// The same where others look on: along those lines alone that are shown to them whole.
    pub fn walk_for_others(&self) -> Vec<Stop> {
        let whole = |kept: Disclosure| kept == Disclosure::Open;
        let kept = self.for_others().into_iter();
        let kept = kept.filter(|(_, kept)| whole(kept.figure) && kept.standing.is_some());
        self.walk_along(&kept.map(|(line, _)| line).collect::<Vec<_>>(), self.headline_for_others(), false)
    }

    fn walk_along(&self, lines: &[&Line], headline: String, own: bool) -> Vec<Stop> {
        let (worse, better) = (priority::worse(lines), priority::better(lines));
        let of =
            |standing| lines.iter().copied().filter(|line| line.standing == standing).collect::<Vec<_>>();
        let mut way = vec![
            stop(Place::Head, karte_stops::head(), words::walk::head(self, own)),
            stop(Place::Finding, karte_stops::finding(), words::walk::finding(headline, &worse)),
            participation(lines),
            stop(Place::Rows, karte_stops::rows(), karte_walk::how_to_read().to_owned()),
        ];
        way.extend(concerns(&worse));
        let same = of(Standing::Same);
        if !same.is_empty() {
            way.push(stop(Place::Rows, karte_stops::same(), words::walk::same(&same)));
        }
        let unjudged =
            [Standing::TooFew, Standing::NoReference, Standing::UnknownSize].map(|why| (why, of(why)));
        if unjudged.iter().any(|(_, lines)| !lines.is_empty()) {
            way.push(stop(Place::Rows, karte_stops::unjudged(), words::walk::unjudged(&unjudged)));
        }
        way.push(match better.first() {
            Some(line) => stop(row(line), karte_stops::strength(), words::walk::strength(line)),
            None => stop(Place::Finding, karte_stops::strength(), karte_walk::no_strength().to_owned()),
        });
        way.push(stop(Place::Sources, karte_stops::sources(), words::walk::sources(lines)));
        way.push(stop(Place::Onward, karte_stops::onward(), words::walk::onward(&worse)));
        way
    }
}

fn stop(place: Place, title: impl Into<String>, words: String) -> Stop {
    Stop { place, title: title.into(), words }
}

/// Participation stands above the rows; all else has a row of its own.
fn row(line: &Line) -> Place {
    match Section::of(line.item) {
        Some(Section::Participation) => Place::Participation,
        _ => Place::Row(line.item, line.sex),
    }
}

fn participation(lines: &[&Line]) -> Stop {
    let own = lines.iter().filter(|line| Section::of(line.item) == Some(Section::Participation));
    let said: Vec<_> = own.map(|line| words::walk::participation(line)).collect();
    match said.as_slice() {
        [] => stop(Place::Finding, Section::Participation.label(), karte_walk::no_participation().to_owned()),
        _ => stop(Place::Participation, Section::Participation.label(), joined(said, lists::sentence)),
    }
}

/// As many as are called priorities, or the word that there is none.
fn concerns(worse: &[&Line]) -> Vec<Stop> {
    if worse.is_empty() {
        return vec![stop(Place::Rows, karte_stops::concern(), karte_walk::no_concern().to_owned())];
    }
    let numbered = worse.iter().take(priority::MOST).zip(1..);
    let title = |line: &Line, number| karte_stops::numbered_concern(number, words::topic(line.item));
    numbered.map(|(line, number)| stop(row(line), title(line, number), line.sentence())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Figures, Group, Rate};
    use crate::reference::Region;

    fn karte(figures: &[(Item, u32, u32)]) -> Karte {
        let figures: Figures = figures
            .iter()
            .map(|&(item, part, whole)| Figure {
                item,
                group: Group::Company,
                sex: Sex::All,
                year: None,
                amount: Amount::Rate(Rate::of(part, whole).unwrap()),
            })
            .collect();
        Karte::draw_up(&figures, Region::NATION)
    }

    const WORSE: [(Item, u32, u32); 4] = [
        (Item::Sbp130, 40, 45),
        (Item::SkipBreakfast, 30, 45),
        (Item::Bmi25, 40, 45),
        (Item::Exercise, 1, 43),
    ];

    #[track_caller]
    fn case(figures: &[(Item, u32, u32)], places: &[&str], for_others: usize) {
        let karte = karte(figures);
        let found: Vec<_> = karte.walk().iter().map(|stop| stop.place.id()).collect();
        assert_eq!(found, places);
        assert_eq!(karte.walk_for_others().len(), for_others);
        assert!((8..=12).contains(&found.len()));
    }

    #[test]
    fn eight_to_twelve_stops_from_the_head_to_the_way_on() {
        case(&[], &["head", "finding", "finding", "rows", "rows", "finding", "sources", "onward"], 8);
        case(
            &[(Item::CheckupRate, 45, 49), (Item::Sbp130, 27, 45), (Item::Ldl140, 12, 45)],
            &[
                "head",
                "finding",
                "participation",
                "rows",
                "row-sbp_130-all",
                "rows",
                "participation",
                "sources",
                "onward",
            ],
            9,
        );
        let rest = [(Item::Smoking, 0, 45), (Item::Ldl140, 12, 45), (Item::Lipid, 3, 8)];
        case(
            &[&WORSE[..], &rest].concat(),
            &[
                "head",
                "finding",
                "finding",
                "rows",
                "row-bmi_25-all",
                "row-sbp_130-all",
                "row-skip_breakfast-all",
                "rows",
                "rows",
                "row-smoking-all",
                "sources",
                "onward",
            ],
            9,
        );
    }

    /// 3 of 8 is neither shown nor told to others, and 0 of 45 would tell a count under ten.
    #[test]
    fn others_are_told_nothing_that_is_withheld_from_them() {
        let karte = karte(&[(Item::Smoking, 0, 45), (Item::Ldl140, 3, 8), (Item::Sbp130, 27, 45)]);
        let said: String = karte.walk_for_others().iter().map(|stop| stop.words.clone()).collect();
        assert!(
            said.contains("45人中27人") && !said.contains("45人中0人") && !said.contains("LDL"),
            "{said}"
        );
        let own: String = karte.walk().iter().map(|stop| stop.words.clone()).collect();
        assert!(own.contains("45人中0人") && own.contains("LDL"), "{own}");
    }
}
