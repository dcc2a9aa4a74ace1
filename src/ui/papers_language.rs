//! The language of what is printed, where the window speaks another than Japanese.

use yew::Callback;

use super::choice::choice;
use super::tag::{Tag, tag};
use crate::declaration::Form;
use crate::desk::Act;
use crate::words::{Language, declaration_room};

/// 書類の言葉: a declaration goes to an office that reads Japanese. Nothing in a Japanese window.
pub(super) fn papers_language(form: &Form, act: &Callback<Act>) -> Option<Tag> {
    let to = act.reform(Act::WriteIn);
    let language = |language: Language| {
        choice("input[type=radio][name=papers]", language.name(), form.papers == language, &to, language)
            .set("lang", language.code())
    };
    (Language::spoken() != Language::Japanese).then(|| {
        tag("div.papers__choice[role=group]")
            .set("aria-label", declaration_room::language())
            .with(tag("span.field__name").with(declaration_room::language()))
            .each(Language::ALL.map(language))
    })
}
