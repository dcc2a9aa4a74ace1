//! The karte on its sheet: who and when, one sentence, shape and participation, item rows, priorities, sources.

use yew::Callback;

use super::by_age_and_sex::by_age_and_sex;
use super::karte_rows::karte_rows;
use super::look::Look;
use super::overview::overview;
use super::points::points;
use super::shown::Shown;
use super::sources::sources;
use super::tag::{Tag, tag};
use super::why::why;
use super::years::years;
use crate::calendar::Date;
use crate::desk::People;
use crate::karte::Karte;
use crate::reference::Region;
use crate::words::{joined, karte_sheet, lists, top};

/// Who and when: at the head of the sheet and of every file that is kept.
pub(super) struct Heading {
    pub(super) company: String,
    blank: bool,
    sample: bool,
    /// The year, and how many people.
    pub(super) of: String,
    /// When and where it was made.
    pub(super) made: String,
}

impl Heading {
    pub(super) fn of(karte: &Karte, company: &str, sample: bool, today: Date) -> Self {
        let blank = company.trim().is_empty();
        let year = karte.year.map_or_else(|| karte_sheet::of_no_year().to_owned(), karte_sheet::of_year);
        let people = [karte.examined.map(karte_sheet::examined), karte.employees.map(karte_sheet::employed)];
        let people = joined(people.into_iter().flatten(), lists::slash);
        Self {
            company: if blank { karte_sheet::own().to_owned() } else { company.to_owned() },
            blank,
            sample,
            of: joined([year, people], karte_sheet::of),
            made: karte_sheet::made(today),
        }
    }

    /// The company's name; a fictional one is Japanese.
    fn name(&self) -> Tag {
        tag("span").may("lang", self.sample.then_some("ja")).with(self.company.clone())
    }

    /// What stands beside the name of a fictional company.
    pub(super) fn stamp(&self) -> &'static str {
        if self.sample { karte_sheet::sample() } else { "" }
    }
}

/// The whole sheet; `styles/print.css` sees to it that it fits on the two sides of one.
pub(super) fn karte_sheet(
    karte: &Karte,
    look: Look,
    heading: &Heading,
    choose: &Callback<Look>,
    (people, region): (&People, Region),
) -> Tag {
    let shown = Shown::to(look.readers, karte);
    let name = tag("p.on-paper back__head")
        .with(tag("strong").with(heading.name()))
        .with(heading.stamp())
        .with("　")
        .with(heading.of.clone());
    let back = tag("div.back")
        .with(name)
        .with(why(&shown, look, choose))
        .with(years(&shown))
        .with(by_age_and_sex(&shown, people, region))
        .with(sources(&shown));
    tag("article.sheet karte")
        .with(head(heading))
        .with(tag("p#karte-finding.finding").with(shown.headline()))
        .with(overview(&shown, look.radar))
        .with(karte_rows(&shown))
        .with(points(&shown))
        .with(back)
}

fn head(heading: &Heading) -> Tag {
    let name = tag("h2.sheet__name")
        .tells("data-blank", heading.blank)
        .with(heading.name())
        .with(tag("span.sheet__stamp").with(heading.stamp()));
    let facts = [&heading.of, &heading.made].map(|fact| tag("p").with(fact.clone()));
    tag("header#karte-head.sheet__head")
        .with(tag("div").with(tag("p.sheet__kind").with(top::name())).with(name))
        .with(tag("div.sheet__facts").each(facts))
}
