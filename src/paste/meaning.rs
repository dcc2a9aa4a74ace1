//! What one heading means. Understood only when known words cover the whole of it.

use super::few::Few;
use super::lexicon::{Role, Slant};
use super::number::Unit;
use super::understand::understand;
use super::year::YearWord;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// The item a heading names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// This item.
    Item(Item),
    /// 血圧 and the like: the risk or the finding, by what stands round it.
    Bare { risk: Option<Item>, finding: Item },
}

/// How far a heading is understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Grasp {
    /// Wholly.
    #[default]
    Whole,
    /// Known as none of ours, to be left alone: 順位, 再掲, 異常なし, 備考.
    Aside,
    /// Who and when, not what: 事業所名, 作成日.
    Admin,
    /// Not.
    None,
}

/// What a heading says. Nothing in it contradicts itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Meaning {
    pub grasp: Grasp,
    pub item: Option<Sense>,
    /// An item only where a role stands beside it: 特定健診.
    pub soft: Option<Item>,
    /// The item its role word is when no other item is named: 受診者数.
    pub alone: Option<Item>,
    pub group: Option<Group>,
    pub sex: Option<Sex>,
    /// 計: both sexes, or a sum of something else.
    pub total: bool,
    /// 平均, of whom it does not say.
    pub mean: bool,
    pub year: Option<YearWord>,
    pub roles: Few<Role>,
    /// The role a person chose: it holds whatever else is said.
    pub decided: Option<Role>,
    pub units: Few<Unit>,
    pub slant: Option<Slant>,
}

impl Meaning {
    /// What this text means as a heading.
    pub(super) fn of(text: &str) -> Self {
        understand(text)
    }

    /// The company's own name.
    pub(super) fn company() -> Self {
        Self { group: Some(Group::Company), ..Self::default() }
    }

    /// Whether it says whose, when, what or how counted.
    pub(super) fn says_something(&self) -> bool {
        self.names_item()
            || self.has_place()
            || !self.roles.is_empty()
            || !self.units.is_empty()
            || self.total
    }

    /// Whether it names an item, if only a soft one.
    pub(super) fn names_item(&self) -> bool {
        self.item.is_some() || self.soft.is_some() || self.alone.is_some()
    }

    /// Whether it names a group, a sex or a year.
    pub(super) fn has_place(&self) -> bool {
        self.group.is_some() || self.sex.is_some() || self.year.is_some()
    }

    /// The year it names, where it needs no neighbour to tell.
    pub(super) fn named_year(&self) -> Option<FiscalYear> {
        match self.year {
            Some(YearWord::Named(year)) => Some(year),
            _ => None,
        }
    }

    /// Whether it is understood and says nothing of its own: 項目.
    pub(super) fn is_neutral(&self) -> bool {
        self.grasp == Grasp::Whole && !self.says_something() && !self.mean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn item(text: &str, expected: Item, roles: &[Role]) {
        let meaning = Meaning::of(text);
        assert_eq!(meaning.item, Some(Sense::Item(expected)), "{text}: {meaning:?}");
        assert_eq!(*meaning.roles, *roles, "{text}");
    }

    #[test]
    fn items_with_their_roles() {
        item("血圧リスク保有率（％）", Item::BloodPressure, &[Role::Percent]);
        item("血　圧リスク", Item::BloodPressure, &[]);
        item("脂質ﾘｽｸ保有者数", Item::Lipid, &[Role::Count]);
        item("ﾒﾀﾎﾞ該当", Item::Metabolic, &[]);
        item("メタボリックシンドローム該当者", Item::Metabolic, &[Role::People]);
        item("メタボ（予備群）", Item::MetabolicPre, &[]);
        item("喫煙者数", Item::Smoking, &[Role::Count]);
        item("肥満（BMI25以上）の割合", Item::Bmi25, &[Role::Percent]);
        item("血糖（HbA1c5.6％以上）", Item::HbA1c56, &[]);
        item("聴力検査（オージオメーターによる検査）（1000Hz）", Item::FindingHearing1000, &[]);
        item("1日1時間以上の身体活動", Item::Activity, &[]);
        item("再検査・精密検査受診率", Item::RecheckRate, &[Role::Percent]);
        item("血圧リスク（130/85以上）", Item::BloodPressure, &[]);
        item("γ－ＧＴＰ（51U/L以上）", Item::Ggt51, &[]);
    }

    #[test]
    fn never_the_nearest_nor_the_opposite() {
        for text in [
            "非喫煙者",
            "メタボ非該当",
            "LDL160以上",
            "LDL180以上",
            "BMI30以上",
            "BMI18.5未満",
            "メタボ・予備群",
            "メタボ該当者及び予備群",
            "血圧・脂質リスク",
            "血圧リスク（140/90以上）",
            "喫煙なし",
            "歯周病",
            "腰痛",
            "保健指導対象者の割合",
            "脂質リスク（LDL140以上）",
            "血圧服薬者",
            "入院医療費",
            "前年差",
            "40代",
            "睡眠時間",
            "収縮期血圧",
            "HbA1c",
            "運動習慣改善意欲あり",
            "HDL35未満",
            "過去喫煙者",
            "腹囲リスク者の喫煙率",
        ] {
            assert_eq!(Meaning::of(text).grasp, Grasp::None, "{text}: {:?}", Meaning::of(text));
        }
    }

    #[test]
    fn places() {
        #[track_caller]
        fn case(text: &str, group: Option<Group>, sex: Option<Sex>) {
            let meaning = Meaning::of(text);
            assert_eq!((meaning.grasp, meaning.group, meaning.sex), (Grasp::Whole, group, sex), "{text}");
        }

        case("支部平均", Some(Group::Branch), None);
        case("協会けんぽ岡山支部", Some(Group::Branch), None);
        case("岡山県平均", Some(Group::Prefecture), None);
        case("貴事業所", Some(Group::Company), None);
        case("株式会社みどり野製作所", Some(Group::Company), None);
        case("食料品製造業平均", Some(Group::Industry), None);
        case("男性（人）", None, Some(Sex::Male));
        case("男女計", None, Some(Sex::All));
    }

    #[test]
    fn years() {
        #[track_caller]
        fn case(text: &str, western: u16) {
            let named = crate::calendar::FiscalYear::of(western).map(YearWord::Named);
            assert_eq!(Meaning::of(text).year, named, "{text}");
        }

        case("令和5年度", 2023);
        case("令和5(2023)年度", 2023);
        case("2023年度（R5）", 2023);
        case("’23年度", 2023);
        case("H30年度(％)", 2018);
    }
}
