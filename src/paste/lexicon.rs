//! The words of headings: `data/headings.csv`, read once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::key::letters_of;
use crate::figures::{Group, Item, Sex};

/// What a column or row of figures gives of its item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// People the item applies to: 該当者数.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slant {
    Risk,
    Finding,
}

/// What one word of a heading means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Item(Item, Option<Role>),
    Bare { risk: Option<Item>, finding: Item },
    Soft(Item),
    Role { role: Role, slant: Option<Slant>, alone: Option<Item> },
    Group(Group),
    Sex(Sex),
    Total,
    Mean,
    YearsAgo(u16),
    Slant(Slant),
    Neutral,
    Note(Vec<Item>),
    Aside,
    Admin,
    YearLabel,
}

/// Every word, by its first letter.
pub(super) struct Lexicon(BTreeMap<char, Vec<(Vec<char>, Word)>>);

impl Lexicon {
    /// The one there is.
    pub(super) fn shared() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::load)
    }

    /// Every word that begins at the head of these letters, with how many letters it takes.
    pub(super) fn words_at<'l>(
        &'static self,
        letters: &'l [char],
    ) -> impl Iterator<Item = (&'static Word, usize)> + use<'l> {
        let words = letters.first().and_then(|first| self.0.get(first));
        words.into_iter().flatten().filter_map(|(word, meaning)| Some((meaning, taken(word, letters)?)))
    }

    /// What the whole of a label is, if it is one of these words.
    pub(super) fn is(&'static self, letters: &[char], wanted: &Word) -> bool {
        self.words_at(letters).any(|(word, taken)| word == wanted && taken == letters.len())
    }

    fn load() -> Self {
        let mut lexicon = Self(BTreeMap::new());
        for line in include_str!("../../data/headings.csv").lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split(',');
            let words = fields.next().unwrap_or("");
            let mut next = || fields.next().unwrap_or("");
            let (kind, value, context, alone) = (next(), next(), next(), next());
            if let Some(meaning) = word(kind, value, context, alone) {
                words.split('|').for_each(|word| lexicon.add(word, &meaning));
            }
        }
        lexicon.add_prefectures();
        lexicon
    }

    fn add(&mut self, word: &str, meaning: &Word) {
        let letters: Vec<char> = letters_of(word).into_iter().filter(|letter| *letter != ' ').collect();
        if let Some(&first) = letters.first() {
            self.0.entry(first).or_default().push((letters, meaning.clone()));
        }
    }

    fn add_prefectures(&mut self) {
        for name in PREFECTURES.split(' ') {
            let short = if name == "北海道" { name } else { name.trim_end_matches(['県', '府', '都']) };
            for tail in ["支部", "支部平均", "支部全体", "支部平均値", "支部の平均", "支部計"]
            {
                self.add(&format!("{short}{tail}"), &Word::Group(Group::Branch));
                self.add(&format!("協会けんぽ{short}{tail}"), &Word::Group(Group::Branch));
            }
            for tail in ["", "平均", "全体", "内平均", "の平均", "平均値", "計"] {
                self.add(&format!("{name}{tail}"), &Word::Group(Group::Prefecture));
            }
        }
    }
}

const PREFECTURES: &str = "北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県";

/// How many letters the word takes at the head of these, blanks within it skipped.
fn taken(word: &[char], letters: &[char]) -> Option<usize> {
    let mut at = 0;
    for wanted in word {
        if at > 0 {
            at += letters.get(at..)?.iter().take_while(|letter| **letter == ' ').count();
        }
        if letters.get(at) != Some(wanted) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn word(kind: &str, value: &str, context: &str, alone: &str) -> Option<Word> {
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
        "relative" => Word::YearsAgo(value.parse().ok()?),
        "slant" => Word::Slant(if value == "risk" { Slant::Risk } else { Slant::Finding }),
        "corner" | "filler" => Word::Neutral,
        "note" => Word::Note(value.split('/').filter_map(Item::with_id).collect()),
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

    #[test]
    fn every_line_is_understood_and_names_what_exists() {
        for line in include_str!("../../data/headings.csv").lines().filter(|line| !line.starts_with('#')) {
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

    #[test]
    fn no_heading_stands_for_two_items() {
        let mut seen: BTreeMap<Vec<char>, Word> = BTreeMap::new();
        for (letters, word) in Lexicon::load().0.into_values().flatten() {
            if matches!(word, Word::Item(..) | Word::Bare { .. } | Word::Soft(_) | Word::Role { .. }) {
                let before = seen.insert(letters.clone(), word.clone());
                assert!(before.is_none_or(|before| before == word), "{letters:?}");
            }
        }
    }
}
