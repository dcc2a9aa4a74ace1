//! Which lines the sheet shows, and under which heading.

use super::{Karte, Line, Standing};
use crate::figures::{Family, Item, Sex};
use crate::words::karte_sections;

/// A heading of the sheet, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Taking part in checkups and guidance.
    Participation,
    /// Risks and measured values.
    Body,
    /// Answers to the questionnaire.
    Life,
    /// 有所見 of the 安衛法 checkup.
    Findings,
}

impl Section {
    /// Every section, in the order of the sheet.
    pub const ALL: [Self; 4] = [Self::Participation, Self::Body, Self::Life, Self::Findings];

    /// The heading on paper.
    pub fn label(self) -> &'static str {
        karte_sections::nth(self as usize)
    }

    /// Where an item stands; sizes and costs stand nowhere.
    pub const fn of(item: Item) -> Option<Self> {
        match item.family() {
            Family::Participation => Some(Self::Participation),
            Family::Risk | Family::Measurement => Some(Self::Body),
            Family::Lifestyle => Some(Self::Life),
            Family::Finding => Some(Self::Findings),
            Family::Cost | Family::Size => None,
        }
    }
}

impl Karte {
    /// The lines the sheet shows, under their headings; a heading without lines is left out.
    ///
    /// Of each item the karte's year (else the lines without a year), both sexes together where the papers have them.
    /// Men's and women's lines are added where they can be compared and both together cannot.
    pub fn shown(&self) -> Vec<(Section, Vec<&Line>)> {
        let latest = self.latest();
        Section::ALL
            .into_iter()
            .map(|section| {
                let own = latest.iter().copied().filter(|line| Section::of(line.item) == Some(section));
                (section, own.collect::<Vec<_>>())
            })
            .filter(|(_, lines)| !lines.is_empty())
            .collect()
    }

    /// The lines of [`Karte::shown`] in one row.
    pub(super) fn latest(&self) -> Vec<&Line> {
        Item::ALL.iter().flat_map(|&item| self.latest_of(item)).collect()
    }

    fn latest_of(&self, item: Item) -> Vec<&Line> {
        let own = || self.lines.iter().filter(move |line| line.item == item);
        let year = if own().any(|line| line.year == self.year) { self.year } else { None };
        let of_year = || own().filter(move |line| line.year == year);
        let Some(both) = of_year().find(|line| line.sex == Sex::All) else {
            return of_year().collect();
        };
        let compared = |line: &&Line| both.standing == Standing::NoReference && line.reference.is_some();
        std::iter::once(both).chain(of_year().filter(|line| line.sex != Sex::All).filter(compared)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::figures::{Amount, Figure, Figures, Group, Rate};
    use crate::reference::Region;

    fn karte(figures: &[(Item, Sex, Option<u16>)]) -> Karte {
        let figures: Figures = figures
            .iter()
            .map(|&(item, sex, year)| Figure {
                item,
                group: Group::Company,
                sex,
                year: year.and_then(FiscalYear::of),
                amount: Amount::Rate(Rate::of(13, 45).unwrap()),
            })
            .collect();
        Karte::draw_up(&figures, Region::NATION)
    }

    #[track_caller]
    fn case(figures: &[(Item, Sex, Option<u16>)], expected: &[(&str, &[&str])]) {
        let karte = karte(figures);
        let labels = |lines: Vec<&Line>| lines.into_iter().map(Line::label).collect::<Vec<_>>();
        let shown: Vec<_> =
            karte.shown().into_iter().map(|(section, lines)| (section.label(), labels(lines))).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|&(heading, lines)| (heading, lines.iter().map(ToString::to_string).collect::<Vec<_>>()))
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn the_catalogue_is_in_the_order_of_the_sections() {
        let names = Section::ALL.map(|section| format!("{section:?}").to_lowercase());
        assert_eq!(karte_sections::NAMES, names);
    }

    #[test]
    fn under_their_headings() {
        let of = |item| (item, Sex::All, None);
        case(
            &[
                of(Item::FindingEcg),
                of(Item::Smoking),
                of(Item::Bmi25),
                of(Item::Waist),
                of(Item::CheckupRate),
            ],
            &[
                ("健診と保健指導", &["健診受診率"]),
                ("からだ", &["腹囲リスク", "BMI25以上"]),
                ("くらし", &["喫煙"]),
                ("定期健診の所見", &["心電図有所見"]),
            ],
        );
        case(&[], &[]);
    }

    #[test]
    fn of_the_latest_year_and_both_sexes() {
        let smoking = |sex, year| (Item::Smoking, sex, year);
        case(
            &[
                smoking(Sex::All, Some(2022)),
                smoking(Sex::All, Some(2023)),
                smoking(Sex::Male, Some(2023)),
                (Item::Exercise, Sex::All, Some(2022)),
                (Item::Sleep, Sex::Female, None),
                (Item::Sleep, Sex::Male, None),
            ],
            &[("くらし", &["喫煙", "睡眠で休養が十分（男性）", "睡眠で休養が十分（女性）"])],
        );
    }

    #[test]
    fn by_sex_too_where_only_that_can_be_compared() {
        let pressure = |sex| (Item::BloodPressure, sex, Some(2023));
        case(
            &[
                pressure(Sex::All),
                pressure(Sex::Male),
                pressure(Sex::Female),
                (Item::Glucose, Sex::All, Some(2023)),
            ],
            &[("からだ", &["血圧リスク", "血圧リスク（男性）", "血圧リスク（女性）", "代謝(血糖)リスク"])],
        );
    }
}
