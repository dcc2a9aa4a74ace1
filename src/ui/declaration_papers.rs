//! The papers beside the sheet: the plan, the poster, what goes before the sheet by post or FAX, a text for the web site.

use web_sys::{Element, HtmlTextAreaElement};

use super::declaration_sheet::declaration_sheet;
use super::in_japanese::{in_japanese, with_japanese};
use super::shell;
use super::surroundings;
use super::table::columns;
use super::tag::{Tag, tag};
use crate::declaration::{Declaration, Entry, Paper, Pledge};
use crate::words::{Language, declaration_sheet, pledges};

/// The paper as it will be printed.
pub(super) fn paper(declaration: &Declaration, shown: Paper, sample: bool) -> Tag {
    match shown {
        Paper::Sheet => declaration_sheet(declaration, sample),
        Paper::ForAPen => {
            declaration_sheet(&declaration.for_a_pen(), false).key("pen").set("data-paper", "pen")
        }
        Paper::Plan => plan(declaration, sample).key("plan"),
        Paper::Poster => poster(declaration, sample).key("poster"),
        Paper::Cover => cover(declaration).key("cover"),
        Paper::Site => site(declaration).key("site"),
    }
}

/// A sheet with its title, in the language spoken.
fn titled(kind: &'static str, title: Tag, sample: bool) -> Tag {
    tag("article.sheet declaration")
        .set("lang", Language::spoken().code())
        .set("data-paper", kind)
        .with(tag("h2.declaration__title").with(title))
        .with(sample_note(sample))
}

/// What is of a sample says so.
pub(super) fn sample_note(sample: bool) -> Tag {
    tag("p.declaration__sample").with(if sample { declaration_sheet::sample() } else { "" })
}

/// 課題 → 目標値 → 推進体制 → 期限 → 実施内容.
fn plan(declaration: &Declaration, sample: bool) -> Tag {
    let names = [
        declaration_sheet::issue(),
        declaration_sheet::target_value(),
        declaration_sheet::in_charge(),
        declaration_sheet::by(),
        declaration_sheet::activities(),
    ];
    let rows = tag("tbody").each(declaration.pledges.iter().map(plan_row));
    let company = declaration.entry(Entry::CompanyName);
    titled("plan", tag("span").with(declaration_sheet::plan()), sample)
        .set("data-length", declaration.length().id())
        .with(tag("p").with(declaration_sheet::company_and_date(company, &declaration.date)))
        .with(tag("table.pledges").with(columns(names)).with(rows))
        .with(tag("p.declaration__note").with(declaration_sheet::plan_note()))
}

fn plan_row(pledge: &Pledge) -> Tag {
    let lacks: Vec<_> = pledge.lacks().collect();
    let cell = |heading: &'static str, what: &'static str, told: String| {
        let lacks = lacks.contains(&what);
        let told = if lacks { declaration_sheet::to_fill_in().to_owned() } else { told };
        tag("td").set("data-word", heading).tells("data-lacks", lacks).with(told)
    };
    let now = pledge.measured.then(|| declaration_sheet::now_is(pledge.now_in_words()));
    let issue = pledge.item.filter(|_| pledge.measured).map_or(pledge.name, |item| item.label());
    tag("tr")
        .is("data-lacks", !lacks.is_empty())
        .with(
            tag("td")
                .with(tag("p.pledge__field").with(pledge.field.label()))
                .with(tag("p.pledge__name").with(issue))
                .with(tag("p").with(now)),
        )
        .with(
            cell(declaration_sheet::target_value(), pledges::number(), pledge.target_in_words())
                .set("data-kind", "figure"),
        )
        .with(cell(declaration_sheet::who(), pledges::who(), pledge.who.clone()))
        .with(cell(declaration_sheet::by(), pledges::by(), pledge.by.clone()))
        .with(
            tag("td")
                .set("data-word", declaration_sheet::activities())
                .with(tag("p").with(pledge.what.clone()))
                .with(tag("p.pledge__how").with(pledge.how.clone())),
        )
}

fn poster(declaration: &Declaration, sample: bool) -> Tag {
    let pledge = |pledge: &Pledge| {
        let goal = pledge
            .has_target()
            .then(|| tag("span.vows__goal").with(declaration_sheet::goal(pledge.target_in_words())));
        tag("li")
            .with(tag("p.vows__name").with(pledge.name).with(goal))
            .with(tag("p").with(pledge.what.clone()))
    };
    titled("poster", in_japanese(declaration.title.clone()), sample)
        .set("data-length", declaration.length().id())
        .with(tag("p.declaration__lead[lang=ja]").with(declaration.opening.clone()))
        .with(tag("ol.vows").each(declaration.pledges.iter().map(pledge)))
        .with(
            tag("div.vows__signed")
                .with(tag("p").with(declaration.date.clone()))
                .with(tag("p.vows__company").with(declaration.entry(Entry::CompanyName).to_owned()))
                .with(tag("p").with(declaration.representative())),
        )
}

/// 送り状: what the office does not say of itself is a line for a pen.
fn cover(declaration: &Declaration) -> Tag {
    let lines = |like: &'static str, lines: Vec<(&'static str, &str)>| {
        let line = |(name, words): (_, &str)| [tag("dt").with(name), tag(like).with(words.to_owned())];
        tag("dl.names").each(lines.into_iter().flat_map(line))
    };
    let contact = &declaration.contact;
    let of = |entry: Entry| (entry.label(), declaration.entry(entry));
    let title = &declaration.title;
    titled("cover", tag("span").with(declaration_sheet::cover()), false)
        .with(tag("p.declaration__date").with(declaration.date.clone()))
        .with(lines(
            "dd[lang=ja]",
            vec![
                (declaration_sheet::recipient(), &declaration.recipient),
                (declaration_sheet::department(), &contact.department),
                (declaration_sheet::address(), &contact.address),
                (declaration_sheet::telephone(), &contact.telephone),
                (declaration_sheet::fax(), &contact.fax),
            ],
        ))
        .with(with_japanese(tag("p.declaration__lead"), &declaration_sheet::enclosed(title), title))
        .with(lines(
            "dd",
            vec![of(Entry::CompanyName), of(Entry::Address), of(Entry::HealthPromoter), of(Entry::Contact)],
        ))
}

/// A text to be copied.
fn site(declaration: &Declaration) -> Tag {
    tag("textarea#site-text.input site-text[rows=22]")
        .set("lang", declaration.language.code())
        .set("aria-label", Paper::Site.label())
        .value(&declaration.for_the_site())
}

/// Puts the text of the web site on the clipboard. Where the browser refuses, it stands selected and can be copied by hand.
pub(super) fn copy_site_text() {
    let Some(text) = shell::by_id::<HtmlTextAreaElement>("site-text") else { return };
    text.select();
    if let Some(said) = shell::by_id::<Element>("site-copied").filter(|_| surroundings::copy()) {
        // An attribute of this name can be taken off.
        let _ = said.remove_attribute("hidden");
    }
}
