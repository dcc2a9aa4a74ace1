//! What titles and sections say of the table below them.

use super::few::Few;
use super::key::Key;
use super::lexicon::{Role, Slant};
use super::meaning::{Grasp, Meaning, Sense};
use super::number::Unit;
use super::signs::{self, DIGITS};
use super::width::{fold, squeeze};
use super::words::holds_one_of;
use super::year::year_of_title;
use crate::calendar::FiscalYear;
use crate::figures::{Group, Item, Sex};

/// What holds for the figures below, unless a heading says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Context {
    pub year: Option<FiscalYear>,
    pub units: Few<Unit>,
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
        // What is longer than any title is looked at in its beginning only.
        let line = line.char_indices().nth(LONGEST).and_then(|(end, _)| line.get(..end)).unwrap_or(line);
        let folded = fold(line);
        self.year = year_of_title(&folded).or(self.year);
        // 単位：人, in brackets or without.
        let bare = folded.split(' ').filter(|word| word.starts_with("単位")).find_map(units);
        self.units = bare.or_else(|| units(line)).unwrap_or(self.units);
        let squeezed = squeeze(&folded);
        let says = |words: &str| holds_one_of(&squeezed, words);
        match (says(COUNTED), says(SHARED)) {
            (true, false) => self.role = Some(Role::Count),
            (false, true) => self.role = Some(Role::Percent),
            _ => {}
        }
        match (says("リスク"), says("有所見|様式第6号|定期健康診断結果報告")) {
            (true, false) => self.slant = Some(Slant::Risk),
            (false, true) => self.slant = Some(Slant::Finding),
            _ => {}
        }
        let whole = Meaning::of(line);
        self.strange = is_strange(&squeezed, &whole);
        self.sex = sex_of(&squeezed).or(self.sex);
        self.item = None;
        if whole.grasp == Grasp::Whole {
            self.hear_section(&squeezed, &whole);
        }
    }

    /// Takes in a line of which every word is known.
    fn hear_section(&mut self, squeezed: &str, whole: &Meaning) {
        if let Some(Sense::Item(item)) = whole.item {
            self.item = Some(item);
        }
        if whole.group != Some(Group::Company) {
            self.group = whole.group.or(self.group);
        } else if !squeezed.contains("会社") {
            self.group = Some(Group::Company);
        }
        if sex_of(squeezed).is_none() {
            let sex = whole.sex.or(whole.total.then_some(Sex::All));
            self.sex = sex.or(self.sex);
        }
    }

    /// A new table begins: what was said of the one before no longer holds. The year does.
    pub(super) fn turn_page(&mut self) {
        *self = Self { year: self.year, slant: self.slant, ..Self::default() };
    }
}

/// The units that a line names, if any.
fn units(text: &str) -> Option<Few<Unit>> {
    Key::of(text).map(|key| key.units).filter(|units| !units.is_empty())
}

/// No title has more letters.
const LONGEST: usize = 1_000;

/// Words by which a title says that the numbers below are people.
const COUNTED: &str = "有所見者数|該当者数|保有者数|リスク者数|該当人数|保有人数";
/// Words by which it says that they are shares.
const SHARED: &str = "保有率|該当率|割合|有所見率|リスク率|有所見者率";

fn sex_of(squeezed: &str) -> Option<Sex> {
    let says = |words: &str| holds_one_of(squeezed, words);
    if says("男女計|男女合計|男女全体|【全体】|【合計】|【計】|(全体)|(合計)|(男女計)")
    {
        return Some(Sex::All);
    }
    match (
        squeezed == "男" || says("男性|男子|(男)|【男】"),
        squeezed == "女" || says("女性|女子|(女)|【女】"),
    ) {
        (true, false) => Some(Sex::Male),
        (false, true) => Some(Sex::Female),
        _ => None,
    }
}

/// A section that speaks of some of the people only, or of an average we cannot place.
fn is_strange(squeezed: &str, whole: &Meaning) -> bool {
    if whole.grasp == Grasp::Whole && !whole.mean {
        return false;
    }
    let compared = holds_one_of(squeezed, "比較|との差|比べ|推移");
    let average = squeezed.contains("平均") && !compared && squeezed.chars().count() < 25;
    average || holds_one_of(squeezed, "非喫煙者|40歳未満|被扶養者|部門別|年代別") || names_an_age(squeezed)
}

/// 40代, 30歳代, 40歳未満: some of the people only. 40歳以上75歳未満 are whom the risks are defined for.
pub(super) fn names_an_age(squeezed: &str) -> bool {
    ["代", "歳代", "歳未満"].iter().any(|word| {
        squeezed.match_indices(word).any(|(at, _)| {
            let before = squeezed.get(..at).unwrap_or("");
            signs::ends(before, DIGITS) && !(*word == "歳未満" && before.ends_with("75"))
        })
    })
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
        assert_eq!((context.sex, &*context.units), (Some(Sex::Female), [Unit::Percent].as_slice()));
        context.turn_page();
        assert_eq!((context.sex, context.year), (None, FiscalYear::of(2022)));
    }
}
