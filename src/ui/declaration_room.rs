//! ④ 宣言書をつくる.

use yew::prelude::*;

use super::declaration_form::declaration_form;
use super::declaration_papers::{copy_site_text, paper};
use super::in_japanese::with_japanese;
use super::keep_menu::keep_button;
use super::onward::{onward, paper_file};
use super::papers_language::papers_language;
use super::self_check::{self_check, way_on};
use super::surroundings;
use super::tag::{Tag, parts, tag};
use crate::declaration::{Declaration, Length, Paper};
use crate::desk::{Act, Desk, Step};
use crate::words::{declaration_room, told};

/// The form on one side, the paper as it will be printed on the other.
pub(super) fn declaration_room(
    desk: &Desk,
    declaration: &Declaration,
    sample: bool,
    act: &Callback<Act>,
    keep: &Callback<()>,
) -> Html {
    let (form, shown, title) = (&desk.form, desk.paper, &declaration.title);
    let aside = match declaration.missing().len() {
        0 => declaration_room::complete().to_owned(),
        count => declaration_room::left(count),
    };
    let primary = tag("button.button[type=button][data-kind=primary]");
    let last = if shown == Paper::Site {
        primary.on_click(|_| copy_site_text()).with(declaration_room::copy())
    } else {
        primary.on_click(|_| surroundings::print()).with(declaration_room::print(shown.label()))
    };
    let copied = (shown == Paper::Site).then(|| tag("span#site-copied[hidden]").with(told::copied()));
    let side = tag("div.papers")
        .with(choice(shown, act))
        .with(papers_language(form, act))
        .with(tag("p.hint papers__caution[role=status]").with(caution(declaration, shown)))
        .with(declaration.language.speaking(|| paper(declaration, shown, sample)))
        .with((shown != Paper::Site).then(|| paper_file(shown.label())));
    let actions =
        parts().with(tag("span[role=status]").with(copied)).with(keep_button(keep)).with(last).html();
    let pair =
        tag("div.desk-pair[data-narrow=first]").with(declaration_form(form, declaration, act)).with(side);
    parts()
        .with(with_japanese(tag("h1.room__title"), &declaration_room::title(title), title))
        .with(tag("p.room__lead").with(declaration_room::lead()))
        .with(desk.follows.map(|made| tag("p.notice").with(declaration_room::follows(made))))
        .with(pair)
        .with(self_check(desk, act))
        .with(way_on(declaration, form))
        .with(onward(&aside, Some(Step::Advice), act, actions))
        .html()
}

/// All papers say the same; one of them lies there.
fn choice(shown: Paper, act: &Callback<Act>) -> Tag {
    let button = |paper: Paper| {
        tag("button.button[type=button]")
            .tells("aria-pressed", paper == shown)
            .acts(act, Act::TakeUp(paper))
            .with(paper.label())
    };
    tag("div.papers__choice[role=group]")
        .set("aria-label", declaration_room::papers())
        .each(Paper::ALL.map(button))
}

/// What to know before this paper is printed.
fn caution(declaration: &Declaration, shown: Paper) -> &'static str {
    match shown {
        Paper::Sheet | Paper::Plan | Paper::Poster => declaration.length().caution(),
        Paper::ForAPen => Length::Usual.caution(),
        Paper::Cover if declaration.contact.fax.is_empty() || declaration.contact.address.is_empty() => {
            declaration_room::ask_the_office()
        }
        Paper::Cover => "",
        Paper::Site => declaration_room::no_name(),
    }
}
