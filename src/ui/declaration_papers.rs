//! The papers beside the sheet: the plan, the poster, what goes before the sheet by post or FAX, a text for the web site.

use web_sys::{Element, HtmlTextAreaElement};

use super::declaration_sheet::declaration_sheet;
use super::shell;
use super::surroundings;
use super::table::columns;
use super::tag::{Tag, tag};
use crate::declaration::{Declaration, Entry, Paper, Pledge};

/// The paper as it will be printed.
pub(super) fn paper(declaration: &Declaration, shown: Paper, sample: bool) -> Tag {
    match shown {
        Paper::Sheet => declaration_sheet(declaration, sample),
        Paper::ForAPen => {
            declaration_sheet(&declaration.for_a_pen(), false).key("pen").set("data-paper", "pen")
        }
        Paper::Plan => plan(declaration, sample).key("plan"),
        Paper::Poster => poster(declaration, sample).key("poster"),
        Paper::Cover => cover(declaration).key("cover"),
        Paper::Site => site(declaration).key("site"),
    }
}

/// A sheet with its title; what is of a sample says so.
pub(super) fn titled(kind: &'static str, title: String, sample: bool) -> Tag {
    let note = if sample { "（見本の数値です。提出には使えません）" } else { "" };
    tag("article.sheet declaration")
        .set("data-paper", kind)
        .with(tag("h2.declaration__title").with(title))
        .with(tag("p.declaration__sample").with(note))
}

/// 課題 → 目標値 → 推進体制 → 期限 → 実施内容.
fn plan(declaration: &Declaration, sample: bool) -> Tag {
    let names = ["課題", "目標値", "推進体制（担当）", "期限", "実施内容"];
    let rows = tag("tbody").each(declaration.pledges.iter().map(plan_row));
    let company = declaration.entry(Entry::CompanyName).to_owned();
    titled("plan", "健康づくりの計画".to_owned(), sample)
        .set("data-length", declaration.length().id())
        .with(tag("p").with(company).with("　").with(declaration.date.clone()))
        .with(tag("table.pledges").with(columns(names)).with(rows))
        .with(tag("p.declaration__note").with(
            "「▲ 要記入」は、数字・担当・期限のどれかが空いているところです。健康経営優良法人の申請では、この3つがそろった計画が求められます。最新の認定要件を確認してください。",
        ))
}

fn plan_row(pledge: &Pledge) -> Tag {
    let lacks: Vec<_> = pledge.lacks().collect();
    let cell = |what: &'static str, words: String| {
        let lacks = lacks.contains(&what);
        tag("td").tells("data-lacks", lacks).with(if lacks { "▲ 要記入".to_owned() } else { words })
    };
    let now = if pledge.measured { format!("いま　{}", pledge.now_in_words()) } else { String::new() };
    let issue = pledge.item.filter(|_| pledge.measured).map_or(pledge.name, |item| item.label());
    tag("tr")
        .is("data-lacks", !lacks.is_empty())
        .with(
            tag("td")
                .with(tag("p.pledge__field").with(pledge.field.label()))
                .with(tag("p.pledge__name").with(issue))
                .with(tag("p").with(now)),
        )
        .with(cell("目標の数字", pledge.target_in_words()).set("data-kind", "figure"))
        .with(cell("担当", pledge.who.clone()))
        .with(cell("期限", pledge.by.clone()))
        .with(
            tag("td")
                .with(tag("p").with(pledge.what.clone()))
                .with(tag("p.pledge__how").with(pledge.how.clone())),
        )
}

fn poster(declaration: &Declaration, sample: bool) -> Tag {
    let pledge = |pledge: &Pledge| {
        let goal =
            pledge.has_target().then(|| tag("span.vows__goal").with("目標 ").with(pledge.target_in_words()));
        tag("li")
            .with(tag("p.vows__name").with(pledge.name).with(goal))
            .with(tag("p").with(pledge.what.clone()))
    };
    titled("poster", declaration.title.clone(), sample)
        .set("data-length", declaration.length().id())
        .with(tag("p.declaration__lead").with(declaration.opening.clone()))
        .with(tag("ol.vows").each(declaration.pledges.iter().map(pledge)))
        .with(
            tag("div.vows__signed")
                .with(tag("p").with(declaration.date.clone()))
                .with(tag("p.vows__company").with(declaration.entry(Entry::CompanyName).to_owned()))
                .with(tag("p").with(declaration.representative())),
        )
}

/// 送り状: what the office does not say of itself is a line for a pen.
fn cover(declaration: &Declaration) -> Tag {
    let line = |(name, words): (&'static str, &str)| [tag("dt").with(name), tag("dd").with(words.to_owned())];
    let lines = |lines: Vec<(&'static str, &str)>| tag("dl.names").each(lines.into_iter().flat_map(line));
    let contact = &declaration.contact;
    let of = |entry: Entry| (entry.label(), declaration.entry(entry));
    titled("cover", "送り状".to_owned(), false)
        .with(tag("p.declaration__date").with(declaration.date.clone()))
        .with(lines(vec![
            ("宛先", &declaration.recipient),
            ("担当部署", &contact.department),
            ("住所", &contact.address),
            ("電話", &contact.telephone),
            ("FAX", &contact.fax),
        ]))
        .with(
            tag("p.declaration__lead").with("「").with(declaration.title.clone()).with(
                "」の用紙をお送りします。ご確認のほど、よろしくお願いいたします。送付は、この送り状を含めて2枚です。",
            ),
        )
        .with(lines(vec![
            of(Entry::CompanyName),
            of(Entry::Address),
            of(Entry::HealthPromoter),
            of(Entry::Contact),
        ]))
}

/// A text to be copied.
fn site(declaration: &Declaration) -> Tag {
    tag("textarea#site-text.input site-text[rows=22][aria-label=ホームページ用の文]")
        .value(&declaration.for_the_site())
}

/// Puts the text of the web site on the clipboard. Where the browser refuses, it stands selected and can be copied by hand.
pub(super) fn copy_site_text() {
    let Some(text) = shell::by_id::<HtmlTextAreaElement>("site-text") else { return };
    text.select();
    if let Some(said) = shell::by_id::<Element>("site-copied").filter(|_| surroundings::copy()) {
        // An attribute of this name can be taken off.
        let _ = said.remove_attribute("hidden");
    }
}
