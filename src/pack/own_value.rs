//! Shares that the office itself publishes or quotes, to compare a company with.

use super::PackProblemKind;
use super::problem::Fault;
use super::reading::{Reading, item_named};
use crate::calendar::FiscalYear;
use crate::figures::{Family, Item, Percent, decimal};
use crate::json::Field;

/// One for each item is enough.
pub(super) const MOST: usize = 60;

/// A share with whose it is, among whom, of which year, and where it is written: none of these may be missing.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnValue {
    /// What was measured or asked; the karte's own definition is what must have been counted.
    pub item: Item,
    /// The share among men and women together.
    pub percent: Percent,
    /// Whose it is, as printed: ひなた野支部 …
    pub whose: String,
    /// Among whom.
    pub among: String,
    /// Of which fiscal year.
    pub year: FiscalYear,
    /// What was counted over what.
    pub definition: String,
    /// Where it is written.
    pub source: String,
}

/// One value of a pack.
pub(super) fn own_value(entry: &Field) -> Result<OwnValue, Fault> {
    let mut reading = Reading::default();
    let [named, share, whose, among, dated, definition, source] =
        reading.members(entry, ["item", "percent", "whose", "among", "year", "definition", "source"]);
    let found = reading.written(named);
    let item = item_named(found).filter(|item| !matches!(item.family(), Family::Size | Family::Cost));
    if item.is_none() {
        reading.refuse(named, PackProblemKind::UnknownItem { found: found.to_owned() });
    }
    let percent = share.number().ok().and_then(decimal::read).and_then(Percent::of);
    if percent.is_none() {
        reading.refuse(share, PackProblemKind::NotAShare);
    }
    let year = u16::try_from(reading.whole(dated)).ok().and_then(FiscalYear::of);
    if year.is_none() {
        reading.refuse(dated, PackProblemKind::NotAYear);
    }
    let (whose, among) = (reading.needed(whose, 20), reading.needed(among, 60));
    let (definition, source) = (reading.needed(definition, 80), reading.needed(source, 120));
    let read = item.zip(percent).zip(year);
    let read = read.map(|((item, percent), year)| OwnValue {
        item,
        percent,
        whose,
        among,
        year,
        definition,
        source,
    });
    // Without one of the three it has ended already.
    reading.ended(read).and_then(|value| value.ok_or_else(|| Fault::of(named, PackProblemKind::Blank)))
}

#[cfg(test)]
mod tests {
    use crate::pack::Pack;

    const GOOD: &str = r#"{"item": "喫煙", "percent": 20.5, "whose": "ひなた野支部", "among": "35〜74歳の被保険者", "year": 2023,
        "definition": "質問票8「はい」", "source": "ひなた野支部 健康データ集 2024年版 3頁"}"#;

    fn read(value: &str) -> Pack {
        let own = format!(r#""references": [{value}], "links""#);
        Pack::parse(&super::super::OKAYAMA.replace("\"links\"", &own)).unwrap()
    }

    #[test]
    fn a_value_comes_with_its_source_or_not_at_all() {
        #[track_caller]
        fn case(from: &str, to: &str, says: &str) {
            let changed = GOOD.replace(from, to);
            assert_ne!(changed, GOOD);
            let pack = read(&changed);
            assert_eq!(pack.references, []);
            let told = pack.left_out.first().unwrap().to_string();
            assert!(told.contains(says), "{told}");
        }

        let pack = read(GOOD);
        let [value] = pack.references.as_slice() else { panic!("{:?}", pack.left_out) };
        assert_eq!((value.item.id(), value.percent.value(), value.year.western()), ("smoking", 20.5, 2023));
        case(
            ", \"source\": \"ひなた野支部 健康データ集 2024年版 3頁\"",
            "",
            "「references.source」: この項目がありません",
        );
        case("ひなた野支部 健康データ集 2024年版 3頁", " ", "「references.source」: 空のままでは使えません");
        case("35〜74歳の被保険者", "", "「references.among」: 空のままでは使えません");
        case("喫煙", "きつえん", "「きつえん」という健診の項目はありません");
        case("喫煙", "従業員数", "「従業員数」という健診の項目はありません");
        case("20.5", "120", "「references.percent」: 0から100までの数");
        case("20.5", "\"20.5\"", "「references.percent」: 0から100までの数");
        case("2023", "23", "「references.year」: 年度は");
    }
}
