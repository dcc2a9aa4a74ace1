//! The words of headings: `data/headings.csv`, read once. A heading is understood only when they cover the whole of it.
//!
//! Each line is `word|word...,kind,value,context,alone`, the words written as keys are; two words that stand for what a
//! third would are enough. Kinds: item; bare (risk or finding, by what stands round it: `risk/finding`); soft (the item
//! only beside a role); role (count, people, of, done, percent) with the slant it gives and the item it is when it
//! stands alone; group; sex; total; mean; relative (year); slant; corner; filler; aside (left alone); admin; yearlabel;
//! note (of these items only).

use std::sync::OnceLock;

use super::signs;
use super::year::YearWord;
use crate::figures::{Group, Item, Sex};

/// What a column or row of figures gives of its item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// People the item applies to: 該当者数.
    #[default]
    Count,
    /// People measured or asked: 対象者数.
    Of,
    /// Their share: 割合.
    Percent,
    /// People who took part: 受診者数. Of a participation item they are the count, of any other the denominator.
    Done,
    /// People, said so lightly that a share may stand there too: 該当者.
    People,
}

/// Which family a bare 血圧 belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slant {
    Risk,
    Finding,
}

/// What one word of a heading means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    Item(Item, Option<Role>),
    Bare {
        risk: Option<Item>,
        finding: Item,
    },
    Soft(Item),
    Role {
        role: Role,
        slant: Option<Slant>,
        alone: Option<Item>,
    },
    Group(Group),
    Sex(Sex),
    Total,
    Mean,
    Year(YearWord),
    Slant(Slant),
    Neutral,
    /// What is said of some items only: their ids, a stroke between each and the next.
    Note(&'static str),
    Aside,
    Admin,
    YearLabel,
}

/// A word in up to three parts, and what it means.
type Entry = ([&'static str; 3], Word);

/// Every word, in one of these lists by its first letter.
pub(super) struct Lexicon(Vec<Vec<Entry>>);

/// How many lists there are.
const LISTS: u32 = 256;

impl Lexicon {
    /// The one there is.
    pub(super) fn shared() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::load)
    }

    /// Calls `heard` with every word that stands at `at`, and with how many letters it takes.
    pub(super) fn words_at(&self, letters: &[char], at: usize, heard: &mut dyn FnMut(Word, usize)) {
        let words = letters.get(at).and_then(|first| self.0.get(list_of(*first)));
        for (parts, word) in words.into_iter().flatten() {
            if let Some(length) = taken(parts, letters, at) {
                heard(*word, length);
            }
        }
    }

    fn load() -> Self {
        let mut lexicon = Self((0..LISTS).map(|_| Vec::new()).collect());
        for line in include_str!("../../data/headings.csv").lines() {
            let mut fields = line.split(',');
            let mut next = || fields.next().unwrap_or("");
            let (words, kind, value, context, alone) = (next(), next(), next(), next(), next());
            if let Some(meaning) = word(kind, value, context, alone) {
                words.split('|').for_each(|word| lexicon.add([word, "", ""], meaning));
            }
        }
        lexicon.add_prefectures();
        lexicon
    }

    fn add(&mut self, parts: [&'static str; 3], meaning: Word) {
        let first = parts.iter().find_map(|part| part.chars().next());
        if let Some(list) = first.and_then(|first| self.0.get_mut(list_of(first))) {
            list.push((parts, meaning));
        }
    }

    fn add_prefectures(&mut self) {
        for name in PREFECTURES.split(' ') {
            let short = if name == "北海道" { name } else { signs::before(name, &['県', '府', '都']) };
            for tail in "支部|支部平均|支部全体|支部平均値|支部の平均|支部計".split('|')
            {
                self.add(["", short, tail], Word::Group(Group::Branch));
                self.add(["協会けんぽ", short, tail], Word::Group(Group::Branch));
            }
            for tail in "|平均|全体|内平均|の平均|平均値|計".split('|') {
                self.add(["", name, tail], Word::Group(Group::Prefecture));
            }
        }
    }
}

const PREFECTURES: &str = "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県";

/// The list in which words with this first letter are.
fn list_of(first: char) -> usize {
    (u32::from(first) % LISTS) as usize
}

/// How many letters from `start` on the word takes, blanks within it skipped.
fn taken(parts: &[&str], letters: &[char], start: usize) -> Option<usize> {
    let mut at = start;
    for wanted in parts.iter().flat_map(|part| part.chars()) {
        while at > start && letters.get(at) == Some(&' ') {
            at += 1;
        }
        if letters.get(at) != Some(&wanted) {
            return None;
        }
        at += 1;
    }
    Some(at - start)
}

fn word(kind: &str, value: &'static str, context: &str, alone: &str) -> Option<Word> {
    let slant = match context {
        "risk" => Some(Slant::Risk),
        "finding" => Some(Slant::Finding),
        _ => None,
    };
    Some(match kind {
        "item" => Word::Item(Item::with_id(value)?, role(alone)),
        "bare" => {
            let (risk, finding) = value.split_once('/')?;
            Word::Bare { risk: Item::with_id(risk), finding: Item::with_id(finding)? }
        }
        "soft" => Word::Soft(Item::with_id(value)?),
        "role" => Word::Role { role: role(value)?, slant, alone: Item::with_id(alone) },
        "group" => Word::Group(Group::ALL.into_iter().find(|group| group.id() == value)?),
        "sex" => Word::Sex(Sex::ALL.into_iter().find(|sex| sex.id() == value)?),
        "total" => Word::Total,
        "mean" => Word::Mean,
        "relative" => Word::Year(YearWord::Ago(value.parse().ok()?)),
        "slant" => Word::Slant(if value == "risk" { Slant::Risk } else { Slant::Finding }),
        "corner" | "filler" => Word::Neutral,
        "note" => Word::Note(value),
        "aside" => Word::Aside,
        "admin" => Word::Admin,
        "yearlabel" => Word::YearLabel,
        _ => return None,
    })
}

fn role(name: &str) -> Option<Role> {
    Some(match name {
        "count" => Role::Count,
        "of" => Role::Of,
        "percent" => Role::Percent,
        "done" => Role::Done,
        "people" => Role::People,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::key::letters_of;
    use std::collections::BTreeMap;

    #[test]
    fn every_line_is_understood_and_names_what_exists() {
        for line in include_str!("../../data/headings.csv").lines() {
            let fields: Vec<&str> = line.split(',').collect();
            let field = |at: usize| fields.get(at).copied().unwrap_or("");
            assert!(word(field(1), field(2), field(3), field(4)).is_some(), "{line}");
            let item_alone = field(1) == "role" && !field(4).is_empty();
            assert!(!item_alone || Item::with_id(field(4)).is_some(), "{line}");
            if field(1) == "note" {
                assert!(field(2).split('/').all(|id| Item::with_id(id).is_some()), "{line}");
            }
        }
    }

    /// A word that is written otherwise would never be met in a key.
    #[test]
    fn every_word_is_written_as_keys_are() {
        for (parts, _) in Lexicon::load().0.iter().flatten() {
            let word = parts.concat();
            let letters: String = letters_of(&word).into_iter().filter(|letter| *letter != ' ').collect();
            assert_eq!(word, letters);
        }
    }

    #[test]
    fn no_heading_stands_for_two_items() {
        let mut seen: BTreeMap<String, Word> = BTreeMap::new();
        for (parts, word) in Lexicon::load().0.into_iter().flatten() {
            if matches!(word, Word::Item(..) | Word::Bare { .. } | Word::Soft(_) | Word::Role { .. }) {
                let before = seen.insert(parts.concat(), word);
                assert!(before.is_none_or(|before| before == word), "{parts:?}");
            }
        }
    }
}
