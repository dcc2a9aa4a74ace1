//! Which lines make the overview.

use super::words::Topic;
use super::{Karte, Line};
use crate::figures::{Better, Sex};

/// The topics of the overview, in the order of its axes: body, then habits, the same for every company and every year.
///
/// Fixed, so that two kartes can be laid side by side and no shape is chosen for its looks.
const TOPICS: [Topic; 12] = [
    Topic::Waist,
    Topic::Bmi,
    Topic::BloodPressure,
    Topic::BloodSugar,
    Topic::Lipids,
    Topic::Liver,
    Topic::Smoking,
    Topic::Drinking,
    Topic::Sleep,
    Topic::Breakfast,
    Topic::Exercise,
    Topic::Walking,
];

impl Karte {
    /// One line a topic: of those that the sheet shows the first that can be compared, both sexes together.
    ///
    /// A topic that the papers say nothing of, or for which nothing comparable is published, is left out.
    pub fn overview(&self) -> Vec<&Line> {
        let comparable = |line: &&Line| {
            line.sex == Sex::All && line.reference.is_some() && line.item.better() != Better::Neither
        };
        let shown: Vec<_> = self.latest().into_iter().filter(comparable).collect();
        let of = |topic: &Topic| shown.iter().copied().find(|line| Topic::of(line.item) == *topic);
        TOPICS.iter().filter_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Figures, Group, Item, Rate};
    use crate::reference::Region;

    #[test]
    fn one_a_topic_in_a_fixed_order() {
        let figure = |(item, sex)| Figure {
            item,
            group: Group::Company,
            sex,
            year: None,
            amount: Amount::Rate(Rate::of(5, 8).unwrap()),
        };
        let figures: Figures = [
            (Item::Exercise, Sex::All),
            (Item::Sbp140, Sex::All),
            (Item::Sbp130, Sex::All),
            (Item::Smoking, Sex::All),
            (Item::Glucose, Sex::All),
            (Item::BloodPressure, Sex::Male),
            (Item::CheckupRate, Sex::All),
            (Item::Snacking, Sex::All),
        ]
        .into_iter()
        .map(figure)
        .collect();
        let karte = Karte::draw_up(&figures, Region::NATION);
        let items: Vec<_> = karte.overview().iter().map(|line| line.item).collect();
        assert_eq!(items, [Item::Sbp130, Item::Smoking, Item::Exercise]);
    }
}
