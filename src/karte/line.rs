//! One line of the karte.

use super::Standing;
use crate::calendar::FiscalYear;
use crate::figures::{Amount, Item, Sex};
use crate::reference::Reference;

/// One item of the company in one year, beside its reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What was measured or asked.
    pub item: Item,
    /// Men, women or everybody.
    pub sex: Sex,
    /// `None` where the papers name no year.
    pub year: Option<FiscalYear>,
    /// What the papers say.
    pub amount: Amount,
    /// Wilson's 95 % interval in percent; `None` without a denominator.
    pub interval: Option<(f64, f64)>,
    /// What it is compared with.
    pub reference: Option<Reference>,
    /// How it stands.
    pub standing: Standing,
    /// How many people would bring the company to the reference; nought when it is there.
    pub people_to_reference: Option<u32>,
}
