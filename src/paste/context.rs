//! What titles and sections say of the table below them.

use super::key::Key;
use super::lexicon::{Role, Slant};
use super::meaning::{Grasp, Meaning, Sense};
use super::number::Unit;
use super::width::{fold, squeeze};
use super::year::year_of_title;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// What holds for the figures below, unless a heading says otherwise.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Context {
    pub year: Option<FiscalYear>,
    pub units: Vec<Unit>,
    /// 有リスク者数 or 保有率, in a title: what numbers without unit or heading are.
    pub role: Option<Role>,
    pub sex: Option<Sex>,
    pub group: Option<Group>,
    pub slant: Option<Slant>,
    /// The item a section is about: 喫煙率の推移.
    pub item: Option<Item>,
    /// A section named an average, or a part of the people, that we do not know.
    pub strange: bool,
}

impl Context {
    /// Takes in a line of words.
    pub(super) fn hear(&mut self, line: &str) {
        let folded = fold(line);
        self.year = year_of_title(&folded).or(self.year);
        let units = |text: &str| Key::of(text).map(|key| key.units).filter(|units| !units.is_empty());
        // 単位：人, in brackets or without.
        let bare = folded.split(' ').filter(|word| word.starts_with("単位")).find_map(units);
        self.units = bare.or_else(|| units(line)).unwrap_or_else(|| std::mem::take(&mut self.units));
        let squeezed = squeeze(&folded);
        let says = |words: &[&str]| words.iter().any(|word| squeezed.contains(word));
        match (says(&COUNTED), says(&SHARED)) {
            (true, false) => self.role = Some(Role::Count),
            (false, true) => self.role = Some(Role::Percent),
            _ => {}
        }
        let whole = Meaning::of(line);
        let section = whole.grasp == Grasp::Whole;
        self.item = match whole.item {
            Some(Sense::Item(item)) if section => Some(item),
            _ => None,
        };
        let company_name = section && whole.group == Some(Group::Company);
        if section && !company_name {
            self.group = whole.group.or(self.group);
        } else if section && !squeezed.contains("会社") {
            self.group = Some(Group::Company);
        }
        if let Some(sex) = sex_of(&squeezed).or(if section { whole.sex } else { None }) {
            self.sex = Some(sex);
        } else if section && whole.total {
            self.sex = Some(Sex::All);
        }
        self.strange = is_strange(&squeezed, &whole);
        let risk = squeezed.contains("リスク");
        let finding =
            ["有所見", "様式第6号", "定期健康診断結果報告"].iter().any(|word| squeezed.contains(word));
        match (risk, finding) {
            (true, false) => self.slant = Some(Slant::Risk),
            (false, true) => self.slant = Some(Slant::Finding),
            _ => {}
        }
    }

    /// A new table begins: what was said of the one before no longer holds. The year does.
    pub(super) fn turn_page(&mut self) {
        *self = Self { year: self.year, slant: self.slant, ..Self::default() };
    }
}

/// Words by which a title says that the numbers below are people.
const COUNTED: [&str; 6] = ["有所見者数", "該当者数", "保有者数", "リスク者数", "該当人数", "保有人数"];
/// Words by which it says that they are shares.
const SHARED: [&str; 6] = ["保有率", "該当率", "割合", "有所見率", "リスク率", "有所見者率"];

fn sex_of(squeezed: &str) -> Option<Sex> {
    let says = |words: &[&str]| words.iter().any(|word| squeezed.contains(word));
    let male = says(&["男性", "男子", "(男)", "【男】"]) || squeezed == "男";
    let female = says(&["女性", "女子", "(女)", "【女】"]) || squeezed == "女";
    let both = says(&[
        "男女計",
        "男女合計",
        "男女全体",
        "【全体】",
        "【合計】",
        "【計】",
        "(全体)",
        "(合計)",
        "(男女計)",
    ]);
    match (male, female, both) {
        (_, _, true) => Some(Sex::All),
        (true, false, false) => Some(Sex::Male),
        (false, true, false) => Some(Sex::Female),
        _ => None,
    }
}

/// A section that speaks of some of the people only, or of an average we cannot place.
fn is_strange(squeezed: &str, whole: &Meaning) -> bool {
    if whole.grasp == Grasp::Whole && !whole.mean {
        return false;
    }
    let compared = ["比較", "との差", "比べ", "推移"].iter().any(|word| squeezed.contains(word));
    let average = squeezed.contains("平均") && !compared && squeezed.chars().count() < 25;
    let part =
        ["非喫煙者", "40歳未満", "被扶養者", "部門別", "年代別"].iter().any(|word| squeezed.contains(word));
    average || part || names_an_age(squeezed)
}

fn ends_in_digit(before: &str) -> bool {
    before.ends_with(|letter: char| letter.is_ascii_digit())
}

/// 40代, 30歳代, 40歳未満: some of the people only. 40歳以上75歳未満 are whom the risks are defined for.
pub(super) fn names_an_age(squeezed: &str) -> bool {
    let after = |word: &str, wanted: fn(&str) -> bool| {
        squeezed.match_indices(word).any(|(at, _)| squeezed.get(..at).is_some_and(wanted))
    };
    after("代", ends_in_digit)
        || after("歳代", ends_in_digit)
        || after("歳未満", |before| ends_in_digit(before) && !before.ends_with("75"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        let mut context = Context::default();
        context.hear("健診有リスク者数（令和4年度・株式会社やまぼうし食品）");
        assert_eq!(context.year, FiscalYear::of(2022));
        assert_eq!((context.sex, context.group, context.slant), (None, None, Some(Slant::Risk)));
        context.hear("【女性】（単位：％）");
        assert_eq!((context.sex, context.units.as_slice()), (Some(Sex::Female), [Unit::Percent].as_slice()));
        context.turn_page();
        assert_eq!((context.sex, context.year), (None, FiscalYear::of(2022)));
    }
}
