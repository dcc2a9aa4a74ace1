//! A line to draw, as a karte has it.

use kenkatsu::figures::{Amount, Item, Rate, Sex};
use kenkatsu::karte::{Line, Standing};
use kenkatsu::reference::{Evidence, Reckoning, Reference};

/// So many of so many, beside the nation's share.
pub(crate) fn line(part: u32, whole: u32, standing: Standing) -> Line {
    Line {
        item: Item::Sbp130,
        sex: Sex::All,
        year: None,
        amount: Amount::Rate(Rate::of(part, whole).unwrap()),
        interval: Some((45.5, 73.0)),
        reference: Some(Reference {
            percent: 36.3,
            region: "全国".into(),
            year: Some(2022),
            reckoning: Reckoning::Fiscal,
            sex: Sex::All,
            population: String::new(),
            definition: String::new(),
            caution: String::new(),
            source: "ndb10-01".into(),
            evidence: Evidence::OfficialTable,
        }),
        standing,
        people_to_reference: None,
    }
}
