//! The self-check, and the way on from the declaration: on the screen alone, neither is handed in.

use yew::prelude::*;

use super::table::columns;
use super::tag::{Tag, tag};
use crate::advice::Tool;
use crate::declaration::{self, Declaration, Done, Form, SelfCheck, Topic, questions};
use crate::desk::{Act, Desk};
use crate::pack::Question;
use crate::words::{lists, self_check, way_on};

/// The questions under a line that opens them, what the answers come to, and what could be taken up next.
pub(super) fn self_check(desk: &Desk, act: &Callback<Act>) -> Tag {
    let (pack, form) = (desk.pack(), &desk.form);
    let asked = questions(pack);
    let check = SelfCheck::of(form, &asked);
    let told = match (check.score, check.answered) {
        (Some((score, rank)), _) => self_check::score(score, rank),
        (None, 0) => String::new(),
        (None, answered) => self_check::left(check.questions - answered),
    };
    let weakest = check.weakest.iter().cloned().reduce(lists::comma).map(self_check::weakest);
    let proposals = check.proposals(form, pack, desk.today());
    let proposal = |tool: &Tool| {
        tag("li").key(tool.id).with(
            tag("button.button[type=button]")
                .acts(act, Act::Choose(tool.id.to_owned()))
                .with(self_check::choose(tool.name)),
        )
    };
    tag("details.card check")
        .with(tag("summary.card__title").with(self_check::title(check.questions)))
        .with(tag("p.hint").with(self_check::about()))
        .with(tag("div.check__questions").each(asked.iter().map(|asked| question(asked, form, act))))
        .with(tag("p.check__score[role=status]").with(told))
        .with(tag("p").with(weakest))
        .with(tag("ul.check__proposals").each(proposals.into_iter().map(proposal)))
}

fn question(asked: &Question, form: &Form, act: &Callback<Act>) -> Tag {
    let given = form.checks.get(&asked.id);
    let answer = |done: Done| {
        let (to, id) = (act.clone(), asked.id.clone());
        let radio = tag("input[type=radio]")
            .set("name", format!("check-{}", asked.id))
            .checked(given == Some(&done))
            .on_change(move |_| to.emit(Act::Check(id.clone(), done)));
        tag("label.choice").with(radio).with(done.label())
    };
    tag("fieldset.check__question")
        .with(tag("legend").with(asked.text.clone()).with(tag("span.check__topic").with(asked.topic.clone())))
        .with(tag("div.check__answers").each(Done::ALL.map(answer)))
}

/// Which topics of the certification are touched, and which are open.
pub(super) fn way_on(declaration: &Declaration, form: &Form) -> Tag {
    let topics = declaration::way_on(declaration, form);
    let touched = topics.iter().filter(|topic| !topic.touched_by.is_empty()).count();
    let row = |topic: &Topic| {
        let by = topic.touched_by.iter().map(|by| (*by).to_owned()).reduce(way_on::places);
        let by = by.map_or_else(|| way_on::open().to_owned(), way_on::touched);
        tag("tr").with(tag("th[scope=row]").with(topic.name)).with(tag("td").with(by))
    };
    tag("details.card check")
        .with(tag("summary.card__title").with(way_on::title(topics.len(), touched)))
        .with(tag("p.hint").with(way_on::source()))
        .with(
            tag("table.check__topics")
                .with(columns([way_on::topic(), way_on::now()]))
                .with(tag("tbody").each(topics.iter().map(row))),
        )
}
