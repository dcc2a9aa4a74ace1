//! What the person typed, as typed.

use serde::Serialize;

use super::{Done, FormProblemKind, Kept};
use crate::words::{Language, declaration_entries};

/// A blank of the form. All may stay empty: the paper then has a line for a pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// 会社名
    CompanyName,
    /// 会社名のふりがな
    CompanyKana,
    /// 事業所記号・番号, as on the insurance papers.
    OfficeNumber,
    /// 所在地
    Address,
    /// 業種
    Industry,
    /// 従業員数
    Employees,
    /// 代表者の役職
    RepresentativeTitle,
    /// 代表者の氏名
    RepresentativeName,
    /// 健康づくり担当者
    HealthPromoter,
    /// 連絡先
    Contact,
    /// 日付: empty leaves a line for a pen, untouched it is the day itself.
    Date,
    /// 自社で決めた取り組み: a pledge in the company's own words; empty makes none.
    OwnPledge,
}

impl Entry {
    /// Every blank.
    pub const ALL: [Self; 12] = [
        Self::CompanyName,
        Self::CompanyKana,
        Self::OfficeNumber,
        Self::Address,
        Self::Industry,
        Self::Employees,
        Self::RepresentativeTitle,
        Self::RepresentativeName,
        Self::HealthPromoter,
        Self::Contact,
        Self::Date,
        Self::OwnPledge,
    ];

    /// Whether it says who declares: the others have places of their own on the sheet.
    pub const fn is_of_company(self) -> bool {
        !matches!(self, Self::Date | Self::OwnPledge)
    }

    /// The stable name used in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CompanyName => "company_name",
            Self::CompanyKana => "company_kana",
            Self::OfficeNumber => "office_number",
            Self::Address => "address",
            Self::Industry => "industry",
            Self::Employees => "employees",
            Self::RepresentativeTitle => "representative_title",
            Self::RepresentativeName => "representative_name",
            Self::HealthPromoter => "health_promoter",
            Self::Contact => "contact",
            Self::Date => "date",
            Self::OwnPledge => "own_pledge",
        }
    }

    /// The word beside the blank.
    pub fn label(self) -> &'static str {
        declaration_entries::nth(self as usize)
    }
}

/// What the person typed and chose. Nothing in it is checked; [`super::Declaration::draw_up`] does that.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Form {
    /// What stands in the blanks.
    pub entries: Kept<Entry, String>,
    /// The tools taken up, by their stable names, in the order of the sheet.
    pub chosen: Vec<String>,
    /// What the company does, by the question's stable name.
    pub checks: Kept<String, Done>,
    /// What was changed in a pledge, by the pledge's stable name.
    pub edits: Kept<String, Edit>,
    /// The language of the papers, where it can be chosen: see [`Form::language`].
    #[serde(skip)]
    pub papers: Language,
}

/// What was changed in one pledge: `None` leaves the proposal, an empty text leaves a line for a pen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// The target, in percent.
    pub target: Option<String>,
    /// The deadline.
    pub by: Option<String>,
    /// The person or section in charge.
    pub who: Option<String>,
    /// The month in which it begins.
    pub from: Option<String>,
    /// How many join in.
    pub joining: Option<String>,
}

/// The part of a pledge that a person may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The target: a share, or how often.
    Target,
    /// The deadline.
    By,
    /// The person or section in charge.
    Who,
    /// The month in which it begins.
    From,
    /// How many join in.
    Joining,
}

impl Edit {
    /// Changes one part.
    pub fn write(&mut self, part: Part, text: String) {
        let blank = match part {
            Part::Target => &mut self.target,
            Part::By => &mut self.by,
            Part::Who => &mut self.who,
            Part::From => &mut self.from,
            Part::Joining => &mut self.joining,
        };
        *blank = Some(text);
    }
}

impl Form {
    /// The language of the papers: Japanese, unless another was chosen in a window that is not Japanese itself.
    pub fn language(&self) -> Language {
        if Language::spoken() == Language::Japanese { Language::Japanese } else { self.papers }
    }

    /// What stands in a blank, on one line and without the blanks around it.
    pub fn entry(&self, entry: Entry) -> String {
        self.entries.get(&entry).map(|text| one_line(text)).unwrap_or_default()
    }

    /// The form with one blank filled in.
    #[must_use]
    pub fn with(mut self, entry: Entry, text: &str) -> Self {
        self.entries.insert(entry, text.to_owned());
        self
    }
}

/// More characters than this are on no line of the sheet.
const LONGEST: usize = 100;

/// A text as it fits on a line of the sheet, and whether it was too long for one.
pub(super) fn line(text: &str, problems: &mut Vec<FormProblemKind>) -> String {
    let line = one_line(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            problems.push(FormProblemKind::TooLong { limit: LONGEST });
            line.get(..end).unwrap_or_default().to_owned()
        }
        None => line,
    }
}

/// A text as it fits on a line: line breaks and control characters become single spaces.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_form_is_kept_by_stable_names() {
        let edit = Edit { target: Some("９０％".to_owned()), ..Edit::default() };
        let form = Form {
            chosen: vec!["stairs".to_owned()],
            edits: [("checkup_rate".to_owned(), edit)].into_iter().collect(),
            ..Form::default().with(Entry::CompanyName, "株式会社 晴れの国")
        };
        let kept = serde_json::to_value(&form).unwrap();
        let expected = json!({
            "entries": {"company_name": "株式会社 晴れの国"},
            "chosen": ["stairs"],
            "checks": {},
            "edits": {"checkup_rate": {"target": "９０％", "by": null, "who": null, "from": null, "joining": null}},
        });
        assert_eq!(kept, expected);
    }

    #[test]
    fn names_in_files_are_the_ids() {
        for entry in Entry::ALL {
            assert_eq!(serde_json::to_value(entry).unwrap(), entry.id());
        }
        assert_eq!(declaration_entries::NAMES, Entry::ALL.map(Entry::id));
    }

    #[test]
    fn what_stands_in_a_blank_is_one_line() {
        let form = Form::default().with(Entry::Address, " 岡山市\n北区\u{7}　1-2 ");
        assert_eq!(form.entry(Entry::Address), "岡山市 北区 1-2");
        assert_eq!(form.entry(Entry::Contact), "");
    }
}
