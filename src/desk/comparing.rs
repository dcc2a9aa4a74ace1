//! Whom the company may be compared with.

use super::Desk;
use crate::figures::{Item, Sex};
use crate::karte::Comparison;
use crate::pack::{OwnValue, Pack};
use crate::reference::{Evidence, Reckoning, Reference, Region};

/// The office's own prefecture, or the nation.
pub(super) fn home(pack: &Pack) -> Region {
    Region::with_name(&pack.prefecture).unwrap_or_default()
}

/// A value of the office's own, as one that stands beside a figure.
fn offered(value: &OwnValue) -> (Item, Reference) {
    let reference = Reference {
        percent: value.percent.value(),
        region: value.whose.clone(),
        year: Some(value.year.western()),
        reckoning: Reckoning::Fiscal,
        sex: Sex::All,
        population: value.among.clone(),
        definition: value.definition.clone(),
        caution: String::new(),
        source: value.source.clone(),
        evidence: Evidence::Office,
    };
    (value.item, reference)
}

impl Desk {
    /// Compares otherwise.
    pub(super) fn compare(&mut self, change: impl FnOnce(&mut Comparison)) {
        change(&mut self.comparison);
        self.draw_up_anew();
    }

    /// Whom the company is compared with, and what the office has to compare with in its own prefecture.
    pub(super) fn compared(&self) -> Comparison {
        let own = self.comparison.region == home(&self.pack);
        let values = if own { self.pack.references.as_slice() } else { &[] };
        Comparison { offered: values.iter().map(offered).collect(), ..self.comparison.clone() }
    }

    /// Whom one may compare with: the office's own prefecture, the nation, then the others in the order of their codes.
    pub fn regions(&self) -> Vec<Region> {
        let mut regions = vec![home(&self.pack)];
        for region in Region::all() {
            if !regions.contains(&region) {
                regions.push(region);
            }
        }
        regions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;
    use crate::desk::fixtures::{after, paste};
    use crate::desk::{Act, Sample};

    #[test]
    fn the_office_s_prefecture_comes_first() {
        let labels = |desk: &Desk| {
            let regions = desk.regions();
            assert_eq!(regions.len(), 48);
            regions.iter().take(3).map(|region| region.label()).collect::<Vec<_>>()
        };
        let neutral = Desk::on(Date::of(2026, 11, 22).unwrap(), Pack::neutral());
        assert_eq!(labels(&after([])), ["岡山県", "全国", "北海道"]);
        assert_eq!(labels(&neutral), ["全国", "北海道", "青森県"]);
        assert_eq!(
            (after([]).comparison.region, neutral.comparison.region),
            (Region::OKAYAMA, Region::NATION)
        );
    }

    #[test]
    fn what_is_compared_with_is_chosen_and_stays() {
        #[track_caller]
        fn case(acts: &[Act], expected: &str) {
            let desk = after([&[paste(AVERAGES)], acts].concat());
            let karte = &desk.papers.work().unwrap().karte;
            let regions = karte.lines.iter().filter_map(|line| line.reference.as_ref());
            assert_eq!(regions.map(|found| found.region.as_str()).collect::<Vec<_>>().join(" "), expected);
        }
        const AVERAGES: &str =
            "項目\t対象者数\t該当者数\t支部平均\n収縮期血圧130以上\t45\t27\t38.0%\n運動習慣あり\t43\t5\t\n";
        let [nation, tottori] = ["全国", "鳥取県"].map(|name| Act::Compare(Region::with_name(name).unwrap()));
        let named = Act::NameOwn("事業所カルテ".to_owned());

        case(&[], "岡山県 岡山県");
        case(std::slice::from_ref(&nation), "全国 全国");
        case(&[tottori.clone(), paste(AVERAGES)], "鳥取県 鳥取県");
        case(&[Act::OwnFirst(true)], "岡山県 お手元の表の支部平均");
        case(&[Act::OwnFirst(true), named], "岡山県 事業所カルテの支部平均");
        case(&[Act::OwnFirst(true), nation, Act::OwnFirst(false)], "全国 全国");
    }

    #[test]
    fn the_office_s_own_values_stand_beside_in_its_own_prefecture() {
        let pack = Pack::parse(include_str!("../../data/pack/hinatano.json")).unwrap();
        let begun = Desk::on(Date::of(2026, 11, 22).unwrap(), pack);
        let table = |year| {
            paste(&format!(
                "令和{year}年度\n項目\t対象者数\t該当者数\n血圧リスク\t45\t27\n運動習慣あり\t43\t5\n"
            ))
        };
        let whose = |desk: &Desk| {
            let karte = &desk.papers.work().unwrap().karte;
            let found =
                karte.lines.iter().map(|line| line.reference.as_ref().map_or("", |found| &found.region));
            found.collect::<Vec<_>>().join(" ")
        };
        let home = begun.after(table(5));
        assert_eq!(whose(&home), "ひなた野会員企業 岡山県");
        assert_eq!(whose(&home.after(Act::Compare(Region::NATION))), " 全国");
        let line = &home.papers.work().unwrap().karte.lines[0];
        let source = &line.reference.as_ref().unwrap().source;
        assert!(source.contains("会員健康調査"), "{source}");
    }

    #[test]
    fn what_was_chosen_stays_when_compared_anew() {
        let begun = after([Act::Try(Sample::Manufacturing)]);
        let nation = |desk: &Desk| desk.after(Act::Compare(Region::NATION)).form.chosen;
        let first = after([Act::Compare(Region::NATION), Act::Try(Sample::Manufacturing)]).form.chosen;
        assert_eq!(nation(&begun), first);
        let last = begun.papers.work().unwrap().suggestions.last().unwrap().tool.id.to_owned();
        let more = begun.after(Act::Choose(last.clone()));
        assert!(nation(&more).contains(&last));
    }
}
