//! ④ 宣言書をつくる.

use yew::prelude::*;

use super::declaration_form::declaration_form;
use super::declaration_sheet::declaration_sheet;
use super::onward::onward;
use super::surroundings;
use crate::declaration::{Declaration, Form};
use crate::desk::{Act, Step};

/// The form on one side, the sheet as it will be printed on the other.
pub(super) fn declaration_room(
    form: &Form,
    declaration: &Declaration,
    sample: bool,
    act: &Callback<Act>,
) -> Html {
    let aside = match declaration.missing().len() {
        0 => "すべて埋まりました。".to_owned(),
        count => format!("あと{count}か所、空いています。手で書くこともできます。"),
    };
    let print = html! {
        <button type="button" class="button" data-kind="primary" onclick={|_| surroundings::print()}>
            { "宣言書を印刷" }
        </button>
    };
    html! {
        <>
            <h1 class="room__title">{ &declaration.title }{ "をつくります" }</h1>
            <p class="room__lead">{ "書いたことは、用紙にすぐ入ります。空いたところは、印刷したあとに手で書けます。" }</p>
            <div class="desk-pair" data-narrow="first">
                { declaration_form(form, declaration, act) }
                { declaration_sheet(declaration, sample) }
            </div>
            { onward(&aside, Some(Step::Advice), act, print) }
        </>
    }
}
