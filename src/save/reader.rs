//! From the file to what is kept.

use std::rc::Rc;

use super::checksum::checksum;
use super::taking::Taking;
use super::writer::BLANK;
use super::{ASKED, Earlier, FORMAT, Kind, LONGEST, Problem, Saved, Table, VERSION};
use crate::advice::Answers;
use crate::calendar::{Date, FiscalYear};
use crate::declaration::{Done, Edit, Entry, Form, Promise};
use crate::figures::{Ages, Group, Item, Sex};
use crate::json::{self, Field};
use crate::karte::Comparison;
use crate::paste::{Choice, Place, Tells};
use crate::reference::Region;
use crate::words::Language;

/// Reads a file of any version up to ours. Says the first problem; the file is as it was.
pub fn read(text: &str) -> Result<Saved, Problem> {
    if !text.contains(FORMAT) {
        return Err(Problem::whole(Kind::NotOurs));
    }
    let placed = |problem| Problem::of(text, problem);
    let tree = json::read(text, LONGEST).map_err(placed)?;
    let root = Field::root(&tree);
    let mut taking = Taking::default();
    if taking.text(&root, "format") != FORMAT {
        return Err(Problem::whole(Kind::NotOurs));
    }
    taking.version = taking.whole(&root, "version");
    if taking.version > VERSION {
        return Err(Problem::whole(Kind::Newer));
    }
    let stated = taking.text(&root, "checksum");
    if checksum(&text.replacen(&stated, BLANK, 1)) != stated {
        return Err(Problem::whole(Kind::Changed));
    }
    let saved = kept(&mut taking, &root);
    taking.outcome(saved).map_err(placed)
}

/// What stands under `kept`.
fn kept(taking: &mut Taking, of: &Field) -> Option<Saved> {
    let of = &taking.member(of, "kept");
    let mut tables = Vec::new();
    taking.each(of, "tables", &mut |taking, table_| tables.push(table(taking, table_)));
    let mut people = Vec::new();
    taking.each(of, "people", &mut |taking, of| people.extend(headcount(taking, of)));
    let mut earlier = Vec::new();
    taking.each(of, "earlier", &mut |taking, of| {
        let name = taking.text(of, "name");
        earlier.extend(kept(taking, of).map(|saved| Earlier { name, saved: Rc::new(saved) }));
    });
    let mut promised = Vec::new();
    if taking.version > 1 {
        taking.each(of, "promised", &mut |taking, of| promised.push(promise(taking, of)));
    }
    let (made, region) = (day(&taking.text(of, "made")), Region::with_name(&taking.text(of, "region")));
    taking.must(made.is_some(), of, "made");
    taking.must(region.is_some(), of, "region");
    Some(Saved {
        made: made?,
        tables,
        people,
        by_ten: taking.truth(of, "by_ten"),
        comparison: Comparison {
            region: region?,
            own_first: taking.truth(of, "own_first"),
            own_name: taking.text(of, "own_name"),
            offered: Vec::new(),
        },
        answers: answers(taking, of),
        form: form(taking, of),
        promised,
        earlier,
    })
}

fn table(taking: &mut Taking, of: &Field) -> Table {
    let mut table =
        Table { typed: taking.truth(of, "typed"), sample: taking.text(of, "sample"), ..Table::default() };
    let (mut between, text) = ("", &mut table.text);
    taking.each(of, "lines", &mut |taking, line| {
        text.push_str(between);
        text.push_str(taking.words(line));
        between = "\n";
    });
    taking.each(of, "headings", &mut |taking, of| {
        let choice = choice(&taking.text(of, "means"), &taking.text(of, "id"));
        taking.must(choice.is_some(), of, "id");
        let place = place(taking, of);
        table.decisions.headings.extend(choice.map(|choice| (place, choice)));
    });
    taking.each(of, "cells", &mut |taking, of| {
        table.decisions.cells.push((place(taking, of), taking.text(of, "says")));
    });
    table
}

fn choice(means: &str, id: &str) -> Option<Choice> {
    Some(match means {
        "item" => Choice::Item(Item::with_id(id)?),
        "group" => Choice::Group(Group::ALL.into_iter().find(|group| group.id() == id)?),
        "sex" => Choice::Sex(sex(id)?),
        "year" => Choice::Year(FiscalYear::of(id.parse().ok()?)?),
        "tells" => Choice::Tells(Tells::ALL.into_iter().find(|tells| tells.id() == id)?),
        _ => return None,
    })
}

fn place(taking: &mut Taking, of: &Field) -> Place {
    let column = taking.member(of, "column").present();
    Place {
        row: taking.whole(of, "row") as usize,
        column: column.map(|_| taking.whole(of, "column") as usize),
    }
}

fn headcount(taking: &mut Taking, of: &Field) -> Option<(Sex, Ages, String)> {
    let sex = sex(&taking.text(of, "sex"));
    taking.must(sex.is_some(), of, "sex");
    let ages = u8::try_from(taking.whole(of, "from")).ok().zip(u8::try_from(taking.whole(of, "to")).ok());
    let ages = ages.and_then(|(first, last)| Ages::of(first, last));
    taking.must(ages.is_some(), of, "to");
    Some((sex?, ages?, taking.text(of, "typed")))
}

fn sex(id: &str) -> Option<Sex> {
    Sex::ALL.into_iter().find(|sex| sex.id() == id)
}

fn answers(taking: &mut Taking, of: &Field) -> Answers {
    let of = &taking.member(of, "answers");
    let mut answers = Answers::default();
    for (about, name) in ASKED {
        let word = taking.text(of, name);
        let found = about.words().iter().find(|known| **known == word);
        taking.must(found.is_some() || word.is_empty(), of, name);
        answers = found.map_or(answers, |word| answers.tapped(about, word));
    }
    answers
}

fn form(taking: &mut Taking, of: &Field) -> Form {
    let of = &taking.member(of, "declaration");
    let mut form = Form::default();
    let entries = taking.member(of, "entries");
    for entry in Entry::ALL {
        if entries.member(entry.id()).is_ok() {
            form.entries.insert(entry, taking.text(&entries, entry.id()));
        }
    }
    taking.each(of, "chosen", &mut |taking, tool| form.chosen.push(taking.words(tool).to_owned()));
    taking.each(of, "edits", &mut |taking, of| {
        let pledge = taking.text(of, "pledge");
        let mut part = |name, since| {
            let field = (taking.version >= since).then(|| taking.member(of, name))?.present()?;
            Some(taking.words(&field).to_owned())
        };
        let edit = Edit {
            target: part("target", 1),
            by: part("by", 1),
            who: part("who", 1),
            from: part("from", 2),
            joining: part("joining", 2),
        };
        form.edits.insert(pledge, edit);
    });
    if let Ok(papers) = of.member("papers") {
        let code = taking.words(&papers);
        form.papers = Language::ALL.into_iter().find(|language| language.code() == code).unwrap_or_default();
    }
    if taking.version > 1 {
        taking.each(of, "checks", &mut |taking, of| {
            let (question, word) = (taking.text(of, "question"), taking.text(of, "done"));
            let done = Done::ALL.into_iter().find(|done| done.id() == word);
            taking.must(done.is_some(), of, "done");
            form.checks.insert(question, done.unwrap_or_default());
        });
    }
    form
}

fn promise(taking: &mut Taking, of: &Field) -> Promise {
    let mut items = Vec::new();
    taking.each(of, "items", &mut |taking, item| {
        // One that a later version calls otherwise has no figures here either.
        items.extend(Item::with_id(taking.words(item)));
    });
    let mut text = |name| taking.text(of, name);
    Promise {
        id: text("pledge"),
        name: text("name"),
        target: text("target"),
        goal: text("goal"),
        from: text("from"),
        joining: text("joining"),
        items,
    }
}

/// 2026-11-22
fn day(written: &str) -> Option<Date> {
    let mut parts = written.split('-');
    let mut part = || parts.next()?.parse::<u16>().ok();
    let (year, month, day) = (part()?, part()?, part()?);
    Date::of(year, month.try_into().ok()?, day.try_into().ok()?)
}
