//! The self-check, and the way on from the declaration: on the screen alone, neither is handed in.

use yew::prelude::*;

use super::table::columns;
use super::tag::{Tag, tag};
use crate::advice::Tool;
use crate::declaration::{self, Declaration, Done, Form, SOURCE, SelfCheck, Topic, questions};
use crate::desk::{Act, Desk};
use crate::pack::Question;

/// The questions under a line that opens them, what the answers come to, and what could be taken up next.
pub(super) fn self_check(desk: &Desk, act: &Callback<Act>) -> Tag {
    let (pack, form) = (desk.pack(), &desk.form);
    let asked = questions(pack);
    let check = SelfCheck::of(form, &asked);
    let told = match (check.score, check.answered) {
        (Some((score, rank)), _) => format!("{score}点・ランク{rank}"),
        (None, 0) => String::new(),
        (None, answered) => format!("あと{}問で点数が出ます。", check.questions - answered),
    };
    let weakest = match check.weakest.as_slice() {
        [] => String::new(),
        topics => format!("これから伸ばせるところ　{}", topics.join("、")),
    };
    let proposals = check.proposals(form, pack, desk.today());
    let proposal = |tool: &Tool| {
        tag("li").key(tool.id).with(
            tag("button.button[type=button]")
                .acts(act, Act::Choose(tool.id.to_owned()))
                .with(tool.name)
                .with(" を宣言に入れる"),
        )
    };
    tag("details.card check")
        .with(tag("summary.card__title").with(format!("自己チェック（{}問・任意）", check.questions)))
        .with(tag("p.hint").with(
            "会社でしていることを、ふり返るための質問です。点数とランク（S 90点以上、A 65点以上、B 40点以上、C それ未満）はこの道具の目安で、支部の採点ではありません。提出もしません。",
        ))
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
        let by = match topic.touched_by.as_slice() {
            [] => "○ これから".to_owned(),
            by => format!("● ふれています（{}）", by.join("・")),
        };
        tag("tr").with(tag("th[scope=row]").with(topic.name)).with(tag("td").with(by))
    };
    tag("details.card check")
        .with(tag("summary.card__title").with(format!(
            "この先へ　健康経営優良法人の項目（{}のうち{touched}にふれています）",
            topics.len()
        )))
        .with(tag("p.hint").with(SOURCE))
        .with(
            tag("table.check__topics")
                .with(columns(["項目", "いま"]))
                .with(tag("tbody").each(topics.iter().map(row))),
        )
}
