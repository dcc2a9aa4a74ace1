//! What an office may change: its name and region, colours and picture, the declaration's wording, whom to ask, links,
//! programmes, values to compare with.
//!
//! A pack is one JSON text that an office edits by hand. [`Pack::parse`] either gives a pack whose every text is
//! short and plain, or says in plain Japanese which line, column and field to look at. Falling back to the
//! built-in pack is the caller's part. Colours, a picture, a programme or a value that cannot be taken is left out by
//! itself, and the rest goes on. Knows nothing of the window. docs/pack.md tells an office of every field.

mod colors;
mod mascot;
mod own_value;
mod problem;
mod program;
mod question;
mod read;
mod reading;

pub use colors::{Color, Colors};
pub use mascot::Mascot;
pub use own_value::OwnValue;
pub use problem::{PackProblem, PackProblemKind};
pub use program::Program;
pub use question::{FIELDS, Question};

use std::sync::LazyLock;

use crate::calendar::Date;

/// The pack of the office the tool was made for.
const OKAYAMA: &str = include_str!("../data/pack/okayama.json");

/// A pack that names no office and no prefecture.
const NEUTRAL: &str = include_str!("../data/pack/neutral.json");

static BUILT_IN: LazyLock<Pack> = LazyLock::new(|| Pack::parse(OKAYAMA).unwrap_or_default());

/// What one office has made its own. Blank texts are left blank on paper, for a pen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// Which edition of this form the pack follows; 1 for now.
    pub version: u32,
    /// The office that hands the tool out.
    pub office: String,
    /// 岡山県 …: which local tools may be suggested; blank for none.
    pub prefecture: String,
    /// The wording of the declaration.
    pub declaration: DeclarationWording,
    /// Whom a company may ask.
    pub contact: Contact,
    /// Pages of the office.
    pub links: Vec<Link>,
    /// The office's own colours; the tool's where it names none.
    pub colors: Option<Colors>,
    /// The office's own picture.
    pub mascot: Option<Mascot>,
    /// Values of the office's own to compare with, in its own prefecture.
    pub references: Vec<OwnValue>,
    /// Programmes and incentives that companies may use.
    pub programs: Vec<Program>,
    /// The office's own questions for the self-check; none leaves the tool's.
    pub questions: Vec<Question>,
    /// Where the tool stands, for those who saw it at a seminar; blank where the office names no place.
    pub tool_url: String,
    /// What is wrong with those parts that were left out.
    left_out: Vec<PackProblem>,
    /// The trademark note at the foot of the page.
    pub trademark: String,
}

/// The wording of the declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeclarationWording {
    /// 健活企業宣言, 健康宣言 …
    pub title: String,
    /// Whom it is addressed to; blank where it hangs on the company's own wall.
    pub recipient: String,
    /// The sentence above the pledges.
    pub opening: String,
    /// What the sheet is and is not.
    pub form_note: String,
    /// The blanks of the office's own form in its order and words, each by its stable name; none leaves the tool's.
    pub fields: Vec<(String, String)>,
}

/// Whom a company may ask. The office fills it in; nothing here is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The section in charge.
    pub department: String,
    /// Where the post goes.
    pub address: String,
    /// Telephone number.
    pub telephone: String,
    /// FAX number.
    pub fax: String,
}

/// A page of the office, as a plain link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What the link says.
    pub label: String,
    /// Where it leads: https only.
    pub url: String,
}

impl Pack {
    /// Reads a pack, or says what to mend and where.
    pub fn parse(json: &str) -> Result<Self, PackProblem> {
        // An editor on Windows may have put a byte-order mark in front.
        let json = json.trim_start_matches('\u{feff}');
        read::pack(json).map_err(|fault| fault.placed(json))
    }

    /// What the office should mend though the pack is used: parts that could not be taken, and programmes that were over
    /// before this day.
    pub fn to_mend(&self, today: Date) -> impl Iterator<Item = PackProblem> {
        let over = self.programs.iter().filter_map(move |program| program.over(today));
        self.left_out.iter().cloned().chain(over)
    }

    /// The pack that is used where no other is given: Okayama's.
    pub fn builtin() -> &'static Self {
        &BUILT_IN
    }

    /// The pack for a company anywhere in the country.
    pub fn neutral() -> Self {
        Self::parse(NEUTRAL).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An invented chamber's, with every field: the example of docs/pack.md.
    const HINATANO: &str = include_str!("../data/pack/hinatano.json");

    #[test]
    fn the_packs_we_ship_can_be_read() {
        for (json, title, prefecture) in [(OKAYAMA, "健活企業宣言", "岡山県"), (NEUTRAL, "健康宣言", "")]
        {
            let pack = Pack::parse(json).unwrap();
            assert_eq!((pack.declaration.title.as_str(), pack.prefecture.as_str()), (title, prefecture));
            assert!(pack.trademark.contains("登録商標"));
        }
        assert_eq!(*Pack::builtin(), Pack::parse(OKAYAMA).unwrap());
        let invented = Pack::parse(HINATANO).unwrap();
        assert_eq!(invented.left_out, []);
        assert!(invented.colors.is_some() && invented.mascot.is_some() && !invented.references.is_empty());
    }

    #[test]
    fn no_contact_is_invented() {
        for pack in [Pack::builtin().clone(), Pack::neutral()] {
            assert_eq!(pack.contact, Contact::default());
            // The page leads only where its own pack does: this one may stand in for another.
            assert_eq!(pack.links, []);
        }
    }

    #[test]
    fn an_office_has_its_own_form_and_questions() {
        let fields = r#""fields": [{"field": "office_number", "label": "記号"}], "form_note""#;
        let questions = r#""questions": [{"id": "walk", "topic": "運動", "points": 7, "question": "歩いていますか"}], "links""#;
        let own = OKAYAMA.replace(r#""form_note""#, fields).replace(r#""links""#, questions);
        let pack = Pack::parse(&own).unwrap();
        assert_eq!(pack.declaration.fields, [("office_number".to_owned(), "記号".to_owned())]);
        let [asked] = pack.questions.as_slice() else { panic!("{:?}", pack.questions) };
        assert_eq!((asked.id.as_str(), asked.topic.as_str(), asked.points), ("walk", "運動", 7));
        let misspelt = Pack::parse(&own.replace("office_number", "office_nunber")).unwrap();
        assert_eq!(misspelt.declaration.fields, []);
        let today = crate::calendar::Date::of(2026, 11, 22).unwrap();
        let said: Vec<_> = misspelt.to_mend(today).map(|problem| problem.to_string()).collect();
        let places = own.lines().position(|line| line.contains("office_number")).unwrap() + 1;
        assert_eq!(said.len(), 1);
        let said = said.concat();
        assert!(
            said.starts_with(&format!("{places}行")) && said.contains("「declaration.fields.field」"),
            "{said}"
        );
        assert!(said.ends_with("この名前の項目はありません。つづりを確かめてください"), "{said}");
        let blank = own.replace("歩いていますか", "");
        assert_eq!(Pack::parse(&blank).unwrap_err().kind, PackProblemKind::Blank);
    }

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        assert!(Pack::parse(&format!("\u{feff}{OKAYAMA}")).is_ok());
    }

    #[test]
    fn a_fault_says_where_and_what_to_do() {
        #[track_caller]
        fn case(from: &str, to: &str, says: &str) {
            let broken = OKAYAMA.replacen(from, to, 1);
            assert_ne!(broken, OKAYAMA, "{from:?} is not in the pack");
            assert_eq!(Pack::parse(&broken).unwrap_err().to_string(), says);
        }

        let long = "健".repeat(41);
        case(
            r#""version": 1"#,
            r#""version": 2"#,
            "2行3列「version」: 版2の設定は読めません。1にしてください",
        );
        case(
            r#""version": 1"#,
            r#""version": "一""#,
            "2行3列「version」: 値の種類が違います。文字は「\"」で囲み、見本の書き方に合わせてください",
        );
        case(
            r#""office""#,
            r#""ofice""#,
            "3行3列「ofice」: この名前の項目はありません。つづりを確かめてください",
        );
        case(
            "  \"office\": \"全国健康保険協会（協会けんぽ）岡山支部\",\n",
            "",
            "83行1列「office」: この項目がありません。書き足してください",
        );
        case(
            "健活企業宣言",
            "<b>健活</b>",
            "6行5列「declaration.title」: 「<」「>」は使えません。文字だけにしてください",
        );
        case("健活企業宣言", &long, "6行5列「declaration.title」: 41文字あります。40文字までにしてください");
        case("健活企業宣言", "", "6行5列「declaration.title」: 空のままでは使えません。書き入れてください");
        case(
            "\"prefecture\": \"岡山県\",",
            "\"prefecture\": \"岡山県\"",
            "5行3列「prefecture」: 書き方が崩れています。この行か1つ前の行の「,」「\"」や括弧を確かめてください",
        );
        case(
            "\"links\": []",
            r#""links": [{"label": "支部", "url": "javascript:alert(1)"}]"#,
            "17行29列「links.url」: httpsで始まるアドレスにしてください",
        );
    }

    #[test]
    fn where_the_tool_stands_may_be_named() {
        #[track_caller]
        fn case(line: &str, expected: Result<&str, &str>) {
            let pack = OKAYAMA.replacen("  \"links\": []", &format!("{line}  \"links\": []"), 1);
            let found = Pack::parse(&pack).map(|pack| pack.tool_url).map_err(|problem| problem.to_string());
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{line}");
        }
        let long = format!("\"tool_url\": \"https://karte.example/{}\",\n", "a".repeat(179));

        case("", Ok(""));
        case("\"tool_url\": \"https://karte.example/\",\n", Ok("https://karte.example/"));
        case(
            "\"tool_url\": \"http://karte.example/\",\n",
            Err("17行1列「tool_url」: httpsで始まるアドレスにしてください"),
        );
        case(&long, Err("17行1列「tool_url」: 201文字あります。200文字までにしてください"));
    }

    #[test]
    fn a_text_cut_short_is_said_so() {
        let half: String = OKAYAMA.chars().take(120).collect();
        assert_eq!(Pack::parse(&half).unwrap_err().kind, PackProblemKind::CutShort);
        assert_eq!(Pack::parse("").unwrap_err().kind, PackProblemKind::CutShort);
        assert_eq!(Pack::parse(&" ".repeat(70_000)).unwrap_err().kind, PackProblemKind::TooLarge);
    }
}
