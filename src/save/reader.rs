//! From the file to what is kept.

use super::checksum::checksum;
use super::writer::BLANK;
use super::{Earlier, FORMAT, Kind, LONGEST, Problem, Saved, Table, VERSION};
use crate::calendar::{Date, FiscalYear};
use crate::declaration::{Edit, Entry, Form};
use crate::figures::{Ages, Group, Item, Sex};
use crate::json::{self, Field};
use crate::karte::Comparison;
use crate::paste::{Choice, Decisions, Place, Tells};
use crate::reference::Region;

/// More than this in one list, lines of a table aside, nobody typed by hand.
const MOST: usize = 1_000;

type Found<T> = Result<T, json::Problem>;

/// Reads a file of any version up to ours. Stops at the first problem; the file is as it was.
pub fn read(text: &str) -> Result<Saved, Problem> {
    if !text.contains(FORMAT) {
        return Err(Problem::whole(Kind::NotOurs));
    }
    let placed = |problem| Problem::of(text, problem);
    let tree = json::read(text, LONGEST).map_err(placed)?;
    let root = Field::root(&tree);
    if root.member("format").and_then(Field::text) != Ok(FORMAT) {
        return Err(Problem::whole(Kind::NotOurs));
    }
    if root.member("version").and_then(Field::whole).map_err(placed)? > VERSION {
        return Err(Problem::whole(Kind::Newer));
    }
    let stated = root.member("checksum").and_then(Field::source_text).map_err(placed)?;
    if checksum(&text.replacen(stated, BLANK, 1)) != stated {
        return Err(Problem::whole(Kind::Changed));
    }
    root.member("kept").and_then(|field| kept(&field)).map_err(placed)
}

fn kept(field: &Field) -> Found<Saved> {
    let [made, tables, people, by_ten, region, own_first, own_name, declaration, earlier] =
        field.members([
            "made",
            "tables",
            "people",
            "by_ten",
            "region",
            "own_first",
            "own_name",
            "declaration",
            "earlier",
        ])?;
    Ok(Saved {
        made: day(made.text()?).ok_or_else(|| mistyped(made))?,
        tables: list(&tables, table)?,
        people: list(&people, headcount)?,
        by_ten: by_ten.truth()?,
        comparison: Comparison {
            region: Region::with_name(region.text()?).ok_or_else(|| mistyped(region))?,
            own_first: own_first.truth()?,
            own_name: own(own_name)?,
        },
        form: form(&declaration)?,
        earlier: list(&earlier, |field| {
            let [name, within] = field.members(["name", "kept"])?;
            Ok(Earlier { name: own(name)?, saved: kept(&within)? })
        })?,
    })
}

fn table(field: &Field) -> Found<Table> {
    let [lines, typed, sample, headings, cells] =
        field.members(["lines", "typed", "sample", "headings", "cells"])?;
    let lines = lines.items()?.map(|line| own(line));
    Ok(Table {
        text: lines.collect::<Found<Vec<_>>>()?.join("\n"),
        typed: typed.truth()?,
        sample: own(sample)?,
        decisions: Decisions {
            headings: list(&headings, |field| {
                let [row, column, means, id] = field.members(["row", "column", "means", "id"])?;
                Ok((place(row, column)?, choice(means.text()?, id.text()?).ok_or_else(|| mistyped(id))?))
            })?,
            cells: list(&cells, |field| {
                let [row, column, says] = field.members(["row", "column", "says"])?;
                Ok((place(row, column)?, own(says)?))
            })?,
        },
    })
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

fn place(row: Field, column: Field) -> Found<Place> {
    let number = |field: Field| Ok(field.whole()? as usize);
    Ok(Place { row: number(row)?, column: column.present().map(number).transpose()? })
}

fn headcount(field: &Field) -> Found<(Sex, Ages, String)> {
    let [of, from, to, typed] = field.members(["sex", "from", "to", "typed"])?;
    let age = |field: Field| u8::try_from(field.whole()?).map_err(|_| mistyped(field));
    let ages = Ages::of(age(from)?, age(to)?).ok_or_else(|| mistyped(to))?;
    Ok((sex(of.text()?).ok_or_else(|| mistyped(of))?, ages, own(typed)?))
}

fn sex(id: &str) -> Option<Sex> {
    Sex::ALL.into_iter().find(|sex| sex.id() == id)
}

fn form(field: &Field) -> Found<Form> {
    let [entries, chosen, edits] = field.members(["entries", "chosen", "edits"])?;
    let mut form = Form { chosen: list(&chosen, |tool| own(*tool))?, ..Form::default() };
    for (id, typed) in entries.named()? {
        let entry = Entry::ALL.into_iter().find(|entry| entry.id() == id).ok_or_else(|| mistyped(typed))?;
        form.entries.insert(entry, own(typed)?);
    }
    for (name, edit) in list(&edits, edit)? {
        form.edits.insert(name, edit);
    }
    Ok(form)
}

fn edit(field: &Field) -> Found<(String, Edit)> {
    let [pledge, target, by, who] = field.members(["pledge", "target", "by", "who"])?;
    let part = |field: Field| field.present().map(own).transpose();
    Ok((own(pledge)?, Edit { target: part(target)?, by: part(by)?, who: part(who)? }))
}

fn list<T>(field: &Field, item: impl Fn(&Field) -> Found<T>) -> Found<Vec<T>> {
    if field.items()?.nth(MOST).is_some() {
        return Err(field.refused(json::Kind::TooLarge));
    }
    field.items()?.map(|field| item(&field)).collect()
}

fn own(field: Field) -> Found<String> {
    field.text().map(str::to_owned)
}

/// 2026-11-22
fn day(written: &str) -> Option<Date> {
    let mut parts = written.split('-');
    let mut part = || parts.next()?.parse::<u16>().ok();
    let (year, month, day) = (part()?, part()?, part()?);
    Date::of(year, month.try_into().ok()?, day.try_into().ok()?).filter(|_| parts.next().is_none())
}

fn mistyped(field: Field) -> json::Problem {
    field.refused(json::Kind::Mistyped)
}
