//! What one heading means. Understood only when known words cover the whole of it.

use super::company;
use super::key::Key;
use super::lexicon::{Lexicon, Role, Slant, Word};
use super::number::Unit;
use super::width::squeeze;
use super::year::{YearWord, year_at};
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
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub roles: Vec<Role>,
    pub units: Vec<Unit>,
    pub slant: Option<Slant>,
}

impl Meaning {
    /// What this text means as a heading.
    pub(super) fn of(text: &str) -> Self {
        let parsed = Key::of(text).and_then(|key| parse(&key));
        let parsed = parsed.or_else(|| Key::without_enumerator(text).and_then(|key| parse(&key)));
        parsed.unwrap_or_else(|| unknown(text))
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

    /// Whether it is understood and says nothing of its own: 項目.
    pub(super) fn is_neutral(&self) -> bool {
        self.grasp == Grasp::Whole && !self.says_something() && !self.mean
    }
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
        meaning.take(token, &mut notes)?;
    }
    meaning.settle(&notes)
}

impl Meaning {
    /// Adds one word; `None` where it contradicts what stands before.
    fn take(&mut self, token: Token, notes: &mut Vec<&'static [Item]>) -> Option<()> {
        match token {
            Token::Year(year) => self.year = Some(same(self.year, year)?),
            Token::Word(word) => match word {
                Word::Item(item, role) => {
                    self.item = Some(both(self.item, Sense::Item(*item))?);
                    role.iter().for_each(|role| self.role(*role));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn item(text: &str, expected: Item, roles: &[Role]) {
        let meaning = Meaning::of(text);
        assert_eq!(meaning.item, Some(Sense::Item(expected)), "{text}: {meaning:?}");
        assert_eq!(meaning.roles, roles, "{text}");
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
