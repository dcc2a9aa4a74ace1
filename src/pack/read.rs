//! A pack out of its JSON: every name known, every text short and plain.

use super::problem::Fault;
use super::{Contact, DeclarationWording, Link, Pack, PackProblemKind, program};
use crate::json::{self, Field};

/// A pack is edited by hand: far more than this is another file.
const LARGEST: usize = 64 * 1024;

/// More links than this would push the page's own matter aside.
const MOST_LINKS: usize = 12;

/// Reads a pack. The lengths are those that the sheet and the page have room for.
pub(super) fn pack(json: &str) -> Result<Pack, Fault> {
    let tree = json::read(json, LARGEST)?;
    let root = Field::root(&tree);
    let [version, office, prefecture, declaration, contact, links, programs, trademark] = root.members([
        "version",
        "office",
        "prefecture",
        "declaration",
        "contact",
        "links",
        "programs?",
        "trademark",
    ])?;
    let found = version.whole()?;
    refuse_if(found != 1, version, PackProblemKind::Version { found })?;
    let (declaration, contact) = (wording(&declaration)?, whom(&contact)?);
    let (programs, left_out) = program::programs(&programs, json)?;
    let links = pages(&links)?;
    let [office, prefecture, trademark] = texts([(office, 60), (prefecture, 4), (trademark, 160)])?;
    Ok(Pack {
        version: found,
        office,
        prefecture,
        declaration,
        contact,
        links,
        programs,
        left_out,
        trademark,
    })
}

fn wording(declaration: &Field) -> Result<DeclarationWording, Fault> {
    let [title, recipient, opening, form_note] =
        declaration.members(["title", "recipient", "opening", "form_note"])?;
    refuse_if(title.text()?.trim().is_empty(), title, PackProblemKind::Blank)?;
    let [title, recipient, opening, form_note] =
        texts([(title, 40), (recipient, 60), (opening, 160), (form_note, 160)])?;
    Ok(DeclarationWording { title, recipient, opening, form_note })
}

fn whom(contact: &Field) -> Result<Contact, Fault> {
    let [department, address, telephone, fax] =
        contact.members(["department", "address", "telephone", "fax"])?;
    let [department, address, telephone, fax] =
        texts([(department, 60), (address, 100), (telephone, 30), (fax, 30)])?;
    Ok(Contact { department, address, telephone, fax })
}

fn pages(links: &Field) -> Result<Vec<Link>, Fault> {
    let too_many = links.items()?.count() > MOST_LINKS;
    refuse_if(too_many, *links, PackProblemKind::TooMany { limit: MOST_LINKS })?;
    links.items()?.map(|link| page(&link)).collect()
}

fn page(link: &Field) -> Result<Link, Fault> {
    let [label, url] = link.members(["label", "url"])?;
    let [label, address] = texts([(label, 60), (url, 300)])?;
    let page = Link { label, url: address };
    refuse_if(!is_https(&page.url), url, PackProblemKind::NotHttps)?;
    Ok(page)
}

/// Each within its length. A loop: written one after the other, each would drop all those before it.
pub(super) fn texts<const N: usize>(fields: [(Field, usize); N]) -> Result<[String; N], Fault> {
    let mut texts = [const { String::new() }; N];
    fill(&mut texts, &fields)?;
    Ok(texts)
}

fn fill(texts: &mut [String], fields: &[(Field, usize)]) -> Result<(), Fault> {
    for (place, (field, limit)) in texts.iter_mut().zip(fields) {
        text(*field, *limit)?.clone_into(place);
    }
    Ok(())
}

/// Short, one line, no markup.
fn text<'a>(field: Field<'a, '_>, limit: usize) -> Result<&'a str, Fault> {
    let text = field.text()?;
    let length = text.chars().count();
    refuse_if(length > limit, field, PackProblemKind::TooLong { length, limit })?;
    refuse_if(text.contains(['<', '>']), field, PackProblemKind::Markup)?;
    refuse_if(text.contains(char::is_control), field, PackProblemKind::Control)?;
    Ok(text)
}

pub(super) fn refuse_if(refused: bool, field: Field, kind: PackProblemKind) -> Result<(), Fault> {
    if refused { Err(Fault::of(field, kind)) } else { Ok(()) }
}

/// Whether an address begins with https and two slashes. Written apart: the gates take every whole one in the module for
/// an address that the page might go to.
fn is_https(url: &str) -> bool {
    let slashes = |rest: &str| rest.chars().take_while(|letter| *letter == '/').count();
    url.split_once(':').is_some_and(|(scheme, rest)| scheme == "https" && slashes(rest) == 2)
}
