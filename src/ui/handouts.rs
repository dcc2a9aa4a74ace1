//! Paper that helps to keep it up: chosen, seen as it will be printed, printed.

use yew::prelude::*;

use super::choice::{choice, chosen, option};
use super::movement_figure::movement_figure;
use super::onward::{paper_file, paper_tab};
use super::papers_language::papers_language;
use super::surroundings;
use super::tag::{Tag, tag};
use crate::advice::{Tool, tool};
use crate::calendar::Month;
use crate::declaration::Entry;
use crate::desk::{Act, Desk};
use crate::handout::{HandOut, Paper};
use crate::moves::AT_EASE;
use crate::words::{Language, handouts, weekdays};

/// What to print, and below it the page.
pub(super) fn handouts(desk: &Desk, act: &Callback<Act>) -> Tag {
    let handout = desk.handout;
    let tools: Vec<&'static Tool> = desk.form.chosen.iter().filter_map(|id| tool(id)).collect();
    let meant = handout.of(&tools);
    let choose = act.reform(Act::HandOut);
    let papers = Paper::ALL.map(|paper| {
        let this = HandOut { paper, ..handout };
        choice("input[type=radio][name=paper]", paper.label(), handout.paper == paper, &choose, this)
    });
    let months = [false, true].map(|this_month| {
        let name = if this_month { handouts::this_month() } else { handouts::next_month() };
        let this = HandOut { this_month, ..handout };
        choice("input[type=radio][name=month]", name, handout.this_month == this_month, &choose, this)
    });
    let tell = {
        let tools = tools.clone();
        choose.reform(move |event: Event| {
            let tool = chosen(&event).and_then(|at| tools.get(at)).map(|tool| tool.id);
            HandOut { tool, ..handout }
        })
    };
    let is_meant = |tool: &Tool| meant.is_some_and(|meant| meant.id == tool.id);
    let list = tag("label.field").with(tag("span.field__name").with(handouts::tool())).with(
        tag("select.chip").on_change(tell).each(tools.iter().map(|tool| option(tool.name, is_meant(tool)))),
    );
    let page = desk.form.language().speaking(|| page(desk, meant.map(|meant| meant.id)));
    tag("section.card handouts")
        .with(tag("h2.card__title").with(handouts::title()))
        .with(
            tag("div.handouts__choices")
                .with(list)
                .with(tag("div").each(papers))
                .with(tag("div").each(months))
                .with(papers_language(&desk.form, act)),
        )
        .with(tag("button.button[type=button]").on_click(|_| surroundings::print()).with(handouts::print()))
        .with(paper_tab())
        .with(paper_file(handout.paper.label()))
        .with(page)
}

/// The page as it will be printed, in the language spoken.
fn page(desk: &Desk, meant: Option<&str>) -> Tag {
    let (handout, meant, company) =
        (desk.handout, meant.and_then(tool), &desk.form.entry(Entry::CompanyName));
    let page = tag("div.handout").set("lang", Language::spoken().code());
    if handout.paper == Paper::Poster {
        return page.with(poster(company, meant));
    }
    let (cards, month) = (handout.paper.on_a_page(), handout.month(desk.today()));
    page.set("data-cards", cards.to_string()).each((0..cards).map(|_| stamp_card(company, meant, month)))
}

/// A box a day, in the weeks of the month.
fn stamp_card(company: &str, tool: Option<&Tool>, month: Month) -> Tag {
    let before = (0..month.begins_on()).map(|_| tag("span"));
    let days = (1..=month.days()).map(|day| tag("span.stamp").with(day.to_string()));
    let week = (0..7).map(|day| tag("span.stamps__day").with(weekdays::nth(day)));
    tag("article.stamps")
        .with(tag("p.stamps__month").with(handouts::month(month)))
        .with(tag("h3.stamps__tool").with(tool.map_or("", |tool| tool.name)))
        .with(tag("p.stamps__goal").with(handouts::goal()).with(tag("span.to-write")).with(handouts::days()))
        .with(tag("div.stamps__grid").each(week).each(before).each(days))
        .with(tag("p.stamps__how").with(handouts::how()))
        .with(
            tag("p.stamps__foot")
                .with(tag("span").with(company.to_owned()))
                .with(tag("span").with(handouts::name()).with(tag("span.to-write"))),
        )
}

/// To be read from across the room.
fn poster(company: &str, tool: Option<&Tool>) -> Tag {
    let line = |name: &'static str| tag("p.poster__line").with(name).with(tag("span.to-write"));
    tag("article.poster")
        .with(tag("p.poster__call").with(handouts::call()))
        .with(tag("h3.poster__tool").with(tool.map_or("", |tool| tool.name)))
        .with(tag("p.poster__what").with(tool.map_or("", |tool| tool.pledge)))
        .with(movement_figure(&AT_EASE, true))
        .with(
            tag("div.poster__lines").each([handouts::when(), handouts::place(), handouts::whom()].map(line)),
        )
        .with(tag("p.poster__company").with(company.to_owned()))
}
