//! From the words of one heading to its meaning: the fewest known words that cover the whole of it.

use super::company;
use super::key::Key;
use super::lexicon::{Lexicon, Role, Slant, Word};
use super::meaning::{Grasp, Meaning, Sense};
use super::width::squeeze;
use super::words::holds_one_of;
use super::year::year_at;
use crate::figures::{Group, Item};

/// What this text means as a heading.
pub(super) fn understand(text: &str) -> Meaning {
    for key in [Key::of(text), Key::without_enumerator(text)] {
        if let Some(meaning) = key.as_ref().and_then(parse) {
            return meaning;
        }
    }
    unknown(text)
}

fn unknown(text: &str) -> Meaning {
    let squeezed = squeeze(text);
    let group = if company::is_name(&squeezed) {
        Some(Group::Company)
    } else if squeezed.ends_with("業平均") || squeezed.ends_with("業の平均") {
        Some(Group::Industry)
    } else {
        None
    };
    let grasp = match group {
        Some(_) => Grasp::Whole,
        None if holds_one_of(&squeezed, "再掲|順位|異常なし") => Grasp::Aside,
        None => Grasp::None,
    };
    Meaning { grasp, group, ..Meaning::default() }
}

/// The best way found to cover the letters up to a place.
#[derive(Clone, Copy)]
struct Way {
    cost: u32,
    /// Where its last word begins.
    from: usize,
    /// `None` for a sign between words.
    word: Option<Word>,
}

/// What a word costs; one that says nothing costs a little more.
const WORD: u32 = 10;

/// The fewest known words that cover the whole key.
///
/// 空腹時血糖110以上 is a note on 代謝リスク, and an item where it stands alone.
fn parse(key: &Key) -> Option<Meaning> {
    let words = cover(&key.letters, true)?;
    let noted = words.iter().any(|word| matches!(word, Word::Note(_)));
    meant(key, &words).or_else(|| meant(key, &cover(&key.letters, false).filter(|_| noted)?))
}

/// What the words mean together, last to first.
fn meant(key: &Key, words: &[Word]) -> Option<Meaning> {
    let mut meaning = Meaning { units: key.units, of: key.of, ..Meaning::default() };
    let mut notes = Vec::new();
    for word in words.iter().rev() {
        meaning.take(*word, &mut notes)?;
    }
    meaning.settle(&notes)
}

/// The words that cover the letters, last to first; with notes among them or without.
fn cover(letters: &[char], notes: bool) -> Option<Vec<Word>> {
    let count = letters.len();
    let mut ways: Vec<Option<Way>> = vec![None; count + 1];
    *ways.first_mut()? = Some(Way { cost: 0, from: 0, word: None });
    for from in 0..count {
        let Some(Some(Way { cost: before, .. })) = ways.get(from).copied() else { continue };
        let mut reach = |word: Option<Word>, length: usize, more: u32| {
            let cost = before + more;
            if let Some(way) = ways.get_mut(from + length)
                && way.is_none_or(|way| cost < way.cost)
            {
                *way = Some(Way { cost, from, word });
            }
        };
        if matches!(letters.get(from), Some(' ' | '・')) {
            reach(None, 1, 0);
            continue;
        }
        Lexicon::shared().words_at(letters, from, &mut |word, length| match word {
            Word::YearLabel => {}
            Word::Note(_) if !notes => {}
            Word::Admin if length < count => {}
            Word::Neutral | Word::Admin => reach(Some(word), length, WORD + 1),
            _ => reach(Some(word), length, WORD),
        });
        let inside = from.checked_sub(1).and_then(|before| letters.get(before));
        if !inside.is_some_and(char::is_ascii_alphanumeric)
            && let Some((year, length)) = year_at(letters, from)
        {
            reach(Some(Word::Year(year)), length, WORD);
        }
    }
    let mut words = Vec::new();
    let mut at = count;
    while at > 0 {
        let way = (*ways.get(at)?)?;
        words.extend(way.word);
        at = way.from;
    }
    Some(words)
}

impl Meaning {
    /// Adds one word; `None` where it contradicts what stands before.
    fn take(&mut self, word: Word, notes: &mut Vec<&'static str>) -> Option<()> {
        match word {
            Word::Item(item, role) => {
                self.item = Some(both(self.item, Sense::Item(item))?);
                if let Some(role) = role {
                    self.roles.add(role);
                }
            }
            Word::Bare { risk, finding } => self.item = Some(both(self.item, Sense::Bare { risk, finding })?),
            Word::Soft(item) => self.soft = same(self.soft, item)?,
            Word::Role { role, slant, alone } => {
                self.roles.add(role);
                self.slant = self.slant.or(slant);
                self.alone = self.alone.or(alone);
            }
            Word::Group(group) => self.group = same(self.group, group)?,
            Word::Sex(sex) => self.sex = same(self.sex, sex)?,
            Word::Year(year) => self.year = same(self.year, year)?,
            Word::Total => self.total = true,
            Word::Mean => self.mean = true,
            Word::Slant(slant) => self.slant = Some(slant),
            Word::Note(items) => notes.push(items),
            Word::Aside => self.grasp = Grasp::Aside,
            Word::Admin => self.grasp = Grasp::Admin,
            Word::Neutral | Word::YearLabel => {}
        }
        Some(())
    }

    /// Looks at the whole once more.
    fn settle(mut self, notes: &[&str]) -> Option<Self> {
        // 血圧リスク, in two words.
        if let (Some(Sense::Bare { risk, finding }), Some(slant)) = (self.item, self.slant) {
            let item = if slant == Slant::Risk { risk? } else { finding };
            self.item = Some(Sense::Item(item));
        }
        let item = match self.item {
            Some(Sense::Item(item)) => Some(item),
            Some(Sense::Bare { risk, .. }) => risk,
            None => self.soft,
        };
        for items in notes {
            let id = item?.id();
            if !items.split('/').any(|noted| noted == id) {
                return None;
            }
        }
        // 保健指導対象者の割合 is no share of those who finished it.
        let measured = self.roles.contains(&Role::Of) || self.roles.contains(&Role::Done);
        if measured && self.roles.contains(&Role::Percent) {
            return None;
        }
        if self.item.is_some() {
            self.soft = None;
        }
        // 再検査受診者数 are no 受診者数 of the checkup.
        if self.soft == Some(Item::RecheckRate) && !self.roles.is_empty() {
            self.item = self.soft.take().map(Sense::Item);
            self.alone = None;
        }
        // 男性（38人） are so many men; 喫煙者（13人） is a figure told in a heading.
        if self.of.is_some()
            && (self.item.is_some() || self.alone.is_some() || !(self.has_place() || self.total))
        {
            return None;
        }
        if self.roles.contains(&Role::Count) {
            self.roles.remove(Role::People);
        }
        Some(self)
    }
}

/// The one thing said; `None` where another was said before.
#[expect(clippy::option_option, reason = "said twice and not the same, or said")]
fn same<T: PartialEq + Copy>(before: Option<T>, now: T) -> Option<Option<T>> {
    before.is_none_or(|before| before == now).then_some(Some(now))
}

/// 血糖（HbA1c5.6以上） is the threshold; two items in one heading are none.
fn both(before: Option<Sense>, now: Sense) -> Option<Sense> {
    let Some(before) = before else { return Some(now) };
    match (before, now) {
        (Sense::Bare { risk, finding }, item @ Sense::Item(named))
        | (item @ Sense::Item(named), Sense::Bare { risk, finding }) => {
            let of_it = Some(named) == risk || named == finding || thresholds(finding).contains(&named);
            of_it.then_some(item)
        }
        _ => (before == now).then_some(now),
    }
}

/// The thresholds that a bare word may introduce.
fn thresholds(finding: Item) -> &'static [Item] {
    match finding {
        Item::FindingBloodPressure => &[Item::Sbp130, Item::Sbp140, Item::Dbp85],
        Item::FindingGlucose => &[Item::HbA1c56, Item::HbA1c60, Item::HbA1c65, Item::Fpg100, Item::Fpg110],
        Item::FindingLipid => &[Item::Tg150, Item::Hdl40, Item::Ldl120, Item::Ldl140],
        Item::FindingLiver => &[Item::Ggt51, Item::Alt31],
        _ => &[],
    }
}
