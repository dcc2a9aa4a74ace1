//! The averages that a company's own karte prints.

use super::{Comparison, words};
use crate::calendar::FiscalYear;
use crate::figures::{Better, Figure, Figures};
use crate::reference::{Evidence, PASTED, Reckoning, Reference};
use crate::words::own_table;

/// The average of the same item, sex and year in the same papers.
pub(super) fn average(figures: &Figures, company: &Figure, comparison: &Comparison) -> Option<Reference> {
    if company.item.better() == Better::Neither {
        return None;
    }
    comparison.groups().into_iter().find_map(|group| {
        let figure = figures.find(company.item, group, company.sex, company.year)?;
        Some(Reference {
            percent: figure.amount.percent()?,
            region: words::pasted_region(comparison.own(), group),
            year: figure.year.map(FiscalYear::western),
            reckoning: Reckoning::Fiscal,
            sex: figure.sex,
            population: own_table::population().to_owned(),
            definition: figure.item.definition().to_owned(),
            caution: own_table::caution().to_owned(),
            source: PASTED.to_owned(),
            evidence: Evidence::OwnPaper,
        })
    })
}
