//! What to look at first, and what to be glad of.

use std::cmp::Reverse;

use super::line::interval;
use super::words::Topic;
use super::{Karte, Line, Standing, in_order};
use crate::figures::Family;

/// The normal quantile of a two-sided 99 % interval.
const Z99: f64 = 2.575_829_303_548_901;

/// As many as an owner can act on in a year.
pub(super) const MOST: usize = 3;

impl Karte {
    /// Up to three worse lines of those shown, the first first; one a topic (血圧, 血糖 …).
    ///
    /// The order: those whose 99 % interval leaves the reference out too, before those that only the 95 % interval
    /// tells apart; then the more people to the reference; then the easier to change (habits and participation, then
    /// measured values, then findings); then the order of a karte.
    pub fn priorities(&self) -> Vec<&Line> {
        let mut worse = worse(&self.latest());
        worse.truncate(MOST);
        worse
    }

    /// The better lines of those shown, the surest first; one a topic, and none on a topic with a worse line.
    pub fn strengths(&self) -> Vec<&Line> {
        better(&self.latest())
    }
}

/// The worse of `lines`, one a topic, in the order of [`Karte::priorities`].
pub(super) fn worse<'a>(lines: &[&'a Line]) -> Vec<&'a Line> {
    let key = |line: &Line| {
        let people = Reverse(line.people_to_reference);
        (!is_sure(line), people, ease(line.item.family()), line.item, line.sex)
    };
    let worse = lines.iter().copied().filter(|line| line.standing == Standing::Worse);
    one_a_topic(in_order(worse, |one, other| key(one).cmp(&key(other))), &[])
}

/// The better of `lines`, one a topic, in the order of [`Karte::strengths`].
pub(super) fn better<'a>(lines: &[&'a Line]) -> Vec<&'a Line> {
    let key = |line: &Line| (!is_sure(line), line.item, line.sex);
    let better = lines.iter().copied().filter(|line| line.standing == Standing::Better);
    one_a_topic(in_order(better, |one, other| key(one).cmp(&key(other))), &worse(lines))
}

/// The worse and the better lines, one a topic: those that are `open` in their order, then those of which the verdict
/// alone is `told`, as they come. A rank of these would tell of the counts that are withheld.
pub(super) fn for_others<'a>(open: &[&'a Line], told: &[&'a Line]) -> (Vec<&'a Line>, Vec<&'a Line>) {
    let and_told = |mut ranked: Vec<&'a Line>, standing| {
        ranked.extend(told.iter().copied().filter(|line| line.standing == standing));
        ranked
    };
    let worse = one_a_topic(and_told(worse(open), Standing::Worse), &[]);
    let better = one_a_topic(and_told(better(open), Standing::Better), &worse);
    (worse, better)
}

/// Whether even the 99 % interval leaves the reference out.
fn is_sure(line: &Line) -> bool {
    line.people().zip(line.reference.as_ref()).is_some_and(|((part, whole), reference)| {
        let (low, high) = interval(part, whole, Z99);
        reference.percent < low || reference.percent > high
    })
}

/// How easily a company can change it, the easiest first.
const fn ease(family: Family) -> u8 {
    match family {
        Family::Participation | Family::Lifestyle => 0,
        Family::Risk | Family::Measurement => 1,
        Family::Finding | Family::Cost | Family::Size => 2,
    }
}

/// The first line of each topic that is none of `taken`.
fn one_a_topic<'a>(lines: Vec<&'a Line>, taken: &[&Line]) -> Vec<&'a Line> {
    let mut kept: Vec<&Line> = Vec::new();
    for line in lines {
        let same = |other: &&Line| Topic::of(other.item) == Topic::of(line.item);
        if !kept.iter().any(same) && !taken.iter().any(same) {
            kept.push(line);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{Amount, Figure, Figures, Group, Item, Rate, Sex};
    use crate::reference::Region;

    #[track_caller]
    fn case(figures: &[(Item, u32, u32)], priorities: &[Item], strengths: &[Item]) {
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
        let karte = Karte::draw_up(&figures, Region::NATION);
        let items = |lines: Vec<&Line>| lines.into_iter().map(|line| line.item).collect::<Vec<_>>();
        assert_eq!(items(karte.priorities()), priorities);
        assert_eq!(items(karte.strengths()), strengths);
    }

    #[test]
    fn the_surer_then_the_larger_then_the_easier() {
        // 27/45 and 6/22 are sure at 99 %, 11 and 5 people off; 5/43 only at 95 %, 7 people off.
        case(
            &[(Item::Exercise, 5, 43), (Item::HbA1c65, 6, 22), (Item::Sbp130, 27, 45)],
            &[Item::Sbp130, Item::HbA1c65, Item::Exercise],
            &[],
        );
        // As sure and as many people (13): the habit before the value, though the karte has it after.
        case(&[(Item::Waist, 46, 100), (Item::FastEating, 44, 100)], &[Item::FastEating, Item::Waist], &[]);
    }

    #[test]
    fn one_a_topic_and_three_at_most() {
        case(
            &[
                (Item::Sbp130, 27, 45),
                (Item::Sbp140, 20, 45),
                (Item::Dbp85, 25, 45),
                (Item::Smoking, 30, 45),
                (Item::SkipBreakfast, 30, 45),
                (Item::Bmi25, 30, 45),
            ],
            &[Item::SkipBreakfast, Item::Smoking, Item::Bmi25],
            &[],
        );
    }

    #[test]
    fn no_strength_on_a_topic_that_is_worse() {
        case(
            &[(Item::Sbp130, 27, 45), (Item::FindingBloodPressure, 0, 45), (Item::Smoking, 3, 45)],
            &[Item::Sbp130],
            &[Item::Smoking],
        );
    }
}
