//! ④ 宣言書をつくる.

use yew::prelude::*;

use super::declaration_form::declaration_form;
use super::declaration_papers::{copy_site_text, paper};
use super::keep_menu::keep_button;
use super::onward::{onward, paper_file};
use super::self_check::{self_check, way_on};
use super::surroundings;
use super::tag::{Tag, parts, tag};
use crate::declaration::{Declaration, Length, Paper};
use crate::desk::{Act, Desk, Step};

/// The form on one side, the paper as it will be printed on the other.
pub(super) fn declaration_room(
    desk: &Desk,
    declaration: &Declaration,
    sample: bool,
    act: &Callback<Act>,
    keep: &Callback<()>,
) -> Html {
    let (form, shown) = (&desk.form, desk.paper);
    let aside = match declaration.missing().len() {
        0 => "すべて埋まりました。".to_owned(),
        count => format!("あと{count}か所、空いています。手で書くこともできます。"),
    };
    let primary = tag("button.button[type=button][data-kind=primary]");
    let last = if shown == Paper::Site {
        primary.on_click(|_| copy_site_text()).with("文をコピー")
    } else {
        primary.on_click(|_| surroundings::print()).with(shown.label()).with("を印刷")
    };
    let side = tag("div.papers")
        .with(choice(shown, act))
        .with(tag("p.hint papers__caution[role=status]").with(caution(declaration, shown)))
        .with(paper(declaration, shown, sample))
        .with((shown != Paper::Site).then(|| paper_file(shown.label())));
    let actions = parts().with(keep_button(keep)).with(last).html();
    let pair =
        tag("div.desk-pair[data-narrow=first]").with(declaration_form(form, declaration, act)).with(side);
    parts()
        .with(tag("h1.room__title").with(declaration.title.clone()).with("をつくります"))
        .with(
            tag("p.room__lead")
                .with("書いたことは、用紙にすぐ入ります。空いたところは、印刷したあとに手で書けます。"),
        )
        .with(desk.follows.map(|made| {
            tag("p.notice").with(made.to_string()).with(
                "に保存した宣言をもとにしています。会社のこと、取り組み、担当は前回のまま、期限は新しくしました。届いた目標は、次の目標にしてあります。",
            )
        }))
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
    tag("div.papers__choice[role=group][aria-label=用紙の種類]").each(Paper::ALL.map(button))
}

/// What to know before this paper is printed.
fn caution(declaration: &Declaration, shown: Paper) -> &'static str {
    match shown {
        Paper::Sheet | Paper::Plan | Paper::Poster => declaration.length().caution(),
        Paper::ForAPen => Length::Usual.caution(),
        Paper::Cover if declaration.contact.fax.is_empty() || declaration.contact.address.is_empty() => {
            "宛先の住所やFAX番号は、窓口に確かめて書き入れてください。"
        }
        Paper::Cover => "",
        Paper::Site => "担当者の名前は入れていません。ここで書き直せますが、書き直した文は保存されません。",
    }
}
