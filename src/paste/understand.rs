//! From the words of one heading to its meaning: the fewest known words that cover the whole of it.

use super::company;
use super::key::Key;
use super::lexicon::{Lexicon, Role, Slant, Word};
use super::meaning::{Grasp, Meaning, Sense};
use super::width::squeeze;
use super::year::{YearWord, year_at};
use crate::figures::{Group, Item};

/// What this text means as a heading.
pub(super) fn understand(text: &str) -> Meaning {
    let parsed = Key::of(text).and_then(|key| parse(&key));
    let parsed = parsed.or_else(|| Key::without_enumerator(text).and_then(|key| parse(&key)));
    parsed.unwrap_or_else(|| unknown(text))
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
    let aside = squeezed.contains("再掲") || squeezed.contains("順位") || squeezed.contains("異常なし");
    let grasp = match group {
        Some(_) => Grasp::Whole,
        None if aside => Grasp::Aside,
        None => Grasp::None,
    };
    Meaning { grasp, group, ..Meaning::default() }
}

#[derive(Clone, Debug)]
enum Token {
    Word(&'static Word),
    Year(YearWord),
}

/// The fewest known words that cover the whole key.
fn parse(key: &Key) -> Option<Meaning> {
    let letters = &key.letters;
    let mut best: Vec<Option<(u32, usize, Option<Token>)>> = vec![None; letters.len() + 1];
    *best.first_mut()? = Some((0, 0, None));
    let lexicon = Lexicon::shared();
    for at in 0..letters.len() {
        let Some(cost) = best.get(at).and_then(Option::as_ref).map(|(cost, ..)| *cost) else { continue };
        let rest = letters.get(at..)?;
        let mut reach = |length: usize, more: u32, token: Option<Token>| {
            if let Some(slot) = best.get_mut(at + length)
                && slot.as_ref().is_none_or(|(before, ..)| cost + more < *before)
            {
                *slot = Some((cost + more, at, token));
            }
        };
        if matches!(rest.first(), Some(' ' | '・')) {
            reach(1, 0, None);
            continue;
        }
        for (word, length) in lexicon.words_at(rest) {
            let whole = at == 0 && length == letters.len();
            match word {
                Word::YearLabel => {}
                Word::Admin if !whole => {}
                Word::Neutral | Word::Admin => reach(length, 11, Some(Token::Word(word))),
                _ => reach(length, 10, Some(Token::Word(word))),
            }
        }
        if let Some((year, length)) = year_at(rest) {
            let inside = at > 0 && letters.get(at - 1).is_some_and(char::is_ascii_alphanumeric);
            if !inside {
                reach(length, 10, Some(Token::Year(year)));
            }
        }
    }
    let mut tokens = Vec::new();
    let mut at = letters.len();
    while at > 0 {
        let (_, from, token) = best.get(at)?.as_ref()?;
        tokens.extend(token.clone());
        at = *from;
    }
    let mut meaning = Meaning { units: key.units.clone(), ..Meaning::default() };
    let mut notes = Vec::new();
    for token in tokens.into_iter().rev() {
        meaning.take(&token, &mut notes)?;
    }
    meaning.settle(&notes)
}

impl Meaning {
    /// Adds one word; `None` where it contradicts what stands before.
    fn take(&mut self, token: &Token, notes: &mut Vec<&'static [Item]>) -> Option<()> {
        match token {
            Token::Year(year) => self.year = Some(same(self.year, *year)?),
            Token::Word(word) => match word {
                Word::Item(item, role) => {
                    self.item = Some(both(self.item, Sense::Item(*item))?);
                    if let Some(role) = role {
                        self.role(*role);
                    }
                }
                Word::Bare { risk, finding } => {
                    self.item = Some(both(self.item, Sense::Bare { risk: *risk, finding: *finding })?);
                }
                Word::Soft(item) => self.soft = Some(same(self.soft, *item)?),
                Word::Role { role, slant, alone } => {
                    self.role(*role);
                    self.slant = self.slant.or(*slant);
                    self.alone = self.alone.or(*alone);
                }
                Word::Group(group) => self.group = Some(same(self.group, *group)?),
                Word::Sex(sex) => self.sex = Some(same(self.sex, *sex)?),
                Word::Total => self.total = true,
                Word::Mean => self.mean = true,
                Word::YearsAgo(ago) => self.year = Some(same(self.year, YearWord::Ago(*ago))?),
                Word::Slant(slant) => self.slant = Some(*slant),
                Word::Note(items) => notes.push(items),
                Word::Aside => self.grasp = Grasp::Aside,
                Word::Admin => self.grasp = Grasp::Admin,
                Word::Neutral | Word::YearLabel => {}
            },
        }
        Some(())
    }

    fn role(&mut self, role: Role) {
        if !self.roles.contains(&role) {
            self.roles.push(role);
        }
    }

    /// Looks at the whole once more.
    fn settle(mut self, notes: &[&'static [Item]]) -> Option<Self> {
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
        if notes.iter().any(|items| item.is_none_or(|item| !items.contains(&item))) {
            return None;
        }
        // 保健指導対象者の割合 is no share of those who finished it.
        let measured = self.roles.iter().any(|role| matches!(role, Role::Of | Role::Done));
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
        if self.roles.contains(&Role::People) && self.roles.contains(&Role::Count) {
            self.roles.retain(|role| *role != Role::People);
        }
        Some(self)
    }
}

fn same<T: PartialEq + Copy>(before: Option<T>, now: T) -> Option<T> {
    before.is_none_or(|before| before == now).then_some(now)
}

/// 血糖（HbA1c5.6以上） is the threshold; two items in one heading are none.
fn both(before: Option<Sense>, now: Sense) -> Option<Sense> {
    let Some(before) = before else { return Some(now) };
    match (before, now) {
        (Sense::Item(one), Sense::Item(other)) => (one == other).then_some(now),
        (Sense::Bare { .. }, Sense::Bare { .. }) => (before == now).then_some(now),
        (Sense::Bare { risk, finding }, item @ Sense::Item(named))
        | (item @ Sense::Item(named), Sense::Bare { risk, finding }) => {
            let of_it = Some(named) == risk || named == finding || thresholds(finding).contains(&named);
            of_it.then_some(item)
        }
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
