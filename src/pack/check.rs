//! What the form of a pack cannot say by itself: lengths, plain text, addresses.

use super::place::{self, Field};
use super::{Pack, PackProblem, PackProblemKind};

/// A pack is edited by hand: far more than this is another file.
const LARGEST: usize = 64 * 1024;

/// More links than this would push the page's own matter aside.
const MOST_LINKS: usize = 12;

/// The whole text, before it is read.
pub(super) fn size(json: &str) -> Result<(), PackProblem> {
    let too_large = json.len() > LARGEST;
    refuse_if(too_large, PackProblemKind::TooLarge, Field { path: String::new(), line: 1, column: 1 })
}

/// Every text of a pack, after it was read.
pub(super) fn texts(json: &str, pack: &Pack) -> Result<(), PackProblem> {
    let at = |path: &str, nth: usize| {
        let found = place::fields(json).into_iter().filter(|field| field.path == path).nth(nth);
        found.unwrap_or_else(|| Field { path: path.to_owned(), line: 1, column: 1 })
    };
    refuse_if(pack.version != 1, PackProblemKind::Version { found: pack.version }, at("version", 0))?;
    refuse_if(pack.declaration.title.trim().is_empty(), PackProblemKind::Blank, at("declaration.title", 0))?;
    // Lengths that the sheet and the page have room for.
    let texts = [
        ("office", &pack.office, 60),
        ("prefecture", &pack.prefecture, 4),
        ("declaration.title", &pack.declaration.title, 40),
        ("declaration.recipient", &pack.declaration.recipient, 60),
        ("declaration.opening", &pack.declaration.opening, 160),
        ("declaration.form_note", &pack.declaration.form_note, 160),
        ("contact.department", &pack.contact.department, 60),
        ("contact.address", &pack.contact.address, 100),
        ("contact.telephone", &pack.contact.telephone, 30),
        ("contact.fax", &pack.contact.fax, 30),
        ("trademark", &pack.trademark, 160),
    ];
    for (path, text, limit) in texts {
        plain(text, limit, || at(path, 0))?;
    }
    refuse_if(pack.links.len() > MOST_LINKS, PackProblemKind::TooMany { limit: MOST_LINKS }, at("links", 0))?;
    for (nth, link) in pack.links.iter().enumerate() {
        plain(&link.label, 60, || at("links.label", nth))?;
        plain(&link.url, 300, || at("links.url", nth))?;
        refuse_if(!link.url.starts_with("https://"), PackProblemKind::NotHttps, at("links.url", nth))?;
    }
    Ok(())
}

/// Short, one line, no markup.
fn plain(text: &str, limit: usize, at: impl Fn() -> Field) -> Result<(), PackProblem> {
    let length = text.chars().count();
    refuse_if(length > limit, PackProblemKind::TooLong { length, limit }, at())?;
    refuse_if(text.contains(['<', '>']), PackProblemKind::Markup, at())?;
    refuse_if(text.contains(char::is_control), PackProblemKind::Control, at())
}

fn refuse_if(refused: bool, kind: PackProblemKind, at: Field) -> Result<(), PackProblem> {
    if refused {
        return Err(PackProblem { line: at.line, column: at.column, field: at.path, kind });
    }
    Ok(())
}
