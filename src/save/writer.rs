//! From what is kept to the file.

use super::checksum::checksum;
use super::{ASKED, Earlier, FORMAT, Saved, Table, VERSION};
use crate::declaration::{Done, Edit, Entry, Form, Promise};
use crate::figures::{Ages, Sex};
use crate::json::written::{self, Written, list, present, text, truth, whole};
use crate::paste::{Choice, Place};
use crate::words::Language;

/// Where the checksum will stand, and what stands there while it is reckoned.
pub(super) const BLANK: &str = "00000000";

const ABOUT: &str = "健活カルテの「ファイルを開く」で開けます。書きかえると開けなくなります。入力した内容がそのまま入っています。";

/// The file. Its checksum is of the whole text, with noughts in the checksum's own place.
pub fn written(saved: &Saved) -> String {
    let file = object([
        ("format", text(FORMAT)),
        ("version", whole(VERSION)),
        ("checksum", text(BLANK)),
        ("about", text(ABOUT)),
        ("kept", kept(saved)),
    ]);
    let file = file.into_text() + "\n";
    file.replacen(BLANK, &checksum(&file), 1)
}

fn kept(saved: &Saved) -> Written {
    let (year, month, day) = saved.made.parts();
    let earlier = |Earlier { name, saved }: &Earlier| object([("name", text(name)), ("kept", kept(saved))]);
    object([
        ("made", text(&format!("{year}-{month}-{day}"))),
        ("tables", list(&mut saved.tables.iter().map(table))),
        ("people", list(&mut saved.people.iter().map(people))),
        ("by_ten", truth(saved.by_ten)),
        ("region", text(saved.comparison.region.name())),
        ("own_first", truth(saved.comparison.own_first)),
        ("own_name", text(&saved.comparison.own_name)),
        ("answers", object(ASKED.map(|(about, name)| (name, text(saved.answers.to(about)))))),
        ("declaration", declaration(&saved.form)),
        ("promised", list(&mut saved.promised.iter().map(promise))),
        ("earlier", list(&mut saved.earlier.iter().map(earlier))),
    ])
}

fn table(table: &Table) -> Written {
    let heading = |(place, choice): &(Place, Choice)| {
        let [row, column] = at(*place);
        let year = if let Choice::Year(year) = choice { year.western().to_string() } else { String::new() };
        let (means, id) = match choice {
            Choice::Item(item) => ("item", item.id()),
            Choice::Group(group) => ("group", group.id()),
            Choice::Sex(sex) => ("sex", sex.id()),
            Choice::Year(_) => ("year", &*year),
            Choice::Tells(tells) => ("tells", tells.id()),
        };
        object([row, column, ("means", text(means)), ("id", text(id))])
    };
    let cell = |(place, says): &(Place, String)| {
        let [row, column] = at(*place);
        object([row, column, ("says", text(says))])
    };
    object([
        // A line of the table on a line of the file.
        ("lines", list(&mut table.text.split('\n').map(text))),
        ("typed", truth(table.typed)),
        ("sample", text(&table.sample)),
        ("headings", list(&mut table.decisions.headings.iter().map(heading))),
        ("cells", list(&mut table.decisions.cells.iter().map(cell))),
    ])
}

fn at(place: Place) -> [(&'static str, Written); 2] {
    // No table has so many rows that they do not fit.
    let number = |number| whole(u32::try_from(number).unwrap_or(u32::MAX));
    [("row", number(place.row)), ("column", present(place.column.map(number)))]
}

fn people((sex, ages, typed): &(Sex, Ages, String)) -> Written {
    object([
        ("sex", text(sex.id())),
        ("from", whole(ages.first().into())),
        ("to", whole(ages.last().into())),
        ("typed", text(typed)),
    ])
}

fn declaration(form: &Form) -> Written {
    let part = |part: &Option<String>| present(part.as_deref().map(text));
    let entry = |(entry, typed): (&Entry, &String)| (entry.id(), text(typed));
    let edit = |(name, edit): (&String, &Edit)| {
        object([
            ("pledge", text(name)),
            ("target", part(&edit.target)),
            ("by", part(&edit.by)),
            ("who", part(&edit.who)),
            ("from", part(&edit.from)),
            ("joining", part(&edit.joining)),
        ])
    };
    let check = |(question, done): (&String, &Done)| {
        object([("question", text(question)), ("done", text(done.id()))])
    };
    // Left out where they are Japanese: whoever reads no more than that loses nothing.
    let papers = (form.papers != Language::Japanese).then(|| ("papers", text(form.papers.code())));
    let members = [
        ("entries", written::object(&mut form.entries.iter().map(entry))),
        ("chosen", list(&mut form.chosen.iter().map(|tool| text(tool)))),
        ("edits", list(&mut form.edits.iter().map(edit))),
        ("checks", list(&mut form.checks.iter().map(check))),
    ];
    written::object(&mut members.into_iter().chain(papers))
}

fn promise(promise: &Promise) -> Written {
    object([
        ("pledge", text(&promise.id)),
        ("name", text(&promise.name)),
        ("target", text(&promise.target)),
        ("goal", text(&promise.goal)),
        ("from", text(&promise.from)),
        ("joining", text(&promise.joining)),
        ("items", list(&mut promise.items.iter().map(|item| text(item.id())))),
    ])
}

fn object<const N: usize>(members: [(&str, Written); N]) -> Written {
    written::object(&mut members.into_iter())
}
