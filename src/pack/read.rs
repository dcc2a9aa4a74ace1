//! A pack out of its JSON: every name known, every text short and plain.

use super::problem::Fault;
use super::reading::Reading;
use super::{
    Contact, DeclarationWording, Link, Pack, PackProblem, PackProblemKind, colors, mascot, own_value,
    program, question,
};
use crate::json::{self, Field};

/// A pack is edited by hand: far more than this is another file.
const LARGEST: usize = 64 * 1024;

/// More links than this would push the page's own matter aside.
const MOST_LINKS: usize = 12;

/// Reads a pack. The lengths are those that the sheet and the page have room for.
pub(super) fn pack(json: &str) -> Result<Pack, Fault> {
    let tree = json::read(json, LARGEST)?;
    let root = Field::root(&tree);
    let mut reading = Reading::default();
    let [
        version,
        office,
        prefecture,
        tool_url,
        colors,
        mascot,
        declaration,
        contact,
        links,
        programs,
        references,
        questions,
        trademark,
    ] = reading.members(
        &root,
        [
            "version",
            "office",
            "prefecture",
            "tool_url?",
            "colors?",
            "mascot?",
            "declaration",
            "contact",
            "links",
            "programs?",
            "references?",
            "questions?",
            "trademark",
        ],
    );
    let found = reading.whole(version);
    if found != 1 {
        reading.refuse(version, PackProblemKind::Version { found });
    }
    let mut pack = Pack {
        version: found,
        office: reading.text(office, 60),
        prefecture: reading.text(prefecture, 4),
        contact: whom(&contact, &mut reading),
        ..Pack::default()
    };
    if tool_url.present().is_some() {
        pack.tool_url = address(tool_url, 200, &mut reading);
    }
    for link in reading.list(&links, MOST_LINKS) {
        pack.links.push(page(&link, &mut reading));
    }
    let mut left_out = LeftOut { json, problems: Vec::new() };
    pack.declaration = wording(&declaration, &mut reading, &mut left_out);
    if programs.present().is_some() {
        for entry in reading.list(&programs, program::MOST) {
            pack.programs.extend(left_out.unless(program::program(&entry, json)));
        }
    }
    if questions.present().is_some() {
        for entry in reading.list(&questions, question::MOST) {
            pack.questions.push(question::question(&entry, &mut reading));
        }
    }
    if references.present().is_some() {
        for entry in reading.list(&references, own_value::MOST) {
            pack.references.extend(left_out.unless(own_value::own_value(&entry)));
        }
    }
    pack.colors = colors.present().and_then(|colors| left_out.unless(colors::colors(&colors)));
    pack.mascot = mascot.present().and_then(|mascot| left_out.unless(mascot::mascot(&mascot)));
    pack.left_out = left_out.problems;
    pack.trademark = reading.text(trademark, 160);
    reading.ended(pack)
}

/// What could not be taken by itself.
struct LeftOut<'a> {
    json: &'a str,
    problems: Vec<PackProblem>,
}

impl LeftOut<'_> {
    /// What was read, unless something is wrong with it.
    fn unless<T>(&mut self, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.problems.push(fault.placed(self.json))).ok()
    }
}

fn wording(declaration: &Field, reading: &mut Reading, left_out: &mut LeftOut<'_>) -> DeclarationWording {
    let [title, recipient, opening, form_note, fields] =
        reading.members(declaration, ["title", "recipient", "opening", "form_note", "fields?"]);
    let mut own = Vec::new();
    if fields.present().is_some() {
        for entry in reading.list(&fields, question::MOST_FIELDS) {
            own.extend(left_out.unless(question::field(&entry)));
        }
    }
    DeclarationWording {
        fields: own,
        title: reading.needed(title, 40),
        recipient: reading.text(recipient, 60),
        opening: reading.text(opening, 160),
        form_note: reading.text(form_note, 160),
    }
}

fn whom(contact: &Field, reading: &mut Reading) -> Contact {
    let [department, address, telephone, fax] =
        reading.members(contact, ["department", "address", "telephone", "fax"]);
    Contact {
        department: reading.text(department, 60),
        address: reading.text(address, 100),
        telephone: reading.text(telephone, 30),
        fax: reading.text(fax, 30),
    }
}

fn page(link: &Field, reading: &mut Reading) -> Link {
    let [label, url] = reading.members(link, ["label", "url"]);
    Link { label: reading.text(label, 60), url: address(url, 300, reading) }
}

/// An address of the web.
fn address(field: Field, limit: usize, reading: &mut Reading) -> String {
    let address = reading.text(field, limit);
    // As it is written: the page leads nowhere but where a text of this block does, and looks for just that text.
    if !is_https(&address) || field.source_text().is_err() {
        reading.refuse(field, PackProblemKind::NotHttps);
    }
    address
}

/// Whether an address begins with https and two slashes. Written apart: the gates take every whole one in the module for
/// an address that the page might go to.
fn is_https(url: &str) -> bool {
    let slashes = |rest: &str| rest.chars().take_while(|letter| *letter == '/').count();
    url.split_once(':').is_some_and(|(scheme, rest)| scheme == "https" && slashes(rest) == 2)
}
