//! Paper that helps to keep it up: chosen, seen as it will be printed, printed.

use yew::prelude::*;

use super::choice::{choice, chosen, option};
use super::movement_figure::movement_figure;
use super::onward::{paper_file, paper_tab};
use super::surroundings;
use super::tag::{Tag, tag};
use crate::advice::{Tool, tool};
use crate::calendar::Month;
use crate::declaration::Entry;
use crate::desk::{Act, Desk};
use crate::handout::{HandOut, Paper};
use crate::moves::AT_EASE;

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
        let name = if this_month { "今月" } else { "来月" };
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
    let list = tag("label.field").with(tag("span.field__name").with("取り組み")).with(
        tag("select.chip").on_change(tell).each(tools.iter().map(|tool| option(tool.name, is_meant(tool)))),
    );
    let company = &desk.form.entry(Entry::CompanyName);
    let page = if handout.paper == Paper::Poster {
        tag("div.handout").with(poster(company, meant))
    } else {
        let month = handout.month(desk.today());
        let card = |_| stamp_card(company, meant, month);
        tag("div.handout")
            .set("data-cards", handout.paper.on_a_page().to_string())
            .each((0..handout.paper.on_a_page()).map(card))
    };
    tag("section.card handouts")
        .with(tag("h2.card__title").with("続けるための紙"))
        .with(
            tag("div.handouts__choices")
                .with(list)
                .with(tag("div").each(papers))
                .with(tag("div").each(months)),
        )
        .with(tag("button.button[type=button]").on_click(|_| surroundings::print()).with("この紙を印刷"))
        .with(paper_tab())
        .with(paper_file(handout.paper.label()))
        .with(page)
}

/// A box a day, in the weeks of the month.
fn stamp_card(company: &str, tool: Option<&Tool>, month: Month) -> Tag {
    let before = (0..month.begins_on()).map(|_| tag("span"));
    let days = (1..=month.days()).map(|day| tag("span.stamp").with(day.to_string()));
    let week = ["日", "月", "火", "水", "木", "金", "土"].map(|day| tag("span.stamps__day").with(day));
    tag("article.stamps")
        .with(tag("p.stamps__month").with(month.to_string()).with("のスタンプカード"))
        .with(tag("h3.stamps__tool").with(tool.map_or("", |tool| tool.name)))
        .with(tag("p.stamps__goal").with("今月の目標").with(tag("span.to-write")).with("日"))
        .with(tag("div.stamps__grid").each(week).each(before).each(days))
        .with(tag("p.stamps__how").with("できた日に、スタンプか○を。休んだ日があっても、つづきから。"))
        .with(
            tag("p.stamps__foot")
                .with(tag("span").with(company.to_owned()))
                .with(tag("span").with("お名前").with(tag("span.to-write"))),
        )
}

/// To be read from across the room.
fn poster(company: &str, tool: Option<&Tool>) -> Tag {
    let line = |name: &'static str| tag("p.poster__line").with(name).with(tag("span.to-write"));
    tag("article.poster")
        .with(tag("p.poster__call").with("みんなで、少しずつ。"))
        .with(tag("h3.poster__tool").with(tool.map_or("", |tool| tool.name)))
        .with(tag("p.poster__what").with(tool.map_or("", |tool| tool.pledge)))
        .with(movement_figure(&AT_EASE, true))
        .with(tag("div.poster__lines").each(["いつ", "どこで", "だれと"].map(line)))
        .with(tag("p.poster__company").with(company.to_owned()))
}
