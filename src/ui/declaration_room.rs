//! ④ 宣言書をつくる.

use yew::prelude::*;

use super::declaration_form::declaration_form;
use super::declaration_sheet::declaration_sheet;
use super::keep_menu::keep_button;
use super::onward::onward;
use super::surroundings;
use super::tag::{parts, tag};
use crate::declaration::{Declaration, Form};
use crate::desk::{Act, Step};

/// The form on one side, the sheet as it will be printed on the other.
pub(super) fn declaration_room(
    form: &Form,
    declaration: &Declaration,
    sample: bool,
    act: &Callback<Act>,
    keep: &Callback<()>,
) -> Html {
    let aside = match declaration.missing().len() {
        0 => "すべて埋まりました。".to_owned(),
        count => format!("あと{count}か所、空いています。手で書くこともできます。"),
    };
    let print = tag("button.button[type=button][data-kind=primary]")
        .on_click(|_| surroundings::print())
        .with("宣言書を印刷");
    let actions = parts().with(keep_button(keep)).with(print).html();
    let pair = tag("div.desk-pair[data-narrow=first]")
        .with(declaration_form(form, declaration, act))
        .with(declaration_sheet(declaration, sample));
    parts()
        .with(tag("h1.room__title").with(declaration.title.clone()).with("をつくります"))
        .with(
            tag("p.room__lead")
                .with("書いたことは、用紙にすぐ入ります。空いたところは、印刷したあとに手で書けます。"),
        )
        .with(pair)
        .with(onward(&aside, Some(Step::Advice), act, actions))
        .html()
}
