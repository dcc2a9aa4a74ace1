//! Four taps about the company's own days.

use yew::Callback;

use super::tag::{Tag, tag};
use crate::advice::{About, Answers};
use crate::desk::Act;
use crate::words::own_days;

/// The questions; a second tap takes an answer back.
pub(super) fn own_days(answers: Answers, act: &Callback<Act>) -> Tag {
    let question = |about: About| {
        let choices = about.choices().map(|(word, name)| {
            tag("button.button[type=button]")
                .tells("aria-pressed", answers.to(about) == word)
                .acts(act, Act::Answer(about, word))
                .with(name)
        });
        tag("fieldset.days__question")
            .with(tag("legend.field__name").with(about.asked()))
            .with(tag("div.days__choices").each(choices))
    };
    tag("section.card days")
        .with(tag("h2.card__title").with(own_days::title()))
        .with(tag("p.hint").with(own_days::aid()))
        .each(About::ALL.map(question))
}
