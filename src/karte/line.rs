//! One line of the karte.

use super::standing::{FEW, FEWEST, Standing};
use super::{distance, words};
use crate::calendar::FiscalYear;
use crate::figures::{Amount, Figure, Group, Item, Rate, Sex};
use crate::reference::Reference;
use crate::statistics::{Z95, wilson};

/// One item of the company in one year, beside its reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What was measured or asked.
    pub item: Item,
    /// Men, women or everybody.
    pub sex: Sex,
    /// `None` where the papers name no year.
    pub year: Option<FiscalYear>,
    /// What the papers say.
    pub amount: Amount,
    /// Wilson's 95 % interval in percent; `None` without a denominator.
    pub interval: Option<(f64, f64)>,
    /// What it is compared with.
    pub reference: Option<Reference>,
    /// How it stands.
    pub standing: Standing,
    /// How many people would bring the company to the reference; nought when it is there.
    pub people_to_reference: Option<u32>,
}

impl Line {
    /// Sets one figure beside its reference.
    pub fn beside(figure: &Figure, reference: Option<Reference>) -> Self {
        let Figure { item, sex, year, amount, .. } = *figure;
        let people = people(amount);
        let interval = people.map(|(part, whole)| interval(part, whole, Z95));
        let level = reference.as_ref().map(|reference| reference.percent);
        Self {
            item,
            sex,
            year,
            amount,
            interval,
            standing: Standing::of(item.better(), amount.of(), interval, level),
            people_to_reference: people
                .zip(level)
                .and_then(|((part, whole), level)| distance::people(item.better(), part, whole, level)),
            reference,
        }
    }

    /// The item's name, with men or women where the line is not of both: 血圧リスク（男性）.
    pub fn label(&self) -> String {
        words::label(self.item, self.sex)
    }

    /// People the item applies to, and people measured.
    ///
    /// The first to the nearest person where the papers print only a percentage of the second.
    pub fn people(&self) -> Option<(u32, u32)> {
        people(self.amount)
    }

    /// The line as it would be, were it of `part` people; as it is, where that cannot be.
    #[must_use]
    pub fn with_count(&self, part: u32) -> Self {
        let Some(rate) = self.amount.of().and_then(|whole| Rate::of(part, whole)) else {
            return self.clone();
        };
        let Self { item, sex, year, .. } = *self;
        let figure = Figure { item, group: Group::Company, sex, year, amount: Amount::Rate(rate) };
        Self::beside(&figure, self.reference.clone())
    }

    /// How many people, more or fewer, would bring the company to this share in percent; nought when it is there.
    pub fn people_to(&self, percent: f64) -> Option<u32> {
        let (part, whole) = self.people()?;
        distance::people(self.item.better(), part, whole, percent)
    }

    /// Whether so few were measured that a verdict needs a caution: from 10 to 29 people.
    pub fn is_small(&self) -> bool {
        self.amount.of().is_some_and(|of| (FEWEST..FEW).contains(&of))
    }

    /// The verdict in a word or two: 気になる差, 良い差, 違うとは言えない, 判定なし …
    pub fn verdict(&self) -> &'static str {
        words::verdict(self.item, self.standing)
    }

    /// The line in plain sentences, for the owner's own eyes.
    pub fn sentence(&self) -> String {
        words::sentence(self)
    }

    /// What to bear in mind where few were measured (10 to 29 people).
    pub fn caution(&self) -> Option<String> {
        self.is_small().then(|| self.amount.of().map(words::few)).flatten()
    }
}

/// Part and whole, the part to the nearest person where only the percentage is printed.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a percentage of a u32 is within u32"
)]
fn people(amount: Amount) -> Option<(u32, u32)> {
    let of = amount.of()?;
    let count = amount
        .count()
        .or_else(|| amount.percent().map(|share| (f64::from(of) * share / 100.0).round() as u32));
    count.map(|count| (count, of))
}

/// Wilson's interval in percent; `z` is the normal quantile.
pub(super) fn interval(part: u32, whole: u32, z: f64) -> (f64, f64) {
    let (low, high) = wilson(u64::from(part), u64::from(whole), z);
    (low * 100.0, high * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Percent;
    use crate::reference::{Region, find};

    fn line(item: Item, amount: Amount) -> Line {
        let figure = Figure { item, group: Group::Company, sex: Sex::All, year: None, amount };
        Line::beside(&figure, find(item, Sex::All, None, Region::NATION))
    }

    fn stated(percent: f64, count: Option<u32>, of: Option<u32>) -> Amount {
        Amount::Stated { percent: Percent::of(percent).unwrap(), count, of }
    }

    #[test]
    fn interval_standing_and_people() {
        #[track_caller]
        fn case(amount: Amount, interval: Option<(f64, f64)>, standing: Standing, people: Option<u32>) {
            let line = line(Item::Sbp130, amount);
            let rounded =
                line.interval.map(|(low, high)| ((low * 10.0).round() / 10.0, (high * 10.0).round() / 10.0));
            assert_eq!((rounded, line.standing, line.people_to_reference), (interval, standing, people));
        }

        let rate = |part, whole| Amount::Rate(Rate::of(part, whole).unwrap());
        case(rate(27, 45), Some((45.5, 73.0)), Standing::Worse, Some(11));
        case(rate(17, 45), Some((25.1, 52.4)), Standing::Same, Some(1));
        case(rate(6, 45), Some((6.3, 26.2)), Standing::Better, Some(0));
        case(rate(5, 9), Some((26.7, 81.1)), Standing::TooFew, Some(2));
        case(stated(60.0, None, Some(45)), Some((45.5, 73.0)), Standing::Worse, Some(11));
        case(stated(60.0, Some(27), None), None, Standing::UnknownSize, None);
        case(stated(60.0, None, None), None, Standing::UnknownSize, None);
        case(Amount::People(27), None, Standing::UnknownSize, None);
    }

    #[test]
    fn few_people_bring_a_caution() {
        let caution = |of| line(Item::Sbp130, Amount::Rate(Rate::of(4, of).unwrap())).caution().is_some();
        assert_eq!([9, 10, 29, 30].map(caution), [false, true, true, false]);
    }
}
